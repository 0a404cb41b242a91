/*
 * voucher.h - points held for a reward until it is handed over. Table: voucher.
 *
 * Redeeming holds the points and takes one piece out of stock in the same transaction; the
 * voucher's code (YS1R) is a secret like a tracking code. A hold resolves exactly once: posted
 * at the hand-over, or voided by the clerk or when nobody came in time; then points and piece
 * are back where they were. A reward that was handed over can be refunded: the points come
 * back, the piece does not (a clerk counts it in if it is good).
 */
#ifndef DOMAIN_VOUCHER_H
#define DOMAIN_VOUCHER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/code.h"
#include "base/err.h"
#include "domain/amend.h"
#include "domain/outbox.h"
#include "store/event.h"

struct hall;

enum voucher_state { VOUCHER_HELD, VOUCHER_POSTED, VOUCHER_VOID, VOUCHER_REFUNDED };
/* Owns its strings. hold, settled: the events (settled 0: not yet); day: of a service, its
 * midnight, else 0; proxy: a relative fetched it. */
struct voucher {
	int64_t id, resident, reward, cost, hold, held_at, until, settled, settled_at, day;
	enum voucher_state state;
	bool proxy;
	char *reward_zh, *reward_en;
};
struct vouchers { struct voucher *list; size_t count; };
void voucher_release(struct voucher *voucher);
void vouchers_release(struct vouchers *vouchers);
const char *voucher_reward_name(const struct voucher *voucher);

/* key: of intent.h, "redeem/RESIDENT/REWARD"; day: of a service. */
struct wish { const char *key; int64_t resident, reward, day; };
/* Secret: wipe it. The slip is in the outbox under uid. */
struct taken { int64_t voucher; char code[CODE_SIZE], uid[JOB_UID]; };
/* With a key that was used already: the voucher it made then; code is "" where the slip was
 * printed. ERR_POINTS, ERR_STOCK (also: no place on that day), ERR_LIMIT; ERR_CLOSED while the
 * ledger does not add up (audit.h). */
CHECKED enum err reward_redeem(struct hall *hall, const struct wish *wish, struct taken *out);

/* By code as typed or scanned. ERR_INPUT, ERR_CODE, ERR_NOT_FOUND, ERR_PAUSED. */
CHECKED enum err voucher_by_code(struct hall *hall, const char *typed, struct voucher *out);
CHECKED enum err voucher_load(struct hall *hall, int64_t id, struct voucher *out);
CHECKED enum err voucher_of_hold(struct hall *hall, int64_t hold, struct voucher *out);
/* A resident's, the newest first. */
CHECKED enum err vouchers_load(struct hall *hall, int64_t resident, struct vouchers *out);
/* ERR_TWICE where it was resolved before. */
CHECKED enum err voucher_hand_over(struct hall *hall, struct actor by, int64_t id);
CHECKED enum err voucher_cancel(struct hall *hall, struct actor by, int64_t id);
/* To a relative, who is named and knows the owner's PIN: ERR_MISSING, ERR_DENIED, ERR_PAUSED. */
struct proxy { const char *name, *pin; };
CHECKED enum err voucher_hand_to(struct hall *hall, struct actor by, int64_t id,
	const struct proxy *proxy);
/* Who fetched it; NULL: the owner, or erased. The caller gives it back with wipe_free(). */
CHECKED enum err voucher_fetched_by(struct hall *hall, const struct voucher *voucher, char **name);
/* ERR_MOVE: it was not handed over; else as points_reverse(). */
CHECKED enum err voucher_refund(struct hall *hall, struct actor by, int64_t id,
	const struct amendment *why);
/* The tick's part: voids what nobody fetched in time. */
CHECKED enum err voucher_expire(struct hall *hall);

#endif
