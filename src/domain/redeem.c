/* redeem.c - a reward is taken: points held, a piece off the shelf, a voucher on its way. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/audit.h"
#include "domain/hall.h"
#include "domain/ledger.h"
#include "domain/paper.h"
#include "domain/points.h"
#include "domain/reward.h"
#include "domain/voucher.h"
#include "store/db.h"
#include "store/vault.h"

/* How many of this reward the resident has or had this year. */
static enum err had(struct hall *hall, const struct wish *wish, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM voucher WHERE resident = :resident"
		" AND reward = :reward AND state IN ('held', 'posted') AND held_at >= :since");

	ask_int(&q, ":resident", wish->resident);
	ask_int(&q, ":reward", wish->reward);
	ask_int(&q, ":since", clock_new_year(clock_now()));
	return ask_number(&q, out);
}

/* What is left of it: of a service, on that day. */
static enum err left(struct hall *hall, const struct wish *wish, const struct reward *reward,
	int64_t *out)
{
	struct ask q;

	*out = reward->withdrawn ? 0 : reward->stock;
	if (!reward->service || *out == 0)
		return OK;
	q = ask(hall->store->db, "SELECT COALESCE(SUM(places), 0) FROM reward_day"
		" WHERE reward = :reward AND day = :day AND day > :now");
	ask_int(&q, ":reward", reward->id);
	ask_int(&q, ":day", wish->day);
	ask_int(&q, ":now", clock_now());
	return ask_number(&q, out);
}

static enum err may_redeem(struct hall *hall, const struct wish *wish, const struct reward *reward)
{
	int64_t balance, count, pieces;
	enum err err = points_balance(hall, wish->resident, &balance);

	if (err == OK)
		err = had(hall, wish, &count);
	if (err == OK)
		err = left(hall, wish, reward, &pieces);
	if (err != OK)
		return err;
	if (pieces == 0)
		return ERR_STOCK;
	if (balance < reward->cost)
		return ERR_POINTS;
	return reward->per_person > 0 && count >= reward->per_person ? ERR_LIMIT : OK;
}

/* The last moment to fetch it; a service is first awaited. */
static int64_t until(const struct wish *wish, const struct reward *reward)
{
	return reward->service ? clock_day(wish->day, 1 + (int)reward->days, 0) - 1 :
		clock_now() + reward->days * DAY;
}

static enum err hold(struct hall *hall, const struct wish *wish, const struct reward *reward,
	struct taken *out)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM voucher");
	char hash[VAULT_HEX], account[ACCOUNT];
	struct posting posting = { .cause = wish->key, .rule = "held", .about = reward->name_zh };
	enum err err = ask_number(&q, &out->voucher);
	struct event event = { .kind = "voucher.made", .subject = out->voucher,
		.by = { wish->resident, "resident" }, .fields = {
			{ "resident", .number = wish->resident }, { "reward", .number = reward->id },
			{ "cost", .number = reward->cost }, { "code_hash", .text = hash },
			{ "day", .number = reward->service ? wish->day : 0 },
			{ "until", .number = until(wish, reward) } } };

	code_make(out->code, CODE_DIGITS);
	vault_hash_hex(hall->store->vault, FOR_CODE, out->code, hash);
	ledger_account(account, "resident", wish->resident);
	ledger_move(&posting, account, "held", reward->cost);
	if (err == OK)
		err = lots_draw(hall, &(struct draw){ wish->resident, reward->cost },
			&posting.portions);
	if (err == OK)
		err = ledger_post(hall, &event, &posting);
	portions_release(&posting.portions);
	return err;
}

static enum err put_in_outbox(struct hall *hall, struct taken *taken)
{
	struct slip slip = {0};
	struct voucher voucher;
	enum err err = voucher_load(hall, taken->voucher, &voucher);

	if (err == OK)
		err = paper_voucher(hall, &voucher, taken->code, 0, &slip);
	if (err == OK)
		err = outbox_add(hall, "voucher", taken->voucher, 0, &slip, taken->uid);
	slip_release(&slip);
	voucher_release(&voucher);
	return err;
}

static enum err take(struct hall *hall, const struct wish *wish, struct taken *out)
{
	struct rewards one;
	bool closed;
	enum err err = audit_closed(hall, &closed);

	if (err == OK && closed)
		err = ERR_CLOSED;
	if (err != OK)
		return err;
	err = reward_load(hall, wish->reward, &one);
	if (err == OK)
		err = may_redeem(hall, wish, &one.list[0]);
	if (err == OK)
		err = hold(hall, wish, &one.list[0], out);
	if (err == OK)
		err = put_in_outbox(hall, out);
	rewards_release(&one);
	return err;
}

/* The code stands nowhere but on the slip, as long as that waits. */
static enum err code_of(struct hall *hall, struct taken *taken)
{
	struct slip slip = {0};
	enum err err = outbox_slip(hall, taken->uid, &slip);

	for (size_t i = 0; err == OK && i < slip.count; i++)
		if (slip.items[i].kind == SLIP_CODE)
			copy_text(taken->code, CODE_SIZE, slip.items[i].text);
	slip_release(&slip);
	return err == ERR_NOT_FOUND ? OK : err;
}

static enum err found_again(struct hall *hall, int64_t hold, struct taken *out)
{
	struct voucher voucher;
	struct ask q = ask(hall->store->db, "SELECT uid FROM outbox"
		" WHERE kind = 'voucher' AND subject = :id ORDER BY id LIMIT 1");
	enum err err = voucher_of_hold(hall, hold, &voucher), done;

	out->voucher = voucher.id;
	voucher_release(&voucher);
	ask_int(&q, ":id", out->voucher);
	if (ask_next(&q))
		copy_text(out->uid, JOB_UID, got_text(&q, 0));
	done = ask_done(&q);
	if (err == OK)
		err = done;
	return err == OK ? code_of(hall, out) : err;
}

static enum err redeem_inside(struct hall *hall, const struct wish *wish, struct taken *out)
{
	int64_t hold;
	enum err err = ledger_find(hall, wish->key, &hold);

	if (err != OK)
		return err;
	return hold > 0 ? found_again(hall, hold, out) : take(hall, wish, out);
}

enum err reward_redeem(struct hall *hall, const struct wish *wish, struct taken *out)
{
	enum err err = db_begin(hall->store->db);

	*out = (struct taken){0};
	if (err == OK)
		err = db_end(hall->store->db, redeem_inside(hall, wish, out));
	if (err != OK)
		wipe(out, sizeof *out);
	return err;
}
