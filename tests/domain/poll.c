/* poll.c - tests of the result of a vote: a table of counts, and of counts that cannot be. */
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

static void the_sentence_can_be_checked_by_anyone(void)
{
	char *sentence;

	ruled("1/2", "2/3");
	sentence = poll_sentence(&hall, &(struct poll){ 11, 1, 9, 7, 1, 1 }, true);
	CHECK_TEXT(sentence, "Entitled 11, recused 1, present 9; for 7, against 1, abstained 1:"
		" more than 2/3 of those present, passed.");
	free(sentence);
	sentence = poll_sentence(&hall, &(struct poll){ 11, 1, 9, 6, 3, 0 }, false);
	CHECK_TEXT(sentence, "Entitled 11, recused 1, present 9; for 6, against 3, abstained 0:"
		" not more than 2/3 of those present, not passed.");
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
	the_sentence_can_be_checked_by_anyone();
	hall_close(&hall);
	return checked();
}
