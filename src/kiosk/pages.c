/* pages.c - a sheet that is higher than its window: where to part it. */
#include <config.h>

#include "kiosk/pages.h"
#include "term/canvas.h"

static bool blank_row(const struct canvas *sheet, int row)
{
	for (int column = 0; column < sheet->columns; column++) {
		const struct cell *cell = canvas_cell(sheet, row, column);

		if (cell->ch != ' ' || cell->touch || cell->style == STYLE_FIELD)
			return false;
	}
	return true;
}

int pages_used_rows(const struct canvas *sheet)
{
	int rows = sheet->rows;

	while (rows > 0 && blank_row(sheet, rows - 1))
		rows--;
	return rows;
}

/* Parts of a giant digit, a QR or a frame: half of it is none. */
static bool is_block(const struct cell *cell)
{
	return cell->style == STYLE_QR || cell->style == STYLE_FIELD ||
		(cell->ch >= 0x2500 && cell->ch < 0x25A0) ||
		(cell->ch >= 0x1FB00 && cell->ch < 0x1FC00);
}

static bool torn_at(const struct canvas *sheet, int row)
{
	for (int column = 0; column < sheet->columns; column++) {
		const struct cell *above = canvas_cell(sheet, row - 1, column);
		const struct cell *below = canvas_cell(sheet, row, column);

		if ((above->touch && above->touch == below->touch) ||
		    (is_block(above) && is_block(below)))
			return true;
	}
	return false;
}

/* What is higher than a page is torn after all. */
static int page_end(const struct canvas *sheet, int from, int most)
{
	int end = from + most;

	while (end > from && torn_at(sheet, end))
		end--;
	return end > from ? end : from + most;
}

void pages_break(const struct canvas *sheet, int rows, struct pages *out)
{
	int used = pages_used_rows(sheet), row = sheet->pinned, most = rows - sheet->pinned;

	most = most > 0 ? most : 1;
	out->count = 0;
	do {
		while (row < used && blank_row(sheet, row))
			row++;
		out->first[out->count++] = row;
		row = row + most < used ? page_end(sheet, row, most) : used;
	} while (row < used && out->count < PAGES_MOST);
	out->first[out->count] = row;
}

int pages_with(const struct pages *pages, int row)
{
	int page = 0;

	while (page + 1 < pages->count && row >= pages->first[page + 1])
		page++;
	return page;
}
