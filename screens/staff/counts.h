/*
 * counts.h - what the desk tells at a glance: how much there is to do, and what went wrong.
 */
#ifndef SCREENS_STAFF_COUNTS_H
#define SCREENS_STAFF_COUNTS_H

#include "domain/outbox.h"

struct counts {
	int open, overdue;                   /* matters */
	int waiting;                         /* slips */
	int guessing, unsatisfied;           /* alarms of the last day */
	struct printer printer;
	int64_t at;                          /* when they were counted */
};

CHECKED enum err counts_load(struct hall *hall, struct counts *out);
/* Each in a few words; the caller frees. */
char *counts_matters(const struct counts *counts);
char *counts_printer(const struct counts *counts);
char *counts_alarms(const struct counts *counts);    /* "": none */

#endif
