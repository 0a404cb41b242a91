/* faults.c - every verb of the points bank, with each of its statements failing in turn, and
 * with the process dying before each of its writes; long because it is a table of all of them. */
#include <config.h>

#include "base/text.h"
#include "domain/amend.h"
#include "domain/audit.h"
#include "domain/dispute.h"
#include "domain/intent.h"
#include "domain/ledger.h"
#include "domain/points.h"
#include "domain/reward.h"
#include "domain/service.h"
#include "domain/sponsor.h"
#include "domain/voucher.h"
#include "tests/domain/failing.h"
#include "tests/domain/people.h"

static struct hall hall;

/* What the verbs are about. A verb is first prepared, then tried until nothing strikes it: the
 * state that it finds stays, because what failed left nothing behind. */
static int64_t resident, debtor, towel, haircut, help, sponsor, posting, dispute, matter;
static struct taken held;
static struct voucher fetched;
static char key[INTENT_KEY], cause[40], wish[40], name[] = "毛巾";
static int serial;

static const struct amendment alone = { .reason = "更正" };

static void next_cause(void)
{
	snprintf(cause, sizeof cause, "cause/%d", ++serial);
}

static enum err earn(enum rule rule, int64_t who)
{
	return points_earn(&hall, clerk_does, &(struct earning){ .resident = who, .rule = rule,
		.cause = cause, .about = "" }, NULL);
}

static enum err redeem(int64_t reward, int64_t day)
{
	return reward_redeem(&hall, &(struct wish){ key, resident, reward, day }, &held);
}

static enum err adjust(int64_t who, int64_t points)
{
	return points_adjust(&hall, clerk_does, &(struct adjustment){ key, who, points, alone });
}

static enum err reverse(void)
{
	return points_reverse(&hall, clerk_does, posting, &alone, NULL);
}

static int64_t last(const char *of)
{
	return number_in(&hall, of);
}

/* Preparations. */

static void nothing(void)
{
}

/* And points enough. */
static void a_key(void)
{
	next_cause();
	CHECK_INT(earn(RULE_ADOPTED, resident), OK);
	snprintf(wish, sizeof wish, "wish/%d", ++serial);
	CHECK_INT(intent_make(&hall, wish, key), OK);
}

static void a_wish(void)
{
	snprintf(wish, sizeof wish, "wish/%d", ++serial);
}

static void an_earning(void)
{
	next_cause();
	CHECK_INT(earn(RULE_ADOPTED, resident), OK);
	posting = last("SELECT MAX(seq) FROM posting");
}

static void a_reversed_earning(void)
{
	an_earning();
	CHECK_INT(reverse(), OK);
}

static void a_taking(void)
{
	a_key();
	CHECK_INT(adjust(resident, -5), OK);
	posting = last("SELECT MAX(seq) FROM posting");
}

/* What was given is spent: who loses it will owe. */
static void a_spent_earning(void)
{
	debtor = resident_comes(&hall);
	next_cause();
	CHECK_INT(earn(RULE_ADOPTED, debtor), OK);
	posting = last("SELECT MAX(seq) FROM posting");
	a_key();
	CHECK_INT(adjust(debtor, -40), OK);
}

static void a_debt(void)
{
	a_spent_earning();
	CHECK_INT(reverse(), OK);
	next_cause();
}

static void a_hold(void)
{
	a_key();
	CHECK_INT(redeem(towel, 0), OK);
}

static void a_partners_hold(void)
{
	a_key();
	CHECK_INT(redeem(haircut, 0), OK);
}

static void a_service_hold(void)
{
	CHECK_INT(reward_offer(&hall, keeper_does, help,
		&(struct reward_day){ clock_day(clock_now(), 3, 0), 2 }), OK);
	a_key();
	CHECK_INT(redeem(help, clock_day(clock_now(), 3, 0)), OK);
}

static void a_hand_over(void)
{
	a_hold();
	CHECK_INT(voucher_hand_over(&hall, clerk_does, held.voucher), OK);
	CHECK_INT(voucher_load(&hall, held.voucher, &fetched), OK);
	voucher_release(&fetched);
}

static void a_question(void)
{
	an_earning();
	CHECK_INT(dispute_raise(&hall, resident, posting, "不对"), OK);
	dispute = last("SELECT MAX(id) FROM dispute");
}

static void a_day_to_come(void)
{
	a_key();
	CHECK_INT(reward_offer(&hall, keeper_does, help,
		&(struct reward_day){ clock_day(clock_now(), 3, 0), 2 }), OK);
}

static void old_holds(void)
{
	a_service_hold();
	a_hold();
	pass_days(60);
}

static void old_places(void)
{
	a_day_to_come();
	pass_days(4);
}

static void old_lots(void)
{
	an_earning();
	pass_days(3 * 366);
}

static void a_new_day(void)
{
	clock_set(clock_day(clock_now(), 1, 0));
}

static void a_vote_that_stands(void)
{
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "lift", .place = "b3",
		.text = "电梯坏了。", .who = WHO_CARD, .resident = resident }, &receipt), OK);
	matter = receipt.matter;
	matter_put_in(&hall, matter, EVALUATING);
}

static void a_judged_matter(void)
{
	matter = matter_comes(&hall);
	matter_put_in(&hall, matter, ACCEPTANCE);
	serial++;
}

/* So much more than what it must be. */
static void spoil(int by)
{
	bool was = db_applying(hall.store->db, true);
	struct ask q = ask(hall.store->db, "UPDATE account SET balance = :by"
		" + (SELECT SUM(amount) FROM entry WHERE account = name) WHERE name = 'resident/1'");

	ask_int(&q, ":by", by);
	CHECK_INT(ask_run(&q), OK);
	db_applying(hall.store->db, was);
}

static void a_wrong_balance(void)
{
	spoil(1);
}

static void a_right_balance(void)
{
	spoil(0);
}

static void a_wrong_balance_by_night(void)
{
	spoil(1);
	a_new_day();
}

/* Verbs. */

static enum err v_earn(void)
{
	return earn(RULE_ATTENDED, resident);
}

static enum err v_earn_capped(void)
{
	return earn(RULE_VOLUNTEERED, resident);
}

static enum err v_earn_owing(void)
{
	return earn(RULE_ATTENDED, debtor);
}

static enum err v_give(void)
{
	return adjust(resident, 5);
}

static enum err v_take(void)
{
	return adjust(resident, -5);
}

static enum err v_take_back(void)
{
	enum err err = db_begin(hall.store->db);

	return err != OK ? err : db_end(hall.store->db,
		points_take_back(&hall, clerk_does, cause, "记错了"));
}

static enum err v_review(void)
{
	return matter_move(&hall, MOVE(matter, CLOSED, resident, ROLE_RESIDENT,
		[NEED_RATING] = "satisfied"));
}

static void a_reviewed_matter(void)
{
	a_vote_that_stands();
	CHECK_INT(v_review(), OK);
}

static enum err v_correct(void)
{
	struct move move = *MOVE_WITH(matter, EVALUATING, CLERK, ROLE_CLERK, OVERSEER,
		[NEED_REASON] = "按错了");

	move.correction = true;
	return matter_move(&hall, &move);
}

static enum err v_balance(void)
{
	int64_t points;

	return points_balance(&hall, resident, &points);
}

static enum err v_owed(void)
{
	int64_t points;

	return points_owed(&hall, resident, &points);
}

static enum err v_history(void)
{
	struct points_history history;
	enum err err = points_history_load(&hall, resident, 9, &history);

	points_history_release(&history);
	return err;
}

static enum err v_month(void)
{
	struct points_history history;
	enum err err = points_month_load(&hall, resident, clock_now(), &history);

	points_history_release(&history);
	return err;
}

static enum err v_contributors(void)
{
	struct contributors most;
	enum err err = contributors_load(&hall, (int64_t[]){ 0, INT64_MAX }, 9, &most);

	contributors_release(&most);
	return err;
}

static void see_line(void *to, const struct ledger_line *line)
{
}

static enum err v_each(void)
{
	return ledger_each(&hall, see_line, NULL);
}

static enum err v_next_lot(void)
{
	struct expiring next;

	return lots_next(&hall, resident, &next);
}

static enum err v_rules(void)
{
	struct rule_versions all;
	enum err err = rules_load(&hall, &all);

	rule_versions_release(&all);
	return err;
}

static enum err v_rule_set(void)
{
	return rule_set(&hall, keeper_does, &(struct rule_version){ RULE_REVIEWED, 3, 0,
		clock_day(clock_now(), 0, 0) });
}

static enum err v_rules_pin(void)
{
	return rules_pin(&hall);
}

static enum err v_rewards(void)
{
	struct rewards all;
	enum err err = rewards_load(&hall, 9, &all);

	rewards_release(&all);
	return err;
}

static enum err v_rewards_all(void)
{
	struct rewards all;
	enum err err = rewards_all(&hall, &all);

	rewards_release(&all);
	return err;
}

static enum err v_days(void)
{
	struct reward_days days;
	enum err err = reward_days_load(&hall, help, &days);

	reward_days_release(&days);
	return err;
}

static enum err v_reward_add(void)
{
	return reward_add(&hall, keeper_does, &(struct reward){ .name_zh = name, .cost = 5 });
}

static enum err v_reward_change(void)
{
	return reward_change(&hall, keeper_does, &(struct reward){ .id = towel, .name_zh = name,
		.cost = 5, .days = 14 });
}

static enum err v_stock(void)
{
	return reward_stock(&hall, keeper_does, towel, 1);
}

static enum err v_offer(void)
{
	return reward_offer(&hall, keeper_does, help,
		&(struct reward_day){ clock_day(clock_now(), 9, 0), 1 });
}

static enum err v_sponsor_add(void)
{
	int64_t id;

	return sponsor_add(&hall, keeper_does, &(struct sponsor){ .name_zh = name }, &id);
}

static enum err v_sponsors(void)
{
	struct sponsors all;
	enum err err = sponsors_load(&hall, &all);

	sponsors_release(&all);
	return err;
}

static enum err v_redeem(void)
{
	return redeem(towel, 0);
}

static enum err v_redeem_service(void)
{
	return redeem(help, clock_day(clock_now(), 3, 0));
}

static enum err v_hand_over(void)
{
	return voucher_hand_over(&hall, clerk_does, held.voucher);
}

static enum err v_hand_to(void)
{
	return voucher_hand_to(&hall, clerk_does, held.voucher, &(struct proxy){ "女儿", RESIDENT_PIN });
}

static enum err v_fetched_by(void)
{
	char *who = NULL;
	enum err err = voucher_fetched_by(&hall, &fetched, &who);

	wipe_free(who);
	return err;
}

static enum err v_cancel(void)
{
	return voucher_cancel(&hall, clerk_does, held.voucher);
}

static enum err v_refund(void)
{
	return voucher_refund(&hall, clerk_does, held.voucher, &alone);
}

static enum err v_by_code(void)
{
	struct voucher voucher;
	enum err err = voucher_by_code(&hall, held.code, &voucher);

	voucher_release(&voucher);
	return err;
}

static enum err v_vouchers(void)
{
	struct vouchers all;
	enum err err = vouchers_load(&hall, resident, &all);

	vouchers_release(&all);
	return err;
}

static enum err v_intent(void)
{
	return intent_make(&hall, wish, key);
}

static enum err v_intent_done(void)
{
	return intent_done(&hall, key);
}

static enum err v_volunteer(void)
{
	int64_t given;

	return service_enter(&hall, clerk_does, &(struct service){ .resident = resident,
		.rule = RULE_VOLUNTEERED, .hours = 1, .what = cause }, &given);
}

static enum err v_panel(void)
{
	int64_t given;

	return service_enter(&hall, clerk_does, &(struct service){ .resident = resident,
		.rule = RULE_ACCEPTED, .matter = matter }, &given);
}

static enum err v_services(void)
{
	struct services all;
	enum err err = services_load(&hall, 0, 9, &all);

	services_release(&all);
	return err;
}

static enum err v_dispute(void)
{
	return dispute_raise(&hall, resident, posting, "不对");
}

static enum err v_answer(void)
{
	return dispute_answer(&hall, clerk_does, dispute, &(struct reply){ true, "补上了" });
}

static enum err v_disputes(void)
{
	struct disputes all;
	enum err err = disputes_open(&hall, &all);

	disputes_release(&all);
	return err;
}

static enum err v_dispute_about(void)
{
	struct disputes all;
	enum err err = dispute_about(&hall, resident, posting, &all);

	disputes_release(&all);
	return err;
}

static enum err v_audit(void)
{
	struct verdict verdict;

	return audit_now(&hall, &verdict);
}

static enum err v_nightly(void)
{
	return audit_nightly(&hall);
}

static enum err v_expire_vouchers(void)
{
	return voucher_expire(&hall);
}

static enum err v_expire_lots(void)
{
	return lots_expire(&hall);
}

static enum err v_days_pass(void)
{
	return reward_days_pass(&hall);
}

static enum err v_tick(void)
{
	return hall_tick(&hall);
}

static const struct trial verbs[] = {
	{ "rules_pin", nothing, v_rules_pin }, { "rule_set", nothing, v_rule_set },
	{ "earn", next_cause, v_earn }, { "earn, capped", next_cause, v_earn_capped },
	{ "earn anew", a_reversed_earning, v_earn }, { "earn, owing", a_debt, v_earn_owing },
	{ "give", a_key, v_give }, { "take", a_key, v_take },
	{ "reverse a gift", an_earning, reverse }, { "reverse a taking", a_taking, reverse },
	{ "reverse what is spent", a_spent_earning, reverse },
	{ "take back", an_earning, v_take_back }, { "review", a_vote_that_stands, v_review },
	{ "correct a matter", a_reviewed_matter, v_correct },
	{ "balance", nothing, v_balance }, { "owed", nothing, v_owed },
	{ "history", nothing, v_history }, { "month", nothing, v_month },
	{ "contributors", nothing, v_contributors }, { "each", nothing, v_each },
	{ "next lot", nothing, v_next_lot }, { "rules", nothing, v_rules },
	{ "rewards", nothing, v_rewards }, { "all rewards", nothing, v_rewards_all },
	{ "days", nothing, v_days }, { "add a reward", nothing, v_reward_add },
	{ "change a reward", nothing, v_reward_change }, { "stock", nothing, v_stock },
	{ "offer", nothing, v_offer }, { "add a partner", nothing, v_sponsor_add },
	{ "partners", nothing, v_sponsors }, { "intent", a_wish, v_intent },
	{ "intent again", a_key, v_intent }, { "intent done", a_key, v_intent_done },
	{ "redeem", a_key, v_redeem }, { "redeem again", a_hold, v_redeem },
	{ "redeem a service", a_day_to_come, v_redeem_service },
	{ "hand over", a_hold, v_hand_over }, { "hand over a partner's", a_partners_hold, v_hand_over },
	{ "hand to a relative", a_hold, v_hand_to }, { "fetched by", a_hand_over, v_fetched_by },
	{ "cancel", a_service_hold, v_cancel }, { "refund", a_hand_over, v_refund },
	{ "by code", a_hold, v_by_code }, { "vouchers", nothing, v_vouchers },
	{ "volunteer", next_cause, v_volunteer }, { "panel", a_judged_matter, v_panel },
	{ "services", nothing, v_services }, { "ask about a line", an_earning, v_dispute },
	{ "answer", a_question, v_answer }, { "questions", a_question, v_disputes },
	{ "the question about a line", a_question, v_dispute_about },
	{ "audit", nothing, v_audit }, { "audit, closing", a_wrong_balance, v_audit, true },
	{ "audit, opening", a_right_balance, v_audit, true }, { "nightly", a_new_day, v_nightly, true },
	{ "nightly, closing", a_wrong_balance_by_night, v_nightly, true },
	{ "nightly, opening", a_right_balance, v_nightly, true },
	{ "expire vouchers", old_holds, v_expire_vouchers, true },
	{ "let days pass", old_places, v_days_pass, true },
	{ "expire lots", old_lots, v_expire_lots, true }, { "tick", old_holds, v_tick, true },
	{ 0 }
};

static void fill_the_bank(void)
{
	resident = resident_comes(&hall);
	CHECK_INT(sponsor_add(&hall, keeper_does, &(struct sponsor){ .name_zh = name }, &sponsor), OK);
	CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = name, .cost = 5,
		.stock = 100 }), OK);
	CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = name, .cost = 5,
		.stock = 100, .sponsor = sponsor }), OK);
	CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = name, .cost = 5,
		.service = true }), OK);
	towel = 1;
	haircut = 2;
	help = 3;
	for (int i = 0; i < 20; i++)
		an_earning();
}

static void check_sums(void)
{
	CHECK_INT(last("SELECT SUM(amount) FROM entry"), 0);
	CHECK_INT(last("SELECT (SELECT SUM(amount) FROM entry WHERE account GLOB 'resident/*')"
		" - (SELECT SUM(rest) FROM lot)"), 0);
	CHECK_INT(last("SELECT (SELECT SUM(amount) FROM entry WHERE account = 'held')"
		" - (SELECT TOTAL(cost) FROM voucher WHERE state = 'held')"), 0);
	CHECK_INT(last("SELECT (SELECT SUM(stock) FROM reward) - (SELECT SUM(pieces) FROM stock_move)"), 0);
}

int main(void)
{
	fails_everywhere(&(struct story){ &hall, verbs, fill_the_bank, check_sums });
	return checked();
}
