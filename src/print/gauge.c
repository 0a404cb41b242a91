/* gauge.c - what a printer is tried out by: rulers, greys, lines, and a QR in several sizes. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "print/layout-inside.h"
#include "print/modules.h"
#include "print/page.h"
#include "slip/qr.h"
#include "slip/slip.h"

enum { TICK = 12, FIFTH = 20, TENTH = 28, DOWN_MM = 20 };    /* ticks; the ruler down */
enum { EDGE = 16, GAP = 16, PATCH = 56 };                    /* dots */

static void fill(struct pen *pen)
{
	cairo_set_antialias(pen->cairo, CAIRO_ANTIALIAS_NONE);
	cairo_fill(pen->cairo);
}

static int tick_at(int mm)
{
	return mm % 10 == 0 ? TENTH : mm % 5 == 0 ? FIFTH : TICK;
}

/* In the middle of x, but whole on the paper. Yields how high it is. */
static int put_label(struct pen *pen, const char *s, int x, double y)
{
	PangoLayout *layout = type_set(&pen->type, STYLE_SMALL, s, strlen(s), ON_ONE_LINE);
	double width = type_width(layout), height = type_height(layout), left = x - width / 2;

	if (left > pen->type.width - width)
		left = pen->type.width - width;
	pen_show(pen, layout, left < 0 ? 0 : left, y);
	g_object_unref(layout);
	return (int)height;
}

static int put_number(struct pen *pen, int number, int x, double y)
{
	char label[SLIP_WORD];

	snprintf(label, sizeof label, "%d", number);
	return put_label(pen, label, x, y);
}

/* A tick is a dot wide and starts where its millimetre does; the last one ends the paper. */
static void draw_across(struct pen *pen)
{
	int top = (int)pen->y, high = 0, last = pen->type.width - 1;

	cairo_rectangle(pen->cairo, 0, top, pen->type.width, 1);
	for (int mm = 0; mm * PAGE_DOTS <= last + 1; mm++) {
		int x = mm * PAGE_DOTS < last ? mm * PAGE_DOTS : last;

		cairo_rectangle(pen->cairo, x, top, 1, tick_at(mm));
	}
	fill(pen);
	for (int mm = 0; mm * PAGE_DOTS <= last; mm += 10)
		high = put_number(pen, mm, mm * PAGE_DOTS, top + TENTH);
	pen->y = top + TENTH + high + GAP;
}

/* What is to be looked at stands beside it. */
static void draw_down(struct pen *pen, const char *s)
{
	int top = (int)pen->y, height = DOWN_MM * PAGE_DOTS, column = TENTH + GAP;
	PangoLayout *words = type_set(&pen->type, STYLE_SMALL, s, strlen(s),
		pen->type.width - column);

	cairo_rectangle(pen->cairo, 0, top, 1, height);
	for (int mm = 0; mm <= DOWN_MM; mm++)
		cairo_rectangle(pen->cairo, 0, top + mm * PAGE_DOTS, tick_at(mm), 1);
	fill(pen);
	pen_show(pen, words, column, top);
	pen->y = top + (type_height(words) > height ? type_height(words) : height) + GAP;
	g_object_unref(words);
}

void gauge_ruler(struct pen *pen, const char *s)
{
	pen->y += EDGE;
	draw_across(pen);
	draw_down(pen, s);
}

struct patch { int x, y, width; };

/* Dots spread as evenly as they can be (Bayer's order): a grey of 64 steps. */
static void draw_grey(struct pen *pen, const struct patch *patch, int percent)
{
	for (int row = 0; row < PATCH; row++)
		for (int column = 0; column < patch->width; column++) {
			int odd = row ^ column, rank = 0;

			for (int bit = 0; bit < 3; bit++)
				rank = rank * 4 + ((odd >> bit & 1) * 2 | (row >> bit & 1));
			if (rank * 100 < percent * 64)
				cairo_rectangle(pen->cairo, patch->x + column, patch->y + row, 1, 1);
		}
	fill(pen);
}

static void draw_lines(struct pen *pen, const struct patch *patch, bool upright, int dots)
{
	int across = upright ? patch->width : PATCH;

	for (int at = 0; dots > 0 && at + dots <= across; at += 2 * dots)
		cairo_rectangle(pen->cairo, patch->x + (upright ? at : 0),
			patch->y + (upright ? 0 : at), upright ? dots : patch->width,
			upright ? PATCH : dots);
	fill(pen);
}

static void draw_patch(struct pen *pen, const struct patch *patch, const char *word)
{
	if (*word == '|' || *word == '=')
		draw_lines(pen, patch, *word == '|', atoi(word + 1));
	else
		draw_grey(pen, patch, atoi(word));
}

/* Each with its own word below it. */
void gauge_patches(struct pen *pen, const char *s)
{
	struct patch patch = { 0, (int)pen->y + GAP, pen->type.width + GAP };
	char word[SLIP_WORD];
	int count = 0, high = 0;

	for (const char *at = s; slip_word(&at, word); )
		count++;
	patch.width = patch.width / (count > 0 ? count : 1) - GAP;
	for (const char *at = s; slip_word(&at, word); ) {
		draw_patch(pen, &patch, word);
		high = put_label(pen, word, patch.x + patch.width / 2, patch.y + PATCH);
		patch.x += patch.width + GAP;
	}
	pen->y = patch.y + PATCH + high;
}

/* Where the next QR goes, and how much of the paper the row has taken so far. */
struct row { int x, high; };

static enum err put_size(struct pen *pen, struct row *row, const struct qr *qr, int dots)
{
	int side = (qr->size + 2 * QR_QUIET) * dots, label;

	if (dots < 1 || side > pen->type.width)
		return fail(ERR_INPUT, "a QR of %d dots a module", dots);
	if (row->x + side > pen->type.width) {
		pen->y += row->high;
		*row = (struct row){0};
	}
	modules_fill(pen->cairo, qr, row->x + QR_QUIET * dots, (int)pen->y + QR_QUIET * dots, dots);
	label = put_number(pen, dots, row->x + side / 2, pen->y + side);
	row->x += side;
	if (side + label > row->high)
		row->high = side + label;
	return OK;
}

/* Left to right, and on below where the paper ends; how many dots stands under each. */
enum err gauge_sizes(struct pen *pen, const char *s)
{
	const char *text = strchr(s, '\n');
	char word[SLIP_WORD];
	struct row row = {0};
	struct qr qr;
	enum err err = qr_make(text ? text + 1 : "", &qr);

	while (err == OK && slip_word(&s, word))
		err = put_size(pen, &row, &qr, atoi(word));
	pen->y += row.high;
	qr_release(&qr);
	return err;
}
