/* paper.c - a matter from the first key to the paper in the hand, and back by it. */
#include <config.h>

#include "tests/check.h"
#include "tests/e2e/codes.h"
#include "tests/e2e/hall.h"
#include "tests/print/cups.h"

static char code[CODE_TEXT];

/* The code stays whole and readable however large the screen is. */
static void the_screen_shows_the_code(struct pty *kiosk)
{
	static const struct { int rows, columns; } sizes[] = {
		{ 20, 60 }, { 60, 200 }, { 24, 80 } };
	char seen[CODE_TEXT];

	pty_settle(kiosk, 300);                         /* the title comes before the rest */
	CHECK(code_on_screen(kiosk, code));
	CHECK(code_is(code, "YS1T", 12));
	CHECK(digits_are_giant(kiosk, 80, code + 4));
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		pty_resize(kiosk, sizes[i].rows, sizes[i].columns);
		pty_settle(kiosk, 300);
		CHECK(code_on_screen(kiosk, seen));
		CHECK_TEXT(seen, code);
	}
}

static void the_paper_has_the_same(struct pty *kiosk)
{
	char folder[64], printed[CODE_TEXT];

	CHECK(shows(kiosk, "单子拿到了吗"));
	CHECK_INT(papers(""), 1);
	snprintf(folder, sizeof folder, "%s/papers", cups_dir);
	CHECK(code_on_paper(folder, "YS1T", printed));
	CHECK_TEXT(printed, code);
}

/* What fell on the floor is printed once more, and says so. */
static void it_is_printed_again(struct pty *kiosk)
{
	pty_send(kiosk, "2");
	CHECK(pty_loses(kiosk, "单子拿到了吗"));
	CHECK(shows(kiosk, "单子拿到了吗"));
	CHECK_INT(papers(""), 2);
	CHECK(sh("for it in %s/papers/*.pdf; do pdftotext \"$it\" -; done | grep -q 补打",
		cups_dir));
	pty_send(kiosk, "1");
	CHECK(pty_sees(kiosk, "请收好单子"));
}

static void the_code_shows_how_it_stands(struct pty *kiosk)
{
	const char *steps[] = { "提", "议", "决", "办", "评" }, *at;
	char scan[CODE_TEXT + 1], wrong[CODE_TEXT + 1];
	int row;

	CHECK(walks(kiosk, (const struct act[]){ { "0", "您好，请按数字键选择" },
		{ 0 } }));
	snprintf(scan, sizeof scan, "%s\r", code);
	snprintf(wrong, sizeof wrong, "%s\r", code);
	wrong[9] = wrong[9] == '9' ? '0' : (char)(wrong[9] + 1);
	CHECK(walks(kiosk, (const struct act[]){ { wrong, "号码有一位不对" },
		{ scan, "审查中" }, { 0 } }));
	row = pty_find(kiosk, "[提]");
	CHECK(row >= 0);
	at = pty_row(kiosk, row);
	for (int i = 0; at && i < 5; i++)
		CHECK((at = strstr(at, steps[i])));
	CHECK_INT(pty_find(kiosk, "电梯坏了"), -1);       /* not without the PIN */
}

int main(void)
{
	struct pty *kiosk;

	if (!cups_there())
		return 77;
	if (!hall_made() || !hall_queue("slips") || !cups_made())
		return 99;
	kiosk = hall_runs("kiosk", 24, 80);
	CHECK(puts_forward(kiosk));
	the_screen_shows_the_code(kiosk);
	the_paper_has_the_same(kiosk);
	it_is_printed_again(kiosk);
	the_code_shows_how_it_stands(kiosk);
	CHECK(hall_ended(kiosk));
	CHECK_INT(hall_alive(), 0);
	CHECK(hall_is_whole());
	hall_away();
	cups_away();
	return checked();
}
