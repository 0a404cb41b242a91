/*
 * opening.h - when the hall is open: [opening] of hall.conf, with its holidays and workdays.
 */
#ifndef DOMAIN_OPENING_H
#define DOMAIN_OPENING_H

#include <stdbool.h>
#include <stdint.h>

struct hall;

/* By the minute: from the first one of a span, up to the last one's. A line that cannot be read
 * counts as open all day, so that nothing stays dark by a slip of the pen. */
bool opening_at(const struct hall *hall, int64_t at);
/* The key of the first line that cannot be read; NULL: all can. */
const char *opening_fault(const struct hall *hall);

#endif
