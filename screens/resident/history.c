/* history.c - what a resident's points came from and went to. */
#include <config.h>

#include <stdio.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "domain/points.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/table.h"

enum { LINES = 50, DATE = 14, AMOUNT = 6, GAP = 2 };

struct history { struct points_history points; int at; };

static enum err load(struct kiosk *kiosk, struct history *history)
{
	points_history_release(&history->points);
	return points_history_load(kiosk->hall, kiosk->session.resident, LINES, &history->points);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return load(kiosk, state);
}

static void again(struct kiosk *kiosk, void *state)
{
	enum err err = load(kiosk, state);

	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static void draw_line(const struct points_line *line, struct canvas *canvas, struct page *page)
{
	char date[CLOCK_TEXT], amount[24];
	int beside = page->left + DATE + GAP + AMOUNT + GAP;
	int width = page->width - (beside - page->left);

	snprintf(amount, sizeof amount, "%+lld", (long long)line->amount);
	canvas_text(canvas, page->row, page->left, STYLE_NOTE, clock_date(line->at, date));
	canvas_text(canvas, page->row, beside - GAP - utf8_width(amount), STYLE_STRONG, amount);
	page->row += canvas_wrap(canvas, page->row, beside, width, page->bottom, STYLE_PLAIN,
		line->what);
	page->row += canvas_wrap(canvas, page->row, beside, width, page->bottom, STYLE_NOTE,
		line->about);
}

static void body(const void *from, struct canvas *canvas, struct page *page)
{
	const struct history *history = from;

	for (size_t i = 0; i < history->points.count; i++)
		draw_line(&history->points.list[i], canvas, page);
	if (history->points.count == 0)
		page_text(canvas, page, STYLE_PLAIN, _("There is nothing here yet."));
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct history *history = state;
	struct page page = page_of(canvas);

	page_head(canvas, &page, _("Your points, the latest first:"));
	scroll_draw(canvas, &page, history->at, body, history);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct history *history = state;
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	struct page page = page_of(&size);
	int rows = page.bottom - page.row - PAGE_HEAD;

	scroll_turned(&history->at, scroll_pages(body, history, page.width, rows), key);
	return (struct step){ .kind = STAY };
}

static void leave(void *state)
{
	struct history *history = state;

	points_history_release(&history->points);
}

const struct screen history_screen = {
	.name = "history", .title = N_("My points"), .state_size = sizeof(struct history),
	.enter = enter, .draw = draw, .typed = typed, .again = again, .leave = leave,
};
