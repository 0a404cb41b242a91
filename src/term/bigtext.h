/*
 * bigtext.h - words and digits large enough to be read from across the hall.
 *
 * In sextants (2x3 dots a cell) where the terminal draws them, else in half-blocks (1x2), as the canvas
 * says; in Unifont's dots, digits also in some drawn by hand: in the largest size that fits the room. Where
 * none does, or there are no blocks or no font, plain: so a screen need not ask. A listener
 * (term/aloud.h) hears the words.
 */
#ifndef TERM_BIGTEXT_H
#define TERM_BIGTEXT_H

#include "term/canvas.h"

/* The rows that it takes in that room; 0: it would stand there plain. */
int bigtext_fits(const struct canvas *canvas, const struct box *room, const char *text);
/* Draws it from the top of the room, in the middle or at the left edge; yields the rows used, at least 1
 * (then plain: cut to the room's columns). */
int bigtext_middle(struct canvas *canvas, const struct box *room, enum style style, const char *text);
int bigtext_left(struct canvas *canvas, const struct box *room, enum style style, const char *text);

/* The same in all the canvas's columns, from that row on. */
int bigtext_draw(struct canvas *canvas, int row, int rows, enum style style, const char *text);
int bigtext_rows(const struct canvas *canvas, int rows, const char *text);   /* at least 1 */

#endif
