/*
 * urgency.h - words of danger and of hurry, and how soon the first answer is due.
 *
 * The words are hall.conf's, [danger] and [urgent]; the hours are [answer-hours].
 */
#ifndef DOMAIN_URGENCY_H
#define DOMAIN_URGENCY_H

#include <stdint.h>

#include "base/err.h"

struct hall;

/* Does the text hold a word of danger? The number to call ("119"), or NULL. */
const char *danger_number(const struct hall *hall, const char *text);
/* "danger", "urgent" or "ordinary"; static. */
const char *urgency_of(const struct hall *hall, const char *text);
int64_t urgency_hours(const struct hall *hall, const char *urgency);
/* When the first answer is due to what came in then, by the hall's calendar. */
int64_t urgency_due(const struct hall *hall, int64_t from, const char *urgency);
/* "danger", "urgent", "ordinary", "hard" in words, translated; NULL: no urgency of ours. */
const char *urgency_label(const char *urgency);
/* A clerk sees that a matter is of another urgency, with the reason (ERR_MISSING): the first
 * answer is due by that, the time that its clock stood still added. ERR_MOVE once it was
 * given, or while the clock stands; ERR_INPUT: no urgency, or the same; ERR_ROLE. */
CHECKED enum err matter_weigh(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *urgency, const char *reason);

#endif
