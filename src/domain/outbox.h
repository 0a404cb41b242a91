/*
 * outbox.h - slips on their way to paper. Table: outbox (a work queue, not part of the log).
 *
 * A job is added in the transaction of what it tells of, so neither can be without the
 * other. Its slip is sealed while it waits and wiped once it is on paper, kept or given up.
 * The job's uid is the name of the CUPS job: after any crash printd finds out by it what
 * became of the job.
 *
 *     new -> submitting (durable before sending) -> sent -> printed
 *     new, submitting, sent -> held (nobody's slip comes out later for a stranger)
 *     new -> kept (a hall without a queue: the PDF lies in paper/)
 *     submitting, sent -> failed (CUPS says so)
 */
#ifndef DOMAIN_OUTBOX_H
#define DOMAIN_OUTBOX_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "slip/slip.h"

struct hall;

enum job_state {
	JOB_NEW, JOB_SUBMITTING, JOB_SENT,           /* open */
	JOB_PRINTED, JOB_KEPT, JOB_HELD, JOB_FAILED  /* ended */
};
/* Why paper does not come; FAULT_NONE while nothing is known to be wrong. */
enum fault {
	FAULT_NONE, FAULT_PAPER, FAULT_COVER, FAULT_OFFLINE, FAULT_PAUSED, FAULT_REFUSED,
	FAULT_SILENT, FAULT_BROKEN
};

enum { JOB_UID = 40 };

/* All zero: no job. Its strings are part of it: nothing to release. */
struct job {
	int64_t id;
	char uid[JOB_UID];                   /* "YS-000012-9f3c51": id and random */
	char kind[16];                       /* a name of kind.h */
	int64_t subject;                     /* the matter's, voucher's or resident's id ... */
	enum job_state state;
	enum fault fault;
	int copy;                            /* 0: the first; n: 补打 n */
	int attempts;
	char detail[160];                    /* the library's words, or the kept PDF's name */
	int64_t created_at, updated_at;
};
struct jobs { struct job *list; size_t count; };

/* Adds a slip; uid gets the job's name. copy as in struct job. */
CHECKED enum err outbox_add(struct hall *hall, const char *kind, int64_t subject, int copy,
	const struct slip *slip, char uid[JOB_UID]);
/* How many slips of that kind about that subject were added so far: the next one's copy. */
CHECKED enum err outbox_copies(struct hall *hall, const char *kind, int64_t subject, int *out);
CHECKED enum err outbox_load(struct hall *hall, const char *uid, struct job *out);
/* The open jobs (open true) or the latest 50 of all, newest first. Release with jobs_release(). */
CHECKED enum err outbox_list(struct hall *hall, bool open, struct jobs *out);
void jobs_release(struct jobs *jobs);
/* The slip of a job that is not ended; ERR_NOT_FOUND once it was wiped. */
CHECKED enum err outbox_slip(struct hall *hall, const char *uid, struct slip *out);

/* Moves a job on. An ended state wipes the slip, but for JOB_HELD and JOB_FAILED, which
 * staff may still print: they keep it until the hall's day is over (outbox_sweep). A job
 * that has ended meanwhile stays as it is: ERR_MOVE. */
CHECKED enum err outbox_set(struct hall *hall, const char *uid, enum job_state state,
	enum fault fault, const char *detail);
/* Only the fault and the words, the state stays. */
CHECKED enum err outbox_remark(struct hall *hall, const char *uid, enum fault fault,
	const char *detail);
/* The session is over or 90 s passed: open jobs of that uid become held; printd then cancels
 * what CUPS has of it. OK too where it has ended already. */
CHECKED enum err outbox_hold(struct hall *hall, const char *uid);
/* A held or failed job is printed after all: it becomes new, under a new name. ERR_MOVE from
 * any other state. reprint.h is who asks for it. */
CHECKED enum err outbox_again(struct hall *hall, const char *uid);
/* No slip of that kind about that subject is to be printed any more: those that wait are held,
 * and all are wiped. */
CHECKED enum err outbox_forget(struct hall *hall, const char *kind, int64_t subject);
/* Wipes the slips of held and failed jobs older than a day. */
CHECKED enum err outbox_sweep(struct hall *hall);

/* What printd last saw of the printer of slips, for the home screen and the staff, and of the
 * one for documents on A4, for the staff. low: paper runs out soon, which is for the staff only. */
struct printer {
	bool alive, a4, low;
	char queue[64];
	enum fault fault;
	char detail[160];
	int64_t checked_at;
};
CHECKED enum err printer_load(struct hall *hall, struct printer *out);
CHECKED enum err printer_load_a4(struct hall *hall, struct printer *out);
CHECKED enum err printer_save(struct hall *hall, const struct printer *printer);

const char *job_state_text(enum job_state state);    /* translated, for staff */
const char *fault_text(enum fault fault);            /* translated: what the visitor can do */
const char *fault_label(enum fault fault);           /* translated, short, for staff; "": none */
const char *printer_text(const struct printer *printer);     /* translated: how it is, for staff */

#endif
