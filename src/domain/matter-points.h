/*
 * matter-points.h - what a step of a matter earns whoever put it forward with a card.
 */
#ifndef DOMAIN_MATTER_POINTS_H
#define DOMAIN_MATTER_POINTS_H

#include "base/err.h"

struct hall;
struct matter;
struct move;
struct way;

/* After that step, in its transaction: admitted to deliberation, adopted (the days for a veto are
 * over), reviewed by them. A correction takes them back. matter: as it was before. */
CHECKED enum err matter_points(struct hall *hall, const struct matter *matter,
	const struct way *way, const struct move *move);

#endif
