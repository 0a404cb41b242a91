/* printd-settings.c - hall.conf as the printing sees it, also when it changes meanwhile. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "printd-settings.h"

enum { PATIENCE_S = 90, PROBE_S = 30 };

static enum paper paper_of(const struct worker *worker)
{
	if (worker->a4)
		return PAPER_A4;
	return hall_number(worker->hall, "printer", "width", 80) == 58 ? PAPER_58 : PAPER_80;
}

void worker_take_settings(struct worker *worker)
{
	struct hall *hall = worker->hall;
	bool usual;

	copy_text(worker->wish, sizeof worker->wish,
		hall_text(hall, "printer", worker->a4 ? "a4" : "queue", ""));
	worker->paper = paper_of(worker);
	worker->patience = (int64_t)hall_number(hall, "printer", "wait", PATIENCE_S) * 1000;
	worker->told_ms = -HEARTBEAT_MS;
	usual = strcmp(worker->wish, "default") == 0;
	copy_text(worker->queue, sizeof worker->queue, usual ? "" : worker->wish);
	job_format(worker);
	probe_end(&worker->probe);
	probe_begin(&worker->probe, *worker->wish ? hall_number(hall, "printer", "probe", PROBE_S) : 0);
}

/* What went to a queue is followed there to its end: asked for elsewhere it would seem lost,
 * and come out twice. */
void worker_settle(struct worker *worker, const struct jobs *jobs)
{
	for (size_t i = 0; i < jobs->count; i++)
		if (jobs->list[i].state != JOB_NEW)
			return;
	if (!worker->edited || worker->unsettled)
		return;
	worker->edited = false;
	if (hall_read_again(worker->hall) == OK)
		worker_take_settings(worker);
}
