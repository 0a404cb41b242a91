/* seat.c - a protected seat for a resident: its holder may veto what would do harm. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/graph.h"
#include "domain/hall.h"
#include "domain/resident.h"
#include "screens/form.h"
#include "screens/signin.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { MAY = ROLE_CHAIR | ROLE_OVERSEER | ROLE_KEEPER };

/* The journey first: its functions find the rest by it. */
struct seat { struct form form; struct resident resident; char *whose; };

static const char none[] = "-none";

static enum err find(struct kiosk *kiosk, struct journey *journey)
{
	struct seat *seat = (struct seat *)journey;
	enum err err;

	resident_release(&seat->resident);
	err = resident_by_card(kiosk->hall, journey_answer(journey, "card"), &seat->resident);
	if (err != OK)
		return err;
	wipe_free(seat->whose);
	seat->whose = resident_masked(&seat->resident);
	kiosk_say(kiosk, false, "%s", seat->whose);
	return OK;
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct setting *seats[JOURNEY_CHOICES - 1];
	size_t count = hall_section(kiosk->hall, "protected-seats", seats, JOURNEY_CHOICES - 1);

	for (size_t i = 0; i < count; i++) {
		out->label[out->count] = i18n_either(seats[i]->zh, seats[i]->en);
		out->value[out->count++] = seats[i]->key;
	}
	out->label[out->count] = _("No seat any more");
	out->value[out->count++] = none;
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct seat *seat = (const struct seat *)journey;
	const char *which = journey_answer(journey, "seat");
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by);

	if (err == OK)
		err = resident_seat(kiosk->hall, by, seat->resident.id,
			strcmp(which, none) == 0 ? "" : which);
	if (err == OK)
		kiosk_say(kiosk, false, _("%s: the seat is recorded."), seat->whose);
	return err;
}

static const struct question questions[] = {
	{ .name = "card", .title = N_("Please scan the card, or key its 8 digits in."),
	  .label = N_("Card"), .kind = ASK_DIGITS, .limit = CARD_DIGITS, .check = find,
	  .scanned = signin_scanned },
	{ .name = "seat", .title = N_("For whom does this resident sit in the group?"),
	  .hint = N_("The holder may veto a decision that would harm them."), .label = N_("Seat"),
	  .kind = ASK_CHOICE, .choices = offer },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = settle },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct seat *seat = state;
	struct actor by;

	journey_start(kiosk, &seat->form.journey, questions);
	return console_may(kiosk, MAY, &by);
}

static void leave(void *state)
{
	struct seat *seat = state;

	wipe_free(seat->whose);
	resident_release(&seat->resident);
}

const struct screen staff_seat_screen = {
	.name = "staff-seat", .title = N_("Protected seats"), .state_size = sizeof(struct seat),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.scanned = form_scanned, .typing = form_typing, .again = form_again, .leave = leave,
};
