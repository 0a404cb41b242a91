/*
 * moving.h - a step of a matter as a journey: which way, what must be recorded, confirm.
 *
 * The questions are built from the graph: one for each need of the way chosen, in the order
 * of enum need. The screen is a form (form.h); the step made, it says what became of it and
 * goes back. Used by the console (STAFF_MOVE) and for a resident's own step (SCREEN_STEP).
 */
#ifndef SCREENS_MOVING_H
#define SCREENS_MOVING_H

#include "domain/graph.h"
#include "screens/form.h"

enum { MOVING_WAYS = 9 };

struct moving {
	struct form form;                    /* first: its functions find the rest by it */
	struct question questions[JOURNEY_QUESTIONS + 1];
	const struct way *ways[MOVING_WAYS], *way;
	size_t count;
	int64_t matter, by;
	unsigned roles;
	char *asked;                         /* what staff asked the resident; NULL: nothing */
	char *alike;                         /* what it could be joined with; NULL: nothing */
};

/* The caller sets matter, by and roles (as in struct move) first. ERR_MOVE: no way of theirs
 * leads on from here. */
CHECKED enum err moving_start(struct kiosk *kiosk, struct moving *moving);
void moving_release(struct moving *moving);

#endif
