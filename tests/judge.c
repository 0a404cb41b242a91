/* judge.c - one drawn frame, judged by its cells: is it whole, straight, and large enough to hit? */
#include <config.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tests/judge.h"

enum { FRAME_CORNER = 0x250C, CORNER_RIGHT = 0x2510, CORNER_LOW = 0x2514, CORNER_LAST = 0x2518,
	SIDE = 0x2502, WORDS_COMPARED = 6 };

static struct { struct canvas_watch watch; struct frame *frame; } watching;

void frame_fault(struct frame *frame, const char *format, ...)
{
	va_list args;

	if (frame->count == FRAME_FAULTS)
		return;
	va_start(args, format);
	vsnprintf(frame->fault[frame->count++], FRAME_FAULT, format, args);
	va_end(args);
}

static bool is_ours(const char *words);

/* What residents and staff wrote may be shortened, for it stands elsewhere whole; what the
 * product says may not. */
static void cut(struct canvas_watch *watch, const char *words, bool shortened)
{
	if (!shortened || is_ours(words))
		frame_fault(watching.frame, "%s: %.120s", shortened ? "shortened" : "cut", words);
}

static void covered(struct canvas_watch *watch, int row, int column)
{
	frame_fault(watching.frame, "words are covered at row %d, column %d", row, column);
}

void frame_watch(struct canvas *canvas, struct frame *frame)
{
	watching.watch = (struct canvas_watch){ cut, covered };
	watching.frame = frame;
	canvas->watch = &watching.watch;
}

static uint32_t at(const struct canvas *canvas, int row, int column)
{
	const struct cell *cell = canvas_cell(canvas, row, column);

	return cell ? cell->ch : 0;
}

/* From this upper left corner along the edge, down both sides, to the lower corners. */
static void judge_edges(const struct canvas *canvas, int row, int left, struct frame *frame)
{
	int right = left + 1, below = row + 1;

	while (right < canvas->columns && at(canvas, row, right) != CORNER_RIGHT)
		right++;
	while (at(canvas, below, left) == SIDE && at(canvas, below, right) == SIDE)
		below++;
	if (at(canvas, below, left) != CORNER_LOW || at(canvas, below, right) != CORNER_LAST)
		frame_fault(frame, "the frame at row %d, column %d does not close at row %d", row, left,
			below);
}

static void judge_frames(const struct canvas *canvas, struct frame *frame)
{
	for (int row = 0; row < canvas->rows; row++)
		for (int column = 0; column < canvas->columns; column++)
			if (at(canvas, row, column) == FRAME_CORNER &&
			    canvas_cell(canvas, row, column)->style != STYLE_INK)
				judge_edges(canvas, row, column, frame);
}

static bool in_the_bar(const struct canvas *canvas, const struct box *box)
{
	return box->row + box->rows == canvas->rows;
}

/* Choices that lie one below the other; those beside each other are no column. */
static void judge_columns(const struct canvas *canvas, struct frame *frame)
{
	struct box last = { .row = -1 };

	for (term_key key = '1'; key <= '9'; key++) {
		struct box box;

		if (!canvas_touch_box(canvas, key, &box) || in_the_bar(canvas, &box))
			continue;
		if (last.row >= 0 && box.row != last.row && box.column != last.column)
			frame_fault(frame, "choice %c begins in column %d, the one before in %d", (int)key,
				box.column, last.column);
		last = box;
	}
}

/* Each key that something stands for, once. */
enum { KEYS_MOST = 128 };
static int keys_on(const struct canvas *canvas, term_key keys[KEYS_MOST])
{
	int count = 0;

	for (int i = 0; i < canvas->rows * canvas->columns && count < KEYS_MOST; i++) {
		term_key key = (term_key)canvas->cells[i].touch;
		int k = 0;

		while (k < count && keys[k] != key)
			k++;
		if (key != K_NONE && k == count)
			keys[count++] = key;
	}
	return count;
}

static void judge_targets(const struct canvas *canvas, struct frame *frame)
{
	term_key keys[KEYS_MOST];
	int count = keys_on(canvas, keys);

	for (int i = 0; i < count; i++) {
		struct box box;
		char name[16];

		canvas_touch_box(canvas, keys[i], &box);
		if (box.rows < CHOICE_ROWS || box.columns < CHOICE_COLUMNS)
			frame_fault(frame, "the target of %s is %d x %d", key_text(keys[i], name), box.rows,
				box.columns);
	}
}

void frame_judge(const struct canvas *canvas, bool typing, struct frame *frame)
{
	judge_frames(canvas, frame);
	if (!typing)
		judge_columns(canvas, frame);
	if (canvas->large && !typing)
		judge_targets(canvas, frame);
}

/* Where the box ends in the text of its row. */
static const char *row_end(const char *row, const struct box *box)
{
	return row + utf8_fit(row, box->column + box->columns);
}

/* What stands behind the key in the first of its rows. */
static void words_of(const struct canvas *canvas, const struct box *box, char out[CHOICE_WORDS])
{
	char *row = canvas_row_text(canvas, in_the_bar(canvas, box) ? canvas->rows - 1 : box->row);
	const char *from = row;
	size_t length;

	for (int column = 0; column < box->column && *from; ) {
		uint32_t ch;

		from += utf8_next(from, &ch);
		column += utf8_columns(ch);
	}
	from += strspn(from, "> ");
	from += strspn(from, "123456789");
	from += strspn(from, " ");
	length = (size_t)(row_end(row, box) - from);
	if (utf8_fit(from, WORDS_COMPARED) < length)
		length = utf8_fit(from, WORDS_COMPARED);
	while (length > 0 && from[length - 1] == ' ')
		length--;
	snprintf(out, CHOICE_WORDS, "%.*s", (int)length, from);
	free(row);
}

/* A digit means what stands beside it, any other key means itself. Colours are
 * offered on the first screen; elsewhere their key gives way where the bar is full. */
void frame_choices(const struct canvas *canvas, bool typing, struct choices_seen *seen)
{
	term_key keys[KEYS_MOST];
	int count = keys_on(canvas, keys);

	for (int i = 0; i < count && seen->count < CHOICES_MOST; i++) {
		struct box box;

		canvas_touch_box(canvas, keys[i], &box);
		if (keys[i] >= '1' && keys[i] <= '9' && !typing)
			words_of(canvas, &box, seen->words[seen->count++]);
		else if (keys[i] != '+' && keys[i] != '-' && keys[i] != K_F5)
			key_text(keys[i], seen->words[seen->count++]);
	}
}

const char *choices_missing(const struct choices_seen *wanted, const struct choices_seen *seen)
{
	for (int i = 0; i < wanted->count; i++) {
		bool found = false;

		for (int k = 0; k < seen->count; k++)
			found = found || strcmp(wanted->words[i], seen->words[k]) == 0;
		if (!found)
			return wanted->words[i];
	}
	return NULL;
}

/* The catalog of both languages, as it stands in its file. */
static char *read_catalog(void)
{
	const char *top = getenv("srcdir");
	char *path = xasprintf("%s/locale/zh_CN.po", top ? top : ".");
	struct text all = {0};

	if (file_read(path, &all) != OK) {
		fprintf(stderr, "no catalog at %s\n", path);
		exit(2);
	}
	free(path);
	return text_take(&all);
}

/* Kept for the whole walk. */
static bool is_ours(const char *words)
{
	static char *all;
	char *quoted = xasprintf("\"%s\"\n", words);
	bool found;

	all = all ? all : read_catalog();
	found = strstr(all, quoted) != NULL;
	free(quoted);
	return found;
}
