/* aloud.c - what a canvas is told while it is drawn, so that it can be read aloud. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "term/aloud.h"
#include "term/canvas.h"

void aloud_hear(struct aloud *aloud, const struct piece *piece)
{
	struct piece *kept;

	aloud->pieces = xrealloc(aloud->pieces, aloud->count + 1, sizeof *aloud->pieces);
	kept = &aloud->pieces[aloud->count++];
	*kept = *piece;
	kept->text = utf8_clean(piece->text, false);
}

static bool is_body(const struct piece *piece)
{
	return piece->style != STYLE_TITLE && piece->style != STYLE_BAR &&
		piece->style != STYLE_QR && piece->style != STYLE_FIELD && *piece->text;
}

static int by_place(const void *one, const void *other)
{
	const struct piece *const *a = one, *const *b = other;

	return (*a)->row != (*b)->row ? (*a)->row - (*b)->row : (*a)->column - (*b)->column;
}

/* Where a piece ends in a mark of its own, that is pause enough. */
static bool ends_itself(const struct text *out)
{
	static const char *const marks[] = { "。", "，", "！", "？", "：", "；", ".", ",", "!", "?", ":", ";" };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t length = strlen(marks[i]);

		if (out->length >= length && strcmp(out->at + out->length - length, marks[i]) == 0)
			return true;
	}
	return false;
}

static void part(struct text *out, bool same_row)
{
	if (out->length > 0 && !ends_itself(out))
		text_add(out, same_row ? ", " : ". ");
	else if (out->length > 0)
		text_add(out, " ");
}

void aloud_screen(const struct aloud *aloud, struct text *out)
{
	const struct piece **order = xcalloc(aloud->count + 1, sizeof *order);
	size_t count = 0;

	for (size_t i = 0; i < aloud->count; i++)
		if (is_body(&aloud->pieces[i]))
			order[count++] = &aloud->pieces[i];
	qsort(order, count, sizeof *order, by_place);
	for (size_t i = 0; i < count; i++) {
		part(out, i > 0 && order[i]->row == order[i - 1]->row);
		text_add(out, order[i]->text);
	}
	free(order);
}

void aloud_marked(const struct aloud *aloud, struct text *out)
{
	for (size_t i = 0; i < aloud->count; i++)
		if (aloud->pieces[i].style == STYLE_MARK) {
			part(out, true);
			text_add(out, aloud->pieces[i].text);
		}
}

void aloud_release(struct aloud *aloud)
{
	for (size_t i = 0; i < aloud->count; i++)
		wipe_free(aloud->pieces[i].text);
	free(aloud->pieces);
	*aloud = (struct aloud){0};
}
