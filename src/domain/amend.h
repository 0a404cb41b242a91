/*
 * amend.h - what staff put right in the points bank: adjust, reverse; with a reason, and by two
 * people above [points] two_people (100).
 *
 * A reversal mirrors one posting, once. Points that an earning gave are taken out of its own
 * lot, then out of those that end soonest; what is not there any more is owed (points.h).
 * Points that were taken come back into the same lots. Vouchers are refunded in voucher.h.
 */
#ifndef DOMAIN_AMEND_H
#define DOMAIN_AMEND_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/second.h"
#include "store/event.h"

struct hall;

enum { AMEND_REASON = 120, ADJUST_MOST = 100000 };   /* characters; points */

/* Borrowed. reason: shown to the resident. second: all zero where one suffices. */
struct amendment { const char *reason; struct second_hand second; };

/* Do so many points (either sign) want two people? */
bool amend_wants_two(const struct hall *hall, int64_t points);
/* Gives (below zero: takes) points under a key of intent.h, "adjust/STAFF/RESIDENT/POINTS"; with
 * a key that was used already it answers OK and nothing moves. ERR_MISSING: no reason, or nobody
 * confirms; ERR_POINTS: less is there; ERR_ROLE, ERR_DENIED, ERR_PAUSED: the colleague;
 * ERR_INPUT: no points, or very many; ERR_NOT_FOUND: no such resident. */
struct adjustment { const char *key; int64_t resident, points; struct amendment why; };
CHECKED enum err points_adjust(struct hall *hall, struct actor by,
	const struct adjustment *adjustment);
/* Of the posting of an earning, an adjustment or an expiry. *owed (may be NULL): what is to be
 * paid back. ERR_TWICE: reversed already; ERR_INPUT: its kind cannot be; else as above. */
CHECKED enum err points_reverse(struct hall *hall, struct actor by, int64_t posting,
	const struct amendment *why, int64_t *owed);
/* Takes back what that cause earned, if it did: for what two people corrected already, in their
 * transaction. */
CHECKED enum err points_take_back(struct hall *hall, struct actor by, const char *cause,
	const char *reason);

/* For verbs like these: whether whoever stands in by may, with the reason cleaned and the
 * colleague judged. Release it in any case. */
struct allowed { struct actor by; struct second second; char *reason; };
CHECKED enum err amend_allowed(struct hall *hall, int64_t points, const struct amendment *why,
	struct allowed *out);
void allowed_release(struct allowed *allowed);

#endif
