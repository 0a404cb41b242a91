/* amend.c - tests of what staff put right: with a reason, above a limit by two, once. */
#include <config.h>

#include "domain/amend.h"
#include "domain/intent.h"
#include "domain/lots.h"
#include "domain/points.h"
#include "domain/voucher.h"
#include "domain/reward.h"
#include "tests/domain/people.h"

static struct hall hall;
static int serial;

#define ALONE { .reason = "更正" }
#define WITH(who) { .reason = "更正", .second = { people[who].number, people[who].pin } }

static int64_t balance_of(int64_t resident)
{
	int64_t balance = -1;

	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	return balance;
}

static int64_t owed_by(int64_t resident)
{
	int64_t owed = -1;

	CHECK_INT(points_owed(&hall, resident, &owed), OK);
	return owed;
}

static enum err adjust(int64_t resident, int64_t points, struct amendment why)
{
	char wish[40], key[INTENT_KEY];

	snprintf(wish, sizeof wish, "adjust/%d", ++serial);
	CHECK_INT(intent_make(&hall, wish, key), OK);
	return points_adjust(&hall, clerk_does, &(struct adjustment){ key, resident, points, why });
}

/* Yields the posting. */
static int64_t earn(int64_t resident, enum rule rule)
{
	char cause[24];

	snprintf(cause, sizeof cause, "earn/%d", ++serial);
	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = rule, .cause = cause, .about = "" }, NULL), OK);
	return number_in(&hall, "SELECT MAX(seq) FROM posting WHERE rule <> 'repaid'");
}

static enum err reverse(int64_t posting, int64_t *owed)
{
	return points_reverse(&hall, clerk_does, posting, &(struct amendment)ALONE, owed);
}

static int64_t last_posting(void)
{
	return number_in(&hall, "SELECT MAX(seq) FROM posting");
}

static void points_are_given_and_taken(void)
{
	int64_t resident = resident_comes(&hall);
	struct points_history history;

	CHECK_INT(adjust(resident, 40, (struct amendment)ALONE), OK);
	CHECK_INT(adjust(resident, -15, (struct amendment)ALONE), OK);
	CHECK_INT(balance_of(resident), 25);
	CHECK_INT(adjust(resident, -26, (struct amendment)ALONE), ERR_POINTS);
	CHECK_INT(balance_of(resident), 25);
	CHECK_INT(points_history_load(&hall, resident, 9, &history), OK);
	CHECK_INT(history.count, 2);
	CHECK_TEXT(history.list[0].what, "Put right by the staff");
	CHECK_TEXT(history.list[0].about, "更正");
	points_history_release(&history);
	CHECK_GOOD(&hall);
}

static void what_makes_no_sense_is_refused(void)
{
	int64_t resident = resident_comes(&hall), events = events_in(&hall);
	char long_reason[AMEND_REASON + 2];

	memset(long_reason, 'x', sizeof long_reason - 1);
	long_reason[sizeof long_reason - 1] = '\0';
	CHECK_INT(adjust(resident, 0, (struct amendment)ALONE), ERR_INPUT);
	CHECK_INT(adjust(resident, ADJUST_MOST + 1, (struct amendment)WITH(OVERSEER)), ERR_INPUT);
	CHECK_INT(adjust(resident, -ADJUST_MOST - 1, (struct amendment)WITH(OVERSEER)), ERR_INPUT);
	CHECK_INT(adjust(resident, 5, (struct amendment){0}), ERR_MISSING);
	CHECK_INT(adjust(resident, 5, (struct amendment){ .reason = " \x1b" }), ERR_MISSING);
	CHECK_INT(adjust(resident, 5, (struct amendment){ .reason = long_reason }), ERR_INPUT);
	CHECK_INT(adjust(999, 5, (struct amendment)ALONE), ERR_NOT_FOUND);
	CHECK_INT(events_in(&hall), events);
}

static void above_the_limit_it_takes_two(void)
{
	int64_t resident = resident_comes(&hall);

	CHECK(!amend_wants_two(&hall, 100));
	CHECK(!amend_wants_two(&hall, -100));
	CHECK(amend_wants_two(&hall, 101));
	CHECK(amend_wants_two(&hall, -101));
	CHECK_INT(adjust(resident, 101, (struct amendment)ALONE), ERR_MISSING);
	CHECK_INT(adjust(resident, 101, (struct amendment){ .reason = "x", .second = { "", NULL } }),
		ERR_MISSING);
	CHECK_INT(adjust(resident, 101, (struct amendment)WITH(CLERK)), ERR_ROLE);
	CHECK_INT(adjust(resident, 101, (struct amendment){ .reason = "x",
		.second = { people[OVERSEER].number, NULL } }), ERR_DENIED);
	CHECK_INT(adjust(resident, 101, (struct amendment){ .reason = "x",
		.second = { people[OVERSEER].number, "000000" } }), ERR_DENIED);
	CHECK_INT(balance_of(resident), 0);
	CHECK_INT(adjust(resident, 101, (struct amendment)WITH(OVERSEER)), OK);
	CHECK_INT(number_in(&hall, "SELECT body->>'$.second' FROM event ORDER BY seq DESC LIMIT 1"),
		OVERSEER);
	CHECK_INT(balance_of(resident), 101);
	CHECK_INT(points_reverse(&hall, clerk_does, last_posting(), &(struct amendment)ALONE, NULL),
		ERR_MISSING);
	CHECK_INT(points_reverse(&hall, clerk_does, last_posting(), &(struct amendment)WITH(CHAIR),
		NULL), OK);
	CHECK_INT(balance_of(resident), 0);
}

/* The same key, whatever became of the answer: it moves once, until somebody says done. */
static void a_key_is_used_once(void)
{
	int64_t resident = resident_comes(&hall);
	char key[INTENT_KEY], same[INTENT_KEY], other[INTENT_KEY];
	struct adjustment ten = { .key = key, .resident = resident, .points = 10, .why = ALONE };

	CHECK_INT(intent_make(&hall, "adjust/2/7", key), OK);
	CHECK_INT(points_adjust(&hall, clerk_does, &ten), OK);
	CHECK_INT(points_adjust(&hall, clerk_does, &ten), OK);
	CHECK_INT(intent_make(&hall, "adjust/2/7", same), OK);
	CHECK_TEXT(same, key);
	ten.key = same;
	CHECK_INT(points_adjust(&hall, clerk_does, &ten), OK);
	CHECK_INT(balance_of(resident), 10);
	CHECK_INT(intent_done(&hall, key), OK);
	CHECK_INT(intent_make(&hall, "adjust/2/7", other), OK);
	CHECK(strcmp(other, key) != 0);
	ten.key = other;
	CHECK_INT(points_adjust(&hall, clerk_does, &ten), OK);
	CHECK_INT(balance_of(resident), 20);
	/* Nobody came back for a day: the next wish is another one. */
	pass_days(1);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(intent_make(&hall, "adjust/2/7", same), OK);
	CHECK_TEXT(same, other);
	pass_seconds(1);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(intent_make(&hall, "adjust/2/7", same), OK);
	CHECK(strcmp(same, other) != 0);
}

static void a_reversal_mirrors_once(void)
{
	int64_t resident = resident_comes(&hall), a = earn(resident, RULE_ADOPTED), owed = -1;
	int64_t b = earn(resident, RULE_ATTENDED);

	CHECK_INT(reverse(a, &owed), OK);
	CHECK_INT(owed, 0);
	CHECK_INT(balance_of(resident), 10);
	CHECK_INT(reverse(a, &owed), ERR_TWICE);
	CHECK_INT(reverse(last_posting(), NULL), ERR_INPUT);
	CHECK_INT(reverse(1, NULL), ERR_NOT_FOUND);
	CHECK_INT(balance_of(resident), 10);
	/* What was taken is given back, and that too only once. */
	CHECK_INT(adjust(resident, -4, (struct amendment)ALONE), OK);
	a = last_posting();
	CHECK_INT(reverse(a, NULL), OK);
	CHECK_INT(balance_of(resident), 10);
	CHECK_INT(reverse(a, NULL), ERR_TWICE);
	CHECK_INT(reverse(b, NULL), OK);
	CHECK_INT(balance_of(resident), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM lot WHERE rest > 0 AND resident ="
		" (SELECT MAX(id) FROM resident)"), 0);
	CHECK_GOOD(&hall);
}

/* The earning's own lot first: the rest keeps its days. */
static void its_own_lot_is_taken_first(void)
{
	int64_t resident = resident_comes(&hall), late;
	struct expiring next;

	earn(resident, RULE_ATTENDED);
	CHECK_INT(lots_next(&hall, resident, &next), OK);
	pass_days(40);
	late = earn(resident, RULE_ADMITTED);
	CHECK_INT(adjust(resident, -5, (struct amendment)ALONE), OK);
	CHECK_INT(reverse(late, NULL), OK);
	CHECK_INT(balance_of(resident), 5);
	late = next.at;
	CHECK_INT(lots_next(&hall, resident, &next), OK);
	CHECK_INT(next.points, 5);
	CHECK_INT(next.at, late);
}

/* Spent before it was found to be wrong: it is owed, and the next points pay it back. */
static void what_is_spent_is_owed(void)
{
	int64_t resident = resident_comes(&hall), wrong = earn(resident, RULE_ADOPTED), owed = -1;
	struct points_history history;

	CHECK_INT(adjust(resident, -30, (struct amendment)ALONE), OK);
	CHECK_INT(reverse(wrong, &owed), OK);
	CHECK_INT(owed, 30);
	CHECK_INT(owed_by(resident), 30);
	CHECK_INT(balance_of(resident), 0);
	earn(resident, RULE_ADMITTED);
	CHECK_INT(balance_of(resident), 0);
	CHECK_INT(owed_by(resident), 10);
	CHECK_INT(adjust(resident, 25, (struct amendment)ALONE), OK);
	CHECK_INT(owed_by(resident), 0);
	CHECK_INT(balance_of(resident), 15);
	CHECK_INT(points_history_load(&hall, resident, 2, &history), OK);
	CHECK_TEXT(history.list[0].what, "Paid back what was owed");
	CHECK_INT(history.list[0].amount, -10);
	CHECK_INT(history.list[1].amount, 25);
	points_history_release(&history);
	CHECK_GOOD(&hall);
}

/* An expiry that a wrong clock brought about: the points are back and last a while. */
static void what_ended_by_mistake_comes_back(void)
{
	int64_t resident = resident_comes(&hall);
	struct expiring next;

	earn(resident, RULE_ATTENDED);
	years_pass(&hall, 3);
	CHECK_INT(balance_of(resident), 0);
	CHECK_INT(reverse(number_in(&hall, "SELECT MAX(seq) FROM posting WHERE rule = 'expired'"),
		NULL), OK);
	CHECK_INT(balance_of(resident), 10);
	CHECK_INT(lots_next(&hall, resident, &next), OK);
	CHECK_INT(next.at, lots_grace(&hall));
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(balance_of(resident), 10);
	pass_days(31);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(balance_of(resident), 0);
	CHECK_GOOD(&hall);
}

/* Two people corrected what earned it: no third is asked for. */
static void a_correction_takes_its_points_back(void)
{
	int64_t resident = resident_comes(&hall), events;

	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = RULE_VOLUNTEERED, .cause = "v", .about = "", .units = 30 }, NULL), OK);
	CHECK_INT(db_begin(hall.store->db), OK);
	CHECK_INT(db_end(hall.store->db, points_take_back(&hall, clerk_does, "v", "记错了")), OK);
	CHECK_INT(balance_of(resident), 0);
	events = events_in(&hall);
	CHECK_INT(points_take_back(&hall, clerk_does, "v", "记错了"), OK);
	CHECK_INT(points_take_back(&hall, clerk_does, "never heard of", "记错了"), OK);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = RULE_VOLUNTEERED, .cause = "v", .about = "", .units = 1 }, NULL), OK);
	CHECK_INT(points_take_back(&hall, clerk_does, "v", "又记错了"), OK);
	CHECK_INT(balance_of(resident), 0);
}

int main(void)
{
	hall_with_staff(&hall);
	points_are_given_and_taken();
	what_makes_no_sense_is_refused();
	above_the_limit_it_takes_two();
	a_key_is_used_once();
	a_reversal_mirrors_once();
	its_own_lot_is_taken_first();
	what_is_spent_is_owed();
	what_ended_by_mistake_comes_back();
	a_correction_takes_its_points_back();
	hall_close(&hall);
	return checked();
}
