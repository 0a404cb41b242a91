/*
 * printd-turn.h - one look at the outbox and at CUPS, and what follows for each job.
 */
#ifndef PRINTD_TURN_H
#define PRINTD_TURN_H

#include "printd-jobs.h"

/* Reads the hall's settings. The one for slips renders once, for the fonts to be at hand. */
void worker_start(struct worker *worker, struct hall *hall, bool a4);
/* What goes wrong is logged: the next turn tries again. */
void worker_turn(struct worker *worker);
/* Milliseconds until the next turn, unless the hall's store changes before. */
int worker_rest(const struct worker *worker);
void worker_end(struct worker *worker);

#endif
