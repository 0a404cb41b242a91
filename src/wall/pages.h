/*
 * pages.h - which pages the board has, and what stands on each; only for what wall.h is made of.
 */
#ifndef WALL_PAGES_H
#define WALL_PAGES_H

#include "wall/wall.h"

enum { WALL_MARGIN = 3 };

/* The rows that a page has for itself below its headline. */
struct wall_room { int top, rows; };
struct wall_room wall_room(const struct wall *wall, enum wall_kind kind);

/* Spreads what was read over pages of that size; the one that shows stays, if it still is. */
void wall_paginate(struct wall *wall);

/* Each draws from the row on and yields the rows that it took, a blank one behind it too. */
int wall_draw_duty(const struct duty *duty, struct canvas *canvas, int row);
int wall_draw_ruling(const struct ruling *ruling, struct canvas *canvas, int row);
/* The whole of a page. */
void wall_draw_steps(const struct wall *wall, struct canvas *canvas);

#endif
