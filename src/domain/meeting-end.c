/* meeting-end.c - the end of a meeting: closed by the chair, called off, or left behind by its day. */
#include <config.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "domain/agenda.h"
#include "domain/graph.h"
#include "domain/hall.h"
#include "domain/meeting.h"
#include "store/db.h"

static enum err close_inside(struct hall *hall, struct event *event)
{
	struct meeting meeting;
	enum err err = meeting_load(hall, event->subject, &meeting);

	if (err == OK && meeting.state == MEETING_CLOSED)
		err = ERR_MOVE;
	if (err == OK && meeting.state == MEETING_OPEN && meeting.items > 0 &&
	    !(roles_read(event->by.role) & (ROLE_CHAIR | ROLE_CLOCK)))
		err = ERR_ROLE;
	if (err == OK)
		err = agenda_put_off(hall, event->by, meeting.id, _("The meeting is over."));
	if (err == ERR_NOT_FOUND)
		err = OK;
	meeting_release(&meeting);
	return err == OK ? event_append(hall->store, event) : err;
}

enum err meeting_close(struct hall *hall, struct actor by, int64_t meeting)
{
	struct event event = { .kind = "meeting.closed", .subject = meeting, .by = by };
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, close_inside(hall, &event)) : err;
}

/* A meeting to which people were called and that nobody closed; what is before it just now goes
 * back by the matter's own term. */
static enum err lapse_next(struct hall *hall)
{
	struct ask q = ask(hall->store->db, "SELECT id FROM meeting m WHERE state <> 'closed'"
		" AND held_at < :before AND (state = 'planned' OR EXISTS (SELECT 1 FROM agenda"
		"  WHERE meeting = m.id)) AND NOT EXISTS (SELECT 1 FROM floor WHERE meeting = m.id)"
		" ORDER BY id LIMIT 1");
	int64_t id;
	enum err err;

	ask_int(&q, ":before", clock_now() - hall_number(hall, "days", "deliberation", 1) *
		(int64_t)DAY);
	err = ask_number(&q, &id);
	return err == OK ? meeting_close(hall, (struct actor){ 0, "clock" }, id) : err;
}

enum err meetings_lapse(struct hall *hall)
{
	return hall_each(hall, lapse_next);
}
