/* state.c - what somebody says on a matter, written down: by the desk, or for who cannot come. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/resident.h"
#include "domain/statement.h"
#include "screens/form.h"
#include "screens/signin.h"
#include "screens/staff/console.h"
#include "screens/table.h"

struct said_form { struct form form; int64_t matter, resident; };

static enum err find(struct kiosk *kiosk, struct journey *journey)
{
	struct said_form *form = (struct said_form *)journey;
	struct resident resident = {0};
	enum err err = resident_by_card(kiosk->hall, journey_answer(journey, "card"), &resident);

	form->resident = err == OK ? resident.id : 0;
	if (err == OK)
		kiosk_say(kiosk, false, "%s", resident.name ? resident.name : "");
	resident_release(&resident);
	return err;
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	for (int i = 0; i < STANCE_COUNT; i++) {
		out->label[out->count] = _(stances[i].label);
		out->value[out->count++] = stances[i].name;
	}
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct said_form *form = (const struct said_form *)journey;
	struct saying saying = { .matter = form->matter, .resident = form->resident,
		.stance = stance_read(journey_answer(journey, "stance")),
		.words = journey_answer(journey, "words") };
	struct actor by;
	int64_t id;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_CHAIR, &by);

	if (err != OK)
		return err;
	err = statement_make(kiosk->hall, by, &saying, &id);
	kiosk_say(kiosk, err != OK, "%s", err == OK ? _("It is written down.") : statement_why(err));
	return err == OK ? OK : ERR_INPUT;
}

static const struct question questions[] = {
	{ .name = "card", .title = N_("Who says it? Please scan the card, or key its 8 digits in."),
	  .label = N_("Card"), .kind = ASK_DIGITS, .limit = CARD_DIGITS, .check = find,
	  .scanned = signin_scanned },
	{ .name = "stance", .title = N_("How do they stand to it?"), .label = N_("View"),
	  .kind = ASK_CHOICE, .choices = offer },
	{ .name = "words", .title = N_("What do they say? The main point is enough."),
	  .label = N_("Said"), .kind = ASK_TEXT, .limit = STATEMENT_LIMIT },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = settle },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct said_form *form = state;
	struct actor by;

	form->matter = id;
	journey_start(kiosk, &form->form.journey, questions);
	return console_may(kiosk, ROLE_CLERK | ROLE_CHAIR, &by);
}

const struct screen staff_state_screen = {
	.name = "staff-state", .title = N_("A view"), .state_size = sizeof(struct said_form),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.scanned = form_scanned, .typing = form_typing, .again = form_again,
};
