/* bigtext.c - tests that large digits take the largest size that fits. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "term/bigtext.h"
#include "tests/check.h"

static const char code[] = "4827 1093 6651";

static void check_rows(int columns, int rows, const char *digits, int want)
{
	struct canvas canvas;

	canvas_init(&canvas, 20, columns);
	CHECK_INT(bigtext_rows(&canvas, rows, digits), want);
	CHECK_INT(bigtext_draw(&canvas, 0, rows, STYLE_STRONG, digits), want);
	for (int row = want; row < 20; row++) {
		char *is = canvas_row_text(&canvas, row);

		CHECK_TEXT(is, "");
		free(is);
	}
	canvas_release(&canvas);
}

static void draws_the_small_one(void)
{
	static const char *const rows[] = { "     ▄█  ▀▀█", "      █  █▀▀", "     ▀▀▀ ▀▀▀" };
	struct canvas canvas;

	canvas_init(&canvas, 3, 17);
	CHECK_INT(bigtext_draw(&canvas, 0, 3, STYLE_STRONG, "12"), 3);
	for (int row = 0; row < 3; row++) {
		char *is = canvas_row_text(&canvas, row);

		CHECK_TEXT(is, rows[row]);
		free(is);
	}
	canvas_clear(&canvas);
	CHECK_INT(bigtext_draw(&canvas, 1, 2, STYLE_STRONG, "12"), 1);
	CHECK_INT(canvas.cells[17 + 7].ch, '1');
	canvas_release(&canvas);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	check_rows(200, 20, code, 7);
	check_rows(80, 20, code, 4);
	check_rows(80, 3, code, 3);
	check_rows(60, 20, code, 3);
	check_rows(50, 20, code, 1);
	check_rows(80, 20, "1234", 11);
	check_rows(80, 20, "not digits", 1);
	draws_the_small_one();
	return checked();
}
