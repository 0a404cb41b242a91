/* queue.c - what CUPS does with our jobs. */
#include <config.h>

#include <cups/cups.h>
#include <string.h>

#include "base/text.h"
#include "print/queue-call.h"
#include "print/queue.h"

static const char *string_of(ipp_t *answer, const char *name)
{
	const char *s = ippGetString(ippFindAttribute(answer, name, IPP_TAG_ZERO), 0, NULL);

	return s ? s : "";
}

static void read_reasons(ipp_t *answer, struct queue_state *out)
{
	ipp_attribute_t *reasons = ippFindAttribute(answer, "printer-state-reasons",
		IPP_TAG_ZERO);

	for (int i = 0; i < ippGetCount(reasons); i++) {
		const char *reason = ippGetString(reasons, i, NULL);
		enum trouble trouble = reason_trouble(reason);

		out->low = out->low || reason_is_low(reason);
		if (trouble != TROUBLE_NONE &&
		    (out->trouble == TROUBLE_NONE || trouble < out->trouble))
			call_note(out, trouble, reason);
	}
}

static void read_state(ipp_t *answer, struct queue_state *out)
{
	static const char ours[] = "yescpos:";
	const char *message = string_of(answer, "printer-state-message");
	ipp_attribute_t *accepting = ippFindAttribute(answer, "printer-is-accepting-jobs",
		IPP_TAG_BOOLEAN), *state = ippFindAttribute(answer, "printer-state", IPP_TAG_ENUM);

	out->once = strncmp(string_of(answer, "device-uri"), ours, sizeof ours - 1) == 0;
	if (state && ippGetInteger(state, 0) == IPP_PSTATE_STOPPED)
		out->own = TROUBLE_PAUSED;
	else if (accepting && !ippGetBoolean(accepting, 0))
		out->own = TROUBLE_REFUSED;
	read_reasons(answer, out);
	if (out->trouble == TROUBLE_NONE && strstr(message, "may not exist"))
		call_note(out, TROUBLE_OFFLINE, message);
	else if (out->trouble == TROUBLE_NONE)
		call_note(out, out->own, message);
}

enum err queue_look(const char *queue, struct queue_state *out)
{
	static const char *const wanted[] = {
		"printer-state", "printer-state-reasons", "printer-state-message",
		"printer-is-accepting-jobs", "device-uri"
	};
	ipp_t *request = call_request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue), *answer;
	enum err err;

	*out = (struct queue_state){0};
	ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
		sizeof wanted / sizeof *wanted, NULL, wanted);
	err = call_answered(request, NULL, &answer, out);
	if (err == OK && !ippFindAttribute(answer, "printer-state", IPP_TAG_ENUM)) {
		call_note(out, TROUBLE_SILENT, "CUPS answered without a state");
		err = ERR_BUSY;
	}
	if (err == OK)
		read_state(answer, out);
	ippDelete(answer);
	return err;
}

enum err queue_default(char out[QUEUE_NAME], struct queue_state *why)
{
	ipp_t *request = call_request(IPP_OP_CUPS_GET_DEFAULT, NULL), *answer;
	enum err err;

	*why = (struct queue_state){0};
	err = call_answered(request, NULL, &answer, why);
	out[0] = '\0';
	if (err == OK)
		copy_text(out, QUEUE_NAME, string_of(answer, "printer-name"));
	ippDelete(answer);
	if (err != OK || *out)
		return err;
	call_note(why, TROUBLE_REFUSED, "CUPS has no default queue");
	return ERR_NOT_FOUND;
}

/* The page's size goes along: CUPS would take the queue's, waste the roll, make A4 Letter. */
static void add_format(ipp_t *request, const struct sheet *sheet)
{
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", NULL,
		sheet->raw ? "application/vnd.cups-raw" : "application/pdf");
	if (sheet->raw)
		return;
	if (sheet->media)
		ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", NULL, sheet->media);
	else
		ippAddStringf(request, IPP_TAG_JOB, IPP_TAG_NAME, "PageSize", NULL,
			"Custom.%dx%.1fmm", sheet->width, sheet->length);
	ippAddString(request, IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", NULL, "none");
}

enum err queue_print(const char *queue, const struct sheet *sheet, struct queue_state *out)
{
	ipp_t *request = call_request(IPP_OP_PRINT_JOB, queue), *answer;
	enum err err;

	*out = (struct queue_state){0};
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", NULL, sheet->name);
	add_format(request, sheet);
	err = call_answered(request, sheet, &answer, out);
	if (err == OK && !ippFindAttribute(answer, "job-id", IPP_TAG_INTEGER)) {
		call_note(out, TROUBLE_SILENT, "CUPS answered without a job");
		err = ERR_BUSY;
	}
	ippDelete(answer);
	return err == ERR_NOT_FOUND ? ERR_PRINTER : err;
}

static enum stage stage_of(int state)
{
	if (state <= IPP_JSTATE_PROCESSING)
		return state == IPP_JSTATE_HELD ? STAGE_HELD : STAGE_WAITING;
	return state == IPP_JSTATE_COMPLETED ? STAGE_DONE :
		state == IPP_JSTATE_ABORTED ? STAGE_ABORTED : STAGE_LOST;
}

static void read_job_value(ipp_attribute_t *value, struct queue_job *job, int64_t *created)
{
	const char *name = ippGetName(value);

	if (strcmp(name, "job-id") == 0)
		job->id = ippGetInteger(value, 0);
	else if (strcmp(name, "job-name") == 0)
		copy_text(job->name, sizeof job->name, ippGetString(value, 0, NULL));
	else if (strcmp(name, "time-at-creation") == 0)
		*created = ippGetInteger(value, 0);
	else if (strcmp(name, "job-state") == 0)
		job->stage = stage_of(ippGetInteger(value, 0));
}

/* The answer's jobs are groups of attributes, parted by one without a name. */
static void read_jobs(ipp_t *answer, struct queue_jobs *out)
{
	ipp_attribute_t *value = ippFirstAttribute(answer);

	while (value) {
		struct queue_job job = {0};
		int64_t created = 0;

		while (value && ippGetGroupTag(value) != IPP_TAG_JOB)
			value = ippNextAttribute(answer);
		if (!value)
			return;
		while (value && ippGetGroupTag(value) == IPP_TAG_JOB) {
			read_job_value(value, &job, &created);
			value = ippNextAttribute(answer);
		}
		queue_jobs_add(out, &job, created);
	}
}

/* job-uuid is never used, but without it cupsd leaves out the names of jobs that it has to
 * load from its spool, and a printed slip would be taken for an absent one. */
enum err queue_jobs(const char *queue, bool all, struct queue_jobs *out)
{
	static const char *const wanted[] = {
		"job-id", "job-name", "job-state", "job-uuid", "time-at-creation"
	};
	ipp_t *request = call_request(IPP_OP_GET_JOBS, queue), *answer;
	struct queue_state state;
	enum err err;

	*out = (struct queue_jobs){0};
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", NULL,
		all ? "all" : "not-completed");
	ippAddStrings(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
		sizeof wanted / sizeof *wanted, NULL, wanted);
	err = call_answered(request, NULL, &answer, &state);
	if (err == OK)
		read_jobs(answer, out);
	ippDelete(answer);
	return err;
}

/* One that ended a moment ago cannot be cancelled any more: that is as good. */
static enum err cancel_one(const char *queue, int id)
{
	ipp_t *request = call_request(IPP_OP_CANCEL_JOB, queue), *answer;
	struct queue_state state;
	enum err err;

	ippAddInteger(request, IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", id);
	err = call_answered(request, NULL, &answer, &state);
	if (err == ERR_NOT_FOUND || ippGetStatusCode(answer) == IPP_STATUS_ERROR_NOT_POSSIBLE)
		err = OK;
	ippDelete(answer);
	return err;
}

enum err queue_cancel(const char *queue, const char *name)
{
	struct queue_jobs jobs;
	enum err err = queue_jobs(queue, false, &jobs);

	for (size_t i = 0; err == OK && i < jobs.count; i++)
		if (strcmp(jobs.list[i].name, name) == 0)
			err = cancel_one(queue, jobs.list[i].id);
	queue_jobs_release(&jobs);
	return err;
}
