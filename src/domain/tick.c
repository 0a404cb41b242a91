/* tick.c - what the calendar does by itself: due ways, old vouchers, points and slips. */
#include <config.h>

#include "base/clock.h"
#include "domain/audit.h"
#include "domain/hall.h"
#include "domain/intent.h"
#include "domain/lots.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/outbox.h"
#include "domain/reward.h"
#include "domain/rules.h"
#include "domain/voucher.h"
#include "store/db.h"

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

static enum err move_matters(struct hall *hall)
{
	int64_t id = 0;
	enum err err;

	while ((err = next_due(hall, id, &id)) == OK) {
		err = move_on(hall, id);
		if (err != OK)
			return err;
	}
	return err == ERR_NOT_FOUND ? OK : err;
}

/* Each part is tried, whatever became of the others; the first fault is told. */
enum err hall_tick(struct hall *hall)
{
	static enum err (*const parts[])(struct hall *) = {
		rules_pin, move_matters, voucher_expire, lots_expire, reward_days_pass,
		audit_nightly, intents_sweep, outbox_sweep,
	};
	enum err first = OK;

	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		enum err err = parts[i](hall);

		first = first != OK ? first : err;
	}
	return first;
}
