/* find.c - a file number, keyed in, leads to its matter. */
#include <config.h>

#include "screens/form.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/table.h"

struct find { struct form form; int64_t matter; };

static enum err look_up(struct kiosk *kiosk, struct journey *journey)
{
	struct find *find = (struct find *)journey;

	return console_matter(kiosk, journey_answer(journey, "number"), &find->matter);
}

static const struct question questions[] = {
	{ .name = "number", .title = N_("Which file number?"), .kind = ASK_DIGITS,
	  .hint = N_("12 is number 12 of this year; 20250012 is that of the year 2025."),
	  .limit = CONSOLE_MATTER, .check = look_up },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct form *form = state;

	journey_start(kiosk, &form->journey, questions);
	return OK;
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct find *find = state;
	bool done = false;
	struct step step = journey_typed(kiosk, &find->form.journey, key, &done);

	return done ? (struct step){ .kind = SWAP, .screen = STAFF_CASE, .id = find->matter } :
		step;
}

const struct screen staff_find_screen = {
	.name = "staff-find", .title = N_("Find a matter"), .state_size = sizeof(struct find),
	.enter = enter, .draw = form_draw, .typed = typed, .back = form_back,
	.typing = form_typing, .again = form_again,
};
