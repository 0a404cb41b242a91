/* voucher.c - points held for a reward: found by code, by resident. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/attempt.h"
#include "domain/hall.h"
#include "domain/voucher.h"
#include "store/db.h"
#include "store/vault.h"

static const char *const state_names[] = { "held", "posted", "void", "refunded" };

void voucher_release(struct voucher *voucher)
{
	free(voucher->reward_zh);
	free(voucher->reward_en);
	*voucher = (struct voucher){0};
}

void vouchers_release(struct vouchers *vouchers)
{
	for (size_t i = 0; i < vouchers->count; i++)
		voucher_release(&vouchers->list[i]);
	free(vouchers->list);
	*vouchers = (struct vouchers){0};
}

const char *voucher_reward_name(const struct voucher *voucher)
{
	return i18n_either(voucher->reward_zh, voucher->reward_en);
}

static enum voucher_state state_read(const char *name)
{
	int state = 0;

	while (state < VOUCHER_REFUNDED && strcmp(state_names[state], name) != 0)
		state++;
	return (enum voucher_state)state;
}

#define COLUMNS "SELECT v.id, v.resident, v.reward, v.cost, v.hold, v.state, v.held_at, v.until," \
	" v.settled, v.settled_at, v.day, v.proxy, r.name_zh, r.name_en" \
	" FROM voucher v JOIN reward r ON r.id = v.reward"

static struct voucher filled(struct ask *q)
{
	return (struct voucher){ .id = got_int(q, 0), .resident = got_int(q, 1),
		.reward = got_int(q, 2), .cost = got_int(q, 3), .hold = got_int(q, 4),
		.state = state_read(got_text(q, 5)), .held_at = got_int(q, 6),
		.until = got_int(q, 7), .settled = got_int(q, 8), .settled_at = got_int(q, 9),
		.day = got_int(q, 10), .proxy = got_int(q, 11) > 0,
		.reward_zh = got_copy(q, 12), .reward_en = got_copy(q, 13) };
}

static enum err load_one(struct ask *q, struct voucher *out)
{
	bool found = ask_next(q);
	enum err err;

	*out = found ? filled(q) : (struct voucher){0};
	err = ask_done(q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

enum err voucher_load(struct hall *hall, int64_t id, struct voucher *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE v.id = :id");

	ask_int(&q, ":id", id);
	return load_one(&q, out);
}

enum err voucher_of_hold(struct hall *hall, int64_t hold, struct voucher *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE v.hold = :hold");

	ask_int(&q, ":hold", hold);
	return load_one(&q, out);
}

enum err vouchers_load(struct hall *hall, int64_t resident, struct vouchers *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE v.resident = :resident ORDER BY v.id DESC");

	*out = (struct vouchers){0};
	ask_int(&q, ":resident", resident);
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = filled(&q);
	}
	return ask_done(&q);
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
