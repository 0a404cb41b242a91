/* looks.c - tests what colours a terminal really gets: many of them, or eight, or none. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>

#include "term/tty.h"
#include "tests/check.h"
#include "tests/contrast.h"
#include "tests/pty.h"

enum { ROWS = STYLE_COUNT + 2, COLUMNS = 40, LEAST = 10, RICH = 256, DIRECT = 1 << 24 };

static const char keys[] = "nhd";            /* the palettes' */
static const char *const blocks[] = { "half", "sextant", "none" };

/* The child: a row a style, and below them what it is. */

static void paint(struct tty *tty, struct canvas *canvas, int palette)
{
	struct glass glass = tty_glass(tty);
	char line[40];

	canvas_clear(canvas);
	for (int style = 0; style < STYLE_COUNT; style++)
		canvas_text(canvas, style, 0, (enum style)style, "字 A1");
	snprintf(line, sizeof line, "palette %d, %s, %s", palette, blocks[glass.blocks],
		glass.palettes ? "rich" : "poor");
	canvas_text(canvas, STYLE_COUNT, 0, STYLE_PLAIN, line);
	tty_paint(tty, canvas);
}

static int run_child(void)
{
	struct canvas canvas;
	struct tty *tty;
	term_key key = 'n';

	if (tty_open(&tty) != OK)
		return 3;
	canvas_init(&canvas, ROWS, COLUMNS);
	for (; key != 'q' && key != K_CLOSED; key = tty_key(tty, -1, -1)) {
		const char *at = key < 0x80 && key > 0 ? strchr(keys, (char)key) : NULL;

		if (!at)
			continue;
		tty_palette(tty, (enum palette)(at - keys));
		paint(tty, &canvas, (int)(at - keys));
	}
	canvas_release(&canvas);
	tty_close(tty);
	return 0;
}

/* The parent */

/* colours: how many of them it has. */
struct terminal { const char *type, *blocks; int colours; };

/* The number itself; or what it stands for, in which libvterm 0.1 takes an empty field for red. */
static bool was_sent(int is, int colour)
{
	int rgb = (int)palette_rgb(colour);

	rgb = rgb < 8 ? 8 : rgb;
	return is == colour || is == (PTY_MIXED | rgb) || is == (PTY_MIXED | 0xFF0000 | rgb >> 8);
}

static void has_the_palettes_colours(const struct terminal *terminal, struct pty_cell cell, struct tint tint)
{
	CHECK(was_sent(cell.ink_sent, tint.ink));
	CHECK(was_sent(cell.paper_sent, tint.paper));
	CHECK_INT(cell.ink_sent >= PTY_MIXED, terminal->colours > RICH);
	CHECK_INT(cell.bold, !!(tint.weight & LOOK_BOLD));
	CHECK_INT(cell.underline, !!(tint.weight & LOOK_LINE));
}

static uint32_t grey(uint8_t light)
{
	return (uint32_t)(light << 16 | light << 8 | light);
}

/* What white and black are there nobody knows: in libvterm, as in xterm, one is a light grey. */
static void says_it_without_colours(struct pty_cell cell, struct pty_cell plain, enum style style)
{
	bool dark_on_light = style == STYLE_QR || (palette_poor(style) & LOOK_TURNED);

	CHECK_INT(cell.ink < cell.paper, dark_on_light);
	CHECK_INT(cell.bold, !!(palette_poor(style) & LOOK_BOLD));
	CHECK(style != STYLE_MARK || cell.paper != plain.paper);
	CHECK(contrast(grey(cell.ink), grey(cell.paper)) >= LEAST);
}

static void can_be_read(struct pty *pty, const struct terminal *terminal, enum palette palette)
{
	struct pty_cell plain = pty_cell(pty, 0, 3);

	for (int style = 0; style < STYLE_COUNT; style++) {
		struct pty_cell cell = pty_cell(pty, style, 3);

		CHECK_TEXT(pty_row(pty, style), "字 A1");
		if (terminal->colours >= RICH)
			has_the_palettes_colours(terminal, cell, palette_tint(palette, (enum style)style));
		else
			says_it_without_colours(cell, plain, (enum style)style);
	}
	/* The cells that nothing was written to are of that palette too. */
	CHECK_INT(pty_cell(pty, ROWS - 1, COLUMNS - 1).paper, plain.paper);
}

static void shows_every_palette(const char *self, const struct terminal *terminal)
{
	char type[40], want[40];
	const char *argv[] = { self, "child", NULL }, *env[] = { type, NULL };
	struct pty *pty;

	snprintf(type, sizeof type, "TERM=%s", terminal->type);
	pty = pty_start(argv, env, ROWS, COLUMNS);
	for (int palette = PALETTE_COUNT - 1; palette >= 0; palette--) {
		const char key[] = { keys[palette], '\0' };

		snprintf(want, sizeof want, "palette %d, %s, %s", palette, terminal->blocks,
			terminal->colours >= RICH ? "rich" : "poor");
		pty_send(pty, key);
		CHECK(pty_sees(pty, want));
		can_be_read(pty, terminal, (enum palette)palette);
	}
	pty_send(pty, "q");
	CHECK_INT(pty_end(pty, PTY_PATIENCE), 0);
	pty_free(pty);
}

int main(int argc, char **argv)
{
	static const struct terminal terminals[] = {
		{ "foot", "sextant", RICH }, { "foot-direct", "sextant", DIRECT },
		{ "xterm-256color", "half", RICH }, { "tmux-256color", "half", RICH },
		{ "xterm", "half", 8 }, { "linux", "half", 8 }, { "vt100", "none", 0 },
	};

	setlocale(LC_ALL, "C.UTF-8");
	if (argc == 2)
		return run_child();
	for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++)
		shows_every_palette(argv[0], terminals + i);
	return checked();
}
