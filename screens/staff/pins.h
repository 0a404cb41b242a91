/*
 * pins.h - a new PIN is typed twice: two questions of a journey, named "pin" and "again".
 */
#ifndef SCREENS_STAFF_PINS_H
#define SCREENS_STAFF_PINS_H

#include "kiosk/journey.h"

enum { PINS_LIMIT = 12 };                    /* digits at most */

/* Checks for the two; the second one, where they differ, asks for both anew. */
CHECKED enum err pins_first(struct kiosk *kiosk, struct journey *journey);
CHECKED enum err pins_again(struct kiosk *kiosk, struct journey *journey);

#endif
