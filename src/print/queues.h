/*
 * queues.h - the queues that CUPS has: all of them, a new one, one less.
 *
 * Bounded as in queue.h, and with its errors; besides, ERR_ROLE where cupsd lets only its
 * administrators do this. On any error why says what is wrong.
 */
#ifndef PRINT_QUEUES_H
#define PRINT_QUEUES_H

#include "base/text.h"
#include "print/queue.h"

enum { QUEUE_URI = 256, QUEUE_MODEL = 128 };

struct queue {
	char name[QUEUE_NAME], uri[QUEUE_URI], model[QUEUE_MODEL];
	struct queue_state state;
};
struct queues { struct queue *list; size_t count; };

/* OK with none where CUPS has none. Release with queues_release(). */
CHECKED enum err queues_list(struct queues *out, struct queue_state *why);
void queues_release(struct queues *queues);

/* How documents become what the printer understands: by a PPD, sent along; by the printer's own
 * IPP, asked by cupsd; or not at all (both empty: a raw queue). */
struct driver { const struct text *ppd; bool everywhere; };
/* Adds a queue, or changes the one of that name: it takes jobs, and tries again by itself when
 * the printer fails. */
CHECKED enum err queue_add(const char *queue, const char *uri, const struct driver *driver,
	struct queue_state *why);
CHECKED enum err queue_remove(const char *queue, struct queue_state *why);
/* Takes jobs and prints them again, after it was stopped or closed. */
CHECKED enum err queue_start(const char *queue, struct queue_state *why);

#endif
