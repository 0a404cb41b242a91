/*
 * list.h - choices to pick from by digit, by arrow and Enter, and page by page.
 *
 * Holds no choices, only where one is: the caller draws a line when asked. Nine a page at
 * most, so that 1-9 pick what they stand beside; + or PageDown turns on, - or PageUp back.
 */
#ifndef TERM_LIST_H
#define TERM_LIST_H

#include <stddef.h>

#include "term/canvas.h"
#include "term/key.h"

enum { LIST_STAYS = -1, LIST_NOT_MINE = -2 };

/* page_rows: 1-9, set by list_fit(); most: a page may hold, 0: nine, so that a screen has digits
 * left for what else it offers. */
struct list { int count, mark, page_rows, most; };

/* Says how many choices there are and how many a page holds (kept within 1-9). */
void list_fit(struct list *list, int count, int page_rows);
/* The choice that this key picks; LIST_STAYS: the mark or page moved; LIST_NOT_MINE. */
int list_typed(struct list *list, term_key key);
int list_first(const struct list *list);             /* of the page that shows */
int list_pages(const struct list *list);
int list_page(const struct list *list);              /* from 0 */
/* How many choices a page may hold so that `count` of them, and the page count if it takes
 * more than one page, stay within so many rows. */
int list_page_rows(int count, int rows);
/* Rows that choices of so many rows each are apart: one more where that leaves a blank one below
 * each within so many rows; in large letters CHOICE_ROWS at least. */
int list_step(const struct list *list, const struct canvas *canvas, int each, int rows);
/* Draws "  1  text" rows from there ("> 1  text" the marked one), every `step` rows, cut at
 * the right edge (in large letters: where the next one begins), and below them the page count
 * where there is more than one page. */
void list_draw(const struct list *list, struct canvas *canvas, int row, int column,
	int step, const char *(*line)(const void *from, int index), const void *from);

/* One choice by itself, over that box: "> 1  text" where it is marked; keeps that many rows of
 * the box for what the caller puts there. */
struct list_choice { term_key key; const char *text; bool is_mark; int kept; };
void list_draw_choice(struct canvas *canvas, const struct box *box, const struct list_choice *choice);

/* "Page 2 of 3   + next page   - page before"; page counts from 0. Nothing for one page. */
void list_draw_pages(struct canvas *canvas, int row, int column, int page, int pages);

#endif
