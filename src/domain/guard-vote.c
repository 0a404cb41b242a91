/* guard-vote.c - guards of a vote: the counts, the veto. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "domain/move-inside.h"
#include "domain/poll.h"
#include "domain/resident.h"
#include "domain/trail.h"

static int count_in(const struct move *move, enum need need)
{
	return move->values[need] ? atoi(move->values[need]) : 0;
}

static struct poll poll_of(const struct passage *passage)
{
	const struct move *move = passage->move;

	return (struct poll){ .entitled = count_in(move, NEED_ENTITLED),
		.recused = count_in(move, NEED_RECUSED), .present = count_in(move, NEED_PRESENT),
		.yes = count_in(move, NEED_FOR), .no = count_in(move, NEED_AGAINST),
		.abstained = count_in(move, NEED_ABSTAIN), .again = passage->again };
}

/* After a veto a new wording wants more votes; once it is assessed anew it begins afresh. */
enum err guard_poll(struct hall *hall, struct passage *passage)
{
	struct trail trail;
	struct poll poll;
	bool passed = false;
	enum err err = trail_load(hall, passage->matter.id, &trail);

	passage->again = err == OK && trail_since(&trail, VETO_HOLD, ASSESSING);
	trail_release(&trail);
	poll = poll_of(passage);
	if (err == OK)
		err = poll_result(hall, &poll, &passed);
	if (err == OK && passed != (passage->way->to == PASSED))
		passage->way = way_other(passage->way);
	return err;
}

/* Once a round: only what was just passed can be vetoed, and a veto takes it out of there. */
enum err guard_veto(struct hall *hall, struct passage *passage)
{
	struct resident resident = {0};
	enum err err = passage->move->by > 0 ?
		resident_load(hall, passage->move->by, &resident) : ERR_ROLE;

	if (err == ERR_NOT_FOUND || (err == OK && !*resident.seat))
		err = ERR_ROLE;
	if (err == OK && clock_now() > passage->matter.wake_at)
		err = ERR_MOVE;
	resident_release(&resident);
	return err;
}
