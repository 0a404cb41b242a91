/*
 * pages.h - a sheet that is higher than its window: where to part it.
 *
 * Within src/kiosk/ only.
 */
#ifndef KIOSK_PAGES_H
#define KIOSK_PAGES_H

struct canvas;

enum { PAGES_MOST = 160 };

/* The row that each page begins with; behind the last one, where that ends. */
struct pages { int count, first[PAGES_MOST + 1]; };

/* So many rows show at a time, of which the pinned ones are taken. No choice, giant digit, QR or
 * frame is torn, unless it is higher than a page. */
void pages_break(const struct canvas *sheet, int rows, struct pages *out);
int pages_with(const struct pages *pages, int row);  /* the page of that row */
int pages_used_rows(const struct canvas *sheet);     /* down to the last that is not blank */

#endif
