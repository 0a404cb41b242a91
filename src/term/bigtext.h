/*
 * bigtext.h - digits large enough to copy from across the hall, in half-blocks.
 */
#ifndef TERM_BIGTEXT_H
#define TERM_BIGTEXT_H

#include "term/canvas.h"

/* Draws digits and blanks ("4827 1093 6652") centred from that row on, in the largest of
 * its sizes that fits the canvas's width and the rows given; yields the rows used, at least
 * 1 (then as plain spaced text). */
int bigtext_draw(struct canvas *canvas, int row, int rows, enum style style,
	const char *digits);
int bigtext_rows(const struct canvas *canvas, int rows, const char *digits);

#endif
