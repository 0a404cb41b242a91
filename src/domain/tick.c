/* tick.c - what the calendar does by itself: due ways, old vouchers, points, slips and words. */
#include <config.h>

#include "base/clock.h"
#include "domain/alarm.h"
#include "domain/audit.h"
#include "domain/ballot.h"
#include "domain/hall.h"
#include "domain/intent.h"
#include "domain/lots.h"
#include "domain/matter.h"
#include "domain/meeting.h"
#include "domain/move.h"
#include "domain/outbox.h"
#include "domain/pulse.h"
#include "domain/reward.h"
#include "domain/rules.h"
#include "domain/voucher.h"
#include "store/db.h"
#include "store/search.h"

/* Where the tick stands: matters come in the order in which they became due. */
struct turn { int64_t wake_at, id; };

static enum err next_due(struct hall *hall, struct turn *turn, bool *found)
{
	struct ask q = ask(hall->store->db, "SELECT wake_at, id FROM matter WHERE wake_at > 0"
		" AND wake_at <= :now AND (wake_at, id) > (:wake, :id) ORDER BY wake_at, id LIMIT 1");

	ask_int(&q, ":now", clock_now());
	ask_int(&q, ":wake", turn->wake_at);
	ask_int(&q, ":id", turn->id);
	*found = ask_next(&q);
	if (*found)
		*turn = (struct turn){ got_int(&q, 0), got_int(&q, 1) };
	return ask_done(&q);
}

/* Nothing moved it on, though its day is past: staff are told, once each time it stands there. */
static enum err tell(struct hall *hall, const struct matter *matter)
{
	const char *about = states[matter->state].alarm;

	return about ? alarm_once(hall, about, matter->id, matter->moved_at) : OK;
}

/* A guard that does not hold yet (no task given out) leaves the matter for a later tick. */
static enum err move_on(struct hall *hall, int64_t id)
{
	const struct way *way;
	struct matter matter;
	enum err err = matter_load(hall, id, &matter);

	if (err != OK)
		return err;
	way = way_of_clock(matter.state);
	err = way ? matter_move(hall, &(struct move){ .matter = id, .to = way->to,
		.roles = ROLE_CLOCK }) : ERR_MOVE;
	if (err == ERR_MOVE)
		err = tell(hall, &matter);
	matter_release(&matter);
	return err;
}

static enum err move_all(struct hall *hall)
{
	struct turn turn = {0};
	bool found = true;
	enum err err = OK;

	while (err == OK && found) {
		err = next_due(hall, &turn, &found);
		if (err == OK && found)
			err = move_on(hall, turn.id);
	}
	return err;
}

enum { FORGET_MS = 50 };             /* of a minute; what is left waits for the next one */

static enum err forget_words(struct hall *hall)
{
	return search_forget(hall->store->db, FORGET_MS);
}

/* The journal could not be cut after a slip or a vote while somebody read: it is tried again. */
static enum err forget_votes(struct hall *hall)
{
	bool wanted = false;
	enum err err = ballots_wanted(hall, &wanted);

	if (err == OK && wanted)
		db_forget(hall->store->db);
	return err;
}

/* Each part is tried, whatever became of the others; the first fault is told. What ends by the
 * calendar waits until the clock can be trusted. */
enum err hall_tick(struct hall *hall)
{
	static const struct { enum err (*part)(struct hall *); bool ends; } parts[] = {
		{ rules_pin }, { move_all, true }, { meetings_lapse, true }, { voucher_expire, true }, { lots_expire, true },
		{ reward_days_pass, true }, { audit_nightly }, { intents_sweep }, { outbox_sweep },
		{ forget_words }, { forget_votes },
	};
	bool trust = false;
	enum err first = pulse_take(hall, &trust);

	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
		enum err err = trust || !parts[i].ends ? parts[i].part(hall) : OK;

		first = first != OK ? first : err;
	}
	return first;
}
