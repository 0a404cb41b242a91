/*
 * escpos.h - a slip's dots as the bytes of an ESC/POS receipt printer, in memory.
 *
 * Dots, not letters: what a printer's own font lacks cannot go missing. Which image command
 * a model knows is a setting: GS v 0 is in nearly all, though Epson calls it obsolete; ESC *
 * is in the oldest; GS ( L in Epson's newer ones. Heads of commands never look like a
 * real-time command (DLE and EOT, ENQ or DC4); dots may, so whoever sends them has to reckon
 * with an answer that nobody asked for.
 */
#ifndef PRINT_ESCPOS_H
#define PRINT_ESCPOS_H

#include <stdbool.h>
#include <stddef.h>

struct bitmap;
struct text;

enum escpos_image { ESCPOS_RASTER, ESCPOS_COLUMNS, ESCPOS_STORED };  /* GS v 0, ESC *, GS ( L */
enum escpos_cut { ESCPOS_PARTIAL, ESCPOS_FULL, ESCPOS_UNCUT };
enum { ESCPOS_BAND = 24, ESCPOS_BAND_MOST = 512 };

/* All zero: GS v 0 in bands of ESCPOS_BAND rows, blank rows fed, a partial cut. */
struct escpos {
	enum escpos_image image;
	enum escpos_cut cut;
	int band;                            /* rows a command, at most; ESC * has always 24 */
	bool all_rows;                       /* sends blank rows as dots too */
};

/* Appends one slip, from ESC @ to the cut. ESC * pads its last rows to 24 with white. */
void escpos_write(const struct bitmap *bitmap, const struct escpos *how, struct text *out);

/* By what hall.conf calls them: "GS v 0", "ESC *", "GS ( L"; "partial", "full", "none".
 * False, and out untouched, for anything else. */
bool escpos_read_image(const char *s, enum escpos_image *out);
bool escpos_read_cut(const char *s, enum escpos_cut *out);

/* The bytes of the command that begins there, dots and all; a letter is one of one byte.
 * 0: unknown, or longer than what is left. Only between commands may a status be asked for. */
size_t escpos_span(const unsigned char *at, size_t left);

#endif
