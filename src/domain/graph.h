/*
 * graph.h - the states of a matter and the only ways between them: one table.
 *
 * From PRODUCT.md, "A matter's states"; docs/graph.md says the same in words, and a test holds
 * all three together. Each way names who may go it, what must be recorded, what must hold
 * (guard) and what it does to the clock; matter_move() in move.h goes it and writes one event.
 */
#ifndef DOMAIN_GRAPH_H
#define DOMAIN_GRAPH_H

#include <stdbool.h>
#include <stddef.h>

#include "domain/need.h"

enum phase { PHASE_PROPOSE, PHASE_DELIBERATE, PHASE_DECIDE, PHASE_CARRY_OUT, PHASE_REVIEW,
	PHASE_END, PHASE_KEEPS };

enum state {
	RECEIVED, NEEDS_INFO, SCREENING, NOT_ACCEPTED, REFERRED, MERGED, ASSESSING, DEFERRED,
	QUEUED, DELIBERATING, VETO_HOLD, PASSED, NOT_PASSED, PUBLICITY, OBJECTION, EXECUTING,
	BLOCKED, ACCEPTANCE, EVALUATING, CLOSED, WITHDRAWN, ARCHIVED, STATE_COUNT
};

struct state_row {
	const char *name;                    /* stored: "not_accepted" */
	const char *label;                   /* N_() short */
	enum phase phase;
	bool closed;                         /* open311's word */
	const char *next;                    /* N_() what happens next, for the resident */
	/* Where no clock leads on, or its way's guard says no: by when somebody must have done
	 * something (key of [days]; NULL: by the date recorded, if any), and the alarm if not. */
	const char *due;
	int due_days;
	const char *alarm;
};
extern const struct state_row states[STATE_COUNT];

enum role {
	ROLE_RESIDENT = 1 << 0, ROLE_CLERK = 1 << 1, ROLE_CHAIR = 1 << 2, ROLE_EXECUTOR = 1 << 3,
	ROLE_OVERSEER = 1 << 4, ROLE_KEEPER = 1 << 5, ROLE_CLOCK = 1 << 6, ROLE_SEAT = 1 << 7
};
enum {
	ROLES = 8,
	ROLES_OF_STAFF = ROLE_CLERK | ROLE_CHAIR | ROLE_EXECUTOR | ROLE_OVERSEER | ROLE_KEEPER
};
struct role_row { enum role role; const char *name, *label; };      /* label: N_() */
extern const struct role_row roles[ROLES];

/* What must hold beside the record; guard.h. */
enum guard {
	GUARD_NONE, GUARD_PARENT, GUARD_UNDO, GUARD_ASSESSED, GUARD_ADMITTED, GUARD_NOTICE,
	GUARD_POLL, GUARD_VETO, GUARD_OBJECTION, GUARD_REVIEW, GUARD_TASK, GUARD_EVIDENCE,
	GUARD_FINDINGS, GUARD_RATING, GUARD_ALONE, GUARD_CORRECTION, GUARD_COUNT
};

/* RUNS: a new term begins where the state has one. STOPS: the terms of the state left stand
 * still. GOES_ON: they go on where they stood. WINDOW: objections are heard from now on. */
enum clock_effect { CLOCK_RUNS, CLOCK_STOPS, CLOCK_GOES_ON, CLOCK_WINDOW };

struct way {
	enum state from, to;
	unsigned who;                        /* roles */
	needs_set needs;                     /* NEED(...) bits; all but optional ones required */
	const char *label;                   /* N_() what one does, imperative, for the menu */
	enum guard guard;
	unsigned second;                     /* roles of NEED_SECOND; 0: any of staff */
	int members;                         /* NEED_MEMBERS: so many at least */
	unsigned hands;                      /* roles: one of these has it in hand from here on */
	bool back;                           /* only to the state that it was in before */
	enum clock_effect clock;
	const char *days;                    /* ROLE_CLOCK: the key in [days]; "": its own date */
	int days_default;
};
extern const struct way ways[];
extern const size_t ways_count;

/* The way between two states that one of these roles may go; NULL: there is none. */
const struct way *way_find(enum state from, enum state to, unsigned who);
/* Where the record decides between two ways (a vote, a panel, a rating): the other one, for the
 * same roles; NULL: the record decides nothing. The menu offers the first of them. */
const struct way *way_other(const struct way *way);
/* The clock's way from there; NULL: it has none. */
const struct way *way_of_clock(enum state from);
bool state_read(const char *name, enum state *out);
unsigned roles_read(const char *names);              /* "clerk keeper" */
const char *role_name(unsigned role);                /* of the lowest bit set */
const char *role_label(const char *name);            /* translated; "" for no role of ours */
/* The phase that a matter shows: an objection or archive keeps the one before. */
enum phase phase_of(enum state state, enum state before);
const char *phase_label(enum phase phase);           /* translated, one word */

#endif
