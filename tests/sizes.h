/*
 * sizes.h - a screen as it is at the moment, drawn in every size and turned through its pages.
 */
#ifndef TESTS_SIZES_H
#define TESTS_SIZES_H

#include "base/text.h"
#include "kiosk/kiosk.h"

/* Adds a line for all that is wrong in any size, and the frame where WALK_SHOWS is set. The kiosk
 * is as it was. */
void sizes_look(struct kiosk *kiosk, const char *where, struct text *faults);

#endif
