/*
 * palette.h - the colours of the screen: three palettes, and what each style is in each of them.
 *
 * A colour is a number of the 256 that terminals share: 16 to 231 are a cube of 6x6x6, then come 24
 * greys. Those are the same everywhere; nobody's own 16 are used. Ink on its paper is 10:1 or more in
 * every pair, 14:1 in PALETTE_HIGH (tests/term/palette.c). No meaning hangs on a colour alone: what
 * is marked, refused or overdue has a mark or a word too.
 */
#ifndef TERM_PALETTE_H
#define TERM_PALETTE_H

#include <stdbool.h>
#include <stdint.h>

#include "term/canvas.h"

/* Dark on white; black, white and yellow, all of it bold; soft light on dark, where white dazzles. */
enum palette { PALETTE_NORMAL, PALETTE_HIGH, PALETTE_DARK, PALETTE_COUNT };

enum { LOOK_BOLD = 1, LOOK_LINE = 2, LOOK_TURNED = 4 };      /* LINE: under it. TURNED: ink and paper */
struct tint { uint8_t ink, paper, weight; };

/* What a terminal can show beyond plain characters. palettes: it has colours enough for one of these. */
struct glass { enum blocks blocks; bool palettes; };

struct tint palette_tint(enum palette palette, enum style style);
/* The weight where a terminal has too few colours for a palette: white on black says the rest. */
unsigned palette_poor(enum style style);
/* 0xRRGGBB of a number from 16 on. */
uint32_t palette_rgb(int colour);
/* "normal", "high", "dark": as hall.conf has them; false: none of these. */
bool palette_named(const char *name, enum palette *out);

#endif
