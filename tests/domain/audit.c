/* audit.c - tests that redemption closes while the books do not add up, and opens again. */
#include <config.h>

#include "domain/attempt.h"
#include "domain/audit.h"
#include "domain/points.h"
#include "domain/reward.h"
#include "domain/voucher.h"
#include "tests/domain/people.h"

static struct hall hall;
static char name[] = "毛巾";
static int64_t resident;

static bool closed(void)
{
	bool is = false;

	CHECK_INT(audit_closed(&hall, &is), OK);
	return is;
}

/* Past the one way in, as a fault of the program or the disk would. */
static void spoil(const char *sql)
{
	struct ask q;
	bool was = db_applying(hall.store->db, true);

	q = ask_once(hall.store->db, sql);
	CHECK_INT(ask_run(&q), OK);
	db_applying(hall.store->db, was);
}

static enum err redeem(const char *key)
{
	struct taken taken;

	return reward_redeem(&hall, &(struct wish){ .key = key, .resident = resident, .reward = 1 },
		&taken);
}

static void what_does_not_add_up_closes_redemption(void)
{
	struct verdict verdict;
	int64_t events;
	int alarms;

	CHECK_INT(audit_now(&hall, &verdict), OK);
	CHECK(verdict.good);
	CHECK(!closed());
	CHECK_INT(redeem("a/1"), OK);
	spoil("UPDATE account SET balance = balance + 1 WHERE name = 'resident/1'");
	events = events_in(&hall);
	CHECK_INT(audit_now(&hall, &verdict), OK);
	CHECK(!verdict.good);
	CHECK(closed());
	CHECK_INT(events_in(&hall), events + 1);
	CHECK_INT(alarms_count(&hall, "ledger", 0, &alarms), OK);
	CHECK_INT(alarms, 1);
	CHECK_INT(redeem("a/2"), ERR_CLOSED);
	/* What is held already may still be looked at and handed over. */
	CHECK_INT(redeem("a/1"), OK);
	CHECK_INT(voucher_hand_over(&hall, clerk_does, 1), OK);
	CHECK_INT(audit_now(&hall, &verdict), OK);
	CHECK_INT(events_in(&hall), events + 2);
	spoil("UPDATE account SET balance = balance - 1 WHERE name = 'resident/1'");
	CHECK_INT(audit_now(&hall, &verdict), OK);
	CHECK(verdict.good);
	CHECK(!closed());
	CHECK_INT(redeem("a/2"), OK);
	CHECK_GOOD(&hall);
}

static void it_is_looked_at_each_night(void)
{
	CHECK_INT(hall_tick(&hall), OK);
	spoil("UPDATE account SET balance = balance + 1 WHERE name = 'resident/1'");
	CHECK_INT(hall_tick(&hall), OK);
	CHECK(!closed());
	clock_set(clock_day(clock_now(), 1, 0));
	CHECK_INT(hall_tick(&hall), OK);
	CHECK(closed());
	/* Put right: the next tick sees it, not the next night's. */
	spoil("UPDATE account SET balance = balance - 1 WHERE name = 'resident/1'");
	pass_seconds(60);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK(!closed());
	CHECK_GOOD(&hall);
}

int main(void)
{
	hall_with_staff(&hall);
	resident = resident_comes(&hall);
	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = RULE_ADOPTED, .cause = "e", .about = "" }, NULL), OK);
	CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = name, .cost = 10,
		.stock = 9 }), OK);
	what_does_not_add_up_closes_redemption();
	it_is_looked_at_each_night();
	hall_close(&hall);
	return checked();
}
