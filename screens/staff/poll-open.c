/* poll-open.c - a vote is opened at the console: how it is taken, and what is enough. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "screens/staff/poll.h"

enum { FRACTION_DIGITS = 3 };

static const struct voting *of(const struct journey *journey)
{
	return (const struct voting *)journey;
}

/* As the hall usually does it comes first. */
static void offer_methods(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	enum vote_method usual = of(journey)->usual.method;

	choices_add(out, vote_method_label(usual), vote_method_name(usual));
	for (enum vote_method method = VOTE_HANDS; method < VOTE_METHODS; method++)
		if (method != usual)
			choices_add(out, vote_method_label(method), vote_method_name(method));
}

static void offer_rules(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	choices_add(out, of(journey)->usual_words, "usual");
	choices_add(out, _("Majority, another than that"), "majority");
	choices_add(out, _("Consensus: somebody for it, nobody against"), "consensus");
	choices_add(out, _("Weighted: each has the votes of their seat"), "weighted");
}

static void offer_fractions(struct kiosk *kiosk, const struct journey *journey,
	struct choices *out)
{
	choices_add(out, _("More than half"), "1/2");
	choices_add(out, _("More than two thirds"), "2/3");
	choices_add(out, _("More than three quarters"), "3/4");
	choices_add(out, _("Another fraction"), "other");
}

static void offer_bases(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	choices_add(out, _("Of those present: who abstains does not agree"), "present");
	choices_add(out, _("Of the votes for and against; who abstains is left out"), "cast");
	choices_add(out, _("Of all who may vote, there or not"), "entitled");
}

/* In the second round the rule is not the chair's to choose. */
static bool asks_rule(struct kiosk *kiosk, const struct journey *journey)
{
	return !of(journey)->usual.poll.again;
}

static bool asks_fraction(struct kiosk *kiosk, const struct journey *journey)
{
	const char *rule = journey_answer(journey, "rule");

	return strcmp(rule, "majority") == 0 || strcmp(rule, "weighted") == 0;
}

static bool asks_digits(struct kiosk *kiosk, const struct journey *journey)
{
	return asks_fraction(kiosk, journey) &&
		strcmp(journey_answer(journey, "fraction"), "other") == 0;
}

static struct fraction fraction_of(const struct journey *journey)
{
	const char *chosen = journey_answer(journey, "fraction");

	if (strcmp(chosen, "other") == 0)
		return (struct fraction){ atoi(journey_answer(journey, "over")),
			atoi(journey_answer(journey, "under")) };
	return fraction_read(chosen);
}

/* A part of it, neither nothing nor all. */
static enum err check_fraction(struct kiosk *kiosk, struct journey *journey)
{
	struct fraction fraction = fraction_of(journey);

	if (fraction.over > 0 && fraction.over < fraction.under)
		return OK;
	kiosk_say(kiosk, true, "%s", _("The number below must be the larger one."));
	return ERR_INPUT;
}

static struct vote terms_of(const struct journey *journey)
{
	const char *rule = journey_answer(journey, "rule");
	struct vote terms = of(journey)->usual;

	terms.method = vote_method_named(journey_answer(journey, "method"));
	if (terms.poll.again || strcmp(rule, "usual") == 0)
		return terms;
	terms.poll.rule = poll_rule_named(rule);
	if (terms.poll.rule == POLL_CONSENSUS)
		return terms;
	terms.poll.base = poll_base_named(journey_answer(journey, "base"));
	terms.poll.majority = fraction_of(journey);
	return terms;
}

static char *closing(const struct kiosk *kiosk, const struct journey *journey)
{
	struct vote terms = terms_of(journey);
	char *rule = poll_rule_words(kiosk->hall, &terms.poll);
	/* TRANSLATORS: what is enough, such as "more than half of those present". */
	char *out = xasprintf(_("It passes by: %s. This cannot be changed once the vote is open."),
		rule);

	free(rule);
	return out;
}

static enum err open(struct kiosk *kiosk, struct journey *journey)
{
	struct vote terms = terms_of(journey);
	enum err err = polling_open(kiosk->hall, kiosk->session.staff, of(journey)->matter.id, &terms);

	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("The vote is open."));
	else
		kiosk_say(kiosk, true, "%s", polling_why(err));
	return err;
}

const struct question poll_opening[] = {
	{ .name = "method", .title = N_("How is the vote taken?"), .label = N_("Taken"),
	  .kind = ASK_CHOICE, .choices = offer_methods },
	{ .name = "rule", .title = N_("When is it passed?"), .label = N_("Rule"),
	  .kind = ASK_CHOICE, .choices = offer_rules, .asked = asks_rule },
	{ .name = "fraction", .title = N_("How many must be for it?"), .label = N_("Fraction"),
	  .kind = ASK_CHOICE, .choices = offer_fractions, .asked = asks_fraction },
	{ .name = "over", .title = N_("More than how many parts? (of 3/5: the 3)"),
	  .kind = ASK_DIGITS, .limit = FRACTION_DIGITS, .asked = asks_digits },
	{ .name = "under", .title = N_("Of how many parts? (of 3/5: the 5)"), .kind = ASK_DIGITS,
	  .limit = FRACTION_DIGITS, .asked = asks_digits, .check = check_fraction },
	{ .name = "base", .title = N_("Of whom?"), .label = N_("Of whom"), .kind = ASK_CHOICE,
	  .choices = offer_bases, .asked = asks_fraction },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .text = closing,
	  .check = open },
	{ 0 }
};
