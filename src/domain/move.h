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
#include "domain/person.h"

struct hall;
struct matter;

enum { MOVE_MEMBERS = 3 };

/* All borrowed. values by enum need, NULL or "" where nothing is recorded. NEED_SECOND holds
 * the second colleague's number, second_pin proves them; of NEED_EVIDENCE and NEED_FINDING
 * each line is for one of tasks_load()'s open ones, a finding "pass" or "fail". */
struct move {
	int64_t matter;
	enum state to;                       /* where the record decides: either */
	int64_t by;                          /* staff or resident id; 0: nobody known */
	unsigned roles;                      /* what they are */
	const char *values[NEED_COUNT];
	const char *second_pin;
	struct proof members[MOVE_MEMBERS];  /* NEED_MEMBERS: those who judge it */
	int64_t holder;                      /* the one joined with it whose receipt was shown; 0: its own */
	const char *name, *phone;            /* of who objects with neither card nor receipt */
	bool correction;                     /* takes a mistake back: trail.h */
};

/* ERR_MOVE: the graph, a guard or (for the clock) the calendar says no; ERR_ROLE: others may, or
 * one of those who confirm or judge may not; ERR_MISSING: something that must be recorded is
 * not, or is blank; ERR_INPUT: it is no number, date, matter ...; ERR_TWICE: once each;
 * ERR_DENIED, ERR_PAUSED: a PIN of those who confirm or judge. What is recorded goes through
 * utf8_clean(). */
CHECKED enum err matter_move(struct hall *hall, const struct move *move);
/* The ways that these roles may go from here now, fills up to room and yields how many. Where
 * the record decides between two, the first one stands for both; what a poll decides is left
 * out (polling.h). */
size_t matter_ways(const struct matter *matter, unsigned who, const struct way *out[], size_t room);
/* The same, and way_correction last where two of staff could take a mistake back. */
CHECKED enum err matter_offers(struct hall *hall, const struct matter *matter, unsigned who,
	const struct way *out[], size_t *count);
/* Lets the clock go every way that is due, in the order of their times, each one step: the
 * next term begins when its step is made, for nobody could use one that passed while the
 * machine was off. Closes meetings that nobody did. Tells staff what is overdue; lets vouchers, points, days of services and slips
 * end that are past their time; looks each night whether the points bank adds up. Safe at any
 * moment; for a day after a leap of more than a year no matter moves. */
CHECKED enum err hall_tick(struct hall *hall);

#endif
