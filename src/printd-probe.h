/*
 * printd-probe.h - how a printer is while it has nothing to do.
 *
 * A child asks it (printd-ask.h), so that a printer or a name server that is slow never makes a
 * new slip wait; where one comes, the child is ended and its answer does not count, for
 * then CUPS hears from the printer. Asked at the start, a second after the last job, then every
 * so many seconds, and oftener while something is wrong, for whoever loads paper looks at the
 * screen. A printer that cannot be asked: what CUPS says counts for ten minutes more after the
 * last job. That is long enough for the next visitor to be warned, and no refill is belied
 * all day; the next slip brings the truth in any case.
 */
#ifndef PRINTD_PROBE_H
#define PRINTD_PROBE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "print/queue.h"

struct probe {
	int period_ms;                       /* 0: it is never asked */
	pid_t child;                         /* 0: none is under way */
	int pipe;
	char lines[512];                     /* what it told so far */
	size_t told;
	int64_t asked, due, busy;            /* of clock_ms(); busy: when a job last was there */
	bool known;                          /* it answered since: */
	struct queue_state found;
};

void probe_begin(struct probe *probe, int seconds);
/* Something is due: an answer, or a question. Never waits. */
bool probe_due(struct probe *probe);
/* No job is in CUPS: what it says of the printer may be old. Puts the answer in its place. */
void probe_amend(struct probe *probe, struct queue_state *state);
/* Nor does one go there now: asks the queue's printer, if that is due. */
void probe_ask(struct probe *probe, const char *queue);
/* A job is there. */
void probe_drop(struct probe *probe);
/* CUPS does not answer, so nobody knows whether one is. */
void probe_put_off(struct probe *probe);
/* Milliseconds until something may be due, at most so many. */
int probe_rest(const struct probe *probe, int most);
void probe_end(struct probe *probe);

#endif
