/*
 * roll.h - the paper of a receipt printer: ESC/POS read by the book, apart from our own code.
 *
 * Units of feed are half dots, as in printers of 203 dots an inch, until GS P says otherwise.
 * ESC * gathers a line of 24 rows, which ESC J puts on paper; GS ( L stores first, too.
 */
#ifndef TESTS_PRINT_ROLL_H
#define TESTS_PRINT_ROLL_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROLL_BYTES = 72, ROLL_ROWS = 6000, ROLL_LINE = 24 };

struct roll {
	int width;                           /* dots: 576 or 384 */
	unsigned char (*rows)[ROLL_BYTES];   /* since the last cut */
	int count;
	unsigned char line[ROLL_LINE][ROLL_BYTES];
	bool has_line, from_store;           /* GS ( L was used */
	unsigned char *stored;
	int stored_rows, unit;
	int cut, reports, images, longest;   /* GS V's number; GS r; images, rows of the longest */
	int strange;                         /* what is not in the book, or does not fit */
};

static inline void roll_clear(struct roll *roll)
{
	memset(roll->line, 0, sizeof roll->line);
	roll->has_line = false;
	roll->unit = 406;
	free(roll->stored);
	roll->stored = NULL;
}

static inline void roll_begin(struct roll *roll, int width)
{
	*roll = (struct roll){ .width = width, .rows = calloc(ROLL_ROWS, ROLL_BYTES) };
	roll_clear(roll);
}

static inline void roll_end(struct roll *roll)
{
	roll_clear(roll);
	free(roll->rows);
}

static inline void roll_row(struct roll *roll, const unsigned char *row)
{
	if (roll->count == ROLL_ROWS) {
		roll->strange++;
		return;
	}
	memset(roll->rows[roll->count], 0, ROLL_BYTES);
	if (row)
		memcpy(roll->rows[roll->count], row, (size_t)roll->width / 8);
	roll->count++;
}

static inline void roll_rows(struct roll *roll, const unsigned char *dots, int bytes, int rows)
{
	if (bytes * 8 != roll->width)
		roll->strange++;
	else
		for (int i = 0; i < rows; i++)
			roll_row(roll, dots + i * bytes);
	roll->images++;
	if (rows > roll->longest)
		roll->longest = rows;
}

static inline void roll_feed(struct roll *roll, int units)
{
	int rows = units * 203 / roll->unit, done = 0;

	for (; roll->has_line && done < ROLL_LINE; done++)
		roll_row(roll, roll->line[done]);
	for (; done < rows; done++)
		roll_row(roll, NULL);
	memset(roll->line, 0, sizeof roll->line);
	roll->has_line = false;
}

static inline void roll_columns(struct roll *roll, const unsigned char *at, int columns)
{
	if (columns != roll->width || roll->has_line)
		roll->strange++;
	for (int x = 0; x < columns && x < roll->width; x++)
		for (int y = 0; y < ROLL_LINE; y++)
			if (at[x * 3 + y / 8] >> (7 - y % 8) & 1)
				roll->line[y][x / 8] |= (unsigned char)(1 << (7 - x % 8));
	roll->has_line = true;
	roll->images++;
	if (roll->longest < ROLL_LINE)
		roll->longest = ROLL_LINE;
}

/* at: past the two bytes of its size. */
static inline void roll_graphics(struct roll *roll, const unsigned char *at, size_t size)
{
	size_t width = size < 10 ? 0 : at[6] + (size_t)at[7] * 256;
	size_t rows = size < 10 ? 0 : at[8] + (size_t)at[9] * 256;

	if (size == 2 && at[0] == 48 && at[1] == 50 && roll->stored) {
		roll_rows(roll, roll->stored, (int)roll->width / 8, roll->stored_rows);
		free(roll->stored);
		roll->stored = NULL;
		roll->from_store = true;
	} else if (size > 10 && at[0] == 48 && at[1] == 112 && at[2] == 48 && at[3] == 1 &&
		   at[4] == 1 && at[5] == 49 && (int)width == roll->width &&
		   size == 10 + width / 8 * rows && !roll->stored) {
		roll->stored = malloc(size - 10);
		memcpy(roll->stored, at + 10, size - 10);
		roll->stored_rows = (int)rows;
	} else {
		roll->strange++;
	}
}

static inline size_t roll_escape(struct roll *roll, const unsigned char *at, size_t left)
{
	size_t columns;

	if (at[1] == '@') {
		roll_clear(roll);
		return 2;
	}
	if (left < 3)
		return 0;
	if (at[1] == 'J') {
		roll_feed(roll, at[2]);
		return 3;
	}
	if (at[1] == '*' && at[2] == 33) {
		columns = left < 5 ? 0 : at[3] + (size_t)at[4] * 256;
		if (left < 5 || left < 5 + columns * 3)
			return 0;
		roll_columns(roll, at + 5, (int)columns);
		return 5 + columns * 3;
	}
	roll->strange++;
	return 2;
}

static inline size_t roll_group(struct roll *roll, const unsigned char *at, size_t left)
{
	size_t size;

	if (left < 4)
		return at[1] == 'r' && left == 3 ? (roll->reports++, 3) : 0;
	switch (at[1]) {
	case 'r':
		roll->reports++;
		return 3;
	case 'P':
		roll->unit = at[3];
		return 4;
	case 'V':
		roll->cut = at[2];
		return 4;
	case 'v':
		size = left < 8 ? 0 : (at[4] + (size_t)at[5] * 256) * (at[6] + (size_t)at[7] * 256);
		if (left < 8 || left < 8 + size)
			return 0;
		roll_rows(roll, at + 8, at[4] + at[5] * 256, at[6] + at[7] * 256);
		return 8 + size;
	case '(':
		size = left < 5 ? 0 : at[3] + (size_t)at[4] * 256;
		if (left < 5 || left < 5 + size)
			return 0;
		roll_graphics(roll, at + 5, size);
		return 5 + size;
	default:
		roll->strange++;
		return 2;
	}
}

/* Takes the command that begins there: its bytes, 0 where not all of it has come yet. What was
 * asked in real time is passed over. */
static inline size_t roll_take(struct roll *roll, const unsigned char *at, size_t left)
{
	if (left < 2)
		return 0;
	if (at[0] == 0x1B)
		return roll_escape(roll, at, left);
	if (at[0] == 0x1D)
		return roll_group(roll, at, left);
	if (at[0] == 0x10 && at[1] == 4)
		return left < 3 ? 0 : 3;
	if (at[0] == 0x10 && at[1] == 0x14)
		return left < 10 ? 0 : 10;
	roll->strange++;
	return 1;
}

/* As a picture, PBM; white rows at the end may be left out. */
static inline bool roll_save(unsigned char (*rows)[ROLL_BYTES], int width, int count,
	const char *path)
{
	FILE *file = fopen(path, "w");

	if (!file)
		return false;
	fprintf(file, "P4\n%d %d\n", width, count);
	for (int i = 0; i < count; i++)
		fwrite(rows[i], 1, (size_t)width / 8, file);
	return fclose(file) == 0;
}

#endif
