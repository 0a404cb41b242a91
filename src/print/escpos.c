/* escpos.c - a slip's dots as the bytes of an ESC/POS receipt printer, in memory. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "print/escpos.h"
#include "print/page.h"

enum {
	LF = 0x0A, DLE = 0x10, ESC = 0x1B, GS = 0x1D,
	COLUMN = 24, COLUMN_BYTES = 3,       /* ESC * 33: rows at once */
	FEED_MOST = 255, FEED_LEAST = 24,    /* a shorter gap costs more to feed than to send */
	DOTS_AN_INCH = 203
};

static void add_command(struct text *out, const unsigned char *bytes, size_t size)
{
	text_add_bytes(out, bytes, size);
}

#define COMMAND(out, ...) add_command((out), (const unsigned char[]){ __VA_ARGS__ }, \
	sizeof (const unsigned char[]){ __VA_ARGS__ })

static unsigned char low(size_t n)
{
	return (unsigned char)(n & 0xFF);
}

static unsigned char high(size_t n)
{
	return (unsigned char)(n >> 8 & 0xFF);
}

static const unsigned char *row_of(const struct bitmap *bitmap, int row)
{
	return bitmap->rows + (size_t)row * bitmap->stride;
}

static bool is_blank(const struct bitmap *bitmap, int row)
{
	const unsigned char *at = row_of(bitmap, row);

	return at[0] == 0 && memcmp(at, at + 1, bitmap->stride - 1) == 0;
}

/* Rows from here on that have no dot. */
static int blank_rows(const struct bitmap *bitmap, int row)
{
	int count = 0;

	while (row + count < bitmap->height && is_blank(bitmap, row + count))
		count++;
	return count;
}

/* Rows from here to the next gap that is worth a feed, at most so many. ESC * moves on by
 * its 24 rows in any case. */
static int inked_rows(const struct bitmap *bitmap, const struct escpos *how, int row, int most)
{
	int left = bitmap->height - row, count = 0, gap = 0;

	most = left < most ? left : most;
	if (how->all_rows || how->image == ESCPOS_COLUMNS)
		return most;
	while (count < most && gap < FEED_LEAST)
		gap = is_blank(bitmap, row + count++) ? gap + 1 : 0;
	return gap < FEED_LEAST ? count : count - gap;
}

static void add_feed(struct text *out, int rows)
{
	for (int part; rows > 0; rows -= part) {
		part = rows < FEED_MOST ? rows : FEED_MOST;
		COMMAND(out, ESC, 'J', low((size_t)part));
	}
}

static void add_raster(struct text *out, const struct bitmap *bitmap, int row, int rows)
{
	COMMAND(out, GS, 'v', '0', 0, low(bitmap->stride), high(bitmap->stride),
		low((size_t)rows), high((size_t)rows));
	text_add_bytes(out, row_of(bitmap, row), (size_t)rows * bitmap->stride);
}

/* Into the printer's memory (function 112), then onto paper (50). */
static void add_stored(struct text *out, const struct bitmap *bitmap, int row, int rows)
{
	size_t size = (size_t)rows * bitmap->stride, width = (size_t)bitmap->width;

	COMMAND(out, GS, '(', 'L', low(size + 10), high(size + 10), 48, 112, 48, 1, 1, 49,
		low(width), high(width), low((size_t)rows), high((size_t)rows));
	text_add_bytes(out, row_of(bitmap, row), size);
	COMMAND(out, GS, '(', 'L', 2, 0, 48, 50);
}

static void set_dot(unsigned char *columns, int x, int y)
{
	columns[x * COLUMN_BYTES + y / 8] |= (unsigned char)(0x80 >> y % 8);
}

/* Each column's three bytes from the left; ESC J puts the line on paper. */
static void add_columns(struct text *out, const struct bitmap *bitmap, int row, int rows)
{
	size_t width = (size_t)bitmap->width;
	unsigned char *columns = xcalloc(width, COLUMN_BYTES);

	for (int y = 0; y < rows; y++)
		for (int x = 0; x < bitmap->width; x++)
			if (row_of(bitmap, row + y)[x / 8] & 0x80 >> x % 8)
				set_dot(columns, x, y);
	COMMAND(out, ESC, '*', 33, low(width), high(width));
	text_add_bytes(out, columns, width * COLUMN_BYTES);
	COMMAND(out, ESC, 'J', COLUMN);
	wipe(columns, width * COLUMN_BYTES);
	free(columns);
}

static int band_of(const struct bitmap *bitmap, const struct escpos *how)
{
	int band = how->band > 0 ? how->band : ESCPOS_BAND;

	if (how->image == ESCPOS_COLUMNS)
		return COLUMN;
	return band < ESCPOS_BAND_MOST ? band : ESCPOS_BAND_MOST;
}

/* GS ( L tells its size: one that reads like a real-time command makes a shorter band. */
static int harmless(const struct bitmap *bitmap, const struct escpos *how, int rows)
{
	size_t size = (size_t)rows * bitmap->stride + 10;

	if (how->image != ESCPOS_STORED || rows == 1 || low(size) != DLE)
		return rows;
	return rows - 1;
}

static void add_cut(struct text *out, enum escpos_cut cut)
{
	if (cut != ESCPOS_UNCUT)
		COMMAND(out, GS, 'V', cut == ESCPOS_FULL ? 65 : 66, 0);
}

/* GS P: without it some printers feed in half dots. */
void escpos_write(const struct bitmap *bitmap, const struct escpos *how, struct text *out)
{
	static void (*const add_band[])(struct text *, const struct bitmap *, int, int) = {
		[ESCPOS_RASTER] = add_raster, [ESCPOS_COLUMNS] = add_columns,
		[ESCPOS_STORED] = add_stored
	};
	int band = band_of(bitmap, how);

	COMMAND(out, ESC, '@', GS, 'P', DOTS_AN_INCH, DOTS_AN_INCH);
	for (int row = 0, rows; row < bitmap->height; row += rows) {
		rows = how->all_rows ? 0 : blank_rows(bitmap, row);
		if (rows >= FEED_LEAST) {
			add_feed(out, rows);
			continue;
		}
		rows = harmless(bitmap, how, inked_rows(bitmap, how, row, band));
		add_band[how->image](out, bitmap, row, rows);
	}
	add_cut(out, how->cut);
}

static bool read_word(const char *s, const char *const *words, int count, int *out)
{
	for (int i = 0; i < count; i++)
		if (strcmp(s, words[i]) == 0) {
			*out = i;
			return true;
		}
	return false;
}

bool escpos_read_image(const char *s, enum escpos_image *out)
{
	static const char *const words[] = { "GS v 0", "ESC *", "GS ( L" };
	int found;
	bool known = read_word(s, words, 3, &found);

	if (known)
		*out = (enum escpos_image)found;
	return known;
}

bool escpos_read_cut(const char *s, enum escpos_cut *out)
{
	static const char *const words[] = { "partial", "full", "none" };
	int found;
	bool known = read_word(s, words, 3, &found);

	if (known)
		*out = (enum escpos_cut)found;
	return known;
}

/* A number of two bytes, the low one first; 0 where it is not there. */
static size_t number_at(const unsigned char *at, size_t left, size_t place)
{
	return place + 1 < left ? at[place] + (size_t)at[place + 1] * 256 : 0;
}

static size_t escape_span(const unsigned char *at, size_t left)
{
	switch (at[1]) {
	case '@': case '2':
		return 2;
	case 'J': case 'd': case '3': case 'a': case '!': case 'E':
		return 3;
	case '*':
		return left < 5 ? 0 : 5 + number_at(at, left, 3) * (at[2] < 32 ? 1 : 3);
	default:
		return 0;
	}
}

static size_t group_span(const unsigned char *at, size_t left)
{
	switch (at[1]) {
	case 'V':
		return left < 3 || at[2] < 65 ? 3 : 4;
	case 'P': case 'L': case 'W':
		return 4;
	case 'a': case 'r': case '!': case 'B':
		return 3;
	case 'v':
		return left < 8 ? 0 : 8 + number_at(at, left, 4) * number_at(at, left, 6);
	case '(':
		return left < 5 ? 0 : 5 + number_at(at, left, 3);
	default:
		return 0;
	}
}

size_t escpos_span(const unsigned char *at, size_t left)
{
	size_t span = 0;

	if (left == 0)
		return 0;
	if (at[0] >= ' ' || at[0] == LF)
		return 1;
	if (left > 1 && at[0] == ESC)
		span = escape_span(at, left);
	else if (left > 1 && at[0] == GS)
		span = group_span(at, left);
	return span <= left ? span : 0;
}
