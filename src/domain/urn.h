/*
 * urn.h - the votes of a poll by ballots while it is open. Table: poll_urn; see ballot.h.
 */
#ifndef DOMAIN_URN_H
#define DOMAIN_URN_H

#include "domain/ballot.h"
#include "domain/polling.h"

CHECKED enum err urn_add(struct hall *hall, const struct ballot *ballot, enum choice choice);
/* What is in it. ERR_BROKEN: it does not add up with slips and log. */
CHECKED enum err urn_count(struct hall *hall, const struct polling *polling, struct poll *poll);
/* Nothing is left of the votes, and no slip that still waits is printed. */
CHECKED enum err urn_empty(struct hall *hall, int64_t poll);

#endif
