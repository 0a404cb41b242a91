/* printd-jobs.c - the next step of a job on its way to paper. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "domain/hall.h"
#include "print/apart.h"
#include "printd-jobs.h"

enum { SETTLE_MS = 3000 };                   /* cupsd may still be reading what we sent */

enum fault fault_of(enum trouble trouble)
{
	static const enum fault faults[] = {
		[TROUBLE_NONE] = FAULT_NONE, [TROUBLE_PAPER] = FAULT_PAPER,
		[TROUBLE_COVER] = FAULT_COVER, [TROUBLE_BROKEN] = FAULT_BROKEN,
		[TROUBLE_OFFLINE] = FAULT_OFFLINE, [TROUBLE_PAUSED] = FAULT_PAUSED,
		[TROUBLE_REFUSED] = FAULT_REFUSED, [TROUBLE_SILENT] = FAULT_SILENT
	};

	return faults[trouble];
}

/* A job that ended meanwhile, by whoever's hand, stays as it is; CUPS is then tidied up. */
static enum err unless_ended(struct worker *worker, enum err err)
{
	if (err != ERR_MOVE)
		return err;
	worker->unsettled = true;
	return OK;
}

static enum err set(struct worker *worker, struct job *job, enum job_state state,
	enum fault fault, const char *detail)
{
	enum err err = outbox_set(worker->hall, job->uid, state, fault, detail);

	if (err == OK)
		job->state = state;
	return err;
}

enum err job_remark(struct worker *worker, const struct job *job, enum fault fault,
	const char *detail)
{
	if (job->fault == fault && strncmp(job->detail, detail, sizeof job->detail - 1) == 0)
		return OK;
	return unless_ended(worker, outbox_remark(worker->hall, job->uid, fault, detail));
}

/* By the paper's width, unless hall.conf knows better. */
static int dots_of(const struct worker *worker)
{
	int usual = page_head(worker->paper);
	int dots = hall_number(worker->hall, "printer", "dots", usual);

	if (dots >= PAGE_HEAD_LEAST && dots <= PAGE_HEAD_MOST && dots % 8 == 0)
		return dots;
	log_line("hall.conf: [printer] dots is no multiple of 8 from %d to %d", PAGE_HEAD_LEAST,
		PAGE_HEAD_MOST);
	return usual;
}

/* What a roll's printer is told; one for A4 always gets PDF. */
void job_format(struct worker *worker)
{
	const char *format = hall_text(worker->hall, "printer", "format", "pdf");
	const char *image = hall_text(worker->hall, "printer", "image", "GS v 0");
	const char *cut = hall_text(worker->hall, "printer", "cut", "partial");

	if (worker->a4)
		return;
	worker->raw = strcmp(format, "escpos") == 0;
	worker->dots = dots_of(worker);
	worker->escpos.band = hall_number(worker->hall, "printer", "band", ESCPOS_BAND);
	if ((!worker->raw && strcmp(format, "pdf") != 0) ||
	    !escpos_read_image(image, &worker->escpos.image) ||
	    !escpos_read_cut(cut, &worker->escpos.cut))
		log_line("hall.conf: [printer] format, image or cut is none that is known");
}

static enum err draw_dots(struct worker *worker, const struct slip *slip, struct text *out)
{
	struct bitmap bitmap;
	enum err err = page_dots(slip, worker->dots, &bitmap);

	if (err == OK)
		escpos_write(&bitmap, &worker->escpos, out);
	bitmap_release(&bitmap);
	return err;
}

/* raw: for a printer's own language; length is a PDF's. */
static enum err render(struct worker *worker, const struct job *job, bool raw,
	struct text *out, double *length)
{
	enum err (*to_pdf)(const struct slip *, enum paper, struct text *, double *) =
		worker->a4 ? page_pdf_apart : page_pdf;
	struct slip slip = {0};
	enum err err = outbox_slip(worker->hall, job->uid, &slip);

	if (err == OK)
		err = raw ? draw_dots(worker, &slip, out) : to_pdf(&slip, worker->paper, out, length);
	slip_release(&slip);
	return err;
}

/* What cannot be drawn now cannot be drawn later; a store that is busy can be asked again. */
static enum err give_up(struct worker *worker, struct job *job, enum err why)
{
	if (why == ERR_BUSY || why == ERR_FULL)
		return why;
	return unless_ended(worker, set(worker, job, JOB_FAILED, FAULT_BROKEN, log_last()));
}

enum err job_keep(struct worker *worker, struct job *job)
{
	struct text pdf = {0};
	double length;
	char *name = xasprintf("%s.pdf", job->uid), *file = xasprintf("paper/%s", name);
	char *path = hall_path(worker->hall, file);
	enum err err = render(worker, job, false, &pdf, &length);

	if (err != OK)
		err = give_up(worker, job, err);
	else if (file_save(&pdf, path) != OK)
		err = job_remark(worker, job, FAULT_BROKEN, log_last());
	else
		err = unless_ended(worker, set(worker, job, JOB_KEPT, FAULT_NONE, name));
	text_release(&pdf);
	free(path);
	free(file);
	free(name);
	return err;
}

static enum err refused(struct worker *worker, struct job *job, const struct queue_state *why)
{
	static const int pauses[] = { 1, 2, 5, 10, 30 };     /* seconds */
	int last = (int)(sizeof pauses / sizeof *pauses) - 1;

	worker->send_after = clock_ms() + pauses[worker->refusals] * 1000;
	if (worker->refusals < last)
		worker->refusals++;
	return set(worker, job, JOB_NEW, fault_of(why->trouble), why->words);
}

/* Submitting is on the disk before CUPS hears of the job, so that no crash sends it twice. */
static enum err submit(struct worker *worker, struct job *job, const struct sheet *sheet)
{
	struct queue_state why;
	enum err err = set(worker, job, JOB_SUBMITTING, FAULT_NONE, "");

	if (err != OK)
		return err;
	err = queue_print(worker->queue, sheet, &why);
	if (err == ERR_PRINTER)
		return refused(worker, job, &why);
	if (err != OK)
		return job_remark(worker, job, FAULT_SILENT, why.words);
	worker->refusals = 0;
	return set(worker, job, JOB_SENT, fault_of(worker->state.trouble), worker->state.words);
}

enum err job_send(struct worker *worker, struct job *job)
{
	struct text bytes = {0};
	struct sheet sheet = { .name = job->uid, .width = (int)worker->paper, .raw = worker->raw,
		.media = worker->a4 ? QUEUE_A4 : NULL };
	enum err err;

	if (clock_ms() < worker->send_after)
		return OK;
	err = render(worker, job, worker->raw, &bytes, &sheet.length);
	sheet.bytes = bytes.at;
	sheet.size = bytes.length;
	if (err == OK)
		err = unless_ended(worker, submit(worker, job, &sheet));
	else
		err = give_up(worker, job, err);
	text_release(&bytes);
	return err;
}

/* CUPS has no job of that name: it never came, or a crash of cupsd lost it. Sent again, but
 * not while it may yet turn up, and a job that CUPS had taken only once, unless the backend
 * knows what it printed. */
static enum err missing(struct worker *worker, struct job *job, struct watch *watch)
{
	int64_t hidden_at = worker->seen.hidden_at;

	if (watch->absent == 0)
		watch->absent = clock_ms();
	if (clock_ms() - watch->absent < SETTLE_MS)
		return OK;
	if (hidden_at > 0 && hidden_at >= job->created_at - MINUTE)
		return job_remark(worker, job, FAULT_SILENT, "CUPS hides the names of jobs");
	if (job->state == JOB_SENT && job->attempts > 1 && !worker->state.once)
		return outbox_hold(worker->hall, job->uid);
	watch->absent = 0;
	return unless_ended(worker, set(worker, job, JOB_NEW, FAULT_NONE, ""));
}

static bool is_in_doubt(enum fault fault)
{
	return fault == FAULT_PAPER || fault == FAULT_COVER || fault == FAULT_BROKEN;
}

/* What CUPS calls completed is on paper only where the printer does not say otherwise; nor does
 * it become so by the printer being switched off. */
static enum err completed(struct worker *worker, struct job *job)
{
	enum fault fault = fault_of(worker->state.trouble);

	if (is_in_doubt(fault))
		return job_remark(worker, job, fault, worker->state.words);
	if (is_in_doubt(job->fault) && fault == FAULT_OFFLINE)
		return OK;
	return unless_ended(worker, set(worker, job, JOB_PRINTED, FAULT_NONE, ""));
}

/* Our backend is asked once more: it knows whether the slip is on paper. */
static enum err given_up(struct worker *worker, struct job *job, enum stage stage)
{
	if (stage == STAGE_ABORTED && worker->state.once && job->attempts < 2)
		return unless_ended(worker, set(worker, job, JOB_NEW, FAULT_NONE, ""));
	return unless_ended(worker, set(worker, job, JOB_FAILED, FAULT_BROKEN,
		"CUPS gave the job up"));
}

enum err job_follow(struct worker *worker, struct job *job, struct watch *watch)
{
	const struct queue_job *found = queue_jobs_find(&worker->seen, job->uid);
	enum fault fault = fault_of(worker->state.trouble);
	const char *words = worker->state.words;

	if (!found)
		return missing(worker, job, watch);
	watch->absent = 0;
	if (found->stage == STAGE_DONE)
		return completed(worker, job);
	if (found->stage == STAGE_LOST || found->stage == STAGE_ABORTED)
		return given_up(worker, job, found->stage);
	if (found->stage == STAGE_HELD && fault == FAULT_NONE) {
		fault = FAULT_BROKEN;
		words = "CUPS holds the job back";
	}
	if (job->state == JOB_SENT)
		return job_remark(worker, job, fault, words);
	return unless_ended(worker, set(worker, job, JOB_SENT, fault, words));
}
