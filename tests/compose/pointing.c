/* pointing.c - tests the pad, and labels under a finger. */
#include <config.h>

#include <stdlib.h>

#include "base/utf8.h"
#include "tests/compose/port.h"

enum { ROWS = 24, COLUMNS = 80 };

static struct canvas canvas;
static const struct box frame = { 4, 4, 4, 72 }, keys = { 9, 4, 9, 72 };

static void draw(void)
{
	canvas_clear(&canvas);
	canvas_cursor(&canvas, 5, 6);
	composer_draw_name(&composer, &canvas, &frame);
	composer_draw_keys(&composer, &canvas, &keys);
	composer_draw_candidates(&composer, &canvas, &frame);
}

static bool point(enum pointer_kind kind, int row, int column)
{
	struct pointer pointer = pointer_at(kind, row, column);

	draw();
	return composer_pointed(&composer, &canvas, &pointer);
}

static struct box pad(void)
{
	struct box box = {0};

	draw();
	CHECK(canvas_touch_box(&canvas, COMPOSER_PAD, &box));
	return box;
}

static void a_stroke_is_press_move_release(void)
{
	struct box box;

	start(METHOD_WRITING);
	box = pad();
	CHECK_INT(box.rows, keys.rows);
	CHECK(point(POINTER_PRESS, box.row + 1, box.column + 2));
	CHECK(point(POINTER_MOVE, box.row + 1, box.column + 5));
	CHECK_INT(question.asked, 0);
	CHECK(point(POINTER_RELEASE, box.row + 2, box.column + 5));
	CHECK_INT(question.asked, 1);
	CHECK_INT(question.kind, IME_WRITING);
	CHECK_TEXT(question.keys, "20,24 44,24 44,40");
	CHECK(point(POINTER_PRESS, box.row, box.column));
	CHECK(point(POINTER_RELEASE, box.row, box.column));
	CHECK_TEXT(question.keys, "20,24 44,24 44,40;4,8");
	CHECK(composer_composing(&composer));
}

static void beside_the_pad_is_not_on_it(void)
{
	struct box box;

	start(METHOD_WRITING);
	box = pad();
	CHECK(!point(POINTER_PRESS, box.row - 1, box.column));
	CHECK(!point(POINTER_RELEASE, box.row - 1, box.column));
	CHECK(!point(POINTER_MOVE, box.row, box.column));
	CHECK(!composer_composing(&composer));
	/* A stroke that leaves the pad goes along its edge, and ends wherever it ends. */
	CHECK(point(POINTER_PRESS, box.row, box.column));
	CHECK(point(POINTER_MOVE, 0, 0));
	CHECK(point(POINTER_RELEASE, 23, 79));
	CHECK_INT(composer.pad.strokes, 1);
	for (int i = 0; i < composer.pad.first[1]; i++)
		CHECK(composer.pad.dots[i].x < box.columns * DOTS_ACROSS &&
			composer.pad.dots[i].y < box.rows * DOTS_DOWN &&
			composer.pad.dots[i].x >= 0 && composer.pad.dots[i].y >= 0);
}

static void what_was_drawn_shows(void)
{
	struct box box;
	int inked = 0;

	start(METHOD_WRITING);
	box = pad();
	point(POINTER_PRESS, box.row, box.column);
	point(POINTER_MOVE, box.row + 8, box.column + 16);
	point(POINTER_RELEASE, box.row + 8, box.column + 16);
	draw();
	for (int i = 0; i < ROWS * COLUMNS; i++)
		inked += canvas.cells[i].style == STYLE_INK && canvas.cells[i].ch != ' ';
	CHECK(inked >= 9 && inked <= 40);
}

static void drawings_are_picked_taken_back_and_begun_anew(void)
{
	struct box box;

	start(METHOD_WRITING);
	box = pad();
	for (int i = 0; i < 2; i++) {
		point(POINTER_PRESS, box.row + i, box.column);
		point(POINTER_RELEASE, box.row + i, box.column + 9);
	}
	type(".");
	CHECK_INT(composer.pad.strokes, 1);
	CHECK_INT(question.asked, 3);
	answer("一:1 丁:1 二:1");
	type("3");
	CHECK_TEXT(field.text, "二");
	CHECK_INT(composer.pad.strokes, 0);
	point(POINTER_PRESS, box.row, box.column);
	point(POINTER_RELEASE, box.row, box.column + 9);
	type("0");
	CHECK(!composer_composing(&composer));
	type("2.");
	CHECK_TEXT(field.text, "二");
}

static void too_much_ink_is_no_harm(void)
{
	struct box box;

	start(METHOD_WRITING);
	box = pad();
	for (int i = 0; i < 3000; i++) {
		struct pointer pointer = pointer_at(rand() % 3, box.row + rand() % 12 - 1,
			box.column + rand() % 30 - 1);

		composer_pointed(&composer, &canvas, &pointer);
		CHECK(composer.pad.strokes <= PAD_STROKES);
		CHECK(composer.pad.first[composer.pad.strokes] <= PAD_DOTS);
	}
	CHECK(strlen(question.keys) < PAD_TEXT);
	while (composer.pad.strokes > 0)
		type("<Backspace>");
	CHECK(!composer_composing(&composer));
}

/* The key that a finger on this text presses. */
static term_key under(const char *text)
{
	draw();
	for (int row = 0; row < ROWS; row++)
		for (int column = 0; column < COLUMNS; column++) {
			const struct cell *cell = canvas.cells + row * COLUMNS + column;
			char shown[5] = "";
			uint32_t ch;

			utf8_next(text, &ch);
			if (cell->ch == ch && (shown[utf8_put(shown, ch)] = '\0') == 0)
				return canvas_touched(&canvas, row, column);
		}
	return K_NONE;
}

static void labels_are_keys(void)
{
	start(METHOD_STROKES);
	CHECK_INT(under("一"), '1');
	CHECK_INT(under("乛"), '5');
	CHECK_INT(under("*"), '*');
	type("32");
	answer("他:2 们:2 你:2 做:2");
	press(under("做"));
	CHECK_TEXT(field.text, "做");
	start(METHOD_PINYIN);
	CHECK_INT(under("q"), K_NONE);
	composer.pointed = true;
	CHECK_INT(under("q"), 'q');
	CHECK_INT(under("，"), ',');
	type("hao");
	answer("好:3 号:3");
	press(under("号"));
	CHECK_TEXT(field.text, "号");
}

int main(void)
{
	canvas_init(&canvas, ROWS, COLUMNS);
	a_stroke_is_press_move_release();
	beside_the_pad_is_not_on_it();
	what_was_drawn_shows();
	drawings_are_picked_taken_back_and_begun_anew();
	too_much_ink_is_no_harm();
	labels_are_keys();
	canvas_release(&canvas);
	return checked();
}
