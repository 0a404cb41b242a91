/*
 * type.h - letters on a slip: which font, how large, and how wide they come out.
 *
 * Within src/print/ only. Lengths are in dots.
 */
#ifndef PRINT_TYPE_H
#define PRINT_TYPE_H

#include <pango/pangocairo.h>
#include <stdbool.h>
#include <stddef.h>

enum style {
	STYLE_TITLE, STYLE_CODE, STYLE_STRONG, STYLE_BODY, STYLE_VALUE, STYLE_SMALL, STYLES
};

struct type {
	PangoContext *context;
	int width;                           /* of the whole line: 576, 384 ... */
	bool unknown;                        /* a character came by that no font has */
};

struct type type_for(int width);
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
/* In the middle of the whole line. */
void type_centre(const struct type *type, PangoLayout *layout);
/* Makes what is centred, and takes more than one line, as narrow as those lines allow: none is
 * left with one character. Yields where it then begins. */
int type_balance(const struct type *type, PangoLayout *layout);

#endif
