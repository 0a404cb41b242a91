/*
 * aloud.h - what a canvas is told while it is drawn, so that it can be read aloud.
 *
 * A canvas with a listener hands it every piece of text where it is drawn, whole even where it is cut or
 * wrapped on the screen, and digits that are drawn large as digits. Nobody listens while a screen is
 * drawn to be looked at, so that costs nothing.
 */
#ifndef TERM_ALOUD_H
#define TERM_ALOUD_H

#include <stddef.h>

#include "base/text.h"

struct canvas;

struct piece { int row, column; int style; char *text; };
struct aloud { struct piece *pieces; size_t count; };        /* all zero: nothing heard yet */

void aloud_hear(struct aloud *aloud, const struct piece *piece);     /* copies the text */
/* Appends what stands in the body of the screen (between the bars), row by row: pieces of a row
 * part by a comma, rows by a full stop. What is typed and a QR are left out. */
void aloud_screen(const struct aloud *aloud, struct text *out);
/* Appends the choice that is marked; nothing where none is. */
void aloud_marked(const struct aloud *aloud, struct text *out);
void aloud_release(struct aloud *aloud);             /* wipes it */

#endif
