/* list.c - choices to pick from by digit, by arrow and Enter, and page by page. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "term/list.h"

enum { PAGE_MOST = 9 };

static int kept(int page_rows)
{
	return page_rows < 1 ? 1 : page_rows > PAGE_MOST ? PAGE_MOST : page_rows;
}

void list_fit(struct list *list, int count, int page_rows)
{
	list->count = count > 0 ? count : 0;
	list->page_rows = kept(list->most > 0 && page_rows > list->most ? list->most : page_rows);
	if (list->mark >= list->count)
		list->mark = list->count - 1;
	if (list->mark < 0)
		list->mark = 0;
}

int list_page_rows(int count, int rows)
{
	if (count <= rows && count <= PAGE_MOST)
		return count > 0 ? count : 1;
	return kept(rows - 1);
}

int list_step(const struct list *list, const struct canvas *canvas, int each, int rows)
{
	int shown = list->count < list->page_rows ? list->count : list->page_rows;
	bool airy = shown * (each + 1) + (list_pages(list) > 1 ? 1 : -1) <= rows;

	if (canvas->large)
		return each + 1 > CHOICE_ROWS ? each + 1 : CHOICE_ROWS;
	return airy ? each + 1 : each;
}

int list_first(const struct list *list)
{
	return list_page(list) * list->page_rows;
}

int list_pages(const struct list *list)
{
	return list->count > 0 ? (list->count + list->page_rows - 1) / list->page_rows : 1;
}

int list_page(const struct list *list)
{
	return list->page_rows > 0 ? list->mark / list->page_rows : 0;
}

static int marked(struct list *list, int mark)
{
	if (mark >= 0 && mark < list->count)
		list->mark = mark;
	return LIST_STAYS;
}

static int turned(struct list *list, int pages)
{
	int page = list_page(list) + pages;

	if (page >= 0 && page < list_pages(list))
		list->mark = page * list->page_rows;
	return LIST_STAYS;
}

int list_typed(struct list *list, term_key key)
{
	int digit = key >= '1' && key <= '9' ? (int)key - '1' : -1;

	if (list->count == 0)
		return LIST_NOT_MINE;
	if (digit >= 0 && digit < list->page_rows && list_first(list) + digit < list->count)
		return list->mark = list_first(list) + digit;
	if (key == K_ENTER)
		return list->mark;
	if (key == K_UP || key == K_DOWN)
		return marked(list, list->mark + (key == K_DOWN ? 1 : -1));
	if (key == K_HOME || key == K_END)
		return marked(list, key == K_END ? list->count - 1 : 0);
	if (key == '+' || key == K_PAGE_DOWN)
		return turned(list, 1);
	if (key == '-' || key == K_PAGE_UP)
		return turned(list, -1);
	return LIST_NOT_MINE;
}

void list_draw_choice(struct canvas *canvas, const struct box *box, const struct list_choice *choice)
{
	char cap[KEY_CAP + 1] = ">", *name = cap + !choice->is_mark;
	int rows = canvas->large && box->rows - choice->kept > 1 ? 2 : 1, beside = box->column + 2;

	/* The mark and its key are one, wider than the others: it touches nothing. */
	key_cap(choice->key, cap + 1);
	beside += utf8_width(cap + 1);
	canvas_text(canvas, box->row, box->column + !choice->is_mark, STYLE_KEY, name);
	canvas_wrap_cut(canvas, &(struct box){ box->row, beside, rows, canvas->columns - beside - 1 },
		choice->is_mark ? STYLE_MARK : STYLE_PLAIN, choice->text);
	canvas_touch(canvas, box, choice->key);
}

/* A key named in a line of words, from there to the column `end`. */
static void name_key(struct canvas *canvas, const struct box *line, const char *words,
	term_key key)
{
	char name[] = { ' ', (char)key, ' ', '\0' };
	const char *at = strstr(words, name);
	struct box box = *line;

	if (!at)
		return;
	box.column += utf8_width(words) - utf8_width(at);
	box.columns = line->column + line->columns - box.column;
	canvas_touch(canvas, &box, key);
}

void list_draw_pages(struct canvas *canvas, int row, int column, int page, int pages)
{
	struct box where = { .row = row, .column = column + 2, .rows = 1 };
	char line[160];

	if (pages < 2)
		return;
	/* TRANSLATORS: under a list; + and - are keys. At most 54 columns. */
	snprintf(line, sizeof line, _("Page %d of %d     + next page     - page before"),
		page + 1, pages);
	where.columns = canvas_text(canvas, row, where.column, STYLE_NOTE, line);
	/* The second lies on top of the first's end. In large letters they only say where it leads. */
	if (!canvas->large || page + 1 < pages)
		name_key(canvas, &where, line, '+');
	if (!canvas->large || page > 0)
		name_key(canvas, &where, line, '-');
}

void list_draw(const struct list *list, struct canvas *canvas, int row, int column,
	int step, const char *(*line)(const void *from, int index), const void *from)
{
	int first = list_first(list), left = list->count - first;
	int shown = canvas->large && left < list->page_rows ? left : list->page_rows;

	for (int i = 0; i < list->page_rows && first + i < list->count; i++)
		list_draw_choice(canvas, &(struct box){ row + i * step, column, step,
			canvas->columns - column }, &(struct list_choice){ .key = '1' + i,
			.text = line(from, first + i), .is_mark = first + i == list->mark });
	list_draw_pages(canvas, row + (canvas->large ? shown : list->page_rows) * step, column, list_page(list),
		list_pages(list));
}
