/* preview.c - a slip as lines of text for a screen, its QR in half-blocks. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "slip/narrow.h"
#include "slip/preview.h"
#include "slip/qr.h"

enum { GAP = 2 };                            /* columns between a label and its value */

/* Takes the line over. */
static void add_line(struct preview *out, char *line, bool is_qr)
{
	out->lines = xrealloc(out->lines, out->count + 1, sizeof *out->lines);
	out->is_qr = xrealloc(out->is_qr, out->count + 1, sizeof *out->is_qr);
	out->lines[out->count] = line;
	out->is_qr[out->count++] = is_qr;
}

static void add_repeated(struct text *line, const char *s, int times)
{
	for (int i = 0; i < times; i++)
		text_add(line, s);
}

static void add_wrapped(struct preview *out, const char *s, int columns, bool centred)
{
	const char *next = s;

	do {
		struct text line = {0};
		const char *start = next;
		size_t bytes = utf8_line(start, columns, &next);
		char *part = xcalloc(bytes + 1, 1);

		memcpy(part, start, bytes);
		if (centred)
			add_repeated(&line, " ", (columns - utf8_width(part)) / 2);
		text_add(&line, part);
		wipe_free(part);
		add_line(out, text_take(&line), false);
	} while (*next);
}

/* The columns that the labels of all pairs take, so that the values stand in one line. */
static int label_columns(const struct slip *slip, int columns)
{
	int widest = 0;

	for (size_t i = 0; i < slip->count; i++) {
		const char *text = slip->items[i].text;
		char *label;

		if (slip->items[i].kind != SLIP_PAIR)
			continue;
		label = xcalloc(strlen(text) + 1, 1);
		memcpy(label, text, strcspn(text, "\n"));
		if (utf8_width(label) > widest)
			widest = utf8_width(label);
		wipe_free(label);
	}
	return widest > columns / 2 ? columns / 2 : widest;
}

/* The next line of s; none once it is used up. */
static void add_part(struct text *line, const char **s, int columns)
{
	const char *start = *s;
	size_t bytes = *start ? utf8_line(start, columns, s) : 0;

	text_add_bytes(line, start, bytes);
}

static void add_pair(struct preview *out, const char *text, int labels, int columns)
{
	char *label = xstrdup(text), *value = label + strcspn(label, "\n");
	const char *left = label, *right;

	right = *value ? value + 1 : value;
	*value = '\0';
	do {
		struct text line = {0};

		add_part(&line, &left, labels);
		add_repeated(&line, " ", labels + GAP - utf8_width(line.at));
		add_part(&line, &right, columns - labels - GAP);
		add_line(out, text_take(&line), false);
	} while (*left || *right);
	wipe(label, strlen(text));
	free(label);
}

static void add_code(struct preview *out, const char *digits, int columns)
{
	char *grouped = slip_grouped(digits);

	add_wrapped(out, grouped, columns, true);
	wipe_free(grouped);
}

static void add_rule(struct preview *out, int columns)
{
	struct text line = {0};

	add_repeated(&line, "─", columns);
	add_line(out, text_take(&line), false);
}

/* One line of the screen shows two rows of modules. */
static void add_qr_row(struct text *line, const struct qr *qr, int row)
{
	static const char *const blocks[2][2] = { { " ", "▄" }, { "▀", "█" } };

	for (int at = -QR_QUIET; at < qr->size + QR_QUIET; at++)
		text_add(line, blocks[qr_black(qr, row, at)][qr_black(qr, row + 1, at)]);
}

/* In the middle of so many columns, white on both sides; 0: as wide as it is. */
static enum err add_qr(struct preview *out, const char *text, int columns)
{
	struct qr qr;
	enum err err = qr_make(text, &qr);
	int width = qr.size + 2 * QR_QUIET;
	int left = columns > width ? (columns - width) / 2 : 0;
	bool fits = columns == 0 || width <= columns;

	for (int row = -QR_QUIET; err == OK && fits && row < qr.size + QR_QUIET; row += 2) {
		struct text line = {0};

		add_repeated(&line, " ", left);
		add_qr_row(&line, &qr, row);
		add_repeated(&line, " ", columns - left - width);
		add_line(out, text_take(&line), true);
	}
	qr_release(&qr);
	return err;
}

/* Millimetres are the paper's; here only what is to be looked at is said. */
static void add_ruler(struct preview *out, const char *s, int columns)
{
	struct text line = {0};

	for (int column = 0; column < columns; column++)
		text_add(&line, column % 10 == 0 ? "┼" : "┴");
	add_line(out, text_take(&line), false);
	add_wrapped(out, s, columns, false);
}

static const char *shade_of(const char *word)
{
	int percent = atoi(word);

	if (*word == '|' || *word == '=')
		return *word == '|' ? "│" : "═";
	return percent <= 0 ? " " : percent < 38 ? "░" : percent < 63 ? "▒" :
		percent < 88 ? "▓" : "█";
}

/* Each word in a cell of its own, or drawn: what it stands for. */
static void add_cells(struct preview *out, const char *s, int columns, bool drawn)
{
	char word[SLIP_WORD];
	int count = 0, cell;
	struct text line = {0};

	for (const char *at = s; slip_word(&at, word); )
		count++;
	cell = count > 0 ? columns / count : columns;
	for (const char *at = s; cell > 0 && slip_word(&at, word); ) {
		word[utf8_fit(word, cell)] = '\0';
		if (drawn)
			add_repeated(&line, shade_of(word), cell - 1);
		else
			text_add(&line, word);
		add_repeated(&line, " ", drawn ? 1 : cell - utf8_width(word));
	}
	add_line(out, text_take(&line), false);
}

static enum err add_item(struct preview *out, const struct slip_item *item, int labels,
	int columns)
{
	switch (item->kind) {
	case SLIP_QR:
		return add_qr(out, item->text, columns);
	case SLIP_PAIR:
		add_pair(out, item->text, labels, columns);
		break;
	case SLIP_CODE:
		add_code(out, item->text, columns);
		break;
	case SLIP_RULE:
		add_rule(out, columns);
		break;
	case SLIP_SPACE:
		add_line(out, xstrdup(""), false);
		break;
	case SLIP_RULER:
		add_ruler(out, item->text, columns);
		break;
	case SLIP_PATCHES:
		add_cells(out, item->text, columns, true);
		add_cells(out, item->text, columns, false);
		break;
	case SLIP_SIZES:                 /* on a screen no module can be that small */
		add_cells(out, item->text, columns, false);
		break;
	default:
		add_wrapped(out, item->text, columns, item->kind == SLIP_TITLE || item->kind == SLIP_HEAD);
	}
	return OK;
}

enum err preview_make(const struct slip *slip, int columns, struct preview *out)
{
	struct slip narrow;
	enum err err = OK;
	int labels;

	*out = (struct preview){0};
	slip_narrow(slip, &narrow);
	labels = label_columns(&narrow, columns);
	for (size_t i = 0; err == OK && i < narrow.count; i++)
		err = add_item(out, &narrow.items[i], labels, columns);
	if (err != OK)
		preview_release(out);
	slip_release(&narrow);
	return err;
}

enum err preview_qr(const char *text, struct preview *out)
{
	*out = (struct preview){0};
	return add_qr(out, text, 0);
}

void preview_release(struct preview *preview)
{
	for (size_t i = 0; i < preview->count; i++)
		wipe_free(preview->lines[i]);
	free(preview->lines);
	free(preview->is_qr);
	*preview = (struct preview){0};
}
