/* submit.c - the journey of a new matter: from what is wrong to the receipt. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/title.h"
#include "domain/urgency.h"
#include "screens/form.h"
#include "screens/resident/submit-boards.h"
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
	boards_start(submit);
	journey_start(kiosk, &submit->form.journey, submit->questions);
	return id > 0 ? submit_like(kiosk, submit, id) : OK;
}

/* Words of danger are Chinese: a ready sentence is judged in Chinese, whatever it shows in. */
static const char *number_to_call(struct kiosk *kiosk, const struct journey *journey)
{
	struct submission submission = submit_answers(kiosk, journey);
	char *ready = title_ready(kiosk->hall, &(struct phrase){ submission.category,
		submission.place, submission.text }, LANGUAGE_ZH);
	const char *number = danger_number(kiosk->hall, ready ? ready : submission.text);

	free(ready);
	return number;
}

static struct step warn_of_danger(struct kiosk *kiosk, struct submit *submit)
{
	const char *text = submit_text(&submit->form.journey);
	const char *number = submit_text_given(&submit->form.journey) ?
		number_to_call(kiosk, &submit->form.journey) : NULL;

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
	boards_update(kiosk, submit);
	err = offers_update(kiosk, submit);
	return err != OK ? (struct step){ .err = err } : warn_of_danger(kiosk, submit);
}

static struct step back(struct kiosk *kiosk, void *state)
{
	struct submit *submit = state;
	struct step step = form_back(kiosk, state);

	if (strcmp(journey_asks(&submit->form.journey), "confirm") == 0)
		boards_keep(&submit->form.journey);
	boards_update(kiosk, submit);
	journey_again(kiosk, &submit->form.journey);
	return step;
}

static void again(struct kiosk *kiosk, void *state)
{
	enum err err;

	boards_update(kiosk, state);
	err = offers_again(kiosk, state);
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
	.enter = enter, .draw = form_draw, .typed = typed, .back = back, .scanned = scanned,
	.again = again, .typing = form_typing,
};
