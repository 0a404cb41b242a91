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

struct foot { struct canvas *canvas; int column, gap; bool full; };

/* Draws " 0 Back" where it fits. In large letters a finger may also press what is above it. */
static void draw_key(struct foot *foot, term_key key, const char *label)
{
	struct canvas *canvas = foot->canvas;
	int row = canvas->rows - 1, above = canvas->large ? CHOICE_ROWS - 1 : 0;
	struct box box = { row - above, foot->column, 1 + above, 0 };
	char cap[KEY_CAP];

	key_cap(key, cap);
	foot->full |= foot->column + utf8_width(cap) + 1 + utf8_width(label) > canvas->columns;
	if (foot->full)
		return;
	box.columns = canvas_text(canvas, row, foot->column, STYLE_KEY, cap) + 1;
	box.columns += canvas_text(canvas, row, foot->column + box.columns, STYLE_BAR, label);
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
		foot = (struct foot){ canvas, !canvas->large && gap > 0, canvas->large ? 0 : gap,
			false };
		for (int column = 0; column < canvas->columns; column++)
			*canvas_cell(canvas, canvas->rows - 1, column) =
				(struct cell){ .ch = ' ', .style = STYLE_BAR };
		if (canvas->large)
			draw_large(kiosk, &foot);
		else
			draw_usual(kiosk, &foot);
	}
}
