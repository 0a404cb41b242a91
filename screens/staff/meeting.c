/* meeting.c - one meeting: what is prepared and what is missing, and everything there is to do. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/document.h"
#include "domain/graph.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/staff/meeting-questions.h"
#include "screens/table.h"

static enum err load(struct kiosk *kiosk, struct shown *shown, int64_t id)
{
	enum err err;

	meeting_release(&shown->meeting);
	err = meeting_load(kiosk->hall, id, &shown->meeting);
	return err == OK ? roll_load(kiosk->hall, id, 0, &shown->roll) : err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct shown *shown = state;
	struct actor by;
	enum err err = console_may(kiosk, MEETING_MAY, &by);

	if (err == OK)
		err = console_roles(kiosk, &shown->roles);
	return err == OK ? load(kiosk, shown, id) : err;
}

static struct step go(void *state, int screen)
{
	return (struct step){ .kind = GO, .screen = screen, .id = meeting_shown(state)->id };
}

static struct step to_agenda(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_AGENDA);
}

static struct step to_guests(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_GUESTS);
}

static struct step to_attend(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_ATTEND);
}

static struct step to_chair(struct kiosk *kiosk, void *state)
{
	return go(state, STAFF_CHAIR);
}

static struct step ask_to_send(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, meeting_sending);
}

static struct step ask_to_close(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, meeting_closing);
}

/* Too few, or nothing told in time: then the reason is said and nothing else happens. */
static struct step begin(struct kiosk *kiosk, void *state)
{
	struct shown *shown = state;
	int lacks = roll_lacks(kiosk->hall, &shown->roll);
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CHAIR, &by);

	if (err == OK)
		err = meeting_begin(kiosk->hall, by, shown->meeting.id);
	if (err == OK)
		return go(state, STAFF_CHAIR);
	if (err == ERR_MOVE && lacks > 0)
		kiosk_say(kiosk, true, P_("%d more person must come first.",
			"%d more people must come first.", (unsigned long)lacks), lacks);
	if (err == ERR_MISSING)
		kiosk_say(kiosk, true, "%s", _("Its agenda is not out yet."));
	return (struct step){ .err = err == ERR_MISSING || (err == ERR_MOVE && lacks > 0) ? OK : err };
}

static struct step print(struct kiosk *kiosk, struct shown *shown, enum kind kind)
{
	struct slip slip = {0};
	enum err err = kind == KIND_MINUTES ?
		document_minutes(kiosk->hall, shown->meeting.id, &slip) :
		document_agenda(kiosk->hall, shown->meeting.id, &slip);

	if (err == OK)
		err = console_print(kiosk, kind, shown->meeting.id, &slip);
	slip_release(&slip);
	return (struct step){ .err = err };
}

static struct step print_notice(struct kiosk *kiosk, void *state)
{
	return print(kiosk, state, KIND_AGENDA);
}

static struct step print_minutes(struct kiosk *kiosk, void *state)
{
	return print(kiosk, state, KIND_MINUTES);
}

static bool planned(const struct kiosk *kiosk, const void *state)
{
	return meeting_shown(state)->state == MEETING_PLANNED;
}

static bool has_news(const struct kiosk *kiosk, const void *state)
{
	return planned(kiosk, state) && meeting_shown(state)->unsent > 0 && meeting_shown(state)->invited > 0;
}

static bool has_agenda(const struct kiosk *kiosk, const void *state)
{
	return meeting_shown(state)->items > 0;
}

static bool is_open(const struct kiosk *kiosk, const void *state)
{
	return meeting_shown(state)->state == MEETING_OPEN;
}

static bool has_guests(const struct kiosk *kiosk, const void *state)
{
	return planned(kiosk, state) || meeting_shown(state)->invited > 0;
}

static bool hears_cards(const struct kiosk *kiosk, const void *state)
{
	return is_open(kiosk, state) || (planned(kiosk, state) && meeting_shown(state)->invited > 0 &&
		clock_now() >= clock_day(meeting_shown(state)->held_at, 0, 0));
}

static bool may_begin(const struct kiosk *kiosk, const void *state)
{
	return (((const struct shown *)state)->roles & ROLE_CHAIR) && planned(kiosk, state) &&
		hears_cards(kiosk, state);
}

static bool may_chair(const struct kiosk *kiosk, const void *state)
{
	return (((const struct shown *)state)->roles & ROLE_CHAIR) && is_open(kiosk, state) &&
		meeting_shown(state)->items > 0;
}

static bool ended(const struct kiosk *kiosk, const void *state)
{
	return !planned(kiosk, state);
}

/* What has an agenda and is open ends where it is chaired. */
static bool may_close(const struct kiosk *kiosk, const void *state)
{
	return planned(kiosk, state) ||
		(is_open(kiosk, state) && meeting_shown(state)->items == 0);
}

static const struct action choices[] = {
	{ '1', N_("Chair the meeting"), to_chair, may_chair },
	{ '1', N_("Open the meeting, and chair it"), begin, may_begin },
	{ '2', N_("Sign people in with their cards"), to_attend, hears_cards },
	{ '3', N_("Agenda"), to_agenda, has_guests },
	{ '4', N_("Who is invited, and who is here"), to_guests, has_guests },
	{ '5', N_("Send the agenda out"), ask_to_send, has_news },
	{ '6', N_("Print the notice with the agenda"), print_notice, has_agenda },
	{ '7', N_("Print the minutes"), print_minutes, ended },
	{ '8', N_("It is not held, or it is over"), ask_to_close, may_close },
	{ 0 }
};

/* What is ready and what is not, in the order in which one prepares it. */
static char *agenda_words(const struct meeting *meeting)
{
	if (meeting->items == 0)
		return xstrdup(_("nothing on it yet"));
	return meeting->unsent == 0 ? xasprintf(P_("%d matter, sent out", "%d matters, sent out",
			(unsigned long)meeting->items), (int)meeting->items) :
		xasprintf(P_("%d matter, %d of them not sent out", "%d matters, %d of them not sent out",
			(unsigned long)meeting->items), (int)meeting->items, (int)meeting->unsent);
}

static char *people_words(const struct shown *shown)
{
	const struct roll *roll = &shown->roll;

	return roll->entitled == 0 ? xasprintf(_("%d came"), (int)shown->meeting.present) :
		xasprintf(_("%d invited, %d of them here"), roll->entitled, roll->present);
}

static void draw_facts(const struct shown *shown, struct canvas *canvas, struct page *page)
{
	const struct meeting *meeting = &shown->meeting;
	char moment[CLOCK_TEXT], *agenda = agenda_words(meeting), *people = people_words(shown);

	page_head(canvas, page, meeting->title);
	page_fact(canvas, page, _("Time"), clock_moment(meeting->held_at, moment));
	page_fact(canvas, page, _("Where"), meeting->place);
	page_fact(canvas, page, _("State"), meeting_state_label(meeting->state));
	if (meeting->items > 0 || meeting->state == MEETING_PLANNED)
		page_fact(canvas, page, _("Agenda"), agenda);
	page_fact(canvas, page, _("Who is there"), people);
	page_fact(canvas, page, _("Emergency"), meeting->emergency);
	free(agenda);
	free(people);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	struct page page = page_of(canvas);

	if (over_drawn(kiosk, state, canvas))
		return;
	draw_facts(state, canvas, &page);
	page.row++;
	page_actions(kiosk, state, canvas, &page, choices);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct shown *shown = state;

	if (!over_took(kiosk, state, key))
		return page_acted(kiosk, state, choices, key);
	return (struct step){ .err = shown->over.asking ? OK : load(kiosk, shown, meeting_shown(state)->id) };
}

static void again(struct kiosk *kiosk, void *state)
{
	over_again(kiosk, state, load(kiosk, state, meeting_shown(state)->id));
}

static void leave(void *state)
{
	meeting_release(&((struct shown *)state)->meeting);
}

const struct screen staff_meeting_screen = {
	.name = "staff-meeting", .title = N_("Meeting"), .state_size = sizeof(struct shown),
	.enter = enter, .draw = draw, .typed = typed, .back = over_back, .typing = over_typing,
	.again = again, .leave = leave,
};
