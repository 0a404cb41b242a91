/*
 * pages.h - a document on sheets of A4: what stands on which page, and drawing it.
 *
 * Within src/print/ only; page.h is what others ask. Lengths are in dots. Paragraphs break
 * over pages, two lines at least on each; a heading stays with what follows it, what is signed
 * with its signature; a table's head comes again on each of its pages, its rows are not split
 * (but for one taller than a page).
 */
#ifndef PRINT_PAGES_H
#define PRINT_PAGES_H

#include <cairo.h>
#include <stdbool.h>

#include "print/parts.h"

enum { PAGES_WIDTH = 1680, PAGES_HEIGHT = 2376 };

/* Where the text stands. left and right differ: a binder wants its margin. */
struct area { int left, right, top, bottom; };

/* An item, or lines of it, on one page. grid: of its table, -1 for none; pitch: its lines'. */
struct piece {
	const struct slip_item *item;
	int grid, first, lines, pitch, page;
	double y, height;
};

/* All zero may be released. The slip stays the caller's, and as it is, as long as this is used. */
struct pages {
	const struct slip *slip;
	struct area area;
	struct laid laid;
	bool framed;
	int labels;                          /* the column of all pairs' labels */
	const struct slip_item *foot;        /* NULL: none */
	struct grid *grids;
	int grid_count;
	struct piece *pieces;                /* by page, then from the top down */
	size_t piece_count;
	int count;                           /* pages: 1 at least */
};

/* Lays out the whole document. ERR_INPUT for what cannot be drawn: a character that no font
 * has, a row without a table. Release in any case. */
CHECKED enum err pages_lay(const struct slip *slip, struct pages *out);
/* Draws one of them, counted from 0, on a sheet PAGES_WIDTH by PAGES_HEIGHT. */
CHECKED enum err pages_draw(struct pages *pages, cairo_t *cairo, int page);
void pages_release(struct pages *pages);

/* For pages-draw.c too. Release what comes out. */
CHECKED enum err pages_parts(const struct pages *pages, const struct slip_item *item, int grid,
	struct parts *out);

#endif
