/*
 * outcome.h - what became of a matter, for the library of cases: no words of a resident.
 *
 * How it ended, what was decided, what was done by whom, what was answered. From the log, so
 * that it stays when the resident's own words are erased.
 */
#ifndef DOMAIN_OUTCOME_H
#define DOMAIN_OUTCOME_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "domain/graph.h"

struct hall;
struct matter;

/* A task: who did it, and what counted as done. */
struct deed { char *party, *criterion; };

/* Owns its strings; NULL: there is none. end: an archived one as it was before. decision: the
 * sentence of the last vote. item: of the negative list, body: that took it over, translated. */
struct outcome {
	enum state end;
	char *decision, *item, *body, *reply;
	struct deed *deeds;
	size_t deeds_count;
};

/* public: without a reply that not everybody may read. Release with outcome_release(). */
CHECKED enum err outcome_load(struct hall *hall, const struct matter *matter, bool public,
	struct outcome *out);
void outcome_release(struct outcome *outcome);

#endif
