/*
 * points-rows.h - lines of a resident's points as rows of a list, for pairs_draw().
 */
#ifndef SCREENS_POINTS_ROWS_H
#define SCREENS_POINTS_ROWS_H

#include "base/text.h"
#include "domain/points.h"

enum { POINTS_LINES = 50 };                  /* so many show */

/* from: a struct points_history. */
void points_row(const void *from, int index, struct text *line, struct text *below);

#endif
