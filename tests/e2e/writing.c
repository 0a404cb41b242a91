/* writing.c - a matter in one's own words: pinyin, strokes and a finger, up to the code. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "tests/check.h"
#include "tests/e2e/hall.h"
#include "tests/ime/drawn.h"
#include "tests/print/cups.h"

enum { ROWS = 24, COLUMNS = 80, SQUARE = 200 };

static struct pty *kiosk;

static bool is_at_the_field(void)
{
	return walks(kiosk, (const struct act[]){ { NULL, "您好，请按数字键选择" },
		{ "1", "是哪方面的事" }, { "1", "在什么地方" }, { "3", "是什么情况" },
		{ "5", "请写下是什么事" }, { 0 } });
}

/* Imeds of this kiosk; with a signal it goes to them. */
static bool imed(const char *does)
{
	return sh("for it in $(cat /proc/%d/task/*/children); do"
		" test \"$(cat /proc/$it/comm)\" = yishi-imed && { %s && exit 0; }; done; exit 1",
		pty_pid(kiosk), does);
}

static void strokes_and_pinyin_are_typed(void)
{
	CHECK(walks(kiosk, (const struct act[]){ { "32412", " 7 >停" }, { "7", "│ 停 " },
		{ "1512", "车" }, { "\r", "│ 停车 " },
		{ "*2", "─ 拼音 ─" }, { "hennan", "很难" }, { " ", "│ 停车很难 " },
		{ "xiaoqu,", "│ 停车很难小区， " }, { 0 } }));
	CHECK(imed("true"));
}

/* The corner of the pad, and its rows and columns. */
static bool find_pad(int *row, int *column, int *rows, int *columns)
{
	int first = pty_find(kiosk, "写好后请按回车键") + 1;

	for (*row = first; *row < ROWS; ++*row)
		for (*column = 0; *column < COLUMNS; ++*column) {
			if (pty_cell(kiosk, *row, *column).ch != 0x250C)
				continue;
			for (*rows = 1; pty_cell(kiosk, *row + *rows, *column).ch != 0x2514; ++*rows)
				if (*row + *rows == ROWS)
					return false;
			for (*columns = 1; pty_cell(kiosk, *row, *column + *columns).ch != 0x2510;
			     ++*columns)
				if (*column + *columns == COLUMNS)
					return false;
			++*rows;
			++*columns;
			return true;
		}
	return false;
}

static void mouse(int button, int row, int column, char final)
{
	char *bytes = xasprintf("\033[<%d;%d;%d%c", button, column + 1, row + 1, final);

	pty_send(kiosk, bytes);
	free(bytes);
}

/* As a terminal reports a finger: press, moves, release, by cells. */
static void draw(const char *text, int row, int column, int rows)
{
	const char *strokes = drawn(text);
	int x, y, bytes;
	bool begun = false;

	while (sscanf(strokes, "%d,%d%n", &x, &y, &bytes) == 2) {
		int at_row = row + y * rows / SQUARE, at_column = column + x * rows * 2 / SQUARE;

		strokes += bytes;
		mouse(begun ? 32 : 0, at_row, at_column, 'M');
		begun = *strokes == ' ';
		if (!begun)
			mouse(0, at_row, at_column, 'm');
		strokes += *strokes != '\0';
	}
}

static void a_finger_draws(void)
{
	int row, column, rows, columns;

	CHECK(walks(kiosk, (const struct act[]){ { "*3", "请在这里写一个字" }, { 0 } }));
	if (!find_pad(&row, &column, &rows, &columns)) {
		CHECK(waited_in_vain(kiosk, "a pad"));
		return;
	}
	draw("水", row, column, rows);
	CHECK(pty_sees(kiosk, "水"));
	for (int at = row; at < row + rows; at++)
		for (int i = column + columns; i < COLUMNS; i++)
			if (pty_cell(kiosk, at, i).ch == 0x6C34) {
				pty_click(kiosk, at, i);
				at = i = ROWS + COLUMNS;
			}
	CHECK(pty_sees(kiosk, "│ 停车很难小区，水 "));
	draw("灯", row, column, rows);
	CHECK(pty_sees(kiosk, "灯"));
	pty_send(kiosk, "0");
	CHECK(pty_sees(kiosk, "请在这里写一个字"));
}

/* It is killed while somebody types, and stopped so that it says nothing: another one follows. */
static void an_imed_that_dies_is_not_missed(void)
{
	CHECK(walks(kiosk, (const struct act[]){ { "*2", "─ 拼音 ─" }, { 0 } }));
	CHECK(imed("kill -KILL $it"));
	CHECK(walks(kiosk, (const struct act[]){ { "guan", "管" }, { " ", "，水管 " }, { 0 } }));
	CHECK(imed("kill -STOP $it"));
	pty_send(kiosk, "loushui");
	CHECK(pty_sees(kiosk, "水管loushui"));
	/* The screen goes on meanwhile: the menu opens and shuts. */
	CHECK(walks(kiosk, (const struct act[]){ { "*", "英文和数字" }, { "*", "按回车键选标出的字" },
		{ " ", "水管漏水 " }, { 0 } }));
}

static void it_is_put_forward(void)
{
	int before = hall_matters();

	CHECK(walks(kiosk, (const struct act[]){ { "\r", "您想怎样提交" },
		{ "3", "您的信息怎样保管" }, { "1", "停车很难小区，水管漏水" },
		{ "1", "您的查询码" }, { 0 } }));
	CHECK_INT(hall_matters(), before + 1);
	CHECK(sh("cat %s/hall.db* | grep -qa 停车很难小区，水管漏水", hall_dir()));
}

/* Nothing that was typed stands anywhere but in the store. */
static void nothing_of_it_is_written_down(void)
{
	CHECK(!sh("grep -e 停车 -e hennan -e 32412 %s/yishi.log", hall_dir()));
	CHECK(!sh("find %s -name 'user*' -o -name '*.bin' | grep .", hall_room()));
	CHECK(hall_ended(kiosk));
	EVENTUALLY(hall_alive() == 0);
}

/* A hall whose visitors have a finger rather than a number pad. */
static void a_hall_chooses_how_one_begins(void)
{
	CHECK(sh("sed -i 's/^method = strokes/method = handwriting/' %s/hall.conf",
		hall_dir()));
	kiosk = hall_runs("kiosk", ROWS, COLUMNS);
	CHECK(is_at_the_field());
	CHECK(pty_sees(kiosk, "请在这里写一个字"));
	CHECK(hall_ended(kiosk));
}

int main(void)
{
	if (!hall_made())
		return 99;
	setenv("HOME", hall_room(), 1);
	kiosk = hall_runs("kiosk", ROWS, COLUMNS);
	CHECK(is_at_the_field());
	strokes_and_pinyin_are_typed();
	a_finger_draws();
	an_imed_that_dies_is_not_missed();
	it_is_put_forward();
	nothing_of_it_is_written_down();
	a_hall_chooses_how_one_begins();
	CHECK(hall_is_whole());
	hall_away();
	return checked();
}
