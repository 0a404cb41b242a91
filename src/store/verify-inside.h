/*
 * verify-inside.h - what verify.c and its replay share.
 */
#ifndef STORE_VERIFY_INSIDE_H
#define STORE_VERIFY_INSIDE_H

#include "store/chain.h"
#include "store/verify.h"

struct ask;

/* Says what is wrong; the first thing said stands. */
void verdict_wrong(struct verdict *verdict, int64_t event, const char *format, ...) PRINTF(3, 4);

#define EVENT_COLUMNS "seq, origin, at, actor, role, kind, subject, body, digests, prev, hash"
/* The row of such a query; its texts last until the next one. whole: every column holds just
 * what the link can. */
struct chain_link verify_link(struct ask *q, bool *whole);
/* Replays the log into an empty store and compares every projection. */
CHECKED enum err verify_replay(struct store *store, struct verdict *verdict);

/* A query that yields a row for whatever is wrong: a number that names it. what: N_(), with a
 * %lld for it. */
struct verify_rule { const char *sql, *what; };
CHECKED enum err verify_rules(struct store *store, const struct verify_rule *rules, size_t count,
	struct verdict *verdict);
/* Every urn against voters, ballots and log. */
CHECKED enum err verify_urn(struct store *store, struct verdict *verdict);

#endif
