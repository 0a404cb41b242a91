/* narrow.c - a document as it fits a roll of paper or a screen. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "slip/cells.h"
#include "slip/narrow.h"

#define LINE_TO_SIGN "____________"

/* The table that rows belong to at the moment. */
struct head { struct cell labels[CELLS_MOST]; size_t count; };

static size_t cells_of(const struct slip_item *item, struct cell out[CELLS_MOST])
{
	size_t count = cells_read(item, out);

	return count < CELLS_MOST ? count : CELLS_MOST;
}

static void add_cell(struct slip *out, enum slip_kind kind, const struct cell *cell)
{
	char *text = cell_text(cell);

	slip_add(out, kind, text);
	wipe_free(text);
}

static void add_pair(struct slip *out, const struct cell *label, const struct cell *value)
{
	char *name = cell_text(label), *text = cell_text(value);

	slip_pair(out, name, text);
	wipe_free(name);
	wipe_free(text);
}

static void add_table(struct slip *out, struct head *head, const struct slip_item *item)
{
	head->count = cells_of(item, head->labels);
	slip_add(out, SLIP_RULE, "");
	if (head->count == 2)
		add_pair(out, &head->labels[0], &head->labels[1]);
}

static void add_row(struct slip *out, const struct head *head, const struct slip_item *item)
{
	struct cell cells[CELLS_MOST];
	size_t count = cells_of(item, cells);

	if (head->count == 2 && count == 2) {
		add_pair(out, &cells[0], &cells[1]);
		return;
	}
	add_cell(out, SLIP_STRONG, &cells[0]);
	for (size_t i = 1; i < count; i++)
		if (cells[i].bytes > 0 && i < head->count)
			add_pair(out, &head->labels[i], &cells[i]);
		else if (cells[i].bytes > 0)
			add_cell(out, SLIP_TEXT, &cells[i]);
}

static void add_signs(struct slip *out, const struct slip_item *item)
{
	struct cell cells[CELLS_MOST];
	size_t count = cells_of(item, cells);

	for (size_t i = 0; i < count; i++) {
		char *label = cell_text(&cells[i]);

		slip_pair(out, label, LINE_TO_SIGN);
		wipe_free(label);
	}
}

/* A roll has no pages to number. */
static void add_foot(struct slip *out, const struct slip_item *item)
{
	struct cell cells[CELLS_MOST];
	size_t count = cells_of(item, cells);

	for (size_t i = 0; i < count; i++) {
		char *text = cell_text(&cells[i]);

		if (*text && !strstr(text, "{page"))
			slip_add(out, SLIP_SMALL, text);
		wipe_free(text);
	}
}

static void add_item(struct slip *out, struct head *head, const struct slip_item *item)
{
	switch (item->kind) {
	case SLIP_TABLE:
		add_table(out, head, item);
		break;
	case SLIP_ROW:
		add_row(out, head, item);
		break;
	case SLIP_SIGN:
		add_signs(out, item);
		break;
	case SLIP_FOOT:
		add_foot(out, item);
		break;
	case SLIP_MIDDLE:
		slip_add(out, SLIP_HEAD, item->text);
		break;
	case SLIP_END:
		slip_add(out, SLIP_TEXT, item->text);
		break;
	case SLIP_FRAME:
		slip_add(out, SLIP_RULE, "");
		break;
	default:
		slip_add(out, item->kind, item->text);
	}
}

void slip_narrow(const struct slip *slip, struct slip *out)
{
	struct head head = { .count = 0 };

	*out = (struct slip){0};
	for (size_t i = 0; i < slip->count; i++)
		add_item(out, &head, &slip->items[i]);
}
