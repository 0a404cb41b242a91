/*
 * task.h - who does what by when, what counts as done, and what was found. Table: task.
 */
#ifndef DOMAIN_TASK_H
#define DOMAIN_TASK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct hall;

enum { TASKS_MOST = 8 };                     /* of one matter */

/* Owns its strings. evidence "": none yet; verdict: "pass", "fail", "" not judged. */
struct task { int64_t id, deadline; char *party, *criterion, *evidence, *verdict; };
struct tasks { struct task *list; size_t count; };

void tasks_release(struct tasks *tasks);
/* In the order they were given out. open: only those that no panel has accepted. */
CHECKED enum err tasks_load(struct hall *hall, int64_t matter, bool open, struct tasks *out);

/* Gives one out: party, deadline (20261231) and criterion are all wanted (ERR_MISSING), and the
 * day is not over (ERR_INPUT). Between the vote and the end of the work only (ERR_MOVE).
 * ERR_ROLE: who is not to; ERR_TWICE: there are as many as one matter may have. */
CHECKED enum err matter_assign(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *party, const char *deadline, const char *criterion);

#endif
