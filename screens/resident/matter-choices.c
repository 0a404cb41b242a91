/* matter-choices.c - what the holder of a code can do about a matter now. */
#include <config.h>

#include "base/clock.h"
#include "domain/move.h"
#include "domain/paper.h"
#include "domain/wording.h"
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

static struct step word(struct kiosk *kiosk, void *state)
{
	struct matter_shown *shown = state;

	return (struct step){ .kind = GO, .screen = SCREEN_WORDING,
		.id = shown->body.standing.matter.id };
}

/* Of the matter that goes on for theirs; once they stepped back it is nobody's of theirs. */
static const char *own_step_label(const struct standing *standing)
{
	const struct way *ways_now[2];
	size_t count = matter_ways(&standing->lead, ROLE_RESIDENT, ways_now, 2);

	if (count == 0 || standing->matter.left_at > 0)
		return NULL;
	if (ways_now[0]->clock == CLOCK_STOPS &&
	    matter_window(standing->hall, &standing->lead) < clock_now())
		return NULL;                 /* the days to object are over */
	if (standing->lead.state == NEEDS_INFO)
		return N_("Answer the question, or withdraw");
	return ways_now[0]->label;
}

void matter_choices(const struct matter_shown *shown, struct action out[MATTER_CHOICES + 1])
{
	const struct standing *standing = &shown->body.standing;
	const char *step = own_step_label(standing);
	struct action all[MATTER_CHOICES] = {
		{ '1', N_("Print how it stands"), print },
		{ '2', shown->body.opened || standing->matter.left_at > 0 ? NULL : N_("Enter the PIN to see the full text"), unlock },
		{ '3', wording_awaits_resident(&standing->matter) ?
			N_("Confirm or correct the wording") : NULL, word },
		{ '4', step, own_step },
	};
	int count = 0;

	for (int i = 0; i < MATTER_CHOICES; i++)
		if (all[i].label) {
			out[count] = all[i];
			out[count].key = (term_key)('1' + count);
			count++;
		}
	out[count] = (struct action){ 0 };
}
