/*
 * printd-watch.h - the jobs that printd has an eye on, and since when.
 */
#ifndef PRINTD_WATCH_H
#define PRINTD_WATCH_H

#include "printd-jobs.h"

struct watch *watch_of(struct worker *worker, const char *uid);      /* NULL: not watched */
/* From now on these. One that is not open any more is remembered, as gone, until CUPS surely
 * has nothing of it. */
void watch_all(struct worker *worker, const struct jobs *jobs);
/* Those that were gone when CUPS had been tidied up. */
void watch_forget(struct worker *worker);

#endif
