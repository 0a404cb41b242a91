/*
 * queue.h - what CUPS does with our jobs: the only door to libcups.
 *
 * Each call asks on a connection of its own and comes back within three seconds and a
 * bit, whatever cupsd does. A job is known by its name, never by its number: cupsd may give a
 * number twice. ERR_PRINTER: certainly nothing was taken (down, refused, no such queue).
 * ERR_BUSY: no answer came to what was sent, so it may have been taken: look before sending
 * again. CUPS_SERVER in the environment says which cupsd.
 */
#ifndef PRINT_QUEUE_H
#define PRINT_QUEUE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "print/jobs.h"
#include "print/reason.h"

enum { QUEUE_WORDS = 160 };

/* Called once in each call that CUPS has not answered within half a second, and that goes on. */
void queue_when_slow(void (*told)(void *with), void *with);

/* A queue as CUPS saw it when a job last ran: an idle printer's reasons grow stale. own: what is
 * wrong with the queue itself (paused, refused), whatever its printer lacks; low: of paper; once:
 * its backend is our own, which never prints a name of ours twice. */
struct queue_state { enum trouble trouble, own; bool low, once; char words[QUEUE_WORDS]; };

/* ERR_NOT_FOUND: there is no such queue. On any error out says what is wrong too. */
CHECKED enum err queue_look(const char *queue, struct queue_state *out);
/* ERR_NOT_FOUND where none is set. */
CHECKED enum err queue_default(char out[QUEUE_NAME], struct queue_state *why);
#define QUEUE_A4 "iso_a4_210x297mm"
/* Sends a PDF whose pages are so many millimetres in one request; out says why not. raw: it is
 * in the printer's own language (print/escpos.h), and CUPS passes it on as it is. media: the
 * standard name of the pages' size, NULL where they have one of their own. */
struct sheet {
	const char *name;
	const void *bytes;
	size_t size;
	int width;
	double length;
	bool raw;
	const char *media;
};
CHECKED enum err queue_print(const char *queue, const struct sheet *sheet,
	struct queue_state *out);
/* The queue's jobs that are not over (also one that a fault stopped), or all that CUPS
 * remembers. Release with queue_jobs_release(). */
CHECKED enum err queue_jobs(const char *queue, bool all, struct queue_jobs *out);
/* Takes back all jobs of that name that wait. OK too where there is none. */
CHECKED enum err queue_cancel(const char *queue, const char *name);

#endif
