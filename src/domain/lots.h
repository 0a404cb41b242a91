/*
 * lots.h - points as they were earned: each earning is a lot, and a lot has a last day.
 * Tables: lot, lot_entry.
 *
 * A lot lasts to the end of the day [points] months (24) after it was earned. What is spent
 * comes out of the lots that end soonest, the older first. Each posting records which lots it
 * drew on, so that what comes back (a voucher that nobody fetched, a refund, a reversal) goes
 * into the very same ones; if one has ended meanwhile, or soon would, it lasts [points] grace
 * days (30) from then, so that nobody loses points to a wait. Points on hold do not expire.
 */
#ifndef DOMAIN_LOTS_H
#define DOMAIN_LOTS_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct hall;

/* What a posting puts into a lot (above zero) or takes out. lot: the event that opened it; 0:
 * the one that the posting opens. All zero: none. */
struct portion { int64_t lot, amount; };
struct portions { struct portion *list; size_t count; };

void portions_release(struct portions *portions);
void portions_add(struct portions *portions, int64_t lot, int64_t amount);
/* What is to be taken out of a resident's lots: first out of that lot (0: no such wish), then
 * out of those that end soonest. ERR_POINTS: they hold less. */
struct draw { int64_t resident, amount, lot; };
CHECKED enum err lots_draw(struct hall *hall, const struct draw *draw, struct portions *out);
/* The reverse of what that posting did to lots. */
CHECKED enum err lots_undo(struct hall *hall, int64_t posting, struct portions *out);
/* The last second of a lot that was earned at that instant, and of one that comes back now. */
int64_t lots_until(const struct hall *hall, int64_t earned_at);
int64_t lots_grace(const struct hall *hall);
/* What ends next: how many points, on which day (0: the resident has none). */
struct expiring { int64_t points, at; };
CHECKED enum err lots_next(struct hall *hall, int64_t resident, struct expiring *out);
/* The tick's part: what is past its day goes to the account expired, one posting a lot. */
CHECKED enum err lots_expire(struct hall *hall);

#endif
