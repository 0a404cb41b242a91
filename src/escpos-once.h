/*
 * escpos-once.h - a slip that is on paper does not come out again when CUPS forgets that.
 *
 * A cupsd that was killed runs what it had under way once more as soon as it is back: its paper
 * may be out, or the backend from before may still be at it. So one backend at a time works
 * for a queue, and the names of slips on paper stand in CUPS's cache folder, a line each.
 * Only names of our outbox count (YS-000012-9f3c51), which never come twice; a "letter" may.
 */
#ifndef ESCPOS_ONCE_H
#define ESCPOS_ONCE_H

#include <stdbool.h>

#include "base/err.h"

struct device;

struct once { int fd; const char *name; };   /* fd -1: cannot remember; name NULL: need not */

/* Waits until no other backend works for this queue, or CUPS wants the job no more; from then
 * on, until the process ends, none does. Is a slip of that name on paper? title is borrowed. */
CHECKED bool once_is_done(struct once *once, struct device *device, const char *title);
void once_done(struct once *once);           /* it is on paper now */

#endif
