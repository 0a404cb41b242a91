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
	field_draw(&field, &canvas, 0, 0, width, rows);
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
	canvas_release(&canvas);
	return checked();
}
