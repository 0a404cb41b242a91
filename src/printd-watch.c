/* printd-watch.c - the jobs that printd has an eye on, and since when. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "printd-watch.h"

struct watch *watch_of(struct worker *worker, const char *uid)
{
	for (size_t i = 0; i < worker->watched; i++)
		if (strcmp(worker->watches[i].uid, uid) == 0)
			return &worker->watches[i];
	return NULL;
}

/* The calendar's clock may be set meanwhile, so it only counts for a job first seen. */
static void start_watch(struct worker *worker, const struct job *job)
{
	int64_t age = clock_now() - job->updated_at;
	struct watch *watch;

	worker->watches = xrealloc(worker->watches, worker->watched + 1, sizeof *watch);
	watch = &worker->watches[worker->watched++];
	*watch = (struct watch){ .since = clock_ms() - (age > 0 ? age * 1000 : 0) };
	copy_text(watch->uid, sizeof watch->uid, job->uid);
}

static bool is_open(const struct jobs *jobs, const char *uid)
{
	for (size_t i = 0; i < jobs->count; i++)
		if (strcmp(jobs->list[i].uid, uid) == 0)
			return true;
	return false;
}

void watch_all(struct worker *worker, const struct jobs *jobs)
{
	for (size_t i = 0; i < jobs->count; i++)
		if (!watch_of(worker, jobs->list[i].uid))
			start_watch(worker, &jobs->list[i]);
	for (size_t i = 0; i < worker->watched; i++)
		worker->watches[i].gone = !is_open(jobs, worker->watches[i].uid);
}

void watch_forget(struct worker *worker)
{
	size_t kept = 0;

	for (size_t i = 0; i < worker->watched; i++)
		if (!worker->watches[i].gone)
			worker->watches[kept++] = worker->watches[i];
	worker->watched = kept;
}
