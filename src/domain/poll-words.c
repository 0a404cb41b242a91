/* poll-words.c - the result of a vote in one sentence that anybody can check. */
#include <config.h>

#include <stdio.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/poll.h"

const char *fraction_text(struct fraction fraction)
{
	static const struct { struct fraction of; const char *words; } usual[] = {
		/* TRANSLATORS: of something: "more than half of those present". So those below. */
		{ { 1, 2 }, N_("half") }, { { 1, 3 }, N_("one third") }, { { 2, 3 }, N_("two thirds") },
		{ { 1, 4 }, N_("one quarter") }, { { 3, 4 }, N_("three quarters") },
		{ { 3, 5 }, N_("three fifths") }, { { 4, 5 }, N_("four fifths") },
	};
	static char digits[24];

	for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
		if (usual[i].of.over == fraction.over && usual[i].of.under == fraction.under)
			return _(usual[i].words);
	snprintf(digits, sizeof digits, "%d/%d", fraction.over, fraction.under);
	return digits;
}

static const char *base_words(const struct poll *poll)
{
	/* TRANSLATORS: behind "more than half of"; so those below. */
	static const char *const people[] = { N_("those present"),
		N_("the votes cast (who abstains casts none)"), N_("all who may vote") };
	static const char *const weights[] = { N_("the votes of those present"),
		N_("the votes cast (who abstains casts none)"), N_("the votes of all who may vote") };

	return _(poll->rule == POLL_WEIGHTED ? weights[poll->base] : people[poll->base]);
}

static const char *consensus_words(const struct poll *poll, bool passed)
{
	if (passed)
		return _("nobody is against it, passed by consensus.");
	return poll->yes == 0 ? _("nobody is for it, not passed.") :
		_("somebody is against it, so there is no consensus; not passed.");
}

/* What the rule makes of the counts. */
static void add_reason(struct text *out, const struct poll *poll, bool passed)
{
	const char *fraction = fraction_text(poll->majority), *base = base_words(poll);

	if (poll->rule == POLL_CONSENSUS)
		text_add(out, consensus_words(poll, passed));
	else if (poll->again)
		/* TRANSLATORS: first a fraction, then of what: "two thirds of those present". */
		text_addf(out, passed ? _("after the veto at least %s of %s, passed.") :
			_("after the veto less than %s of %s, not passed."), fraction, base);
	else
		text_addf(out, passed ? _("more than %s of %s, passed.") :
			_("not more than %s of %s, not passed."), fraction, base);
}

char *poll_rule_words(const struct hall *hall, const struct poll *given)
{
	struct poll poll = poll_by_rules(hall, given);

	if (poll.rule == POLL_CONSENSUS)
		return xstrdup(_("consensus: somebody for it, nobody against"));
	if (poll.rule == POLL_WEIGHTED)
		return xasprintf(_("weighted: more than %s of %s"), fraction_text(poll.majority),
			base_words(&poll));
	return xasprintf(poll.again ? _("at least %s of %s, after the veto") : _("more than %s of %s"),
		fraction_text(poll.majority), base_words(&poll));
}

char *poll_sentence(const struct hall *hall, const struct poll *given, bool passed)
{
	struct poll poll = poll_by_rules(hall, given);
	bool weighted = poll.rule == POLL_WEIGHTED;
	int silent = (weighted ? poll.there : poll.present) - poll.yes - poll.no - poll.abstained;
	struct text out = {0};

	text_addf(&out, _("Entitled %d, recused %d, present %d"), poll.entitled, poll.recused,
		poll.present);
	if (weighted)
		/* TRANSLATORS: how many votes those present have, where votes have weights. */
		text_addf(&out, _(" with %d of %d votes"), poll.there, poll.may);
	text_addf(&out, _("; for %d, against %d, abstained %d"), poll.yes, poll.no, poll.abstained);
	if (silent > 0)
		text_addf(&out, _(", not voted %d"), silent);
	/* TRANSLATORS: between the counts of a vote and what follows from them. */
	text_add(&out, _(": "));
	add_reason(&out, &poll, passed);
	return text_take(&out);
}
