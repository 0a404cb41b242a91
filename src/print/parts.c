/* parts.c - what an item of a document consists of, side by side, and how it stands on its page. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "print/parts.h"

enum { GAP = 28, CELL_GAP = 12 };

static const struct manner manners[] = {
	{ SLIP_TITLE, STYLE_TITLE, SIDE_MIDDLE, 8, 20, .keeps = true, .shrinks = true },
	{ SLIP_HEAD, STYLE_STRONG, SIDE_MIDDLE, 0, 4, .keeps = true, .shrinks = true },
	{ SLIP_TEXT, STYLE_BODY, SIDE_LEFT, 0, 8 },
	{ SLIP_STRONG, STYLE_STRONG, SIDE_LEFT, 24, 8, .keeps = true },
	{ SLIP_SMALL, STYLE_SMALL, SIDE_LEFT, 6, 6 },
	{ SLIP_PAIR, STYLE_VALUE, SIDE_LEFT, 0, 4 },
	{ SLIP_CODE, STYLE_CODE, SIDE_MIDDLE, 12, 12, .whole = true, .shrinks = true },
	{ SLIP_QR, STYLE_BODY, SIDE_MIDDLE, 0, 0, .whole = true },
	{ SLIP_RULE, STYLE_BODY, SIDE_LEFT, 0, 0, .keeps = true, .whole = true },
	{ SLIP_SPACE, STYLE_BODY, SIDE_LEFT, 0, 0, .whole = true },
	{ SLIP_MIDDLE, STYLE_BODY, SIDE_MIDDLE, 0, 8 },
	{ SLIP_END, STYLE_BODY, SIDE_RIGHT, 0, 0, .whole = true },
	{ SLIP_TABLE, STYLE_LABEL, SIDE_LEFT, 12, 0, .whole = true },
	{ SLIP_ROW, STYLE_CELL, SIDE_LEFT, 0, 0, .whole = true },
	{ SLIP_SIGN, STYLE_BODY, SIDE_LEFT, 72, 12, .whole = true },
	{ SLIP_FOOT, STYLE_SMALL, SIDE_LEFT, 0, 0 },
	{ SLIP_FRAME, STYLE_BODY, SIDE_LEFT, 0, 0 }
};

const struct manner *manner_of(enum slip_kind kind)
{
	size_t i = 0;

	while (manners[i].kind != kind && i + 1 < sizeof manners / sizeof *manners)
		i++;
	return &manners[i];
}

enum err grid_of(const struct slip_item *table, int width, struct grid *out)
{
	struct cell cells[CELLS_MOST];
	int all = 0, before = 0;

	out->count = cells_read(table, cells);
	if (out->count > CELLS_MOST)
		return fail(ERR_INPUT, "a table of %zu columns", out->count);
	for (size_t i = 0; i < out->count; i++)
		all += cells[i].share;
	for (size_t i = 0; i < out->count; i++) {
		out->x[i] = width * before / all;
		out->right[i] = cells[i].right;
		before += cells[i].share;
	}
	out->x[out->count] = width;
	return OK;
}

/* Chinese paragraphs begin two characters in; Latin ones do not. */
static bool begins_wide(const char *s)
{
	uint32_t ch = 0;

	if (*s)
		utf8_next(s, &ch);
	return utf8_columns(ch) == 2;
}

/* One more part: words from x on, so wide. */
static struct words *add_part(struct parts *parts, enum slip_kind kind, int x, int width)
{
	const struct manner *manner = manner_of(kind);
	struct part *part = &parts->list[parts->count++];

	*part = (struct part){ .x = x, .words = { .style = manner->style, .side = manner->side,
		.width = width > 1 ? width : 1, .shrinks = manner->shrinks } };
	return &part->words;
}

static void say(struct words *words, const char *s, size_t bytes)
{
	words->s = s;
	words->bytes = bytes;
}

static void split_pair(const char *s, const struct measure *measure, struct parts *out)
{
	size_t bytes = strcspn(s, "\n");
	const char *value = s[bytes] ? s + bytes + 1 : "";
	int column = measure->labels + GAP;
	struct words *label = add_part(out, SLIP_PAIR, 0, measure->labels);

	label->style = STYLE_LABEL;
	say(label, s, bytes);
	say(add_part(out, SLIP_PAIR, column, measure->width - column), value, strlen(value));
}

static enum err split_row(const struct slip_item *item, const struct grid *grid, struct parts *out)
{
	struct cell cells[CELLS_MOST];
	size_t count = cells_read(item, cells);

	if (!grid || count > grid->count)
		return fail(ERR_INPUT, "a row of %zu cells that no table has", count);
	for (size_t i = 0; i < count; i++) {
		int left = grid->x[i] + CELL_GAP, right = grid->x[i + 1] - CELL_GAP;
		struct words *words = add_part(out, item->kind, left, right - left);

		if (grid->right[i])
			words->side = SIDE_RIGHT;
		say(words, cells[i].at, cells[i].bytes);
	}
	return OK;
}

/* Side by side, all as wide. */
static void split_even(const struct slip_item *item, int width, struct parts *out)
{
	struct cell cells[CELLS_MOST];
	size_t count = cells_read(item, cells);
	int column;

	count = count < CELLS_MOST ? count : CELLS_MOST;
	column = width / (int)count;
	for (size_t i = 0; i < count; i++)
		say(add_part(out, item->kind, (int)i * column, column - GAP), cells[i].at,
			cells[i].bytes);
}

enum err parts_of(const struct slip_item *item, const struct measure *measure,
	struct parts *out)
{
	const char *s = item->text;
	struct words *words;

	*out = (struct parts){0};
	switch (item->kind) {
	case SLIP_PAIR:
		split_pair(s, measure, out);
		return OK;
	case SLIP_TABLE: case SLIP_ROW:
		return split_row(item, measure->grid, out);
	case SLIP_SIGN:
		split_even(item, measure->width, out);
		return OK;
	case SLIP_CODE:
		s = out->own = slip_grouped(item->text);
		break;
	default:
		break;
	}
	words = add_part(out, item->kind, 0, measure->width);
	words->indents = item->kind == SLIP_TEXT && begins_wide(s);
	say(words, s, strlen(s));
	return OK;
}

void parts_release(struct parts *parts)
{
	wipe_free(parts->own);
	*parts = (struct parts){0};
}
