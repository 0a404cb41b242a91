/*
 * urgency.h - words of danger and of hurry, and how soon the first answer is due.
 *
 * The words are hall.conf's, [danger] and [urgent]; the hours are [answer-hours].
 */
#ifndef DOMAIN_URGENCY_H
#define DOMAIN_URGENCY_H

#include <stdint.h>

struct hall;

/* Does the text hold a word of danger? The number to call ("119"), or NULL. */
const char *danger_number(const struct hall *hall, const char *text);
/* "danger", "urgent" or "ordinary"; static. */
const char *urgency_of(const struct hall *hall, const char *text);
int64_t urgency_hours(const struct hall *hall, const char *urgency);

#endif
