/*
 * seconding.h - 附议: a resident stands behind a matter that is there, instead of filing it again.
 *
 * Counted once a person. A card is certain. Without one the phone stands for the person, by
 * its keyed hash; where the same phone is known of a card that seconds too, the card takes its
 * place. Whoever put the matter forward stands behind it already. What was joined to a matter
 * (merged) brings its seconds along, until it is taken apart again. Table: seconding.
 */
#ifndef DOMAIN_SECONDING_H
#define DOMAIN_SECONDING_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/graph.h"

struct hall;
struct matter;

/* resident: who showed card and PIN; else 0, and name and phone are wanted. All borrowed. */
struct seconder { int64_t resident; const char *name, *phone; };

/* From the first word until the vote. */
bool matter_seconded_in(enum state state);
/* ERR_TWICE: they stand behind it already; ERR_MOVE: it is past that; ERR_INPUT: no name, or a
 * phone of less than seven digits. */
CHECKED enum err matter_second(struct hall *hall, int64_t matter, const struct seconder *seconder);
/* How many of its seconds were given with a card. */
CHECKED enum err matter_seconds_by_card(struct hall *hall, int64_t matter, int64_t *out);

#endif
