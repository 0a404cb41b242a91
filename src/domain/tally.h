/*
 * tally.h - a show of hands, or papers, counted twice by two people. Table: tally.
 *
 * Each enters what they counted without seeing what the other one did. Where both say the same,
 * that is the count; where they differ both are for nothing, and it is counted again. In a
 * weighted poll votes are counted, not hands.
 */
#ifndef DOMAIN_TALLY_H
#define DOMAIN_TALLY_H

#include <stdint.h>

#include "base/err.h"

struct hall;

struct tally { int yes, no, abstained; };
enum tally_said { TALLY_FIRST, TALLY_AGREES, TALLY_DIFFERS };

/* Anyone of staff who did not stand aside. ERR_MOVE: no poll is open that is counted like this,
 * or its count is settled; ERR_TWICE: the same one counted in this round; ERR_INPUT: more votes
 * than there are now; ERR_ROLE. */
CHECKED enum err tally_enter(struct hall *hall, int64_t by, int64_t matter,
	const struct tally *tally, enum tally_said *out);

#endif
