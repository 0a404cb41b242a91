/*
 * cells.h - the cells of a slip's tables, signatures and feet, as they stand in an item's text.
 *
 * A cell is a line of the text: digits (its column's share), '<' or '>' (to which side it is
 * flush), and what it says. What was not written by slip_table() or slip_cells() is read too.
 */
#ifndef SLIP_CELLS_H
#define SLIP_CELLS_H

#include "slip/slip.h"

enum { CELLS_MOST = 16 };

/* at: not NUL-terminated, the item's own. share: 1 at least, CELL_SHARE at most. */
enum { CELL_SHARE = 1000 };
struct cell { const char *at; size_t bytes; int share; bool right; };

/* Yields how many there are; no more than CELLS_MOST are filled in. */
size_t cells_read(const struct slip_item *item, struct cell out[CELLS_MOST]);
char *cell_text(const struct cell *cell);            /* the caller gives it back by wipe_free() */

#endif
