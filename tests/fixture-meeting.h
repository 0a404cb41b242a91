/*
 * fixture-meeting.h - a meeting that a .play file may have standing in the hall.
 */
#ifndef TESTS_FIXTURE_MEETING_H
#define TESTS_FIXTURE_MEETING_H

#include <stdint.h>

#include "base/err.h"

struct hall;

/* A meeting that was called four days ago and is open now, with this matter on its agenda: so many
 * are invited, stand aside from it, came. Its chair is the first of staff. */
CHECKED enum err fixture_meets(struct hall *hall, int64_t matter, const int counts[3]);

#endif
