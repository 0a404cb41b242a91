/*
 * poll.h - the result of a vote: computed from the counts, never typed.
 */
#ifndef DOMAIN_POLL_H
#define DOMAIN_POLL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct hall;

struct poll { int entitled, recused, present, yes, no, abstained; };

/* Do the counts fit together, and are enough present ([rules] quorum of those entitled and not
 * recused)? ERR_INPUT: they do not fit; ERR_MOVE: too few are present. */
CHECKED enum err poll_quorum(const struct hall *hall, const struct poll *poll);
/* Passed where more than [rules] majority of those present voted for it. ERR_INPUT as above. */
CHECKED enum err poll_result(const struct hall *hall, const struct poll *poll, bool *passed);
/* The counts as an event's body (JSON) has them. */
CHECKED enum err poll_read(struct hall *hall, const char *body, struct poll *out);
/* The last vote on a matter. ERR_NOT_FOUND where there was none, or where it does not count any
 * more: it was corrected, or the matter is to be deliberated anew. */
struct vote { struct poll poll; bool passed; int64_t at; };
CHECKED enum err vote_load(struct hall *hall, int64_t matter, struct vote *out);
/* "Entitled 11, recused 1, present 9, for 7 ...: passed." The caller frees. */
char *poll_sentence(const struct hall *hall, const struct poll *poll, bool passed);

#endif
