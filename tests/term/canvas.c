/* canvas.c - tests the grid of cells: clipping, wide characters, wrapping. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "term/canvas.h"
#include "tests/check.h"

static struct canvas canvas;

static void check_row(int row, const char *want)
{
	char *is = canvas_row_text(&canvas, row);

	CHECK_TEXT(is, want);
	free(is);
}

static void clips_at_every_edge(void)
{
	canvas_clear(&canvas);
	CHECK_INT(canvas_text(&canvas, 0, 7, STYLE_PLAIN, "abcdef"), 6);
	check_row(0, "       abc");
	canvas_text(&canvas, 1, -2, STYLE_PLAIN, "abcdef");
	check_row(1, "cdef");
	canvas_text(&canvas, -1, 0, STYLE_PLAIN, "no");
	canvas_text(&canvas, 4, 0, STYLE_PLAIN, "no");
	canvas_fill(&canvas, 2, -3, 100, '=', STYLE_PLAIN);
	check_row(2, "==========");
}

static void never_splits_a_wide_character(void)
{
	canvas_clear(&canvas);
	canvas_text(&canvas, 0, 9, STYLE_PLAIN, "议");
	check_row(0, "");
	canvas_text(&canvas, 0, 8, STYLE_PLAIN, "议");
	check_row(0, "        议");
	canvas_text(&canvas, 1, -1, STYLE_PLAIN, "议事");
	check_row(1, " 事");
	canvas_text(&canvas, 2, 0, STYLE_PLAIN, "议事厅");
	canvas_text(&canvas, 2, 1, STYLE_PLAIN, "x");
	check_row(2, " x事厅");
	canvas_text(&canvas, 2, 2, STYLE_PLAIN, "y");
	check_row(2, " xy 厅");
	canvas_text(&canvas, 2, 3, STYLE_PLAIN, "民");
	check_row(2, " xy民");
	CHECK_INT(canvas.cells[2 * 10 + 4].ch, 0);
	CHECK_INT(canvas.cells[2 * 10 + 5].ch, ' ');
}

static void keeps_out_what_is_not_plain(void)
{
	canvas_clear(&canvas);
	canvas_text(&canvas, 0, 0, STYLE_PLAIN, "a\033[31mb\x7f\u202Ec\u200Bd\te");
	check_row(0, "a[31mbcde");
	canvas_fill(&canvas, 1, 0, 3, ' ', STYLE_MARK);
	CHECK_INT(canvas_text(&canvas, 1, 0, STYLE_PLAIN, "one\ntwo"), 3);
	check_row(1, "one");
}

static void cuts_and_centres(void)
{
	canvas_clear(&canvas);
	CHECK_INT(canvas_cut(&canvas, 0, 0, 5, STYLE_PLAIN, "abcde"), 5);
	check_row(0, "abcde");
	CHECK_INT(canvas_cut(&canvas, 1, 0, 5, STYLE_PLAIN, "abcdef"), 5);
	check_row(1, "abcd…");
	CHECK_INT(canvas_cut(&canvas, 2, 0, 6, STYLE_PLAIN, "议事厅堂"), 5);
	check_row(2, "议事…");
	CHECK_INT(canvas_cut(&canvas, 2, 0, 0, STYLE_PLAIN, "x"), 0);
	canvas_centre(&canvas, 3, STYLE_PLAIN, "议事");
	check_row(3, "   议事");
}

static void wraps(void)
{
	canvas_clear(&canvas);
	CHECK_INT(canvas_wrapped_rows(6, "议事厅，议事"), 3);
	CHECK_INT(canvas_wrap(&canvas, 0, 0, 6, 0, STYLE_PLAIN, "议事厅，议事"), 3);
	CHECK_INT(canvas_wrap(&canvas, 0, 2, 6, 2, STYLE_PLAIN, "one two\n\nthree"), 2);
	check_row(0, "  one");
	check_row(1, "  two");
	check_row(2, "");
	CHECK_INT(canvas_wrapped_rows(6, "one two\n\nthree"), 4);
	CHECK_INT(canvas_wrapped_rows(6, ""), 0);
	CHECK_INT(canvas_wrap(&canvas, 0, 0, 6, -1, STYLE_PLAIN, "never drawn"), 0);
}

static void shows_a_window_of_another(void)
{
	struct canvas tall;

	canvas_clear(&canvas);
	canvas_init(&tall, 6, 4);
	for (int row = 0; row < 6; row++)
		canvas_fill(&tall, row, 0, 1, (uint32_t)('a' + row), STYLE_WARN);
	canvas_text(&tall, 3, 1, STYLE_PLAIN, "议");
	canvas_window(&canvas, 1, 2, 2, &tall, 3);
	check_row(0, "");
	check_row(1, "  d议");
	check_row(2, "  e");
	check_row(3, "");
	CHECK_INT(canvas.cells[1 * 10 + 2].style, STYLE_WARN);
	canvas_window(&canvas, 0, 0, 9, &tall, 5);
	check_row(0, "f");
	canvas_release(&tall);
}

static void keeps_its_cursor_inside(void)
{
	canvas_cursor(&canvas, 3, 9);
	CHECK_INT(canvas.cursor_row, 3);
	canvas_cursor(&canvas, 3, 10);
	CHECK_INT(canvas.cursor_row, -1);
	CHECK_INT(canvas.cursor_column, -1);
}

static void a_label_is_a_key_until_it_is_drawn_over(void)
{
	struct box box;

	canvas_resize(&canvas, 4, 16);
	CHECK_INT(canvas_touched(&canvas, 1, 2), K_NONE);
	canvas_text(&canvas, 1, 2, STYLE_KEY, "1 议");
	canvas_touch(&canvas, &(struct box){ 1, 2, 2, 4 }, '1');
	CHECK_INT(canvas_touched(&canvas, 1, 2), '1');
	CHECK_INT(canvas_touched(&canvas, 2, 5), '1');
	CHECK_INT(canvas_touched(&canvas, 1, 6), K_NONE);
	CHECK_INT(canvas_touched(&canvas, -1, 0), K_NONE);
	CHECK_INT(canvas_touched(&canvas, 0, 99), K_NONE);
	CHECK(canvas_touch_box(&canvas, '1', &box));
	CHECK(box.row == 1 && box.column == 2 && box.rows == 2 && box.columns == 4);
	CHECK(!canvas_touch_box(&canvas, '2', &box));
	canvas_text(&canvas, 1, 2, STYLE_PLAIN, "x");
	CHECK_INT(canvas_touched(&canvas, 1, 2), K_NONE);
	canvas_touch(&canvas, &(struct box){ -1, -1, 99, 99 }, K_PRIVATE + 7);
	CHECK_INT(canvas_touched(&canvas, 3, 9), K_PRIVATE + 7);
	canvas_clear(&canvas);
	CHECK_INT(canvas_touched(&canvas, 3, 9), K_NONE);
}

static void frames_a_box(void)
{
	canvas_clear(&canvas);
	canvas_frame(&canvas, &(struct box){ 0, 1, 3, 5 }, STYLE_PLAIN);
	check_row(0, " ┌───┐");
	check_row(1, " │   │");
	check_row(2, " └───┘");
	canvas_frame(&canvas, &(struct box){ 2, 7, 9, 9 }, STYLE_PLAIN);
	check_row(2, " └───┘ ┌───────┐");
	check_row(3, "       │       │");
}

static struct { struct canvas_watch watch; int cut, shortened, covered, row, column; } seen;

static void see_cut(struct canvas_watch *watch, const char *words, bool shortened)
{
	seen.cut += !shortened;
	seen.shortened += shortened;
}

static void see_cover(struct canvas_watch *watch, int row, int column)
{
	seen.covered++;
	seen.row = row;
	seen.column = column;
}

/* What was seen since the last time: as cut, shortened, covered. */
static void check_seen(int cut, int shortened, int covered)
{
	CHECK_INT(seen.cut, cut);
	CHECK_INT(seen.shortened, shortened);
	CHECK_INT(seen.covered, covered);
	seen.cut = seen.shortened = seen.covered = 0;
}

/* On a canvas of 2 by 10. */
static void tells_its_watch(void)
{
	struct canvas part, counted = { .columns = 3 };

	canvas_resize(&canvas, 2, 10);
	seen.watch = (struct canvas_watch){ see_cut, see_cover };
	canvas.watch = counted.watch = &seen.watch;
	canvas_text(&canvas, 0, 2, STYLE_PLAIN, "到边为止");
	canvas_text(&canvas, 0, 2, STYLE_MARK, "到边为止");
	canvas_fill(&canvas, 1, 0, 10, 0x2500, STYLE_PLAIN);
	canvas_text(&canvas, 1, 0, STYLE_PLAIN, "over lines");
	check_seen(0, 0, 0);
	canvas_text(&canvas, 0, 9, STYLE_PLAIN, "到");
	canvas_text(&canvas, 2, 0, STYLE_PLAIN, "below");
	canvas_wrap(&canvas, 1, 0, 5, 0, STYLE_PLAIN, "no row");
	canvas_wrap(&counted, 1, 0, 5, 0, STYLE_PLAIN, "only counted");
	CHECK_INT(seen.column, 9);
	check_seen(3, 0, 1);
	canvas_fill(&canvas, 1, 4, 1, ' ', STYLE_PLAIN);
	check_seen(0, 0, 0);
	canvas_fill(&canvas, 1, 5, 1, ' ', STYLE_PLAIN);
	CHECK_INT(seen.row, 1);
	check_seen(0, 0, 1);
	canvas_clear(&canvas);
	CHECK_INT(canvas_wrap_cut(&canvas, &(struct box){ 0, 0, 2, 6 }, STYLE_PLAIN, "一二三四五六七"), 2);
	check_row(0, "一二三");
	check_row(1, "四五…");
	check_seen(0, 1, 0);
	canvas_init_part(&part, &canvas, 1, 4);
	canvas_text(&part, 0, 0, STYLE_PLAIN, "wider");
	check_seen(1, 0, 0);
	canvas_window(&canvas, 0, 1, 1, &part, 0);
	check_seen(0, 0, 4);
	canvas_release(&part);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	canvas_init(&canvas, 4, 10);
	clips_at_every_edge();
	never_splits_a_wide_character();
	keeps_out_what_is_not_plain();
	cuts_and_centres();
	wraps();
	shows_a_window_of_another();
	keeps_its_cursor_inside();
	canvas_resize(&canvas, 2, 3);
	CHECK_INT(canvas.columns, 3);
	a_label_is_a_key_until_it_is_drawn_over();
	frames_a_box();
	tells_its_watch();
	canvas_release(&canvas);
	CHECK(!canvas.cells);
	return checked();
}
