/*
 * page.h - a slip on paper: as PDF, as picture, as dots.
 *
 * One layout measures and draws for all three, so they break lines alike. The unit is the dot
 * of a receipt printer: 8 dots a millimetre. A roll is 80 mm wide with 72 mm that can be
 * printed on, or 58 mm with 48 mm, and as long as the slip (layout.h); A4 is as many pages
 * as it takes (pages.h).
 */
#ifndef PRINT_PAGE_H
#define PRINT_PAGE_H

#include <stddef.h>

#include "base/err.h"
#include "base/text.h"

struct slip;

enum { PAGE_DOTS = 8 };                      /* dots a millimetre */
enum { PAGE_INK = 96 };                      /* of 255: from here on a dot is burnt */
enum paper { PAPER_58 = 58, PAPER_80 = 80, PAPER_A4 = 210 };  /* millimetres wide */

/* All of these answer ERR_INPUT, and yield nothing, for a slip with a character that no font
 * has, or with a QR or a code that no size makes fit. */

/* A vector PDF; length is a page's in millimetres, in halves. */
CHECKED enum err page_pdf(const struct slip *slip, enum paper paper, struct text *pdf,
	double *length);
/* A picture of the page with its margins, in grey, a pixel a dot; of A4 all pages, one below
 * the other, ERR_INPUT where these are more than 13. */
CHECKED enum err page_png(const struct slip *slip, enum paper paper, struct text *png);

/* What the head burns: rows of stride bytes, the left dot in the highest bit, 1 is black.
 * Only what can be printed on: of a roll 576 or 384 wide. */
struct bitmap { int width, height; size_t stride; unsigned char *rows; };
CHECKED enum err page_bitmap(const struct slip *slip, enum paper paper, struct bitmap *out);
/* The same of a roll, laid out for a head of so many dots: a multiple of 8 between these two. */
enum { PAGE_HEAD_LEAST = 360, PAGE_HEAD_MOST = 640 };
int page_head(enum paper paper);             /* of the usual head for that paper */
CHECKED enum err page_dots(const struct slip *slip, int dots, struct bitmap *out);
void bitmap_release(struct bitmap *bitmap);  /* wipes it too */

#endif
