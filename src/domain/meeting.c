/* meeting.c - meetings of the deliberation group: planned, opened. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/graph.h"
#include "domain/hall.h"
#include "domain/meeting.h"
#include "domain/roll.h"
#include "store/db.h"

static const char *const states_of_meeting[] = {
	[MEETING_PLANNED] = "planned", [MEETING_OPEN] = "open", [MEETING_CLOSED] = "closed"
};

const char *meeting_state_label(enum meeting_state state)
{
	static const char *const labels[] = {
		/* TRANSLATORS: of a meeting, at most 8 columns; so the next two. */
		[MEETING_PLANNED] = N_("planned"), [MEETING_OPEN] = N_("open"),
		[MEETING_CLOSED] = N_("over"),
	};

	return _(labels[state]);
}

void meeting_release(struct meeting *meeting)
{
	free(meeting->title);
	free(meeting->place);
	free(meeting->emergency);
	*meeting = (struct meeting){0};
}

void meetings_release(struct meetings *meetings)
{
	for (size_t i = 0; i < meetings->count; i++)
		meeting_release(&meetings->list[i]);
	free(meetings->list);
	*meetings = (struct meetings){0};
}

#define COLUMNS "SELECT m.id, held_at, opened_at, closed_at, chair, state, title, place, emergency," \
	" (SELECT COUNT(*) FROM attendance WHERE meeting = m.id)," \
	" (SELECT COUNT(*) FROM invited WHERE meeting = m.id)," \
	" (SELECT COUNT(*) FROM agenda WHERE meeting = m.id)," \
	" (SELECT COUNT(*) FROM agenda WHERE meeting = m.id AND sent_at = 0) FROM meeting m"

static struct meeting read_row(struct ask *q)
{
	struct meeting meeting = { .id = got_int(q, 0), .held_at = got_int(q, 1),
		.opened_at = got_int(q, 2), .closed_at = got_int(q, 3), .chair = got_int(q, 4),
		.title = got_copy(q, 6), .place = got_copy(q, 7), .emergency = got_copy(q, 8),
		.present = got_int(q, 9), .invited = got_int(q, 10), .items = got_int(q, 11),
		.unsent = got_int(q, 12), .state = MEETING_CLOSED };

	while (meeting.state > MEETING_PLANNED &&
	       strcmp(states_of_meeting[meeting.state], got_text(q, 5)) != 0)
		meeting.state--;
	return meeting;
}

enum err meetings_load(struct hall *hall, struct meetings *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " ORDER BY id DESC LIMIT 9");

	*out = (struct meetings){0};
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = read_row(&q);
	}
	return ask_done(&q);
}

static enum err load_one(struct ask *q, struct meeting *out)
{
	bool found;
	enum err err;

	*out = (struct meeting){0};
	found = ask_next(q);
	if (found)
		*out = read_row(q);
	err = ask_done(q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

enum err meeting_load(struct hall *hall, int64_t id, struct meeting *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE m.id = :id");

	ask_int(&q, ":id", id);
	return load_one(&q, out);
}

enum err meeting_planned(struct hall *hall, int64_t id)
{
	struct meeting meeting;
	enum err err = meeting_load(hall, id, &meeting);

	if (err == OK && meeting.state != MEETING_PLANNED)
		err = ERR_MOVE;
	meeting_release(&meeting);
	return err;
}

enum err meeting_for(struct hall *hall, int64_t resident, struct meeting *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " JOIN invited i ON i.meeting = m.id"
		" WHERE i.resident = :resident AND state <> 'closed'"
		" AND held_at >= :today AND held_at < :tomorrow ORDER BY held_at, m.id LIMIT 1");

	ask_int(&q, ":resident", resident);
	ask_int(&q, ":today", clock_day(clock_now(), 0, 0));
	ask_int(&q, ":tomorrow", clock_day(clock_now(), 1, 0));
	return load_one(&q, out);
}

static enum err add_inside(struct hall *hall, struct event *event)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM meeting");
	enum err err = ask_number(&q, &event->subject);

	return err == OK ? event_append(hall->store, event) : err;
}

static enum err add(struct hall *hall, struct event *event, int64_t *id)
{
	enum err err = db_begin(hall->store->db);

	if (err == OK)
		err = db_end(hall->store->db, add_inside(hall, event));
	*id = err == OK ? event->subject : 0;
	return err;
}

enum err meeting_plan(struct hall *hall, struct actor by, const struct meeting *plan, int64_t *id)
{
	char *title = utf8_clean(plan->title, false), *place = utf8_clean(plan->place, false);
	struct event event = { .kind = "meeting.planned", .by = by, .fields = {
		{ "title", .text = title }, { "place", .text = place },
		{ "held_at", .number = plan->held_at } } };
	enum err err = ERR_INPUT;

	*id = 0;
	if (*title && *place && plan->held_at > clock_now())
		err = add(hall, &event, id);
	free(title);
	free(place);
	return err;
}

enum err meeting_open(struct hall *hall, struct actor by, const char *title, int64_t *id)
{
	char *clean = utf8_clean(title, false);
	struct event event = { .kind = "meeting.opened", .by = by, .fields = {
		{ "title", .text = clean }, { "held_at", .number = clock_now() } } };
	enum err err = ERR_INPUT;

	*id = 0;
	if (*clean)
		err = add(hall, &event, id);
	free(clean);
	return err;
}

static enum err begin_inside(struct hall *hall, struct event *event)
{
	struct meeting meeting;
	struct roll roll;
	enum err err = meeting_load(hall, event->subject, &meeting);

	if (err == OK && !(roles_read(event->by.role) & ROLE_CHAIR))
		err = ERR_ROLE;
	if (err == OK && meeting.state != MEETING_PLANNED)
		err = ERR_MOVE;
	if (err == OK && (meeting.items == 0 || meeting.unsent == meeting.items))
		err = ERR_MISSING;
	if (err == OK)
		err = roll_load(hall, meeting.id, 0, &roll);
	if (err == OK)
		err = roll_quorum(hall, &roll);
	meeting_release(&meeting);
	return err == OK ? event_append(hall->store, event) : err;
}

enum err meeting_begin(struct hall *hall, struct actor chair, int64_t meeting)
{
	struct event event = { .kind = "meeting.begun", .subject = meeting, .by = chair };
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, begin_inside(hall, &event)) : err;
}
