/*
 * matter-choices.h - what the holder of a code can do about a matter now.
 */
#ifndef SCREENS_RESIDENT_MATTER_CHOICES_H
#define SCREENS_RESIDENT_MATTER_CHOICES_H

#include "screens/resident/matter-body.h"
#include "screens/slipwatch.h"

enum { MATTER_CHOICES = 4 };

/* The state of matter.c. The code is kept here too: another one may be scanned on top. */
struct matter_shown {
	struct matter_body body;
	char code[CODE_SIZE];
	int page;
	struct slipwatch watch;
};

/* By digit, from 1 on without gaps; ends with an all-zero row. */
void matter_choices(const struct matter_shown *shown, struct action out[MATTER_CHOICES + 1]);

#endif
