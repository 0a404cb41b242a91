/* tour.c - plays the steps of a tour: on the terminal, or as text. */
#include <config.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "cli/cli.h"
#include "screens/screens.h"
#include "term/tty.h"
#include "tour.h"

/* Rows below the screen for what is said; how long it stands, and a key before the next. */
enum { SAYS_ROWS = 2, BELOW = SAYS_ROWS + 1, ROWS = 24, COLUMNS = 80 };
enum { STANDS_MS = 2500, COLUMN_MS = 45, KEY_MS = 350, NAME = 80 };

/* Where a tour is shown: each step as it begins, each key as it was pressed. */
struct stage {
	/* False: that is the end of it. */
	bool (*show)(struct stage *stage, struct tour *tour, const struct tour_step *step);
	bool (*pressed)(struct stage *stage, struct tour *tour, const struct tour_step *step);
	struct tty *tty;
	struct canvas whole;
	const char *dir;                     /* pictures go there; NULL: to stdout */
	int pictures;
	enum err err;
};

/* What stands in the keys for what only the tour knows; the caller frees. */
static char *filled(const struct tour *tour, const char *keys)
{
	const struct { const char *name, *value; } names[] = { { "{code}", tour->code },
		{ "{card}", tour->card }, { "{pin}", tour->pin } };
	struct text out = {0};

	while (*keys) {
		size_t taken = 0;

		for (size_t i = 0; taken == 0 && i < sizeof names / sizeof *names; i++)
			if (strncmp(keys, names[i].name, strlen(names[i].name)) == 0) {
				text_add(&out, names[i].value);
				taken = strlen(names[i].name);
			}
		if (taken == 0)
			text_add_bytes(&out, keys, taken = 1);
		keys += taken;
	}
	return text_take(&out);
}

/* A visitor's key is slower than a scanner's. */
static void press(struct tour *tour, term_key key)
{
	clock_advance_ms(KEY_MS);
	kiosk_key(&tour->kiosk, key);
	clock_advance_ms(KEY_MS);
	kiosk_time(&tour->kiosk);
}

static bool press_all(struct stage *stage, struct tour *tour, const struct tour_step *step)
{
	char *keys = filled(tour, step->keys);
	bool on = true;
	int bytes;

	for (const char *at = keys; on && *at; at += bytes) {
		press(tour, key_named(at, &bytes));
		on = !at[bytes] || stage->pressed(stage, tour, step);
	}
	wipe_free(keys);
	return on;
}

static void scan_tag(struct tour *tour, const char *scan)
{
	char *tag = filled(tour, scan);

	for (const char *at = tag; *at; at++)
		kiosk_key(&tour->kiosk, (unsigned char)*at);
	kiosk_key(&tour->kiosk, K_ENTER);
	wipe_free(tag);
}

/* Whoever went leaves nothing behind, and the language goes on. */
static void next_visitor(struct tour *tour)
{
	enum language language = i18n_language();
	struct kiosk_setup setup = screens_public(&tour->hall);
	int rows = tour->kiosk.window_rows, columns = tour->kiosk.columns;

	kiosk_release(&tour->kiosk);
	i18n_use(language);
	kiosk_init(&tour->kiosk, &setup);
	kiosk_size(&tour->kiosk, rows > 0 ? rows : ROWS, columns > 0 ? columns : COLUMNS);
}

static bool do_step(struct stage *stage, struct tour *tour, const struct tour_step *step)
{
	bool on = true;

	if (step->meanwhile) {
		stage->err = step->meanwhile(tour);
		clock_advance_ms(1000);
		kiosk_time(&tour->kiosk);
	}
	if (step->scan)
		scan_tag(tour, step->scan);
	if (step->keys)
		on = press_all(stage, tour, step);
	return on && stage->err == OK;
}

static enum err play(struct stage *stage)
{
	struct tour *tour = xcalloc(1, sizeof *tour);
	bool on;

	stage->err = tour_begin(tour);
	on = stage->err == OK;
	for (const struct tour_step *step = tour_steps; on && step->says; step++) {
		if (step->visitor)
			next_visitor(tour);
		on = stage->show(stage, tour, step) && do_step(stage, tour, step);
	}
	tour_end(tour);
	free(tour);
	return stage->err;
}

/* The screen, and below it what is said. */
static void paint(struct stage *stage, struct tour *tour, const struct tour_step *step)
{
	struct canvas screen, *whole = &stage->whole;
	int rows, columns, row;

	tty_size(stage->tty, &rows, &columns);
	canvas_resize(whole, rows, columns);
	row = rows > BELOW ? rows - BELOW : 0;
	canvas_init(&screen, row, columns);
	screen.blocks = tty_glass(stage->tty).blocks;
	kiosk_size(&tour->kiosk, row, columns);
	kiosk_draw(&tour->kiosk, &screen);
	canvas_window(whole, 0, 0, row, &screen, 0);
	canvas_release(&screen);
	for (int i = 0; i < SAYS_ROWS; i++)
		canvas_fill(whole, row + i, 0, columns, ' ', STYLE_MARK);
	canvas_wrap(whole, row, 1, columns - 2, SAYS_ROWS, STYLE_MARK, _(step->says));
	canvas_cut(whole, row + SAYS_ROWS, 1, columns - 2, STYLE_NOTE,
		/* TRANSLATORS: below a tour; at most 58 columns. */
		_("Any key: go on     Space: stop     Esc: end of the tour"));
	tty_paint(stage->tty, whole);
}

/* Paints until the time is over or a key goes on; Space stops the time. */
static bool wait_for(struct stage *stage, struct tour *tour, const struct tour_step *step, int ms)
{
	int64_t until = clock_real_ms() + ms;
	bool stopped = false;

	for (;;) {
		int left = (int)(until - clock_real_ms());
		term_key key;

		paint(stage, tour, step);
		if (!stopped && left <= 0)
			return true;
		key = tty_key(stage->tty, stopped ? -1 : left, -1);
		if (key == K_ESC || key == K_CLOSED)
			return false;
		if (key == ' ' && !stopped)
			stopped = true;
		else if (key != K_NONE && key != K_RESIZE && key != K_POINTER)
			return true;
	}
}

static bool show_on_terminal(struct stage *stage, struct tour *tour, const struct tour_step *step)
{
	return wait_for(stage, tour, step, STANDS_MS + utf8_width(_(step->says)) * COLUMN_MS);
}

static bool pressed_on_terminal(struct stage *stage, struct tour *tour, const struct tour_step *step)
{
	return wait_for(stage, tour, step, KEY_MS);
}

static enum err run_on_terminal(struct cli *cli)
{
	struct stage stage = { .show = show_on_terminal, .pressed = pressed_on_terminal };
	enum err err = tty_open(&stage.tty);

	if (err != OK)
		return cli_say(cli, err, "%s", _("There is no terminal to show the screen on."));
	err = play(&stage);
	tty_close(stage.tty);
	canvas_release(&stage.whole);
	return err;
}

static void write_picture(struct tour *tour, const struct tour_step *step, struct text *out)
{
	struct canvas screen;

	canvas_init(&screen, tour->kiosk.window_rows, tour->kiosk.columns);
	kiosk_draw(&tour->kiosk, &screen);
	for (int row = 0; row < screen.rows; row++) {
		char *line = canvas_row_text(&screen, row);

		text_addf(out, "%s\n", line);
		free(line);
	}
	canvas_release(&screen);
	text_addf(out, "▶ %s\n", _(step->says));
}

static bool show_as_text(struct stage *stage, struct tour *tour, const struct tour_step *step)
{
	struct text picture = {0};
	char *path;

	if (!step->picture && stage->dir)
		return true;
	write_picture(tour, step, &picture);
	if (stage->dir) {
		path = xasprintf("%s/%02d-%s.txt", stage->dir, ++stage->pictures, step->picture);
		stage->err = file_save(&picture, path);
		free(path);
	} else {
		printf("%s\n", picture.at);
	}
	text_release(&picture);
	return stage->err == OK;
}

static bool pressed_as_text(struct stage *stage, struct tour *tour, const struct tour_step *step)
{
	return true;
}

enum err tour_run(struct cli *cli)
{
	const char *dir = cli->options[OPTION_PICTURES];
	struct stage text = { .show = show_as_text, .pressed = pressed_as_text, .dir = dir };

	if (!cli->options[OPTION_TOUR])
		return cli_misused(cli, _("What shall it show? Say --tour."));
	if (dir && mkdir(dir, 0755) != 0 && errno != EEXIST)
		return cli_say(cli, ERR_HALL, _("%s cannot be made: %s"), dir, strerror(errno));
	return dir || cli->options[OPTION_AS_TEXT] ? play(&text) : run_on_terminal(cli);
}
