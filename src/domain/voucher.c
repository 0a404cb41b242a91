/* voucher.c - points held for a reward until it is handed over, or given back. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/attempt.h"
#include "domain/hall.h"
#include "domain/outbox.h"
#include "domain/paper.h"
#include "domain/points.h"
#include "domain/reward.h"
#include "store/db.h"
#include "store/vault.h"

static const char *const state_names[] = { "held", "posted", "void" };

void voucher_release(struct voucher *voucher)
{
	free(voucher->reward_zh);
	free(voucher->reward_en);
	*voucher = (struct voucher){0};
}

const char *voucher_reward_name(const struct voucher *voucher)
{
	return i18n_either(voucher->reward_zh, voucher->reward_en);
}

#define COLUMNS "SELECT v.id, v.resident, v.reward, v.cost, v.state, v.held_at, v.until," \
	" v.settled_at, r.name_zh, r.name_en FROM voucher v JOIN reward r ON r.id = v.reward"

static enum err load_one(struct ask *q, struct voucher *out)
{
	bool found = ask_next(q);
	enum err err;
	int state = 0;

	*out = (struct voucher){0};
	if (found) {
		while (state < VOUCHER_VOID && strcmp(state_names[state], got_text(q, 4)) != 0)
			state++;
		*out = (struct voucher){ .id = got_int(q, 0), .resident = got_int(q, 1),
			.reward = got_int(q, 2), .cost = got_int(q, 3),
			.state = (enum voucher_state)state, .held_at = got_int(q, 5),
			.until = got_int(q, 6), .settled_at = got_int(q, 7),
			.reward_zh = got_copy(q, 8), .reward_en = got_copy(q, 9) };
	}
	err = ask_done(q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

enum err voucher_load(struct hall *hall, int64_t id, struct voucher *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE v.id = :id");

	ask_int(&q, ":id", id);
	return load_one(&q, out);
}

enum err voucher_by_code(struct hall *hall, const char *typed, struct voucher *out)
{
	char code[CODE_SIZE], hash[VAULT_HEX], scope[48];
	struct ask q;
	enum err err = code_read(typed, CODE_DIGITS, code);

	*out = (struct voucher){0};
	snprintf(scope, sizeof scope, "voucher/%s", hall->store->origin);
	if (err == OK)
		err = attempt_allowed(hall, scope);
	if (err != OK)
		return err;
	vault_hash_hex(hall->store->vault, FOR_CODE, code, hash);
	q = ask(hall->store->db, COLUMNS " WHERE v.code_hash = :hash");
	ask_text(&q, ":hash", hash);
	err = load_one(&q, out);
	return err == ERR_NOT_FOUND ? attempt_missed(hall, scope, err) : err;
}

/* How many of this reward the resident has or had. */
static enum err taken(struct hall *hall, int64_t resident, int64_t reward, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM voucher"
		" WHERE resident = :resident AND reward = :reward AND state <> 'void'");

	ask_int(&q, ":resident", resident);
	ask_int(&q, ":reward", reward);
	return ask_number(&q, out);
}

static enum err may_redeem(struct hall *hall, int64_t resident, const struct reward *reward)
{
	int64_t balance, count;
	enum err err = points_balance(hall, resident, &balance);

	if (err == OK)
		err = taken(hall, resident, reward->id, &count);
	if (err != OK)
		return err;
	if (reward->stock <= 0)
		return ERR_STOCK;
	if (balance < reward->cost)
		return ERR_POINTS;
	return reward->per_person > 0 && count >= reward->per_person ? ERR_LIMIT : OK;
}

static enum err hold(struct hall *hall, int64_t resident, const struct reward *reward,
	const char *code, int64_t *id)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM voucher");
	char hash[VAULT_HEX], cause[48], account[32];
	enum err err = ask_number(&q, id);
	struct event event = { .kind = "voucher.held", .subject = *id, .by = { resident, "resident" },
		.fields = {
			{ "resident", .number = resident }, { "reward", .number = reward->id },
			{ "code_hash", .text = hash },
			{ "until", .number = clock_now() + reward->days * DAY },
			{ "cause", .text = cause }, { "rule", .text = "held" },
			{ "about", .text = reward->name_zh }, { "from", .text = account },
			{ "to", .text = "held" }, { "amount", .number = reward->cost },
		} };

	vault_hash_hex(hall->store->vault, FOR_CODE, code, hash);
	snprintf(cause, sizeof cause, "voucher/%lld/held", (long long)*id);
	snprintf(account, sizeof account, "resident/%lld", (long long)resident);
	return err == OK ? event_append(hall->store, &event) : err;
}

static enum err put_in_outbox(struct hall *hall, int64_t id, const char *code, char uid[40])
{
	struct slip slip = {0};
	struct voucher voucher;
	enum err err = voucher_load(hall, id, &voucher);

	if (err == OK)
		err = paper_voucher(hall, &voucher, code, 0, &slip);
	if (err == OK)
		err = outbox_add(hall, "voucher", id, 0, &slip, uid);
	slip_release(&slip);
	voucher_release(&voucher);
	return err;
}

static enum err redeem_inside(struct hall *hall, int64_t resident, int64_t reward,
	char code[CODE_SIZE], char uid[40], int64_t *id)
{
	struct rewards one;
	enum err err = reward_load(hall, reward, &one);

	if (err == OK)
		err = may_redeem(hall, resident, &one.list[0]);
	if (err == OK) {
		code_make(code, CODE_DIGITS);
		err = hold(hall, resident, &one.list[0], code, id);
	}
	if (err == OK)
		err = put_in_outbox(hall, *id, code, uid);
	rewards_release(&one);
	return err;
}

enum err reward_redeem(struct hall *hall, int64_t resident, int64_t reward, char code[CODE_SIZE],
	char uid[40], int64_t *id)
{
	enum err err = db_begin(hall->store->db);

	if (err != OK)
		return err;
	err = db_end(hall->store->db, redeem_inside(hall, resident, reward, code, uid, id));
	if (err != OK)
		code[0] = uid[0] = '\0';
	return err;
}

/* One of the two ends of a hold; the cause's unique row lets only the first one through. */
static enum err settle_inside(struct hall *hall, struct actor by, int64_t id, bool hand_over)
{
	struct voucher voucher;
	char cause[48], account[32];
	struct event event = { .kind = hand_over ? "voucher.posted" : "voucher.voided",
		.subject = id, .by = by };
	enum err err = voucher_load(hall, id, &voucher);

	if (err == OK && voucher.state != VOUCHER_HELD)
		err = ERR_TWICE;
	snprintf(cause, sizeof cause, "voucher/%lld/settled", (long long)id);
	snprintf(account, sizeof account, "resident/%lld", (long long)voucher.resident);
	event.fields[0] = (struct event_field){ "cause", .text = cause };
	event.fields[1] = (struct event_field){ "rule", .text = hand_over ? "posted" : "voided" };
	event.fields[2] = (struct event_field){ "about", .text = voucher.reward_zh };
	event.fields[3] = (struct event_field){ "from", .text = "held" };
	event.fields[4] = (struct event_field){ "to", .text = hand_over ? "redeemed" : account };
	event.fields[5] = (struct event_field){ "amount", .number = voucher.cost };
	if (err == OK)
		err = event_append(hall->store, &event);
	voucher_release(&voucher);
	return err;
}

static enum err settle(struct hall *hall, struct actor by, int64_t id, bool hand_over)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, settle_inside(hall, by, id, hand_over)) : err;
}

enum err voucher_hand_over(struct hall *hall, struct actor by, int64_t id)
{
	return settle(hall, by, id, true);
}

enum err voucher_cancel(struct hall *hall, struct actor by, int64_t id)
{
	return settle(hall, by, id, false);
}

static enum err first_expired(struct hall *hall, int64_t *id)
{
	struct ask q = ask(hall->store->db,
		"SELECT id FROM voucher WHERE state = 'held' AND until < :now ORDER BY id LIMIT 1");

	ask_int(&q, ":now", clock_now());
	return ask_number(&q, id);
}

enum err voucher_expire(struct hall *hall)
{
	int64_t id;
	enum err err;

	while ((err = first_expired(hall, &id)) == OK) {
		err = voucher_cancel(hall, (struct actor){ 0, "clock" }, id);
		if (err != OK && err != ERR_TWICE)      /* another program's tick was first */
			return err;
	}
	return err == ERR_NOT_FOUND ? OK : err;
}
