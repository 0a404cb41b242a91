/* matter-points.c - tests of what a matter's steps earn, and that a correction takes it back. */
#include <config.h>

#include "domain/points.h"
#include "tests/domain/voting.h"

static struct hall hall;
static int64_t resident;

static int64_t balance(void)
{
	int64_t points = -1;

	CHECK_INT(points_balance(&hall, resident, &points), OK);
	return points;
}

/* Put forward by the resident's card, or by nobody; in that state. */
static int64_t matter_in(enum state state, enum who who)
{
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "lift", .place = "b3",
		.text = "电梯坏了。", .who = who, .resident = who == WHO_CARD ? resident : 0 }, &receipt), OK);
	matter_put_in(&hall, receipt.matter, state);
	return receipt.matter;
}

static void admit(int64_t matter)
{
	CHECK_INT(matter_move(&hall, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR)), OK);
}

static void assess(int64_t matter)
{
	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(matter_assess(&hall, i, people[i].roles, matter,
			&(struct scores){ 4, 3, 5, "可行" }), OK);
	wording_settled(&hall, matter);
}

static void correct(int64_t matter, enum state to)
{
	struct move move = *MOVE_WITH(matter, to, CLERK, ROLE_CLERK, OVERSEER,
		[NEED_REASON] = "按错了");

	move.correction = true;
	CHECK_INT(matter_move(&hall, &move), OK);
}

static void an_admitted_matter_earns(void)
{
	int64_t matter = matter_in(ASSESSING, WHO_CARD), nobodys = matter_in(ASSESSING, WHO_ANONYMOUS);
	struct points_history history;

	assess(matter);
	assess(nobodys);
	admit(nobodys);
	CHECK_INT(balance(), 0);
	admit(matter);
	CHECK_INT(balance(), 20);
	CHECK_INT(points_history_load(&hall, resident, 1, &history), OK);
	CHECK_TEXT(history.list[0].about, "议〔2026〕0001号");
	points_history_release(&history);
	correct(matter, ASSESSING);
	CHECK_INT(balance(), 0);
	CHECK_INT(points_history_load(&hall, resident, 1, &history), OK);
	CHECK_TEXT(history.list[0].about, "按错了");
	points_history_release(&history);
	admit(matter);
	CHECK_INT(balance(), 20);
	correct(nobodys, ASSESSING);
	CHECK_GOOD(&hall);
}

/* Not the vote earns: that the days for a veto are over. */
static void adopt(int64_t matter)
{
	int64_t before = balance();

	matter_is_heard(&hall, matter, &(struct roll){ 11, 1, 9 });
	is_voted_on(&hall, matter, &(struct tally){ 7, 2, 0 });
	CHECK_INT(balance(), before);
	pass_days(3);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, matter), PUBLICITY);
}

static void an_adopted_proposal_earns(void)
{
	int64_t matter = matter_in(DELIBERATING, WHO_CARD), before = balance();

	adopt(matter);
	CHECK_INT(balance(), before + 50);
	CHECK_GOOD(&hall);
}

/* Whether they are content or not; each round is a result of its own. */
static void a_review_earns_whatever_it_says(void)
{
	int64_t matter = matter_in(EVALUATING, WHO_CARD), before = balance();

	CHECK_INT(matter_move(&hall, MOVE(matter, EXECUTING, resident, ROLE_RESIDENT,
		[NEED_RATING] = "unsatisfied",
		[NEED_ANSWER] = "还是坏的")), OK);
	CHECK_INT(balance(), before + 2);
	correct(matter, EVALUATING);
	CHECK_INT(balance(), before);
	CHECK_INT(matter_move(&hall, MOVE(matter, CLOSED, resident, ROLE_RESIDENT,
		[NEED_RATING] = "satisfied")), OK);
	CHECK_INT(balance(), before + 2);
	correct(matter, EVALUATING);
	CHECK_INT(balance(), before);
	CHECK_GOOD(&hall);
}

static void silence_is_no_review(void)
{
	int64_t before = balance(), matter = matter_in(ACCEPTANCE, WHO_CARD);
	struct event event = { .kind = "matter.moved", .subject = matter, .by = { OVERSEER, "overseer" },
		.fields = { { "from", .text = "acceptance" }, { "to", .text = "evaluating" },
			{ "wake_at", .number = clock_now() + 28 * DAY } } };

	CHECK_INT(event_append(hall.store, &event), OK);
	pass_days(28);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, matter), CLOSED);
	CHECK_INT(balance(), before);
}

/* Two steps back: what both of them earned. */
static void a_longer_way_back_takes_all_of_it(void)
{
	int64_t matter = matter_in(ASSESSING, WHO_CARD), before = balance();

	assess(matter);
	admit(matter);
	matter_put_in(&hall, matter, PASSED);
	CHECK_INT(balance(), before + 20);
	correct(matter, ASSESSING);
	CHECK_INT(balance(), before);
	CHECK_GOOD(&hall);
}

/* Back behind the vote, not behind the admission: that was no mistake. */
static void what_stays_on_the_way_stays_earned(void)
{
	int64_t matter = matter_in(ASSESSING, WHO_CARD), before = balance();

	assess(matter);
	admit(matter);
	matter_put_in(&hall, matter, DELIBERATING);
	adopt(matter);
	CHECK_INT(balance(), before + 70);
	correct(matter, DELIBERATING);
	CHECK_INT(balance(), before + 20);
	CHECK_GOOD(&hall);
}

int main(void)
{
	hall_with_staff(&hall);
	resident = resident_comes(&hall);
	an_admitted_matter_earns();
	an_adopted_proposal_earns();
	a_review_earns_whatever_it_says();
	silence_is_no_review();
	a_longer_way_back_takes_all_of_it();
	what_stays_on_the_way_stays_earned();
	hall_close(&hall);
	return checked();
}
