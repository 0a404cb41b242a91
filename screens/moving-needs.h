/*
 * moving-needs.h - the needs of a way as questions of a journey. Only for moving.c.
 */
#ifndef SCREENS_MOVING_NEEDS_H
#define SCREENS_MOVING_NEEDS_H

#include "screens/moving.h"

/* Adds the questions of every need of moving->way (and of the other way where the record
 * decides between the two) from next on; yields where the next one goes. */
struct question *moving_needs(struct moving *moving, struct question *next);
/* What the questions want to know of the matter beforehand. */
CHECKED enum err moving_prepare(struct kiosk *kiosk, struct moving *moving,
	const struct matter *matter);

#endif
