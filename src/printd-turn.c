/* printd-turn.c - one look at the outbox and at CUPS, and what follows for each job. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/kind.h"
#include "printd-settings.h"
#include "printd-silence.h"
#include "printd-turn.h"
#include "printd-watch.h"

enum { POLL_MS = 200 };

/* The first page of a process takes up to seconds: fontconfig, fonts, cairo. */
static void warm_up(void)
{
	struct slip slip = {0};
	struct text pdf = {0};
	double length;

	slip_add(&slip, SLIP_TITLE, "议事");
	slip_add(&slip, SLIP_TEXT, "如 0123456789");
	if (page_pdf(&slip, PAPER_80, &pdf, &length) != OK)
		log_line("the first page failed");
	text_release(&pdf);
	slip_release(&slip);
}

void worker_start(struct worker *worker, struct hall *hall, bool a4)
{
	*worker = (struct worker){ .hall = hall, .a4 = a4 };
	worker_take_settings(worker);
	if (!a4)
		warm_up();
}

static enum err look(struct worker *worker)
{
	enum err err = OK;

	worker->state = (struct queue_state){0};
	if (!*worker->queue)
		err = queue_default(worker->queue, &worker->state);
	return err == OK ? queue_look(worker->queue, &worker->state) : err;
}

static enum err list(struct worker *worker, bool all, struct queue_jobs *out)
{
	enum err err = queue_jobs(worker->queue, all, out);

	if (err != OK)
		worker->state = (struct queue_state){ .trouble = TROUBLE_SILENT };
	return err;
}

/* What CUPS has of the open jobs: most often the short list of those not over tells all. */
static enum err see(struct worker *worker, const struct jobs *jobs,
	const struct queue_jobs *active)
{
	bool complete = true;

	for (size_t i = 0; i < jobs->count; i++)
		if (jobs->list[i].state != JOB_NEW &&
		    !queue_jobs_find(active, jobs->list[i].uid))
			complete = false;
	if (!complete)
		return list(worker, true, &worker->seen);
	worker->seen = (struct queue_jobs){0};
	for (size_t i = 0; i < active->count; i++)
		queue_jobs_add(&worker->seen, &active->list[i], 0);
	return OK;
}

/* Nobody's slip comes out later for a stranger. */
static enum err hold_if_late(struct worker *worker, struct job *job)
{
	const struct watch *watch = watch_of(worker, job->uid);

	if (job->state > JOB_SENT || clock_ms() - watch->since < worker->patience)
		return OK;
	job->state = JOB_HELD;
	worker->unsettled = true;
	return outbox_hold(worker->hall, job->uid);
}

/* Also one that is not in the outbox any more by this name: staff printed it again. */
static bool unwanted(struct worker *worker, const char *name)
{
	const struct watch *watch = watch_of(worker, name);
	struct job job;

	if (watch && watch->gone)
		return true;
	return outbox_load(worker->hall, name, &job) == OK && job.state != JOB_SUBMITTING &&
		job.state != JOB_SENT;
}

static void tidy_up(struct worker *worker, const struct queue_jobs *active)
{
	enum err err = OK;

	for (size_t i = 0; err == OK && i < active->count; i++)
		if (unwanted(worker, active->list[i].name))
			err = queue_cancel(worker->queue, active->list[i].name);
	worker->unsettled = err != OK;
	if (err == OK)
		watch_forget(worker);
}

static enum err follow_all(struct worker *worker, struct jobs *jobs)
{
	enum err err = OK;

	for (size_t i = 0; err == OK && i < jobs->count; i++) {
		struct job *job = &jobs->list[i];

		if (job->state != JOB_NEW)
			err = job_follow(worker, job, watch_of(worker, job->uid));
		if (err == OK)
			err = hold_if_late(worker, job);
	}
	return err;
}

static enum err send_all(struct worker *worker, struct jobs *jobs)
{
	enum err err = OK;

	for (size_t i = 0; err == OK && i < jobs->count && !worker->edited; i++)
		if (jobs->list[i].state == JOB_NEW)
			err = job_send(worker, &jobs->list[i]);
	return err;
}

/* CUPS does not answer, or has no such queue. */
static enum err wait_all(struct worker *worker, struct jobs *jobs)
{
	enum err err = OK;

	worker->unsettled = worker->unsettled || worker->watched > 0;
	for (size_t i = 0; err == OK && i < jobs->count; i++) {
		err = job_remark(worker, &jobs->list[i], fault_of(worker->state.trouble),
			worker->state.words);
		if (err == OK)
			err = hold_if_late(worker, &jobs->list[i]);
	}
	return err;
}

static bool any_to_send(const struct jobs *jobs)
{
	for (size_t i = 0; i < jobs->count; i++)
		if (jobs->list[i].state != JOB_SENT)
			return true;
	return false;
}

/* While CUPS has nothing to print, only the printer itself knows how it is: also whether a slip
 * may be believed that was done as the roll came to its end. */
static void judge(struct worker *worker, const struct jobs *jobs,
	const struct queue_jobs *active)
{
	if (active->count == 0)
		probe_amend(&worker->probe, &worker->state);
	if (active->count == 0 && !any_to_send(jobs))
		probe_ask(&worker->probe, worker->queue);
	else
		probe_drop(&worker->probe);
}

/* In this order: what is held now is cancelled now, and before anything new goes. */
static enum err ask_cups(struct worker *worker, struct jobs *jobs)
{
	struct queue_jobs active = {0};
	enum err err = look(worker);

	if (err == OK)
		err = list(worker, false, &active);
	if (err == OK)
		err = see(worker, jobs, &active);
	if (err != OK) {
		queue_jobs_release(&active);
		probe_put_off(&worker->probe);
		return wait_all(worker, jobs);
	}
	judge(worker, jobs, &active);
	err = follow_all(worker, jobs);
	if (err == OK)
		tidy_up(worker, &active);
	if (err == OK)
		err = send_all(worker, jobs);
	queue_jobs_release(&worker->seen);
	queue_jobs_release(&active);
	return err;
}

static enum err keep_all(struct worker *worker, struct jobs *jobs)
{
	enum err err = OK;

	for (size_t i = 0; err == OK && i < jobs->count; i++)
		err = job_keep(worker, &jobs->list[i]);
	return err;
}

static bool heartbeat_due(const struct worker *worker)
{
	return clock_ms() - worker->told_ms >= HEARTBEAT_MS;
}

/* Of an A4 printer that the hall has not got there is nothing to tell. */
static enum err tell(struct worker *worker)
{
	struct printer now = { .alive = true, .a4 = worker->a4,
		.fault = fault_of(worker->state.trouble) };

	copy_text(now.queue, sizeof now.queue, worker->queue);
	copy_text(now.detail, sizeof now.detail, worker->state.words);
	now.low = worker->state.low;
	if (worker->a4 && !*worker->wish) {
		worker->told_ms = clock_ms();
		return OK;
	}
	if (!heartbeat_due(worker) && now.fault == worker->told.fault &&
	    now.low == worker->told.low && strcmp(now.detail, worker->told.detail) == 0)
		return OK;
	if (now.fault != worker->told.fault)
		log_line("printer %s: fault %d: %s", now.queue, (int)now.fault, now.detail);
	worker->told = now;
	worker->told_ms = clock_ms();
	return printer_save(worker->hall, &now);
}

/* CUPS is left alone while nothing waits, but for the heartbeat and the look at the printer. */
static enum err move_all(struct worker *worker, struct jobs *jobs)
{
	bool busy = jobs->count > 0 || worker->watched > 0 || worker->unsettled ||
		probe_due(&worker->probe);

	watch_all(worker, jobs);
	worker->open = jobs->count;
	if (!*worker->wish)
		return keep_all(worker, jobs);
	return busy || heartbeat_due(worker) ? ask_cups(worker, jobs) : OK;
}

/* Only those that go to this queue. */
static void keep_own(const struct worker *worker, struct jobs *jobs)
{
	size_t kept = 0;

	for (size_t i = 0; i < jobs->count; i++)
		if (kind_is_a4(jobs->list[i].kind) == worker->a4)
			jobs->list[kept++] = jobs->list[i];
	jobs->count = kept;
}

void worker_turn(struct worker *worker)
{
	struct jobs jobs = {0};
	enum err err = outbox_list(worker->hall, true, &jobs), told;

	silence_is_told(worker);
	keep_own(worker, &jobs);
	if (err == OK) {
		worker_settle(worker, &jobs);
		err = move_all(worker, &jobs);
	}
	told = tell(worker);
	if (err != OK || told != OK)
		log_line("a turn of the printing failed: %s", err_name(err != OK ? err : told));
	jobs_release(&jobs);
}

int worker_rest(const struct worker *worker)
{
	int64_t beat = worker->told_ms + HEARTBEAT_MS - clock_ms();

	if (worker->open > 0 || worker->unsettled)
		return POLL_MS;
	return probe_rest(&worker->probe, beat < 0 ? 0 : (int)beat);
}

void worker_end(struct worker *worker)
{
	probe_end(&worker->probe);
	free(worker->watches);
	*worker = (struct worker){0};
}
