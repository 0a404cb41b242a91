/*
 * scroll.h - what is longer than the screen, a page at a time; and choices of two lines.
 */
#ifndef SCREENS_SCROLL_H
#define SCREENS_SCROLL_H

#include <stdbool.h>

#include "base/text.h"
#include "screens/page.h"
#include "term/canvas.h"
#include "term/key.h"
#include "term/list.h"

/* Draws all of it on a sheet, however long; each part moves page->row on. */
typedef void scroll_body(const void *from, struct canvas *canvas, struct page *page);

/* How many rows it takes, all of it, so wide. */
int scroll_rows(scroll_body *body, const void *from, int width);
/* How many pages it takes in so many rows, of which one then counts the pages. */
int scroll_pages(scroll_body *body, const void *from, int width, int rows);
/* Draws one of them, counted from 0, from page->row to page->bottom. */
void scroll_draw(struct canvas *canvas, const struct page *page, int at, scroll_body *body,
	const void *from);
/* True where the key turns pages; *at is kept within them. */
bool scroll_turned(int *at, int pages, term_key key);

/* What one choice says: its line, and the remark below it. */
typedef void pair_text(const void *from, int index, struct text *line, struct text *below);

/* Fits a list of them that lies so many rows below where a page starts; before each of its
 * keys. */
void pairs_fit(const struct kiosk *kiosk, struct list *list, int count, int above);
/* Draws them from page->row on, a blank row between them where there is room. Yields how many
 * rows they are apart. */
int pairs_draw(struct canvas *canvas, const struct page *page, const struct list *list,
	pair_text *text, const void *from);

#endif
