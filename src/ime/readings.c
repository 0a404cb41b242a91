/* readings.c - the characters of a syllable, those first that people use most. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "ime/readings.h"
#include "ime/rime.h"

enum { MORE = 4096 };

static void take(void *into, const struct rime_line *line)
{
	struct readings *readings = into;
	struct reading *reading;

	if (!line->ch || line->length >= SYLLABLE || line->weight == 0)
		return;
	if (readings->count == readings->room) {
		readings->room += MORE;
		readings->readings = xrealloc(readings->readings, (size_t)readings->room,
			sizeof *readings->readings);
	}
	reading = readings->readings + readings->count++;
	*reading = (struct reading){ .ch = line->ch, .weight = line->weight };
	memcpy(reading->syllable, line->code, line->length);
}

static int by_syllable(const void *a, const void *b)
{
	const struct reading *one = a, *other = b;
	int order = strcmp(one->syllable, other->syllable);

	if (order == 0)
		order = (one->weight < other->weight) - (one->weight > other->weight);
	return order ? order : one->ch - other->ch;
}

enum err readings_open(struct readings *out)
{
	enum err err;

	*out = (struct readings){0};
	err = rime_read(RIME_DATA "/pinyin_simp.dict.yaml", take, out);
	if (out->count > 0)
		qsort(out->readings, (size_t)out->count, sizeof *out->readings, by_syllable);
	return err;
}

void readings_close(struct readings *readings)
{
	free(readings->readings);
	*readings = (struct readings){0};
}

/* The first reading that does not come before this syllable. */
static const struct reading *first_of(const struct readings *readings, const char *syllable)
{
	int low = 0, high = readings->count;

	while (low < high) {
		int middle = (low + high) / 2;

		if (strcmp(readings->readings[middle].syllable, syllable) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return readings->readings + low;
}

/* The other syllable of a pair that some do not tell apart, shi for si; "": it is in none. */
static void other_of(const char *syllable, char out[SYLLABLE + 1])
{
	static const char hissing[] = "zcs";
	bool broad = syllable[0] && syllable[1] == 'h';

	out[0] = '\0';
	if (syllable[0] == 'n' || syllable[0] == 'l')
		snprintf(out, SYLLABLE + 1, "%c%s", syllable[0] == 'n' ? 'l' : 'n',
			syllable + 1);
	else if (syllable[0] && strchr(hissing, syllable[0]))
		snprintf(out, SYLLABLE + 1, "%c%s%s", syllable[0], broad ? "" : "h",
			syllable + 1 + broad);
}

static bool is_of(const struct readings *readings, const struct reading *reading,
	const char *syllable)
{
	return reading < readings->readings + readings->count && *syllable &&
		strcmp(reading->syllable, syllable) == 0;
}

/* Both are in the order of their weights. */
void readings_add(const struct readings *readings, const struct letters *letters,
	struct ime_answer *out)
{
	char one[SYLLABLE] = "", other[SYLLABLE + 1] = "";
	const struct reading *a, *b;

	if (letters->count >= SYLLABLE)
		return;
	memcpy(one, letters->at, (size_t)letters->count);
	if (letters->pairs)
		other_of(one, other);
	a = first_of(readings, one);
	b = first_of(readings, other);
	for (int i = 0; i < letters->most; i++) {
		bool has_a = is_of(readings, a, one), has_b = is_of(readings, b, other);
		bool take_b = has_b && (!has_a || b->weight > a->weight);
		char text[5] = "";

		if (!has_a && !has_b)
			return;
		utf8_put(text, (take_b ? b++ : a++)->ch);
		ime_add(out, letters->count, text);
	}
}
