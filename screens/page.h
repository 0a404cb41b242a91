/*
 * page.h - how the parts of a screen lie on the canvas, one below the other.
 *
 * A screen takes a page, draws its parts (each moves page.row on), and the list last. Margins
 * are those of a journey.
 */
#ifndef SCREENS_PAGE_H
#define SCREENS_PAGE_H

#include "base/text.h"
#include "kiosk/kiosk.h"
#include "term/list.h"

struct page { int left, width, row, bottom; };

struct page page_of(const struct canvas *canvas);
/* A sheet longer than any screen, so wide: to be drawn once to count its rows, once for good. */
struct page page_sheet(int width);
/* One line that says what this screen is, and a blank one: PAGE_HEAD rows. */
enum { PAGE_HEAD = 2 };
void page_head(struct canvas *canvas, struct page *page, const char *text);
/* The same as large as a headline, where that leaves so many rows below it; else plain. */
void page_headline(struct canvas *canvas, struct page *page, int below, const char *text);
void page_text(struct canvas *canvas, struct page *page, enum style style, const char *text);
/* A label, and what is known under it; nothing where that is nothing. */
void page_fact(struct canvas *canvas, struct page *page, const char *label, const char *value);
/* A number as large as it fits, with a blank row above and below. */
void page_number(struct canvas *canvas, struct page *page, const char *digits);

/* Fits a list that lies so many rows below where a page starts; before each of its keys. */
void page_fit(const struct kiosk *kiosk, struct list *list, int count, int above);
/* Draws it from page->row; what line() yields is freed once drawn. Yields how many rows its
 * lines are apart. */
int page_list(struct canvas *canvas, const struct page *page, const struct list *list,
	char *(*line)(const void *from, int index), const void *from);
/* Adds s, cut or filled up with blanks to so many columns, and two more blanks. */
void line_add(struct text *line, int columns, const char *s);

/* Actions drawn as "  1  text" rows rather than in the bar; ends with an all-zero row. Those
 * whose when() says no are left out. */
int page_actions_rows(const struct kiosk *kiosk, const void *state, const struct action *actions);
void page_actions(const struct kiosk *kiosk, const void *state, struct canvas *canvas,
	struct page *page, const struct action *actions);
struct step page_acted(struct kiosk *kiosk, void *state, const struct action *actions,
	term_key key);

#endif
