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
/* A meeting in four days, with all that waits for one on its agenda, to which this resident is
 * invited and which was told of it. */
CHECKED enum err fixture_calls(struct hall *hall, int64_t resident);
/* So many newcomers, in turn of each stratum. */
CHECKED enum err fixture_guests(struct hall *hall, int count);
/* So many of those invited to the latest meeting come. */
CHECKED enum err fixture_come(struct hall *hall, int count);
/* The card of that one (from 0) of those who came to the latest meeting first; NULL: nobody. */
const char *fixture_came(struct hall *hall, int at);

#endif
