/* grid.c - tests the labels under the field: every one fits, and arrows lead to all. */
#include <config.h>

#include <stdlib.h>

#include "base/utf8.h"
#include "compose/inside.h"
#include "tests/compose/port.h"

static struct canvas canvas;

/* The states in which another set of labels shows. */
static void put(int state)
{
	start((enum method[]){ METHOD_STROKES, METHOD_STROKES, METHOD_PINYIN, METHOD_PLAIN,
		METHOD_WRITING, METHOD_WRITING, METHOD_STROKES, METHOD_STROKES, METHOD_STROKES,
		METHOD_PINYIN }[state]);
	composer.pointed = state == 2 || state == 3 || state == 9;
	if (state == 1) {
		type("3");
		answer("的:1 我:1");
	}
	if (state == 5) {
		composer.pad.strokes = 1;
		compose_ask(&composer);
		answer("水:1 小:1 木:1 才:1 不:1 下:1 上:1 卡:1 人:1 大:1");
	}
	if (state == 6)
		type("*");
	if (state == 7)
		type("/");
	if (state == 8)
		type("0");
	if (state == 9)
		press(C_DIGITS);
}
enum { STATES = 10 };

/* No label is cut, and each is under a finger. */
static void check_labels(int columns)
{
	struct grid grid;
	struct box box = { 0, 2, 6, columns - 4 };

	grid_of(&composer, &grid);
	CHECK(grid.count > 0);
	canvas_resize(&canvas, 6, columns);
	composer_draw_keys(&composer, &canvas, &box);
	for (int row = 0; row < canvas.rows; row++) {
		char *shown = canvas_row_text(&canvas, row);

		if (strstr(shown, "…"))
			CHECK_TEXT(shown, "nothing cut");
		free(shown);
	}
	for (int i = 0; i < grid.count; i++) {
		struct box place;

		CHECK(grid.labels[i].key == K_NONE ||
			canvas_touch_box(&canvas, grid.labels[i].key, &place));
	}
}

static void every_label_fits(void)
{
	static const int widths[] = { 60, 80, 104 };

	for (int state = 0; state < STATES; state++)
		for (size_t i = 0; i < sizeof widths / sizeof *widths; i++)
			for (int language = 0; language < 2; language++) {
				put(state);
				i18n_use(language ? LANGUAGE_EN : LANGUAGE_ZH);
				composer.shown = true;
				composer.method = method_of(&composer) == METHOD_PLAIN && state != 3 ?
					composer.usual : method_of(&composer);
				check_labels(widths[i]);
			}
}

/* Each label by arrows from the first one, without getting lost. */
static void arrows_lead_everywhere(void)
{
	static const term_key arrows[] = { K_UP, K_DOWN, K_LEFT, K_RIGHT };

	for (int state = 0; state < STATES; state++) {
		struct grid grid;

		put(state);
		grid_of(&composer, &grid);
		for (int from = 0; from < grid.count; from++)
			for (int i = 0; i < 4; i++) {
				int to = grid_moved(&grid, from, arrows[i]);

				CHECK(to >= -1 && to < grid.count);
				CHECK(to != -1 || (arrows[i] == K_UP &&
					grid_spot(&grid, from).row == 0));
			}
		for (int i = 1, at = 0; i < grid.count; i++) {
			at = grid_moved(&grid, at, K_RIGHT);
			CHECK_INT(at, i);
		}
	}
}

static void keys_on_the_screen_are_pressed_by_arrows_and_enter(void)
{
	put(2);
	type("<Down><Right><Down><Enter>");
	CHECK_TEXT(preedit(), "s");
	type("<Up><Up>");
	CHECK_INT(composer.focus, 0);
	answer("是:1");
	type("<Enter>");
	CHECK_TEXT(field.text, "是");
	CHECK_INT(for_the_screen, 0);
	type("<Enter>");
	CHECK_INT(for_the_screen, 1);
	put(3);
	type("<Down><Down><Down><Down><Right><Right><Enter><Up><Left><Left><Left><Enter>");
	CHECK_TEXT(field.text, "Z");
}

int main(void)
{
	canvas_init(&canvas, 6, 80);
	i18n_start();
	every_label_fits();
	arrows_lead_everywhere();
	keys_on_the_screen_are_pressed_by_arrows_and_enter();
	canvas_release(&canvas);
	return checked();
}
