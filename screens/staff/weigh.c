/* weigh.c - how urgent a matter is, and so by when it is answered. */
#include <config.h>

#include "domain/graph.h"
#include "domain/urgency.h"
#include "screens/form.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { REASON_LIMIT = 200 };

struct weigh { struct form form; int64_t matter; };

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 4,
		.label = { _("Danger: an answer within hours"), _("Urgent: within a day"),
			_("Ordinary: within a week"), _("Hard to solve: it takes longer") },
		.value = { "danger", "urgent", "ordinary", "hard" } };
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct weigh *weigh = (const struct weigh *)journey;
	unsigned who;
	enum err err = console_roles(kiosk, &who);

	if (err == OK)
		err = matter_weigh(kiosk->hall, kiosk->session.staff, who, weigh->matter,
			journey_answer(journey, "urgency"), journey_answer(journey, "reason"));
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Recorded; the date of the answer follows it."));
	if (err == ERR_INPUT)
		kiosk_say(kiosk, true, "%s", _("That is how urgent it is already."));
	return err;
}

static const struct question questions[] = {
	{ .name = "urgency", .title = N_("How urgent is it?"), .label = N_("Urgency"),
	  .kind = ASK_CHOICE, .choices = offer },
	{ .name = "reason", .title = N_("Why? Whoever put it forward may read it."),
	  .label = N_("Reason"), .kind = ASK_TEXT, .limit = REASON_LIMIT },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = settle },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct weigh *weigh = state;

	weigh->matter = id;
	journey_start(kiosk, &weigh->form.journey, questions);
	return OK;
}

const struct screen staff_weigh_screen = {
	.name = "staff-weigh", .title = N_("Urgency"), .state_size = sizeof(struct weigh),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.typing = form_typing, .again = form_again,
};
