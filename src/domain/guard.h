/*
 * guard.h - what must hold for a way of the graph beside what is recorded.
 */
#ifndef DOMAIN_GUARD_H
#define DOMAIN_GUARD_H

#include <stdint.h>

#include "base/err.h"
#include "domain/graph.h"

struct hall;
struct matter;
struct move;

enum { GUARD_ASSESSORS = 3, OBJECTION_DAYS = 7 };

/* OK, ERR_MOVE or ERR_INPUT. Of a vote it sets *way to what the counts say. */
CHECKED enum err guard_holds(struct hall *hall, const struct matter *matter,
	const struct way **way, const struct move *move);
/* Reads 20261231 or 2026-12-31 as its midnight in the hall's zone; ERR_INPUT. */
CHECKED enum err guard_date(const char *text, int64_t *at);
/* Erases every personal text of a matter. */
CHECKED enum err guard_erase_texts(struct hall *hall, int64_t matter);

#endif
