/*
 * verify.h - is everything as the log says, and is the log as it was written?
 *
 * Checks, in this order and up to the first fault: SQLite's integrity; the chain, each
 * event's hash and the head; foreign keys; every personal text against its digest; the points
 * bank (verify_ledger); that a replay of the log into an empty store yields the same tables,
 * made and guarded alike; the urns; and that the search index holds just the words of the texts.
 */
#ifndef STORE_VERIFY_H
#define STORE_VERIFY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct store;

/* good: nothing is wrong, and events says how many were checked. Else what says in one plain
 * sentence what is, and event is the first wrong one (0: it is no event that is wrong). */
struct verdict { bool good; int64_t events, event; char what[200]; };

CHECKED enum err store_verify(struct store *store, struct verdict *out);
/* The points bank alone: each posting sums to zero and all entries do; no account is below zero
 * that may not be; balances, lots and stock are the sums of their entries and moves, and lots
 * those of their residents; every hold has its voucher and the other way round. Into a verdict
 * that is good so far. */
CHECKED enum err verify_ledger(struct store *store, struct verdict *verdict);

#endif
