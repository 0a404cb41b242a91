/* trail.c - the states that a matter has come through, what was taken back left out. */
#include <config.h>

#include <stdlib.h>

#include "base/i18n.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/trail.h"
#include "store/db.h"

const struct way way_correction = {
	.who = ROLES_OF_STAFF, .needs = NEED(NEED_BACK) | NEED(NEED_REASON) | NEED(NEED_SECOND),
	.label = N_("Correct a mistake: take it back"), .guard = GUARD_CORRECTION,
};

static void push(struct trail *trail, enum state state)
{
	trail->list = xrealloc(trail->list, trail->count + 1, sizeof *trail->list);
	trail->list[trail->count++] = state;
}

static void take_back(struct trail *trail, enum state to)
{
	size_t count = trail->count;

	while (count > 0 && trail->list[count - 1] != to)
		count--;
	if (count > 0)
		trail->count = count;
}

enum err trail_load(struct hall *hall, int64_t matter, struct trail *out)
{
	struct ask q = ask(hall->store->db, "SELECT body->>'$.to', body->>'$.correction' IS NOT NULL"
		" FROM event WHERE subject = :matter AND kind = 'matter.moved'"
		" AND body->>'$.stays' IS NULL ORDER BY seq");
	enum state state;
	enum err err = OK, done;

	*out = (struct trail){0};
	push(out, RECEIVED);
	ask_int(&q, ":matter", matter);
	while (err == OK && ask_next(&q)) {
		if (!state_read(got_text(&q, 0), &state))
			err = fail(ERR_BROKEN, "matter %lld went to no known state", (long long)matter);
		else if (got_int(&q, 1))
			take_back(out, state);
		else
			push(out, state);
	}
	done = ask_done(&q);
	return err != OK ? err : done;
}

void trail_release(struct trail *trail)
{
	free(trail->list);
	*trail = (struct trail){0};
}

bool trail_since(const struct trail *trail, enum state state, enum state after)
{
	for (size_t i = trail->count; i > 0 && trail->list[i - 1] != after; i--)
		if (trail->list[i - 1] == state)
			return true;
	return false;
}

static bool ever(const struct trail *trail, enum state state)
{
	for (size_t i = 0; i + 1 < trail->count; i++)
		if (trail->list[i] == state)
			return true;
	return false;
}

bool trail_corrects(const struct trail *trail, enum state to)
{
	enum state at = trail->list[trail->count - 1];
	const struct way *clock = way_of_clock(to);

	if (at == to || at == WITHDRAWN || at == ARCHIVED || to == RECEIVED || to == MERGED ||
	    to == WITHDRAWN || to == ARCHIVED)
		return false;
	if (clock && !*clock->days)
		return false;
	return ever(trail, to) && !way_find(at, to, ROLES_OF_STAFF);
}

size_t trail_back(const struct trail *trail, enum state out[STATE_COUNT])
{
	bool listed[STATE_COUNT] = {0};
	size_t count = 0;

	for (size_t i = trail->count; i > 0; i--) {
		enum state state = trail->list[i - 1];

		if (!listed[state] && trail_corrects(trail, state))
			out[count++] = state;
		listed[state] = true;
	}
	return count;
}

enum state trail_before(const struct trail *trail, enum state state)
{
	for (size_t i = trail->count; i > 1; i--)
		if (trail->list[i - 1] == state)
			return trail->list[i - 2];
	return trail->list[0];
}
