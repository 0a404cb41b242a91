/*
 * attempt.h - wrong numbers and PINs: 5 misses pause a scope for 60 s, 20 in an hour tell staff.
 *
 * A scope is what is being guessed at and from where: "track/kiosk", "card/12345678",
 * "staff/1001". Where one may guess at many codes ("track", "voucher"), a right one in
 * between does not clear the misses; they are forgotten after an hour. Misses are stored
 * before the answer is shown, so switching the machine off gains nobody a try. Table: attempt.
 */
#ifndef DOMAIN_ATTEMPT_H
#define DOMAIN_ATTEMPT_H

#include <stdint.h>

#include "base/err.h"

struct hall;

enum { ATTEMPT_MISSES = 5, ATTEMPT_PAUSE_S = 60, ATTEMPT_HOUR_MISSES = 20 };

/* OK, or ERR_PAUSED while the scope is paused. */
CHECKED enum err attempt_allowed(struct hall *hall, const char *scope);
/* Counts a miss; yields why where it was answered (ERR_DENIED, ERR_NOT_FOUND), or ERR_PAUSED
 * where this miss began a pause. */
CHECKED enum err attempt_missed(struct hall *hall, const char *scope, enum err why);
/* A right answer: the misses are forgotten. */
CHECKED enum err attempt_cleared(struct hall *hall, const char *scope);

/* How often since then staff were told about this (alarm.h). */
CHECKED enum err alarms_count(struct hall *hall, const char *about, int64_t since, int *out);

#endif
