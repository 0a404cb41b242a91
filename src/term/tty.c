/* tty.c - the terminal itself: with tty-looks.c the only file that knows curses. */
#include <config.h>

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#undef OK       /* ours is of enum err and has the same value */

#include "base/text.h"
#include "term/input.h"
#include "term/mouse.h"
#include "term/reports.h"
#include "term/signals.h"
#include "term/tty-looks.h"
#include "term/tty.h"

enum { BYTES = 64 };

struct tty {
	SCREEN *screen;
	struct canvas last;                  /* what was sent; no rows: nothing that counts */
	struct looks looks;
	struct input input;
	unsigned char bytes[BYTES];
	int at, got, silent_ms;              /* at, got: of bytes */
	bool closed;
	struct mouse mouse;
};

static struct tty *only;                     /* for die() */

static bool knows_mouse(void)
{
	const char *mouse = tigetstr("kmous");

	return mouse && mouse != (const char *)-1;
}

static void give_back(void)
{
	if (!only)
		return;
	reports_off(knows_mouse());
	looks_end(&only->looks);
	endwin();
}

/* On top of curses' raw(): no key may stop the output, none may come out as another. */
static void make_raw(void)
{
	struct termios mode;

	raw();
	noecho();
	nonl();
	if (tcgetattr(STDIN_FILENO, &mode) != 0)
		return;
	mode.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ISTRIP | INLCR | IGNCR | ICRNL);
	mode.c_lflag &= ~(tcflag_t)(ISIG | ICANON | ECHO | IEXTEN);
	tcsetattr(STDIN_FILENO, TCSANOW, &mode);
}

static enum err start_curses(struct tty *tty)
{
	const char *type = getenv("TERM");

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return fail(ERR_INPUT, "this needs a terminal for input and output");
	tty->screen = type ? newterm(type, stdout, stdin) : NULL;
	if (!tty->screen)
		return fail(ERR_INPUT, "the terminal type TERM=%s is not known here",
			type ? type : "");
	if (!tigetstr("cup")) {
		endwin();
		delscreen(tty->screen);
		return fail(ERR_INPUT, "a terminal of type TERM=%s cannot show screens",
			type);
	}
	return OK;
}

enum err tty_open(struct tty **out)
{
	struct tty *tty = xcalloc(1, sizeof *tty);
	enum err err = signals_take();

	/* Before curses starts: it leaves alone the signals that somebody took. */
	if (err == OK && (err = start_curses(tty)) != OK)
		signals_give_back();
	if (err != OK) {
		free(tty);
		return err;
	}
	make_raw();
	typeahead(-1);
	looks_start(&tty->looks, getenv("TERM"));
	only = *out = tty;
	die_callback = give_back;
	refresh();
	reports_on(knows_mouse(), false);
	return OK;
}

void tty_close(struct tty *tty)
{
	if (!tty)
		return;
	tty_wipe(tty);
	give_back();
	die_callback = NULL;
	only = NULL;
	delscreen(tty->screen);
	signals_give_back();
	canvas_release(&tty->last);
	wipe(tty, sizeof *tty);
	free(tty);
}

void tty_size(struct tty *tty, int *rows, int *columns)
{
	getmaxyx(stdscr, *rows, *columns);
}

/* Where a terminal cannot hide its cursor, the corner is where it disturbs least. */
static void place_cursor(const struct canvas *canvas)
{
	bool shown = canvas->cursor_row >= 0;

	curs_set(shown);
	move(shown ? canvas->cursor_row : canvas->rows - 1,
		shown ? canvas->cursor_column : canvas->columns - 1);
}

static bool row_differs(const struct canvas *a, const struct canvas *b, int row)
{
	const struct cell *one = a->cells + row * a->columns;
	const struct cell *other = b->cells + row * b->columns;

	for (int i = 0; i < a->columns; i++)
		if (one[i].ch != other[i].ch || one[i].style != other[i].style)
			return true;
	return false;
}

void tty_paint(struct tty *tty, const struct canvas *canvas)
{
	struct canvas *last = &tty->last;
	bool all = last->rows != canvas->rows || last->columns != canvas->columns;
	bool differs = all || last->cursor_row != canvas->cursor_row ||
		last->cursor_column != canvas->cursor_column;

	if (all)
		canvas_resize(last, canvas->rows, canvas->columns);
	for (int row = 0; row < canvas->rows; row++)
		if (all || row_differs(canvas, last, row)) {
			looks_row(&tty->looks, canvas, row);
			differs = true;
		}
	if (!differs)
		return;
	memcpy(last->cells, canvas->cells, sizeof *last->cells *
		(size_t)canvas->rows * (size_t)canvas->columns);
	last->cursor_row = canvas->cursor_row;
	last->cursor_column = canvas->cursor_column;
	place_cursor(canvas);
	refresh();
}

void tty_palette(struct tty *tty, enum palette palette)
{
	if (palette == tty->looks.palette)
		return;
	looks_choose(&tty->looks, palette);
	canvas_release(&tty->last);
}

struct glass tty_glass(const struct tty *tty)
{
	return (struct glass){ tty->looks.blocks, tty->looks.rich };
}

void tty_wipe(struct tty *tty)
{
	const char *scrollback = tigetstr("E3");

	canvas_release(&tty->last);
	erase();
	clearok(curscr, TRUE);
	refresh();
	if (scrollback && scrollback != (char *)-1)
		putp(scrollback);
	fflush(stdout);
}

void tty_ring(struct tty *tty)
{
	reports_ring();
}

static term_key take_resize(struct tty *tty)
{
	if (!mouse_measure(&tty->mouse))
		return K_NONE;
	/* It may be another terminal altogether: see letters.h. */
	make_raw();
	curs_set(1);
	resize_term(tty->mouse.size.ws_row, tty->mouse.size.ws_col);
	reports_on(knows_mouse(), tty->mouse.pixels);
	looks_choose(&tty->looks, tty->looks.palette);
	clearok(curscr, TRUE);
	canvas_release(&tty->last);
	return K_RESIZE;
}

struct pointer tty_pointer(const struct tty *tty)
{
	return mouse_pointer(&tty->mouse, &tty->input.pointer);
}

bool tty_broke(struct tty *tty)
{
	return input_broke(&tty->input);
}

/* The next key of what was read already. */
static term_key next_key(struct tty *tty)
{
	term_key key = K_NONE;

	if (tty->closed || signals_hung_up())
		return K_CLOSED;
	if (signals_resized())
		return take_resize(tty);
	while (key == K_NONE && tty->at < tty->got)
		key = input_byte(&tty->input, tty->bytes[tty->at++]);
	if (mouse_wants_pixels(&tty->mouse, tty->input.knows_pixels))
		reports_pixels();
	return key;
}

/* Reads what the terminal has; at its end there is nothing but EOF or EIO, for ever. */
static void read_bytes(struct tty *tty)
{
	ssize_t got = read(STDIN_FILENO, tty->bytes, sizeof tty->bytes);

	if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN))
		tty->closed = true;
	tty->at = tty->silent_ms = 0;
	tty->got = got > 0 ? (int)got : 0;
}

static term_key after_silence(struct tty *tty, int waited_ms)
{
	int patience = input_patience(&tty->input);

	tty->silent_ms += waited_ms;
	if (patience < 0 || tty->silent_ms < patience)
		return K_NONE;
	tty->silent_ms = 0;
	return input_late(&tty->input);
}

term_key tty_key(struct tty *tty, int timeout_ms, int fd)
{
	struct pollfd from[] = { { STDIN_FILENO, POLLIN, 0 }, { signals_fd(), POLLIN, 0 },
		{ fd, POLLIN, 0 } };
	term_key key = next_key(tty);
	int patience = input_patience(&tty->input), left = patience - tty->silent_ms;

	if (key != K_NONE)
		return key;
	if (patience >= 0 && (timeout_ms < 0 || left < timeout_ms))
		timeout_ms = left > 0 ? left : 0;
	if (poll(from, 3, timeout_ms) == 0)
		return after_silence(tty, timeout_ms);
	if (from[1].revents)
		signals_seen();
	if (from[0].revents)
		read_bytes(tty);
	return next_key(tty);
}
