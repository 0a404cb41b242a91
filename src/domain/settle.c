/* settle.c - the ends of a voucher: handed over, given back, refunded. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/ledger.h"
#include "domain/points.h"
#include "domain/resident.h"
#include "domain/reward.h"
#include "domain/voucher.h"
#include "store/db.h"

/* How a hold ends. proxy: the relative who fetched it; NULL: nobody but the owner. */
struct ending { bool handed_over; const char *proxy; };

/* Nobody asks again for what is settled: the key is free. */
static enum err forget_key(struct hall *hall, int64_t hold)
{
	struct ask q = ask(hall->store->db, "DELETE FROM intent"
		" WHERE key = (SELECT cause FROM posting WHERE seq = :hold)");

	ask_int(&q, ":hold", hold);
	return ask_run(&q);
}

/* Where the points of a reward go that was handed over. */
static enum err receiver(struct hall *hall, int64_t reward, char out[ACCOUNT])
{
	struct ask q = ask(hall->store->db, "SELECT sponsor FROM reward WHERE id = :id");
	int64_t sponsor;
	enum err err;

	ask_int(&q, ":id", reward);
	err = ask_number(&q, &sponsor);
	copy_text(out, ACCOUNT, "redeemed");
	if (sponsor > 0)
		ledger_account(out, "sponsor", sponsor);
	return err;
}

static enum err post(struct hall *hall, struct event *event, const struct voucher *voucher,
	struct posting *posting, const struct ending *ending)
{
	char account[ACCOUNT];
	enum err err = receiver(hall, voucher->reward, account);

	event->kind = "voucher.handed_over";
	event->fields[0] = (struct event_field){ "proxy", .number = ending->proxy != NULL };
	if (ending->proxy)
		event->personal[0] = (struct event_personal){ "proxy", ending->proxy, true };
	posting->rule = "posted";
	ledger_move(posting, "held", account, voucher->cost);
	return err == OK ? ledger_post(hall, event, posting) : err;
}

static enum err give_back(struct hall *hall, struct event *event, const struct voucher *voucher,
	struct posting *posting)
{
	char account[ACCOUNT];
	enum err err = lots_undo(hall, voucher->hold, &posting->portions);

	event->kind = "voucher.returned";
	event->fields[0] = (struct event_field){ "reward", .number = voucher->reward };
	event->fields[1] = (struct event_field){ "day", .number = voucher->day };
	posting->rule = "voided";
	posting->grace = lots_grace(hall);
	ledger_account(account, "resident", voucher->resident);
	ledger_move(posting, "held", account, voucher->cost);
	if (err == OK)
		err = ledger_post(hall, event, posting);
	return err == OK ? points_settle(hall, voucher->resident, event->seq) : err;
}

static enum err settle_inside(struct hall *hall, struct actor by, int64_t id,
	const struct ending *ending)
{
	struct voucher voucher;
	char cause[CAUSE];
	struct event event = { .subject = id, .by = by };
	enum err err = voucher_load(hall, id, &voucher);
	struct posting posting = { .cause = cause, .about = voucher.reward_zh };

	snprintf(cause, sizeof cause, "voucher/%lld/settled", (long long)id);
	if (err == OK && voucher.state != VOUCHER_HELD)
		err = ERR_TWICE;
	if (err == OK)
		err = ending->handed_over ? post(hall, &event, &voucher, &posting, ending) :
			give_back(hall, &event, &voucher, &posting);
	if (err == OK)
		err = forget_key(hall, voucher.hold);
	portions_release(&posting.portions);
	voucher_release(&voucher);
	return err;
}

static enum err settle(struct hall *hall, struct actor by, int64_t id, const struct ending *ending)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, settle_inside(hall, by, id, ending)) : err;
}

enum err voucher_hand_over(struct hall *hall, struct actor by, int64_t id)
{
	return settle(hall, by, id, &(struct ending){ .handed_over = true });
}

enum err voucher_cancel(struct hall *hall, struct actor by, int64_t id)
{
	return settle(hall, by, id, &(struct ending){ .handed_over = false });
}

/* Is it the PIN of the voucher's owner? Misses count against their card. */
static enum err owner_says(struct hall *hall, int64_t id, const char *pin)
{
	struct voucher voucher;
	struct resident owner = {0};
	int64_t same;
	enum err err = voucher_load(hall, id, &voucher);

	if (err == OK)
		err = resident_load(hall, voucher.resident, &owner);
	if (err == OK)
		err = resident_login(hall, owner.card, pin, &same);
	resident_release(&owner);
	voucher_release(&voucher);
	return err;
}

enum err voucher_hand_to(struct hall *hall, struct actor by, int64_t id, const struct proxy *proxy)
{
	char *name = utf8_clean(proxy->name, false);
	enum err err = *name ? owner_says(hall, id, proxy->pin) : ERR_MISSING;

	if (err == OK)
		err = settle(hall, by, id, &(struct ending){ .handed_over = true, .proxy = name });
	wipe_free(name);
	return err;
}

enum err voucher_fetched_by(struct hall *hall, const struct voucher *voucher, char **name)
{
	return personal_load(hall->store, voucher->settled, "proxy", name);
}

/* The account that got the points at the hand-over: its partner may be another one by now. */
static enum err got_by(struct hall *hall, int64_t settled, char out[ACCOUNT])
{
	struct ask q = ask(hall->store->db, "SELECT account FROM entry"
		" WHERE seq = :seq AND account <> 'held'");

	ask_int(&q, ":seq", settled);
	if (ask_next(&q))
		copy_text(out, ACCOUNT, got_text(&q, 0));
	return ask_done(&q);
}

static enum err refund_inside(struct hall *hall, const struct voucher *voucher,
	const struct allowed *allowed)
{
	char cause[CAUSE], from[ACCOUNT] = "", to[ACCOUNT];
	struct posting posting = { .cause = cause, .rule = "refunded", .about = allowed->reason,
		.grace = lots_grace(hall) };
	struct event event = { .kind = "voucher.refunded", .subject = voucher->id,
		.by = allowed->by, .fields = { { "second", .number = allowed->second.id } } };
	enum err err = got_by(hall, voucher->settled, from);

	snprintf(cause, sizeof cause, "reverse/%lld", (long long)voucher->settled);
	ledger_account(to, "resident", voucher->resident);
	ledger_move(&posting, from, to, voucher->cost);
	if (err == OK)
		err = lots_undo(hall, voucher->hold, &posting.portions);
	if (err == OK)
		err = ledger_post(hall, &event, &posting);
	if (err == OK)
		err = points_settle(hall, voucher->resident, event.seq);
	portions_release(&posting.portions);
	return err;
}

enum err voucher_refund(struct hall *hall, struct actor by, int64_t id, const struct amendment *why)
{
	struct allowed allowed = { .by = by };
	struct voucher voucher;
	enum err err = voucher_load(hall, id, &voucher);

	if (err == OK && voucher.state == VOUCHER_REFUNDED)
		err = ERR_TWICE;
	if (err == OK && voucher.state != VOUCHER_POSTED)
		err = ERR_MOVE;
	if (err == OK)
		err = amend_allowed(hall, voucher.cost, why, &allowed);
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, refund_inside(hall, &voucher, &allowed));
	allowed_release(&allowed);
	voucher_release(&voucher);
	return err;
}

static enum err first_expired(struct hall *hall, int64_t *id)
{
	struct ask q = ask(hall->store->db, "SELECT id FROM voucher WHERE state = 'held'"
		" AND until < :now ORDER BY until, id LIMIT 1");

	ask_int(&q, ":now", clock_now());
	return ask_number(&q, id);
}

/* Found and voided in one transaction: another program's tick may come at the same time. */
static enum err expire_next(struct hall *hall)
{
	int64_t id;
	enum err err = first_expired(hall, &id);

	return err != OK ? err : settle_inside(hall, (struct actor){ 0, "clock" }, id,
		&(struct ending){ .handed_over = false });
}

enum err voucher_expire(struct hall *hall)
{
	return hall_each(hall, expire_next);
}
