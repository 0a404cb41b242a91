/* grid.c - the labels under the field: which there are, and where each of them lies. */
#include <config.h>

#include "base/i18n.h"
#include "compose/inside.h"

/* TRANSLATORS: the five strokes, at most 4 columns each. */
#define STROKES \
	{ '1', N_("一"), 2 }, { '2', N_("丨"), 2 }, { '3', N_("丿"), 2 }, \
	{ '4', N_("丶"), 2 }, { '5', N_("乛"), 2 }, { '6', N_("any"), 2 }
/* TRANSLATORS: from here on labels beside a key, at most 6 columns. */
static const struct label strokes_idle[] = {
	STROKES, { '0', N_("digits"), 3 }, { '/', N_("marks"), 3 }, { '.', N_("delete"), 3 },
	{ '-', N_("undo"), 3 },
};
static const struct label strokes_busy[] = {
	STROKES, { '0', N_("digits"), 3 }, { '+', N_("more"), 3 }, { '.', N_("delete"), 3 },
	{ '-', N_("before"), 3 },
};
#define KEY(key) { key, NULL, 1 }
static const struct label letters[] = {
	KEY('q'), KEY('w'), KEY('e'), KEY('r'), KEY('t'), KEY('y'), KEY('u'), KEY('i'), KEY('o'),
	KEY('p'), KEY('a'), KEY('s'), KEY('d'), KEY('f'), KEY('g'), KEY('h'), KEY('j'), KEY('k'),
	KEY('l'), KEY('\''), KEY('z'), KEY('x'), KEY('c'), KEY('v'), KEY('b'), KEY('n'), KEY('m'),
	KEY(','), KEY('.'), KEY('?'),
	{ C_DIGITS, "123", 1, true }, { C_SYMBOLS, N_("marks"), 2 },
	{ C_CAPITALS, "ABC", 1, true }, { ' ', N_("space"), 2 }, { K_BACKSPACE, N_("delete"), 2 },
	{ K_ENTER, N_("go on"), 2 },
};
static const struct label digits[] = {
	KEY('1'), KEY('2'), KEY('3'), KEY('4'), KEY('5'), KEY('6'), KEY('7'), KEY('8'), KEY('9'),
	KEY('0'), KEY('-'), KEY('/'), KEY(':'), KEY('.'), KEY('@'), KEY('#'), KEY('&'), KEY('%'),
	KEY('+'), KEY('='),
	{ C_LETTERS, "abc", 1, true }, { C_SYMBOLS, N_("marks"), 2 }, { ' ', N_("space"), 3 },
	{ K_BACKSPACE, N_("delete"), 2 }, { K_ENTER, N_("go on"), 2 },
};
static const struct label number_pad[] = {
	{ '-', N_("dash"), 1 }, { '.', N_("delete"), 1 }, { '/', N_("marks"), 1 },
	{ '*', N_("back"), 1 }, { K_ENTER, N_("go on"), 1 },
};

/* TRANSLATORS: the menu of input, from here on at most 24 columns each. */
static const struct label menu[] = {
	{ '1', N_("Strokes, on digits"), 1 }, { '2', N_("Pinyin, on letters"), 1 },
	{ '3', N_("Handwriting"), 1 }, { '4', N_("Letters and digits"), 1 },
	{ '5', N_("Punctuation"), 1 }, { '6', N_("Keys on the screen"), 1 },
	{ '7', N_("Undo"), 1 }, { '8', NULL, 1 }, { '9', N_("zh = z, sh = s, n = l"), 1 },
	{ '0', N_("Back"), 1 },
};

static void use(struct grid *grid, const struct label *labels, int count, int columns)
{
	grid->labels = labels;
	grid->count = count;
	grid->columns = columns;
}
#define USE(grid, labels, columns) \
	use(grid, labels, (int)(sizeof labels / sizeof *labels), columns)

static void add(struct grid *grid, term_key key, const char *text)
{
	if (grid->count < GRID_OWN)
		grid->own[grid->count++] = (struct label){ key, text, 1 };
}

static void add_as_it_is(struct grid *grid, term_key key, const char *text)
{
	add(grid, key, text);
	grid->own[grid->count - 1].as_it_is = true;
}

bool keys_shown(const struct composer *composer)
{
	return composer->wished ? composer->wished > 0 : composer->pointed;
}

static void use_menu(const struct composer *composer, struct grid *grid)
{
	use(grid, grid->own, 0, 2);
	for (size_t i = 0; i < sizeof menu / sizeof *menu; i++)
		add(grid, menu[i].key, menu[i].text);
	if (keys_shown(composer))
		grid->own[5].text = N_("No keys on the screen");
	grid->own[7].text = i18n_language() == LANGUAGE_ZH ? "English" : "中文";
	grid->own[7].as_it_is = true;
	if (composer->fuzzy)
		grid->own[8].text = N_("Tell zh from z again");
}

static void use_symbols(const struct composer *composer, struct grid *grid)
{
	const char *const *symbols = symbols_page(composer->page);

	use(grid, grid->own, 0, 5);
	for (int i = 0; i < 9; i++)
		add_as_it_is(grid, '1' + i, symbols[i]);
	add(grid, '+', N_("more"));
}

/* Nine candidates, and below them what can be done. */
static void use_writing(const struct composer *composer, struct grid *grid)
{
	bool busy = composer_composing(composer);
	int count = composer->answer.count - composer->first;

	use(grid, grid->own, 0, 3);
	for (int i = 0; i < 9; i++)
		if (busy && i < count)
			add_as_it_is(grid, C_PICK + composer->first + i,
				ime_text(&composer->answer, composer->first + i));
		else
			add_as_it_is(grid, K_NONE, "");
	add(grid, '.', N_("delete"));
	add(grid, busy ? '+' : '/', busy ? N_("more") : N_("marks"));
	add(grid, busy ? '0' : '*', busy ? N_("again") : N_("input"));
}

void grid_of(const struct composer *composer, struct grid *out)
{
	enum method method = method_of(composer);
	bool keys = keys_shown(composer);

	use(out, out->own, 0, 1);
	if (!composer->port)
		return;
	if (composer->overlay == OVERLAY_MENU)
		use_menu(composer, out);
	else if (composer->overlay == OVERLAY_SYMBOLS)
		use_symbols(composer, out);
	else if (method == METHOD_WRITING)
		use_writing(composer, out);
	else if (method == METHOD_STROKES && composer_composing(composer))
		USE(out, strokes_busy, 12);
	else if (method == METHOD_STROKES)
		USE(out, strokes_idle, 12);
	else if (keys && (method == METHOD_DIGITS || composer->digits))
		USE(out, digits, 10);
	else if (keys)
		USE(out, letters, 10);
	else if (method == METHOD_DIGITS)
		USE(out, number_pad, 5);
}

term_key label_key(const struct composer *composer, const struct label *label)
{
	bool letter = label->key >= 'a' && label->key <= 'z';

	return composer->capitals && letter ? label->key - 'a' + 'A' : label->key;
}

term_key focus_key(const struct composer *composer, term_key key)
{
	struct grid grid;

	grid_of(composer, &grid);
	return key == K_ENTER && composer->focus > 0 && composer->focus <= grid.count ?
		label_key(composer, grid.labels + composer->focus - 1) : key;
}

struct spot grid_spot(const struct grid *grid, int index)
{
	struct spot at = {0};

	for (int i = 0; i <= index && i < grid->count; i++) {
		if (at.column + grid->labels[i].span > grid->columns)
			at = (struct spot){ at.row + 1, 0 };
		if (i < index)
			at.column += grid->labels[i].span;
	}
	return at;
}

int grid_rows(const struct grid *grid)
{
	return grid->count > 0 ? grid_spot(grid, grid->count - 1).row + 1 : 0;
}

/* The label of that row that covers the column, or the row's last. */
static int label_at(const struct grid *grid, int row, int column)
{
	int found = -1;

	for (int i = 0; i < grid->count; i++) {
		struct spot at = grid_spot(grid, i);

		if (at.row == row && (at.column <= column || found < 0))
			found = i;
	}
	return found;
}

int grid_moved(const struct grid *grid, int from, term_key key)
{
	struct spot at = grid_spot(grid, from);
	int to;

	if (key == K_LEFT || key == K_RIGHT) {
		to = from + (key == K_RIGHT ? 1 : -1);
		return to < 0 || to >= grid->count ? from : to;
	}
	if (key == K_UP && at.row == 0)
		return -1;
	to = label_at(grid, at.row + (key == K_UP ? -1 : 1), at.column);
	return to < 0 ? from : to;
}
