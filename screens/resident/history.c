/* history.c - what a resident's points came from and went to; a line can be asked about. */
#include <config.h>

#include "domain/points.h"
#include "screens/points-rows.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/table.h"

struct history { struct points_history points; struct list list; };

static enum err load(struct kiosk *kiosk, struct history *history)
{
	points_history_release(&history->points);
	return points_history_load(kiosk->hall, kiosk->session.resident, POINTS_LINES, &history->points);
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

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct history *history = state;
	struct page page = page_of(canvas);
	struct list list = history->list;

	page_head(canvas, &page, _("Latest first. Is a line not right? Choose it."));
	list.count = (int)history->points.count;
	if (list.count == 0)
		page_text(canvas, &page, STYLE_PLAIN, _("There is nothing here yet."));
	pairs_draw(canvas, &page, &list, points_row, &history->points);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct history *history = state;
	int index;

	pairs_fit(kiosk, &history->list, (int)history->points.count, PAGE_HEAD);
	index = list_typed(&history->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .screen = SCREEN_LINE,
		.id = history->points.list[index].posting };
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
