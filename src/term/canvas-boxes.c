/* canvas-boxes.c - boxes of a canvas: frames, and which key their cells stand for. */
#include <config.h>

#include "term/canvas.h"

void canvas_frame(struct canvas *canvas, const struct box *box, enum style style)
{
	enum { ACROSS = 0x2500, DOWN = 0x2502 };
	static const uint32_t corners[] = { 0x250C, 0x2510, 0x2514, 0x2518 };
	int right = box->column + box->columns - 1;

	for (int i = 0; i < 2; i++) {
		int row = i ? box->row + box->rows - 1 : box->row;

		canvas_fill(canvas, row, box->column, box->columns, ACROSS, style);
		canvas_fill(canvas, row, box->column, 1, corners[2 * i], style);
		canvas_fill(canvas, row, right, 1, corners[2 * i + 1], style);
	}
	for (int row = box->row + 1; row < box->row + box->rows - 1; row++) {
		canvas_fill(canvas, row, box->column, 1, DOWN, style);
		canvas_fill(canvas, row, right, 1, DOWN, style);
	}
}

void canvas_touch(struct canvas *canvas, const struct box *box, term_key key)
{
	for (int row = box->row; row < box->row + box->rows; row++)
		for (int column = box->column; column < box->column + box->columns; column++)
			if (canvas_cell(canvas, row, column))
				canvas_cell(canvas, row, column)->touch = (uint32_t)key;
}

term_key canvas_touched(const struct canvas *canvas, int row, int column)
{
	const struct cell *cell = canvas_cell(canvas, row, column);

	return cell ? (term_key)cell->touch : K_NONE;
}

/* The first or last row or column that stands for the key is where the box begins or ends. */
bool canvas_touch_box(const struct canvas *canvas, term_key key, struct box *out)
{
	int top = canvas->rows, left = canvas->columns, bottom = -1, right = -1;

	for (int row = 0; row < canvas->rows; row++)
		for (int column = 0; column < canvas->columns; column++) {
			if (canvas_touched(canvas, row, column) != key)
				continue;
			top = row < top ? row : top;
			bottom = row;
			left = column < left ? column : left;
			right = column > right ? column : right;
		}
	*out = (struct box){ top, left, bottom - top + 1, right - left + 1 };
	return bottom >= 0;
}
