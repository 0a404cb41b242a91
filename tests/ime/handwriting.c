/* handwriting.c - tests which characters drawings are taken for. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "base/text.h"
#include "ime/handwriting.h"
#include "tests/check.h"
#include "tests/ime/drawn.h"

enum { SHOWN = 9 };

static struct strokes strokes;
static struct handwriting *handwriting;
static struct ime_answer answer;

static int place_of(const char *text, const char *keys)
{
	const struct ime_question question = { 1, IME_WRITING, keys };

	memset(&answer, 0, sizeof answer);
	handwriting_ask(handwriting, &question, &answer);
	for (int i = 0; i < answer.count; i++)
		if (strcmp(ime_text(&answer, i), text) == 0)
			return i + 1;
	return SHOWN + 1;
}

static void drawings_in_the_order_of_schools_are_known(void)
{
	for (size_t i = 0; i < sizeof drawn_characters / sizeof *drawn_characters; i++) {
		const struct drawn_character *it = drawn_characters + i;

		if (place_of(it->text, it->strokes) > SHOWN)
			CHECK_TEXT(it->text, ime_text(&answer, 0));
		CHECK(place_of(it->text, it->strokes) <= SHOWN);
	}
	CHECK(place_of("水", drawn("水")) <= 3);
	CHECK(place_of("灯", drawn("灯")) <= 3);
}

/* As a terminal without pixels reports it: the middles of cells, 20 by 10 of them. */
static char *on_cells(const char *keys)
{
	struct text out = {0};
	int x, y, bytes;

	while (sscanf(keys, "%d,%d%n", &x, &y, &bytes) == 2) {
		text_addf(&out, "%d,%d", x / 10 * 10 + 5, y / 20 * 20 + 10);
		keys += bytes;
		if (*keys)
			text_add_bytes(&out, keys++, 1);
	}
	return text_take(&out);
}

static void cells_are_enough(void)
{
	char *water = on_cells(drawn("水")), *lamp = on_cells(drawn("灯"));

	CHECK(place_of("水", water) <= SHOWN);
	CHECK(place_of("灯", lamp) <= SHOWN);
	free(water);
	free(lamp);
}

static void a_hand_may_err_once(void)
{
	/* 大 with its second and third stroke swapped */
	CHECK(place_of("大", "25,75 100,74 178,72;100,78 120,120 150,155 182,178;"
		"100,15 97,75 75,130 25,180") <= SHOWN);
	/* 水 with its last two strokes joined */
	CHECK(place_of("水", "100,10 100,60 100,120 100,180 85,170;"
		"30,70 60,69 85,68 72,100 50,128 20,150;"
		"165,45 140,68 110,85 130,115 155,148 180,170") <= SHOWN);
	/* 停 without its dot */
	CHECK(place_of("停", "55,15 38,50 15,85;38,55 38,110 38,180;70,38 130,37 190,36;"
		"95,55 95,70 95,82;95,55 130,55 165,55 165,80;95,80 130,80 165,80;"
		"70,98 66,108 62,118;70,98 130,97 188,96 184,108 180,115;85,128 130,127 172,126;"
		"130,128 130,155 130,185 115,178") <= SHOWN);
}

static void size_and_place_do_not_matter(void)
{
	struct text out = {0};
	const char *keys = drawn("水");
	int x, y, bytes;

	while (sscanf(keys, "%d,%d%n", &x, &y, &bytes) == 2) {
		text_addf(&out, "%d,%d", 1000 + x / 4, 700 + y / 4);
		keys += bytes;
		if (*keys)
			text_add_bytes(&out, keys++, 1);
	}
	CHECK(place_of("水", out.at) <= 3);
	text_release(&out);
}

static void junk_has_no_candidates(void)
{
	static const char *const none[] = { "", "x", "1,2 3" };

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		place_of("水", none[i]);
		CHECK_INT(answer.count, 0);
	}
	place_of("水", "5,5");
	CHECK(answer.count > 0);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	CHECK_INT(strokes_open(&strokes), OK);
	handwriting = handwriting_open(&strokes);
	drawings_in_the_order_of_schools_are_known();
	cells_are_enough();
	a_hand_may_err_once();
	size_and_place_do_not_matter();
	junk_has_no_candidates();
	handwriting_close(handwriting);
	strokes_close(&strokes);
	return checked();
}
