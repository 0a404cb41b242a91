/*
 * roll.h - who counts at a meeting: entitled, standing aside, present; for each matter anew.
 *
 * Computed from the invitations, the cards that were scanned and the recusals; nobody types it.
 */
#ifndef DOMAIN_ROLL_H
#define DOMAIN_ROLL_H

#include <stdint.h>

#include "base/err.h"

struct hall;

/* entitled: invited. recused: of those, who stand aside from the matter. present: invited, came,
 * did not leave, do not stand aside. */
struct roll { int entitled, recused, present; };

/* matter 0: the meeting as such, from which nobody stands aside. */
CHECKED enum err roll_load(struct hall *hall, int64_t meeting, int64_t matter, struct roll *out);
/* ERR_MOVE: too few are present ([rules] quorum); ERR_INPUT: nobody is entitled. */
CHECKED enum err roll_quorum(const struct hall *hall, const struct roll *roll);
/* How many more must come until there is a quorum; 0: none, -1: nobody is entitled. */
int roll_lacks(const struct hall *hall, const struct roll *roll);
/* ERR_ROLE: not invited, standing aside, or not there. */
CHECKED enum err roll_may_vote(struct hall *hall, int64_t meeting, int64_t matter,
	int64_t resident);
/* The open meeting before which the matter is now; ERR_NOT_FOUND: it is before none. */
CHECKED enum err meeting_of(struct hall *hall, int64_t matter, int64_t *meeting);

#endif
