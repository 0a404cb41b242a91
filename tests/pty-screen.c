/* pty-screen.c - the terminal in memory: what stands on it. */
#include <config.h>

#include <string.h>
#include <unistd.h>
#include <vterm.h>

#include "base/utf8.h"
#include "tests/pty-inside.h"

/* Answers of the terminal: where its cursor is, what it can do. */
static void answered(const char *bytes, size_t size, void *user)
{
	const struct pty *pty = user;

	if (pty->master >= 0 && write(pty->master, bytes, size) < 0)
		return;         /* a program that does not read its answers goes without */
}

static int property_set(VTermProp property, VTermValue *value, void *user)
{
	struct pty *pty = user;

	if (property == VTERM_PROP_CURSORVISIBLE)
		pty->cursor = value->boolean;
	if (property == VTERM_PROP_ALTSCREEN)
		pty->alternate = value->boolean;
	return 1;
}

static const VTermScreenCallbacks callbacks = { .settermprop = property_set };

void pty_make_screen(struct pty *pty)
{
	pty->vterm = vterm_new(pty->rows, pty->columns);
	vterm_set_utf8(pty->vterm, 1);
	vterm_output_set_callback(pty->vterm, answered, pty);
	pty->screen = vterm_obtain_screen(pty->vterm);
	vterm_screen_set_callbacks(pty->screen, &callbacks, pty);
	vterm_screen_enable_altscreen(pty->screen, 1);
	vterm_screen_reset(pty->screen, 1);
}

static bool cell_at(const struct pty *pty, int row, int column, VTermScreenCell *cell)
{
	return row >= 0 && column >= 0 && row < pty->rows && column < pty->columns &&
		vterm_screen_get_cell(pty->screen, (VTermPos){ row, column }, cell);
}

static uint8_t brightness(const struct pty *pty, VTermColor colour)
{
	vterm_screen_convert_color_to_rgb(pty->screen, &colour);
	return (uint8_t)((colour.rgb.red * 3 + colour.rgb.green * 6 + colour.rgb.blue) / 10);
}

static int sent(const VTermColor *colour)
{
	if (VTERM_COLOR_IS_DEFAULT_FG(colour) || VTERM_COLOR_IS_DEFAULT_BG(colour))
		return PTY_OWN;
	if (VTERM_COLOR_IS_INDEXED(colour))
		return colour->indexed.idx;
	return PTY_MIXED | colour->rgb.red << 16 | colour->rgb.green << 8 | colour->rgb.blue;
}

struct pty_cell pty_cell(const struct pty *pty, int row, int column)
{
	VTermScreenCell cell;
	const VTermColor *ink, *paper;

	if (!cell_at(pty, row, column, &cell))
		return (struct pty_cell){0};
	ink = cell.attrs.reverse ? &cell.bg : &cell.fg;
	paper = cell.attrs.reverse ? &cell.fg : &cell.bg;
	return (struct pty_cell){ .ch = cell.chars[0], .width = cell.width,
		.bold = cell.attrs.bold, .reverse = cell.attrs.reverse,
		.underline = cell.attrs.underline != 0,
		.ink = brightness(pty, *ink), .paper = brightness(pty, *paper),
		.ink_sent = sent(ink), .paper_sent = sent(paper) };
}

/* The second half of a wide character is a cell too, and adds nothing. */
static void add_cell(struct text *row, const VTermScreenCell *cell)
{
	char bytes[4];

	if (cell->chars[0] == 0)
		text_add(row, " ");
	if (cell->chars[0] == (uint32_t)-1)
		return;
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++)
		text_add_bytes(row, bytes, utf8_put(bytes, cell->chars[i]));
}

const char *pty_row(struct pty *pty, int row)
{
	VTermScreenCell cell;

	text_clear(&pty->row);
	text_add(&pty->row, "");
	for (int column = 0; cell_at(pty, row, column, &cell); column++)
		add_cell(&pty->row, &cell);
	while (pty->row.length > 0 && pty->row.at[pty->row.length - 1] == ' ')
		pty->row.at[--pty->row.length] = '\0';
	return pty->row.at;
}

int pty_find(struct pty *pty, const char *text)
{
	for (int row = 0; row < pty->rows; row++)
		if (strstr(pty_row(pty, row), text))
			return row;
	return -1;
}

bool pty_cursor(const struct pty *pty, int *row, int *column)
{
	VTermPos at;

	vterm_state_get_cursorpos(vterm_obtain_state(pty->vterm), &at);
	*row = at.row;
	*column = at.col;
	return pty->cursor;
}

bool pty_alternate(const struct pty *pty)
{
	return pty->alternate;
}

size_t pty_written(const struct pty *pty)
{
	return pty->written;
}

int pty_pid(const struct pty *pty)
{
	return (int)pty->pid;
}

void pty_show(struct pty *pty, FILE *out)
{
	fprintf(out, "  +%d x %d%s\n", pty->rows, pty->columns,
		pty->master < 0 ? ", the program let go of it" : "");
	for (int row = 0; row < pty->rows; row++)
		fprintf(out, "  |%s\n", pty_row(pty, row));
	fprintf(out, "  +\n");
}
