/*
 * ledger.h - the books of the points bank. Tables: posting, entry, account.
 *
 * A posting is one event of the log, under a cause that is never used twice: whoever tries
 * again finds it done. Its legs sum to zero; the applier only copies them, and the lots that
 * were filled or drawn (lots.h), out of the event's body. Nothing is edited: what was wrong is
 * reversed by another posting.
 *
 * Accounts: issue (below zero: what was ever given out), resident/ID, held (for vouchers),
 * redeemed, sponsor/ID (what a partner's rewards were worth), expired, adjust (what staff gave
 * or took), clawback/ID (below zero: what that resident owes). Only issue, adjust and clawback
 * may be below zero; clawback is never above. A table keeps each account's sum; the database
 * refuses an entry that would break this rule or overflow.
 */
#ifndef DOMAIN_LEDGER_H
#define DOMAIN_LEDGER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/lots.h"
#include "store/event.h"

struct hall;

enum { ACCOUNT = 32, LEGS = 3, CAUSE = 80 };
enum { POINTS_MOST = 1000000000 };           /* that one posting may move */

struct leg { char account[ACCOUNT]; int64_t amount; };       /* amount 0: no leg */
struct posting {
	const char *cause, *rule, *about;    /* borrowed; rule: see points.h */
	struct leg legs[LEGS];
	struct portions portions;            /* they sum to what the legs of residents do */
	int64_t fact_at;                     /* when that happened which it is for; 0: now */
	int64_t units;                       /* times or hours that a monthly cap counts */
	int64_t expires;                     /* opens a lot that lasts until then; 0: none */
	int64_t grace;                       /* the lots drawn or filled last at least until then */
};

/* "resident", 5 -> "resident/5". */
void ledger_account(char out[ACCOUNT], const char *name, int64_t id);
/* Moves amount from one account to another: fills in two legs. */
void ledger_move(struct posting *posting, const char *from, const char *to, int64_t amount);
/* Writes the posting behind the event's own fields and appends it. ERR_TWICE: the cause is used;
 * ERR_BROKEN: it does not balance, or an account would fall below zero. */
CHECKED enum err ledger_post(struct hall *hall, struct event *event,
	const struct posting *posting);
/* The event of the posting with that cause; 0: there is none. */
CHECKED enum err ledger_find(struct hall *hall, const char *cause, int64_t *seq);
CHECKED enum err ledger_balance(struct hall *hall, const char *account, int64_t *out);

/* Every account with its sum, and every entry in order, for the export. */
struct ledger_sum { const char *account; int64_t balance; };
CHECKED enum err ledger_sums(struct hall *hall,
	void (*sum)(void *to, const struct ledger_sum *sum), void *to);
struct ledger_line { int64_t seq, at, amount; const char *cause, *rule, *about, *account; };
CHECKED enum err ledger_each(struct hall *hall,
	void (*line)(void *to, const struct ledger_line *line), void *to);

#endif
