/* strokes.c - characters by the five strokes they are written with. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "ime/strokes.h"

enum { PLANE = 0x10000, MORE = 8192, LONGEST = 64, WHOLE = 20, ANY = '6' };

static const char names[] = "hspnz";         /* the tables' letters for 1 to 5 */

/* Reads "字<TAB>rest": the character, where it is one of the basic plane alone; else 0. */
static uint32_t read_character(const char *line, const char **rest)
{
	uint32_t ch = 0;
	size_t bytes = *line ? utf8_next(line, &ch) : 0;

	if (bytes == 0 || line[bytes] != '\t' || ch < 0x80 || ch >= PLANE)
		return 0;
	*rest = line + bytes + 1;
	return ch;
}

static enum err each_line(const char *path, void (*take)(void *into, char *line), void *into)
{
	FILE *file = fopen(path, "re");
	char *line = NULL;
	size_t room = 0;

	if (!file)
		return fail(ERR_BROKEN, "%s: %m", path);
	while (getline(&line, &room, file) > 0) {
		line[strcspn(line, "\r\n")] = '\0';
		take(into, line);
	}
	free(line);
	fclose(file);
	return OK;
}

/* "字<TAB>zi<TAB>1234": of several readings the most used. */
static void take_weight(void *into, char *line)
{
	uint32_t *weights = into;
	const char *rest, *tab;
	uint32_t ch = read_character(line, &rest), weight;

	tab = ch ? strchr(rest, '\t') : NULL;
	weight = tab ? (uint32_t)strtoul(tab + 1, NULL, 10) : 0;
	if (weight > 0 && weight > weights[ch])
		weights[ch] = weight;
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

static void take_writing(void *into, char *line)
{
	struct filling *filling = into;
	const char *rest;
	uint32_t ch = read_character(line, &rest);
	size_t length = ch ? strspn(rest, names) : 0;
	char code[LONGEST];

	if (length == 0 || length >= sizeof code || rest[length] > ' ')
		return;
	for (size_t i = 0; i < length; i++)
		code[i] = (char)('1' + (strchr(names, rest[i]) - names));
	*one_more(filling->strokes) = (struct writing){ .ch = (uint16_t)ch,
		.length = (uint8_t)length, .code = (uint32_t)filling->codes.length,
		.weight = filling->weights[ch] };
	text_add_bytes(&filling->codes, code, length);
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
	enum err err = each_line(RIME_DATA "/pinyin_simp.dict.yaml", take_weight, weights);

	*out = (struct strokes){0};
	if (err == OK)
		err = each_line(RIME_DATA "/stroke.dict.yaml", take_writing, &filling);
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
