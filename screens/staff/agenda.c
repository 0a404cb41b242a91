/* agenda.c - the agenda of a meeting: put a matter on it, take one off. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "domain/agenda.h"
#include "domain/graph.h"
#include "domain/meeting.h"
#include "screens/over.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { MAY = ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER, STATE_COLUMNS = 10, NUMBER_COLUMNS = 18 };

/* free: what could be put on it, and its labels; lent to the form. */
struct agenda_shown {
	struct over over;
	int64_t meeting;
	bool planned;
	struct agenda agenda, free;
	char *labels[JOURNEY_CHOICES];
	struct list list;
};

static void free_labels(struct agenda_shown *shown)
{
	for (int i = 0; i < JOURNEY_CHOICES; i++) {
		free(shown->labels[i]);
		shown->labels[i] = NULL;
	}
}

static enum err load(struct kiosk *kiosk, struct agenda_shown *shown)
{
	enum err err = meeting_planned(kiosk->hall, shown->meeting);

	shown->planned = err == OK;
	agenda_release(&shown->agenda);
	if (err == OK || err == ERR_MOVE)
		err = agenda_load(kiosk->hall, shown->meeting, &shown->agenda);
	page_fit(kiosk, &shown->list, (int)shown->agenda.count, PAGE_HEAD);
	return err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct agenda_shown *shown = state;
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by);

	shown->meeting = id;
	return err == OK ? load(kiosk, shown) : err;
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct agenda_shown *shown = (const struct agenda_shown *)journey;

	for (size_t i = 0; i < shown->free.count && out->count < JOURNEY_CHOICES; i++) {
		out->label[out->count] = shown->labels[i];
		out->value[out->count++] = shown->free.list[i].number;
	}
}

static enum err put_on(struct kiosk *kiosk, struct journey *journey)
{
	struct agenda_shown *shown = (struct agenda_shown *)journey;
	int choice = journey->answers[0].choice;
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by);

	return err != OK ? err : agenda_add(kiosk->hall, by, shown->meeting,
		shown->free.list[choice].matter);
}

static const struct question adding[] = {
	{ .name = "matter", .title = N_("Which matter is put on the agenda?"),
	  .hint = N_("These wait for a meeting."), .kind = ASK_CHOICE, .choices = offer,
	  .check = put_on },
	{ 0 }
};

static struct step ask_to_add(struct kiosk *kiosk, void *state)
{
	struct agenda_shown *shown = state;
	enum err err;

	agenda_release(&shown->free);
	free_labels(shown);
	err = agenda_candidates(kiosk->hall, &shown->free);
	for (size_t i = 0; i < shown->free.count && i < JOURNEY_CHOICES; i++)
		shown->labels[i] = xasprintf("%s  %s", shown->free.list[i].number,
			shown->free.list[i].called);
	if (err == OK && shown->free.count > 0)
		return over_ask(kiosk, state, adding);
	if (err == OK)
		kiosk_say(kiosk, true, "%s", _("No matter waits for a meeting."));
	return (struct step){ .err = err };
}

static struct step take_off(struct kiosk *kiosk, void *state)
{
	struct agenda_shown *shown = state;
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by), seen;

	if (err == OK)
		err = agenda_drop(kiosk->hall, by, shown->meeting,
			shown->agenda.list[shown->list.mark].matter);
	seen = load(kiosk, shown);
	return (struct step){ .err = err != OK ? err : seen };
}

static bool may_add(const struct kiosk *kiosk, const void *state)
{
	return over_away(kiosk, state) && ((const struct agenda_shown *)state)->planned;
}

static bool may_drop(const struct kiosk *kiosk, const void *state)
{
	return may_add(kiosk, state) && ((const struct agenda_shown *)state)->agenda.count > 0;
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: a matter on to the agenda, off it. */
	{ 'n', N_("Put on"), ask_to_add, may_add }, { 'd', N_("Take off"), take_off, may_drop }, { 0 }
};

static char *line(const void *from, int index)
{
	const struct item *item = &((const struct agenda_shown *)from)->agenda.list[index];
	struct text out = {0};

	line_add(&out, NUMBER_COLUMNS, item->number);
	line_add(&out, STATE_COLUMNS, item->state == ITEM_WAITING && item->sent_at == 0 ?
		_("not out") : item_state_label(item->state));
	text_add(&out, item->called);
	return text_take(&out);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct agenda_shown *shown = state;
	struct page page = page_of(canvas);
	struct list list = shown->list;

	if (over_drawn(kiosk, state, canvas))
		return;
	page_head(canvas, &page, _("What the meeting deals with, in this order"));
	if (shown->agenda.count == 0)
		page_text(canvas, &page, STYLE_NOTE,
			_("There is nothing on it yet. Press n to put a matter on."));
	list.count = (int)shown->agenda.count;
	page_list(canvas, &page, &list, line, shown);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct agenda_shown *shown = state;
	int index;

	if (over_took(kiosk, state, key))
		return (struct step){ .err = shown->over.asking ? OK : load(kiosk, shown) };
	page_fit(kiosk, &shown->list, (int)shown->agenda.count, PAGE_HEAD);
	index = list_typed(&shown->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .screen = STAFF_CASE,
		.id = shown->agenda.list[index].matter };
}

static void again(struct kiosk *kiosk, void *state)
{
	over_again(kiosk, state, load(kiosk, state));
}

static void leave(void *state)
{
	struct agenda_shown *shown = state;

	agenda_release(&shown->agenda);
	agenda_release(&shown->free);
	free_labels(shown);
}

const struct screen staff_agenda_screen = {
	.name = "staff-agenda", .title = N_("Agenda"), .state_size = sizeof(struct agenda_shown),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .back = over_back,
	.typing = over_typing, .again = again, .leave = leave,
};
