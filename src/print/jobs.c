/* jobs.c - what CUPS told of its jobs, and a job found by name. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "print/jobs.h"

void queue_jobs_add(struct queue_jobs *jobs, const struct queue_job *job, int64_t created_at)
{
	if (!*job->name) {
		if (created_at > jobs->hidden_at)
			jobs->hidden_at = created_at;
		return;
	}
	jobs->list = xrealloc(jobs->list, jobs->count + 1, sizeof *jobs->list);
	jobs->list[jobs->count++] = *job;
}

const struct queue_job *queue_jobs_find(const struct queue_jobs *jobs, const char *name)
{
	const struct queue_job *latest = NULL;

	for (size_t i = 0; i < jobs->count; i++)
		if (strcmp(jobs->list[i].name, name) == 0 &&
		    (!latest || jobs->list[i].id > latest->id))
			latest = &jobs->list[i];
	return latest;
}

void queue_jobs_release(struct queue_jobs *jobs)
{
	free(jobs->list);
	*jobs = (struct queue_jobs){0};
}
