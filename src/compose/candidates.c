/* candidates.c - what may be meant, below the caret: pages, the mark, and how it is drawn. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "compose/inside.h"

enum { SHOWN = 9, ROWS_MOST = 4, CAP = 3, GAP = 1 };

static int page_size(const struct composer *composer)
{
	int page = ways_in[method_of(composer)].page;

	return page > 0 ? page : 1;
}

static void mark(struct composer *composer, int index)
{
	if (index < 0 || index >= composer->answer.count)
		return;
	composer->mark = index;
	composer->first = index / page_size(composer) * page_size(composer);
}

/* Past the last page the first one comes again. */
static void turn(struct composer *composer, int pages)
{
	int first = composer->first + pages * page_size(composer);

	mark(composer, first < composer->answer.count ? first : 0);
}

bool candidates_moved(struct composer *composer, term_key key)
{
	if (key == K_RIGHT || key == K_LEFT)
		mark(composer, composer->mark + (key == K_RIGHT ? 1 : -1));
	else if (key == '+' || key == '=' || key == K_PAGE_DOWN || key == K_DOWN)
		turn(composer, 1);
	else if (key == '-' || key == K_PAGE_UP || key == K_UP)
		turn(composer, -1);
	else
		return key == K_HOME || key == K_END || key == K_DELETE;
	return true;
}

static const char *const strokes[] = { "一", "丨", "丿", "丶", "乛", "＊" };

const char *composer_preedit(const struct composer *composer, char out[FIELD_PREEDIT])
{
	size_t length = 0;

	out[0] = '\0';
	if (method_of(composer) != METHOD_STROKES) {
		memcpy(out, composer->keys, sizeof composer->keys);
		return out;
	}
	for (int i = 0; i < composer->count; i++)
		length += (size_t)snprintf(out + length, FIELD_PREEDIT - length, "%s",
			strokes[composer->keys[i] - '1']);
	return out;
}

/* The sentence that stands in place of candidates, or NULL. */
static const char *remark(const struct composer *composer)
{
	if (composer->waiting || composer->answer.count > 0)
		return NULL;
	if (composer->answer.failed)
		/* TRANSLATORS: below the caret; this and the next at most 50 columns. */
		return _("Input does not answer. Please try again.");
	return _("Nothing is written like this.");
}

/* What stands on a page: candidates, those first that have a key, then how to see more. */
struct item { term_key cap, touch; const char *text; enum style style; };

static bool item_at(const struct composer *composer, int at, struct item *out)
{
	const struct way_in *method = ways_in + method_of(composer);
	int shown = method->page < SHOWN - 1 ? SHOWN : method->page;
	int index = composer->first + at;
	int left = composer->answer.count - composer->first;

	if (at < shown && at < left) {
		*out = (struct item){ at < method->page ? method->first + at : K_NONE,
			C_PICK + index, ime_text(&composer->answer, index),
			index == composer->mark ? STYLE_MARK : STYLE_BAR };
		return true;
	}
	*out = (struct item){ '+', '+', _("more"), STYLE_BAR };
	return at == (shown < left ? shown : left) && composer->answer.count > method->page;
}

static int columns_of(const struct item *item)
{
	return (item->cap ? CAP : 0) + GAP + utf8_width(item->text) + GAP;
}

/* Where the next item stands: row and column, in lines that wide. */
struct place { int row, column; };

static struct place place(struct place *next, const struct item *item, int width)
{
	int columns = columns_of(item);
	struct place here;

	if (next->column > 0 && next->column + columns > width)
		*next = (struct place){ next->row + 1, 0 };
	here = *next;
	next->column += columns;
	return here;
}

/* Rows and columns that the page takes in that width. */
static struct box extent(const struct composer *composer, int width)
{
	struct place next = {0};
	struct box box = { .rows = 1 };
	struct item item;

	for (int i = 0; item_at(composer, i, &item); i++) {
		box.rows = place(&next, &item, width).row + 1;
		box.columns = next.column > box.columns ? next.column : box.columns;
	}
	box.columns = box.columns < width ? box.columns : width;
	box.rows = box.rows < ROWS_MOST ? box.rows : ROWS_MOST;
	return box;
}

int composer_below(const struct composer *composer)
{
	bool beside_the_pad = method_of(composer) == METHOD_WRITING;

	return composer_composing(composer) && !beside_the_pad ? 2 : 0;
}

static void draw_item(const struct item *item, struct canvas *canvas, const struct box *box)
{
	int column = box->column;
	char cap[KEY_CAP];

	if (item->cap)
		column += canvas_text(canvas, box->row, column, STYLE_KEY,
			key_cap(item->cap, cap));
	/* Not by its colour alone. */
	if (item->style == STYLE_MARK)
		canvas_fill(canvas, box->row, column, GAP, '>', item->style);
	column += GAP;
	canvas_cut(canvas, box->row, column, box->column + box->columns - column, item->style,
		item->text);
	canvas_touch(canvas, box, item->touch);
}

static void draw_page(const struct composer *composer, struct canvas *canvas,
	const struct box *box)
{
	struct place next = {0};
	struct item item;

	for (int i = 0; item_at(composer, i, &item); i++) {
		struct place at = place(&next, &item, box->columns);
		int columns = columns_of(&item), room = box->columns - at.column;
		struct box here = { box->row + at.row, box->column + at.column, 1,
			columns < room ? columns : room };

		if (at.row < box->rows)
			draw_item(&item, canvas, &here);
	}
}

/* Below the caret's row, and as far to the right as there is room. */
int composer_draw_candidates(const struct composer *composer, struct canvas *canvas,
	const struct box *frame)
{
	const char *instead = remark(composer);
	int right = frame->column + frame->columns - 1;
	struct box box = extent(composer, frame->columns - 2);

	if (!composer_composing(composer) || method_of(composer) == METHOD_WRITING ||
	    canvas->cursor_row < 0 || (composer->waiting && composer->answer.count == 0))
		return canvas->cursor_row + 1;
	box.row = canvas->cursor_row + 1;
	if (canvas->large && box.row + box.rows > frame->row + frame->rows)
		box.rows = frame->row + frame->rows - box.row;
	box.columns = instead ? utf8_width(instead) : box.columns;
	box.column = canvas->cursor_column + box.columns > right ? right - box.columns :
		canvas->cursor_column;
	for (int i = 0; i < box.rows; i++)
		canvas_fill(canvas, box.row + i, box.column, box.columns, ' ', STYLE_BAR);
	if (instead)
		canvas_cut(canvas, box.row, box.column, box.columns, STYLE_WARN, instead);
	else
		draw_page(composer, canvas, &box);
	return box.row + box.rows;
}
