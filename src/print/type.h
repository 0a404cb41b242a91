/*
 * type.h - letters on paper: which font, how large, and how wide they come out.
 *
 * Within src/print/ only. Lengths are in dots.
 */
#ifndef PRINT_TYPE_H
#define PRINT_TYPE_H

#include <pango/pangocairo.h>
#include <stdbool.h>
#include <stddef.h>

enum style {
	STYLE_TITLE, STYLE_CODE, STYLE_STRONG, STYLE_BODY, STYLE_VALUE, STYLE_SMALL,
	STYLE_LABEL, STYLE_CELL,             /* only in the books on A4 */
	STYLES
};

/* The styles of rolls 80 mm and 58 mm wide, of documents and of certificates. */
enum book { BOOK_WIDE, BOOK_NARROW, BOOK_DOCUMENT, BOOK_AWARD, BOOKS };

struct type {
	PangoContext *context;
	enum book book;
	int width;                           /* of the whole line */
	bool unknown;                        /* a character came by that no font has */
};

struct type type_for(enum book book, int width);
void type_release(struct type *type);

enum { ON_ONE_LINE = -1 };
/* The first so many bytes of s, wrapped within width; the caller unrefs. */
PangoLayout *type_set(struct type *type, enum style style, const char *s, size_t bytes,
	int width);
double type_width(PangoLayout *layout);
double type_height(PangoLayout *layout);
/* Makes what was set on one line smaller until it fits the whole line, down to the least of
 * its style; then it stays there. Yields whether it fits. */
bool type_shrink(const struct type *type, enum style style, PangoLayout *layout);
/* On A4, where lines stand on a grid: how large letters are, how far lines are apart, and how
 * far below its own top each one's letters stand. */
int type_size(const struct type *type, enum style style);
int type_pitch(const struct type *type, enum style style);
double type_baseline(struct type *type, enum style style);
/* In the middle of the whole line. */
void type_centre(const struct type *type, PangoLayout *layout);
/* Makes what is centred, and takes more than one line, as narrow as those lines allow: none is
 * left with one character. Yields where it then begins. */
int type_balance(const struct type *type, PangoLayout *layout);

#endif
