/*
 * layout.h - where everything stands on a slip: one code measures and draws it.
 *
 * Within src/print/ only; page.h is what others ask.
 */
#ifndef PRINT_LAYOUT_H
#define PRINT_LAYOUT_H

#include <cairo.h>

#include "base/err.h"

struct slip;

/* Draws the slip in black from (0, 0) down, width dots wide (576, 384 ...), a dot a unit of
 * cairo's. Yields the dots it is long. To measure, draw on a surface of no size. */
CHECKED enum err layout_draw(cairo_t *cairo, const struct slip *slip, int width, int *length);

#endif
