/* guard-vote.c - guards of a vote: the poll, the veto. */
#include <config.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "domain/move-inside.h"
#include "domain/polling.h"
#include "domain/resident.h"

/* Nobody types a result: it is that of the poll which is open, counted now. */
enum err guard_poll(struct hall *hall, struct passage *passage)
{
	struct person person = person_staff(passage->move->by);
	bool aside = false;
	enum err err = person_recused(hall, passage->matter.id, &person, &aside);

	if (err == OK && aside)
		err = ERR_ROLE;
	if (err == OK)
		err = polling_count(hall, passage->matter.id, &passage->vote);
	if (err == OK && passage->vote.passed != (passage->way->to == PASSED))
		passage->way = way_other(passage->way);
	return err;
}

/* Once a round: only what was just passed can be vetoed, and a veto takes it out of there. */
enum err guard_veto(struct hall *hall, struct passage *passage)
{
	struct person person = person_resident(passage->move->by);
	struct resident resident = {0};
	bool aside = false;
	enum err err = passage->move->by > 0 ?
		resident_load(hall, passage->move->by, &resident) : ERR_ROLE;

	if (err == ERR_NOT_FOUND || (err == OK && !*resident.seat))
		err = ERR_ROLE;
	if (err == OK)
		err = person_recused(hall, passage->matter.id, &person, &aside);
	if (err == OK && aside)
		err = ERR_ROLE;
	if (err == OK && clock_now() > passage->matter.wake_at)
		err = ERR_MOVE;
	resident_release(&resident);
	return err;
}
