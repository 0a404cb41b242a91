/*
 * reward.h - what points can be spent on, and the vouchers that hold them until it is handed
 * over. Tables: reward, voucher.
 *
 * Redeeming holds the points and takes one piece out of stock in the same transaction; the
 * voucher's code (YS1R) is a secret like a tracking code. A hold resolves exactly once:
 * posted at the hand-over, or voided by the clerk or when nobody came in time.
 */
#ifndef DOMAIN_REWARD_H
#define DOMAIN_REWARD_H

#include <stddef.h>
#include <stdint.h>

#include "base/code.h"
#include "base/err.h"
#include "store/event.h"

struct hall;

struct reward { int64_t id, cost, stock, per_person, days; char *name_zh, *name_en; };
struct rewards { struct reward *list; size_t count; };

enum voucher_state { VOUCHER_HELD, VOUCHER_POSTED, VOUCHER_VOID };
struct voucher {
	int64_t id, resident, reward, cost, held_at, until, settled_at;
	enum voucher_state state;
	char *reward_zh, *reward_en;
};

void rewards_release(struct rewards *rewards);
void voucher_release(struct voucher *voucher);
const char *reward_name(const struct reward *reward);        /* in the language of the moment */
const char *voucher_reward_name(const struct voucher *voucher);

/* Affordable ones first, then by cost; balance: what the resident has. */
CHECKED enum err rewards_load(struct hall *hall, int64_t balance, struct rewards *out);
CHECKED enum err reward_load(struct hall *hall, int64_t id, struct rewards *out);    /* one */
/* Lists a new reward; ERR_INPUT: no name or no cost, or a number below zero. days 0: as
 * [days] voucher says. */
CHECKED enum err reward_add(struct hall *hall, struct actor by, const struct reward *reward);
/* Pieces delivered (or, below zero, gone). ERR_STOCK: more would be gone than there are. */
CHECKED enum err reward_stock(struct hall *hall, struct actor by, int64_t id, int64_t pieces);

/* Holds the points; code (secret) and id come out, the voucher's slip is in the outbox under
 * uid. ERR_POINTS, ERR_STOCK, ERR_LIMIT. */
CHECKED enum err reward_redeem(struct hall *hall, int64_t resident, int64_t reward,
	char code[CODE_SIZE], char uid[40], int64_t *id);
/* By code as typed or scanned. ERR_INPUT, ERR_CODE, ERR_NOT_FOUND, ERR_PAUSED. */
CHECKED enum err voucher_by_code(struct hall *hall, const char *typed, struct voucher *out);
CHECKED enum err voucher_load(struct hall *hall, int64_t id, struct voucher *out);
/* ERR_TWICE where it was resolved before. */
CHECKED enum err voucher_hand_over(struct hall *hall, struct actor by, int64_t id);
CHECKED enum err voucher_cancel(struct hall *hall, struct actor by, int64_t id);
/* Voids what nobody fetched in time. */
CHECKED enum err voucher_expire(struct hall *hall);

#endif
