/*
 * move.h - taking a matter along its graph: the one function that makes a transition.
 *
 * Used by the kiosk, the console, the commands and the clock alike. What the graph does not
 * have, a role it does not name, a missing record or a guard that does not hold is refused.
 */
#ifndef DOMAIN_MOVE_H
#define DOMAIN_MOVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/graph.h"

struct hall;
struct matter;

/* values by enum need, NULL or "" where nothing is recorded. NEED_SECOND holds the second
 * colleague's number, second_pin proves them. */
struct move {
	int64_t matter;
	enum state to;                       /* of a vote: either; the counts decide */
	int64_t by;                          /* staff or resident id; 0: nobody known */
	unsigned roles;                      /* what they are */
	const char *values[NEED_COUNT];
	const char *second_pin;
	bool correction;                     /* takes the last step back: way_correct() */
};

/* ERR_MOVE: the graph, a guard or (for the clock) the calendar says no; ERR_ROLE: others may,
 * or the second colleague is the same one or of another role than the way wants; ERR_MISSING:
 * something that must be recorded is not, or is blank; ERR_INPUT: it is no number, date, matter
 * ...; ERR_DENIED: the second colleague's PIN. What is recorded goes through utf8_clean(). */
CHECKED enum err matter_move(struct hall *hall, const struct move *move);
/* The ways that these roles may go from here now, fills up to room and yields how many. A vote
 * shows once; a correction (its guard says so) comes last. */
size_t matter_ways(const struct matter *matter, unsigned who, const struct way *out[], size_t room);
/* Judges one recorded value by itself, as matter_move() will. OK, ERR_MISSING or ERR_INPUT. */
CHECKED enum err need_check(struct hall *hall, enum need need, const char *value);

/* Who does it by when, and what counts as done: all three are wanted (ERR_MISSING). Between
 * the vote and the work only (ERR_MOVE). deadline: 20261231. */
CHECKED enum err matter_assign(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *party, const char *deadline, const char *criterion);
/* One assessor's scores, 0-5 each, once (ERR_TWICE), while the matter is being assessed. */
struct scores { int necessity, feasibility, representativeness; const char *note; };
CHECKED enum err matter_assess(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const struct scores *scores);
/* Lets the clock go every way that is due; lets vouchers, points, days of services and slips end
 * that are past their time; looks each night whether the points bank adds up. Safe at any
 * moment, also after the machine was off for long. */
CHECKED enum err hall_tick(struct hall *hall);

#endif
