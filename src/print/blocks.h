/*
 * blocks.h - the items of a document laid out, before it is known where they will stand.
 *
 * Within src/print/ only.
 */
#ifndef PRINT_BLOCKS_H
#define PRINT_BLOCKS_H

#include "print/pages.h"

/* So many lines, so far apart; grid: of its table, -1 for none. */
struct block { const struct slip_item *item; int grid, lines, pitch; };
struct blocks { struct block *list; size_t count; };

/* All items that stand on lines of their own: not the feet and the frame. The tables' columns
 * go to pages->grids, the width of labels to pages->labels. Free the list in any case. */
CHECKED enum err blocks_make(struct pages *pages, struct blocks *out);
/* With so many of its lines. */
double block_height(const struct block *block, int lines);
double block_padding(const struct block *block);     /* above and below its lines, together */

#endif
