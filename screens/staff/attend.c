/* attend.c - signing people in at a meeting, card by card. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "domain/graph.h"
#include "domain/meeting.h"
#include "domain/resident.h"
#include "screens/form.h"
#include "screens/staff/console.h"
#include "screens/table.h"

/* The question's words change with every card, so it is the screen's own. */
struct attend {
	struct form form;
	struct question questions[2];
	int64_t meeting;
	char *title;                         /* of the meeting, and how many came */
};

static enum err count(struct kiosk *kiosk, struct attend *attend)
{
	struct meetings meetings;
	enum err err = meetings_load(kiosk->hall, &meetings);

	for (size_t i = 0; err == OK && i < meetings.count; i++)
		if (meetings.list[i].id == attend->meeting) {
			free(attend->title);
			attend->title = xasprintf(_("%s: %d came"), meetings.list[i].title,
				(int)meetings.list[i].present);
		}
	meetings_release(&meetings);
	attend->questions[0].hint = attend->title;
	return err == OK && !attend->title ? ERR_NOT_FOUND : err;
}

static void say(struct kiosk *kiosk, enum err err, const struct resident *resident)
{
	char *who = resident_masked(resident);

	if (err == OK)
		kiosk_say(kiosk, false, _("%s is signed in."), who);
	if (err == ERR_TWICE)
		kiosk_say(kiosk, true, _("%s was signed in already."), who);
	wipe_free(who);
}

static enum err sign_in(struct kiosk *kiosk, struct journey *journey)
{
	struct attend *attend = (struct attend *)journey;
	struct resident resident = {0};
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER, &by);

	if (err == OK)
		err = resident_by_card(kiosk->hall, journey_answer(journey, "card"), &resident);
	if (err == OK) {
		err = meeting_attend(kiosk->hall, by, attend->meeting, resident.id);
		say(kiosk, err, &resident);
	}
	resident_release(&resident);
	return err == OK ? count(kiosk, attend) : err;
}

static enum err scan(struct kiosk *kiosk, struct journey *journey, const char *tag)
{
	return form_tag(kiosk, journey, tag, TAG_CARD);
}

static void ask(struct kiosk *kiosk, struct attend *attend)
{
	journey_start(kiosk, &attend->form.journey, attend->questions);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct attend *attend = state;
	enum err err;

	attend->meeting = id;
	attend->questions[0] = (struct question){ .name = "card", .kind = ASK_DIGITS,
		.title = N_("Please scan the card, or key its 8 digits in."),
		.limit = CARD_DIGITS, .check = sign_in, .scanned = scan };
	err = count(kiosk, attend);
	ask(kiosk, attend);
	return err;
}

/* One card or another, the field is empty for the next. */
static struct step next(struct kiosk *kiosk, struct attend *attend, struct step step, bool done)
{
	if (done)
		ask(kiosk, attend);
	return step;
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct attend *attend = state;
	bool done = false;
	struct step step = journey_typed(kiosk, &attend->form.journey, key, &done);

	return next(kiosk, attend, step, done);
}

static struct step scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	struct attend *attend = state;
	bool done = false;
	struct step step = journey_scanned(kiosk, &attend->form.journey, tag, &done);

	return next(kiosk, attend, step, done);
}

static void again(struct kiosk *kiosk, void *state)
{
	enum err err = count(kiosk, state);

	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
	form_again(kiosk, state);
}

static void leave(void *state)
{
	struct attend *attend = state;

	free(attend->title);
}

const struct screen staff_attend_screen = {
	.name = "staff-attend", .title = N_("Sign in at a meeting"),
	.state_size = sizeof(struct attend), .enter = enter, .draw = form_draw, .typed = typed,
	.back = form_back, .scanned = scanned, .typing = form_typing, .again = again,
	.leave = leave,
};
