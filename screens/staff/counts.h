/*
 * counts.h - what the desk tells at a glance: how much there is to do, and what went wrong.
 */
#ifndef SCREENS_STAFF_COUNTS_H
#define SCREENS_STAFF_COUNTS_H

#include "domain/outbox.h"

struct counts {
	int open, overdue;                   /* matters */
	int waiting;                         /* slips */
	int questions;                       /* about points, that nobody answered yet */
	bool closed;                         /* redemption is: the points do not add up */
	char *alarms;                        /* of the last day, in words; "": none */
	struct printer printer;
	int64_t at;                          /* when they were counted */
};

/* Owns its words: loaded again it gives back the old ones; counts_release() the last. */
CHECKED enum err counts_load(struct hall *hall, struct counts *out);
void counts_release(struct counts *counts);
/* Each in a few words; the caller frees. */
char *counts_matters(const struct counts *counts);
char *counts_printer(const struct counts *counts);
char *counts_questions(const struct counts *counts);

#endif
