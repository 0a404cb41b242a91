/* unlock.c - the PIN of a matter, for its full text and the resident's own steps. */
#include <config.h>

#include "domain/matter.h"
#include "screens/form.h"
#include "screens/screens.h"
#include "screens/table.h"

enum { PIN_DIGITS = 6, PHONE_DIGITS = 4 };

/* The journey first: check() finds the rest by it. */
struct unlock { struct form form; struct question questions[2]; struct matter matter; };

static enum err check(struct kiosk *kiosk, struct journey *journey)
{
	const struct unlock *unlock = (const struct unlock *)journey;

	return matter_check_pin(kiosk->hall, &unlock->matter, journey_answer(journey, "pin"));
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	static const char *const hints[] = {
		[WHO_CARD] = N_("It is the PIN of your resident's card."),
		[WHO_NAME] = N_("It is the last four digits of the phone number you left."),
		[WHO_ANONYMOUS] = N_("It is the six digits printed on the slip as PIN."),
		[WHO_IMPORT] = N_("It is the six digits printed on the slip as PIN."),
	};
	struct unlock *unlock = state;
	enum err err = matter_load(kiosk->hall, id, &unlock->matter);

	unlock->questions[0] = (struct question){ .name = "pin",
		.title = N_("Your PIN for this matter?"), .hint = hints[unlock->matter.who],
		.kind = ASK_PIN, .check = check,
		.limit = unlock->matter.who == WHO_NAME ? PHONE_DIGITS : PIN_DIGITS };
	if (err == OK)
		journey_start(kiosk, &unlock->form.journey, unlock->questions);
	return err;
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct unlock *unlock = state;
	bool done = false;
	struct step step = journey_typed(kiosk, &unlock->form.journey, key, &done);

	if (!done)
		return step;
	kiosk->session.matter = unlock->matter.id;
	kiosk->session.opened = true;
	return (struct step){ .kind = BACK };
}

static void leave(void *state)
{
	struct unlock *unlock = state;

	matter_release(&unlock->matter);
}

const struct screen unlock_screen = {
	.name = "unlock", .title = N_("PIN"), .state_size = sizeof(struct unlock), .enter = enter,
	.draw = form_draw, .typed = typed, .typing = form_typing, .leave = leave,
};
