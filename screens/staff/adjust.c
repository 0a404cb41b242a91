/* adjust.c - points given to a resident or taken from them, with a reason; many by two people. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/amend.h"
#include "domain/graph.h"
#include "domain/intent.h"
#include "screens/form.h"
#include "screens/second.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { DIGITS = 6 };

struct adjust { struct form form; int64_t resident; char *whose; };

static int64_t points_of(const struct journey *journey)
{
	int64_t points = atoll(journey_answer(journey, "points"));

	return strcmp(journey_answer(journey, "kind"), "take") == 0 ? -points : points;
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2, .label = { _("Give points"), _("Take points") },
		.value = { "give", "take" } };
}

static enum err check_points(struct kiosk *kiosk, struct journey *journey)
{
	int64_t points = atoll(journey_answer(journey, "points"));

	if (points > 0 && points <= ADJUST_MOST)
		return OK;
	kiosk_say(kiosk, true, _("Please give a number from 1 to %d."), ADJUST_MOST);
	return ERR_INPUT;
}

static bool two(struct kiosk *kiosk, const struct journey *journey)
{
	return amend_wants_two(kiosk->hall, points_of(journey));
}

/* The key is stored before the points move: after a power cut the same once more moves nothing. */
static enum err move(struct kiosk *kiosk, struct actor by, const struct journey *journey)
{
	const struct adjust *adjust = (const struct adjust *)journey;
	char wish[48], key[INTENT_KEY];
	struct adjustment adjustment = { .key = key, .resident = adjust->resident,
		.points = points_of(journey), .why = { .reason = journey_answer(journey, "reason"),
			.second = second_answered(journey) } };
	enum err err;

	snprintf(wish, sizeof wish, "adjust/%lld/%lld/%lld", (long long)by.id,
		(long long)adjust->resident, (long long)adjustment.points);
	err = intent_make(kiosk->hall, wish, key);
	if (err == OK)
		err = points_adjust(kiosk->hall, by, &adjustment);
	return err == OK ? intent_done(kiosk->hall, key) : err;
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct adjust *adjust = (const struct adjust *)journey;
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	if (err == OK)
		err = move(kiosk, by, journey);
	if (err == OK)
		kiosk_say(kiosk, false, _("%s: the points are changed, with your reason beside them."),
			adjust->whose);
	if (err == ERR_POINTS)
		kiosk_say(kiosk, true, "%s", _("This resident does not have so many points."));
	return err;
}

static const struct question questions[] = {
	{ .name = "kind", .title = N_("Give points, or take some?"), .label = N_("Change"),
	  .kind = ASK_CHOICE, .choices = offer },
	{ .name = "points", .title = N_("How many points?"), .label = N_("Points"),
	  .kind = ASK_DIGITS, .limit = DIGITS, .check = check_points },
	{ .name = "reason", .title = N_("Why? The resident reads it beside the line."),
	  .label = N_("Reason"), .kind = ASK_TEXT, .limit = AMEND_REASON },
	SECOND_NUMBER(two),
	SECOND_PIN(two),
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = settle },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct adjust *adjust = state;
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	adjust->resident = id;
	journey_start(kiosk, &adjust->form.journey, questions);
	return err == OK ? console_whose(kiosk, id, &adjust->whose) : err;
}

static void leave(void *state)
{
	struct adjust *adjust = state;

	wipe_free(adjust->whose);
}

const struct screen staff_adjust_screen = {
	.name = "staff-adjust", .title = N_("Give or take points"),
	.state_size = sizeof(struct adjust), .enter = enter, .draw = form_draw, .typed = form_typed,
	.back = form_back, .typing = form_typing, .again = form_again, .leave = leave,
};
