/* scroll.c - what is longer than the screen, a page at a time; and choices of two lines. */
#include <config.h>

#include "screens/scroll.h"

enum { MOST = 9, INDENT = 3 };

/* On a canvas without rows nothing is drawn, only counted. */
int scroll_rows(scroll_body *body, const void *from, int width)
{
	struct canvas none = { .columns = width };
	struct page page = page_sheet(width);

	body(from, &none, &page);
	return page.row;
}

static int pages_in(int all, int rows)
{
	int most = rows > 2 ? rows - 1 : 1;

	return all <= rows ? 1 : (all + most - 1) / most;
}

int scroll_pages(scroll_body *body, const void *from, int width, int rows)
{
	return pages_in(scroll_rows(body, from, width), rows);
}

void scroll_draw(struct canvas *canvas, const struct page *page, int at, scroll_body *body,
	const void *from)
{
	int all = scroll_rows(body, from, page->width), rows = page->bottom - page->row;
	int pages = pages_in(all, rows), shown = pages > 1 ? rows - 1 : rows;
	struct page sheet = page_sheet(page->width);
	struct canvas drawn;

	if (rows < 1 || all < 1)
		return;
	canvas_init_part(&drawn, canvas, all, page->width);
	body(from, &drawn, &sheet);
	at = at < pages ? at : pages - 1;
	canvas_window(canvas, page->row, page->left, shown, &drawn, at * shown);
	list_draw_pages(canvas, page->row + shown, page->left - 2, at, pages);
	canvas_release(&drawn);
}

bool scroll_turned(int *at, int pages, term_key key)
{
	bool on = key == '+' || key == K_PAGE_DOWN || key == K_DOWN;
	bool before = key == '-' || key == K_PAGE_UP || key == K_UP;
	int page = *at + on - before;

	if ((on || before) && page >= 0 && page < pages)
		*at = page;
	return on || before;
}

static int pairs_page_rows(int count, int rows)
{
	int most = count * 2 <= rows && count <= MOST ? count : (rows - 1) / 2;

	return most < 1 ? 1 : most > MOST ? MOST : most;
}

void pairs_fit(const struct kiosk *kiosk, struct list *list, int count, int above)
{
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	struct page page = page_of(&size);

	list_fit(list, count, pairs_page_rows(count, page.bottom - page.row - above));
}

struct made { struct text line[MOST], below[MOST]; int first; };

static const char *made_line(const void *from, int index)
{
	const struct made *made = from;

	return made->line[index - made->first].at;
}

static int step_in(const struct list *list, int rows)
{
	int shown = list->count < list->page_rows ? list->count : list->page_rows;

	return shown * 3 + (list_pages(list) > 1 ? 1 : -1) <= rows ? 3 : 2;
}

int pairs_draw(struct canvas *canvas, const struct page *page, const struct list *list,
	pair_text *text, const void *from)
{
	int rows = page->bottom - page->row, step;
	struct list shown = *list;
	struct made made = {0};

	list_fit(&shown, shown.count, pairs_page_rows(shown.count, rows));
	step = step_in(&shown, rows);
	made.first = list_first(&shown);
	for (int i = 0; i < shown.page_rows && made.first + i < shown.count; i++) {
		text(from, made.first + i, &made.line[i], &made.below[i]);
		canvas_cut(canvas, page->row + i * step + 1, page->left + INDENT,
			page->width - INDENT, STYLE_NOTE, made.below[i].at);
	}
	list_draw(&shown, canvas, page->row, page->left - 2, step, made_line, &made);
	for (int i = 0; i < MOST; i++) {
		text_release(&made.line[i]);
		text_release(&made.below[i]);
	}	return step;
}
