/* keys.c - the labels under the field, drawn: to look at, to press and to point at. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/utf8.h"
#include "compose/inside.h"

/* Rows of a label that a finger shall hit, and of a pad that is large enough; columns of the
 * least pad, and of what stands beside it. */
enum { HIT_ROWS = 3, PAD_ROWS = 14, PAD_LEAST = 18, BESIDE_PAD = 34 };

static int rows_each(const struct composer *composer, const struct grid *grid, int rows)
{
	int each = grid_rows(grid) > 0 ? rows / grid_rows(grid) : 0;

	if (!keys_shown(composer))
		return 1;
	return each < 1 ? 1 : each > HIT_ROWS ? HIT_ROWS : each;
}

int composer_rows(const struct composer *composer, const struct box *room)
{
	struct grid grid;
	int rows;

	grid_of(composer, &grid);
	rows = grid_rows(&grid) * rows_each(composer, &grid, room->rows);
	if (method_of(composer) == METHOD_WRITING && !composer->overlay)
		rows = PAD_ROWS;
	return rows < room->rows ? rows : room->rows;
}

int composer_least_rows(const struct composer *composer)
{
	struct grid grid;

	grid_of(composer, &grid);
	return grid_rows(&grid);
}

/* What stands on a key: a letter as it will come out, the digit of a candidate. */
static const char *name_of(const struct composer *composer, term_key key, char out[16])
{
	const char *mark = method_of(composer) == METHOD_PINYIN && !composer->overlay ?
		chinese_mark(key, NULL) : "";

	if (key >= C_PICK)
		key = '1' + key - C_PICK - composer->first;
	snprintf(out, 16, "%s", *mark ? mark : "");
	return *mark ? out : key_text(key, out);
}

/* The area of a label, and how it looks. */
struct face { struct box box; enum style style; };

/* The key's name on its cap and the text behind it, or one of the two in the middle. */
static void draw_words(const struct composer *composer, const struct label *label,
	struct canvas *canvas, const struct face *face)
{
	char name[16], cap[KEY_CAP];
	const struct box *box = &face->box;
	const char *key = name_of(composer, label_key(composer, label), name);
	const char *text = !label->text ? key : label->as_it_is ? label->text : _(label->text);
	bool has_cap = label->text && (key_prints(label->key) || label->key >= C_PICK) &&
		label->key != ' ';
	int free_columns = box->columns - utf8_width(text), column = box->column;

	if (has_cap) {
		snprintf(cap, sizeof cap, " %s ", key);
		column += canvas_text(canvas, box->row, column, STYLE_KEY, cap) + 1;
	} else if (free_columns > 1) {
		column += free_columns / 2;
	}
	/* Not by its colour alone. */
	if (face->style == STYLE_MARK) {
		column += column == box->column;
		canvas_fill(canvas, box->row, column - 1, 1, '>', face->style);
	}
	canvas_cut(canvas, box->row, column, box->column + box->columns - column, face->style,
		text);
}

/* A finger hits more than the label that shows: up to its neighbours. */
static void draw_label(const struct composer *composer, const struct label *label,
	struct canvas *canvas, struct face face)
{
	const struct box hit = face.box;

	face.box.columns -= 1;
	face.box.rows -= hit.rows > 1;
	for (int i = 0; i < face.box.rows; i++)
		canvas_fill(canvas, hit.row + i, hit.column, face.box.columns, ' ', face.style);
	face.box.row += (face.box.rows - 1) / 2;
	draw_words(composer, label, canvas, &face);
	canvas_touch(canvas, &hit, label_key(composer, label));
}

static bool is_marked(const struct composer *composer, const struct grid *grid, int index)
{
	term_key key = grid->labels[index].key;

	return index == composer->focus - 1 || (key >= C_PICK && key - C_PICK == composer->mark);
}

static void draw_grid(const struct composer *composer, const struct grid *grid,
	struct canvas *canvas, const struct box *box)
{
	int each = grid_rows(grid) > 0 ? box->rows / grid_rows(grid) : 1;

	each = each < 1 ? 1 : each > HIT_ROWS ? HIT_ROWS : each;
	for (int i = 0; i < grid->count; i++) {
		struct spot at = grid_spot(grid, i);
		int left = at.column * box->columns / grid->columns;
		int right = (at.column + grid->labels[i].span) * box->columns / grid->columns;
		struct face face = { { box->row + at.row * each, box->column + left, each,
			right - left }, is_marked(composer, grid, i) ? STYLE_MARK : STYLE_BAR };

		if (grid->labels[i].key != K_NONE &&
		    face.box.row + each <= box->row + box->rows)
			draw_label(composer, grid->labels + i, canvas, face);
	}
}

/* Where a terminal has no colours the corners show where the pad is. */
static void draw_pad(const struct composer *composer, struct canvas *canvas,
	const struct box *box)
{
	const char *words = _("Draw one character here, stroke by stroke.");
	int right = box->column + box->columns - 1, bottom = box->row + box->rows - 1, rows;

	pad_draw(&composer->pad, canvas, box);
	if (composer->pad.strokes == 0) {
		canvas_fill(canvas, box->row, box->column, 1, 0x250C, STYLE_INK);
		canvas_fill(canvas, box->row, right, 1, 0x2510, STYLE_INK);
		canvas_fill(canvas, bottom, box->column, 1, 0x2514, STYLE_INK);
		canvas_fill(canvas, bottom, right, 1, 0x2518, STYLE_INK);
		rows = canvas_wrapped_rows(box->columns - 4, words);
		canvas_wrap(canvas, box->row + (box->rows - rows) / 2, box->column + 2,
			box->columns - 4, rows, STYLE_INK, words);
	}
	canvas_touch(canvas, box, COMPOSER_PAD);
}

/* Half as many rows again as columns are square; what stands beside it wants its columns, too. */
static int pad_columns(const struct box *keys)
{
	int wanted = keys->rows * 3 > PAD_LEAST ? keys->rows * 3 : PAD_LEAST;
	int most = keys->columns - 2 - BESIDE_PAD;

	most = most < keys->columns / 2 ? most : keys->columns / 2;
	return wanted < most ? wanted : most;
}

void composer_draw_keys(const struct composer *composer, struct canvas *canvas,
	const struct box *keys)
{
	struct grid grid;
	struct box pad = *keys, beside = *keys;

	grid_of(composer, &grid);
	if (method_of(composer) != METHOD_WRITING || composer->overlay) {
		draw_grid(composer, &grid, canvas, keys);
		return;
	}
	pad.columns = pad_columns(keys);
	beside.column += pad.columns + 2;
	beside.columns -= pad.columns + 2;
	draw_pad(composer, canvas, &pad);
	draw_grid(composer, &grid, canvas, &beside);
}

static int draw_key(struct canvas *canvas, const struct box *at, term_key key, const char *text)
{
	char cap[KEY_CAP];
	struct box box = { at->row, at->column, 1, 0 };

	box.columns = canvas_text(canvas, at->row, at->column, STYLE_KEY, key_cap(key, cap));
	box.columns += canvas_text(canvas, at->row, at->column + box.columns, STYLE_PLAIN, " ");
	box.columns += canvas_text(canvas, at->row, at->column + box.columns, STYLE_PLAIN, text);
	canvas_text(canvas, at->row, at->column + box.columns, STYLE_PLAIN, " ");
	canvas_touch(canvas, &box, key);
	return box.columns + 1;
}

void composer_draw_name(const struct composer *composer, struct canvas *canvas,
	const struct box *frame)
{
	enum method method = method_of(composer);
	struct box at = { frame->row, frame->column + 2, 1, 0 };
	char name[80];

	if (!composer->port)
		return;
	snprintf(name, sizeof name, " %s ", _(ways_in[method].name));
	at.columns = canvas_text(canvas, at.row, at.column, STYLE_TITLE, name);
	canvas_touch(canvas, &at, '*');
	at.column += at.columns + 1;
	at.column += 1 + draw_key(canvas, &at, '*', method == METHOD_DIGITS ?
		_("back to characters") : _("another way to write"));
	if (method == METHOD_PINYIN)
		draw_key(canvas, &at, K_F8, composer->fuzzy ? _("Fuzzy: on") : _("Fuzzy: off"));
}
