/* bars.c - what the kiosk itself draws around a screen, and in place of one. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "kiosk/bars.h"
#include "kiosk/kiosk.h"
#include "kiosk/own.h"
#include "term/bigtext.h"

enum { NARROW = 80, GAP = 2, LABEL_BYTES = 64 };

/* A row below the title is left blank; the notice has two rows where they are short. */
static int notice_rows(const struct canvas *canvas)
{
	return canvas->columns < NARROW ? 2 : 1;
}

int kiosk_top(const struct canvas *canvas)
{
	return 2;
}

int kiosk_bottom(const struct canvas *canvas)
{
	return canvas->rows - 1 - notice_rows(canvas);
}

void bars_title(const struct kiosk *kiosk, struct canvas *canvas, const char *title)
{
	const char *hall = i18n_either(kiosk->setup.name_zh, kiosk->setup.name_en);
	const char *shown = title ? _(title) : "", *between = *hall && *shown ? " │ " : "";
	char when[CLOCK_TEXT];
	int clock_at, room, column = 1;

	clock_moment(clock_now(), when);
	clock_at = canvas->columns - utf8_width(when) - 1;
	room = clock_at - GAP - column;
	canvas_fill(canvas, 0, 0, canvas->columns, ' ', STYLE_TITLE);
	if (!*shown || utf8_width(hall) + utf8_width(between) + utf8_width(shown) <= room) {
		column += canvas_cut(canvas, 0, column, room, STYLE_TITLE, hall);
		column += canvas_text(canvas, 0, column, STYLE_TITLE, between);
	}
	canvas_cut(canvas, 0, column, clock_at - GAP - column, STYLE_TITLE, shown);
	canvas_text(canvas, 0, clock_at, STYLE_TITLE, when);
}

/* Draws " 0 Back" where it fits and yields the column for the next one, else -1. */
static int draw_key(struct canvas *canvas, int column, term_key key, const char *label)
{
	char cap[KEY_CAP];
	int row = canvas->rows - 1;
	struct box box = { row, column, 1, 0 };

	key_cap(key, cap);
	if (column < 0 ||
	    column + utf8_width(cap) + 1 + utf8_width(label) > canvas->columns)
		return -1;
	box.columns = canvas_text(canvas, row, column, STYLE_KEY, cap) + 1;
	box.columns += canvas_text(canvas, row, column + box.columns, STYLE_BAR, label);
	canvas_touch(canvas, &box, key);
	return column + box.columns + GAP;
}

static bool has_back(const struct kiosk *kiosk, const struct screen *screen, const void *state)
{
	if (screen->stuck && screen->stuck(kiosk, state))
		return false;
	return kiosk->depth > 1 || screen->back;
}

static int draw_own(const struct kiosk *kiosk, struct canvas *canvas, int column, const struct own *own)
{
	if (own->when && !own->when(kiosk))
		return column;
	return draw_key(canvas, column, kiosk_typing(kiosk) || !key_prints(own->plain) ?
		own->always : own->plain, own_label(own));
}

void bars_foot(const struct kiosk *kiosk, struct canvas *canvas,
	const struct screen *screen, const void *state)
{
	bool typing = kiosk_typing(kiosk);
	const struct action *action = screen->actions;
	/* TRANSLATORS: beside the key 0 or Esc at the foot; at most 8 columns. */
	const char *back = screen->back_label ? screen->back_label : N_("Back");
	int column = 1;

	canvas_fill(canvas, canvas->rows - 1, 0, canvas->columns, ' ', STYLE_BAR);
	if (has_back(kiosk, screen, state))
		column = draw_key(canvas, column, typing ? K_ESC : '0', _(back));
	column = draw_own(kiosk, canvas, column, owns);
	for (; action && action->key; action++) {
		if (!action->label || (typing && key_prints(action->key)))
			continue;
		if (!action->when || action->when(kiosk, state))
			column = draw_key(canvas, column, action->key, _(action->label));
	}
	for (const struct own *own = owns + 1; own->always; own++)
		column = draw_own(kiosk, canvas, column, own);
}

void bars_notice(const struct kiosk *kiosk, struct canvas *canvas)
{
	enum style style = kiosk->notice_warns ? STYLE_WARN : STYLE_STRONG;
	int width = canvas->columns - 4, rows = canvas_wrapped_rows(width, kiosk->notice);
	int row;

	if (!kiosk->notice[0])
		return;
	rows = rows < 2 ? 1 : 2;
	row = canvas->rows - 1 - rows;
	for (int i = 0; i < rows; i++)
		canvas_fill(canvas, row + i, 0, canvas->columns, ' ', style);
	if (kiosk->notice_warns)
		canvas_text(canvas, row, 1, style, "!");
	canvas_wrap(canvas, row, 3, width, rows, style, kiosk->notice);
}

void bars_question(const struct kiosk *kiosk, struct canvas *canvas)
{
	char seconds[16];
	int row = canvas->rows / 2 - 6;

	snprintf(seconds, sizeof seconds, "%d", kiosk_seconds_left(kiosk));
	bars_title(kiosk, canvas, NULL);
	canvas_centre(canvas, row, STYLE_STRONG,
		_("Are you still there? A little more time?"));
	row += 2 + bigtext_draw(canvas, row + 2, 4, STYLE_STRONG, seconds);
	canvas_centre(canvas, row + 2, STYLE_STRONG, _("Press any key to go on."));
	canvas_centre(canvas, row + 4, STYLE_NOTE,
		_("At 0 the machine forgets what was entered."));
	canvas_fill(canvas, canvas->rows - 1, 0, canvas->columns, ' ', STYLE_BAR);
}
