/*
 * preview.h - a slip as lines of text for a screen, its QR in half-blocks.
 */
#ifndef SLIP_PREVIEW_H
#define SLIP_PREVIEW_H

#include <stdbool.h>
#include <stddef.h>

#include "slip/slip.h"

struct preview { char **lines; bool *is_qr; size_t count; };  /* is_qr: draw it black on white */

/* In so many columns (at least 40), QR two modules a character with its quiet zone; its lines
 * fill all columns. A QR wider than that is left out. */
CHECKED enum err preview_make(const struct slip *slip, int columns, struct preview *out);
/* Only the QR of this text; lines all as wide. */
CHECKED enum err preview_qr(const char *text, struct preview *out);
void preview_release(struct preview *preview);

#endif
