/*
 * joint.h - matters that go on as one, and who stands behind them.
 *
 * A matter that was joined with another (并案) leads there: whoever put it forward speaks for
 * the other too, as a co-submitter, and with its own receipt; so do those who second it
 * (seconding.h). Nothing is copied, so undoing the joining puts everybody back exactly.
 */
#ifndef DOMAIN_JOINT_H
#define DOMAIN_JOINT_H

#include <stdint.h>

#include "base/err.h"
#include "domain/matter.h"

struct hall;

/* The matter that goes on for this one: itself, or the one it was joined with, and so on. */
CHECKED enum err matter_lead(struct hall *hall, const struct matter *matter, struct matter *out);
/* How many people beside whoever put it forward stand behind it, each counted once. */
CHECKED enum err matter_supporters(struct hall *hall, int64_t matter, int *out);
/* Whoever put it forward steps back, and the others go on with it: their name and phone are
 * erased, their PIN opens it no more. So does a co-submitter of what was joined. ERR_MOVE
 * where nobody else stands behind it (it can be withdrawn then), or where it is too late. */
CHECKED enum err matter_leave(struct hall *hall, int64_t matter, int64_t resident);

#endif
