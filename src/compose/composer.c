/* composer.c - how a text is put together: where each key goes. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "base/text.h"
#include "compose/inside.h"

const struct way_in ways_in[METHOD_COUNT] = {
	[METHOD_PLAIN] = { .name = N_("Letters"), .typed = plain_typed },
	[METHOD_STROKES] = { N_("Strokes"), 3, '7', strokes_typed, strokes_composes },
	[METHOD_PINYIN] = { N_("Pinyin"), 8, '1', pinyin_typed, pinyin_composes },
	[METHOD_WRITING] = { N_("Handwriting"), 9, '1', writing_typed, writing_composes },
	[METHOD_DIGITS] = { .name = N_("Digits"), .typed = digits_typed },
};

enum method method_of(const struct composer *composer)
{
	if (!composer->port)
		return METHOD_PLAIN;
	if (composer->shown)
		return composer->method;
	return i18n_language() == LANGUAGE_ZH ? composer->usual : METHOD_PLAIN;
}

void method_use(struct composer *composer, enum method method)
{
	compose_drop(composer);
	composer->method = method;
	composer->shown = true;
	composer->digits = false;
	composer->focus = 0;
}

void composer_begin(struct composer *composer)
{
	if (composer->port)
		composer->port->expect(composer->port->self);
}

/* The candidate that this key picks; -1: none. */
static int picked(const struct composer *composer, term_key key)
{
	const struct way_in *method = ways_in + method_of(composer);
	int index = -1;

	if (key == K_ENTER || key == ' ')
		index = composer->mark;
	else if (key >= C_PICK && key < C_PICK + IME_CANDIDATES)
		index = key - C_PICK;
	else if (key >= method->first && key < method->first + method->page)
		index = composer->first + (key - method->first);
	return index < composer->answer.count ? index : -1;
}

/* A key while something is being composed; false: it is the method's own. */
static bool composing_typed(struct composer *composer, struct field *field, term_key key)
{
	size_t before = field->length;
	int index;

	if (key == K_BACKSPACE || key == K_UNDO) {
		if (key == K_UNDO)
			compose_drop(composer);
		else
			compose_take_back(composer);
		return true;
	}
	index = picked(composer, key);
	if (index < 0)
		return candidates_moved(composer, key);
	compose_pick(composer, field, index);
	run_note(composer, key, field->length != before);
	return true;
}

/* A label that says Enter does what Enter does without a mark, and so on. */
static bool press(struct composer *composer, struct field *field, term_key key)
{
	int focus = composer->focus;
	bool taken;

	composer->focus = 0;
	taken = composer_typed(composer, field, key);
	if (composer->focus == 0 && taken)
		composer->focus = focus;
	return taken;
}

/* Arrows among the labels under the field, once Down led there. */
static bool focus_typed(struct composer *composer, struct field *field, term_key key)
{
	struct grid grid;
	int at = composer->focus - 1;

	grid_of(composer, &grid);
	if (grid.count == 0 || (at < 0 && (key != K_DOWN || composer_composing(composer))))
		return false;
	if (at < 0 || key == K_UP || key == K_DOWN || key == K_LEFT || key == K_RIGHT) {
		composer->focus = at < 0 ? 1 : grid_moved(&grid, at, key) + 1;
		return true;
	}
	return key == K_ENTER && press(composer, field, focus_key(composer, key));
}

static bool opened(struct composer *composer, term_key key)
{
	bool menu = key == '*' || key == K_TAB, back = method_of(composer) == METHOD_DIGITS;

	if (menu && back)
		method_use(composer, composer->before);
	else if (menu || key == C_SYMBOLS)
		composer->overlay = menu ? OVERLAY_MENU : OVERLAY_SYMBOLS;
	else if (key == C_CAPITALS)
		composer->capitals = !composer->capitals;
	else if (key == C_DIGITS || key == C_LETTERS)
		composer->digits = key == C_DIGITS;
	else
		return false;
	composer->page = 0;
	if (composer->overlay)
		composer->focus = 1;
	return true;
}

/* Whatever is no digit parts one run of them from the next. */
static bool method_typed(struct composer *composer, struct field *field, term_key key)
{
	bool taken = (composer_composing(composer) && composing_typed(composer, field, key)) ||
		ways_in[method_of(composer)].typed(composer, field, key);

	if (key < '0' || key > '9')
		composer->run_count = composer->run_changes = 0;
	return taken;
}

bool composer_typed(struct composer *composer, struct field *field, term_key key)
{
	if (!composer->port)
		return field_typed(field, key);
	if (composer->overlay)
		return overlay_typed(composer, field, key) ||
			composer_typed(composer, field, key);
	if (opened(composer, key) || focus_typed(composer, field, key))
		return true;
	if (key == K_F8 && method_of(composer) == METHOD_PINYIN) {
		composer->fuzzy = !composer->fuzzy;
		if (composer_composing(composer))
			compose_ask(composer);
		return true;
	}
	return method_typed(composer, field, key);
}

bool composer_pointed(struct composer *composer, const struct canvas *canvas,
	const struct pointer *pointer)
{
	struct box box;
	bool was_drawing = composer->pad.drawing;

	if (!canvas_touch_box(canvas, COMPOSER_PAD, &box) || composer->overlay)
		return false;
	if (pad_pointed(&composer->pad, &box, pointer))
		compose_ask(composer);
	return was_drawing || composer->pad.drawing;
}

void composer_end(struct composer *composer)
{
	composer->overlay = OVERLAY_NONE;
	composer->focus = 0;
	composer->run_count = composer->run_changes = 0;
	compose_drop(composer);
}

bool composer_drop(struct composer *composer)
{
	bool was = composer->overlay || composer->focus || composer->held_count ||
		composer_composing(composer);

	wipe(composer->held, sizeof composer->held);
	composer->held_count = 0;
	composer_end(composer);
	return was;
}

void composer_forget(struct composer *composer)
{
	const struct ime_port *port = composer->port;
	enum method usual = composer->usual;
	uint32_t number = composer->number;

	if (port)
		port->forget(port->self);
	wipe(composer, sizeof *composer);
	composer->port = port;
	composer->usual = usual;
	composer->number = number;
}
