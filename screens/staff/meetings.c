/* meetings.c - the meetings of the group: plan one, begin one at once, go on with one. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "domain/graph.h"
#include "domain/document.h"
#include "domain/meeting.h"
#include "domain/need.h"
#include "screens/over.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { TITLE_LIMIT = 40, DAY_DIGITS = 8, TIME_DIGITS = 4, WHEN = 16 };
enum { DATE_COLUMNS = 14, STATE_COLUMNS = 7, COUNT_COLUMNS = 8 };
enum { MAY = ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER };

struct meeting_list { struct over over; struct meetings meetings; struct list list; };

static enum err load(struct kiosk *kiosk, struct meeting_list *list)
{
	meetings_release(&list->meetings);
	return meetings_load(kiosk->hall, &list->meetings);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by);

	return err == OK ? load(kiosk, state) : err;
}

static enum err plan_it(struct kiosk *kiosk, struct journey *journey)
{
	char when[WHEN], *title = xstrdup(journey_answer(journey, "title"));
	char *place = xstrdup(journey_answer(journey, "place"));
	struct meeting plan = { .title = title, .place = place };
	struct actor by;
	int64_t id;
	enum err err = console_may(kiosk, MAY, &by);

	snprintf(when, sizeof when, "%s%s", journey_answer(journey, "day"),
		journey_answer(journey, "time"));
	if (err == OK)
		err = need_date(when, &plan.held_at);
	if (err == OK)
		err = meeting_plan(kiosk->hall, by, &plan, &id);
	meeting_release(&plan);
	return err == OK ? load(kiosk, (struct meeting_list *)journey) : err;
}

static enum err check_day(struct kiosk *kiosk, struct journey *journey)
{
	int64_t at;
	enum err err = need_last_day(journey_answer(journey, "day"), &at);

	if (err == OK && at > clock_now())
		return OK;
	kiosk_say(kiosk, true, "%s",
		_("Please give a day still to come, in eight digits, as in 20261231."));
	return ERR_INPUT;
}

static enum err check_time(struct kiosk *kiosk, struct journey *journey)
{
	char when[WHEN];
	int64_t at;

	snprintf(when, sizeof when, "%s%s", journey_answer(journey, "day"),
		journey_answer(journey, "time"));
	if (strlen(when) == 12 && need_date(when, &at) == OK && at > clock_now())
		return OK;
	kiosk_say(kiosk, true, "%s", _("Please give a time still to come, in four digits, as in 1430."));
	return ERR_INPUT;
}

static const struct question planning[] = {
	{ .name = "title", .title = N_("What is the meeting called?"),
	  .hint = N_("Such as: November meeting of the deliberation group."), .label = N_("Meeting"),
	  .kind = ASK_TEXT, .limit = TITLE_LIMIT },
	{ .name = "place", .title = N_("Where is it held?"), .hint = N_("Such as: activity room, Building 2."),
	  .label = N_("Where"), .kind = ASK_TEXT, .limit = TITLE_LIMIT },
	{ .name = "day", .title = N_("On which day?"), .label = N_("Day"),
	  .hint = N_("Its agenda must be out three days before; in an emergency two hours."),
	  .kind = ASK_DIGITS, .limit = DAY_DIGITS, .check = check_day },
	{ .name = "time", .title = N_("At what time?"), .label = N_("Time of day"),
	  .hint = N_("Four digits, such as 1430 for half past two in the afternoon."),
	  .kind = ASK_DIGITS, .limit = TIME_DIGITS, .check = check_time },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = plan_it },
	{ 0 }
};

static enum err begin(struct kiosk *kiosk, struct journey *journey)
{
	struct actor by;
	int64_t id;
	enum err err = console_may(kiosk, MAY, &by);

	if (err == OK)
		err = meeting_open(kiosk->hall, by, journey_answer(journey, "title"), &id);
	return err == OK ? load(kiosk, (struct meeting_list *)journey) : err;
}

/* Without agenda and guests: it only counts who comes. */
static const struct question beginning[] = {
	{ .name = "title", .title = N_("What is the meeting called?"),
	  .hint = N_("It begins at once, without an agenda: only those who come are recorded."),
	  .kind = ASK_TEXT, .limit = TITLE_LIMIT, .check = begin },
	{ 0 }
};

static struct step ask_for_plan(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, planning);
}

static struct step ask_for_title(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, beginning);
}

static const struct meeting *marked(const void *state)
{
	const struct meeting_list *list = state;

	return list->meetings.count > 0 ? &list->meetings.list[list->list.mark] : NULL;
}

static bool has_any(const struct kiosk *kiosk, const void *state)
{
	return over_away(kiosk, state) && marked(state);
}

static struct step print_minutes(struct kiosk *kiosk, void *state)
{
	struct slip slip;
	enum err err = document_minutes(kiosk->hall, marked(state)->id, &slip);

	if (err == OK)
		err = console_print(kiosk, KIND_MINUTES, marked(state)->id, &slip);
	slip_release(&slip);
	return (struct step){ .err = err };
}

static struct step to_meeting(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = GO, .screen = STAFF_MEETING, .id = marked(state)->id };
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: a new meeting; one that begins now;
	 * everything about the marked one. */
	{ 'n', N_("New one"), ask_for_plan, over_away },
	{ 'b', N_("At once"), ask_for_title, over_away },
	{ 'p', NULL, print_minutes, has_any },
	{ 'm', N_("Details"), to_meeting, has_any }, { 0 }
};

/* One that was begun on the spot is there to sign in at. */
static bool only_counts(const struct meeting *meeting)
{
	return meeting->state == MEETING_OPEN && meeting->items == 0;
}

static char *line(const void *from, int index)
{
	const struct meeting_list *list = from;
	const struct meeting *meeting = &list->meetings.list[index];
	char date[CLOCK_TEXT], *count = xasprintf(_("%d came"), (int)meeting->present);
	struct text out = {0};

	line_add(&out, DATE_COLUMNS, clock_date(meeting->held_at, date));
	line_add(&out, STATE_COLUMNS, only_counts(meeting) ? "" : meeting_state_label(meeting->state));
	line_add(&out, COUNT_COLUMNS, count);
	text_add(&out, meeting->title);
	free(count);
	return text_take(&out);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct meeting_list *list = state;
	struct page page = page_of(canvas);
	struct list shown = list->list;

	if (over_drawn(kiosk, state, canvas))
		return;
	page_head(canvas, &page, _("Which meeting is it about?"));
	if (list->meetings.count == 0)
		page_text(canvas, &page, STYLE_NOTE,
			_("There is no meeting yet. Press n to plan one."));
	shown.count = (int)list->meetings.count;
	page_list(canvas, &page, &shown, line, list);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct meeting_list *list = state;
	int index;

	if (over_took(kiosk, state, key))
		return (struct step){ .kind = STAY };
	page_fit(kiosk, &list->list, (int)list->meetings.count, PAGE_HEAD);
	index = list_typed(&list->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .id = list->meetings.list[index].id,
		.screen = only_counts(&list->meetings.list[index]) ? STAFF_ATTEND : STAFF_MEETING };
}

static void again(struct kiosk *kiosk, void *state)
{
	over_again(kiosk, state, load(kiosk, state));
}

static void leave(void *state)
{
	struct meeting_list *list = state;

	meetings_release(&list->meetings);
}

const struct screen staff_meetings_screen = {
	.name = "staff-meetings", .title = N_("Meetings"),
	.state_size = sizeof(struct meeting_list), .actions = actions, .enter = enter,
	.draw = draw, .typed = typed, .back = over_back, .typing = over_typing, .again = again,
	.leave = leave,
};
