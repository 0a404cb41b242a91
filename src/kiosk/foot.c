/* foot.c - the bar at the foot: which keys there are, each with its label. */
#include <config.h>

#include "base/utf8.h"
#include "kiosk/bars.h"
#include "kiosk/kiosk.h"
#include "kiosk/own.h"
#include "kiosk/stack.h"
#include "kiosk/view.h"

/* Between the keys; where there are more than fit, they stand closer (a cap has its own blanks). */
enum { GAP = 2, CLOSEST = 0 };

/* spare: the row above is free, for what does not fit at all. */
struct foot { struct canvas *canvas; int row, column, gap; bool spare, full; };

static void clear_row(const struct foot *foot)
{
	for (int column = 0; column < foot->canvas->columns; column++)
		*canvas_cell(foot->canvas, foot->row, column) =
			(struct cell){ .ch = ' ', .style = STYLE_BAR };
}

/* True where so many columns are left, here or in the row above. */
static bool has_room(struct foot *foot, int columns)
{
	if (foot->column + columns <= foot->canvas->columns)
		return true;
	foot->full |= !foot->spare;
	if (foot->full)
		return false;
	foot->spare = false;
	foot->row--;
	foot->column = 0;
	clear_row(foot);
	return true;
}

/* Draws " 0 Back" where it fits. In large letters a finger may also press what is above it. */
static void draw_key(struct foot *foot, term_key key, const char *label)
{
	struct canvas *canvas = foot->canvas;
	int above = canvas->large ? CHOICE_ROWS - 1 : 0;
	struct box box = { .rows = 1 + above };
	char cap[KEY_CAP];

	key_cap(key, cap);
	if (foot->full || !has_room(foot, utf8_width(cap) + 1 + utf8_width(label)))
		return;
	box.row = foot->row - above;
	box.column = foot->column;
	box.columns = canvas_text(canvas, foot->row, foot->column, STYLE_KEY, cap) + 1;
	box.columns += canvas_text(canvas, foot->row, foot->column + box.columns, STYLE_BAR, label);
	if (canvas->large && box.columns < CHOICE_COLUMNS)
		box.columns = CHOICE_COLUMNS;
	canvas_touch(canvas, &box, key);
	foot->column += box.columns + foot->gap;
}

static void draw_back(const struct kiosk *kiosk, struct foot *foot)
{
	const struct screen *screen = stack_screen(kiosk);
	/* TRANSLATORS: beside the key 0 or Esc at the foot; at most 8 columns. */
	const char *back = screen->back_label ? screen->back_label : N_("Back");
	bool stuck = screen->stuck && screen->stuck(kiosk, stack_state(kiosk));

	if (!stuck && (kiosk->depth > 1 || screen->back))
		draw_key(foot, kiosk_typing(kiosk) ? K_ESC : '0', _(back));
}

static void draw_own(const struct kiosk *kiosk, struct foot *foot, const struct own *own)
{
	term_key key = own_key(kiosk, own);

	if (key != K_NONE)
		draw_key(foot, key, own_label(own, foot->gap == CLOSEST));
}

static void draw_actions(const struct kiosk *kiosk, struct foot *foot)
{
	const struct action *action = stack_screen(kiosk)->actions;
	bool typing = kiosk_typing(kiosk);

	for (; action && action->key; action++) {
		if (!action->label || (typing && key_prints(action->key)))
			continue;
		if (!action->when || action->when(kiosk, stack_state(kiosk)))
			draw_key(foot, action->key, _(action->label));
	}
}

/* What leads on comes first; the screen's actions stand on its sheet (see view.h). */
static void draw_large(const struct kiosk *kiosk, struct foot *foot)
{
	struct turns turns = view_turns(kiosk);

	draw_back(kiosk, foot);
	/* TRANSLATORS: beside + and - at the foot; at most 7 columns each. */
	if (turns.on)
		draw_key(foot, '+', _("More"));
	if (turns.before)
		draw_key(foot, '-', _("Above"));
	for (const struct own *own = owns + 1; own->always; own++)
		if (!own->rare)
			draw_own(kiosk, foot, own);
	draw_own(kiosk, foot, owns);
	/* While a text is typed nothing stands below it, but there are no pages to turn either. */
	for (const struct own *own = owns; own->always; own++)
		if (own->rare && kiosk_typing(kiosk) == TYPING_TEXT)
			draw_own(kiosk, foot, own);
}

static void draw_usual(const struct kiosk *kiosk, struct foot *foot)
{
	draw_back(kiosk, foot);
	draw_own(kiosk, foot, owns);
	draw_actions(kiosk, foot);
	for (const struct own *own = owns + 1; own->always; own++)
		draw_own(kiosk, foot, own);
}

void bars_foot(const struct kiosk *kiosk, struct canvas *canvas)
{
	struct foot foot = { .full = true };

	for (int gap = GAP; foot.full && gap >= CLOSEST; gap--) {
		foot = (struct foot){ .canvas = canvas, .row = canvas->rows - 1 };
		foot.gap = canvas->large ? CLOSEST : gap;
		foot.column = foot.gap > CLOSEST;
		foot.spare = gap == CLOSEST && !canvas->large && !kiosk->notice[0];
		clear_row(&foot);
		if (canvas->large)
			draw_large(kiosk, &foot);
		else
			draw_usual(kiosk, &foot);
	}
}
