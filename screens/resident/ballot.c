/* ballot.c - a ballot slip was shown: for, against or abstain; read back; into the urn. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/ballot.h"
#include "domain/matter.h"
#include "domain/title.h"
#include "screens/form.h"
#include "screens/opening.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/table.h"

/* So long the thanks show. */
enum { THANKS_S = 8, QUESTIONS = 4 };

/* The second question names the matter, so the questions are the screen's own. */
struct balloting {
	struct form form;
	struct question questions[QUESTIONS];
	char *about;
	int64_t done_at;
};

static enum err name_matter(struct kiosk *kiosk, struct balloting *balloting)
{
	struct ballot ballot;
	struct matter matter;
	enum err err = ballot_find(kiosk->hall, kiosk->session.code, &ballot);

	if (err != OK)
		return err;
	err = matter_load(kiosk->hall, ballot.matter, &matter);
	if (err == OK) {
		free(balloting->about);
		balloting->about = ballot.weight == 1 ? xstrdup(matter_called(kiosk->hall, &matter)) :
			xasprintf(_("%s (your slip counts for %d votes)"),
				matter_called(kiosk->hall, &matter), ballot.weight);
		balloting->questions[1].hint = balloting->about;
	}
	matter_release(&matter);
	return err;
}

/* Keyed in rather than scanned. */
static enum err find(struct kiosk *kiosk, struct journey *journey)
{
	enum err err = opening_ballot(kiosk, journey_answer(journey, "code"));

	if (err == OK)
		return name_matter(kiosk, (struct balloting *)journey);
	opening_ballot_why(kiosk, err);
	return err;
}

static enum err scan(struct kiosk *kiosk, struct journey *journey, const char *tag)
{
	return form_tag(kiosk, journey, tag, TAG_BALLOT);
}

static bool not_shown(struct kiosk *kiosk, const struct journey *journey)
{
	return !kiosk->session.code[0] || *journey_answer(journey, "code");
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	static const char *const values[] = { "0", "1", "2" };

	for (int i = 0; i < CHOICES_OF_POLL; i++) {
		out->label[i] = choice_label((enum choice)i);
		out->value[i] = values[i];
	}
	out->count = CHOICES_OF_POLL;
}

static enum choice chosen(const struct journey *journey)
{
	return (enum choice)atoi(journey_answer(journey, "choice"));
}

static char *read_back(const struct kiosk *kiosk, const struct journey *journey)
{
	return xasprintf(_("You vote: %s. It cannot be changed any more then, and nobody can see what"
		" you voted."), choice_label(chosen(journey)));
}

static enum err cast(struct kiosk *kiosk, struct journey *journey)
{
	struct balloting *balloting = (struct balloting *)journey;
	enum err err = ballot_cast(kiosk->hall, kiosk->session.code, chosen(journey));

	if (err == OK)
		balloting->done_at = clock_now();
	else
		opening_ballot_why(kiosk, err);
	return err;
}

static const struct question usual[QUESTIONS] = {
	{ .name = "code", .title = N_("Please hold your ballot slip to the scanner."),
	  .hint = N_("Or type its 12 digits."), .kind = ASK_DIGITS, .limit = CODE_DIGITS,
	  .asked = not_shown, .check = find, .scanned = scan },
	{ .name = "choice", .title = N_("How do you vote?"), .kind = ASK_CHOICE, .choices = offer },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_NOTICE, .text = read_back,
	  .label = N_("Yes, into the urn"), .check = cast },
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct balloting *balloting = state;
	enum err err = OK;

	for (int i = 0; i < QUESTIONS; i++)
		balloting->questions[i] = usual[i];
	if (id > 0)
		err = name_matter(kiosk, balloting);
	else
		wipe(kiosk->session.code, sizeof kiosk->session.code);
	journey_start(kiosk, &balloting->form.journey, balloting->questions);
	return err;
}

/* Nothing of it stays: neither what was chosen nor the slip's number. */
static struct step acted(struct kiosk *kiosk, struct balloting *balloting, struct step step)
{
	if (balloting->done_at > 0 && !balloting->form.finished) {
		balloting->form.finished = true;
		wipe(&balloting->form.journey, sizeof balloting->form.journey);
		wipe(kiosk->session.code, sizeof kiosk->session.code);
	}
	return step;
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct balloting *balloting = state;
	bool done = false;

	if (balloting->form.finished)
		return (struct step){ .kind = HOME };
	return acted(kiosk, balloting,
		journey_typed(kiosk, &balloting->form.journey, key, &done));
}

static struct step scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	struct balloting *balloting = state;
	bool done = false;

	if (balloting->form.finished)
		return (struct step){ .err = ERR_INPUT };
	return journey_scanned(kiosk, &balloting->form.journey, tag, &done);
}

static struct step back(struct kiosk *kiosk, void *state)
{
	struct balloting *balloting = state;

	return balloting->form.finished ? (struct step){ .kind = HOME } : form_back(kiosk, state);
}

static struct step tick(struct kiosk *kiosk, void *state)
{
	const struct balloting *balloting = state;
	bool over = balloting->form.finished && clock_now() - balloting->done_at >= THANKS_S;

	return (struct step){ .kind = over ? HOME : STAY };
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct balloting *balloting = state;
	struct page page = page_of(canvas);

	if (!balloting->form.finished) {
		form_draw(kiosk, state, canvas);
		return;
	}
	page_head(canvas, &page, _("Thank you. Your vote is in the urn."));
	page_text(canvas, &page, STYLE_PLAIN, _("Your slip is used up. The result is told at the"
		" meeting once the vote is closed."));
}

static void again(struct kiosk *kiosk, void *state)
{
	struct balloting *balloting = state;

	if (!balloting->form.finished && kiosk->session.code[0] &&
	    name_matter(kiosk, balloting) != OK)
		balloting->questions[1].hint = NULL;
	form_again(kiosk, state);
}

static void leave(void *state)
{
	struct balloting *balloting = state;

	free(balloting->about);
}

const struct screen ballot_screen = {
	.name = "ballot", .title = N_("Your vote"), .state_size = sizeof(struct balloting),
	.enter = enter, .draw = draw, .typed = typed, .back = back, .scanned = scanned,
	.tick = tick, .typing = form_typing, .again = again, .leave = leave,
};
