/*
 * glyph.h - characters as dots: digits drawn here, and every character of Unifont's file.
 *
 * unifont.hex (package unifont) holds a line a character, by number: 8 or 16 dots wide, 16 high. It is
 * mapped at the first question and searched where it lies: nothing is read at the start, and only the
 * pages that are asked for.
 */
#ifndef TERM_GLYPH_H
#define TERM_GLYPH_H

#include <stdbool.h>
#include <stdint.h>

enum { GLYPH_ROWS = 16 };
/* WIDE and NARROW: digits, the colon and the blank, 7 and 5 rows high. */
enum face { FACE_WIDE, FACE_NARROW, FACE_UNIFONT, FACE_COUNT };
/* The leftmost dot is the highest bit of a row; columns: from one character to the next. */
struct glyph { uint8_t columns; uint16_t rows[GLYPH_ROWS]; };

/* False: that face does not have the character, or there is no file. */
bool glyph_of(enum face face, uint32_t ch, struct glyph *out);
/* Another file in place of the installed one, for tests. */
void glyph_file(const char *path);

#endif
