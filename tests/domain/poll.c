/*
 * poll.c - tests of the result of a vote: a table of counts, and of counts that cannot be; then
 * every vote of a small group under every rule, held against a model that goes from one person to
 * the next and knows no arithmetic but adding one.
 */
#include <config.h>

#include <limits.h>

#include "domain/poll.h"
#include "tests/domain/people.h"

static struct hall hall;

/* As hall.conf is shipped: half of those entitled present, more than half of those for it. */
static const struct { struct poll poll; enum err err; bool passed; } cases[] = {
	/* entitled, recused, present, for, against, abstained */
	{ { 11, 1, 9, 7, 1, 1 }, OK, true },
	{ { 11, 1, 9, 5, 4, 0 }, OK, true },
	{ { 11, 1, 9, 4, 5, 0 }, OK, false },
	{ { 11, 1, 9, 4, 0, 5 }, OK, false },        /* abstaining is not agreeing */
	{ { 10, 0, 8, 4, 4, 0 }, OK, false },        /* a tie does not pass */
	{ { 10, 0, 8, 5, 3, 0 }, OK, true },
	{ { 10, 0, 8, 4, 0, 0 }, OK, false },        /* those who did not vote count as present */
	{ { 10, 0, 8, 5, 0, 0 }, OK, true },
	{ { 10, 0, 8, 0, 0, 0 }, OK, false },
	{ { 1, 0, 1, 1, 0, 0 }, OK, true },
	{ { 1, 0, 1, 0, 1, 0 }, OK, false },
	{ { 3, 2, 1, 1, 0, 0 }, OK, true },
	{ { 10, 0, 5, 3, 2, 0 }, OK, true },         /* exactly half is enough */
	{ { 10, 0, 4, 4, 0, 0 }, ERR_MOVE, false },
	{ { 11, 0, 5, 5, 0, 0 }, ERR_MOVE, false },
	{ { 11, 1, 5, 5, 0, 0 }, OK, true },         /* the recused do not count */
	{ { 10, 0, 0, 0, 0, 0 }, ERR_MOVE, false },
	{ { 0, 0, 0, 0, 0, 0 }, ERR_INPUT, false },
	{ { 5, 5, 0, 0, 0, 0 }, ERR_INPUT, false },
	{ { 5, 6, 0, 0, 0, 0 }, ERR_INPUT, false },
	{ { 5, 0, 6, 6, 0, 0 }, ERR_INPUT, false },
	{ { 5, 1, 5, 5, 0, 0 }, ERR_INPUT, false },
	{ { 9, 0, 9, 5, 4, 1 }, ERR_INPUT, false },  /* more votes than people */
	{ { 9, 0, 9, 10, 0, 0 }, ERR_INPUT, false },
	{ { -9, 0, 9, 5, 4, 0 }, ERR_INPUT, false },
	{ { 9, -1, 9, 5, 4, 0 }, ERR_INPUT, false },
	{ { 9, 0, -9, 5, 4, 0 }, ERR_INPUT, false },
	{ { 9, 0, 9, -1, 4, 0 }, ERR_INPUT, false },
	{ { 9, 0, 9, 9, -1, 0 }, ERR_INPUT, false },
	{ { 9, 0, 9, 9, 0, -1 }, ERR_INPUT, false },
	{ { INT_MAX, 0, INT_MAX, INT_MAX, 0, 0 }, OK, true },
	{ { INT_MAX, 0, INT_MAX, INT_MAX, INT_MAX, 2 }, ERR_INPUT, false },
	{ { INT_MAX, INT_MIN, 5, 5, 0, 0 }, ERR_INPUT, false },
	{ { INT_MIN, INT_MAX, 5, 5, 0, 0 }, ERR_INPUT, false },
};

static void check_case(size_t i)
{
	const struct poll *poll = &cases[i].poll;
	bool passed = true;
	enum err err = poll_result(&hall, poll, &passed);

	if (err != cases[i].err || passed != cases[i].passed)
		fprintf(stderr, "case %zu: %d %d %d, %d %d %d\n", i, poll->entitled, poll->recused,
			poll->present, poll->yes, poll->no, poll->abstained);
	CHECK_INT(err, cases[i].err);
	CHECK_INT(passed, cases[i].passed);
}

static void the_counts_decide(void)
{
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
		check_case(i);
}

/* Every count of a small group, against the rule in other words. */
static void small_groups_one_by_one(void)
{
	bool passed;

	for (int present = 1; present <= 7; present++)
		for (int yes = 0; yes <= present; yes++)
			for (int no = 0; yes + no <= present; no++) {
				struct poll poll = { 7, 0, present, yes, no, present - yes - no };

				if (present < 4) {
					CHECK_INT(poll_result(&hall, &poll, &passed), ERR_MOVE);
					continue;
				}
				CHECK_INT(poll_result(&hall, &poll, &passed), OK);
				CHECK_INT(passed, yes > no + poll.abstained);
			}
}

/* hall.conf read with these rules. */
static void ruled(const char *quorum, const char *majority)
{
	for (size_t i = 0; i < hall.settings.count; i++) {
		struct setting *setting = &hall.settings.list[i];
		const char *value = strcmp(setting->key, "quorum") == 0 ? quorum : majority;

		if (strcmp(setting->section, "rules") != 0)
			continue;
		free(setting->zh);
		free(setting->en);
		setting->zh = strdup(value);
		setting->en = strdup(value);
	}
}

static void the_hall_may_set_its_fractions(void)
{
	bool passed;

	ruled("2/3", "2/3");
	CHECK_INT(poll_quorum(&hall, &(struct poll){ .entitled = 9, .present = 6 }), OK);
	CHECK_INT(poll_quorum(&hall, &(struct poll){ .entitled = 9, .present = 5 }), ERR_MOVE);
	CHECK_INT(poll_result(&hall, &(struct poll){ 9, 0, 9, 6, 3, 0 }, &passed), OK);
	CHECK(!passed);
	CHECK_INT(poll_result(&hall, &(struct poll){ 9, 0, 9, 7, 2, 0 }, &passed), OK);
	CHECK(passed);
	ruled("0/1", "1/1");
	CHECK_INT(poll_quorum(&hall, &(struct poll){ .entitled = 9 }), OK);
}

/* A rule that is none counts as one half, never as nothing. */
static void nonsense_for_a_fraction_is_one_half(void)
{
	static const char *const nonsense[] = { "1/0", "-1/2", "3/2", "1", "/", "a/b", "1/2x", "0.5",
		"1/-2", "99999999999/2" };

	for (size_t i = 0; i < sizeof nonsense / sizeof nonsense[0]; i++) {
		bool passed = true;

		ruled(nonsense[i], nonsense[i]);
		CHECK_INT(poll_quorum(&hall, &(struct poll){ .entitled = 10, .present = 5 }), OK);
		CHECK_INT(poll_quorum(&hall, &(struct poll){ .entitled = 10, .present = 4 }), ERR_MOVE);
		CHECK_INT(poll_result(&hall, &(struct poll){ 10, 0, 10, 5, 5, 0 }, &passed), OK);
		CHECK(!passed);
		CHECK_INT(poll_result(&hall, &(struct poll){ 10, 0, 10, 6, 4, 0 }, &passed), OK);
		CHECK(passed);
	}
}

/* What each of a small group does: in the order in which the model asks them. */
enum deed { FOR, AGAINST, ABSTAINS, SITS_THERE, STAYS_AWAY, STANDS_ASIDE, DEEDS };
enum { GROUP = 4 };
static const struct fraction fractions[] = { { 1, 2 }, { 2, 3 }, { 3, 4 }, { 0, 1 }, { 5, 7 } };
enum { FRACTIONS = sizeof fractions / sizeof *fractions };

static int weight_at(const struct poll *poll, int person)
{
	return poll->rule == POLL_WEIGHTED ? person + 1 : 1;
}

static struct poll counted(const struct poll *rule, const enum deed deeds[GROUP])
{
	struct poll poll = *rule;

	for (int i = 0; i < GROUP; i++) {
		int weight = weight_at(rule, i);
		bool there = deeds[i] <= SITS_THERE;

		poll.entitled++;
		poll.recused += deeds[i] == STANDS_ASIDE;
		poll.present += there;
		poll.yes += deeds[i] == FOR ? weight : 0;
		poll.no += deeds[i] == AGAINST ? weight : 0;
		poll.abstained += deeds[i] == ABSTAINS ? weight : 0;
		poll.may += deeds[i] != STANDS_ASIDE && rule->rule == POLL_WEIGHTED ? weight : 0;
		poll.there += there && rule->rule == POLL_WEIGHTED ? weight : 0;
	}
	return poll;
}

/* Is this one among those that the fraction is of? */
static bool in_base(enum poll_base base, enum deed deed)
{
	return base == BASE_CAST ? deed == FOR || deed == AGAINST :
		base == BASE_PRESENT ? deed <= SITS_THERE : deed != STANDS_ASIDE;
}

/* Everybody for it puts down as many stones as the fraction has below, everybody in the base takes
 * away as many as it has above: what is left? */
static int stones(const struct poll *rule, const enum deed deeds[GROUP])
{
	int left = 0;

	for (int i = 0; i < GROUP; i++)
		for (int vote = 0; vote < weight_at(rule, i); vote++) {
			for (int n = 0; n < rule->majority.under && deeds[i] == FOR; n++)
				left++;
			for (int n = 0; n < rule->majority.over && in_base(rule->base, deeds[i]); n++)
				left--;
		}
	return left;
}

static int how_many(const enum deed deeds[GROUP], enum deed deed)
{
	int count = 0;

	for (int i = 0; i < GROUP; i++)
		count += deeds[i] == deed;
	return count;
}

static bool model(const struct poll *rule, const enum deed deeds[GROUP])
{
	int left = stones(rule, deeds);

	if (how_many(deeds, FOR) == 0)
		return false;
	if (rule->rule == POLL_CONSENSUS)
		return how_many(deeds, AGAINST) == 0;
	return left > 0 || (rule->again && left == 0);
}

/* The same for being enough: whoever is there puts down, whoever may vote takes away. */
static enum err quorum_model(const struct poll *rule, const enum deed deeds[GROUP])
{
	int left = 0;

	if (how_many(deeds, STANDS_ASIDE) == GROUP)
		return ERR_INPUT;
	for (int i = 0; i < GROUP; i++) {
		for (int n = 0; n < rule->quorum.under && deeds[i] <= SITS_THERE; n++)
			left++;
		for (int n = 0; n < rule->quorum.over && deeds[i] != STANDS_ASIDE; n++)
			left--;
	}
	return left >= 0 ? OK : ERR_MOVE;
}

static int every_group_votes(const struct poll *rule)
{
	int passes = 0;

	for (int n = 0; n < DEEDS * DEEDS * DEEDS * DEEDS; n++) {
		const enum deed deeds[GROUP] = { (enum deed)(n % DEEDS), (enum deed)(n / DEEDS % DEEDS),
			(enum deed)(n / DEEDS / DEEDS % DEEDS),
			(enum deed)(n / DEEDS / DEEDS / DEEDS) };
		struct poll poll = counted(rule, deeds);
		bool passed, ought = quorum_model(rule, deeds) == OK && model(rule, deeds);

		CHECK_INT(poll_result(&hall, &poll, &passed), quorum_model(rule, deeds));
		CHECK_INT(passed, ought);
		passes += passed;
	}
	return passes;
}

static void every_rule_against_the_model(void)
{
	for (int rule = 0; rule < POLL_RULES; rule++)
		for (int base = 0; base < POLL_BASES; base++)
			for (int f = 0; f < FRACTIONS; f++)
				for (int again = 0; again < 2; again++) {
					struct poll poll = { .rule = (enum poll_rule)rule,
						.base = (enum poll_base)base, .again = again,
						.majority = fractions[f], .quorum = fractions[(f + 1) % FRACTIONS] };

					CHECK(every_group_votes(&poll) > 0);
				}
}

/* More yes never makes it fail, more no never makes it pass. */
static void more_agreement_never_hurts(void)
{
	for (int rule = 0; rule < POLL_RULES; rule++)
		for (int base = 0; base < POLL_BASES; base++)
			for (int yes = 0; yes < 9; yes++)
				for (int no = 0; yes + no < 9; no++) {
					struct poll poll = { 9, 0, 9, yes, no, 0, .may = 9, .there = 9,
						.rule = (enum poll_rule)rule, .base = (enum poll_base)base };
					bool before, more, less;

					CHECK_INT(poll_result(&hall, &poll, &before), OK);
					poll.yes++;
					CHECK_INT(poll_result(&hall, &poll, &more), OK);
					poll.yes--;
					poll.no++;
					CHECK_INT(poll_result(&hall, &poll, &less), OK);
					CHECK(more >= before && before >= less);
				}
}

static void nothing_overflows(void)
{
	const struct fraction large = { 999998, 999999 };
	struct poll poll = { INT_MAX, 0, INT_MAX, INT_MAX, 0, 0, .majority = large, .quorum = large };
	bool passed;

	for (int base = 0; base < POLL_BASES; base++) {
		poll.base = (enum poll_base)base;
		CHECK_INT(poll_result(&hall, &poll, &passed), OK);
		CHECK(passed);
	}
	poll = (struct poll){ 2, 0, 2, INT_MAX - 1, 1, 0, .rule = POLL_WEIGHTED, .may = INT_MAX,
		.there = INT_MAX, .majority = large };
	CHECK_INT(poll_result(&hall, &poll, &passed), OK);
	CHECK(passed);
	poll.abstained = 1;
	CHECK_INT(poll_result(&hall, &poll, &passed), ERR_INPUT);
	poll.abstained = 0;
	poll.may = INT_MAX - 1;                      /* more there than there are */
	CHECK_INT(poll_result(&hall, &poll, &passed), ERR_INPUT);
}

static void check_said(const struct poll *poll, bool passed, const char *en, const char *zh)
{
	char *sentence = poll_sentence(&hall, poll, passed);

	CHECK_TEXT(sentence, en);
	free(sentence);
	i18n_use(LANGUAGE_ZH);
	sentence = poll_sentence(&hall, poll, passed);
	CHECK_TEXT(sentence, zh);
	free(sentence);
	i18n_use(LANGUAGE_EN);
}

static void each_rule_has_its_words(void)
{
	struct poll poll = { 11, 1, 9, 7, 1, 1, .majority = { 2, 3 }, .may = 14, .there = 12 };

	check_said(&poll, true, "Entitled 11, recused 1, present 9; for 7, against 1, abstained 1:"
		" more than two thirds of those present, passed.",
		"应到11人，回避1人，实到9人；赞成7，反对1，弃权1：超过实到人数的三分之二，通过。");
	poll.abstained = 0;
	poll.base = BASE_CAST;
	check_said(&poll, true, "Entitled 11, recused 1, present 9; for 7, against 1, abstained 0,"
		" not voted 1: more than two thirds of the votes cast (who abstains casts none), passed.",
		"应到11人，回避1人，实到9人；赞成7，反对1，弃权0，未投1："
		"超过赞成与反对票之和（弃权不计）的三分之二，通过。");
	poll.base = BASE_ENTITLED;
	poll.majority = (struct fraction){ 5, 7 };
	check_said(&poll, false, "Entitled 11, recused 1, present 9; for 7, against 1, abstained 0,"
		" not voted 1: not more than 5/7 of all who may vote, not passed.",
		"应到11人，回避1人，实到9人；赞成7，反对1，弃权0，未投1："
		"没有超过应到人数（回避者不计）的5/7，未通过。");
	poll.rule = POLL_CONSENSUS;
	check_said(&poll, false, "Entitled 11, recused 1, present 9; for 7, against 1, abstained 0,"
		" not voted 1: somebody is against it, so there is no consensus; not passed.",
		"应到11人，回避1人，实到9人；赞成7，反对1，弃权0，未投1：有人反对，未达成共识，未通过。");
	poll.no = 0;
	poll.present = 7;
	check_said(&poll, true, "Entitled 11, recused 1, present 7; for 7, against 0, abstained 0:"
		" nobody is against it, passed by consensus.",
		"应到11人，回避1人，实到7人；赞成7，反对0，弃权0：无人反对，达成共识，通过。");
	poll.yes = 0;
	poll.abstained = 7;
	check_said(&poll, false, "Entitled 11, recused 1, present 7; for 0, against 0, abstained 7:"
		" nobody is for it, not passed.",
		"应到11人，回避1人，实到7人；赞成0，反对0，弃权7：无人赞成，未通过。");
	poll = (struct poll){ 11, 1, 9, 8, 3, 1, .rule = POLL_WEIGHTED, .may = 14, .there = 12,
		.majority = { 1, 2 } };
	check_said(&poll, true, "Entitled 11, recused 1, present 9 with 12 of 14 votes; for 8, against"
		" 3, abstained 1: more than half of the votes of those present, passed.",
		"应到11人，回避1人，实到9人，共14票，实到12票；赞成8，反对3，弃权1："
		"超过实到票数的一半，通过。");
	poll.again = true;
	poll.majority = (struct fraction){ 3, 4 };
	poll.base = BASE_ENTITLED;
	check_said(&poll, false, "Entitled 11, recused 1, present 9 with 12 of 14 votes; for 8, against"
		" 3, abstained 1: after the veto less than three quarters of the votes of all who may"
		" vote, not passed.",
		"应到11人，回避1人，实到9人，共14票，实到12票；赞成8，反对3，弃权1："
		"否决后复议，未达到全部票数的四分之三，未通过。");
}

static void the_sentence_can_be_checked_by_anyone(void)
{
	char *sentence;

	ruled("1/2", "2/3");
	sentence = poll_sentence(&hall, &(struct poll){ 11, 1, 9, 7, 1, 1 }, true);
	CHECK_TEXT(sentence, "Entitled 11, recused 1, present 9; for 7, against 1, abstained 1:"
		" more than two thirds of those present, passed.");
	free(sentence);
	sentence = poll_sentence(&hall, &(struct poll){ 11, 1, 9, 6, 3, 0 }, false);
	CHECK_TEXT(sentence, "Entitled 11, recused 1, present 9; for 6, against 3, abstained 0:"
		" not more than two thirds of those present, not passed.");
	free(sentence);
}

int main(void)
{
	day_begins();
	CHECK_INT(hall_open_memory("kiosk", &hall), OK);
	the_counts_decide();
	small_groups_one_by_one();
	the_hall_may_set_its_fractions();
	nonsense_for_a_fraction_is_one_half();
	ruled("1/2", "1/2");
	every_rule_against_the_model();
	more_agreement_never_hurts();
	nothing_overflows();
	each_rule_has_its_words();
	the_sentence_can_be_checked_by_anyone();
	hall_close(&hall);
	return checked();
}
