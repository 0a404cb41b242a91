/* list.c - tests picking by digit, by arrow and Enter, and page by page. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "term/list.h"
#include "tests/check.h"

static const char *const names[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
	"十一" };

static const char *line(const void *from, int index)
{
	const char *const *lines = from;

	return lines[index];
}

static void check_row(const struct canvas *canvas, int row, const char *want)
{
	char *is = canvas_row_text(canvas, row);

	CHECK_TEXT(is, want);
	free(is);
}

static void picks(void)
{
	struct list list = {0};

	list_fit(&list, 11, 9);
	CHECK_INT(list_pages(&list), 2);
	CHECK_INT(list_typed(&list, '3'), 2);
	CHECK_INT(list_typed(&list, K_DOWN), LIST_STAYS);
	CHECK_INT(list_typed(&list, K_ENTER), 3);
	CHECK_INT(list_typed(&list, '+'), LIST_STAYS);
	CHECK_INT(list_first(&list), 9);
	CHECK_INT(list_typed(&list, '2'), 10);
	CHECK_INT(list_typed(&list, '3'), LIST_NOT_MINE);
	CHECK_INT(list_typed(&list, K_PAGE_DOWN), LIST_STAYS);
	CHECK_INT(list_page(&list), 1);
	CHECK_INT(list_typed(&list, '-'), LIST_STAYS);
	CHECK_INT(list.mark, 0);
	CHECK_INT(list_typed(&list, K_UP), LIST_STAYS);
	CHECK_INT(list.mark, 0);
	CHECK_INT(list_typed(&list, K_END), LIST_STAYS);
	CHECK_INT(list_typed(&list, K_ENTER), 10);
	CHECK_INT(list_typed(&list, '0'), LIST_NOT_MINE);
	CHECK_INT(list_typed(&list, 'x'), LIST_NOT_MINE);
}

static void fits(void)
{
	const struct canvas small = {0}, large = { .large = true };
	struct list list = { .mark = 10 };

	list_fit(&list, 4, 20);
	CHECK_INT(list.mark, 3);
	CHECK_INT(list.page_rows, 9);
	list_fit(&list, 0, 0);
	CHECK_INT(list.mark, 0);
	CHECK_INT(list.page_rows, 1);
	CHECK_INT(list_typed(&list, K_ENTER), LIST_NOT_MINE);
	CHECK_INT(list_page_rows(5, 5), 5);
	CHECK_INT(list_page_rows(5, 4), 3);
	CHECK_INT(list_page_rows(20, 30), 9);
	CHECK_INT(list_page_rows(20, 1), 1);
	CHECK_INT(list_page_rows(0, 5), 1);
	list_fit(&list, 5, 9);
	CHECK_INT(list_step(&list, &small, 1, 9), 2);
	CHECK_INT(list_step(&list, &small, 1, 8), 1);
	CHECK_INT(list_step(&list, &small, 2, 14), 3);
	CHECK_INT(list_step(&list, &small, 2, 13), 2);
	CHECK_INT(list_step(&list, &large, 1, 5), CHOICE_ROWS);
	CHECK_INT(list_step(&list, &large, 3, 5), 4);
}

static void draws(void)
{
	struct list list = { .mark = 1 };
	struct canvas canvas;

	canvas_init(&canvas, 12, 60);
	list_fit(&list, 3, 9);
	list_draw(&list, &canvas, 0, 2, 2, line, names);
	check_row(&canvas, 0, "    1  一");
	check_row(&canvas, 1, "");
	check_row(&canvas, 2, "  > 2  二");
	check_row(&canvas, 4, "    3  三");
	CHECK_INT(canvas.cells[2 * 60 + 7].style, STYLE_MARK);
	canvas_clear(&canvas);
	list_fit(&list, 11, 9);
	list.mark = 10;
	list_draw(&list, &canvas, 0, 0, 1, line, names);
	check_row(&canvas, 0, "  1  十");
	check_row(&canvas, 1, "> 2  十一");
	check_row(&canvas, 9, "  Page 2 of 2     + next page     - page before");
	canvas_release(&canvas);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	picks();
	fits();
	draws();
	return checked();
}
