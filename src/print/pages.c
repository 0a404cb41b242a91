/* pages.c - a document on sheets of A4: what stands on which page. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "print/blocks.h"

enum { WIDOW = 2, TABLE_GAP = 16 };          /* lines of a paragraph that stay together; dots */

static const struct area text_area = { 240, 1520, 176, 2168 };
static const struct area frame_area = { 272, 1408, 320, 2048 };

struct flow {
	struct pages *pages;
	struct blocks blocks;
	const struct block *head;            /* of the table that is going on; NULL: none */
	double y;
	bool fresh;                          /* nothing stands on the page yet */
};

static bool is_signature(const struct block *block)
{
	return block->item->kind == SLIP_SIGN || block->item->kind == SLIP_END;
}

/* Must the next block begin on the page where this one ends? */
static bool keeps(const struct flow *flow, size_t i)
{
	size_t next = i + 1;

	if (next == flow->blocks.count)
		return false;
	if (flow->blocks.list[i].item->kind == SLIP_TABLE)
		return flow->blocks.list[next].item->kind == SLIP_ROW;
	while (next + 1 < flow->blocks.count && flow->blocks.list[next].item->kind == SLIP_SPACE)
		next++;
	return manner_of(flow->blocks.list[i].item->kind)->keeps || is_signature(&flow->blocks.list[next]);
}

static double page_height(const struct flow *flow)
{
	return flow->pages->area.bottom - flow->pages->area.top;
}

/* Above the rows of the table that is going on, where its head comes again; a head so large that
 * it would take the page from its rows comes only once. */
static double head_height(const struct flow *flow)
{
	double all = flow->head ? block_height(flow->head, flow->head->lines) : 0;

	return all <= page_height(flow) / 3 ? all : 0;
}

/* What has to stay whole is split all the same where no page can hold it. */
static bool breaks(const struct flow *flow, const struct block *block)
{
	return !manner_of(block->item->kind)->whole ||
		block_height(block, block->lines) > page_height(flow) - head_height(flow);
}

/* White above a block: its own, and a little below a table. */
static double gap_above(const struct flow *flow, size_t i)
{
	const struct block *block = &flow->blocks.list[i];
	bool ends = i > 0 && block->grid < 0 && block[-1].grid >= 0;

	return manner_of(block->item->kind)->before + (ends ? TABLE_GAP : 0);
}

/* The least that has to stand on one page from this block on, as far as there is room. */
static double least(const struct flow *flow, size_t i, double room)
{
	const struct block *block = &flow->blocks.list[i];
	const struct manner *manner = manner_of(block->item->kind);
	bool splits = block->lines > WIDOW + 1 && breaks(flow, block);
	double own = block_height(block, splits ? WIDOW : block->lines), all, rest;

	if (!keeps(flow, i))
		return own;
	all = block_height(block, block->lines) + manner->after + gap_above(flow, i + 1);
	rest = all < room ? least(flow, i + 1, room - all) : room;
	return all + rest <= room ? all + rest : own;
}

static void put(struct flow *flow, const struct block *block, int first, int lines)
{
	struct pages *pages = flow->pages;
	struct piece *piece;

	pages->pieces = xrealloc(pages->pieces, pages->piece_count + 1, sizeof *piece);
	piece = &pages->pieces[pages->piece_count++];
	*piece = (struct piece){ .item = block->item, .grid = block->grid, .first = first,
		.lines = lines, .pitch = block->pitch, .page = pages->count - 1, .y = flow->y,
		.height = block_height(block, lines) };
	flow->y += piece->height;
}

static void turn_page(struct flow *flow, const struct block *next)
{
	flow->pages->count++;
	flow->y = flow->pages->area.top;
	flow->fresh = true;
	if (next->item->kind == SLIP_ROW && head_height(flow) > 0)
		put(flow, flow->head, 0, flow->head->lines);
}

/* How many of the lines left go on this page; none stands alone on the next. */
static int lines_here(const struct flow *flow, const struct block *block, int left)
{
	int room = (int)((flow->pages->area.bottom - flow->y - block_padding(block)) / block->pitch);

	if (left <= room)
		return left;
	if (breaks(flow, block) && left - room < WIDOW && room > WIDOW)
		return room - 1;
	return room < 1 && flow->fresh ? 1 : room;
}

static void place(struct flow *flow, size_t i)
{
	const struct block *block = &flow->blocks.list[i];
	double gap = gap_above(flow, i), wanted = gap + least(flow, i, page_height(flow));

	if (!flow->fresh && flow->y + wanted > flow->pages->area.bottom)
		turn_page(flow, block);
	if (flow->fresh && block->item->kind == SLIP_SPACE && flow->pages->count > 1)
		return;
	flow->y += flow->fresh ? 0 : gap;
	for (int first = 0; first < block->lines; ) {
		int lines = lines_here(flow, block, block->lines - first);

		if (lines > 0)
			put(flow, block, first, lines);
		flow->fresh = flow->fresh && lines < 1;
		first += lines > 0 ? lines : 0;
		if (first < block->lines)
			turn_page(flow, block);
	}
	flow->y += manner_of(block->item->kind)->after;
}

static void place_all(struct flow *flow)
{
	for (size_t i = 0; i < flow->blocks.count; i++) {
		if (flow->blocks.list[i].item->kind != SLIP_ROW)
			flow->head = NULL;
		place(flow, i);
		if (flow->blocks.list[i].item->kind == SLIP_TABLE)
			flow->head = &flow->blocks.list[i];
	}
}

/* A certificate stands in the middle of its frame, who signs it at the foot. */
static void spread(struct pages *pages, double end)
{
	double left = pages->area.bottom - end, down = left * 2 / 5;

	for (size_t i = 0; i < pages->piece_count; i++) {
		if (pages->pieces[i].item->kind == SLIP_END || pages->pieces[i].item->kind == SLIP_SIGN)
			down = left;
		pages->pieces[i].y += down;
	}
}

static void start(struct pages *pages, const struct slip *slip)
{
	*pages = (struct pages){ .slip = slip, .count = 1 };
	for (size_t i = 0; i < slip->count; i++) {
		pages->framed = pages->framed || slip->items[i].kind == SLIP_FRAME;
		if (slip->items[i].kind == SLIP_FOOT)
			pages->foot = &slip->items[i];
	}
	pages->area = pages->framed ? frame_area : text_area;
	pages->laid = laid_for(pages->framed ? BOOK_AWARD : BOOK_DOCUMENT,
		pages->area.right - pages->area.left);
}

enum err pages_lay(const struct slip *slip, struct pages *out)
{
	struct flow flow = { .pages = out, .fresh = true };
	enum err err;

	start(out, slip);
	flow.y = out->area.top;
	err = blocks_make(out, &flow.blocks);
	if (err == OK)
		place_all(&flow);
	if (err == OK && out->framed && out->count == 1)
		spread(out, flow.y);
	free(flow.blocks.list);
	return err;
}

void pages_release(struct pages *pages)
{
	if (pages->laid.kept)
		laid_release(&pages->laid);
	free(pages->grids);
	free(pages->pieces);
	*pages = (struct pages){0};
}
