/* blocks.c - the items of a document laid out, before it is known where they will stand. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "print/blocks.h"
#include "slip/qr.h"

enum { RULE_PITCH = 34, SPACE_PITCH = 40, PADDING = 8, QR_DOTS = 8 };

/* The widest label of all pairs, so that their values stand in one line; a third at most. */
static void measure_labels(struct pages *pages)
{
	int most = (pages->area.right - pages->area.left) / 3;

	for (size_t i = 0; i < pages->slip->count; i++) {
		const char *s = pages->slip->items[i].text;
		struct words words = { .s = s, .bytes = strcspn(s, "\n"), .style = STYLE_LABEL,
			.width = most };
		int wanted;

		if (pages->slip->items[i].kind != SLIP_PAIR)
			continue;
		wanted = (int)type_width(laid_words(&pages->laid, &words)) + 1;
		pages->labels = wanted > pages->labels ? wanted : pages->labels;
	}
}

enum err pages_parts(const struct pages *pages, const struct slip_item *item, int grid,
	struct parts *out)
{
	const struct measure measure = { .width = pages->area.right - pages->area.left,
		.labels = pages->labels, .grid = grid < 0 ? NULL : &pages->grids[grid] };

	return parts_of(item, &measure, out);
}

static enum err count_lines(struct pages *pages, struct block *block)
{
	struct parts parts;
	enum err err = pages_parts(pages, block->item, block->grid, &parts);

	for (size_t i = 0; err == OK && i < parts.count; i++) {
		int lines = laid_lines(&pages->laid, &parts.list[i].words);

		if (lines > block->lines)
			block->lines = lines;
	}
	parts_release(&parts);
	block->pitch = type_pitch(&pages->laid.type, manner_of(block->item->kind)->style);
	return err;
}

static enum err measure_block(struct pages *pages, struct block *block)
{
	struct qr qr;
	enum err err;

	block->lines = 1;
	switch (block->item->kind) {
	case SLIP_RULE:
		block->pitch = RULE_PITCH;
		return OK;
	case SLIP_SPACE:
		block->pitch = SPACE_PITCH;
		return OK;
	case SLIP_QR:
		err = qr_make(block->item->text, &qr);
		block->pitch = (qr.size + 2 * QR_QUIET) * QR_DOTS;
		qr_release(&qr);
		return err;
	default:
		return count_lines(pages, block);
	}
}

static enum err add_grid(struct pages *pages, const struct slip_item *table)
{
	pages->grids = xrealloc(pages->grids, (size_t)pages->grid_count + 1,
		sizeof *pages->grids);
	return grid_of(table, pages->area.right - pages->area.left,
		&pages->grids[pages->grid_count++]);
}

/* Rows belong to the table that they follow without anything between. */
static enum err add_block(struct pages *pages, struct blocks *blocks, const struct slip_item *item)
{
	struct block *block = &blocks->list[blocks->count];
	enum err err = item->kind == SLIP_TABLE ? add_grid(pages, item) : OK;

	*block = (struct block){ .item = item, .grid = -1 };
	if (item->kind == SLIP_TABLE)
		block->grid = pages->grid_count - 1;
	if (item->kind == SLIP_ROW && blocks->count > 0)
		block->grid = block[-1].grid;
	blocks->count++;
	return err == OK ? measure_block(pages, block) : err;
}

enum err blocks_make(struct pages *pages, struct blocks *out)
{
	const struct slip *slip = pages->slip;
	enum err err = OK;

	*out = (struct blocks){ .list = xcalloc(slip->count + 1, sizeof *out->list) };
	measure_labels(pages);
	for (size_t i = 0; err == OK && i < slip->count; i++)
		if (slip->items[i].kind != SLIP_FOOT && slip->items[i].kind != SLIP_FRAME)
			err = add_block(pages, out, &slip->items[i]);
	return err;
}

double block_padding(const struct block *block)
{
	return block->grid < 0 ? 0 : 2 * PADDING;
}

double block_height(const struct block *block, int lines)
{
	return lines * block->pitch + block_padding(block);
}
