/* cells.c - the cells of a slip's tables, signatures and feet, as they stand in an item's text. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "slip/cells.h"

/* The mark stands first, so that trimming the item never takes an empty cell away. */
static void add_cell(struct text *out, int share, bool right, const char *s)
{
	char *one_line = utf8_clean(s, false);

	if (out->length > 0)
		text_add(out, "\n");
	if (share > 0)
		text_addf(out, "%d", share);
	text_addf(out, "%c%s", right ? '>' : '<', one_line);
	wipe_free(one_line);
}

void slip_table(struct slip *slip, const struct slip_column *columns, size_t count)
{
	struct text cells = {0};

	for (size_t i = 0; i < count; i++)
		add_cell(&cells, columns[i].share, columns[i].right, columns[i].label);
	slip_add(slip, SLIP_TABLE, cells.at ? cells.at : "");
	text_release(&cells);
}

void slip_cells(struct slip *slip, enum slip_kind kind, const char *const *cells, size_t count)
{
	struct text text = {0};

	for (size_t i = 0; i < count; i++)
		add_cell(&text, 0, false, cells[i]);
	slip_add(slip, kind, text.at ? text.at : "");
	text_release(&text);
}

static struct cell read_cell(const char *s, size_t bytes)
{
	struct cell cell = { .at = s, .bytes = bytes, .share = 1 };
	size_t digits = strspn(s, "0123456789");

	if (digits >= bytes || (s[digits] != '<' && s[digits] != '>'))
		return cell;
	cell.right = s[digits] == '>';
	cell.at += digits + 1;
	cell.bytes -= digits + 1;
	if (digits > 0 && digits <= 4)
		cell.share = atoi(s);
	cell.share = cell.share < 1 ? 1 : cell.share > CELL_SHARE ? CELL_SHARE : cell.share;
	return cell;
}

size_t cells_read(const struct slip_item *item, struct cell out[CELLS_MOST])
{
	const char *at = item->text;
	size_t count = 0;

	for (;; at++) {
		size_t bytes = strcspn(at, "\n");

		if (count < CELLS_MOST)
			out[count] = read_cell(at, bytes);
		count++;
		at += bytes;
		if (!*at)
			return count;
	}
}

char *cell_text(const struct cell *cell)
{
	char *text = xcalloc(cell->bytes + 1, 1);

	memcpy(text, cell->at, cell->bytes);
	return text;
}
