/*
 * graph.h - the states of a matter and the only ways between them: one table.
 *
 * From PRODUCT.md, "A matter's states". Each way names who may go it, what must be recorded
 * and what must hold (guard); matter_move() in move.h goes it and writes one event. What the
 * clock does names its delay as a key of [days] in hall.conf.
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
};
extern const struct state_row states[STATE_COUNT];

enum role {
	ROLE_RESIDENT = 1 << 0, ROLE_CLERK = 1 << 1, ROLE_CHAIR = 1 << 2, ROLE_EXECUTOR = 1 << 3,
	ROLE_OVERSEER = 1 << 4, ROLE_KEEPER = 1 << 5, ROLE_CLOCK = 1 << 6
};
enum {
	ROLES = 7,
	ROLES_OF_STAFF = ROLE_CLERK | ROLE_CHAIR | ROLE_EXECUTOR | ROLE_OVERSEER | ROLE_KEEPER
};
struct role_row { enum role role; const char *name, *label; };      /* label: N_() */
extern const struct role_row roles[ROLES];

/* What must hold beside the record; checked by move.c. */
enum guard {
	GUARD_NONE, GUARD_ASSESSED, GUARD_NOTICE, GUARD_POLL, GUARD_VETO, GUARD_OBJECTION,
	GUARD_BACK, GUARD_TASK, GUARD_NOT_SELF, GUARD_CORRECTION
};

struct way {
	enum state from, to;
	unsigned who;                        /* roles */
	unsigned needs;                      /* NEED(...) bits, all of them required */
	const char *label;                   /* N_() what one does, imperative, for the menu */
	enum guard guard;
	unsigned second;                     /* roles of NEED_SECOND; 0: any of staff */
	const char *days;                    /* ROLE_CLOCK: the key in [days]; "": its own date */
	int days_default;
};
extern const struct way ways[];
extern const size_t ways_count;

/* The way between two states that one of these roles may go; NULL: there is none. */
const struct way *way_find(enum state from, enum state to, unsigned who);
/* 更正: two of staff take a mistaken step back, with the reason, to where the matter was before.
 * NULL where there is nothing to take back: an ordinary way leads there, the resident withdrew,
 * the words are erased. Good until the next call for that state. */
const struct way *way_correct(enum state from, enum state before);
bool state_read(const char *name, enum state *out);
unsigned roles_read(const char *names);              /* "clerk keeper" */
const char *role_name(unsigned role);                /* of the lowest bit set */
/* The phase that a matter shows: an objection or archive keeps the one before. */
enum phase phase_of(enum state state, enum state before);
const char *phase_label(enum phase phase);           /* translated, one word */

#endif
