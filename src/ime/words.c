/* words.c - a second opinion on what letters mean: the likeliest row of words. */
#include <config.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ime/rime.h"
#include "ime/words.h"

/* Ways kept to each place among the letters, words tried of the same letters, and how often one
 * of the lexicon counts as said. */
enum { MORE = 8192, WAYS = 4, ALIKE = 5, LONGEST = 48, SAID = 1000 };

/* Text and letters stand behind one another in one block. */
static void add(struct words *words, const struct rime_line *line, double weight)
{
	struct spelt *spelt;
	char *letters = xcalloc(1, line->length + line->bytes + 2), *to = letters;

	for (size_t i = 0; i < line->length; i++)
		if (line->code[i] >= 'a' && line->code[i] <= 'z')
			*to++ = line->code[i];
	memcpy(to + 1, line->text, line->bytes);
	if (words->count == words->room) {
		words->room += MORE;
		words->spelt = xrealloc(words->spelt, (size_t)words->room,
			sizeof *words->spelt);
	}
	spelt = words->spelt + words->count++;
	*spelt = (struct spelt){ letters, to + 1, weight };
	words->all += weight;
}

static void take(void *into, const struct rime_line *line)
{
	if (line->weight > 0 && line->length < LONGEST)
		add(into, line, line->weight);
}

static int by_letters(const void *a, const void *b)
{
	const struct spelt *one = a, *other = b;
	int order = strcmp(one->letters, other->letters);

	return order ? order : (one->cost > other->cost) - (one->cost < other->cost);
}

enum err words_open(struct words *out, const struct lexicon *lexicon)
{
	enum err err;

	*out = (struct words){0};
	err = rime_read(RIME_DATA "/pinyin_simp.dict.yaml", take, out);
	for (int i = 0; i < lexicon->count; i++) {
		const struct word *word = lexicon->words + i;
		const struct rime_line line = { .text = word->text, .bytes = strlen(word->text),
			.code = word->syllables, .length = strlen(word->syllables) };

		add(out, &line, SAID);
	}
	for (int i = 0; i < out->count; i++)
		out->spelt[i].cost = log(out->all / out->spelt[i].cost);
	if (out->count > 0)
		qsort(out->spelt, (size_t)out->count, sizeof *out->spelt, by_letters);
	return err;
}

void words_close(struct words *words)
{
	for (int i = 0; i < words->count; i++)
		free(words->spelt[i].letters);
	free(words->spelt);
	*words = (struct words){0};
}

/* Is the word of these letters alone (0), or where is it among all? */
static int compared(const struct spelt *spelt, const char *letters, size_t length)
{
	int order = strncmp(spelt->letters, letters, length);

	return order ? order : spelt->letters[length] != '\0';
}

/* The first word of these letters, or what comes after it. */
static int first_of(const struct words *words, const char *letters, size_t length)
{
	int low = 0, high = words->count;

	while (low < high) {
		int middle = (low + high) / 2;

		if (compared(words->spelt + middle, letters, length) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The last word on a way to some place among the letters, and the way before it. */
struct way { double cost; const struct spelt *last; int from, way; };
struct place { struct way ways[WAYS]; int count; };

static void keep(struct place *place, const struct way *way)
{
	int at = place->count < WAYS ? place->count : WAYS;

	while (at > 0 && place->ways[at - 1].cost > way->cost)
		at--;
	if (at == WAYS)
		return;
	place->count += place->count < WAYS;
	memmove(place->ways + at + 1, place->ways + at,
		(size_t)(place->count - at - 1) * sizeof *way);
	place->ways[at] = *way;
}

/* Every word that begins at that place leads on from every way to it. */
static void lead_on(const struct words *words, const char *letters, struct place *places,
	int from)
{
	size_t rest = strlen(letters + from);

	for (size_t length = 1; length <= rest && length < LONGEST; length++) {
		int at = first_of(words, letters + from, length);

		for (int i = at; i < at + ALIKE && i < words->count; i++) {
			if (compared(words->spelt + i, letters + from, length) != 0)
				break;
			for (int j = 0; j < places[from].count; j++) {
				struct way way = { places[from].ways[j].cost +
					words->spelt[i].cost, words->spelt + i, from, j };

				keep(places + from + length, &way);
			}
		}
	}
}

static void add_sentence(const struct place *places, int end, int way, struct ime_answer *out)
{
	const char *parts[IME_KEYS];
	struct text sentence = {0};
	int count = 0;

	for (int at = end; at > 0; ) {
		const struct way *last = places[at].ways + way;

		parts[count++] = last->last->text;
		at = last->from;
		way = last->way;
	}
	while (count > 0)
		text_add(&sentence, parts[--count]);
	if (sentence.at)
		ime_add(out, end, sentence.at);
	text_release(&sentence);
}

void words_guess(const struct words *words, const char *letters, int most,
	struct ime_answer *out)
{
	struct place places[IME_KEYS + 1] = { { .count = 1 } };
	int end = (int)strlen(letters);

	if (end > IME_KEYS)
		return;
	for (int from = 0; from < end; from++)
		if (places[from].count > 0)
			lead_on(words, letters, places, from);
	for (int i = 0; i < most && i < places[end].count; i++)
		add_sentence(places, end, i, out);
}
