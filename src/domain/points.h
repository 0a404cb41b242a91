/*
 * points.h - the points bank: double entry, whole numbers, append-only. Tables: posting, entry.
 *
 * Accounts: issue (what the hall gave out, below zero), resident/ID, held (for vouchers that
 * wait), redeemed. A posting moves an amount from one account to another, so each sums to
 * zero; a cause is counted once ever; no account but issue falls below zero. The balance is
 * the sum of the entries. Points never depend on how somebody voted.
 */
#ifndef DOMAIN_POINTS_H
#define DOMAIN_POINTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

/* One line of a resident's history; owns about. */
struct points_line { int64_t at, amount; const char *what; char *about; };      /* what: translated, static */
struct points_history { struct points_line *list; size_t count; };

CHECKED enum err points_balance(struct hall *hall, int64_t resident, int64_t *out);
/* Newest first, at most limit lines. */
CHECKED enum err points_history_load(struct hall *hall, int64_t resident, int limit,
	struct points_history *out);
void points_history_release(struct points_history *history);
/* Gives what the rule ("admitted", "attended") is worth in hall.conf. A cause that counted
 * before, or a rule worth nothing: OK, and nothing moves. */
CHECKED enum err points_earn(struct hall *hall, struct actor by, int64_t resident,
	const char *rule, const char *cause, const char *about);

#endif
