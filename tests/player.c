/* player.c - .play files: keys in, expected screen out, no terminal. Long because each word of theirs is
 * a function here. */
#include <config.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/random.h"
#include "base/text.h"
#include "base/utf8.h"
#include "compose/view.h"
#include "kiosk/kiosk.h"
#include "tests/fixture.h"
#include "tests/ime-inside.h"
#include "tests/ime/drawn.h"
#include "tests/player.h"

enum { APART_MS = 100, BLOCK = 200 };

static struct play {
	const char *file;
	int line, failed, keys;
	struct kiosk_setup setup;
	struct kiosk kiosk;
	struct canvas canvas;
	bool staff, prepared, shows;
	player_look *look;
	char *block[BLOCK];                  /* the | lines that came one after another */
	int rows;
} play = { .canvas = { .rows = 24, .columns = 80 } };

static void prepare(void)
{
	if (!play.prepared)
		fixture_setup(&play.setup, play.staff);
	play.setup.ime = ime_inside();
	play.prepared = true;
}

static void show(void)
{
	int rows = play.canvas.rows, columns = play.canvas.columns;

	prepare();
	if (!play.shows) {
		kiosk_init(&play.kiosk, &play.setup);
		canvas_init(&play.canvas, rows, columns);
		kiosk_size(&play.kiosk, rows, columns);
	}
	play.shows = true;
	kiosk_shown(&play.kiosk);
	kiosk_draw(&play.kiosk, &play.canvas);
	if (play.look)
		play.look(&play.kiosk, play.file, play.line);
}

/* What stands on the screen, each row with a newline; the caller frees. */
static char *screen_text(const char *before)
{
	struct text text = {0};

	for (int row = 0; row < play.canvas.rows; row++) {
		char *s = canvas_row_text(&play.canvas, row);

		text_addf(&text, "%s%s\n", before, s);
		free(s);
	}
	return text_take(&text);
}

static void mismatch(int line, const char *what)
{
	char *screen = screen_text("|");

	play.failed++;
	printf("%s:%d: %s; the screen \"%s\" is:\n%s", play.file, line, what,
		kiosk_screen_name(&play.kiosk), screen);
	free(screen);
}

static void complain(const char *what, const char *about)
{
	play.failed++;
	printf("%s:%d: %s: %s\n", play.file, play.line, what, about);
}

static bool row_is(int row, const char *want)
{
	char *is = canvas_row_text(&play.canvas, row);
	size_t length = strlen(want);
	bool same;

	while (length > 0 && want[length - 1] == ' ')
		length--;
	same = strlen(is) == length && memcmp(is, want, length) == 0;
	free(is);
	return same;
}

static void judge_block(void)
{
	bool open = play.rows > 0 && strcmp(play.block[play.rows - 1], "...") == 0;
	int given = open ? play.rows - 1 : play.rows, first = play.line - play.rows;
	bool same = given <= play.canvas.rows;

	if (play.rows == 0)
		return;
	for (int row = 0; same && row < (open ? given : play.canvas.rows); row++)
		if (!row_is(row, row < given ? play.block[row] : "")) {
			char what[64];

			snprintf(what, sizeof what, "row %d differs", row + 1);
			mismatch(first + (row < given ? row : given - 1), what);
			break;
		}
	if (!same)
		mismatch(first, "more rows than the screen has");
	while (play.rows > 0)
		free(play.block[--play.rows]);
}

static void expect_row(const char *text)
{
	show();
	if (play.rows < BLOCK)
		play.block[play.rows++] = xstrdup(text);
}

static void expect_text(const char *text, bool wanted)
{
	char *screen;

	show();
	screen = screen_text("");
	if ((strstr(screen, text) != NULL) != wanted)
		mismatch(play.line, wanted ? "not there" : "there");
	free(screen);
}

/* A typist is slower than a scanner: only keys that look like one's are set apart. */
static void type_key(term_key key)
{
	if (strcmp(kiosk_screen_name(&play.kiosk), "home") == 0)
		play.keys = 0;
	play.keys++;
	kiosk_key(&play.kiosk, key);
	if (play.kiosk.scan.count > 0) {
		clock_advance_ms(APART_MS);
		kiosk_time(&play.kiosk);
	}
	if (play.look)
		play.look(&play.kiosk, play.file, play.line);
}

static void type_keys(const char *keys)
{
	show();
	while (*keys) {
		int bytes;
		term_key key = key_named(keys, &bytes);

		if (*keys != ' ' && key == K_NONE)
			complain("no such key", keys);
		else if (*keys != ' ')
			type_key(key);
		keys += bytes;
	}
}

static void count_keys(const char *most)
{
	char about[64];

	snprintf(about, sizeof about, "%d were pressed, at most %s", play.keys, most);
	if (play.keys > atoi(most))
		complain("too many keys", about);
}

static void scan(const char *tag)
{
	show();
	if (strcmp(kiosk_screen_name(&play.kiosk), "home") == 0)
		play.keys = 0;
	for (; *tag; tag++)
		kiosk_key(&play.kiosk, (unsigned char)*tag);
	kiosk_key(&play.kiosk, K_ENTER);
}

static void point(enum pointer_kind kind, int x, int y)
{
	const struct pointer pointer = { kind, x, y };

	kiosk_point(&play.kiosk, &play.canvas, &pointer);
	kiosk_listen(&play.kiosk);
}

/* The column in which the text begins on that row; -1: it does not stand there. */
static int column_of(const char *text, int row)
{
	char *shown = canvas_row_text(&play.canvas, row), *at = strstr(shown, text);
	int column = -1;

	if (at) {
		*at = '\0';
		column = utf8_width(shown);
	}
	free(shown);
	return column;
}

static void tap(const char *label)
{
	show();
	for (int row = 0; row < play.canvas.rows; row++) {
		int column = column_of(label, row);
		struct pointer at = pointer_at(POINTER_PRESS, row, column);

		if (column < 0 || canvas_touched(&play.canvas, row, column) == K_NONE)
			continue;
		point(POINTER_PRESS, at.x, at.y);
		point(POINTER_RELEASE, at.x, at.y);
		return;
	}
	mismatch(play.line, "no label that can be touched");
}

/* The pad is the widest box of ink: what is drawn lies in a square of 200 in its middle. */
static void draw(const char *text)
{
	const char *strokes = drawn(text);
	struct box box;
	int bytes, x, y;
	enum pointer_kind kind = POINTER_PRESS;

	show();
	if (!strokes || !canvas_touch_box(&play.canvas, COMPOSER_PAD, &box)) {
		mismatch(play.line, strokes ? "no pad" : "not in drawn.h");
		return;
	}
	while (sscanf(strokes, "%d,%d%n", &x, &y, &bytes) == 2) {
		int size = box.rows * DOTS_DOWN, left = box.columns * DOTS_ACROSS - size;

		strokes += bytes;
		x = box.column * DOTS_ACROSS + left / 2 + x * size / 200;
		y = box.row * DOTS_DOWN + y * size / 200;
		point(kind, x, y);
		kind = *strokes == ' ' ? POINTER_MOVE : POINTER_PRESS;
		if (kind == POINTER_PRESS)
			point(POINTER_RELEASE, x, y);
		strokes += *strokes != '\0';
	}
}

/* Wakes up whenever the loop would. */
static void pass_time(const char *span)
{
	char *unit;
	int64_t ms = strtol(span, &unit, 10);

	ms *= strcmp(unit, "ms") == 0 ? 1 : strcmp(unit, "m") == 0 ? MINUTE * 1000 : 1000;
	show();
	while (ms > 0) {
		int64_t step = kiosk_wait(&play.kiosk);

		step = step < 1 ? 1 : step > ms ? ms : step;
		clock_advance_ms(step);
		kiosk_time(&play.kiosk);
		ms -= step;
	}
}

static char *said;

static void speak(const char *text)
{
	free(said);
	said = xstrdup(text);
}

/* The first of these gives the machine its voice. */
static void hears(const char *text)
{
	if (!play.setup.speak && !play.shows) {
		prepare();
		play.setup.speak = speak;
		return;
	}
	if (!said || !strstr(said, text))
		complain("not heard", said ? said : "nothing");
}

static void resize(int rows, int columns)
{
	if (play.shows) {
		canvas_resize(&play.canvas, rows, columns);
		kiosk_size(&play.kiosk, rows, columns);
	}
	play.canvas.rows = rows;
	play.canvas.columns = columns;
}

static void set_size(const char *size)
{
	int rows = 0, columns = 0;

	if (sscanf(size, "%dx%d", &rows, &columns) == 2 && rows > 0 && columns > 0)
		resize(rows, columns);
	else
		complain("no size", size);
}

static void give_colours(const char *rest)
{
	show();
	play.kiosk.glass.palettes = true;
}

static void expect_palette(const char *name)
{
	enum palette palette = PALETTE_COUNT;

	if (!palette_named(name, &palette) || play.kiosk.palette != palette)
		complain("another palette shows than", name);
}

static bool use_letters(int rows)
{
	resize(rows, rows < 24 ? 60 : 80);
	return true;
}

static void give_letters(const char *rest)
{
	prepare();
	play.setup.letters = use_letters;
}

static void set_language(const char *language)
{
	i18n_use(strcmp(language, "en") == 0 ? LANGUAGE_EN : LANGUAGE_ZH);
}

static void set_clock(const char *iso)
{
	int64_t at = 0;

	if (clock_parse(iso, &at) != OK)
		complain("no time", iso);
	clock_set(at);
}

static void choose_screens(const char *which)
{
	play.staff = strcmp(which, "staff") == 0;
}

static void expect_some(const char *text)
{
	expect_text(text, true);
}

static void expect_none(const char *text)
{
	expect_text(text, false);
}

static const struct { const char *word; void (*run)(const char *rest); } words[] = {
	{ ">", type_keys }, { "~", expect_some }, { "!", expect_none }, { "|", expect_row },
	{ "scan ", scan }, { "tap ", tap }, { "draw ", draw }, { "hears ", hears }, { "wait ", pass_time },
	{ "keys <= ", count_keys }, { "size ", set_size }, { "letters", give_letters }, { "colours", give_colours },
	{ "palette ", expect_palette },
	{ "language ", set_language }, { "at ", set_clock }, { "screens ", choose_screens },
};

static void run(const char *line)
{
	enum err err;

	if (line[0] != '|')
		judge_block();
	if (line[0] == '#' || !line[strspn(line, " ")])
		return;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		size_t length = strlen(words[i].word);

		if (strncmp(line, words[i].word, length) == 0) {
			words[i].run(line + length);
			return;
		}
	}
	prepare();
	err = fixture(play.setup.hall, line);
	if (err != OK)
		complain(err_name(err), line);
}

/* The line with every {name} that has a value replaced; the caller frees. */
static char *with_values(const char *line)
{
	struct text out = {0};
	char name[32];

	while (*line) {
		int bytes = 0;
		const char *value = NULL;

		if (sscanf(line, "{%31[a-z0-9_]}%n", name, &bytes) == 1 && bytes > 0)
			value = fixture_value(name);
		text_add_bytes(&out, value ? value : line, value ? strlen(value) : 1);
		line += value ? bytes : 1;
	}
	return text_take(&out);
}

static void run_file(FILE *file)
{
	char *line = NULL;
	size_t room = 0;

	while (getline(&line, &room, file) > 0) {
		char *filled;

		play.line++;
		line[strcspn(line, "\n")] = '\0';
		filled = with_values(line);
		run(filled);
		free(filled);
	}
	free(line);
	play.line++;
	judge_block();
}

int play_file(FILE *file, const char *name, player_look *look)
{
	play.file = name;
	play.look = look;
	i18n_start();
	random_seed(1);
	set_clock("2026-11-23T09:00:00+08:00");
	run_file(file);
	if (play.shows) {
		kiosk_release(&play.kiosk);
		canvas_release(&play.canvas);
		free(said);
		ime_inside_end();
	} else {
		complain("nothing was shown", "no screen was asked for");
	}
	return play.failed;
}
