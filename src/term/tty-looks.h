/*
 * tty-looks.h - how each style looks on terminals rich and poor in colours; for tty.c alone.
 */
#ifndef TERM_TTY_LOOKS_H
#define TERM_TTY_LOOKS_H

#include <curses.h>

#undef OK       /* ours is of enum err and has the same value */

#include "term/canvas.h"
#include "term/palette.h"

/* rich: there are colours enough for palettes. framed: what lies around the cells is coloured too. */
struct looks {
	attr_t attributes[STYLE_COUNT];
	short pairs[STYLE_COUNT];
	enum palette palette;                /* the one that was taken last */
	enum blocks blocks;
	bool rich, framed;
};

/* Takes the colours of the terminal that curses was started on, which is of that type. */
void looks_start(struct looks *looks, const char *type);
/* Takes a palette, and sets the background; what was drawn before wants to be drawn again. */
void looks_choose(struct looks *looks, enum palette palette);
void looks_end(const struct looks *looks);           /* the frame is the terminal's own again */
/* One row of cells, into curses' screen. */
void looks_row(const struct looks *looks, const struct canvas *canvas, int row);

#endif
