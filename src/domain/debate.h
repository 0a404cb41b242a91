/*
 * debate.h - a meeting going by the rules of order: where it is, what may come next, one verb.
 *
 * Tables: floor, motion, hand, turn. The rules are order.h's; here they meet people and clock.
 * Everything is recorded by a chair. Turns are limited ([debate] turn, in seconds), so are a
 * topic (topic, in minutes) and how often somebody speaks on one motion (turns).
 */
#ifndef DOMAIN_DEBATE_H
#define DOMAIN_DEBATE_H

#include <stdint.h>

#include "domain/order.h"
#include "domain/roll.h"
#include "store/event.h"

struct hall;

enum side { SIDE_FOR, SIDE_AGAINST };
const char *side_label(enum side side);              /* "for", translated, static */

/* matter 0: nothing is before the meeting. main, amendment, other (about the meeting itself):
 * motions that are open; 0: none. turn 0: nobody speaks; else speaker, since when, and for how
 * many seconds of it the clock stood. spent: seconds of finished turns on this topic. */
struct debate {
	int64_t meeting, matter, main, amendment, other, since;
	enum floor floor, resume;
	int64_t turn, speaker, turn_from, turn_held, spent;
	enum side side;
	struct roll roll;
	struct facts facts;
};

/* ERR_NOT_FOUND: no such meeting; ERR_MOVE: it is not open. */
CHECKED enum err debate_load(struct hall *hall, int64_t meeting, struct debate *out);
/* What is in order now, the chair's list; yields how many, room for ACT_COUNT. */
size_t debate_moves(const struct debate *debate, const struct order_rule *out[]);

/* resident: who moves, seconds, wishes to speak. matter: the item to take up. */
struct deed {
	enum act act;
	int64_t resident, matter;
	enum side side;
	int yes, no;                         /* hands */
	const char *words;
};
/* Does it, if it is in order: ERR_MOVE. ERR_ROLE: by is no chair, or one who stood aside
 * (that too few are left they may say); or the resident may not, for they are not invited, stand
 * aside, are not there, or seconded their own; ERR_MISSING: no words; ERR_INPUT: more hands than
 * are there; ERR_TWICE: they wish to speak already, or have spoken so often as one may; or as
 * agenda_take_up() and meeting_close() say. */
CHECKED enum err debate_go(struct hall *hall, struct actor by, int64_t meeting,
	const struct deed *deed);
/* The "no" in one sentence, translated, static. */
const char *debate_why(enum act act, enum err err);

/* Seconds that are left, below zero how many too long; for the turn and for the topic. */
int64_t debate_turn_left(const struct hall *hall, const struct debate *debate);
int64_t debate_topic_left(const struct hall *hall, const struct debate *debate);

#endif
