/* history.c - what a resident's points came from and went to; a line can be asked about. */
#include <config.h>

#include "base/clock.h"
#include "domain/points.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/table.h"

enum { LINES = 50 };

struct history { struct points_history points; struct list list; };

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

/* What became of the resident's question, NULL where there was none. */
static const char *dispute_words(enum dispute_state state)
{
	static const char *const words[] = {
		[DISPUTE_OPEN] = N_("you asked; the staff will answer"),
		[DISPUTE_EXPLAINED] = N_("answered"), [DISPUTE_CORRECTED] = N_("set right"),
	};

	return state == DISPUTE_NONE ? NULL : _(words[state]);
}

static void line_text(const void *from, int index, struct text *line, struct text *below)
{
	const struct history *history = from;
	const struct points_line *one = &history->points.list[index];
	const char *asked = dispute_words(one->dispute);
	char date[CLOCK_TEXT];

	text_addf(line, "%+-6lld %s", (long long)one->amount, one->what);
	text_add(below, clock_date(one->at, date));
	if (one->about && *one->about)
		text_addf(below, "  %s", one->about);
	if (one->reversed)
		text_addf(below, "  %s", _("taken back"));
	if (asked)
		text_addf(below, "  %s", asked);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct history *history = state;
	struct page page = page_of(canvas);
	struct list list = history->list;

	page_head(canvas, &page, _("Your points, the latest first. Is a line not right? Choose it."));
	list.count = (int)history->points.count;
	if (list.count == 0)
		page_text(canvas, &page, STYLE_PLAIN, _("There is nothing here yet."));
	pairs_draw(canvas, &page, &list, line_text, history);
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
