/* points.c - tests of the points bank: earned once, never below zero, summing to zero. */
#include <config.h>

#include "base/text.h"
#include "domain/meeting.h"
#include "domain/points.h"
#include "domain/reward.h"
#include "tests/domain/people.h"

static struct hall hall;

static int64_t balance_of(int64_t resident)
{
	int64_t balance = -1;

	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	return balance;
}

static enum err earn(int64_t resident, enum rule rule, const char *cause)
{
	return points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = rule, .cause = cause, .about = "十一月议事会" }, NULL);
}

static void a_cause_counts_once(void)
{
	int64_t a = resident_comes(&hall), b = resident_comes(&hall), events;

	CHECK_INT(balance_of(a), 0);
	CHECK_INT(earn(a, RULE_ATTENDED, "meeting/1/a"), OK);
	CHECK_INT(balance_of(a), 10);
	events = events_in(&hall);
	CHECK_INT(earn(a, RULE_ATTENDED, "meeting/1/a"), OK);
	CHECK_INT(earn(a, RULE_ADMITTED, "meeting/1/a"), OK);
	CHECK_INT(earn(b, RULE_ATTENDED, "meeting/1/a"), OK);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(balance_of(a), 10);
	CHECK_INT(balance_of(b), 0);
	CHECK_INT(earn(a, RULE_ADMITTED, "matter/1"), OK);
	CHECK_INT(earn(b, RULE_ATTENDED, "meeting/1/b"), OK);
	CHECK_INT(balance_of(a), 30);
	CHECK_INT(balance_of(b), 10);
	CHECK_INT(balance_of(999), 0);
	CHECK_GOOD(&hall);
}

static void what_is_worth_nothing_moves_nothing(void)
{
	int64_t resident = resident_comes(&hall), events = events_in(&hall);

	CHECK_INT(earn(0, RULE_ATTENDED, "x/3"), OK);
	CHECK_INT(earn(-1, RULE_ATTENDED, "x/4"), OK);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(balance_of(resident), 0);
}

static void history_comes_newest_first(void)
{
	int64_t resident = resident_comes(&hall);
	struct points_history history;

	CHECK_INT(points_history_load(&hall, resident, 10, &history), OK);
	CHECK_INT(history.count, 0);
	points_history_release(&history);
	CHECK_INT(earn(resident, RULE_ATTENDED, "h/1"), OK);
	pass_days(1);
	CHECK_INT(earn(resident, RULE_ADMITTED, "h/2"), OK);
	CHECK_INT(points_history_load(&hall, resident, 10, &history), OK);
	CHECK_INT(history.count, 2);
	CHECK_INT(history.list[0].amount, 20);
	CHECK_INT(history.list[0].at, clock_now());
	CHECK_TEXT(history.list[0].what, "Your matter was admitted to deliberation");
	CHECK_INT(history.list[1].amount, 10);
	CHECK_TEXT(history.list[1].about, "十一月议事会");
	points_history_release(&history);
	points_history_release(&history);
	CHECK_INT(points_history_load(&hall, resident, 1, &history), OK);
	CHECK_INT(history.count, 1);
	points_history_release(&history);
}

/* The lock of last resort: no event, however it came about, takes an account below zero. */
static void no_account_falls_below_zero(void)
{
	static const char *const accounts[] = { "resident/1", "held", "redeemed", "resident/999" };

	for (size_t i = 0; i < sizeof accounts / sizeof accounts[0]; i++) {
		char legs[80];
		struct event event = { .kind = "points.earned", .fields = {
			{ "cause", .text = accounts[i] }, { "rule", .text = "x" }, { "about", .text = "" },
			{ "legs", .json = true, .text = legs } } };
		int64_t events = events_in(&hall);

		snprintf(legs, sizeof legs, "[[\"%s\",-1000000],[\"issue\",1000000]]", accounts[i]);
		CHECK(event_append(hall.store, &event) != OK);
		CHECK_INT(events_in(&hall), events);
	}
	CHECK_GOOD(&hall);
}

int main(void)
{
	hall_with_staff(&hall);
	a_cause_counts_once();
	what_is_worth_nothing_moves_nothing();
	history_comes_newest_first();
	no_account_falls_below_zero();
	hall_close(&hall);
	return checked();
}
