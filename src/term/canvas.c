/* canvas.c - the grid of cells that screens draw on; knows no terminal. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "term/aloud.h"
#include "term/canvas.h"

enum { ELLIPSIS = 0x2026 };

static size_t cell_bytes(const struct canvas *canvas)
{
	return (size_t)canvas->rows * (size_t)canvas->columns * sizeof *canvas->cells;
}

void canvas_init(struct canvas *canvas, int rows, int columns)
{
	*canvas = (struct canvas){ .rows = rows, .columns = columns };
	canvas->cells = xcalloc((size_t)rows * (size_t)columns, sizeof *canvas->cells);
	canvas_clear(canvas);
}

void canvas_init_part(struct canvas *part, const struct canvas *whole, int rows, int columns)
{
	canvas_init(part, rows, columns);
	part->is_part = true;
	part->large = whole->large;
	part->watch = whole->watch;
	part->blocks = whole->blocks;
	if (whole->aloud)
		part->aloud = xcalloc(1, sizeof *part->aloud);
}

void canvas_resize(struct canvas *canvas, int rows, int columns)
{
	canvas_release(canvas);
	canvas_init(canvas, rows, columns);
}

void canvas_release(struct canvas *canvas)
{
	wipe(canvas->cells, cell_bytes(canvas));
	free(canvas->cells);
	if (canvas->is_part && canvas->aloud) {
		aloud_release(canvas->aloud);
		free(canvas->aloud);
	}
	*canvas = (struct canvas){0};
}

void canvas_clear(struct canvas *canvas)
{
	for (int i = 0; i < canvas->rows * canvas->columns; i++)
		canvas->cells[i] = (struct cell){ .ch = ' ', .style = STYLE_PLAIN };
	canvas->cursor_row = canvas->cursor_column = -1;
	canvas->pinned = 0;
}

/* s as far as its line goes; a blank piece says nothing. */
static void tell(const struct canvas *canvas, const struct piece *piece, size_t bytes)
{
	struct text line = {0};

	if (!canvas->aloud)
		return;
	text_add_bytes(&line, piece->text, bytes);
	aloud_hear(canvas->aloud, &(struct piece){ piece->row, piece->column, piece->style, line.at });
	text_release(&line);
}

static bool inside(const struct canvas *canvas, int row, int column)
{
	return canvas_cell(canvas, row, column) != NULL;
}

static void watch_cut(const struct canvas *canvas, const char *words, bool shortened)
{
	if (canvas && canvas->watch && canvas->rows > 0)     /* without rows it is only counted */
		canvas->watch->cut(canvas->watch, words, shortened);
}

/* What is drawn twice, with another style, is covered by itself. */
static void watch_cover(const struct canvas *canvas, int row, int column, uint32_t ch)
{
	const struct cell *cell = canvas_cell(canvas, row, column);

	if (canvas->watch && cell && cell->text && cell->ch != ch)
		canvas->watch->covered(canvas->watch, row, column);
}

/* What stands over half a wide character leaves a blank in place of the other half. */
static void set(struct canvas *canvas, int row, int column, uint32_t ch, enum style style)
{
	struct cell *cell = canvas->cells + row * canvas->columns + column;

	if (cell->ch == 0 && ch != 0 && column > 0)
		cell[-1].ch = ' ';
	if (column + 1 < canvas->columns && cell[1].ch == 0)
		cell[1].ch = ' ';
	*cell = (struct cell){ .ch = ch, .style = style };
}

static int put(struct canvas *canvas, int row, int column, uint32_t ch, enum style style)
{
	int width = utf8_plain(ch) ? utf8_columns(ch) : 0;
	bool whole = inside(canvas, row, column + width - 1);

	for (int i = 0; i < width; i++)
		watch_cover(canvas, row, column + i, i ? 0 : ch);
	if (width == 2 && whole && inside(canvas, row, column)) {
		set(canvas, row, column + 1, ' ', style);
		set(canvas, row, column, ch, style);
		set(canvas, row, column + 1, 0, style);
	} else if (width > 0 && inside(canvas, row, column)) {
		set(canvas, row, column, width == 1 ? ch : ' ', style);
	} else if (width == 2 && whole) {
		set(canvas, row, column + 1, ' ', style);
	}
	for (int i = 0; i < width && ch != ' '; i++)
		if (inside(canvas, row, column + i))
			canvas_cell(canvas, row, column + i)->text = true;
	return width;
}

static int put_bytes(struct canvas *canvas, int row, int column, enum style style,
	const char *s, size_t bytes)
{
	const char *end = s + bytes;
	int start = column;
	uint32_t ch;

	while (s < end) {
		s += utf8_next(s, &ch);
		column += put(canvas, row, column, ch, style);
	}
	if (column > start && !(inside(canvas, row, start) && inside(canvas, row, column - 1)))
		watch_cut(canvas, end - bytes, false);
	return column - start;
}

int canvas_text(struct canvas *canvas, int row, int column, enum style style, const char *s)
{
	size_t bytes = strcspn(s, "\n");

	tell(canvas, &(struct piece){ row, column, style, (char *)s }, bytes);
	return put_bytes(canvas, row, column, style, s, bytes);
}

/* Of the line that s begins with, what fits. */
static int put_cut(struct canvas *canvas, const struct box *box, enum style style, const char *s)
{
	size_t bytes = strcspn(s, "\n"), fits = utf8_fit(s, box->columns);
	int taken;

	if (bytes <= fits)
		return put_bytes(canvas, box->row, box->column, style, s, bytes);
	watch_cut(canvas, s, true);
	taken = put_bytes(canvas, box->row, box->column, style, s, utf8_fit(s, box->columns - 1));
	return taken + put(canvas, box->row, box->column + taken, ELLIPSIS, style);
}

int canvas_cut(struct canvas *canvas, int row, int column, int width, enum style style,
	const char *s)
{
	if (width <= 0)
		return 0;
	tell(canvas, &(struct piece){ row, column, style, (char *)s }, strcspn(s, "\n"));
	return put_cut(canvas, &(struct box){ row, column, 1, width }, style, s);
}

int canvas_wrap(struct canvas *canvas, int row, int column, int width, int rows,
	enum style style, const char *s)
{
	int used = 0;

	if (rows > 0)
		tell(canvas, &(struct piece){ row, column, style, (char *)s }, strlen(s));
	while (*s && (rows == 0 || used < rows)) {
		const char *next;
		size_t bytes = utf8_line(s, width, &next);

		if (rows > 0)
			put_bytes(canvas, row + used, column, style, s, bytes);
		s = next;
		used++;
	}
	if (*s || (rows == 0 && used > 0))
		watch_cut(canvas, s, false);
	return used;
}

int canvas_wrap_cut(struct canvas *canvas, const struct box *box, enum style style, const char *s)
{
	struct box line = *box;

	tell(canvas, &(struct piece){ box->row, box->column, style, (char *)s }, strlen(s));
	for (; *s && line.row < box->row + box->rows; line.row++) {
		const char *next;
		size_t bytes = utf8_line(s, box->columns, &next);

		if (*next && line.row == box->row + box->rows - 1)
			put_cut(canvas, &line, style, s);
		else
			put_bytes(canvas, line.row, line.column, style, s, bytes);
		s = next;
	}
	return line.row - box->row;
}

int canvas_wrapped_rows(int width, const char *s)
{
	return canvas_wrap(NULL, 0, 0, width, 0, STYLE_PLAIN, s);
}

void canvas_centre(struct canvas *canvas, int row, enum style style, const char *s)
{
	int free_columns = canvas->columns - utf8_width(s);

	canvas_cut(canvas, row, free_columns > 0 ? free_columns / 2 : 0, canvas->columns,
		style, s);
}

void canvas_fill(struct canvas *canvas, int row, int column, int width, uint32_t ch,
	enum style style)
{
	for (int i = 0; i < width; i++)
		if (inside(canvas, row, column + i)) {
			watch_cover(canvas, row, column + i, ch);
			set(canvas, row, column + i, ch, style);
		}
}

void canvas_cursor(struct canvas *canvas, int row, int column)
{
	bool shown = inside(canvas, row, column);

	canvas->cursor_row = shown ? row : -1;
	canvas->cursor_column = shown ? column : -1;
}

/* Where another canvas is seen: its row `first` at this row and column, and so many more. */
struct window { int row, column, rows, first; };

static bool sees(const struct window *window, int row)
{
	return row >= window->first && row < window->first + window->rows;
}

static void pass_heard(struct canvas *canvas, const struct window *window, const struct canvas *from)
{
	for (size_t i = 0; canvas->aloud && from->aloud && i < from->aloud->count; i++) {
		struct piece piece = from->aloud->pieces[i];

		if (!sees(window, piece.row))
			continue;
		piece.row += window->row - window->first;
		piece.column += window->column;
		aloud_hear(canvas->aloud, &piece);
	}
}

void canvas_window(struct canvas *canvas, int row, int column, int rows,
	const struct canvas *from, int first)
{
	struct window seen = { row, column, rows, first };

	for (int i = 0; i < rows && first + i < from->rows; i++)
		for (int at = 0; at < from->columns; at++) {
			const struct cell *cell = canvas_cell(from, first + i, at);

			if (cell->ch)
				put(canvas, row + i, column + at, cell->ch, cell->style);
			if (cell->touch && inside(canvas, row + i, column + at))
				canvas->cells[(row + i) * canvas->columns + column + at].touch = cell->touch;
		}
	pass_heard(canvas, &seen, from);
}

char *canvas_row_text(const struct canvas *canvas, int row)
{
	struct text out = {0};
	size_t blank_from = 0;
	char *s, bytes[4];

	for (int column = 0; column < canvas->columns; column++) {
		uint32_t ch = canvas->cells[row * canvas->columns + column].ch;

		if (ch)
			text_add_bytes(&out, bytes, utf8_put(bytes, ch));
		if (ch && ch != ' ')
			blank_from = out.length;
	}
	s = text_take(&out);
	s[blank_from] = '\0';
	return s;
}
