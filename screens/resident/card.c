/* card.c - a resident's card and PIN, on the way to their points. */
#include <config.h>

#include "base/text.h"
#include "screens/form.h"
#include "screens/screens.h"
#include "screens/signin.h"
#include "screens/table.h"

static const struct question questions[] = {
	SIGNIN_CARD(NULL, N_("Card")),
	SIGNIN_PIN(NULL),
	{ 0 }
};

static struct step taken(struct kiosk *kiosk, struct form *form, const char *tag)
{
	bool done = false;

	return journey_scanned(kiosk, &form->journey, tag, &done);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct form *form = state;
	char *tag;

	journey_start(kiosk, &form->journey, questions);
	if (id == 1) {
		tag = tag_write(TAG_CARD, kiosk->session.code, NULL);
		taken(kiosk, form, tag);
		wipe_free(tag);
	}
	return OK;
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct form *form = state;
	bool done = false;
	struct step step = journey_typed(kiosk, &form->journey, key, &done);

	return done ? (struct step){ .kind = SWAP, .screen = SCREEN_POINTS } : step;
}

static struct step scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	return taken(kiosk, state, tag);
}

const struct screen card_screen = {
	.name = "card", .title = N_("Your card"), .state_size = sizeof(struct form),
	.enter = enter, .draw = form_draw, .typed = typed, .back = form_back, .scanned = scanned,
	.typing = form_typing,
};
