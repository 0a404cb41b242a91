/*
 * pulse.h - may the calendar act by this machine's clock? Table: pulse (no part of the log).
 *
 * A machine that was off for a month may. A clock that runs behind makes nothing due, so it is
 * enough to tell staff. One that stands more than a year ahead of the last look would make
 * everything due at once, and archiving erases: the keeper has a day to set it right.
 */
#ifndef DOMAIN_PULSE_H
#define DOMAIN_PULSE_H

#include <stdbool.h>

#include "base/err.h"

struct hall;

/* Looks, and once an hour remembers when. trust: false for a day after such a leap, or until
 * it is undone. */
CHECKED enum err pulse_take(struct hall *hall, bool *trust);

#endif
