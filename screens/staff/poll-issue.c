/* poll-issue.c - a vote at the console: a ballot slip for whoever is on the roll, once. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "domain/ballot.h"
#include "domain/invite.h"
#include "domain/resident.h"
#include "screens/staff/poll.h"

void poll_waiting_release(struct voting *voting)
{
	for (int i = 0; i < voting->waiting_count; i++)
		wipe_free(voting->waiting[i].name);
	wipe(voting->waiting, sizeof voting->waiting);
	voting->waiting_count = 0;
}

/* A name's first character alone tells few apart: the card's last digits do. */
static void add(struct voting *voting, const struct guest *guest)
{
	struct waiting *one = &voting->waiting[voting->waiting_count++];
	char *called = guest_called(guest);

	copy_text(one->card, sizeof one->card, guest->card);
	one->name = xasprintf(_("%s (card …%s)"), called, guest->card + CARD_DIGITS - 4);
	wipe_free(called);
}

enum err poll_waiting(struct kiosk *kiosk, struct voting *voting)
{
	const struct polling *polling = &voting->polling;
	struct guests guests;
	enum err err = guests_load(kiosk->hall, polling->meeting, polling->matter, &guests);

	poll_waiting_release(voting);
	for (size_t i = 0; err == OK && i < guests.count; i++) {
		const struct guest *guest = &guests.list[i];
		bool given = true;

		if (guest->here && !guest->aside && voting->waiting_count < JOURNEY_CHOICES)
			err = ballot_given(kiosk->hall, polling->vote.id, guest->resident, &given);
		if (err == OK && !given)
			add(voting, guest);
	}
	guests_release(&guests);
	return err;
}

static const char *why_not(enum err err)
{
	return err == ERR_ROLE ?
		_("They may not vote on it: not invited, not signed in, or standing aside.") :
		err == ERR_TWICE ? _("They were given a ballot already: one person, one vote.") :
		err_text(err);
}

/* What was issued is the session's until its slip is in their hand. */
static enum err issue(struct kiosk *kiosk, struct voting *voting, const char *card)
{
	struct resident resident;
	struct issued issued;
	enum err err = resident_by_card(kiosk->hall, card, &resident);

	if (err == OK)
		err = ballot_issue(kiosk->hall, kiosk->session.staff, voting->matter.id, resident.id,
			&issued);
	resident_release(&resident);
	if (err != OK) {
		kiosk_say(kiosk, true, "%s", why_not(err));
		return err;
	}
	copy_text(kiosk->session.code, sizeof kiosk->session.code, issued.code);
	copy_text(kiosk->session.uid, sizeof kiosk->session.uid, issued.uid);
	wipe(&issued, sizeof issued);
	voting->issued = true;
	return OK;
}

static enum err take_card(struct kiosk *kiosk, struct journey *journey)
{
	struct voting *voting = (struct voting *)journey;
	const char *card = journey_answer(journey, "card");

	if (*card)
		return issue(kiosk, voting, card);
	if (voting->waiting_count > 0)
		return OK;
	kiosk_say(kiosk, true, "%s", _("Everybody who is here and may vote has a ballot."));
	return ERR_INPUT;
}

static enum err take_chosen(struct kiosk *kiosk, struct journey *journey)
{
	return issue(kiosk, (struct voting *)journey, journey_answer(journey, "who"));
}

static enum err scan(struct kiosk *kiosk, struct journey *journey, const char *tag)
{
	return form_tag(kiosk, journey, tag, TAG_CARD);
}

static bool no_card(struct kiosk *kiosk, const struct journey *journey)
{
	return !*journey_answer(journey, "card");
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct voting *voting = (const struct voting *)journey;

	for (int i = 0; i < voting->waiting_count; i++) {
		out->label[i] = voting->waiting[i].name;
		out->value[i] = voting->waiting[i].card;
	}
	out->count = voting->waiting_count;
}

const struct question poll_issuing[] = {
	{ .name = "card", .title = N_("Who gets a ballot? Scan their card, or key its 8 digits in."),
	  .hint = N_("Without a card: leave it empty, and choose them from the roll."),
	  .kind = ASK_DIGITS, .limit = CARD_DIGITS, .optional = true, .check = take_card,
	  .scanned = scan },
	{ .name = "who", .title = N_("Who is it? These have no ballot yet:"), .kind = ASK_CHOICE,
	  .choices = offer, .asked = no_card, .check = take_chosen },
	{ 0 }
};
