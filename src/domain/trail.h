/*
 * trail.h - the states that a matter has come through, what was taken back left out.
 *
 * From the log. A correction (更正) takes the trail back to the state it names: what lay
 * behind that was a mistake, and no longer counts as having been there.
 */
#ifndef DOMAIN_TRAIL_H
#define DOMAIN_TRAIL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "domain/graph.h"

struct hall;
struct matter;

/* Oldest first; the last one is where it is. */
struct trail { enum state *list; size_t count; };

CHECKED enum err trail_load(struct hall *hall, int64_t matter, struct trail *out);
void trail_release(struct trail *trail);
/* Was it in that state after it was last in the other one (or ever, where it never was)? */
bool trail_since(const struct trail *trail, enum state state, enum state after);

/* A mistake is taken back by two of staff, with the reason: to any state on the trail that no
 * ordinary way of theirs leads to. Never out of what the resident withdrew or what was erased,
 * and never to what has a date of its own that is past. */
extern const struct way way_correction;
bool trail_corrects(const struct trail *trail, enum state to);
/* Those states, the latest first; yields how many. */
size_t trail_back(const struct trail *trail, enum state out[STATE_COUNT]);
/* The state before the last visit to that one, which a correction brings back too. */
enum state trail_before(const struct trail *trail, enum state state);

#endif
