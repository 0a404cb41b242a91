/* home.c - the console's first screen: log in, or make the keeper's account. */
#include <config.h>

#include "base/text.h"
#include "domain/staff.h"
#include "kiosk/kiosk.h"
#include "screens/form.h"
#include "screens/screens.h"
#include "screens/staff/pins.h"
#include "screens/table.h"

enum { NUMBER_LIMIT = 8 };

static bool no_keeper(struct kiosk *kiosk, const struct journey *journey)
{
	bool any = true;

	return staff_has_keeper(kiosk->hall, &any) == OK && !any;
}

static bool kept(struct kiosk *kiosk, const struct journey *journey)
{
	return !no_keeper(kiosk, journey);
}

static char *welcome(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("This hall has no keeper yet. There is no default PIN: the keeper's"
		" account is made here, now, and it may add all others."));
}

static enum err log_in(struct kiosk *kiosk, struct journey *journey)
{
	return staff_login(kiosk->hall, journey_answer(journey, "number"),
		journey_answer(journey, "pin"), &kiosk->session.staff);
}

static const struct question questions[] = {
	{ .name = "welcome", .title = N_("Welcome to the staff console."), .kind = ASK_NOTICE,
	  .asked = no_keeper, .text = welcome, .label = N_("Make the keeper's account") },
	{ .name = "number", .title = N_("Your staff number?"), .kind = ASK_DIGITS,
	  .limit = NUMBER_LIMIT, .asked = kept },
	{ .name = "pin", .title = N_("Your PIN?"), .kind = ASK_PIN, .limit = PINS_LIMIT,
	  .asked = kept, .check = log_in },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct form *form = state;

	journey_start(kiosk, &form->journey, questions);
	return OK;
}

/* Back from making the first account it is no longer welcome but log in. */
static void again(struct kiosk *kiosk, void *state)
{
	struct form *form = state;

	if (questions[form->journey.at].asked(kiosk, &form->journey))
		journey_again(kiosk, &form->journey);
	else
		journey_start(kiosk, &form->journey, questions);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct form *form = state;
	bool done = false;
	struct step step = journey_typed(kiosk, &form->journey, key, &done);

	if (!done)
		return step;
	return (struct step){ .kind = GO,
		.screen = kiosk->session.staff ? STAFF_DESK : STAFF_FIRST };
}

/* From the first question there is no way back. */
static bool stuck(const struct kiosk *kiosk, const void *state)
{
	const struct form *form = state;

	return form->journey.step == 1;
}

static struct step leave_console(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = LEAVE };
}

static const struct action actions[] = {
	/* TRANSLATORS: ends the program; at most 8 columns. */
	{ K_F10, N_("Leave"), leave_console }, { 'q', NULL, leave_console }, { 0 }
};

const struct screen staff_home_screen = {
	.name = "staff-home", .title = N_("Staff console"), .state_size = sizeof(struct form),
	.actions = actions, .enter = enter, .draw = form_draw, .typed = typed, .back = form_back,
	.stuck = stuck, .typing = form_typing, .again = again,
};
