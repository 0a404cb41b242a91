/* bars.c - what the kiosk itself draws around a screen, and in place of one. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "kiosk/bars.h"
#include "kiosk/kiosk.h"
#include "kiosk/view.h"
#include "term/bigtext.h"

enum { NARROW = 80, WIDEST = 100, GAP = 2 };

/* A row below the title is left blank; the notice has two rows where they are short. On the
 * sheet of large letters there are no bars. */
static int notice_rows(const struct canvas *canvas)
{
	return canvas->columns < NARROW ? 2 : 1;
}

static int notice_wants(const struct kiosk *kiosk, int columns)
{
	return canvas_wrapped_rows(columns - 4, kiosk->notice) < 2 ? 1 : 2;
}

int bars_taken(const struct kiosk *kiosk, int columns)
{
	return notice_wants(kiosk, columns) > notice_rows(&(struct canvas){ .columns = columns });
}

int kiosk_top(const struct canvas *canvas)
{
	return canvas->large ? 0 : 2;
}

int kiosk_left(const struct canvas *canvas)
{
	int left = canvas->columns < NARROW ? 2 : 4;

	return canvas->columns - 2 * left > WIDEST ? (canvas->columns - WIDEST) / 2 : left;
}

int kiosk_bottom(const struct canvas *canvas)
{
	return canvas->large ? canvas->rows : canvas->rows - 1 - notice_rows(canvas);
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

void bars_notice(const struct kiosk *kiosk, struct canvas *canvas)
{
	enum style style = kiosk->notice_warns ? STYLE_WARN : STYLE_STRONG;
	int width = canvas->columns - 4, rows = notice_wants(kiosk, canvas->columns);
	int row = canvas->rows - (canvas->large ? VIEW_FOOT : 1 + rows);

	if (!kiosk->notice[0])
		return;
	for (int i = 0; i < rows; i++)
		canvas_fill(canvas, row + i, 0, canvas->columns, ' ', style);
	if (kiosk->notice_warns)
		canvas_text(canvas, row, 1, style, "!");
	canvas_wrap(canvas, row, 3, width, rows, style, kiosk->notice);
}

void bars_question(const struct kiosk *kiosk, struct canvas *canvas)
{
	char seconds[16];
	int row = canvas->rows / 2 - 6, air = row > 0;

	snprintf(seconds, sizeof seconds, "%d", kiosk_seconds_left(kiosk));
	row = row > 0 ? row : 1;
	bars_title(kiosk, canvas, NULL);
	canvas_centre(canvas, row, STYLE_STRONG,
		_("Are you still there? A little more time?"));
	row += 2 + bigtext_draw(canvas, row + 2, 4, STYLE_STRONG, seconds);
	canvas_centre(canvas, row + 1 + air, STYLE_STRONG, _("Press any key to go on."));
	canvas_centre(canvas, row + 2 + 2 * air, STYLE_NOTE,
		_("At 0 the machine forgets what was entered."));
	canvas_fill(canvas, canvas->rows - 1, 0, canvas->columns, ' ', STYLE_BAR);
}
