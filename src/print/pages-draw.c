/* pages-draw.c - drawing one page of a document. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "print/modules.h"
#include "print/pages.h"
#include "slip/qr.h"

enum { HAIR = 1, LINE = 2, STRONG_LINE = 4, UNDER = 8, FOOT_RULE = 2210, FOOT_TOP = 2220 };
enum { OUTER = 112, INNER = 132, OUTER_WIDTH = 8, INNER_WIDTH = 2 };

struct sheet_pen { struct pages *pages; cairo_t *cairo; int page; };

static void fill(cairo_t *cairo, double x, double y, double width, double height)
{
	cairo_rectangle(cairo, (int)x, (int)y, (int)width, (int)height);
}

static void ink(cairo_t *cairo)
{
	cairo_set_source_rgb(cairo, 0, 0, 0);
	cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
	cairo_fill(cairo);
}

/* Lines of words on the grid of their piece, from (x, y) down. */
static void draw_lines(struct sheet_pen *pen, const struct words *words, double x,
	const struct piece *piece)
{
	struct laid *laid = &pen->pages->laid;
	double y = piece->y + (piece->height - piece->lines * piece->pitch) / 2 +
		laid_baseline(laid, manner_of(piece->item->kind)->style);
	PangoLayoutIter *at = pango_layout_get_iter(laid_words(laid, words));
	PangoRectangle box;

	for (int line = 0; line < piece->first + piece->lines; line++) {
		if (line >= piece->first) {
			pango_layout_iter_get_line_extents(at, NULL, &box);
			cairo_move_to(pen->cairo, x + (double)box.x / PANGO_SCALE,
				y + (line - piece->first) * piece->pitch);
			pango_cairo_show_layout_line(pen->cairo,
				pango_layout_iter_get_line_readonly(at));
		}
		if (!pango_layout_iter_next_line(at))
			break;
	}
	pango_layout_iter_free(at);
}

/* From the end of its label to the end of its column. */
static void draw_line_to_sign(struct sheet_pen *pen, const struct part *part,
	const struct piece *piece)
{
	double label = type_width(laid_words(&pen->pages->laid, &part->words));
	double left = pen->pages->area.left + part->x + label + UNDER;
	double right = pen->pages->area.left + part->x + part->words.width;
	double y = piece->y + laid_baseline(&pen->pages->laid, part->words.style) + UNDER;

	fill(pen->cairo, left, y, right > left ? right - left : 0, LINE);
	ink(pen->cairo);
}

static enum err draw_words(struct sheet_pen *pen, const struct piece *piece)
{
	struct parts parts;
	enum err err = pages_parts(pen->pages, piece->item, piece->grid, &parts);

	for (size_t i = 0; err == OK && i < parts.count; i++) {
		const struct part *part = &parts.list[i];

		draw_lines(pen, &part->words, pen->pages->area.left + part->x, piece);
		if (piece->item->kind == SLIP_SIGN)
			draw_line_to_sign(pen, part, piece);
	}
	parts_release(&parts);
	return err;
}

static enum err draw_qr(struct sheet_pen *pen, const struct piece *piece)
{
	const struct area *area = &pen->pages->area;
	struct qr qr;
	enum err err = qr_make(piece->item->text, &qr);
	int dots = piece->pitch / (qr.size + 2 * QR_QUIET);
	int x = (area->left + area->right - qr.size * dots) / 2;

	if (err == OK)
		modules_fill(pen->cairo, &qr, x, (int)piece->y + QR_QUIET * dots, dots);
	qr_release(&qr);
	return err;
}

static void draw_rule(struct sheet_pen *pen, const struct piece *piece)
{
	const struct area *area = &pen->pages->area;

	fill(pen->cairo, area->left, piece->y + piece->height / 2, area->right - area->left, LINE);
	ink(pen->cairo);
}

static enum err draw_piece(struct sheet_pen *pen, const struct piece *piece)
{
	switch (piece->item->kind) {
	case SLIP_SPACE:
		return OK;
	case SLIP_RULE:
		draw_rule(pen, piece);
		return OK;
	case SLIP_QR:
		return draw_qr(pen, piece);
	default:
		return draw_words(pen, piece);
	}
}

/* Does this piece go on where the one before it ended, in the same columns? */
static bool goes_on(const struct pages *pages, size_t i)
{
	const struct piece *piece = &pages->pieces[i];

	return i > 0 && piece[-1].page == piece->page && piece[-1].grid == piece->grid;
}

/* From the top of a table on this page to its foot: one line a column, however many rows. */
static void add_uprights(struct sheet_pen *pen, size_t first)
{
	const struct pages *pages = pen->pages;
	const struct piece *piece = &pages->pieces[first], *last = piece;
	const struct grid *grid = &pages->grids[piece->grid];

	for (size_t i = first + 1; i < pages->piece_count && goes_on(pages, i); i++)
		last = &pages->pieces[i];
	for (size_t i = 0; i <= grid->count; i++)
		fill(pen->cairo, pages->area.left + grid->x[i] - (i == grid->count ? LINE : 0),
			piece->y, LINE, last->y + last->height - piece->y);
}

/* Neighbours share their lines; the one below the head is stronger. */
static void add_borders(struct sheet_pen *pen, size_t i)
{
	const struct area *area = &pen->pages->area;
	const struct piece *piece = &pen->pages->pieces[i];
	int width = area->right - area->left;

	if (piece->grid < 0)
		return;
	if (!goes_on(pen->pages, i)) {
		fill(pen->cairo, area->left, piece->y, width, LINE);
		add_uprights(pen, i);
	}
	fill(pen->cairo, area->left, piece->y + piece->height, width,
		piece->item->kind == SLIP_TABLE ? STRONG_LINE : LINE);
}

/* The text with {page} and {pages} filled in; the caller frees. */
static char *numbered(const struct cell *cell, int page, int pages)
{
	static const char one[] = "{page}", all[] = "{pages}";
	char *text = cell_text(cell);
	struct text out = {0};

	for (const char *at = text; *at; ) {
		bool is_one = strncmp(at, one, strlen(one)) == 0;
		bool is_all = strncmp(at, all, strlen(all)) == 0;

		if (is_one || is_all)
			text_addf(&out, "%d", is_one ? page : pages);
		else
			text_add_bytes(&out, at, 1);
		at += is_one ? strlen(one) : is_all ? strlen(all) : 1;
	}
	wipe_free(text);
	return text_take(&out);
}

/* Left, middle and right; what is there of them. */
static void draw_foot(struct sheet_pen *pen)
{
	static const enum side sides[] = { SIDE_LEFT, SIDE_MIDDLE, SIDE_RIGHT };
	const struct area *area = &pen->pages->area;
	int width = area->right - area->left;
	struct cell cells[CELLS_MOST];
	size_t count = cells_read(pen->pages->foot, cells);
	struct piece line = { .item = pen->pages->foot, .lines = 1, .y = FOOT_TOP };

	line.height = line.pitch = type_pitch(&pen->pages->laid.type, STYLE_SMALL);
	fill(pen->cairo, area->left, FOOT_RULE, width, HAIR);
	ink(pen->cairo);
	for (size_t i = 0; i < count && i < sizeof sides / sizeof *sides; i++) {
		char *s = numbered(&cells[i], pen->page + 1, pen->pages->count);
		struct words words = { .s = s, .bytes = strlen(s), .style = STYLE_SMALL,
			.side = sides[i], .width = width };

		draw_lines(pen, &words, area->left, &line);
		free(s);
	}
}

static void draw_frame(cairo_t *cairo)
{
	static const struct { int edge, width; } frames[] = {
		{ OUTER, OUTER_WIDTH }, { INNER, INNER_WIDTH }
	};

	for (size_t i = 0; i < sizeof frames / sizeof *frames; i++) {
		int edge = frames[i].edge, width = frames[i].width;

		fill(cairo, edge, edge, PAGES_WIDTH - 2 * edge, width);
		fill(cairo, edge, PAGES_HEIGHT - edge - width, PAGES_WIDTH - 2 * edge, width);
		fill(cairo, edge, edge, width, PAGES_HEIGHT - 2 * edge);
		fill(cairo, PAGES_WIDTH - edge - width, edge, width, PAGES_HEIGHT - 2 * edge);
	}
	ink(cairo);
}

/* Words first: pango would take what is gathered for the borders into its own path. */
static enum err draw_pieces(struct sheet_pen *pen)
{
	const struct pages *pages = pen->pages;
	enum err err = OK;

	for (size_t i = 0; err == OK && i < pages->piece_count; i++)
		if (pages->pieces[i].page == pen->page)
			err = draw_piece(pen, &pages->pieces[i]);
	for (size_t i = 0; err == OK && i < pages->piece_count; i++)
		if (pages->pieces[i].page == pen->page)
			add_borders(pen, i);
	ink(pen->cairo);
	return err;
}

enum err pages_draw(struct pages *pages, cairo_t *cairo, int page)
{
	struct sheet_pen pen = { pages, cairo, page };
	enum err err;

	cairo_set_source_rgb(cairo, 0, 0, 0);
	err = draw_pieces(&pen);
	if (pages->framed)
		draw_frame(cairo);
	if (pages->foot)
		draw_foot(&pen);
	if (err == OK && pages->laid.type.unknown)
		err = fail(ERR_INPUT, "a document holds a character that no font has");
	return err;
}
