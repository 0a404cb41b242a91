/* escpos-job.c - one document on its way through a receipt printer, to the cut. */
#include <config.h>

#include <stdio.h>

#include "base/clock.h"
#include "escpos-job.h"
#include "escpos-once.h"
#include "escpos-status.h"
#include "print/escpos.h"

enum {
	POLL_MS = 250, RECONNECT_MS = 500, STALL_MS = 1000, PATIENCE_MS = HOUR * 1000,
	UNKNOWN_MS = 2000, UNANSWERED_MS = 15000,    /* healthy, and yet no answer to GS r */
	FILLED_MS = 1500, ENDING_MS = 300, ENDED_MS = 500,
	IMAGE = 64, AHEAD = 2                /* bytes of a command with dots; such commands */
};

struct job {
	struct device *device;
	const struct document *document;
	struct status status;
	size_t at, sent;             /* the command under way, and bytes gone of it all */
	bool parted;                 /* the last command is whole: questions are allowed */
	bool unmarked;               /* this printer does not answer GS r */
	int marks;                   /* GS r asked in this slip */
	int deaths;
	int64_t until, asked;        /* of clock_ms() */
};

enum course { GOES_ON, DIED, CANCELLED, TOO_LONG };

static const unsigned char clean[] = { 0x1B, '@' }, cut[] = { 0x1D, 'V', 66, 0 },
	clear[] = { 0x10, 0x14, 8, 1, 3, 20, 1, 6, 2, 8 }, report[] = { 0x1D, 'r', 1 };

/* A backend whose cupsd was killed finishes its slip, but it waits for nothing: there would be
 * nobody to take the slip back. The cupsd that comes up runs the job again. */
static enum course interrupted(const struct job *job)
{
	if (device_cancelled() || (device_orphaned() && status_is_bad(&job->status)))
		return CANCELLED;
	return clock_ms() > job->until ? TOO_LONG : GOES_ON;
}

/* Until the printer is there. One that was asked how it is a moment ago may be busy yet. */
static enum course open_patiently(struct job *job)
{
	enum course course;
	int64_t since = clock_ms();

	while ((course = interrupted(job)) == GOES_ON && !device_open(job->device)) {
		if (clock_ms() - since >= RECONNECT_MS)
			status_tell(&job->status, REASON_OFFLINE, true);
		device_rest(job->device, RECONNECT_MS);
	}
	return course;
}

/* Until it could print. */
static enum course ask_patiently(struct job *job)
{
	enum course course;

	while ((course = interrupted(job)) == GOES_ON) {
		enum health health = status_ask(&job->status);

		job->asked = clock_ms();
		if (health == GONE)
			return DIED;
		if (health == HEALTHY)
			break;
		device_rest(job->device, POLL_MS);
	}
	return course;
}

/* A printer whose memory is full takes nothing, nor can it be asked within a command. */
static enum course send_patiently(struct job *job, const void *bytes, size_t size, size_t *done)
{
	enum course course;
	int64_t since = clock_ms();

	while ((course = interrupted(job)) == GOES_ON) {
		size_t before = *done;
		enum moved moved = device_send(job->device, bytes, size, done, POLL_MS);

		if (moved == MOVED_NEVER)
			return DIED;
		if (moved == MOVED)
			return GOES_ON;
		if (*done > before)
			since = clock_ms();
		else if (clock_ms() - since >= STALL_MS && !device_cancelled())
			status_tell(&job->status, REASON_OFFLINE, true);
	}
	return course;
}

static enum course send_all(struct job *job, const void *bytes, size_t size)
{
	size_t done = 0;

	return send_patiently(job, bytes, size, &done);
}

/* A torso of this slip hangs out of it. */
static enum course cut_off(struct job *job)
{
	enum course course = send_all(job, clean, sizeof clean);

	if (course == GOES_ON && !job->device->uncut)
		course = send_all(job, cut, sizeof cut);
	return course;
}

/* The answer to GS r comes when all before it is on paper. Waits until no more than so many
 * are open; a printer that is healthy and yet does not answer for so long does not know it. */
static enum course wait_till_taken(struct job *job, int open, int patience_ms)
{
	enum course course;
	int64_t healthy = clock_ms();

	while ((course = interrupted(job)) == GOES_ON) {
		enum health health = status_listen(&job->status, job->marks - open, POLL_MS);

		if (health == ILL && clock_ms() - healthy > patience_ms) {
			job->unmarked = true;
			return GOES_ON;
		}
		if (health == GONE)
			return DIED;
		if (health == HEALTHY)
			return GOES_ON;
		health = status_ask(&job->status);
		healthy = health == HEALTHY ? healthy : clock_ms();
		if (health == GONE)
			return DIED;
	}
	return course;
}

static enum course mark(struct job *job)
{
	job->marks++;
	return send_all(job, report, sizeof report);
}

/* The printer never has more than two images in its memory. Some print what is there when
 * paper comes, whoever's it is, and cannot be told to forget it; and one whose memory is full
 * hears no question. */
static enum course keep_close(struct job *job, size_t span)
{
	enum course course;

	if (span < IMAGE || job->unmarked || job->device->mute)
		return GOES_ON;
	course = mark(job);
	return course == GOES_ON ? wait_till_taken(job, AHEAD - 1, UNKNOWN_MS) : course;
}

/* Command by command. Behind one that is unknown nothing can be asked any more. */
static enum course send_document(struct job *job)
{
	const struct document *document = job->document;
	enum course course = GOES_ON;

	job->parted = true;
	job->marks = job->status.taken = 0;
	for (job->at = job->sent = 0; course == GOES_ON && job->at < document->size; ) {
		size_t left = document->size - job->at;
		size_t span = escpos_span(document->bytes + job->at, left);

		if (job->parted && clock_ms() - job->asked >= POLL_MS)
			course = ask_patiently(job);
		job->parted = span > 0;
		if (course == GOES_ON)
			course = send_patiently(job, document->bytes,
				job->at + (span > 0 ? span : left), &job->sent);
		if (course == GOES_ON) {
			job->at = job->sent;
			course = keep_close(job, span);
		}
	}
	return course;
}

/* Printers that do not know GS r are believed after a while without a complaint. */
static enum course finish(struct job *job)
{
	enum course course;

	if (job->device->mute) {
		device_flush(job->device, UNANSWERED_MS);
		return interrupted(job);
	}
	course = mark(job);
	if (course == GOES_ON)
		course = wait_till_taken(job, 0, UNANSWERED_MS);
	if (course == GOES_ON && job->status.taken < job->marks)
		fputs("WARNING: the printer does not answer GS r\n", stderr);
	return course;
}

static enum course print_once(struct job *job)
{
	enum course course = ask_patiently(job);

	if (course == GOES_ON && job->deaths > 0)
		course = cut_off(job);
	if (course == GOES_ON)
		course = send_document(job);
	if (course == GOES_ON)
		course = finish(job);
	if (course != GOES_ON)
		return course;
	job->sent = 0;                       /* on paper: nothing to repeat or to cut off */
	once_done(job->document->once);
	course = ask_patiently(job);
	return course == DIED ? GOES_ON : course;
}

/* White, for the command that was under way. */
static void fill_up(struct job *job)
{
	static const unsigned char white[512];
	const struct document *document = job->document;
	size_t end = job->at + escpos_span(document->bytes + job->at, document->size - job->at);
	int64_t until = clock_ms() + FILLED_MS;

	while (job->sent > job->at && job->sent < end && clock_ms() < until) {
		size_t part = end - job->sent, done = 0;

		part = part < sizeof white ? part : sizeof white;
		if (device_send(job->device, white, part, &done, ENDING_MS) == MOVED_NEVER)
			return;
		job->sent += done;
	}
}

static bool say(struct job *job, const void *bytes, size_t size)
{
	size_t done = 0;

	return device_send(job->device, bytes, size, &done, ENDING_MS) == MOVED;
}

/* What the printer still has in its memory must not come out for a stranger once there is
 * paper: it forgets that, and the paper is cut. */
static void end_early(struct job *job)
{
	bool ended;

	device_forgive(job->device);
	fill_up(job);
	job->status.taken = 0;
	ended = say(job, clear, sizeof clear) && say(job, clean, sizeof clean) &&
		(job->device->uncut || say(job, cut, sizeof cut)) &&
		say(job, report, sizeof report) &&
		status_listen(&job->status, 1, ENDED_MS) != GONE;
	device_close(job->device, !ended);
}

/* Once more after a death, where something may have come to paper. */
static enum backend print(struct job *job)
{
	enum course course = GOES_ON;

	while (job->deaths < 2 && (course = open_patiently(job)) == GOES_ON) {
		course = print_once(job);
		if (course != DIED)
			break;
		status_tell(&job->status, REASON_OFFLINE, true);
		device_close(job->device, true);
		device_rest(job->device, RECONNECT_MS);
		job->deaths += job->sent > 0;
		job->sent = 0;
	}
	if (course == DIED)
		return BACKEND_CANCEL;
	if (course == CANCELLED && job->device->fd >= 0 && job->sent > 0)
		end_early(job);
	device_close(job->device, course != GOES_ON);
	return course == TOO_LONG ? BACKEND_RETRY : BACKEND_OK;
}

enum backend job_print(struct device *device, const struct document *document,
	const char *reasons)
{
	struct job job = { .device = device, .document = document,
		.status = { .device = device }, .until = clock_ms() + PATIENCE_MS };

	status_adopt(&job.status, reasons);
	return print(&job);
}
