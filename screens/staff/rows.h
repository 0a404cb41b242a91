/*
 * rows.h - matters as rows of a list, by when they are due.
 */
#ifndef SCREENS_STAFF_ROWS_H
#define SCREENS_STAFF_ROWS_H

#include "domain/matter.h"
#include "kiosk/kiosk.h"

/* by: when it is due, 0: no date. Owns its matter. */
struct row { struct matter matter; int64_t by; };
struct rows { struct row *list; int count; };

/* What is due soonest comes first, then what has no date, then (where all are wanted) what
 * is closed. mine: only those in the hands of who is at the console. */
CHECKED enum err rows_load(const struct kiosk *kiosk, bool all, bool mine, struct rows *out);
void rows_release(struct rows *rows);
bool row_overdue(const struct row *row);
char *row_due(const struct row *row);        /* "5 d left", at most 12 columns; the caller frees */

#endif
