/*
 * printd-jobs.h - the next step of a job on its way to paper.
 *
 * The worker keeps nothing that it could not do without: after a crash the outbox and CUPS
 * tell all. A job that ended meanwhile, by whoever's hand, is passed over with OK.
 */
#ifndef PRINTD_JOBS_H
#define PRINTD_JOBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/outbox.h"
#include "print/escpos.h"
#include "print/page.h"
#include "print/queue.h"
#include "printd-probe.h"

struct hall;

/* A job: since when it waits for paper, since when CUPS does not have it (0: it has, or nobody
 * looked), both of clock_ms(); gone: not open any more. */
struct watch { char uid[JOB_UID]; int64_t since, absent; bool gone; };

enum { HEARTBEAT_MS = 30000 };               /* the printer's state is told this often */

/* What one queue needs: slips go to one, documents on A4 to another. */
struct worker {
	struct hall *hall;
	bool a4;
	char wish[QUEUE_NAME];               /* hall.conf: a queue, "default", or "" */
	char queue[QUEUE_NAME];              /* "" until CUPS told the default */
	enum paper paper;
	bool raw;                            /* jobs go as ESC/POS, in this way: */
	struct escpos escpos;
	int dots;                            /* of the printer's head */
	int64_t patience;                    /* milliseconds a job may wait for paper */
	struct watch *watches;
	size_t watched, open;
	bool unsettled;                      /* CUPS may have what nobody wants any more */
	bool edited;                         /* hall.conf was changed: it is to be read again */
	int refusals;                        /* in a row */
	int64_t send_after;                  /* of clock_ms() */
	struct probe probe;
	struct queue_state state;            /* as CUPS told in this turn, or the probe before */
	struct queue_jobs seen;
	struct printer told;                 /* what printer_save() last got, and when */
	int64_t told_ms;
};

enum fault fault_of(enum trouble trouble);
/* How jobs go to the queue, from hall.conf. */
void job_format(struct worker *worker);
/* Writes only what is new: a write wakes the kiosk, and this program too. */
CHECKED enum err job_remark(struct worker *worker, const struct job *job, enum fault fault,
	const char *detail);
/* Where hall.conf names no queue: a new job becomes a PDF in paper/. */
CHECKED enum err job_keep(struct worker *worker, struct job *job);
/* A new job goes to CUPS, unless that refused a moment ago. */
CHECKED enum err job_send(struct worker *worker, struct job *job);
/* A job that CUPS was sent: what worker->seen and worker->state say became of it. */
CHECKED enum err job_follow(struct worker *worker, struct job *job, struct watch *watch);

#endif
