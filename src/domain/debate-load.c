/* debate-load.c - where a meeting is by the rules of order, and how much time is left. */
#include <config.h>

#include "base/clock.h"
#include "domain/debate.h"
#include "domain/hall.h"
#include "domain/meeting.h"
#include "domain/polling.h"
#include "domain/speakers.h"
#include "store/db.h"
#include "store/store.h"

enum { TURN_SECONDS = 120, TOPIC_MINUTES = 30 };

static enum err is_open(struct hall *hall, int64_t id)
{
	struct meeting meeting;
	enum err err = meeting_load(hall, id, &meeting);

	if (err == OK && meeting.state != MEETING_OPEN)
		err = ERR_MOVE;
	meeting_release(&meeting);
	return err;
}

static enum err load_floor(struct hall *hall, int64_t meeting, struct debate *out)
{
	struct ask q = ask(hall->store->db, "SELECT f.matter, f.state, f.resume, f.main, f.amendment,"
		" f.other, f.since, f.turn, t.resident, t.side, t.from_at, t.held, (SELECT"
		"  COALESCE(SUM(until_at - from_at - held), 0) FROM turn o WHERE o.meeting = f.meeting"
		"  AND o.matter = f.matter AND o.until_at > 0) FROM floor f"
		" LEFT JOIN turn t ON t.id = f.turn WHERE f.meeting = :meeting");

	ask_int(&q, ":meeting", meeting);
	if (ask_next(&q)) {
		*out = (struct debate){ .matter = got_int(&q, 0), .main = got_int(&q, 3),
			.amendment = got_int(&q, 4), .other = got_int(&q, 5), .since = got_int(&q, 6),
			.turn = got_int(&q, 7), .speaker = got_int(&q, 8),
			.side = side_read(got_text(&q, 9)), .turn_from = got_int(&q, 10),
			.turn_held = got_int(&q, 11), .spent = got_int(&q, 12) };
		if (!floor_read(got_text(&q, 1), &out->floor) ||
		    !floor_read(got_text(&q, 2), &out->resume))
			out->resume = FLOOR_EMPTY;
	}
	out->meeting = meeting;
	return ask_done(&q);
}

static enum err load_facts(struct hall *hall, struct debate *out)
{
	struct speakers speakers;
	struct polling polling;
	bool polled = false;
	enum err err = roll_load(hall, out->meeting, out->matter, &out->roll);

	if (err == OK) {
		err = polling_find(hall, out->matter, &polling);
		polled = err == OK;
		err = err == ERR_NOT_FOUND ? OK : err;
	}
	if (err == OK)
		err = speakers_load(hall, out, &speakers);
	if (err != OK)
		return err;
	out->facts = (struct facts){ .quorum = roll_quorum(hall, &out->roll) == OK,
		.time = debate_topic_left(hall, out) > 0, .hands = speakers.count > 0,
		.unheard = speakers.count > 0 && speakers.list[0].turns == 0,
		.polled = polled };
	speakers_release(&speakers);
	return OK;
}

enum err debate_load(struct hall *hall, int64_t meeting, struct debate *out)
{
	enum err err = is_open(hall, meeting);

	*out = (struct debate){0};
	if (err == OK)
		err = load_floor(hall, meeting, out);
	return err == OK ? load_facts(hall, out) : err;
}

size_t debate_moves(const struct debate *debate, const struct order_rule *out[])
{
	return orders_now(debate->floor, &debate->facts, out);
}

/* While a point of order is ruled on the clock stands. */
static int64_t spoken(const struct debate *debate)
{
	int64_t until = debate->floor == FLOOR_POINT ? debate->since : clock_now();

	return debate->turn > 0 ? until - debate->turn_from - debate->turn_held : 0;
}

int64_t debate_turn_left(const struct hall *hall, const struct debate *debate)
{
	return hall_number(hall, "debate", "turn", TURN_SECONDS) - spoken(debate);
}

int64_t debate_topic_left(const struct hall *hall, const struct debate *debate)
{
	return hall_number(hall, "debate", "topic", TOPIC_MINUTES) * (int64_t)MINUTE -
		debate->spent - spoken(debate);
}
