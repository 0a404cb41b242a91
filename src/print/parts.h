/*
 * parts.h - what an item of a document consists of, side by side, and how it stands on its page.
 *
 * Within src/print/ only. Lengths are in dots. A paragraph is one part, a pair two, a row of a
 * table as many as it has cells: whatever breaks over pages breaks alike.
 */
#ifndef PRINT_PARTS_H
#define PRINT_PARTS_H

#include "print/laid.h"
#include "slip/cells.h"

/* keeps: never the last on its page, before what it introduces. whole: never split. */
struct manner {
	enum slip_kind kind;
	enum style style;
	enum side side;
	int before, after;                   /* white above, but at the top of a page, and below */
	bool keeps, whole, shrinks;
};
const struct manner *manner_of(enum slip_kind kind);

/* A table's columns: where each begins, and where the last one ends. */
struct grid { size_t count; int x[CELLS_MOST + 1]; bool right[CELLS_MOST]; };
/* ERR_INPUT where it has too many columns. */
CHECKED enum err grid_of(const struct slip_item *table, int width, struct grid *out);

struct part { struct words words; int x; };
struct parts { struct part list[CELLS_MOST]; size_t count; char *own; };
/* labels: the width of all pairs' labels. grid: of the table that a row belongs to, else NULL. */
struct measure { int width, labels; const struct grid *grid; };

/* ERR_INPUT for a row that has no table, or more cells than it. Release in any case. */
CHECKED enum err parts_of(const struct slip_item *item, const struct measure *measure,
	struct parts *out);
void parts_release(struct parts *parts);

#endif
