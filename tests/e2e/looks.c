/* looks.c - the palettes on the kiosk itself: hall.conf's, the visitor's own, and a terminal without any. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "term/palette.h"
#include "tests/check.h"
#include "tests/e2e/codes.h"
#include "tests/e2e/hall.h"

#define F5 "\033[15~"

static bool sets_palette(const char *name)
{
	char *command = xasprintf("sed -i 's/^palette =.*/palette = %s/' %s/hall.conf", name, hall_dir());
	bool done = system(command) == 0;

	free(command);
	return done;
}

/* The title bar, the marked choice and the cells that nothing was written to. */
static bool is_drawn_in(struct pty *pty, enum palette palette)
{
	static const struct { int row, column; enum style style; } seen[] = {
		{ 0, 1, STYLE_TITLE }, { 5, 7, STYLE_MARK }, { 20, 70, STYLE_PLAIN },
		{ 23, 12, STYLE_BAR },
	};
	bool same = true;

	for (size_t i = 0; i < sizeof seen / sizeof *seen; i++) {
		struct pty_cell cell = pty_cell(pty, seen[i].row, seen[i].column);
		struct tint tint = palette_tint(palette, seen[i].style);

		same = same && cell.paper_sent == tint.paper &&
			(cell.ch == ' ' || cell.ch == 0 || cell.ink_sent == tint.ink);
	}
	if (!same)
		pty_show(pty, stderr);
	return same;
}

static void shows_the_halls_palette(const char *name, enum palette palette)
{
	struct pty *kiosk;

	CHECK(sets_palette(name));
	kiosk = hall_runs("kiosk", 24, 80);
	CHECK(shows(kiosk, "您好，请按数字键选择"));
	CHECK(is_drawn_in(kiosk, palette));
	CHECK(hall_ended(kiosk));
}

/* The code is read by a camera in every palette. */
static void is_the_visitors_to_change(void)
{
	static const char *const said[] = { "黑底亮字", "深底柔字", "白底深字" };
	static const enum palette then[] = { PALETTE_HIGH, PALETTE_DARK, PALETTE_NORMAL };
	struct pty *kiosk = hall_runs("kiosk", 24, 80);
	char code[CODE_TEXT];

	for (int i = 0; i < PALETTE_COUNT; i++) {
		CHECK(shows(kiosk, "您好，请按数字键选择"));
		pty_send(kiosk, F5);
		CHECK(pty_sees(kiosk, said[i]));
		CHECK(is_drawn_in(kiosk, then[i]));
		CHECK(puts_forward(kiosk));
		CHECK(code_on_screen(kiosk, code) && code_is(code, "YS1T", 12));
		CHECK(digits_are_giant(kiosk, 80, code + 4));
		CHECK(walks(kiosk, (const struct act[]){ { "0", "您好，请按数字键选择" }, { 0 } }));
		CHECK(is_drawn_in(kiosk, then[i]));
	}
	CHECK(hall_ended(kiosk));
}

/* No colours, no blocks but those of the QR: the digits stand there as text, and nothing is offered that
 * would not show. */
static void a_vt100_will_do(void)
{
	const char *builddir = getenv("builddir"), *env[] = { "TERM=vt100", NULL };
	char *program = xasprintf("%s/yishi", builddir ? builddir : "."), code[CODE_TEXT];
	const char *argv[] = { program, "kiosk", "--hall", hall_dir(), NULL };
	struct pty *kiosk = pty_start(argv, env, 24, 80);

	CHECK(shows(kiosk, "您好，请按数字键选择"));
	CHECK_INT(pty_find(kiosk, "颜色"), -1);
	CHECK(pty_cell(kiosk, 5, 7).reverse && !pty_cell(kiosk, 8, 7).reverse);
	CHECK(puts_forward(kiosk));
	CHECK(code_on_screen(kiosk, code) && code_is(code, "YS1T", 12));
	for (int i = 4; i < 16; i += 4) {
		char four[5] = {0};

		memcpy(four, code + i, 4);
		CHECK(pty_find(kiosk, four) >= 0);
	}
	CHECK(hall_ended(kiosk));
	free(program);
}

int main(void)
{
	if (!hall_made())
		return 99;
	shows_the_halls_palette("high", PALETTE_HIGH);
	shows_the_halls_palette("dark", PALETTE_DARK);
	shows_the_halls_palette("of no such name", PALETTE_NORMAL);
	is_the_visitors_to_change();
	a_vt100_will_do();
	CHECK(hall_is_whole());
	hall_away();
	return checked();
}
