/*
 * stats.h - figures about the matters of a hall.
 */
#ifndef DOMAIN_STATS_H
#define DOMAIN_STATS_H

#include <stdint.h>

#include "base/err.h"

struct hall;

/* matters: all there are; answer_median: seconds from the first word to the first answer, in
 * the middle of all that were answered (0: none was). */
struct stats { int64_t matters, answered, answer_median, seconds; int open, overdue; };

CHECKED enum err stats_load(struct hall *hall, struct stats *out);
/* The median by itself; ERR_NOT_FOUND: nothing was answered yet. */
CHECKED enum err stats_answer_median(struct hall *hall, int64_t *out);

#endif
