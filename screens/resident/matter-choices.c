/* matter-choices.c - what the holder of a code can do about a matter now. */
#include <config.h>

#include "domain/move.h"
#include "domain/paper.h"
#include "screens/resident/matter-choices.h"
#include "screens/screens.h"

enum { SLIPS_MOST = 5 };

static enum err compose(struct kiosk *kiosk, const void *state, int copy, struct slip *out)
{
	const struct matter_shown *shown = state;

	return paper_progress(kiosk->hall, &shown->body.standing.matter, shown->code, copy, out);
}

static struct step print(struct kiosk *kiosk, void *state)
{
	struct matter_shown *shown = state;
	struct slip slip = {0};
	enum err err;

	if (slipwatch_busy(&shown->watch))
		return (struct step){ .kind = STAY };
	if (kiosk->session.slips >= SLIPS_MOST) {
		kiosk_say(kiosk, true, "%s",
			_("That is enough paper for now. Please ask the staff."));
		return (struct step){ .kind = STAY };
	}
	shown->watch = (struct slipwatch){ .compose = compose, .state = shown };
	err = compose(kiosk, shown, 0, &slip);
	if (err == OK)
		err = slipwatch_print(&shown->watch, kiosk, "progress",
			shown->body.standing.matter.id, &slip);
	slip_release(&slip);
	return (struct step){ .err = err };
}

static struct step unlock(struct kiosk *kiosk, void *state)
{
	struct matter_shown *shown = state;

	return (struct step){ .kind = GO, .screen = SCREEN_UNLOCK,
		.id = shown->body.standing.matter.id };
}

static struct step own_step(struct kiosk *kiosk, void *state)
{
	struct matter_shown *shown = state;

	return (struct step){ .kind = GO, .screen = SCREEN_STEP,
		.id = shown->body.standing.matter.id };
}

static const char *own_step_label(const struct matter *matter)
{
	const struct way *ways_now[2];
	size_t count = matter_ways(matter, ROLE_RESIDENT, ways_now, 2);

	if (matter->state == EVALUATING)
		return N_("Say whether it is solved");
	if (matter->state == NEEDS_INFO)
		return N_("Answer the question, or withdraw");
	return count ? ways_now[0]->label : NULL;
}

void matter_choices(const struct matter_shown *shown, struct action out[MATTER_CHOICES + 1])
{
	const char *step = own_step_label(&shown->body.standing.matter);
	int count = 0;

	out[count++] = (struct action){ '1', N_("Print how it stands"), print };
	if (!shown->body.opened)
		out[count++] = (struct action){ '2', N_("Enter the PIN to see the full text"),
			unlock };
	if (step)
		out[count] = (struct action){ (term_key)('1' + count), step, own_step };
	count += step != NULL;
	out[count] = (struct action){ 0 };
}
