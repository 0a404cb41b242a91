/* track.c - the tracking code, keyed in. */
#include <config.h>

#include "domain/matter.h"
#include "screens/form.h"
#include "screens/opening.h"
#include "screens/screens.h"
#include "screens/table.h"

static enum err find(struct kiosk *kiosk, struct journey *journey)
{
	enum err err = opening_matter(kiosk, journey_answer(journey, "code"));

	if (err == ERR_INPUT)
		kiosk_say(kiosk, true, _("A tracking code has %d digits."), CODE_DIGITS);
	return err;
}

static const struct question questions[] = {
	{ .name = "code", .title = N_("Which tracking code stands on your slip?"),
	  .hint = N_("Type its 12 digits, or hold the square code to the scanner. Lost the slip?"
		" The staff can print a new one."), .kind = ASK_DIGITS, .limit = CODE_DIGITS, .check = find },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct form *form = state;

	journey_start(kiosk, &form->journey, questions);
	return OK;
}

/* A slip of the finger is said at the last digit, not after Enter. */
static void judge_digits(struct kiosk *kiosk, const struct field *field)
{
	char code[CODE_SIZE];

	if (field_left(field) == 0 && code_read(field->text, CODE_DIGITS, code) == ERR_CODE)
		kiosk_say(kiosk, true, "%s", err_text(ERR_CODE));
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct form *form = state;
	bool done = false;
	struct step step = journey_typed(kiosk, &form->journey, key, &done);

	if (key != K_ENTER)
		judge_digits(kiosk, &form->journey.field);
	if (done)
		return (struct step){ .kind = SWAP, .screen = SCREEN_MATTER,
			.id = kiosk->session.matter };
	return step;
}

const struct screen track_screen = {
	.name = "track", .title = N_("How it is getting on"), .state_size = sizeof(struct form),
	.enter = enter, .draw = form_draw, .typed = typed, .typing = form_typing,
};
