/*
 * glass.c - every frame of every .play on real terminals: poor ones too show each character in its place.
 *
 * The plays run once and keep what they showed; then a child paints each different frame by tty.c on a
 * terminal in memory of each type, and each cell is compared with the canvas. On a vt100 what is marked,
 * named as a key or warned of must be told by its attributes; and what is marked by a sign in the text, too.
 */
#include <config.h>

#include <glob.h>
#include <locale.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text.h"
#include "term/palette.h"
#include "term/tty.h"
#include "tests/check.h"
#include "tests/frames.h"
#include "tests/pty.h"

/* HEAP: so many more than are known to differ may lie there before the like are thrown away. */
enum { FRAMES = 40000, FRAMES_LEAST = 1000, HEAP = 1000, MOST_WRONG = 5, SOON_MS = 200 };

static const char *const types[] = { "vt100", "linux", "xterm-256color", "foot" };

/* The child: paints the frames of that file that have the terminal's size, one at each key. */

static bool next_of_size(FILE *from, struct canvas *out, int rows, int columns)
{
	while (frame_read(from, out)) {
		if (out->rows == rows && out->columns == columns)
			return true;
		canvas_release(out);
	}
	return false;
}

static int run_child(const char *path)
{
	FILE *from = fopen(path, "r");
	struct canvas canvas = {0};
	struct tty *tty;
	int rows, columns;

	if (!from || tty_open(&tty) != OK)
		return 3;
	tty_size(tty, &rows, &columns);
	for (term_key key = K_NONE; key != 'q' && key != K_CLOSED; key = tty_key(tty, -1, -1))
		if (key == 'n' && next_of_size(from, &canvas, rows, columns)) {
			tty_paint(tty, &canvas);
			canvas_release(&canvas);
		}
	tty_close(tty);
	fclose(from);
	return 0;
}

/* The parent */

static struct canvas frames[FRAMES];
static int count, different;

static int same_size(const struct canvas *a, const struct canvas *b)
{
	return a->rows == b->rows && a->columns == b->columns;
}

static size_t cell_bytes(const struct canvas *canvas)
{
	return sizeof *canvas->cells * (size_t)canvas->rows * (size_t)canvas->columns;
}

static void forget_touch(struct canvas *canvas)
{
	for (int i = 0; i < canvas->rows * canvas->columns; i++)
		canvas->cells[i].touch = 0;
}

static int by_content(const void *one, const void *other)
{
	const struct canvas *a = one, *b = other;

	if (a->rows != b->rows)
		return a->rows - b->rows;
	if (a->columns != b->columns)
		return a->columns - b->columns;
	return memcmp(a->cells, b->cells, cell_bytes(a));
}

/* Each different one once, size by size. */
static void keep_different(void)
{
	int kept = 0;

	qsort(frames, (size_t)count, sizeof *frames, by_content);
	for (int i = 0; i < count; i++)
		if (kept > 0 && by_content(frames + kept - 1, frames + i) == 0)
			canvas_release(frames + i);
		else
			frames[kept++] = frames[i];
	count = different = kept;
}

/* What did not change since the frame before is none. */
static void take_frames(FILE *from)
{
	int first = count;

	while (count < FRAMES && frame_read(from, frames + count)) {
		forget_touch(frames + count);
		if (count > first && by_content(frames + count - 1, frames + count) == 0)
			canvas_release(frames + count);
		else
			count++;
	}
	if (count > different + HEAP)
		keep_different();
}

static void play(const char *file, const char *path)
{
	const char *builddir = getenv("builddir");
	char *runner = xasprintf("%s/tests/play", builddir ? builddir : ".");
	int status;
	FILE *from;
	pid_t pid = fork();

	if (pid == 0) {
		setenv("PLAY_FRAMES", path, 1);
		execl(runner, runner, file, NULL);
		_exit(127);
	}
	CHECK(waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0);
	from = fopen(path, "r");
	CHECK(from && fgetc(from) != EOF);
	if (from) {
		rewind(from);
		take_frames(from);
		fclose(from);
	}
	free(runner);
}

static void play_all(const char *path)
{
	const char *srcdir = getenv("srcdir");
	char *pattern = xasprintf("%s/tests/screens/*.play", srcdir ? srcdir : ".");
	glob_t plays;
	FILE *to;

	CHECK_INT(glob(pattern, 0, NULL, &plays), 0);
	for (size_t i = 0; i < plays.gl_pathc; i++)
		play(plays.gl_pathv[i], path);
	globfree(&plays);
	free(pattern);
	keep_different();
	CHECK(count >= FRAMES_LEAST && count < FRAMES);
	to = fopen(path, "w");
	for (int i = 0; to && i < count; i++)
		frame_write(to, frames + i);
	CHECK(to && fclose(to) == 0);
}

static void show_frame(const char *what, const struct canvas *canvas)
{
	printf("%s:\n", what);
	for (int row = 0; row < canvas->rows; row++) {
		char *text = canvas_row_text(canvas, row);

		printf("|%s\n", text);
		free(text);
	}
}

/* Behind a > or a [, a key's cap between them at most. */
static bool has_sign(const struct cell *row, int column)
{
	enum { CAP = 5 };

	while (row[column].ch == ' ')
		column++;
	for (int i = column; i >= 0 && i >= column - CAP; i--)
		if (row[i].ch == '>' || row[i].ch == '[')
			return true;
	return false;
}

/* A choice's words begin there: they do not go on behind a warning, and are not being written in a field. */
static bool begins(const struct canvas *canvas, const struct cell *row, int column)
{
	enum style before = column > 0 ? (enum style)row[column - 1].style : STYLE_PLAIN;
	int end = column;
	bool words = false;

	if (row[column].style != STYLE_MARK || before == STYLE_MARK || before == STYLE_WARN)
		return false;
	for (; end < canvas->columns && row[end].style == STYLE_MARK; end++)
		words = words || row[end].ch != ' ';
	return words && before != STYLE_FIELD && (end == canvas->columns || row[end].style != STYLE_FIELD);
}

static bool is_marked_by_signs(const struct canvas *canvas)
{
	for (int row = 0; row < canvas->rows; row++) {
		const struct cell *cells = canvas->cells + row * canvas->columns;

		for (int column = 0; column < canvas->columns; column++)
			if (begins(canvas, cells, column) && !has_sign(cells, column))
				return false;
	}
	return true;
}

static void every_mark_is_a_sign_too(void)
{
	int signs = 0;

	for (int i = 0; i < count; i++) {
		bool marked = is_marked_by_signs(frames + i);

		CHECK(marked);
		for (int at = 0; at < frames[i].rows * frames[i].columns; at++)
			signs += frames[i].cells[at].style == STYLE_MARK;
		if (!marked)
			show_frame("marked by its colour alone", frames + i);
	}
	CHECK(signs > 0);
}

/* What is to be seen, and on what. */
struct wanted { const struct canvas *canvas; bool poor; };

static bool stands_there(const struct pty_cell *is, const struct cell *cell, bool poor)
{
	unsigned weight = palette_poor((enum style)cell->style);

	if (cell->ch == 0)
		return is->ch == (uint32_t)-1;
	if (is->ch != cell->ch && !(is->ch == 0 && cell->ch == ' '))
		return false;
	return !poor || (is->reverse == !!(weight & LOOK_TURNED) && is->bold == !!(weight & LOOK_BOLD));
}

static bool shows(struct pty *pty, const void *with)
{
	const struct wanted *wanted = with;
	const struct cell *cell = wanted->canvas->cells;

	for (int row = 0; row < wanted->canvas->rows; row++)
		for (int column = 0; column < wanted->canvas->columns; column++, cell++) {
			struct pty_cell is = pty_cell(pty, row, column);

			if (!stands_there(&is, cell, wanted->poor))
				return false;
		}
	return true;
}

/* A comparison that cannot fail says nothing: one other letter, one other style, and it does. */
static void notices_a_fault(struct pty *pty, struct canvas *canvas, bool poor)
{
	struct cell *last = canvas->cells + canvas->rows * canvas->columns - 1, was = *last;
	const struct wanted wanted = { canvas, poor };

	last->ch = '~';
	CHECK(!pty_until(pty, shows, &wanted, SOON_MS));
	*last = was;
	last->style = was.style == STYLE_WARN ? STYLE_PLAIN : STYLE_WARN;
	CHECK_INT(pty_until(pty, shows, &wanted, SOON_MS), !poor);
	*last = was;
	CHECK(pty_until(pty, shows, &wanted, SOON_MS));
}

/* All frames of the size of the first one; yields how many that were. */
static int shows_all(const char *const argv[], const char *type, int first)
{
	char *term = xasprintf("TERM=%s", type);
	const char *env[] = { term, NULL };
	bool poor = strcmp(type, "vt100") == 0;
	struct pty *pty = pty_start(argv, env, frames[first].rows, frames[first].columns);
	int i = first, wrong = 0;

	for (; i < count && same_size(frames + i, frames + first) && wrong < MOST_WRONG; i++) {
		const struct wanted wanted = { frames + i, poor };
		bool right;

		pty_send(pty, "n");
		right = pty_until(pty, shows, &wanted, PTY_PATIENCE);
		CHECK(right);
		wrong += !right;
		if (!right) {
			show_frame(type, frames + i);
			printf("that is there:\n");
			pty_show(pty, stdout);
		}
	}
	if (wrong == 0)
		notices_a_fault(pty, frames + i - 1, poor);
	pty_send(pty, "q");
	CHECK_INT(pty_end(pty, PTY_PATIENCE), 0);
	pty_free(pty);
	free(term);
	return i - first;
}

int main(int argc, char **argv)
{
	char path[] = "/tmp/yishi-frames.XXXXXX";
	const char *child[] = { argv[0], path, NULL };
	int fd;

	setlocale(LC_ALL, "C.UTF-8");
	if (argc == 2)
		return run_child(argv[1]);
	fd = mkstemp(path);
	CHECK(fd >= 0);
	close(fd);
	play_all(path);
	every_mark_is_a_sign_too();
	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		for (int first = 0; first < count; )
			first += shows_all(child, types[i], first);
	printf("%d frames\n", count);
	while (count > 0)
		canvas_release(frames + --count);
	unlink(path);
	return checked();
}
