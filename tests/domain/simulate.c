/*
 * simulate.c - the points bank under load and faults: everything at random, from a seed.
 *
 *         simulate [OPERATIONS [SEED [FOLDER]]]
 *
 * Drives the real verbs on a store of files with the clock in its hand. Each operation is
 * planned, foretold by a model of its own (bank-model.h) and made; now and then the process
 * "dies" between any two writes (crash-vfs.h), the hall is opened again and the same is asked for
 * once more, as someone would who never heard the answer. After every operation each posting,
 * balance, lot, voucher and piece must be what the model says, and the sums must hold; the
 * whole ledger and log are verified now and then, and at the end. A seed that fails is printed
 * and belongs into the list below. The bank is left in the folder, where one is named.
 */
#include <config.h>

#include <stdlib.h>
#include <time.h>

#include "domain/amend.h"
#include "domain/dispute.h"
#include "domain/intent.h"
#include "domain/lots.h"
#include "domain/points.h"
#include "domain/service.h"
#include "domain/sponsor.h"
#include "domain/voucher.h"
#include "domain/reward.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

#include "bank-model.h"
#include "crash-vfs.h"

/* What make check runs; one that ever fails is added, with the operations that it took. */
static const struct { uint64_t seed; int operations; } kept_seeds[] = { { 2, 1500 }, { 4, 2500 } };

enum { REWARDS = 5, SERVICE = 4, DAYS = 3, VERSIONS = 500, CRASH_ONE_IN = 40, MOST_WRITES = 40,
	VERIFY_EACH = 1000 };

/* A voucher; state: h(eld), p(osted), v(oid), r(efunded). day: of a service, else 0. */
struct paper { int resident, reward; int64_t cost, day, until, held_at; size_t hold; char state; };
struct earned { size_t posting; enum rule rule; int64_t units, fact_at; };
struct deed { int resident; int64_t day, hours; };
struct shelf { int64_t cost, stock, per_person; };
struct slot { int64_t day, places; };

/* What one operation is about; each reads of it what it needs. */
struct plan {
	int resident, reward, slot;
	enum rule rule;
	int64_t number, most, at, cause;
	size_t posting, paper;
	char key[INTENT_KEY];
};

static char folder[FOLDER];
static struct hall hall;
static struct model model;
static struct taken taken;
static int64_t ids[MODEL_RESIDENTS], shown_seq, crashes;
static size_t shown_postings;
static struct shelf shelves[REWARDS];
static struct slot slots[DAYS];      /* the days of the service */
static int64_t late_places;          /* that came back to a day which has made room for another */
static struct paper *papers;
static struct earned *earnings;
static struct deed *deeds;
static size_t *causes;               /* the posting that each brought last */
static size_t paper_count, earning_count, deed_count, cause_count, version_count[RULES];
static struct rule_version versions[RULES][VERSIONS];

static int64_t any(int64_t bound)
{
	return (int64_t)random_below((uint32_t)bound);
}

static void to_chance(struct plan *plan)
{
	plan->resident = (int)any(MODEL_RESIDENTS);
	plan->posting = model.posting_count ? (size_t)any((int64_t)model.posting_count) : 0;
	plan->paper = paper_count ? (size_t)any((int64_t)paper_count) : 0;
	/* Mostly what is new, where most is still open. */
	if (paper_count > 10 && any(4) > 0)
		plan->paper = paper_count - 1 - (size_t)any(10);
	if (model.posting_count > 20 && any(4) > 0)
		plan->posting = model.posting_count - 1 - (size_t)any(20);
}

/* Earning: by rule, once a cause, up to the month's cap. */

static void plan_earning(struct plan *plan)
{
	plan->rule = (enum rule)any(RULES);
	plan->number = 1 + any(4);
	plan->at = any(3) ? 0 : clock_now() - any(40 * DAY);
	plan->cause = cause_count > 0 && any(6) == 0 ? any((int64_t)cause_count) : (int64_t)cause_count;
}

static enum err run_earning(struct plan *plan)
{
	char cause[40];

	snprintf(cause, sizeof cause, "sim/%lld", (long long)plan->cause);
	return points_earn(&hall, clerk_does, &(struct earning){ .resident = ids[plan->resident],
		.rule = plan->rule, .cause = cause, .about = "议事会", .units = plan->number,
		.fact_at = plan->at }, NULL);
}

static enum err foretell_ok(const struct plan *plan)
{
	return OK;
}

static const struct rule_version *in_force(enum rule rule, int64_t at)
{
	const struct rule_version *found = NULL;

	for (size_t i = 0; i < version_count[rule]; i++)
		if (versions[rule][i].from <= at && (!found || versions[rule][i].from >= found->from))
			found = &versions[rule][i];
	return found;
}

static int64_t counted(int resident, enum rule rule, int64_t at)
{
	int64_t sum = 0, from = clock_month(at, 0), until = clock_month(at, 1);

	for (size_t i = 0; i < earning_count; i++) {
		const struct earned *earned = &earnings[i];
		const struct model_posting *posting = &model.postings[earned->posting];

		if (earned->rule == rule && earned->fact_at >= from && earned->fact_at < until &&
		    posting->resident == resident && !posting->reversed)
			sum += earned->units;
	}
	return sum;
}

/* Yields the posting; SIZE_MAX: nothing came of it. */
static size_t give(int resident, enum rule rule, int64_t units, int64_t at)
{
	const struct rule_version *version = in_force(rule, at);
	int64_t left = version->most - counted(resident, rule, at);

	if (version->most > 0 && units > left)
		units = left;
	if (units <= 0 || version->worth == 0)
		return SIZE_MAX;
	earnings = xrealloc(earnings, earning_count + 1, sizeof *earnings);
	earnings[earning_count] = (struct earned){
		model_give(&model, resident, units * version->worth, lots_until(&hall, clock_now())),
		rule, units, at };
	return earnings[earning_count++].posting;
}

static void apply_earning(struct plan *plan)
{
	size_t before = SIZE_MAX, *cause;

	if (plan->cause == (int64_t)cause_count) {
		causes = xrealloc(causes, cause_count + 1, sizeof *causes);
		causes[cause_count++] = SIZE_MAX;
	}
	cause = &causes[plan->cause];
	before = *cause;
	if (before == SIZE_MAX || model.postings[before].reversed)
		*cause = give(plan->resident, plan->rule, plan->number, plan->at ? plan->at : clock_now());
	if (*cause == SIZE_MAX)
		*cause = before;     /* still free, under the name it would have had */
}

static void plan_service(struct plan *plan)
{
	plan->number = 1 + any(5);
	plan->at = clock_day(clock_now(), -(int)any(20), 0);
	plan->cause = (int64_t)deed_count;
}

static enum err run_service(struct plan *plan)
{
	char what[24];
	int64_t given;

	snprintf(what, sizeof what, "扫雪%lld", (long long)plan->cause);
	return service_enter(&hall, clerk_does, &(struct service){ .resident = ids[plan->resident],
		.rule = RULE_VOLUNTEERED, .hours = plan->number, .day = plan->at, .what = what }, &given);
}

static enum err foretell_service(const struct plan *plan)
{
	int64_t hours = plan->number;

	for (size_t i = 0; i < deed_count; i++)
		if (deeds[i].resident == plan->resident && deeds[i].day == plan->at)
			hours += deeds[i].hours;
	return hours > SERVICE_HOURS ? ERR_LIMIT : OK;
}

static void apply_service(struct plan *plan)
{
	deeds = xrealloc(deeds, deed_count + 1, sizeof *deeds);
	deeds[deed_count++] = (struct deed){ plan->resident, plan->at, plan->number };
	(void)give(plan->resident, RULE_VOLUNTEERED, plan->number, plan->at);
}

static void plan_rule(struct plan *plan)
{
	plan->rule = (enum rule)any(RULES);
	plan->number = any(30);
	plan->most = any(3) ? 0 : 1 + any(6);
	plan->at = clock_day(clock_now(), (int)any(20), 0);
}

static enum err run_rule(struct plan *plan)
{
	return rule_set(&hall, keeper_does,
		&(struct rule_version){ plan->rule, plan->number, plan->most, plan->at });
}

static enum err foretell_rule(const struct plan *plan)
{
	return plan->at < clock_day(clock_now(), 0, 0) ? ERR_INPUT : OK;
}

static void apply_rule(struct plan *plan)
{
	CHECK(version_count[plan->rule] < VERSIONS);
	versions[plan->rule][version_count[plan->rule]++ % VERSIONS] = (struct rule_version){
		plan->rule, plan->number, plan->most, plan->at };
}

/* Spending: held, then handed over, cancelled, refunded. */

static void plan_redeeming(struct plan *plan)
{
	plan->reward = (int)any(REWARDS);
	plan->slot = plan->reward == SERVICE ? (int)any(DAYS) : -1;
}

static enum err run_redeeming(struct plan *plan)
{
	char wish[40];
	enum err err;

	snprintf(wish, sizeof wish, "redeem/%d/%d/%d", plan->resident, plan->reward, plan->slot);
	err = intent_make(&hall, wish, plan->key);
	return err != OK ? err : reward_redeem(&hall, &(struct wish){ .key = plan->key,
		.resident = ids[plan->resident], .reward = plan->reward + 1,
		.day = plan->slot >= 0 ? slots[plan->slot].day : 0 }, &taken);
}

static enum err foretell_redeeming(const struct plan *plan)
{
	const struct shelf *shelf = &shelves[plan->reward];
	const struct slot *slot = &slots[plan->slot >= 0 ? plan->slot : 0];
	int64_t pieces = plan->slot < 0 ? shelf->stock : slot->day > clock_now() ? slot->places : 0;
	int64_t had = 0, new_year = clock_new_year(clock_now());

	for (size_t i = 0; i < paper_count; i++)
		had += papers[i].resident == plan->resident && papers[i].reward == plan->reward &&
			(papers[i].state == 'h' || papers[i].state == 'p') &&
			papers[i].held_at >= new_year;
	if (pieces == 0)
		return ERR_STOCK;
	if (model.balance[plan->resident] < shelf->cost)
		return ERR_POINTS;
	return shelf->per_person > 0 && had >= shelf->per_person ? ERR_LIMIT : OK;
}

static void apply_redeeming(struct plan *plan)
{
	struct shelf *shelf = &shelves[plan->reward];
	int64_t day = plan->slot >= 0 ? slots[plan->slot].day : 0;

	CHECK_INT(taken.voucher, paper_count + 1);
	CHECK_INT(strlen(taken.code), CODE_DIGITS);
	papers = xrealloc(papers, paper_count + 1, sizeof *papers);
	papers[paper_count++] = (struct paper){ plan->resident, plan->reward, shelf->cost, day,
		day ? clock_day(day, 15, 0) - 1 : clock_now() + 14 * DAY, clock_now(),
		model_take(&model, plan->resident, shelf->cost), 'h' };
	shelf->stock--;
	if (plan->slot >= 0)
		slots[plan->slot].places--;
	CHECK_INT(intent_done(&hall, plan->key), OK);
}

static void plan_nothing_more(struct plan *plan)
{
}

static enum err run_handing(struct plan *plan)
{
	return voucher_hand_over(&hall, clerk_does, (int64_t)plan->paper + 1);
}

static enum err run_cancelling(struct plan *plan)
{
	return voucher_cancel(&hall, clerk_does, (int64_t)plan->paper + 1);
}

static enum err run_refunding(struct plan *plan)
{
	return voucher_refund(&hall, clerk_does, (int64_t)plan->paper + 1,
		&(struct amendment){ .reason = "坏了" });
}

static enum err foretell_settling(const struct plan *plan)
{
	return plan->paper >= paper_count ? ERR_NOT_FOUND :
		papers[plan->paper].state == 'h' ? OK : ERR_TWICE;
}

static enum err foretell_refunding(const struct plan *plan)
{
	return plan->paper >= paper_count ? ERR_NOT_FOUND :
		papers[plan->paper].state == 'p' ? OK :
		papers[plan->paper].state == 'r' ? ERR_TWICE : ERR_MOVE;
}

static void apply_handing(struct plan *plan)
{
	papers[plan->paper].state = 'p';
	model_pass(&model, papers[plan->paper].resident);
}

/* A place comes back to its day, over or not; the tick takes it away then. */
static void piece_is_back(const struct paper *paper)
{
	int i = 0;

	shelves[paper->reward].stock++;
	if (paper->day == 0)
		return;
	while (i < DAYS && slots[i].day != paper->day)
		i++;
	++*(i < DAYS ? &slots[i].places : &late_places);
}

static void void_paper(struct paper *paper)
{
	paper->state = 'v';
	piece_is_back(paper);
	model_return(&model, paper->hold, lots_grace(&hall));
}

static void apply_cancelling(struct plan *plan)
{
	void_paper(&papers[plan->paper]);
}

static void apply_refunding(struct plan *plan)
{
	papers[plan->paper].state = 'r';
	model_return(&model, papers[plan->paper].hold, lots_grace(&hall));
}

/* Putting right. */

static void plan_adjusting(struct plan *plan)
{
	plan->number = any(201) - 100;
}

static enum err run_adjusting(struct plan *plan)
{
	char wish[40];
	enum err err;

	snprintf(wish, sizeof wish, "adjust/%d/%d", CLERK, plan->resident);
	err = intent_make(&hall, wish, plan->key);
	return err != OK ? err : points_adjust(&hall, clerk_does, &(struct adjustment){ plan->key,
		ids[plan->resident], plan->number, { .reason = "更正" } });
}

static enum err foretell_adjusting(const struct plan *plan)
{
	return plan->number == 0 ? ERR_INPUT :
		plan->number + model.balance[plan->resident] < 0 ? ERR_POINTS : OK;
}

static void apply_adjusting(struct plan *plan)
{
	size_t posting = plan->number > 0 ?
		model_give(&model, plan->resident, plan->number, lots_until(&hall, clock_now())) :
		model_take(&model, plan->resident, -plan->number);

	model.postings[posting].reversible = true;
	CHECK_INT(intent_done(&hall, plan->key), OK);
}

static enum err run_reversing(struct plan *plan)
{
	return points_reverse(&hall, clerk_does, plan->posting < model.posting_count ?
		model.postings[plan->posting].seq : 1, &(struct amendment){ .reason = "记错了",
		{ people[OVERSEER].number, people[OVERSEER].pin } }, NULL);
}

/* A colleague's PIN takes its time: only what one may do alone is reversed often. */
static void plan_reversing(struct plan *plan)
{
	while (plan->posting < model.posting_count && any(50) > 0 &&
	       llabs(model.postings[plan->posting].amount) > 100)
		to_chance(plan);
}

static enum err run_reversing_alone(struct plan *plan)
{
	const struct model_posting *posting = &model.postings[plan->posting];

	if (plan->posting >= model.posting_count)
		return points_reverse(&hall, clerk_does, 1, &(struct amendment){ .reason = "x" }, NULL);
	return llabs(posting->amount) > 100 ? run_reversing(plan) :
		points_reverse(&hall, clerk_does, posting->seq, &(struct amendment){ .reason = "记错了" }, NULL);
}

static enum err foretell_reversing(const struct plan *plan)
{
	const struct model_posting *posting = &model.postings[plan->posting];

	return plan->posting >= model.posting_count ? ERR_NOT_FOUND :
		!posting->reversible ? ERR_INPUT : posting->reversed ? ERR_TWICE : OK;
}

static void apply_reversing(struct plan *plan)
{
	model_reverse(&model, plan->posting, lots_grace(&hall));
}

/* The shelf. */

/* A day to come that no other slot can have: each has every third. */
static int64_t day_for(int slot)
{
	int64_t day = clock_day(clock_now(), 1 + DAYS * (int)any(4), 0);

	while (day / DAY % DAYS != slot)
		day = clock_day(day, 1, 0);
	return day;
}

static void plan_stocking(struct plan *plan)
{
	plan->reward = (int)any(REWARDS);
	plan->slot = plan->reward == SERVICE ? (int)any(DAYS) : -1;
	plan->number = any(9) - 3;
	/* A day that is over, with its places gone, makes room for another. */
	if (plan->slot >= 0 && slots[plan->slot].day <= clock_now() && slots[plan->slot].places == 0)
		slots[plan->slot].day = day_for(plan->slot);
}

static enum err run_stocking(struct plan *plan)
{
	return plan->slot < 0 ? reward_stock(&hall, keeper_does, plan->reward + 1, plan->number) :
		reward_offer(&hall, keeper_does, plan->reward + 1,
			&(struct reward_day){ slots[plan->slot].day, plan->number });
}

static enum err foretell_stocking(const struct plan *plan)
{
	int64_t there = plan->slot < 0 ? shelves[plan->reward].stock : slots[plan->slot].places;

	if (plan->slot >= 0 && slots[plan->slot].day <= clock_now())
		return ERR_INPUT;
	return plan->number == 0 ? ERR_INPUT : there + plan->number < 0 ? ERR_STOCK : OK;
}

static void apply_stocking(struct plan *plan)
{
	shelves[plan->reward].stock += plan->number;
	if (plan->slot >= 0)
		slots[plan->slot].places += plan->number;
}

/* Time. */

static enum err run_waiting(struct plan *plan)
{
	pass_seconds(any(4) ? any(6 * DAY) : any(400 * DAY));
	return OK;
}

/* After a leap of more than a year nothing ends before the second day. */
static enum err run_tick(struct plan *plan)
{
	struct ask q;
	int64_t leapt = 0;
	enum err err = hall_tick(&hall);

	if (err != OK)
		return err;
	q = ask(hall.store->db, "SELECT leapt_at > 0 FROM pulse");
	err = ask_number(&q, &leapt);
	if (err != OK || !leapt)
		return err;
	pass_seconds(DAY);
	return hall_tick(&hall);
}

static struct paper *first_old(void)
{
	struct paper *found = NULL;

	for (size_t i = 0; i < paper_count; i++)
		if (papers[i].state == 'h' && papers[i].until < clock_now() &&
		    (!found || papers[i].until < found->until))
			found = &papers[i];
	return found;
}

static void apply_tick(struct plan *plan)
{
	struct paper *old;

	while ((old = first_old()))
		void_paper(old);
	model_expire(&model, clock_now());
	for (int i = 0; i < DAYS; i++)
		if (slots[i].day <= clock_now()) {
			shelves[SERVICE].stock -= slots[i].places;
			slots[i].places = 0;
		}
	shelves[SERVICE].stock -= late_places;
	late_places = 0;
}

static void apply_nothing(struct plan *plan)
{
}

/* again: what one hears who asks once more after it was done; -1: it must not be asked again. */
static const struct operation {
	const char *name;
	int weight;
	void (*plan)(struct plan *plan);
	enum err (*run)(struct plan *plan);
	enum err (*foretell)(const struct plan *plan);
	void (*apply)(struct plan *plan);
	int again;
} operations[] = {
	{ "earn", 240, plan_earning, run_earning, foretell_ok, apply_earning, OK },
	{ "serve", 40, plan_service, run_service, foretell_service, apply_service, ERR_TWICE },
	{ "redeem", 300, plan_redeeming, run_redeeming, foretell_redeeming, apply_redeeming, OK },
	{ "hand over", 110, plan_nothing_more, run_handing, foretell_settling, apply_handing, ERR_TWICE },
	{ "cancel", 70, plan_nothing_more, run_cancelling, foretell_settling, apply_cancelling, ERR_TWICE },
	{ "refund", 30, plan_nothing_more, run_refunding, foretell_refunding, apply_refunding, ERR_TWICE },
	{ "adjust", 30, plan_adjusting, run_adjusting, foretell_adjusting, apply_adjusting, OK },
	{ "reverse", 60, plan_reversing, run_reversing_alone, foretell_reversing, apply_reversing, ERR_TWICE },
	{ "stock", 110, plan_stocking, run_stocking, foretell_stocking, apply_stocking, -1 },
	{ "rule", 4, plan_rule, run_rule, foretell_rule, apply_rule, -1 },
	{ "wait", 20, plan_nothing_more, run_waiting, foretell_ok, apply_nothing, -1 },
	{ "tick", 6, plan_nothing_more, run_tick, foretell_ok, apply_tick, OK },
};
enum { OPERATIONS = sizeof operations / sizeof operations[0] };

static const struct operation *choose(void)
{
	int64_t sum = 0, at;
	int i = 0;

	for (int j = 0; j < OPERATIONS; j++)
		sum += operations[j].weight;
	at = any(sum);
	while (at >= operations[i].weight)
		at -= operations[i++].weight;
	return &operations[i];
}

/* What stands in the books behind the last look, against the model. */
static void compare_postings(void)
{
	struct ask q = ask(hall.store->db, "SELECT p.seq, COALESCE(e.amount, 0),"
		" CAST(substr(e.account, 10) AS INTEGER) FROM posting p LEFT JOIN entry e"
		" ON e.seq = p.seq AND e.account GLOB 'resident/*' WHERE p.seq > :seq ORDER BY p.seq");
	size_t i = shown_postings;

	ask_int(&q, ":seq", shown_seq);
	for (; ask_next(&q); i++) {
		CHECK(i < model.posting_count);
		if (i >= model.posting_count)
			continue;
		shown_seq = model.postings[i].seq = got_int(&q, 0);
		CHECK_INT(got_int(&q, 1), model.postings[i].amount);
		if (model.postings[i].amount != 0)
			CHECK_INT(got_int(&q, 2), ids[model.postings[i].resident]);
	}
	CHECK_INT(ask_done(&q), OK);
	CHECK_INT(i, model.posting_count);
	shown_postings = i;
}

static void compare_lots(int resident)
{
	struct ask q = ask(hall.store->db, "SELECT COUNT(*), COALESCE(SUM(rest), 0),"
		" COALESCE(SUM(rest * (expires_at % 1000003)), 0) FROM lot"
		" WHERE resident = :resident AND rest > 0");
	int64_t count = 0, sum = 0, mixed = 0;

	for (size_t i = 0; i < model.lot_count; i++)
		if (model.lots[i].resident == resident && model.lots[i].rest > 0) {
			count++;
			sum += model.lots[i].rest;
			mixed += model.lots[i].rest * (model.lots[i].expires % 1000003);
		}
	ask_int(&q, ":resident", ids[resident]);
	CHECK(ask_next(&q));
	CHECK_INT(got_int(&q, 0), count);
	CHECK_INT(got_int(&q, 1), sum);
	CHECK_INT(sum, model.balance[resident]);
	CHECK_INT(got_int(&q, 2), mixed);
	CHECK_INT(ask_done(&q), OK);
}

static void compare_resident(int resident)
{
	int64_t balance = -1, owed = -1;

	CHECK_INT(points_balance(&hall, ids[resident], &balance), OK);
	CHECK_INT(points_owed(&hall, ids[resident], &owed), OK);
	CHECK_INT(balance, model.balance[resident]);
	CHECK_INT(owed, model.owed[resident]);
	CHECK(balance >= 0 && owed >= 0);
	CHECK(balance == 0 || owed == 0);
}

static void compare_shelf(int reward)
{
	struct ask q = ask(hall.store->db, "SELECT stock FROM reward WHERE id = :id");
	int64_t stock = -1;

	ask_int(&q, ":id", reward + 1);
	CHECK_INT(ask_number(&q, &stock), OK);
	CHECK_INT(stock, shelves[reward].stock);
}

static int64_t one(const char *sql)
{
	struct ask q = ask(hall.store->db, sql);
	int64_t number = -1;

	CHECK_INT(ask_number(&q, &number), OK);
	return number;
}

static void check_sums(void)
{
	CHECK_INT(one("SELECT SUM(balance) FROM account"), 0);
	CHECK_INT(one("SELECT (SELECT COALESCE(SUM(balance), 0) FROM account WHERE name = 'held')"
		" - (SELECT COALESCE(SUM(cost), 0) FROM voucher WHERE state = 'held')"), 0);
}

static void check_everything(int touched)
{
	compare_postings();
	check_sums();
	for (int i = 0; i < MODEL_RESIDENTS; i++)
		compare_resident(i);
	compare_lots(touched);
	compare_lots((int)any(MODEL_RESIDENTS));
	for (int i = 0; i < REWARDS; i++)
		compare_shelf(i);
}

/* The process died somewhere in the middle; somebody comes back and asks again, unless it was
 * done and must not be asked for twice. */
static void live_on(const struct operation *operation, struct plan *plan, enum err want)
{
	int64_t before = shown_seq, after;
	enum err err;

	hall_close(&hall);
	crash_over();
	crashes++;
	CHECK_INT(hall_open(folder, "kiosk", &hall), OK);
	after = one("SELECT seq FROM head");
	if (after == before || operation->again == OK) {
		err = operation->run(plan);
		CHECK_INT(err, want);
	} else if (operation->again > 0) {
		err = operation->run(plan);
		CHECK(err == (enum err)operation->again || err == ERR_LIMIT);
	}
}

static void operate(const struct operation *operation)
{
	struct plan plan = {0};
	enum err want, err;

	to_chance(&plan);
	operation->plan(&plan);
	want = operation->foretell(&plan);
	shown_seq = one("SELECT seq FROM head");
	if (any(CRASH_ONE_IN) == 0)
		crash_after(any(MOST_WRITES), any(2));
	err = operation->run(&plan);
	if (crash_happened())
		live_on(operation, &plan, want);
	else
		CHECK_INT(err, want);
	crash_over();
	if (want == OK && checks_failed == 0)
		operation->apply(&plan);
	check_everything(plan.resident);
	if (checks_failed > 0)
		fprintf(stderr, "in: %s (wanted %s, got %s)\n", operation->name, err_name(want),
			err_name(err));
}

static void open_the_bank(const char *where)
{
	char name[] = "奖品";
	int64_t sponsor;

	if (where)
		copy_text(folder, sizeof folder, where);
	else
		folder_make(folder);
	CHECK_INT(hall_create(folder, &hall), OK);
	staff_come(&hall);
	for (int i = 0; i < MODEL_RESIDENTS; i++)
		ids[i] = resident_comes(&hall);
	CHECK_INT(sponsor_add(&hall, keeper_does, &(struct sponsor){ .name_zh = name }, &sponsor), OK);
	for (int i = 0; i < REWARDS; i++) {
		shelves[i] = (struct shelf){ 20 + 20 * i, i == SERVICE ? 0 : 5, i == 1 ? 30 : 0 };
		CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = name,
			.cost = shelves[i].cost, .stock = shelves[i].stock,
			.per_person = shelves[i].per_person, .days = 14, .service = i == SERVICE,
			.sponsor = i == 2 ? sponsor : 0 }), OK);
	}
	CHECK_INT(rules_pin(&hall), OK);
	for (int rule = 0; rule < RULES; rule++) {
		CHECK_INT(rule_in_force(&hall, (enum rule)rule, clock_now(), &versions[rule][0]), OK);
		version_count[rule] = 1;
	}
}

static void close_the_bank(const char *where)
{
	CHECK_GOOD(&hall);
	hall_close(&hall);
	if (!where)
		folder_remove(folder);
	model_release(&model);
	free(papers);
	free(earnings);
	free(deeds);
	free(causes);
	papers = NULL;
	earnings = NULL;
	deeds = NULL;
	causes = NULL;
	paper_count = earning_count = deed_count = cause_count = 0;
	shown_postings = 0;
	shown_seq = crashes = 0;
	memset(slots, 0, sizeof slots);
	late_places = 0;
}

static void run(uint64_t seed, int64_t count, const char *where)
{
	struct verdict verdict = { .good = true };
	int64_t i = 0;

	day_begins();
	random_seed(seed);
	open_the_bank(where);
	for (; i < count && checks_failed == 0; i++) {
		operate(choose());
		if (i % VERIFY_EACH == VERIFY_EACH - 1) {
			CHECK_INT(verify_ledger(hall.store, &verdict), OK);
			CHECK_TEXT(verdict.what, "");
		}
	}
	printf("seed %llu: %lld operations, %lld postings, %lld vouchers, %lld crashes%s\n",
		(unsigned long long)seed, (long long)i, (long long)model.posting_count,
		(long long)paper_count, (long long)crashes, checks_failed ? ": FAILED" : "");
	CHECK(crashes > 0 && paper_count > 0);
	close_the_bank(where);
}

int main(int argc, char **argv)
{
	crash_install();
	if (argc > 1) {
		run(argc > 2 ? strtoull(argv[2], NULL, 10) : (uint64_t)time(NULL),
			strtoll(argv[1], NULL, 10), argc > 3 ? argv[3] : NULL);
		return checked();
	}
	for (size_t i = 0; i < sizeof kept_seeds / sizeof kept_seeds[0] && checks_failed == 0; i++)
		run(kept_seeds[i].seed, kept_seeds[i].operations, NULL);
	return checked();
}
