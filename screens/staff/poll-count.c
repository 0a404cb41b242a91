/* poll-count.c - a vote at the console: hands counted twice, the close, or its annulment. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/guard.h"
#include "domain/staff.h"
#include "domain/tally.h"
#include "screens/second.h"
#include "screens/staff/poll.h"

enum { COUNT_DIGITS = 6, REASON = 200 };

static int64_t matter_of(const struct journey *journey)
{
	return ((const struct voting *)journey)->matter.id;
}

static enum err refused(struct kiosk *kiosk, enum err err, const char *sentence)
{
	kiosk_say(kiosk, true, "%s", sentence);
	return err;
}

static int64_t teller_of(struct kiosk *kiosk, struct journey *journey, enum err *err)
{
	int64_t id = 0;

	*err = staff_login(kiosk->hall, journey_answer(journey, "teller"),
		journey_answer(journey, "pin"), &id);
	return id;
}

static enum err prove_teller(struct kiosk *kiosk, struct journey *journey)
{
	enum err err;

	(void)teller_of(kiosk, journey, &err);
	return err;
}

static const char *why_no_count(enum err err)
{
	return err == ERR_TWICE ?
		_("The same person counted already. Somebody else must count too.") :
		err == ERR_INPUT ? _("More votes than people present. Please count again.") :
		err == ERR_ROLE ? _("Whoever stood aside may not count.") :
		err == ERR_MOVE ? _("The count is settled already.") : err_text(err);
}

static const char *said_words(enum tally_said said)
{
	return said == TALLY_FIRST ?
		_("Recorded. Now a second colleague counts, without knowing this count.") :
		said == TALLY_AGREES ? _("Both counts are the same. The vote can be closed.") :
		_("The two counts differ, so neither holds. Please count again, both of you.");
}

static enum err enter_count(struct kiosk *kiosk, struct journey *journey)
{
	const struct tally tally = { atoi(journey_answer(journey, "yes")),
		atoi(journey_answer(journey, "no")), atoi(journey_answer(journey, "abstained")) };
	enum tally_said said = TALLY_FIRST;
	enum err err;
	int64_t teller = teller_of(kiosk, journey, &err);

	if (err == OK)
		err = tally_enter(kiosk->hall, teller, matter_of(journey), &tally, &said);
	if (err != OK)
		return refused(kiosk, err, why_no_count(err));
	kiosk_say(kiosk, said == TALLY_DIFFERS, "%s", said_words(said));
	return OK;
}

static char *about_count(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("It is recorded under your name. The other teller does not see it."));
}

const struct question poll_counting[] = {
	{ .name = "teller", .title = N_("Who counted? Staff number:"), .label = N_("Counted by"),
	  .kind = ASK_DIGITS, .limit = SECOND_DIGITS },
	{ .name = "pin", .title = N_("Their PIN, typed by themselves?"), .kind = ASK_PIN,
	  .limit = SECOND_PIN_DIGITS, .check = prove_teller },
	{ .name = "yes", .title = N_("How many voted for it?"), .label = N_("For"),
	  .kind = ASK_DIGITS, .limit = COUNT_DIGITS },
	{ .name = "no", .title = N_("How many voted against it?"), .label = N_("Against"),
	  .kind = ASK_DIGITS, .limit = COUNT_DIGITS },
	{ .name = "abstained", .title = N_("How many abstained?"), .label = N_("Abstained"),
	  .kind = ASK_DIGITS, .limit = COUNT_DIGITS },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK,
	  .text = about_count, .check = enter_count },
	{ 0 }
};

static char *about_close(const struct kiosk *kiosk, const struct journey *journey)
{
	const struct polling *polling = &((const struct voting *)journey)->polling;

	if (polling->vote.method == VOTE_BALLOT && polling->cast < polling->issued)
		return xasprintf(P_("One ballot has not been cast yet; it counts as not voted.",
			"%d ballots have not been cast yet; they count as not voted.",
			polling->issued - polling->cast), polling->issued - polling->cast);
	return xstrdup(_("The result is computed now, from those who are entitled and present at this"
		" moment. A vote never reopens."));
}

static enum err close_it(struct kiosk *kiosk, struct journey *journey)
{
	enum err err = polling_close(kiosk->hall, kiosk->session.staff, matter_of(journey));

	return err == OK ? OK : refused(kiosk, err, guard_why(GUARD_POLL, err));
}

const struct question poll_closing[] = {
	{ .name = "confirm", .title = N_("Close the vote?"), .kind = ASK_NOTICE, .text = about_close,
	  .label = N_("Yes, close it and compute the result"), .check = close_it },
	{ 0 }
};

static enum err annul(struct kiosk *kiosk, struct journey *journey)
{
	const struct annulment annulment = { journey_answer(journey, "reason"),
		second_answered(journey) };
	enum err err = polling_annul(kiosk->hall, kiosk->session.staff, matter_of(journey),
		&annulment);

	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("The vote is annulled. Another one may be opened."));
	return err;
}

static char *about_annulling(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("Every vote given so far is erased, uncounted. The reason stays on record."));
}

const struct question poll_annulling[] = {
	{ .name = "reason", .title = N_("Why does this vote not hold?"), .label = N_("Reason"),
	  .kind = ASK_TEXT, .limit = REASON },
	SECOND_NUMBER(NULL),
	SECOND_PIN(NULL),
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK,
	  .text = about_annulling, .check = annul },
	{ 0 }
};
