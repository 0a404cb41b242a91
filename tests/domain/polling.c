/*
 * polling.c - tests of polls from opening to close: who may, when, by which rule; that nothing
 * reopens, that those entitled are frozen at the close, that two tellers must agree.
 */
#include <config.h>

#include "domain/debate.h"
#include "domain/guard.h"
#include "domain/resident.h"
#include "domain/stratum.h"
#include "domain/timeline.h"
#include "tests/domain/voting.h"

static struct hall hall;
static const struct roll usual = { 11, 1, 9 };

static int64_t heard(const struct roll *counts)
{
	int64_t matter = matter_comes(&hall);

	matter_put_in(&hall, matter, QUEUED);
	matter_is_heard(&hall, matter, counts);
	return matter;
}

static int64_t opened(enum vote_method method, struct poll poll)
{
	int64_t matter = heard(&usual);

	CHECK_INT(polling_open(&hall, CHAIR, matter, &(struct vote){ .method = method,
		.poll = poll }), OK);
	return matter;
}

static struct polling loaded(int64_t matter)
{
	struct polling polling;

	CHECK_INT(polling_load(&hall, matter, &polling), OK);
	return polling;
}

static void a_chair_opens_it_before_a_meeting(void)
{
	int64_t matter = matter_comes(&hall);
	struct polling polling;

	CHECK_INT(polling_load(&hall, matter, &polling), ERR_NOT_FOUND);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), ERR_MOVE);
	matter_put_in(&hall, matter, DELIBERATING);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), ERR_MISSING);
	matter_is_heard(&hall, matter, &usual);
	CHECK_INT(polling_open(&hall, CLERK, matter, &by_hands), ERR_ROLE);
	CHECK_INT(polling_open(&hall, 99, matter, &by_hands), ERR_NOT_FOUND);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &(struct vote){0}), ERR_INPUT);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &(struct vote){ .method = VOTE_HANDS,
		.poll.majority = { 1, 1 } }), ERR_INPUT);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), OK);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), ERR_TWICE);
	polling = loaded(matter);
	CHECK(polling_open_now(&polling));
	CHECK_INT(polling.vote.method, VOTE_HANDS);
	CHECK_INT(polling.vote.poll.majority.over, 1);
	CHECK_INT(polling.vote.poll.majority.under, 2);
	CHECK_INT(matter_recuse(&hall, CHAIR, ROLE_CHAIR, matter, CHAIR, "亲属"), OK);
	CHECK_INT(polling_close(&hall, CHAIR, matter), ERR_ROLE);
}

static int64_t somebody_there(void)
{
	return number_in(&hall, "SELECT MIN(resident) FROM attendance WHERE meeting ="
		" (SELECT MAX(id) FROM meeting)");
}

/* While a motion is debated nobody votes on it; where none was made, the matter is voted on. */
static void no_vote_in_the_midst_of_a_debate(void)
{
	int64_t matter = heard(&usual), meeting, mover = somebody_there();

	CHECK_INT(meeting_of(&hall, matter, &meeting), OK);
	CHECK_INT(debate_go(&hall, chair_does, meeting, &(struct deed){ .act = ACT_MOTION,
		.resident = mover, .words = "加装电梯" }), OK);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), ERR_MOVE);
	CHECK_INT(debate_go(&hall, chair_does, meeting, &(struct deed){ .act = ACT_SECOND,
		.resident = mover + 1 }), OK);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), ERR_MOVE);
	CHECK_INT(debate_go(&hall, chair_does, meeting, &(struct deed){ .act = ACT_PUT }), OK);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), OK);
}

/* Neither an adjournment nor a motion meets an open vote; a point of order may. */
static void no_debate_in_the_midst_of_a_vote(void)
{
	int64_t matter = heard(&usual), meeting, mover = somebody_there();
	struct deed later = { .act = ACT_ADJOURN, .resident = mover, .words = "等报价" },
		motion = { .act = ACT_MOTION, .resident = mover, .words = "加装电梯" },
		point = { .act = ACT_POINT, .resident = mover, .words = "没念议题" };

	CHECK_INT(meeting_of(&hall, matter, &meeting), OK);
	CHECK_INT(debate_go(&hall, chair_does, meeting, &later), OK);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), ERR_MOVE);
	CHECK_INT(debate_go(&hall, chair_does, meeting, &(struct deed){ .act = ACT_NO_SECOND }), OK);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), OK);
	CHECK_INT(debate_go(&hall, chair_does, meeting, &motion), ERR_MOVE);
	CHECK_INT(debate_go(&hall, chair_does, meeting, &later), ERR_MOVE);
	CHECK_INT(debate_go(&hall, chair_does, meeting, &point), OK);
	CHECK_INT(debate_go(&hall, chair_does, meeting, &(struct deed){ .act = ACT_DENY }), OK);
	CHECK_INT(debate_go(&hall, chair_does, meeting, &motion), ERR_MOVE);
}

static void two_tellers_must_agree(void)
{
	int64_t matter = opened(VOTE_PAPER, (struct poll){ .majority = { 2, 3 } });
	enum tally_said said;

	CHECK_INT(polling_close(&hall, CHAIR, matter), ERR_MISSING);
	CHECK_INT(tally_enter(&hall, 99, matter, &(struct tally){ 7, 1, 1 }, &said), ERR_NOT_FOUND);
	CHECK_INT(tally_enter(&hall, CLERK, matter, &(struct tally){ 7, 2, 1 }, &said), ERR_INPUT);
	CHECK_INT(tally_enter(&hall, CLERK, matter, &(struct tally){ -1, 2, 1 }, &said), ERR_INPUT);
	CHECK_INT(tally_enter(&hall, CLERK, matter, &(struct tally){ 7, 1, 1 }, &said), OK);
	CHECK_INT(said, TALLY_FIRST);
	CHECK_INT(loaded(matter).tallies, 1);
	CHECK_INT(tally_enter(&hall, CLERK, matter, &(struct tally){ 7, 1, 1 }, &said), ERR_TWICE);
	CHECK_INT(polling_close(&hall, CHAIR, matter), ERR_MISSING);
	/* they differ: both are for nothing, and the same two count again */
	CHECK_INT(tally_enter(&hall, KEEPER, matter, &(struct tally){ 6, 2, 1 }, &said), OK);
	CHECK_INT(said, TALLY_DIFFERS);
	CHECK_INT(loaded(matter).tallies, 0);
	CHECK_INT(loaded(matter).round, 2);
	CHECK_INT(polling_close(&hall, CHAIR, matter), ERR_MISSING);
	CHECK_INT(tally_enter(&hall, KEEPER, matter, &(struct tally){ 6, 2, 1 }, &said), OK);
	CHECK_INT(said, TALLY_FIRST);
	CHECK_INT(matter_recuse(&hall, OVERSEER, ROLE_OVERSEER, matter, OVERSEER, "亲属"), OK);
	CHECK_INT(tally_enter(&hall, OVERSEER, matter, &(struct tally){ 6, 2, 1 }, &said), ERR_ROLE);
	CHECK_INT(tally_enter(&hall, CLERK, matter, &(struct tally){ 6, 2, 1 }, &said), OK);
	CHECK_INT(said, TALLY_AGREES);
	CHECK_INT(tally_enter(&hall, EXECUTOR, matter, &(struct tally){ 9, 0, 0 }, &said), ERR_MOVE);
	CHECK_INT(polling_close(&hall, CHAIR, matter), OK);
	CHECK_INT(state_of(&hall, matter), NOT_PASSED);         /* six of nine are not more than 2/3 */
}

static void who_counts_is_frozen_at_the_close(void)
{
	int64_t matter = opened(VOTE_HANDS, (struct poll){0}), meeting = loaded(matter).meeting;
	struct vote vote;
	struct roll roll;

	is_counted(&hall, matter, &(struct tally){ 4, 3, 0 });
	/* somebody goes while it is open: eight are there at the close */
	CHECK_INT(meeting_leave(&hall, clerk_does, meeting, number_in(&hall, "SELECT MIN(resident)"
		" FROM attendance WHERE meeting = (SELECT MAX(id) FROM meeting)")), OK);
	CHECK_INT(polling_close(&hall, CHAIR, matter), OK);
	/* and they come back after it: that changes nothing */
	CHECK_INT(roll_load(&hall, meeting, matter, &roll), OK);
	CHECK_INT(roll.present, 8);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, number_in(&hall, "SELECT MIN(resident)"
		" FROM attendance WHERE meeting = (SELECT MAX(id) FROM meeting)")), OK);
	CHECK_INT(vote_load(&hall, matter, &vote), OK);
	CHECK_INT(vote.poll.entitled, 11);
	CHECK_INT(vote.poll.recused, 1);
	CHECK_INT(vote.poll.present, 8);
	CHECK_INT(vote.poll.yes, 4);
	CHECK(!vote.passed);
	CHECK_INT(loaded(matter).vote.poll.present, 8);
	CHECK_INT(state_of(&hall, matter), NOT_PASSED);
}

/* Somebody leaves after the hands were counted, so that there are more hands than people. */
static void counts_must_still_fit_at_the_close(void)
{
	int64_t matter = opened(VOTE_HANDS, (struct poll){0});
	struct annulment annulment = { "有人离席", { people[OVERSEER].number, people[OVERSEER].pin } };
	struct ask q;

	is_counted(&hall, matter, &(struct tally){ 9, 0, 0 });
	CHECK_INT(meeting_leave(&hall, clerk_does, loaded(matter).meeting, number_in(&hall,
		"SELECT MIN(resident) FROM attendance WHERE meeting = (SELECT MAX(id) FROM meeting)")), OK);
	CHECK_INT(polling_close(&hall, CHAIR, matter), ERR_INPUT);
	CHECK_INT(polling_annul(&hall, CLERK, matter, &annulment), ERR_ROLE);
	CHECK_INT(polling_annul(&hall, CHAIR, matter, &(struct annulment){ " ", annulment.second }),
		ERR_MISSING);
	CHECK_INT(polling_annul(&hall, CHAIR, matter, &(struct annulment){ "有人离席" }), ERR_MISSING);
	CHECK_INT(polling_annul(&hall, CHAIR, matter, &(struct annulment){ "有人离席",
		{ people[OVERSEER].number, "000000" } }), ERR_DENIED);
	CHECK_INT(polling_annul(&hall, CHAIR, matter, &(struct annulment){ "有人离席",
		{ people[CHAIR].number, people[CHAIR].pin } }), ERR_ROLE);
	CHECK_INT(polling_annul(&hall, CHAIR, matter, &annulment), OK);
	CHECK_INT(polling_annul(&hall, CHAIR, matter, &annulment), ERR_MISSING);
	CHECK_INT(state_of(&hall, matter), DELIBERATING);
	/* what lapsed is not counted, not closed, and nobody opens it again */
	CHECK_INT(polling_close(&hall, CHAIR, matter), ERR_MISSING);
	(void)db_applying(hall.store->db, true);
	q = ask(hall.store->db, "UPDATE poll SET lapsed_at = 0 WHERE lapsed_at > 0");
	CHECK(ask_run(&q) != OK);
	(void)db_applying(hall.store->db, false);
	is_voted_on(&hall, matter, &(struct tally){ 8, 0, 0 });
	CHECK_INT(state_of(&hall, matter), PASSED);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM poll WHERE matter ="
		" (SELECT MAX(id) FROM matter)"), 2);
}

static void too_few_cannot_decide(void)
{
	int64_t matter = opened(VOTE_HANDS, (struct poll){0}), meeting = loaded(matter).meeting;

	is_counted(&hall, matter, &(struct tally){ 4, 0, 0 });
	for (int i = 0; i < 5; i++) {
		int64_t resident = number_in(&hall, "SELECT MIN(resident) FROM attendance WHERE"
			" left_at = 0 AND meeting = (SELECT MAX(id) FROM meeting)");

		CHECK_INT(meeting_leave(&hall, clerk_does, meeting, resident), OK);
	}
	CHECK_INT(polling_close(&hall, CHAIR, matter), ERR_MOVE);
	CHECK_TEXT(guard_why(GUARD_POLL, ERR_MOVE), "Too few are present for a vote.");
	CHECK_INT(state_of(&hall, matter), DELIBERATING);
}

/* Whatever else takes the matter out of the deliberation ends an open vote. */
static void it_lapses_where_the_matter_leaves(void)
{
	int64_t matter = opened(VOTE_HANDS, (struct poll){0});
	struct polling polling;

	CHECK_INT(matter_move(&hall, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR, [NEED_REASON] = "休会")), OK);
	polling = loaded(matter);
	CHECK(!polling_open_now(&polling));
	CHECK_INT(polling.lapsed_at, clock_now());
	matter = opened(VOTE_HANDS, (struct poll){0});
	CHECK_INT(matter_move(&hall, MOVE(matter, WITHDRAWN, 0, ROLE_RESIDENT)), OK);
	CHECK(loaded(matter).lapsed_at > 0);
	matter = heard(&usual);
	is_voted_on(&hall, matter, &(struct tally){ 9, 0, 0 });
	{
		struct move *move = MOVE_WITH(matter, DELIBERATING, CHAIR, ROLE_CHAIR, OVERSEER,
			[NEED_REASON] = "票数记错");

		move->correction = true;
		CHECK_INT(matter_move(&hall, move), OK);
	}
	/* back before the vote: what was closed stays closed, and decides no more */
	CHECK_INT(loaded(matter).lapsed_at, 0);
	CHECK(loaded(matter).closed_at > 0);
	CHECK_INT(matter_move(&hall, MOVE(matter, PASSED, CHAIR, ROLE_CHAIR)), ERR_MISSING);
}

static void each_rule_decides(void)
{
	static const struct { struct poll poll; struct tally tally; enum state to; } cases[] = {
		{ { .rule = POLL_CONSENSUS }, { 5, 0, 4 }, PASSED },
		{ { .rule = POLL_CONSENSUS }, { 8, 1, 0 }, NOT_PASSED },
		{ { .base = BASE_CAST }, { 3, 2, 4 }, PASSED },
		{ { .base = BASE_PRESENT }, { 3, 2, 4 }, NOT_PASSED },
		{ { .base = BASE_ENTITLED }, { 5, 2, 2 }, NOT_PASSED },
		{ { .base = BASE_ENTITLED }, { 6, 2, 1 }, PASSED },
		{ { .majority = { 3, 5 } }, { 5, 4, 0 }, NOT_PASSED },
		{ { .majority = { 3, 5 } }, { 6, 3, 0 }, PASSED },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int64_t matter = opened(VOTE_HANDS, cases[i].poll);
		struct vote vote;

		is_counted(&hall, matter, &cases[i].tally);
		CHECK_INT(polling_close(&hall, CHAIR, matter), OK);
		CHECK_INT(state_of(&hall, matter), cases[i].to);
		CHECK_INT(vote_load(&hall, matter, &vote), OK);
		CHECK_INT(vote.id, loaded(matter).vote.id);
		CHECK_INT(vote.poll.rule, cases[i].poll.rule);
		CHECK_INT(vote.poll.base, cases[i].poll.base);
		CHECK_INT(vote.passed, cases[i].to == PASSED);
	}
}

/* Its rule is the one that held when it was opened, whatever hall.conf says by now. */
static void the_rule_stays_what_it_was(void)
{
	int64_t matter = opened(VOTE_HANDS, (struct poll){0});
	struct vote vote;
	char *sentence;

	is_counted(&hall, matter, &(struct tally){ 5, 4, 0 });
	CHECK_INT(polling_close(&hall, CHAIR, matter), OK);
	for (size_t i = 0; i < hall.settings.count; i++)
		if (strcmp(hall.settings.list[i].key, "majority") == 0)
			memcpy(hall.settings.list[i].zh, "2/3", 3);
	CHECK_INT(vote_load(&hall, matter, &vote), OK);
	sentence = poll_sentence(&hall, &vote.poll, vote.passed);
	CHECK_TEXT(sentence, "Entitled 11, recused 1, present 9; for 5, against 4, abstained 0: more"
		" than half of those present, passed.");
	free(sentence);
	for (size_t i = 0; i < hall.settings.count; i++)
		if (strcmp(hall.settings.list[i].key, "majority") == 0)
			memcpy(hall.settings.list[i].zh, "1/2", 3);
}

static void in_the_timeline(void)
{
	int64_t matter = opened(VOTE_PAPER, (struct poll){0});
	struct annulment annulment = { "票纸印错", { people[OVERSEER].number, people[OVERSEER].pin } };
	struct timeline timeline;
	struct matter load;
	size_t last;

	CHECK_INT(polling_annul(&hall, CHAIR, matter, &annulment), OK);
	is_voted_on(&hall, matter, &(struct tally){ 9, 0, 0 });
	load = loaded_in(&hall, matter);
	CHECK_INT(timeline_load(&hall, &load, VIEW_CODE, &timeline), OK);
	last = timeline.count - 1;
	CHECK(strstr(timeline.list[last].note, "by show of hands") != NULL);
	CHECK(strstr(timeline.list[last].note, "for 9, against 0") != NULL);
	CHECK_TEXT(timeline.list[last - 1].words, "A vote was opened.");
	CHECK_TEXT(timeline.list[last - 2].words, "The vote was annulled, uncounted.");
	CHECK(strstr(timeline.list[last - 2].note, "票纸印错") != NULL);
	CHECK_TEXT(timeline.list[last - 3].words, "A vote was opened.");
	CHECK(strstr(timeline.list[last - 3].note, "on paper") != NULL);
	timeline_release(&timeline);
	matter_release(&load);
}

int main(void)
{
	hall_with_staff(&hall);
	a_chair_opens_it_before_a_meeting();
	no_vote_in_the_midst_of_a_debate();
	no_debate_in_the_midst_of_a_vote();
	two_tellers_must_agree();
	who_counts_is_frozen_at_the_close();
	counts_must_still_fit_at_the_close();
	too_few_cannot_decide();
	it_lapses_where_the_matter_leaves();
	each_rule_decides();
	the_rule_stays_what_it_was();
	in_the_timeline();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
