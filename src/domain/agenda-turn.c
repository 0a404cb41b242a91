/* agenda-turn.c - a matter's turn at a meeting: what it wants, its beginning, its putting off. */
#include <config.h>

#include <stdlib.h>

#include "domain/agenda.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/person.h"
#include "store/db.h"

void agenda_turn_release(struct turn_of *turn)
{
	free(turn->emergency);
	*turn = (struct turn_of){0};
}

static enum err waits_at(struct hall *hall, int64_t matter, struct turn_of *out)
{
	struct ask q = ask(hall->store->db, "SELECT a.meeting, sent_at, emergency, (SELECT COUNT(*)"
		" FROM agenda o WHERE o.meeting = a.meeting AND o.state = 'now') FROM agenda a"
		" JOIN meeting m ON m.id = a.meeting WHERE matter = :matter AND a.state = 'waiting'"
		" AND m.state = 'open'");
	bool found, busy = false;
	enum err err;

	ask_int(&q, ":matter", matter);
	found = ask_next(&q);
	if (found) {
		*out = (struct turn_of){ .meeting = got_int(&q, 0), .sent_at = got_int(&q, 1),
			.emergency = got_copy(&q, 2) };
		busy = got_int(&q, 3) > 0;
	}
	err = ask_done(&q);
	return err != OK ? err : !found ? ERR_NOT_FOUND : busy ? ERR_TWICE : OK;
}

enum err agenda_turn(struct hall *hall, int64_t matter, struct turn_of *out)
{
	enum err err;

	*out = (struct turn_of){0};
	err = waits_at(hall, matter, out);
	if (err == OK && !agenda_was_told(hall, out->sent_at, out->emergency))
		err = ERR_MISSING;
	if (err == OK)
		err = roll_load(hall, out->meeting, matter, &out->roll);
	return err == OK ? roll_quorum(hall, &out->roll) : err;
}

enum err agenda_presides(struct hall *hall, struct actor chair, int64_t matter)
{
	struct person person = person_staff(chair.id);
	bool aside = false;
	enum err err = person_recused(hall, matter, &person, &aside);

	return err == OK && (aside || !(roles_read(chair.role) & ROLE_CHAIR)) ? ERR_ROLE : err;
}

/* A veto or an objection brought it back into deliberation: its state stays. */
static enum err take_up_again(struct hall *hall, struct actor chair, int64_t matter)
{
	struct turn_of turn;
	struct event event = { .kind = "meeting.took_up", .by = chair,
		.fields = { { "matter", .number = matter } } };
	enum err err = agenda_turn(hall, matter, &turn);

	event.subject = turn.meeting;
	if (err == OK)
		err = agenda_presides(hall, chair, matter);
	agenda_turn_release(&turn);
	return err == OK ? event_append(hall->store, &event) : err;
}

static enum err take_up_inside(struct hall *hall, struct actor chair, int64_t id)
{
	struct matter matter;
	enum err err = matter_load(hall, id, &matter);
	enum state state = matter.state;

	matter_release(&matter);
	if (err != OK)
		return err;
	return state == DELIBERATING ? take_up_again(hall, chair, id) : matter_move(hall,
		&(struct move){ .matter = id, .to = DELIBERATING, .by = chair.id,
			.roles = roles_read(chair.role) });
}

enum err agenda_take_up(struct hall *hall, struct actor chair, int64_t matter)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, take_up_inside(hall, chair, matter)) : err;
}

enum err agenda_put_off(struct hall *hall, struct actor chair, int64_t meeting, const char *reason)
{
	struct ask q = ask(hall->store->db,
		"SELECT matter FROM agenda WHERE meeting = :meeting AND state = 'now'");
	int64_t matter;
	enum err err;

	ask_int(&q, ":meeting", meeting);
	err = ask_number(&q, &matter);
	return err != OK ? err : matter_move(hall, &(struct move){ .matter = matter, .to = QUEUED,
		.by = chair.id, .roles = roles_read(chair.role),
		.values = { [NEED_REASON] = reason } });
}
