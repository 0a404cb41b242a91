/*
 * alike.h - the open matters that are most like one, and could be joined with it, as lines.
 */
#ifndef SCREENS_ALIKE_H
#define SCREENS_ALIKE_H

#include <stdint.h>

#include "base/err.h"

struct hall;

/* The numbers of this year's open matters that are most like it, and what they say, a line
 * each; for staff. NULL: there are none. The caller gives it back with wipe_free(). */
CHECKED enum err alike_lines(struct hall *hall, int64_t matter, char **out);

#endif
