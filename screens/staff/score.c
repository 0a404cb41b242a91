/* score.c - one assessor's opinion of a matter: three criteria and why. */
#include <config.h>

#include <stdlib.h>

#include "domain/assess.h"
#include "screens/staff/console.h"
#include "screens/form.h"
#include "screens/table.h"

enum { NOTE_LIMIT = 200 };

struct score { struct form form; int64_t matter; };

/* In the order of the digits to press, so that 1 to 5 are their own keys. */
static void offer_scores(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 6,
		.label = { _("Very low: 1 point"), _("Low: 2 points"), _("Middling: 3 points"),
			_("High: 4 points"), _("Very high: 5 points"), _("Not at all: 0 points") },
		.value = { "1", "2", "3", "4", "5", "0" } };
}

static enum err assess(struct kiosk *kiosk, struct journey *journey)
{
	const struct score *score = (const struct score *)journey;
	struct scores scores = { .necessity = atoi(journey_answer(journey, "necessity")),
		.feasibility = atoi(journey_answer(journey, "feasibility")),
		.representativeness = atoi(journey_answer(journey, "representativeness")),
		.note = journey_answer(journey, "note") };
	unsigned who;
	enum err err = console_roles(kiosk, &who);

	if (err == OK)
		err = matter_assess(kiosk->hall, kiosk->session.staff, who, score->matter,
			&scores);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Your opinion is recorded."));
	if (err == ERR_TWICE)
		kiosk_say(kiosk, true, "%s", _("You have given your opinion of this matter before."));
	if (err == ERR_ROLE)
		kiosk_say(kiosk, true, "%s", _("You stand aside from this matter."));
	return err;
}

static const struct question questions[] = {
	{ .name = "necessity", .title = N_("Need: how much does it matter that something is done?"),
	  .label = N_("Need"), .kind = ASK_CHOICE, .choices = offer_scores },
	{ .name = "feasibility", .title = N_("Feasibility: can the community do it, with the means there are?"),
	  .label = N_("Feasibility"), .kind = ASK_CHOICE, .choices = offer_scores },
	{ .name = "representativeness", .title = N_("Reach: how many people does it concern?"),
	  .label = N_("Reach"), .kind = ASK_CHOICE, .choices = offer_scores },
	{ .name = "note", .title = N_("Why do you see it so? One sentence is enough."),
	  .label = N_("Why"), .kind = ASK_TEXT, .limit = NOTE_LIMIT },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK,
	  .check = assess },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct score *score = state;

	score->matter = id;
	journey_start(kiosk, &score->form.journey, questions);
	return OK;
}

const struct screen staff_score_screen = {
	.name = "staff-score", .title = N_("Assessment"), .state_size = sizeof(struct score),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.typing = form_typing, .again = form_again,
};
