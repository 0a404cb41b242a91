/* points.c - tests of the points bank: earned once by rule, capped, never below zero. */
#include <config.h>

#include "domain/amend.h"
#include "domain/meeting.h"
#include "domain/points.h"
#include "tests/domain/people.h"

static struct hall hall;

static int64_t balance_of(int64_t resident)
{
	int64_t balance = -1;

	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	return balance;
}

static int64_t earned(int64_t resident, enum rule rule, const char *cause, int64_t units)
{
	int64_t given = -1;

	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = rule, .cause = cause, .about = "十一月议事会", .units = units }, &given), OK);
	return given;
}

static int64_t posting_of(const char *cause)
{
	struct ask q = ask(hall.store->db, "SELECT seq FROM posting WHERE cause = :cause");
	int64_t seq = 0;

	ask_text(&q, ":cause", cause);
	CHECK_INT(ask_number(&q, &seq), OK);
	return seq;
}

static void take_back(const char *cause)
{
	CHECK_INT(points_reverse(&hall, clerk_does, posting_of(cause),
		&(struct amendment){ .reason = "记错了" }, NULL), OK);
}

static void a_cause_counts_once(void)
{
	int64_t a = resident_comes(&hall), b = resident_comes(&hall), events;

	CHECK_INT(balance_of(a), 0);
	CHECK_INT(earned(a, RULE_ATTENDED, "meeting/1/a", 0), 10);
	CHECK_INT(balance_of(a), 10);
	events = events_in(&hall);
	CHECK_INT(earned(a, RULE_ATTENDED, "meeting/1/a", 0), 0);
	CHECK_INT(earned(a, RULE_ADMITTED, "meeting/1/a", 0), 0);
	CHECK_INT(earned(b, RULE_ATTENDED, "meeting/1/a", 0), 0);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(balance_of(a), 10);
	CHECK_INT(balance_of(b), 0);
	CHECK_INT(earned(a, RULE_ADMITTED, "matter/1", 0), 20);
	CHECK_INT(earned(b, RULE_ATTENDED, "meeting/1/b", 0), 10);
	CHECK_INT(balance_of(a), 30);
	CHECK_INT(balance_of(999), 0);
	CHECK_GOOD(&hall);
}

/* What was taken back may be earned again, as often as that happens; but once at a time. */
static void a_reversed_cause_may_count_anew(void)
{
	int64_t resident = resident_comes(&hall);

	CHECK_INT(earned(resident, RULE_ADMITTED, "matter/7/admitted", 0), 20);
	take_back("matter/7/admitted");
	CHECK_INT(balance_of(resident), 0);
	CHECK_INT(earned(resident, RULE_ADMITTED, "matter/7/admitted", 0), 20);
	CHECK_INT(earned(resident, RULE_ADMITTED, "matter/7/admitted", 0), 0);
	take_back("matter/7/admitted#2");
	CHECK_INT(earned(resident, RULE_ADMITTED, "matter/7/admitted", 0), 20);
	CHECK_INT(balance_of(resident), 20);
}

static void what_is_worth_nothing_moves_nothing(void)
{
	int64_t resident = resident_comes(&hall), events;

	CHECK_INT(rule_set(&hall, keeper_does, &(struct rule_version){ RULE_MEDIATED, 0, 0,
		clock_day(clock_now(), 0, 0) }), OK);
	events = events_in(&hall);
	CHECK_INT(earned(resident, RULE_MEDIATED, "x/1", 0), 0);
	CHECK_INT(earned(0, RULE_ATTENDED, "x/3", 0), 0);
	CHECK_INT(earned(-1, RULE_ATTENDED, "x/4", 0), 0);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(balance_of(resident), 0);
}

static void a_month_has_its_cap(void)
{
	int64_t resident = resident_comes(&hall), other = resident_comes(&hall);

	CHECK_INT(earned(resident, RULE_VOLUNTEERED, "v/1", 30), 150);
	CHECK_INT(earned(other, RULE_VOLUNTEERED, "v/2", 4), 20);
	/* Ten hours are left of the forty: that much counts, and no more. */
	CHECK_INT(earned(resident, RULE_VOLUNTEERED, "v/3", 12), 50);
	CHECK_INT(earned(resident, RULE_VOLUNTEERED, "v/4", 1), 0);
	CHECK_INT(earned(resident, RULE_ATTENDED, "v/5", 0), 10);
	/* What is taken back makes room again; so does a new month. */
	CHECK_INT(points_reverse(&hall, clerk_does, posting_of("v/3"), &(struct amendment){
		.reason = "记错了" }, NULL), OK);
	CHECK_INT(earned(resident, RULE_VOLUNTEERED, "v/6", 12), 50);
	pass_days(10);
	CHECK_INT(earned(resident, RULE_VOLUNTEERED, "v/7", 12), 60);
	/* Entered late, it counts in the month it was done. */
	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = RULE_VOLUNTEERED, .cause = "v/8", .about = "", .units = 1,
		.fact_at = MORNING }, NULL), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM posting WHERE cause = 'v/8'"), 0);
	CHECK_GOOD(&hall);
}

/* A cap that was lowered below what was counted already. */
static void a_lower_cap_gives_nothing_more(void)
{
	int64_t resident = resident_comes(&hall);

	CHECK_INT(earned(resident, RULE_ATTENDED, "c/1", 0), 10);
	CHECK_INT(earned(resident, RULE_ATTENDED, "c/2", 0), 10);
	CHECK_INT(rule_set(&hall, keeper_does, &(struct rule_version){ RULE_ATTENDED, 10, 1,
		clock_day(clock_now(), 0, 0) }), OK);
	CHECK_INT(earned(resident, RULE_ATTENDED, "c/3", 0), 0);
	CHECK_INT(rule_set(&hall, keeper_does, &(struct rule_version){ RULE_ATTENDED, 10, 0,
		clock_day(clock_now(), 0, 0) }), OK);
	CHECK_INT(earned(resident, RULE_ATTENDED, "c/3", 0), 10);
}

static void history_comes_newest_first(void)
{
	int64_t resident = resident_comes(&hall);
	struct points_history history;

	CHECK_INT(points_history_load(&hall, resident, 10, &history), OK);
	CHECK_INT(history.count, 0);
	points_history_release(&history);
	CHECK_INT(earned(resident, RULE_ATTENDED, "h/1", 0), 10);
	pass_days(1);
	CHECK_INT(earned(resident, RULE_ADMITTED, "h/2", 0), 20);
	take_back("h/1");
	CHECK_INT(points_history_load(&hall, resident, 10, &history), OK);
	CHECK_INT(history.count, 3);
	CHECK_INT(history.list[0].amount, -10);
	CHECK_TEXT(history.list[0].what, "An earlier line was taken back");
	CHECK_TEXT(history.list[0].about, "记错了");
	CHECK_INT(history.list[1].amount, 20);
	CHECK_INT(history.list[1].at, clock_now());
	CHECK_INT(history.list[1].posting, posting_of("h/2"));
	CHECK_TEXT(history.list[1].what, "Your matter was admitted to deliberation");
	CHECK(!history.list[1].reversed);
	CHECK_INT(history.list[2].amount, 10);
	CHECK_TEXT(history.list[2].about, "十一月议事会");
	CHECK(history.list[2].reversed);
	points_history_release(&history);
	points_history_release(&history);
	CHECK_INT(points_history_load(&hall, resident, 1, &history), OK);
	CHECK_INT(history.count, 1);
	points_history_release(&history);
	CHECK_TEXT(points_what("nonsense"), "");
}

static void a_statement_is_of_one_month(void)
{
	int64_t resident = resident_comes(&hall), november = clock_now();
	struct points_history month;

	CHECK_INT(earned(resident, RULE_ATTENDED, "s/1", 0), 10);
	CHECK_INT(earned(resident, RULE_ADMITTED, "s/2", 0), 20);
	clock_set(clock_month(november, 1));
	CHECK_INT(earned(resident, RULE_ADOPTED, "s/3", 0), 50);
	CHECK_INT(points_month_load(&hall, resident, november, &month), OK);
	CHECK_INT(month.before, 0);
	CHECK_INT(month.count, 2);
	CHECK_INT(month.list[0].amount, 10);
	points_history_release(&month);
	CHECK_INT(points_month_load(&hall, resident, clock_now(), &month), OK);
	CHECK_INT(month.before, 30);
	CHECK_INT(month.count, 1);
	CHECK_INT(month.list[0].amount, 50);
	points_history_release(&month);
}

/* By rule only: what staff gave is no contribution. */
static void those_who_earned_most_come_first(void)
{
	int64_t a = resident_comes(&hall), b = resident_comes(&hall);
	int64_t span[2] = { clock_now() + DAY, clock_now() + 2 * DAY };
	struct contributors most;

	pass_days(1);
	CHECK_INT(earned(a, RULE_ATTENDED, "t/1", 0), 10);
	CHECK_INT(earned(b, RULE_ADOPTED, "t/2", 0), 50);
	CHECK_INT(earned(b, RULE_ATTENDED, "t/3", 0), 10);
	take_back("t/3");
	CHECK_INT(points_adjust(&hall, clerk_does, &(struct adjustment){ "adj/1", a, 90,
		{ .reason = "补记" } }), OK);
	CHECK_INT(contributors_load(&hall, span, 9, &most), OK);
	CHECK_INT(most.count, 2);
	CHECK_INT(most.list[0].resident, b);
	CHECK_INT(most.list[0].points, 50);
	CHECK_INT(most.list[1].resident, a);
	CHECK_INT(most.list[1].points, 10);
	contributors_release(&most);
	CHECK_INT(contributors_load(&hall, span, 1, &most), OK);
	CHECK_INT(most.count, 1);
	contributors_release(&most);
}

int main(void)
{
	hall_with_staff(&hall);
	a_cause_counts_once();
	a_reversed_cause_may_count_anew();
	what_is_worth_nothing_moves_nothing();
	history_comes_newest_first();
	those_who_earned_most_come_first();
	a_lower_cap_gives_nothing_more();
	a_statement_is_of_one_month();
	hall_close(&hall);
	hall_with_staff(&hall);
	a_month_has_its_cap();
	hall_close(&hall);
	return checked();
}
