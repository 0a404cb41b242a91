/*
 * tty-looks.h - how each style looks on terminals rich and poor in colours; for tty.c alone.
 */
#ifndef TERM_TTY_LOOKS_H
#define TERM_TTY_LOOKS_H

#include <curses.h>

#undef OK       /* ours is of enum err and has the same value */

#include "term/canvas.h"

struct looks { attr_t attributes[STYLE_COUNT]; short pairs[STYLE_COUNT]; };

/* Chooses for the terminal that curses was started on, and sets its background. */
void looks_choose(struct looks *chosen);

#endif
