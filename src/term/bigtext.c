/* bigtext.c - digits large enough to copy from across the hall, in half-blocks. */
#include <config.h>

#include <string.h>

#include "term/aloud.h"
#include "term/bigtext.h"

/* One row of pixels a byte, the leftmost pixel the highest bit of the width. */
static const uint8_t wide_digits[10][7] = {
	{ 14, 17, 17, 17, 17, 17, 14 }, { 4, 12, 4, 4, 4, 4, 14 },
	{ 14, 17, 1, 2, 4, 8, 31 },     { 31, 2, 4, 2, 1, 17, 14 },
	{ 2, 6, 10, 18, 31, 2, 2 },     { 31, 16, 30, 1, 1, 17, 14 },
	{ 6, 8, 16, 30, 17, 17, 14 },   { 31, 1, 2, 4, 8, 8, 8 },
	{ 14, 17, 17, 14, 17, 17, 14 }, { 14, 17, 17, 15, 1, 2, 12 },
};
static const uint8_t narrow_digits[10][7] = {
	{ 7, 5, 5, 5, 7 }, { 2, 6, 2, 2, 7 }, { 7, 1, 7, 4, 7 }, { 7, 1, 7, 1, 7 },
	{ 5, 5, 7, 1, 1 }, { 7, 4, 7, 1, 7 }, { 7, 4, 7, 5, 7 }, { 7, 1, 1, 1, 1 },
	{ 7, 5, 7, 5, 7 }, { 7, 5, 7, 1, 7 },
};

struct size { const uint8_t (*digits)[7]; int width, height, scale; };
static const struct size sizes[] = {         /* the largest first */
	{ wide_digits, 5, 7, 4 }, { wide_digits, 5, 7, 3 }, { wide_digits, 5, 7, 2 },
	{ wide_digits, 5, 7, 1 }, { narrow_digits, 3, 5, 1 },
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Columns from the start of one character to the start of the next. */
static int pitch(const struct size *size, char c)
{
	return (is_digit(c) ? size->width + 1 : size->width / 2 + 1) * size->scale;
}

static int width_of(const struct size *size, const char *digits)
{
	int columns = -size->scale;

	for (; *digits; digits++)
		columns += pitch(size, *digits);
	return columns;
}

static int rows_of(const struct size *size)
{
	return (size->height * size->scale + 1) / 2;
}

static const struct size *largest(const struct canvas *canvas, int rows,
	const char *digits)
{
	if (strspn(digits, "0123456789 ") != strlen(digits))
		return NULL;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
		if (width_of(sizes + i, digits) <= canvas->columns &&
		    rows_of(sizes + i) <= rows)
			return sizes + i;
	return NULL;
}

static int pixel(const struct size *size, int digit, int x, int y)
{
	if (y >= size->height * size->scale)
		return 0;
	return size->digits[digit][y / size->scale] >>
		(size->width - 1 - x / size->scale) & 1;
}

static void draw_digit(struct canvas *canvas, int row, int column, enum style style,
	const struct size *size, int digit)
{
	static const uint32_t blocks[] = { ' ', 0x2580, 0x2584, 0x2588 };

	for (int y = 0; y < rows_of(size); y++)
		for (int x = 0; x < size->width * size->scale; x++) {
			int ink = pixel(size, digit, x, 2 * y) |
				pixel(size, digit, x, 2 * y + 1) << 1;

			canvas_fill(canvas, row + y, column + x, 1, blocks[ink], style);
		}
}

int bigtext_rows(const struct canvas *canvas, int rows, const char *digits)
{
	const struct size *size = largest(canvas, rows, digits);

	return size ? rows_of(size) : 1;
}

int bigtext_draw(struct canvas *canvas, int row, int rows, enum style style,
	const char *digits)
{
	const struct size *size = largest(canvas, rows, digits);
	int column;

	if (!size) {
		canvas_centre(canvas, row, style, digits);
		return 1;
	}
	column = (canvas->columns - width_of(size, digits)) / 2;
	if (canvas->aloud)
		aloud_hear(canvas->aloud, &(struct piece){ row, column, style, (char *)digits });
	for (; *digits; column += pitch(size, *digits++))
		if (is_digit(*digits))
			draw_digit(canvas, row, column, style, size, *digits - '0');
	return rows_of(size);
}
