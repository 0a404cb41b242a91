/* guard-meeting.c - guard of a matter's turn at a meeting: on its agenda, told in time, quorum. */
#include <config.h>

#include <stdio.h>
#include <time.h>

#include "domain/move-inside.h"

enum err guard_notice(struct hall *hall, struct passage *passage)
{
	return agenda_turn(hall, passage->matter.id, &passage->turn);
}
