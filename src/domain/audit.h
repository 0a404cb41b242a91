/*
 * audit.h - does the points bank add up? Looked at each night; where not, redemption closes.
 * Table: closing.
 *
 * The rules are those of store/verify.h. Closing and opening again are events of the log, with
 * an alarm for the staff ("ledger"). While it is closed, every tick looks again: a state that
 * was put right opens it by itself.
 */
#ifndef DOMAIN_AUDIT_H
#define DOMAIN_AUDIT_H

#include <stdbool.h>

#include "base/err.h"

struct hall;
struct verdict;

/* Looks now, and closes or opens. out: what was found. */
CHECKED enum err audit_now(struct hall *hall, struct verdict *out);
/* The tick's part: looks where the day has changed since the last time, or while it is closed. */
CHECKED enum err audit_nightly(struct hall *hall);
CHECKED enum err audit_closed(struct hall *hall, bool *out);

#endif
