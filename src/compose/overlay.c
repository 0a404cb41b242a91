/* overlay.c - what opens under the field: the menu of methods, and marks of punctuation. */
#include <config.h>

#include "base/i18n.h"
#include "compose/inside.h"

static void use(struct composer *composer, struct field *field, term_key key)
{
	static const enum method methods[] = { METHOD_STROKES, METHOD_PINYIN, METHOD_WRITING,
		METHOD_PLAIN };

	method_use(composer, methods[key - '1']);
	composer->chosen = true;
}

static void open_symbols(struct composer *composer, struct field *field, term_key key)
{
	composer_typed(composer, field, C_SYMBOLS);
}

static void show_keyboard(struct composer *composer, struct field *field, term_key key)
{
	composer->wished = keys_shown(composer) ? -1 : 1;
}

static void undo(struct composer *composer, struct field *field, term_key key)
{
	compose_drop(composer);
	field_undo(field);
}

static void toggle_pairs(struct composer *composer, struct field *field, term_key key)
{
	composer->fuzzy = !composer->fuzzy;
}

/* Back and the other language are the kiosk's: it gets their keys. */
static void leave(struct composer *composer, struct field *field, term_key key)
{
	compose_drop(composer);
	compose_push(composer, key == '0' ? K_ESC : K_F2);
}

static void (*const entries[10])(struct composer *composer, struct field *field,
	term_key key) = {
	leave, use, use, use, use, open_symbols, show_keyboard, undo, leave, toggle_pairs,
};

static void insert_symbol(struct composer *composer, struct field *field, term_key key)
{
	const char *const *symbols = symbols_page(composer->page);

	field_insert(field, symbols[key - '1']);
}

static void turn(struct composer *composer, int pages)
{
	int page = composer->page + pages;

	composer->page = symbols_page(page) ? page : 0;
	composer->focus = 1;
}

static bool moved(struct composer *composer, term_key key)
{
	struct grid grid;
	int to;

	grid_of(composer, &grid);
	if (key != K_LEFT && key != K_RIGHT && key != K_UP && key != K_DOWN)
		return false;
	to = grid_moved(&grid, composer->focus - 1, key);
	composer->focus = (to < 0 ? 0 : to) + 1;
	return true;
}

static void press(struct composer *composer, struct field *field, term_key key)
{
	bool menu = composer->overlay == OVERLAY_MENU;

	composer->overlay = OVERLAY_NONE;
	composer->focus = 0;
	if (menu)
		entries[key - '0'](composer, field, key);
	else
		insert_symbol(composer, field, key);
}

/* A key that is none of its labels shuts it, and does what it does elsewhere. */
bool overlay_typed(struct composer *composer, struct field *field, term_key key)
{
	bool menu = composer->overlay == OVERLAY_MENU;

	if (moved(composer, key))
		return true;
	key = focus_key(composer, key);
	if (!menu && (key == '+' || key == '-' || key == K_PAGE_DOWN || key == K_PAGE_UP)) {
		turn(composer, key == '-' || key == K_PAGE_UP ? -1 : 1);
		return true;
	}
	if (key >= (menu ? '0' : '1') && key <= '9') {
		press(composer, field, key);
		return true;
	}
	composer->overlay = OVERLAY_NONE;
	composer->focus = 0;
	return key == '*' || key == K_TAB || key == '0' || key == C_SYMBOLS;
}
