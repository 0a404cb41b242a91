/* attend.c - who came to a meeting, and who left before its end. */
#include <config.h>

#include <stdio.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "domain/meeting.h"
#include "domain/points.h"
#include "domain/resident.h"
#include "store/db.h"

enum presence { NEVER_CAME, THERE, WENT };

static enum err presence_of(struct hall *hall, int64_t meeting, int64_t resident,
	enum presence *out)
{
	struct ask q = ask(hall->store->db, "SELECT left_at FROM attendance"
		" WHERE meeting = :meeting AND resident = :resident");

	ask_int(&q, ":meeting", meeting);
	ask_int(&q, ":resident", resident);
	*out = !ask_next(&q) ? NEVER_CAME : got_int(&q, 0) == 0 ? THERE : WENT;
	return ask_done(&q);
}

/* From the morning of its day on until it is closed. */
static enum err hears_cards(const struct meeting *meeting)
{
	bool early = meeting->state == MEETING_PLANNED &&
		clock_now() < clock_day(meeting->held_at, 0, 0);

	return early || meeting->state == MEETING_CLOSED ? ERR_MOVE : OK;
}

static enum err thank(struct hall *hall, struct actor by, const struct meeting *meeting,
	int64_t resident)
{
	char cause[64];

	snprintf(cause, sizeof cause, "meeting/%lld/resident/%lld", (long long)meeting->id,
		(long long)resident);
	return points_earn(hall, by, &(struct earning){ .resident = resident,
		.rule = RULE_ATTENDED, .cause = cause, .about = meeting->title }, NULL);
}

static enum err sign_in(struct hall *hall, struct actor by, const struct meeting *meeting,
	int64_t resident)
{
	struct event event = { .kind = "meeting.attended", .subject = meeting->id, .by = by,
		.fields = { { "resident", .number = resident } } };
	enum presence before;
	enum err err = presence_of(hall, meeting->id, resident, &before);

	if (err == OK)
		err = hears_cards(meeting);
	if (err == OK)
		err = resident_known(hall, resident);
	if (err == OK && before == WENT)
		event.kind = "meeting.returned";
	if (err == OK)
		err = before == THERE ? ERR_TWICE : event_append(hall->store, &event);
	return err == OK && before == NEVER_CAME ? thank(hall, by, meeting, resident) : err;
}

static enum err attend_inside(struct hall *hall, struct actor by, int64_t id, int64_t resident)
{
	struct meeting meeting;
	enum err err = meeting_load(hall, id, &meeting);

	if (err == OK)
		err = sign_in(hall, by, &meeting, resident);
	meeting_release(&meeting);
	return err;
}

enum err meeting_attend(struct hall *hall, struct actor by, int64_t meeting, int64_t resident)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, attend_inside(hall, by, meeting, resident)) : err;
}

static enum err leave_inside(struct hall *hall, struct event *event)
{
	enum presence before = NEVER_CAME;
	struct meeting meeting;
	enum err err = meeting_load(hall, event->subject, &meeting);

	if (err == OK && meeting.state == MEETING_CLOSED)
		err = ERR_MOVE;
	if (err == OK)
		err = presence_of(hall, event->subject, event->fields[0].number, &before);
	if (err == OK && before != THERE)
		err = ERR_NOT_FOUND;
	meeting_release(&meeting);
	return err == OK ? event_append(hall->store, event) : err;
}

enum err meeting_leave(struct hall *hall, struct actor by, int64_t meeting, int64_t resident)
{
	struct event event = { .kind = "meeting.left", .subject = meeting, .by = by,
		.fields = { { "resident", .number = resident } } };
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, leave_inside(hall, &event)) : err;
}
