/* strokes.c - tests the characters that strokes lead to. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "base/utf8.h"
#include "ime/strokes.h"
#include "tests/check.h"

static struct strokes strokes;
static struct ime_answer answer;

static void ask(const char *keys)
{
	const struct ime_question question = { 1, IME_STROKES, keys };

	memset(&answer, 0, sizeof answer);
	strokes_ask(&strokes, &question, &answer);
}

/* Its place from 1 on; 0: it is not there. */
static int place(const char *text)
{
	for (int i = 0; i < answer.count; i++)
		if (strcmp(ime_text(&answer, i), text) == 0)
			return i + 1;
	return 0;
}

static void check_within(const char *keys, const char *text, int most)
{
	ask(keys);
	if (place(text) < 1 || place(text) > most)
		CHECK_TEXT(keys, text);
	CHECK_INT(answer.candidates[0].used, strlen(keys));
}

/* 不 is used more often than anything that 一 begins, and 一 is written with just this. */
static void the_most_used_come_first(void)
{
	check_within("1", "一", 1);
	check_within("1", "不", 9);
	check_within("2534", "水", 3);
	check_within("32412", "停", 9);
	check_within("433412", "灯", 3);
	check_within("1512", "车", 3);
	check_within("25115", "电", 3);
	check_within("12", "十", 9);
	check_within("3", "的", 9);
}

/* 水 begins with 竖钩, which is 竖 in some schools and 折 in others. */
static void every_way_to_write_it_counts(void)
{
	check_within("2534", "水", 3);
	check_within("5534", "水", 3);
}

static void a_wildcard_finds_what_it_hides(void)
{
	ask("2634");
	CHECK(place("水") > 0);
	ask("6666");
	CHECK(place("不") > 0);
	ask("643341");
	CHECK(answer.count > 0);
}

static void nothing_else_is_a_stroke(void)
{
	static const char *const none[] = { "", "7", "1a", "h", "12 ", "0" };

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		ask(none[i]);
		CHECK_INT(answer.count, 0);
	}
	ask("111111111111111111111111111111111111111111111111111111111111111");
	CHECK_INT(answer.count, 0);
}

/* Written in full, every character that people use is among the candidates. */
static void every_used_character_can_be_written(void)
{
	int lost = 0, tried = 0;

	for (int i = 0; i < strokes.count && strokes.writings[i].weight > 100; i++) {
		const struct writing *writing = strokes.writings + i;
		char keys[65] = "", text[5] = "";

		memcpy(keys, strokes.codes + writing->code, writing->length);
		utf8_put(text, writing->ch);
		ask(keys);
		lost += place(text) == 0;
		tried++;
	}
	CHECK(tried > 3000);
	CHECK_INT(lost, 0);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	CHECK_INT(strokes_open(&strokes), OK);
	the_most_used_come_first();
	every_way_to_write_it_counts();
	a_wildcard_finds_what_it_hides();
	nothing_else_is_a_stroke();
	every_used_character_can_be_written();
	strokes_close(&strokes);
	return checked();
}
