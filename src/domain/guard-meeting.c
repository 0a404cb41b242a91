/*
 * guard-meeting.c - guard of a matter's turn at a meeting: on its agenda, told in time, quorum, a
 * chair who did not stand aside.
 */
#include <config.h>

#include <stdio.h>
#include <time.h>

#include "domain/move-inside.h"

enum err guard_notice(struct hall *hall, struct passage *passage)
{
	enum err err = agenda_turn(hall, passage->matter.id, &passage->turn);

	return err != OK ? err : agenda_presides(hall,
		(struct actor){ passage->move->by, role_name(ROLE_CHAIR) }, passage->matter.id);
}
