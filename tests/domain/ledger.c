/* ledger.c - tests of the books: what does not balance, overflows or comes twice is refused. */
#include <config.h>

#include "domain/ledger.h"
#include "domain/points.h"
#include "tests/domain/people.h"

static struct hall hall;
static int64_t resident;

/* A posting of two legs; the resident's lot is given as a list of portions. */
static enum err post(const char *cause, const char *from, const char *to, int64_t amount,
	struct portions portions, int64_t expires)
{
	struct posting posting = { .cause = cause, .rule = "adjusted", .about = "",
		.portions = portions, .expires = expires };
	struct event event = { .kind = "points.adjusted", .subject = resident, .by = clerk_does };

	ledger_move(&posting, from, to, amount);
	return ledger_post(&hall, &event, &posting);
}

static enum err give(const char *cause, int64_t amount)
{
	struct portion whole = { 0, amount };
	char account[ACCOUNT];

	ledger_account(account, "resident", resident);
	return post(cause, "adjust", account, amount, (struct portions){ &whole, 1 },
		clock_now() + DAY);
}

static int64_t balance_of(const char *account)
{
	int64_t balance = -1;

	CHECK_INT(ledger_balance(&hall, account, &balance), OK);
	return balance;
}

static void what_balances_is_written_once(void)
{
	int64_t seq;

	CHECK_INT(ledger_find(&hall, "a", &seq), OK);
	CHECK_INT(seq, 0);
	CHECK_INT(give("a", 30), OK);
	CHECK_INT(ledger_find(&hall, "a", &seq), OK);
	CHECK_INT(seq, events_in(&hall));
	CHECK_INT(balance_of("resident/1"), 30);
	CHECK_INT(balance_of("adjust"), -30);
	CHECK_INT(balance_of("nobody"), 0);
	CHECK_INT(give("a", 30), ERR_TWICE);
	CHECK_INT(balance_of("resident/1"), 30);
	CHECK_GOOD(&hall);
}

static void what_does_not_balance_is_refused(void)
{
	struct portion wrong[] = { { 0, 29 }, { 0, 1 } }, huge[] = { { 0, INT64_MAX }, { 0, INT64_MAX } };
	struct posting lame = { .cause = "l", .rule = "x", .about = "", .legs = {
		{ "issue", -10 }, { "held", 9 } } };
	struct event event = { .kind = "points.adjusted", .subject = resident };
	int64_t events = events_in(&hall);

	CHECK_INT(post("b", "adjust", "resident/1", 30, (struct portions){ wrong, 1 }, 1), ERR_BROKEN);
	CHECK_INT(post("b", "adjust", "resident/1", 30, (struct portions){0}, 0), ERR_BROKEN);
	CHECK_INT(post("b", "adjust", "held", 30, (struct portions){ wrong, 2 }, 0), ERR_BROKEN);
	CHECK_INT(post("b", "adjust", "resident/1", 30, (struct portions){ huge, 2 }, 1), ERR_BROKEN);
	CHECK_INT(post("b", "adjust", "held", 0, (struct portions){0}, 0), ERR_BROKEN);
	CHECK_INT(post("b", "adjust", "held", POINTS_MOST + 1, (struct portions){0}, 0), ERR_BROKEN);
	CHECK_INT(post("b", "held", "adjust", -POINTS_MOST - 1, (struct portions){0}, 0), ERR_BROKEN);
	CHECK_INT(ledger_post(&hall, &event, &lame), ERR_BROKEN);
	CHECK_INT(events_in(&hall), events);
}

static void only_some_accounts_may_be_below_zero(void)
{
	static const struct { const char *from, *to; enum err err; } moves[] = {
		{ "held", "issue", ERR_BROKEN }, { "redeemed", "issue", ERR_BROKEN },
		{ "expired", "issue", ERR_BROKEN }, { "sponsor/1", "issue", ERR_BROKEN },
		{ "issue", "clawback/1", ERR_BROKEN }, { "issue", "held", OK }, { "adjust", "held", OK },
		{ "clawback/1", "held", OK }, { "held", "clawback/1", OK },
	};
	char cause[16];

	for (size_t i = 0; i < sizeof moves / sizeof moves[0]; i++) {
		snprintf(cause, sizeof cause, "m/%zu", i);
		CHECK_INT(post(cause, moves[i].from, moves[i].to, 7, (struct portions){0}, 0), moves[i].err);
	}
	CHECK_INT(post("z", "resident/1", "issue", 1, (struct portions){0}, 0), ERR_BROKEN);
	CHECK_INT(post("back", "held", "issue", 14, (struct portions){0}, 0), OK);
	CHECK_INT(balance_of("held"), 0);
	CHECK_INT(balance_of("clawback/1"), 0);
}

/* The log would take it, had somebody else written it: the database does not. */
static void a_sum_that_overflows_is_refused(void)
{
	static const char *const causes[] = { "o/1", "o/2", "o/3" };
	int64_t events = events_in(&hall);

	for (int i = 0; i < 3; i++) {
		struct event event = { .kind = "points.adjusted", .fields = {
			{ "cause", .text = causes[i] }, { "rule", .text = "x" }, { "about", .text = "" },
			{ "legs", .json = true, .text = "[[\"issue\",-4000000000000000000],"
				"[\"held\",4000000000000000000]]" } } };

		CHECK_INT(event_append(hall.store, &event), i < 2 ? OK : ERR_BROKEN);
	}
	CHECK_INT(events_in(&hall), events + 2);
	CHECK_INT(balance_of("held"), 8000000000000000000);
}

static void lots_are_drawn_soonest_first(void)
{
	struct portions drawn;
	struct expiring next;
	int64_t first, second, third;

	resident = resident_comes(&hall);
	CHECK_INT(lots_next(&hall, resident, &next), OK);
	CHECK_INT(next.points, 0);
	CHECK_INT(lots_draw(&hall, &(struct draw){ resident, 1 }, &drawn), ERR_POINTS);
	portions_release(&drawn);
	CHECK_INT(give("x", 10), OK);
	first = events_in(&hall);
	pass_days(-1);                       /* the second ends before the first */
	CHECK_INT(give("y", 20), OK);
	second = events_in(&hall);
	CHECK_INT(give("z", 5), OK);
	third = events_in(&hall);
	CHECK_INT(lots_next(&hall, resident, &next), OK);
	CHECK_INT(next.points, 25);
	CHECK_INT(next.at, clock_now() + DAY);
	CHECK_INT(lots_draw(&hall, &(struct draw){ resident, 27 }, &drawn), OK);
	CHECK_INT(drawn.count, 3);
	CHECK_INT(drawn.list[0].lot, second);
	CHECK_INT(drawn.list[0].amount, -20);
	CHECK_INT(drawn.list[1].lot, third);
	CHECK_INT(drawn.list[2].lot, first);
	CHECK_INT(drawn.list[2].amount, -2);
	portions_release(&drawn);
	CHECK_INT(lots_draw(&hall, &(struct draw){ resident, 11, first }, &drawn), OK);
	CHECK_INT(drawn.count, 2);
	CHECK_INT(drawn.list[0].lot, first);
	CHECK_INT(drawn.list[1].lot, second);
	portions_release(&drawn);
	CHECK_INT(lots_draw(&hall, &(struct draw){ resident, 36 }, &drawn), ERR_POINTS);
	portions_release(&drawn);
	CHECK_INT(lots_draw(&hall, &(struct draw){ resident, 0 }, &drawn), OK);
	CHECK_INT(drawn.count, 0);
	pass_days(1);
}

static void lots_end_at_the_end_of_their_day(void)
{
	int64_t until = lots_until(&hall, clock_now()), balance;
	char date[CLOCK_TEXT];

	CHECK_TEXT(clock_moment(until, date), "23 Nov 2028 23:59");
	CHECK_TEXT(clock_date(lots_grace(&hall), date), "23 Dec 2026");
	resident = resident_comes(&hall);
	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = RULE_ADOPTED, .cause = "e/1", .about = "" }, NULL), OK);
	clock_set(until);
	CHECK_INT(lots_expire(&hall), OK);
	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	CHECK_INT(balance, 50);
	pass_seconds(1);
	CHECK_INT(lots_expire(&hall), OK);
	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	CHECK_INT(balance, 0);
	CHECK_INT(lots_expire(&hall), OK);
	CHECK(balance_of("expired") > 0);
}

static int64_t lines, sum;

static void count_line(void *to, const struct ledger_line *line)
{
	CHECK(to == &hall);
	CHECK(line->seq > 0 && line->at > 0 && *line->cause && *line->rule && *line->account);
	lines++;
	sum += line->amount;
}

static void count_account(void *to, const struct ledger_sum *account)
{
	CHECK(to == &hall);
	CHECK(*account->account);
	CHECK_INT(account->balance, balance_of(account->account));
	lines++;
	sum += account->balance;
}

static void every_account_can_be_read(void)
{
	lines = sum = 0;
	CHECK_INT(ledger_sums(&hall, count_account, &hall), OK);
	CHECK_INT(lines, number_in(&hall, "SELECT COUNT(DISTINCT account) FROM entry"));
	CHECK_INT(sum, 0);
}

static void every_entry_can_be_read(void)
{
	lines = sum = 0;
	CHECK_INT(ledger_each(&hall, count_line, &hall), OK);
	CHECK_INT(lines, number_in(&hall, "SELECT COUNT(*) FROM entry"));
	CHECK_INT(sum, 0);
}

int main(void)
{
	hall_with_staff(&hall);
	resident = resident_comes(&hall);
	what_balances_is_written_once();
	what_does_not_balance_is_refused();
	only_some_accounts_may_be_below_zero();
	lots_are_drawn_soonest_first();
	lots_end_at_the_end_of_their_day();
	every_entry_can_be_read();
	every_account_can_be_read();
	a_sum_that_overflows_is_refused();
	hall_close(&hall);
	return checked();
}
