/*
 * raster.h - pages of CUPS raster as dots for the head of a receipt printer.
 *
 * A page is put in the middle of the head: what hangs over at both sides is the paper's own
 * margin. Grey becomes black or white by the same rule as on slips (PAGE_INK). Blank rows
 * above and below are left out but for an edge: a roll has no length to keep.
 */
#ifndef PRINT_RASTER_H
#define PRINT_RASTER_H

#include <stdbool.h>

#include "base/err.h"
#include "base/text.h"
#include "print/escpos.h"
#include "print/page.h"

enum { RASTER_EDGE = 16 };                   /* rows */

struct raster;
/* rows owns what bitmap shows: release it. height is 0 on a blank page. how and at_end are what
 * the options of src/yescpos.ppd were set to; at_end: cut behind the last page only. */
struct raster_page { struct bitmap bitmap; struct text rows; struct escpos how; bool at_end; };

struct raster *raster_open(int fd);
/* The next page. ERR_NOT_FOUND behind the last; ERR_INPUT for what is torn, or no grey. */
CHECKED enum err raster_next(struct raster *raster, struct raster_page *out);
void raster_close(struct raster *raster);

#endif
