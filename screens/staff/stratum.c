/* stratum.c - to which part of those who live here a resident belongs: seats are drawn by it. */
#include <config.h>

#include <string.h>

#include "domain/graph.h"
#include "domain/resident.h"
#include "domain/stratum.h"
#include "screens/form.h"
#include "screens/staff/console.h"
#include "screens/table.h"

struct counted { struct form form; int64_t resident; };

static const char none[] = "-none";

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	struct stratum all[STRATA];
	size_t count = strata(kiosk->hall, all);

	for (size_t i = 0; i < count; i++) {
		out->label[out->count] = all[i].label;
		out->value[out->count++] = all[i].key;
	}
	out->label[out->count] = stratum_label(kiosk->hall, "");
	out->value[out->count++] = none;
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct counted *counted = (const struct counted *)journey;
	const char *which = journey_answer(journey, "stratum");
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER, &by);

	if (err == OK)
		err = resident_stratum(kiosk->hall, by, counted->resident,
			strcmp(which, none) == 0 ? "" : which);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Recorded."));
	return err;
}

static const struct question questions[] = {
	{ .name = "stratum", .title = N_("To whom of those who live here do they belong?"),
	  .hint = N_("Each part has its seats at a meeting; who is invited is drawn from it."),
	  .kind = ASK_CHOICE, .choices = offer, .check = settle },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct counted *counted = state;

	counted->resident = id;
	journey_start(kiosk, &counted->form.journey, questions);
	return resident_known(kiosk->hall, id);
}

const struct screen staff_stratum_screen = {
	.name = "staff-stratum", .title = N_("Part of the residents"),
	.state_size = sizeof(struct counted), .enter = enter, .draw = form_draw,
	.typed = form_typed, .back = form_back, .typing = form_typing, .again = form_again,
};
