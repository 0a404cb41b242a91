/*
 * layout-inside.h - the pen that layout.c and gauge.c draw a slip with. Lengths are in dots.
 */
#ifndef PRINT_LAYOUT_INSIDE_H
#define PRINT_LAYOUT_INSIDE_H

#include "base/err.h"
#include "print/type.h"

struct pen {
	cairo_t *cairo;
	struct type type;
	int labels;                          /* the column of all pairs' labels */
	double y;
};

void pen_show(struct pen *pen, PangoLayout *layout, double x, double y);

/* gauge.c: SLIP_RULER, SLIP_PATCHES, SLIP_SIZES; each moves pen->y on. ERR_INPUT where a QR
 * is wider than the paper. */
void gauge_ruler(struct pen *pen, const char *s);
void gauge_patches(struct pen *pen, const char *s);
CHECKED enum err gauge_sizes(struct pen *pen, const char *s);

#endif
