/* pad.c - a place to draw on. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "compose/pad.h"

static int dot_count(const struct pad *pad)
{
	return pad->first[pad->strokes];
}

static int within(int value, int least, int most)
{
	return value < least ? least : value > most ? most : value;
}

static bool is_on(const struct box *box, const struct pointer *pointer)
{
	int row = pointer_row(pointer) - box->row;
	int column = pointer_column(pointer) - box->column;

	return row >= 0 && row < box->rows && column >= 0 && column < box->columns;
}

/* A hand that leaves the pad goes on along its edge. */
static void add_dot(struct pad *pad, const struct box *box, const struct pointer *pointer)
{
	int at = dot_count(pad);
	int right = box->columns * DOTS_ACROSS - 1, bottom = box->rows * DOTS_DOWN - 1;
	int x = within(pointer->x - box->column * DOTS_ACROSS, 0, right);
	int y = within(pointer->y - box->row * DOTS_DOWN, 0, bottom);
	bool again = at > pad->first[pad->strokes - 1] && pad->dots[at - 1].x == x &&
		pad->dots[at - 1].y == y;

	if (again || at == PAD_DOTS)
		return;
	pad->dots[at].x = (int16_t)x;
	pad->dots[at].y = (int16_t)y;
	pad->first[pad->strokes] = (uint16_t)(at + 1);
}

static void begin(struct pad *pad)
{
	if (pad->strokes == PAD_STROKES || dot_count(pad) == PAD_DOTS)
		return;
	pad->drawing = true;
	pad->strokes++;
	pad->first[pad->strokes] = pad->first[pad->strokes - 1];
}

bool pad_pointed(struct pad *pad, const struct box *box, const struct pointer *pointer)
{
	bool ended = pad->drawing && pointer->kind == POINTER_RELEASE;

	if (pointer->kind == POINTER_PRESS && is_on(box, pointer))
		begin(pad);
	if (pad->drawing)
		add_dot(pad, box, pointer);
	if (ended)
		pad->drawing = false;
	return ended;
}

void pad_take_back(struct pad *pad)
{
	int from;

	if (pad->strokes == 0)
		return;
	from = pad->first[pad->strokes - 1];
	wipe(pad->dots + from, (size_t)(dot_count(pad) - from) * sizeof *pad->dots);
	pad->strokes--;
	pad->drawing = false;
}

void pad_wipe(struct pad *pad)
{
	wipe(pad, sizeof *pad);
}

void pad_write(const struct pad *pad, char *out)
{
	size_t length = 0;

	out[0] = '\0';
	for (int i = 0; i < pad->strokes; i++)
		for (int j = pad->first[i]; j < pad->first[i + 1]; j++)
			length += (size_t)snprintf(out + length, PAD_TEXT - length, "%s%d,%d",
				j > pad->first[i] ? " " : i > 0 ? ";" : "", pad->dots[j].x,
				pad->dots[j].y);
}

/* Half a cell is as high as a cell is wide: bit 0 the upper half, bit 1 the lower one. */
static void ink(struct canvas *canvas, const struct box *box, int x, int y)
{
	static const uint32_t blocks[] = { ' ', 0x2580, 0x2584, 0x2588 };
	int row = box->row + y / DOTS_DOWN, column = box->column + x / DOTS_ACROSS;
	unsigned half = y % DOTS_DOWN < DOTS_DOWN / 2 ? 1 : 2;
	uint32_t there;

	if (row >= canvas->rows || column >= canvas->columns)
		return;
	there = canvas->cells[row * canvas->columns + column].ch;
	for (unsigned i = 1; i < 4; i++)
		if (blocks[i] == there)
			half |= i;
	canvas_fill(canvas, row, column, 1, blocks[half], STYLE_INK);
}

static void draw_line(const struct pad *pad, int from, struct canvas *canvas,
	const struct box *box)
{
	int x = pad->dots[from].x, y = pad->dots[from].y;
	int across = pad->dots[from + 1].x - x, down = pad->dots[from + 1].y - y;
	int steps = abs(across) > abs(down) ? abs(across) : abs(down);

	for (int i = 1; i <= steps; i++)
		ink(canvas, box, x + across * i / steps, y + down * i / steps);
}

void pad_draw(const struct pad *pad, struct canvas *canvas, const struct box *box)
{
	for (int row = 0; row < box->rows; row++)
		canvas_fill(canvas, box->row + row, box->column, box->columns, ' ', STYLE_INK);
	for (int i = 0; i < pad->strokes; i++) {
		if (pad->first[i] < pad->first[i + 1])
			ink(canvas, box, pad->dots[pad->first[i]].x,
				pad->dots[pad->first[i]].y);
		for (int j = pad->first[i]; j + 1 < pad->first[i + 1]; j++)
			draw_line(pad, j, canvas, box);
	}
}
