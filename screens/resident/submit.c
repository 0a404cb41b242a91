/* submit.c - the journey of a new matter: from what is wrong to the receipt. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/urgency.h"
#include "screens/form.h"
#include "screens/resident/submit-like.h"
#include "screens/resident/submit-questions.h"
#include "screens/screens.h"
#include "screens/slipwatch.h"
#include "screens/table.h"

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct submit *submit = state;

	for (int i = 0; submit_questions[i].name; i++)
		submit->questions[i] = submit_questions[i];
	journey_start(kiosk, &submit->form.journey, submit->questions);
	return id > 0 ? submit_like(kiosk, submit, id) : OK;
}

static struct step warn_of_danger(struct kiosk *kiosk, struct submit *submit)
{
	const char *text = submit_text(&submit->form.journey);
	const char *number = submit_text_given(&submit->form.journey) ?
		danger_number(kiosk->hall, text) : NULL;

	if (!number || strcmp(submit->warned, text) == 0)
		return (struct step){ .kind = STAY };
	copy_text(submit->warned, sizeof submit->warned, text);
	return (struct step){ .kind = GO, .screen = SCREEN_DANGER, .id = atoi(number) };
}

static struct step put_forward(struct kiosk *kiosk, struct submit *submit)
{
	struct submission submission = submit_answers(kiosk, &submit->form.journey);
	struct session *session = &kiosk->session;
	struct receipt receipt;
	enum err err = matter_submit(kiosk->hall, &submission, &receipt);

	if (err != OK)
		return (struct step){ .err = err };
	copy_text(session->code, sizeof session->code, receipt.code);
	copy_text(session->pin, sizeof session->pin, receipt.pin);
	session->matter = receipt.matter;
	session->opened = false;
	err = slipwatch_begins(kiosk, receipt.uid);
	wipe(&receipt, sizeof receipt);
	return (struct step){ .kind = SWAP, .screen = SCREEN_RECEIPT, .id = session->matter,
		.err = err };
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct submit *submit = state;
	int64_t offered = offers_picked(kiosk, submit, key);
	bool done = false;
	enum err err;

	if (offered > 0)
		return (struct step){ .kind = GO, .screen = SCREEN_SECOND, .id = offered };
	journey_typed(kiosk, &submit->form.journey, key, &done);
	if (done)
		return put_forward(kiosk, submit);
	err = offers_update(kiosk, submit);
	return err != OK ? (struct step){ .err = err } : warn_of_danger(kiosk, submit);
}

static void again(struct kiosk *kiosk, void *state)
{
	enum err err = offers_again(kiosk, state);

	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

/* A card held out while being asked who it is from answers that question too. */
static struct step scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	struct submit *submit = state;
	struct tag read;
	bool done = false;

	if (strcmp(journey_asks(&submit->form.journey), "who") == 0 &&
	    tag_read(tag, kiosk->setup.scan_prefix, &read) == OK && read.kind == TAG_CARD)
		journey_typed(kiosk, &submit->form.journey, '1', &done);
	return journey_scanned(kiosk, &submit->form.journey, tag, &done);
}

const struct screen submit_screen = {
	.name = "submit", .title = N_("Put a matter forward"), .state_size = sizeof(struct submit),
	.enter = enter, .draw = form_draw, .typed = typed, .back = form_back, .scanned = scanned,
	.again = again, .typing = form_typing,
};
