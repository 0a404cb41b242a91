/* strokes.c - characters by the five strokes they are written with. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "ime/rime.h"
#include "ime/strokes.h"

enum { PLANE = 0x10000, MORE = 8192, LONGEST = 64, WHOLE = 20, ANY = '6' };

static const char names[] = "hspnz";         /* the tables' letters for 1 to 5 */

/* Of several readings the most used. */
static void take_weight(void *into, const struct rime_line *line)
{
	uint32_t *weights = into;

	if (line->weight > weights[line->ch])
		weights[line->ch] = line->weight;
}

struct filling { struct strokes *strokes; const uint32_t *weights; struct text codes; };

static struct writing *one_more(struct strokes *strokes)
{
	if (strokes->count == strokes->room) {
		strokes->room += MORE;
		strokes->writings = xrealloc(strokes->writings, (size_t)strokes->room,
			sizeof *strokes->writings);
	}
	return strokes->writings + strokes->count++;
}

static void take_writing(void *into, const struct rime_line *line)
{
	struct filling *filling = into;
	char code[LONGEST];

	if (!line->ch || line->length >= sizeof code || strspn(line->code, names) != line->length)
		return;
	for (size_t i = 0; i < line->length; i++)
		code[i] = (char)('1' + (strchr(names, line->code[i]) - names));
	*one_more(filling->strokes) = (struct writing){ .ch = line->ch,
		.length = (uint8_t)line->length, .code = (uint32_t)filling->codes.length,
		.weight = filling->weights[line->ch] };
	text_add_bytes(&filling->codes, code, line->length);
}

static int by_weight(const void *a, const void *b)
{
	const struct writing *one = a, *other = b;

	if (one->weight != other->weight)
		return one->weight > other->weight ? -1 : 1;
	return one->ch != other->ch ? one->ch - other->ch : (one->code > other->code) -
		(one->code < other->code);
}

enum err strokes_open(struct strokes *out)
{
	uint32_t *weights = xcalloc(PLANE, sizeof *weights);
	struct filling filling = { .strokes = out, .weights = weights };
	enum err err = rime_read(RIME_DATA "/pinyin_simp.dict.yaml", take_weight, weights);

	*out = (struct strokes){0};
	if (err == OK)
		err = rime_read(RIME_DATA "/stroke.dict.yaml", take_writing, &filling);
	free(weights);
	if (err == OK && out->count == 0)
		err = fail(ERR_BROKEN, RIME_DATA "/stroke.dict.yaml: no strokes in it");
	if (err != OK) {
		text_release(&filling.codes);
		return err;
	}
	out->codes = text_take(&filling.codes);
	qsort(out->writings, (size_t)out->count, sizeof *out->writings, by_weight);
	return OK;
}

void strokes_close(struct strokes *strokes)
{
	free(strokes->writings);
	free(strokes->codes);
	*strokes = (struct strokes){0};
}

static bool begins(const char *code, const char *keys, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (keys[i] != code[i] && keys[i] != ANY)
			return false;
	return true;
}

void strokes_add(struct ime_answer *out, int used, const struct writing *writing)
{
	char text[5] = "";

	utf8_put(text, writing->ch);
	ime_add(out, used, text);
}

struct matches { const struct writing *at[IME_CANDIDATES]; int count; };

static void keep(struct matches *matches, const struct writing *writing)
{
	if (matches->count < IME_CANDIDATES)
		matches->at[matches->count++] = writing;
}

/* Both are in the order of their weights. */
static void merge(const struct matches *whole, const struct matches *begun, int used,
	struct ime_answer *out)
{
	int i = 0, j = 0;

	while (i < whole->count || j < begun->count)
		if (j == begun->count || (i < whole->count &&
		    (uint64_t)whole->at[i]->weight * WHOLE >= begun->at[j]->weight))
			strokes_add(out, used, whole->at[i++]);
		else
			strokes_add(out, used, begun->at[j++]);
}

void strokes_ask(const struct strokes *strokes, const struct ime_question *question,
	struct ime_answer *out)
{
	static const char digits[] = "123456";
	size_t count = strspn(question->keys, digits);
	struct matches whole = { .count = 0 }, begun = { .count = 0 };

	if (count == 0 || question->keys[count])
		return;
	for (int i = 0; i < strokes->count; i++) {
		const struct writing *writing = strokes->writings + i;

		if (writing->length >= count &&
		    begins(strokes->codes + writing->code, question->keys, count))
			keep(writing->length == count ? &whole : &begun, writing);
	}
	merge(&whole, &begun, (int)count, out);
}
