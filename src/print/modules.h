/*
 * modules.h - the modules of a QR code, in black.
 *
 * Within src/print/ only. Lengths are in dots.
 */
#ifndef PRINT_MODULES_H
#define PRINT_MODULES_H

#include <cairo.h>

struct qr;

/* Dots a module, as many as make it fit so wide with its quiet zone; 0 where no size fits. */
int modules_dots(const struct qr *qr, int width);
/* Draws them with the first one at (x, y); the quiet zone is the caller's. */
void modules_fill(cairo_t *cairo, const struct qr *qr, int x, int y, int dots);

#endif
