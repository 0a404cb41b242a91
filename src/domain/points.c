/* points.c - a resident's points: earned by rule, once per cause, what is owed paid first. */
#include <config.h>

#include <stdio.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "domain/ledger.h"
#include "domain/points.h"
#include "store/db.h"

static enum err balance_of(struct hall *hall, const char *name, int64_t resident, int64_t *out)
{
	char account[ACCOUNT];

	ledger_account(account, name, resident);
	return ledger_balance(hall, account, out);
}

enum err points_balance(struct hall *hall, int64_t resident, int64_t *out)
{
	return balance_of(hall, "resident", resident, out);
}

enum err points_owed(struct hall *hall, int64_t resident, int64_t *out)
{
	enum err err = balance_of(hall, "clawback", resident, out);

	*out = -*out;
	return err;
}

static enum err repay(struct hall *hall, int64_t resident, int64_t credit, int64_t amount)
{
	char cause[CAUSE], account[ACCOUNT], debt[ACCOUNT];
	struct posting posting = { .cause = cause, .rule = "repaid", .about = "" };
	struct event event = { .kind = "points.repaid", .subject = resident, .by = { 0, "clock" } };
	enum err err = lots_draw(hall, &(struct draw){ resident, amount }, &posting.portions);

	snprintf(cause, sizeof cause, "repaid/%lld", (long long)credit);
	ledger_account(account, "resident", resident);
	ledger_account(debt, "clawback", resident);
	ledger_move(&posting, account, debt, amount);
	if (err == OK)
		err = ledger_post(hall, &event, &posting);
	portions_release(&posting.portions);
	return err;
}

enum err points_settle(struct hall *hall, int64_t resident, int64_t credit)
{
	int64_t owed, there = 0;
	enum err err = points_owed(hall, resident, &owed);

	if (err == OK)
		err = points_balance(hall, resident, &there);
	if (err != OK || owed == 0 || there == 0)
		return err;
	return repay(hall, resident, credit, owed < there ? owed : there);
}

/* How many units the rule has counted for them in the month that at lies in. */
static enum err counted(struct hall *hall, const struct earning *earning, int64_t at, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(SUM(p.units), 0)"
		" FROM posting p CROSS JOIN entry e ON e.account = :account AND e.seq = p.seq"
		" WHERE p.rule = :rule AND p.fact_at >= :from AND p.fact_at < :until"
		" AND NOT EXISTS (SELECT 1 FROM posting WHERE cause = 'reverse/' || p.seq)");
	char account[ACCOUNT];

	ledger_account(account, "resident", earning->resident);
	ask_text(&q, ":account", account);
	ask_text(&q, ":rule", rules[earning->rule].name);
	ask_int(&q, ":from", clock_month(at, 0));
	ask_int(&q, ":until", clock_month(at, 1));
	return ask_number(&q, out);
}

/* What of the units is under the month's cap still. */
static enum err under_cap(struct hall *hall, const struct earning *earning, int64_t at,
	const struct rule_version *version, int64_t *units)
{
	int64_t before, left;
	enum err err;

	if (version->most == 0)
		return OK;
	err = counted(hall, earning, at, &before);
	left = version->most > before ? version->most - before : 0;
	if (*units > left)
		*units = left;
	return err;
}

/* A cause counts once; one that was reversed since may count anew, under another name. ERR_TWICE:
 * it counts already. */
static enum err fresh_cause(struct hall *hall, const char *cause, char out[CAUSE])
{
	char reversal[CAUSE];
	int64_t earned, reversed = 1;
	enum err err = OK;

	for (int time = 1; err == OK && reversed > 0; time++) {
		snprintf(out, CAUSE, time == 1 ? "%s" : "%s#%d", cause, time);
		err = ledger_find(hall, out, &earned);
		if (err != OK || earned == 0)
			return err;
		snprintf(reversal, sizeof reversal, "reverse/%lld", (long long)earned);
		err = ledger_find(hall, reversal, &reversed);
	}
	return err == OK ? ERR_TWICE : err;
}

static enum err give(struct hall *hall, struct actor by, const struct earning *earning,
	struct posting *posting, int64_t amount)
{
	char account[ACCOUNT];
	struct portion whole = { 0, amount };
	struct event event = { .kind = "points.earned", .subject = earning->resident, .by = by };
	enum err err;

	ledger_account(account, "resident", earning->resident);
	ledger_move(posting, "issue", account, amount);
	posting->portions = (struct portions){ &whole, 1 };
	err = ledger_post(hall, &event, posting);
	return err == OK ? points_settle(hall, earning->resident, event.seq) : err;
}

static enum err earn_inside(struct hall *hall, struct actor by, const struct earning *earning,
	int64_t *given)
{
	int64_t at = earning->fact_at ? earning->fact_at : clock_now();
	char cause[CAUSE];
	struct posting posting = { .cause = cause, .rule = rules[earning->rule].name,
		.about = earning->about, .fact_at = earning->fact_at,
		.units = earning->units ? earning->units : 1, .expires = lots_until(hall, clock_now()) };
	struct rule_version version;
	enum err err = rule_in_force(hall, earning->rule, at, &version);

	if (err == OK)
		err = under_cap(hall, earning, at, &version, &posting.units);
	if (err == OK)
		err = fresh_cause(hall, earning->cause, cause);
	if (err != OK)
		return err == ERR_TWICE ? OK : err;
	*given = posting.units * version.worth;
	return *given > 0 ? give(hall, by, earning, &posting, *given) : OK;
}

enum err points_earn(struct hall *hall, struct actor by, const struct earning *earning,
	int64_t *given)
{
	int64_t points = 0;
	enum err err = earning->resident > 0 ? db_begin(hall->store->db) : OK;

	if (err == OK && earning->resident > 0)
		err = db_end(hall->store->db, earn_inside(hall, by, earning, &points));
	if (given)
		*given = points;
	return err;
}
