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
#include "domain/move.h"
#include "domain/negative.h"
#include "domain/task.h"
#include "screens/form.h"

enum { MOVING_WAYS = 9, MOVING_NAME = 24 };

struct moving {
	struct form form;                    /* first: its functions find the rest by it */
	struct question questions[JOURNEY_QUESTIONS + 1];
	const struct way *ways[MOVING_WAYS], *way;
	size_t count;
	int64_t matter, by, holder;          /* holder: whose receipt was shown; 0: its own */
	unsigned roles;
	char *asked;                         /* what staff asked the resident; NULL: nothing */
	int supporters;                      /* who stand behind it beside who put it forward */
	struct tasks tasks;                  /* that no panel has accepted yet */
	char names[TASKS_MOST][MOVING_NAME]; /* of the questions about each */
	char *hints[TASKS_MOST];
	enum state back[STATE_COUNT];        /* where a correction may lead */
	size_t back_count;
	char suspected[NEGATIVE_MOST][JOURNEY_LABEL];        /* items that the text suggests, in words */
	struct suspicion suspicions[NEGATIVE_MOST];
	size_t suspicion_count;
	char *alike;                         /* what it could be joined with; NULL: nothing */
};

/* The caller sets matter, by, holder and roles (as in struct move) first. ERR_MOVE: no way of
 * theirs leads on from here. */
CHECKED enum err moving_start(struct kiosk *kiosk, struct moving *moving);
void moving_release(struct moving *moving);

#endif
