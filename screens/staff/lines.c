/* lines.c - a resident's points at the counter, line by line; a line can be taken back. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "domain/amend.h"
#include "domain/graph.h"
#include "domain/voucher.h"
#include "screens/over.h"
#include "screens/points-rows.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/second.h"
#include "screens/staff/console.h"
#include "screens/table.h"

struct lines {
	struct over over;
	int64_t resident;
	char *whose;
	struct points_history points;
	struct points_line chosen;           /* borrows from points */
	struct list list;
};

static enum err load(struct kiosk *kiosk, struct lines *lines)
{
	points_history_release(&lines->points);
	return points_history_load(kiosk->hall, lines->resident, POINTS_LINES, &lines->points);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct lines *lines = state;
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	lines->resident = id;
	if (err == OK)
		err = console_whose(kiosk, id, &lines->whose);
	return err == OK ? load(kiosk, lines) : err;
}

static const struct points_line *chosen(const struct journey *journey)
{
	return &((const struct lines *)journey)->chosen;
}

static bool two(struct kiosk *kiosk, const struct journey *journey)
{
	return amend_wants_two(kiosk->hall, chosen(journey)->amount);
}

static char *told(const struct kiosk *kiosk, const struct journey *journey)
{
	const struct points_line *line = chosen(journey);
	char date[CLOCK_TEXT];

	/* TRANSLATORS: points with their sign, what for, about what, on which day. */
	return xasprintf(_("%+lld points: %s. %s %s. Another line will take this one back; both"
		" stay to be seen."), (long long)line->amount, line->what,
		line->about ? line->about : "", clock_date(line->at, date));
}

static enum err reverse(struct kiosk *kiosk, struct journey *journey)
{
	const struct amendment why = { journey_answer(journey, "reason"), second_answered(journey) };
	struct actor by;
	int64_t owed = 0;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	if (err == OK)
		err = points_reverse(kiosk->hall, by, chosen(journey)->posting, &why, &owed);
	if (err == ERR_INPUT)
		kiosk_say(kiosk, true, "%s", _("Such a line cannot be taken back."));
	else if (err == OK && owed > 0)
		kiosk_say(kiosk, false, _("Taken back. %lld of the points were spent already: the next"
			" ones pay for them."), (long long)owed);
	else if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Taken back."));
	return err;
}

static const struct question questions[] = {
	{ .name = "line", .title = N_("Do you want to take this line back?"), .kind = ASK_NOTICE,
	  .text = told, .label = N_("Yes, go on") },
	{ .name = "reason", .title = N_("Why? The resident reads it beside the line."),
	  .label = N_("Reason"), .kind = ASK_TEXT, .limit = AMEND_REASON },
	SECOND_NUMBER(two),
	SECOND_PIN(two),
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = reverse },
	{ 0 }
};

/* What was paid for a reward goes back by its voucher. */
static struct step choose(struct kiosk *kiosk, struct lines *lines)
{
	struct voucher voucher;
	enum err err;
	int64_t id;

	if (lines->chosen.reversed) {
		kiosk_say(kiosk, true, "%s", _("Another line has taken this one back already."));
		return (struct step){ .kind = STAY };
	}
	err = voucher_of_hold(kiosk->hall, lines->chosen.posting, &voucher);
	id = voucher.id;
	voucher_release(&voucher);
	if (err == OK)
		return (struct step){ .kind = GO, .screen = STAFF_VOUCHER, .id = id };
	return err == ERR_NOT_FOUND ? over_ask(kiosk, lines, questions) : (struct step){ .err = err };
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct lines *lines = state;
	struct page page = page_of(canvas);
	struct list list = lines->list;
	char *head;

	if (over_drawn(kiosk, state, canvas))
		return;
	head = xasprintf(_("%s: which line is not right?"), lines->whose);
	page_head(canvas, &page, head);
	free(head);
	list.count = (int)lines->points.count;
	if (list.count == 0)
		page_text(canvas, &page, STYLE_PLAIN, _("There is nothing here yet."));
	pairs_draw(canvas, &page, &list, points_row, &lines->points);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct lines *lines = state;
	int index;

	if (over_took(kiosk, state, key))
		return (struct step){ .err = lines->over.asking ? OK : load(kiosk, lines) };
	pairs_fit(kiosk, &lines->list, (int)lines->points.count, PAGE_HEAD);
	index = list_typed(&lines->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	lines->chosen = lines->points.list[index];
	return choose(kiosk, lines);
}

static void again(struct kiosk *kiosk, void *state)
{
	struct lines *lines = state;

	over_again(kiosk, state, lines->over.asking ? OK : load(kiosk, lines));
}

static void leave(void *state)
{
	struct lines *lines = state;

	wipe_free(lines->whose);
	points_history_release(&lines->points);
}

const struct screen staff_lines_screen = {
	.name = "staff-lines", .title = N_("Points, line by line"),
	.state_size = sizeof(struct lines), .enter = enter, .draw = draw, .typed = typed,
	.back = over_back, .typing = over_typing, .again = again, .leave = leave,
};
