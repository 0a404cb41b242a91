/* meetings.c - the meetings of the group: sign in at one, or begin a new one. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "domain/document.h"
#include "domain/graph.h"
#include "domain/meeting.h"
#include "screens/form.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { TITLE_LIMIT = 40, DATE_COLUMNS = 14, COUNT_COLUMNS = 10 };
enum { MAY = ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER };

/* asking: the form, what a new one is called, shows instead of the list. */
struct meeting_list { struct form form; bool asking; struct meetings meetings; struct list list; };

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

static void again(struct kiosk *kiosk, void *state)
{
	struct meeting_list *list = state;
	enum err err = load(kiosk, list);

	if (list->asking)
		form_again(kiosk, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static enum err begin(struct kiosk *kiosk, struct journey *journey)
{
	struct actor by;
	int64_t id;
	enum err err = console_may(kiosk, MAY, &by);

	if (err == OK)
		err = meeting_open(kiosk->hall, by, journey_answer(journey, "title"), &id);
	return err == OK ? load(kiosk, (struct meeting_list *)journey) : err;
}

static const struct question questions[] = {
	{ .name = "title", .title = N_("What is the meeting called?"),
	  .hint = N_("Such as: November meeting of the deliberation group."),
	  .kind = ASK_TEXT, .limit = TITLE_LIMIT, .check = begin },
	{ 0 }
};

static struct step ask_for_title(struct kiosk *kiosk, void *state)
{
	struct meeting_list *list = state;

	list->asking = true;
	journey_start(kiosk, &list->form.journey, questions);
	return (struct step){ .kind = STAY };
}

static bool lists(const struct kiosk *kiosk, const void *state)
{
	const struct meeting_list *list = state;

	return !list->asking;
}

/* Of the one that is marked. */
static struct step print_minutes(struct kiosk *kiosk, void *state)
{
	struct meeting_list *list = state;
	int64_t meeting = list->meetings.list[list->list.mark].id;
	struct slip slip;
	enum err err = document_minutes(kiosk->hall, meeting, &slip);

	if (err == OK)
		err = console_print(kiosk, KIND_MINUTES, meeting, &slip);
	slip_release(&slip);
	return (struct step){ .err = err };
}

static bool has_any(const struct kiosk *kiosk, const void *state)
{
	const struct meeting_list *list = state;

	return lists(kiosk, state) && list->meetings.count > 0;
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: a new meeting. */
	{ 'n', N_("New one"), ask_for_title, lists },
	/* TRANSLATORS: at the foot, at most 8 columns: prints the marked meeting's minutes. */
	{ 'p', N_("Minutes"), print_minutes, has_any }, { 0 }
};

static char *line(const void *from, int index)
{
	const struct meeting_list *list = from;
	const struct meeting *meeting = &list->meetings.list[index];
	char date[CLOCK_TEXT], *count = xasprintf(_("%d came"), (int)meeting->present);
	struct text out = {0};

	line_add(&out, DATE_COLUMNS, clock_date(meeting->held_at, date));
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

	if (list->asking) {
		form_draw(kiosk, state, canvas);
		return;
	}
	page_head(canvas, &page, _("Which meeting do you sign people in at?"));
	if (list->meetings.count == 0)
		page_text(canvas, &page, STYLE_NOTE,
			_("There is no meeting yet. Press n to begin one."));
	shown.count = (int)list->meetings.count;
	page_list(canvas, &page, &shown, line, list);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct meeting_list *list = state;
	bool done = false;
	int index;

	if (list->asking) {
		journey_typed(kiosk, &list->form.journey, key, &done);
		list->asking = !done;
		return (struct step){ .kind = STAY };
	}
	page_fit(kiosk, &list->list, (int)list->meetings.count, PAGE_HEAD);
	index = list_typed(&list->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .screen = STAFF_ATTEND,
		.id = list->meetings.list[index].id };
}

static struct step back(struct kiosk *kiosk, void *state)
{
	struct meeting_list *list = state;
	bool asked = list->asking;

	list->asking = false;
	return (struct step){ .kind = asked ? STAY : BACK };
}

static bool typing(const struct kiosk *kiosk, const void *state)
{
	return !lists(kiosk, state) && form_typing(kiosk, state);
}

static void leave(void *state)
{
	struct meeting_list *list = state;

	meetings_release(&list->meetings);
}

const struct screen staff_meetings_screen = {
	.name = "staff-meetings", .title = N_("Meetings"),
	.state_size = sizeof(struct meeting_list), .actions = actions, .enter = enter,
	.draw = draw, .typed = typed, .back = back, .typing = typing, .again = again,
	.leave = leave,
};
