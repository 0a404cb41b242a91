/* field.c - tests the place to type in. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "term/field.h"
#include "tests/check.h"

static struct field field;
static struct canvas canvas;

static void type(const char *keys)
{
	while (*keys) {
		int bytes;

		field_typed(&field, key_named(keys, &bytes));
		keys += bytes;
	}
}

static void check_row(int row, const char *want)
{
	char *is = canvas_row_text(&canvas, row);

	CHECK_TEXT(is, want);
	free(is);
}

static void draw(int width, int rows)
{
	canvas_clear(&canvas);
	field_draw(&field, &canvas, &(struct field_view){ .box = { 0, 0, rows, width } });
}

static void writes_and_erases_whole_characters(void)
{
	field_init(&field, FIELD_TEXT, 0);
	type("停a车<Backspace>");
	CHECK_TEXT(field.text, "停a");
	type("<Home>好<Delete>");
	CHECK_TEXT(field.text, "好a");
	type("<Right><Backspace><Left><Left><Left>x");
	CHECK_TEXT(field.text, "x好");
	type("<End>!<Backspace><Backspace><Backspace><Backspace>");
	CHECK_TEXT(field.text, "");
	CHECK_INT(field.length, 0);
	CHECK_INT(field_left(&field), -1);
	CHECK(!field_typed(&field, K_ENTER));
	CHECK(!field_typed(&field, K_UP));
	CHECK(!field_typed(&field, K_F2));
}

static void takes_only_plain_characters(void)
{
	field_init(&field, FIELD_TEXT, 0);
	CHECK(!field_typed(&field, 0x202E));
	CHECK(!field_typed(&field, 0x200B));
	CHECK(!field_typed(&field, '\t'));
	CHECK_TEXT(field.text, "");
}

static void keeps_its_limits(void)
{
	field_init(&field, FIELD_TEXT, 3);
	type("一二三四");
	CHECK_TEXT(field.text, "一二三");
	CHECK_INT(field_left(&field), 0);
	field_init(&field, FIELD_TEXT, 0);
	for (int i = 0; i < FIELD_BYTES; i++)
		field_typed(&field, 0x4E00);
	CHECK(field.length < FIELD_BYTES);
	CHECK_INT(field.length % 3, 0);
	CHECK_INT(strlen(field.text), field.length);
	draw(10, 3);
	CHECK_INT(canvas.cursor_row, 2);
}

static void reads_digits(void)
{
	field_init(&field, FIELD_DIGITS, 12);
	type("48x2７1-09");
	CHECK_TEXT(field.text, "482710" "9");
	CHECK(!field_typed(&field, 'x'));
	draw(20, 1);
	check_row(0, "4827 109");
	CHECK_INT(canvas.cursor_column, 8);
	type("3");
	draw(20, 1);
	CHECK_INT(canvas.cursor_column, 10);
	type("66513");
	draw(20, 1);
	check_row(0, "4827 1093 6651");
	CHECK_INT(canvas.cursor_column, 14);
	type("<Home><Right><Right><Right><Right>");
	draw(20, 1);
	CHECK_INT(canvas.cursor_column, 5);
	field_set(&field, "12 34-5");
	CHECK_TEXT(field.text, "12345");
}

static void hides_a_pin(void)
{
	field_init(&field, FIELD_PIN, 6);
	type("12345");
	draw(12, 1);
	check_row(0, "**** *");
	field_wipe(&field);
	CHECK_TEXT(field.text, "");
	CHECK_INT(field.text[3], 0);
	CHECK_INT(field_left(&field), 6);
}

static void wraps_and_scrolls_to_the_caret(void)
{
	field_init(&field, FIELD_TEXT, 0);
	field_set(&field, "one two three four five");
	draw(9, 2);
	check_row(0, "four");
	check_row(1, "five");
	CHECK_INT(canvas.cursor_row, 1);
	CHECK_INT(canvas.cursor_column, 4);
	CHECK_INT(canvas.cells[0].style, STYLE_FIELD);
	type("<Home>");
	draw(9, 2);
	check_row(0, "one two");
	CHECK_INT(canvas.cursor_row, 0);
	type("<End><Space><Space>");
	draw(9, 2);
	CHECK_INT(canvas.cursor_column, 6);
	field_set(&field, "一二三四五");
	draw(9, 2);
	check_row(0, "一二三四");
	CHECK_INT(canvas.cursor_row, 1);
	CHECK_INT(canvas.cursor_column, 2);
}

static void takes_changes_back_one_by_one(void)
{
	field_init(&field, FIELD_TEXT, 0);
	type("楼道");
	field_insert(&field, "停车场");
	CHECK_TEXT(field.text, "楼道停车场");
	type("<Undo>");
	CHECK_TEXT(field.text, "楼道");
	CHECK_INT(field.caret, 6);
	type("<Home><Delete><End><Backspace>");
	CHECK_TEXT(field.text, "");
	type("<Undo>");
	CHECK_TEXT(field.text, "道");
	type("<Undo>");
	CHECK_TEXT(field.text, "楼道");
	CHECK_INT(field.caret, 3);
	type("<Undo><Undo><Undo><Undo>");
	CHECK_TEXT(field.text, "");
	CHECK_INT(field.length, 0);
	field_set(&field, "草稿");
	type("<Undo>");
	CHECK_TEXT(field.text, "草稿");
}

static void remembers_the_latest_changes_only(void)
{
	field_init(&field, FIELD_TEXT, 0);
	for (int i = 0; i < UNDO_STEPS + 10; i++)
		type("a");
	for (int i = 0; i < UNDO_STEPS + 10; i++)
		type("<Undo>");
	CHECK_TEXT(field.text, "aaaaaaaaaa");
	field_set(&field, "");
	for (int i = 0; i < UNDO_BYTES; i++)
		type("字<Backspace>");
	for (int i = 0; i < UNDO_STEPS; i++)
		type("<Undo>");
	CHECK_TEXT(field.text, "");
	field_wipe(&field);
	for (size_t i = 0; i < sizeof field.undo; i++)
		CHECK_INT(((const char *)&field.undo)[i], 0);
}

static void no_pin_is_remembered(void)
{
	field_init(&field, FIELD_PIN, 6);
	type("12<Backspace>3");
	CHECK_INT(field.undo.count, 0);
	type("<Undo>");
	CHECK_TEXT(field.text, "13");
}

static void inserts_what_has_room(void)
{
	field_init(&field, FIELD_TEXT, 4);
	type("好<Left>");
	field_insert(&field, "停车场很乱");
	CHECK_TEXT(field.text, "停车场好");
	CHECK_INT(field.caret, 9);
	field_insert(&field, "乱");
	CHECK_TEXT(field.text, "停车场好");
	type("<Undo>");
	CHECK_TEXT(field.text, "好");
	field_init(&field, FIELD_DIGITS, 0);
	field_insert(&field, "1a2");
	CHECK_TEXT(field.text, "12");
}

/* What is being composed stands at the caret, marked, and the caret after it. */
static void shows_what_is_being_composed(void)
{
	struct field_view view = { .box = { 0, 0, 4, 9 }, .preedit = "tingc", .below = 2 };

	field_init(&field, FIELD_TEXT, 0);
	field_set(&field, "一二三");
	type("<Left>");
	canvas_clear(&canvas);
	field_draw(&field, &canvas, &view);
	check_row(0, "一二");
	check_row(1, "tingc三");
	CHECK_INT(canvas.cells[0].style, STYLE_FIELD);
	CHECK_INT(canvas.cells[24].style, STYLE_MARK);
	CHECK_INT(canvas.cells[24 + 4].style, STYLE_MARK);
	CHECK_INT(canvas.cells[24 + 5].style, STYLE_FIELD);
	CHECK_INT(canvas.cursor_row, 1);
	CHECK_INT(canvas.cursor_column, 5);
	CHECK_TEXT(field.text, "一二三");
}

static void leaves_rows_free_below_the_caret(void)
{
	struct field_view view = { .box = { 0, 0, 4, 9 }, .below = 2 };

	field_init(&field, FIELD_TEXT, 0);
	field_set(&field, "一二三四五六七八九十一二三四");
	canvas_clear(&canvas);
	field_draw(&field, &canvas, &view);
	CHECK_INT(canvas.cursor_row, 1);
	check_row(1, "三四");
	view.below = 9;
	canvas_clear(&canvas);
	field_draw(&field, &canvas, &view);
	CHECK_INT(canvas.cursor_row, 0);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	canvas_init(&canvas, 4, 24);
	writes_and_erases_whole_characters();
	takes_only_plain_characters();
	keeps_its_limits();
	reads_digits();
	hides_a_pin();
	wraps_and_scrolls_to_the_caret();
	takes_changes_back_one_by_one();
	remembers_the_latest_changes_only();
	no_pin_is_remembered();
	inserts_what_has_room();
	shows_what_is_being_composed();
	leaves_rows_free_below_the_caret();
	canvas_release(&canvas);
	return checked();
}
