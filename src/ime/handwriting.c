/* handwriting.c - characters for what was drawn: the only file that knows zinnia. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zinnia.h>

#include "base/log.h"
#include "base/text.h"
#include "base/utf8.h"
#include "ime/handwriting.h"
#include "ime/matching.h"

enum { LIST = 32, VOTES = 10, PAPER = 300, MARGIN = 15 };

static const double vote = 0.9;              /* what zinnia's first choice weighs, in strokes */

struct handwriting { const struct strokes *strokes; zinnia_recognizer_t *zinnia; };

struct handwriting *handwriting_open(const struct strokes *strokes)
{
	struct handwriting *handwriting = xcalloc(1, sizeof *handwriting);

	handwriting->strokes = strokes;
	handwriting->zinnia = zinnia_recognizer_new();
	if (!zinnia_recognizer_open(handwriting->zinnia, ZINNIA_MODEL)) {
		log_line("zinnia: no model " ZINNIA_MODEL);
		zinnia_recognizer_destroy(handwriting->zinnia);
		handwriting->zinnia = NULL;
	}
	return handwriting;
}

void handwriting_close(struct handwriting *handwriting)
{
	if (handwriting && handwriting->zinnia)
		zinnia_recognizer_destroy(handwriting->zinnia);
	free(handwriting);
}

/* As large as zinnia's paper, whatever size it was drawn in. */
static zinnia_character_t *on_paper(const struct ink *ink)
{
	zinnia_character_t *character = zinnia_character_new();
	struct point corner = ink_corner(ink);
	int size = ink_size(ink), room = PAPER - 2 * MARGIN;

	zinnia_character_set_width(character, PAPER);
	zinnia_character_set_height(character, PAPER);
	for (int i = 0; i < ink->strokes; i++)
		for (int j = ink->first[i]; j < ink->first[i + 1]; j++)
			zinnia_character_add(character, (size_t)i,
				MARGIN + (ink->points[j].x - corner.x) * room / size,
				MARGIN + (ink->points[j].y - corner.y) * room / size);
	return character;
}

static void weigh(struct match *list, int count, const char *voted, double by)
{
	for (int i = 0; i < count; i++) {
		char text[5] = "";

		utf8_put(text, list[i].writing->ch);
		if (strcmp(text, voted) == 0)
			list[i].unlike -= by;
	}
}

static void hear_zinnia(const struct handwriting *handwriting, const struct ink *ink,
	struct match *list, int count)
{
	zinnia_character_t *character = on_paper(ink);
	zinnia_result_t *result = zinnia_recognizer_classify(handwriting->zinnia, character,
		VOTES);

	for (size_t i = 0; result && i < zinnia_result_size(result); i++)
		weigh(list, count, zinnia_result_value(result, i),
			vote * (VOTES - (double)i) / VOTES);
	if (result)
		zinnia_result_destroy(result);
	zinnia_character_destroy(character);
}

static int by_likeness(const void *a, const void *b)
{
	const struct match *one = a, *other = b;

	return (one->unlike > other->unlike) - (one->unlike < other->unlike);
}

void handwriting_ask(struct handwriting *handwriting, const struct ime_question *question,
	struct ime_answer *out)
{
	struct match list[LIST];
	struct ink ink;
	int count;

	if (!ink_read(question->keys, &ink))
		return;
	count = match_ink(handwriting->strokes, &ink, list, LIST);
	if (handwriting->zinnia)
		hear_zinnia(handwriting, &ink, list, count);
	qsort(list, (size_t)count, sizeof *list, by_likeness);
	for (int i = 0; i < count; i++)
		strokes_add(out, ink.strokes, list[i].writing);
	wipe(&ink, sizeof ink);
}
