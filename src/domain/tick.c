/* tick.c - what the calendar does by itself: due ways, unfetched vouchers, old slips. */
#include <config.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/outbox.h"
#include "domain/reward.h"
#include "store/db.h"
#include "store/search.h"

/* The next due matter after this one. */
static enum err next_due(struct hall *hall, int64_t after, int64_t *id)
{
	struct ask q = ask(hall->store->db, "SELECT id FROM matter WHERE wake_at > 0"
		" AND wake_at <= :now AND id > :after ORDER BY id LIMIT 1");

	ask_int(&q, ":now", clock_now());
	ask_int(&q, ":after", after);
	return ask_number(&q, id);
}

/* A guard that does not hold yet (no task assigned) leaves the matter for a later tick. */
static enum err move_on(struct hall *hall, int64_t id)
{
	const struct way *way;
	struct matter matter;
	size_t count;
	enum err err = matter_load(hall, id, &matter);

	if (err != OK)
		return err;
	count = matter_ways(&matter, ROLE_CLOCK, &way, 1);
	matter_release(&matter);
	if (count == 0)
		return OK;
	err = matter_move(hall, &(struct move){ .matter = id, .to = way->to, .roles = ROLE_CLOCK });
	return err == ERR_MOVE ? OK : err;
}

enum { FORGET_MS = 50 };             /* of a minute; what is left waits for the next one */

enum err hall_tick(struct hall *hall)
{
	int64_t id = 0;
	enum err err;

	while ((err = next_due(hall, id, &id)) == OK) {
		err = move_on(hall, id);
		if (err != OK)
			return err;
	}
	if (err != ERR_NOT_FOUND)
		return err;
	err = search_forget(hall->store->db, FORGET_MS);
	if (err == OK)
		err = voucher_expire(hall);
	return err == OK ? outbox_sweep(hall) : err;
}
