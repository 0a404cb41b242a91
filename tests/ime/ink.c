/* ink.c - tests how drawn strokes are read, and which of the five they are taken for. */
#include <config.h>

#include "ime/ink.h"
#include "tests/check.h"

static struct ink ink;

static void reads_strokes_and_points(void)
{
	CHECK(ink_read("12,30 14,31;-5,8 41,60", &ink));
	CHECK_INT(ink.strokes, 2);
	CHECK_INT(ink.first[1], 2);
	CHECK_INT(ink.first[2], 4);
	CHECK_INT(ink.points[2].x, -5);
	CHECK_INT(ink.points[3].y, 60);
	CHECK_INT(ink_corner(&ink).x, -5);
	CHECK_INT(ink_corner(&ink).y, 8);
	CHECK_INT(ink_size(&ink), 52);
	CHECK(ink_read("7,7", &ink));
	CHECK_INT(ink_size(&ink), 1);
}

static void junk_is_no_ink(void)
{
	static const char *const junk[] = { "", "1", "1,", "1,2,3", "1,2 ", "a,b", "1,2;;3,4",
		"1,2x3,4", "999999,1", "1,2|3,4" };

	for (size_t i = 0; i < sizeof junk / sizeof *junk; i++)
		CHECK(!ink_read(junk[i], &ink));
}

static void what_is_too_much_is_left_out(void)
{
	static char s[INK_POINTS * 8 + INK_STROKES * 16 + 64];
	size_t length = 0;

	for (int i = 0; i < INK_POINTS + 5; i++)
		length += (size_t)snprintf(s + length, sizeof s - length, "%s%d,1", i ? " " : "",
			i % 100);
	CHECK(ink_read(s, &ink));
	CHECK_INT(ink.first[ink.strokes], INK_POINTS);
	length = 0;
	for (int i = 0; i < INK_STROKES + 5; i++)
		length += (size_t)snprintf(s + length, sizeof s - length, "%s1,1", i ? ";" : "");
	CHECK(ink_read(s, &ink));
	CHECK_INT(ink.strokes, INK_STROKES);
}

/* The likeliest of the five, as a digit, of the last stroke. */
static char taken_for(const char *strokes)
{
	struct unlike unlike;
	int best = 0;

	if (!ink_read(strokes, &ink))
		return '?';
	ink_unlike(&ink, ink.strokes - 1, &unlike);
	for (int i = 1; i < STROKE_KINDS; i++)
		if (unlike.whole[i] < unlike.whole[best])
			best = i;
	return (char)('1' + best);
}

/* In a square of 100, so that a dot is short. */
static void tells_the_five_apart(void)
{
	static const struct { char kind; const char *stroke; } table[] = {
		{ '1', "10,50 90,48" }, { '1', "10,60 30,57 60,52 90,50" },
		{ '1', "10,80 40,60 60,45" },                           /* 提 */
		{ '2', "50,5 50,95" }, { '2', "52,5 50,50 49,95" },
		{ '2', "50,5 50,90 38,80" },                            /* 竖钩 */
		{ '3', "70,5 60,40 20,90" }, { '3', "90,20 50,30 10,35" },
		{ '4', "20,10 50,50 90,90" }, { '4', "50,50 58,62" },
		{ '5', "10,20 80,20 80,90" },                           /* 横折 */
		{ '5', "20,10 20,80 80,80" },                           /* 竖弯 */
		{ '5', "10,20 80,20 30,80" },                           /* 横撇 */
		{ '5', "60,10 20,60 80,60" },                           /* 撇折 */
		/* drawn on cells: steps, not a bend */
		{ '4', "0,0 8,0 8,16 16,16 24,32 32,32 32,48 48,48 48,64 64,64 64,80 80,80 96,96" },
	};

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		char all[256];

		snprintf(all, sizeof all, "0,0 100,100;%s", table[i].stroke);
		if (taken_for(all) != table[i].kind)
			CHECK_TEXT(table[i].stroke, "taken for what it is");
		CHECK_INT(taken_for(all), table[i].kind);
	}
}

/* 小 and 火 begin their dots to the left: short, and not quite 竖. */
static void a_dot_may_lean_to_the_left(void)
{
	struct unlike dot, stroke;

	CHECK(ink_read("0,0 100,100;50,50 45,64;50,10 30,90", &ink));
	ink_unlike(&ink, 1, &dot);
	ink_unlike(&ink, 2, &stroke);
	CHECK(dot.whole[3] < 0.3);
	CHECK(stroke.whole[3] > 0.6);
}

/* 横 and the 撇 after it in one go. */
static void two_joined_show_at_both_ends(void)
{
	struct unlike joined, straight;

	CHECK(ink_read("0,0 100,100;10,20 45,20 80,20 60,50 30,90;10,50 90,50", &ink));
	ink_unlike(&ink, 1, &joined);
	ink_unlike(&ink, 2, &straight);
	CHECK(joined.head[0] + joined.tail[2] < 0.3);
	CHECK(joined.head[1] > 1 && joined.tail[3] > 1);
	CHECK(joined.joined < 0.1);
	CHECK(straight.joined > 0.9);
}

static void a_mere_point_is_a_dot_or_anything(void)
{
	CHECK(taken_for("0,0 100,100;50,50") != '?');
	CHECK(taken_for("5,5") != '?');
	CHECK(taken_for("5,5 5,5 5,5") != '?');
}

int main(void)
{
	reads_strokes_and_points();
	junk_is_no_ink();
	what_is_too_much_is_left_out();
	tells_the_five_apart();
	a_dot_may_lean_to_the_left();
	two_joined_show_at_both_ends();
	a_mere_point_is_a_dot_or_anything();
	return checked();
}
