/* scroll.c - what is longer than the screen, a page at a time; and choices of two lines. */
#include <config.h>

#include "screens/scroll.h"

enum { MOST = 9, INDENT = 3 };

static const char *text_of(const struct text *text)
{
	return text->at ? text->at : "";
}

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

/* The line, and the remark under it: of two rows where there is room for both. */
static void draw_pair(struct canvas *canvas, const struct box *box, struct list_choice choice,
	const char *below)
{
	struct box remark = { box->row + 1, box->column + 2 + INDENT, canvas->large ? 2 : 1, 0 };

	remark.columns = canvas->columns - remark.column - box->column - 2;
	choice.kept = box->rows - 1;
	list_draw_choice(canvas, box, &choice);
	canvas_wrap_cut(canvas, &remark, STYLE_NOTE, below);
	canvas_touch(canvas, box, choice.key);
}

int pairs_draw(struct canvas *canvas, const struct page *page, const struct list *list,
	pair_text *text, const void *from)
{
	int rows = page->bottom - page->row, step;
	struct list shown = *list;
	struct box box = { page->row, page->left - 2, 0, canvas->columns - page->left + 2 };

	list_fit(&shown, shown.count, pairs_page_rows(shown.count, rows));
	step = box.rows = list_step(&shown, canvas, 2, rows);
	for (int i = 0; i < shown.page_rows && list_first(&shown) + i < shown.count; i++) {
		struct text line = {0}, below = {0};
		int index = list_first(&shown) + i;

		text(from, index, &line, &below);
		draw_pair(canvas, &box, (struct list_choice){ .key = '1' + i, .text = text_of(&line),
			.is_mark = index == shown.mark }, text_of(&below));
		text_release(&line);
		text_release(&below);
		box.row += step;
	}
	list_draw_pages(canvas, canvas->large ? box.row : page->row + shown.page_rows * step,
		page->left - 2, list_page(&shown), list_pages(&shown));
	return step;
}
