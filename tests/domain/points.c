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

static enum err earn(int64_t resident, const char *rule, const char *cause)
{
	return points_earn(&hall, clerk_does, resident, rule, cause, "十一月议事会");
}

static void a_cause_counts_once(void)
{
	int64_t a = resident_comes(&hall), b = resident_comes(&hall), events;

	CHECK_INT(balance_of(a), 0);
	CHECK_INT(earn(a, "attended", "meeting/1/a"), OK);
	CHECK_INT(balance_of(a), 10);
	events = events_in(&hall);
	CHECK_INT(earn(a, "attended", "meeting/1/a"), OK);
	CHECK_INT(earn(a, "admitted", "meeting/1/a"), OK);
	CHECK_INT(earn(b, "attended", "meeting/1/a"), OK);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(balance_of(a), 10);
	CHECK_INT(balance_of(b), 0);
	CHECK_INT(earn(a, "admitted", "matter/1"), OK);
	CHECK_INT(earn(b, "attended", "meeting/1/b"), OK);
	CHECK_INT(balance_of(a), 30);
	CHECK_INT(balance_of(b), 10);
	CHECK_INT(balance_of(999), 0);
	CHECK_GOOD(&hall);
}

static void what_is_worth_nothing_moves_nothing(void)
{
	int64_t resident = resident_comes(&hall), events = events_in(&hall);

	CHECK_INT(earn(resident, "nonsense", "x/1"), OK);
	CHECK_INT(earn(resident, "held", "x/2"), OK);
	CHECK_INT(earn(0, "attended", "x/3"), OK);
	CHECK_INT(earn(-1, "attended", "x/4"), OK);
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
	CHECK_INT(earn(resident, "attended", "h/1"), OK);
	pass_days(1);
	CHECK_INT(earn(resident, "admitted", "h/2"), OK);
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
		struct event event = { .kind = "points.posted", .fields = {
			{ "cause", .text = accounts[i] }, { "rule", .text = "x" }, { "about", .text = "" },
			{ "from", .text = accounts[i] }, { "to", .text = "issue" },
			{ "amount", .number = 1000000 } } };
		int64_t events = events_in(&hall);

		CHECK(event_append(hall.store, &event) != OK);
		CHECK_INT(events_in(&hall), events);
	}
	CHECK_GOOD(&hall);
}

/* What the sums must be after any history. */
static void check_invariants(void)
{
	CHECK_INT(number_in(&hall, "SELECT COALESCE(SUM(amount), 0) FROM entry"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM (SELECT SUM(amount) AS sum FROM entry"
		" WHERE account <> 'issue' GROUP BY account) WHERE sum < 0"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM (SELECT SUM(amount) AS sum, COUNT(*) AS n"
		" FROM entry GROUP BY seq) WHERE sum <> 0 OR n <> 2"), 0);
	CHECK_INT(number_in(&hall, "SELECT TOTAL(cost) FROM voucher WHERE state = 'held'"),
		number_in(&hall, "SELECT TOTAL(amount) FROM entry WHERE account = 'held'"));
	CHECK_INT(number_in(&hall, "SELECT TOTAL(cost) FROM voucher WHERE state = 'posted'"),
		number_in(&hall, "SELECT TOTAL(amount) FROM entry WHERE account = 'redeemed'"));
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM reward WHERE stock < 0"), 0);
	/* What was ever delivered lies on the shelf, or went with a voucher that is not void. */
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM reward r WHERE stock"
		" + (SELECT COUNT(*) FROM voucher WHERE reward = r.id AND state <> 'void')"
		" <> (SELECT TOTAL(COALESCE(body->>'$.stock', body->>'$.pieces')) FROM event"
		"  WHERE kind IN ('reward.listed', 'reward.stocked') AND subject = r.id)"), 0);
	CHECK_GOOD(&hall);
}

enum { RESIDENTS = 6, REWARDS = 4, OPERATIONS = 5000 };

static int64_t kept[RESIDENTS];      /* what each one's balance must be */
static int64_t ids[RESIDENTS];
static int serial;

static int64_t any(int64_t bound)
{
	return (int64_t)random_below((uint32_t)bound);
}

static void earns(void)
{
	static const struct { const char *rule; int worth; } rules[] = { { "attended", 10 },
		{ "admitted", 20 } };
	int rule = (int)any(2), who = (int)any(RESIDENTS);
	bool again = serial > 0 && any(5) == 0;
	char cause[40];

	snprintf(cause, sizeof cause, "run/%lld", again ? (long long)any(serial) : (long long)serial++);
	CHECK_INT(earn(ids[who], rules[rule].rule, cause), OK);
	if (!again)
		kept[who] += rules[rule].worth;
}

static void redeems(void)
{
	int who = (int)any(RESIDENTS);
	char code[CODE_SIZE], uid[40];
	int64_t reward = 1 + any(REWARDS), id;
	enum err err = reward_redeem(&hall, ids[who], reward, code, uid, &id);
	struct rewards one;

	CHECK(err == OK || err == ERR_POINTS || err == ERR_STOCK || err == ERR_LIMIT);
	CHECK_INT(reward_load(&hall, reward, &one), OK);
	if (err == OK)
		kept[who] -= one.list[0].cost;
	if (err == ERR_POINTS)
		CHECK(kept[who] < one.list[0].cost);
	if (err == ERR_STOCK)
		CHECK_INT(one.list[0].stock, 0);
	rewards_release(&one);
}

static void settles(void)
{
	int64_t vouchers = number_in(&hall, "SELECT COUNT(*) FROM voucher");
	int64_t id = 1 + any(vouchers + 1);
	bool over = any(2) == 0, held = false;
	struct voucher voucher;
	enum err err;

	if (voucher_load(&hall, id, &voucher) == OK)
		held = voucher.state == VOUCHER_HELD;
	err = (over ? voucher_hand_over : voucher_cancel)(&hall, clerk_does, id);
	CHECK_INT(err, held ? OK : id > vouchers ? ERR_NOT_FOUND : ERR_TWICE);
	for (int i = 0; held && !over && i < RESIDENTS; i++)
		if (ids[i] == voucher.resident)
			kept[i] += voucher.cost;
	voucher_release(&voucher);
}

static void restocks(void)
{
	enum err err = reward_stock(&hall, keeper_does, 1 + any(REWARDS), any(9) - 3);

	CHECK(err == OK || err == ERR_STOCK || err == ERR_INPUT);
}

/* Time passes; what nobody fetched comes back. */
static void waits(void)
{
	pass_days(any(9));
	for (int i = 0; i < RESIDENTS; i++) {
		struct ask q = ask(hall.store->db, "SELECT COALESCE(SUM(cost), 0) FROM voucher"
			" WHERE state = 'held' AND resident = :id AND until < :now");
		int64_t back;

		ask_int(&q, ":id", ids[i]);
		ask_int(&q, ":now", clock_now());
		CHECK_INT(ask_number(&q, &back), OK);
		kept[i] += back;
	}
	CHECK_INT(hall_tick(&hall), OK);
}

static void five_thousand_things_happen(void)
{
	char name[] = "奖品";

	for (int i = 0; i < RESIDENTS; i++)
		ids[i] = resident_comes(&hall);
	for (int i = 0; i < REWARDS; i++)
		CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = name,
			.cost = 10 + 15 * i, .stock = 5, .per_person = i == 1 ? 3 : 0, .days = 14 }), OK);
	for (int i = 0; i < OPERATIONS; i++) {
		int64_t chance = any(100);

		if (chance < 40)
			earns();
		else if (chance < 65)
			redeems();
		else if (chance < 90)
			settles();
		else if (chance < 98)
			restocks();
		else
			waits();
		if (i % 100 == 99) {
			check_invariants();
			for (int who = 0; who < RESIDENTS; who++)
				CHECK_INT(balance_of(ids[who]), kept[who]);
		}
		if (checks_failed > 20)
			return;
	}
	CHECK(number_in(&hall, "SELECT COUNT(*) FROM voucher") > 500);
	CHECK(number_in(&hall, "SELECT COUNT(DISTINCT state) FROM voucher") == 3);
}

int main(void)
{
	hall_with_staff(&hall);
	a_cause_counts_once();
	what_is_worth_nothing_moves_nothing();
	history_comes_newest_first();
	no_account_falls_below_zero();
	five_thousand_things_happen();
	hall_close(&hall);
	return checked();
}
