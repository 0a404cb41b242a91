/* agenda.c - what a meeting is to deal with, and when it was told. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/agenda.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/meeting.h"
#include "domain/title.h"
#include "store/db.h"

static const char *const names[] = {
	[ITEM_WAITING] = "waiting", [ITEM_NOW] = "now", [ITEM_DONE] = "done",
	[ITEM_PUT_OFF] = "put_off"
};

const char *item_state_label(enum item_state state)
{
	static const char *const labels[] = {
		/* TRANSLATORS: of an item of an agenda, at most 10 columns; so the next three. */
		[ITEM_WAITING] = N_("to come"), [ITEM_NOW] = N_("now"),
		[ITEM_DONE] = N_("done"), [ITEM_PUT_OFF] = N_("put off"),
	};

	return _(labels[state]);
}

void agenda_release(struct agenda *agenda)
{
	for (size_t i = 0; i < agenda->count; i++) {
		free(agenda->list[i].number);
		free(agenda->list[i].called);
	}
	free(agenda->list);
	*agenda = (struct agenda){0};
}

/* Rows of matter, place, sent_at, state. */
static enum err load(struct hall *hall, struct ask *q, struct agenda *out)
{
	enum err err = OK, done;

	*out = (struct agenda){0};
	while (err == OK && ask_next(q)) {
		struct item item = { .matter = got_int(q, 0), .place = got_int(q, 1),
			.sent_at = got_int(q, 2), .state = ITEM_PUT_OFF };
		struct matter matter;

		while (item.state > ITEM_WAITING && strcmp(names[item.state], got_text(q, 3)) != 0)
			item.state--;
		err = matter_load(hall, item.matter, &matter);
		if (err == OK) {
			item.number = xstrdup(matter.file_number);
			item.called = xstrdup(matter.agreed_at > 0 ? matter.wording :
				matter_called(hall, &matter));
		}
		matter_release(&matter);
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = item;
	}
	done = ask_done(q);
	return err != OK ? err : done;
}

enum err agenda_load(struct hall *hall, int64_t meeting, struct agenda *out)
{
	struct ask q = ask(hall->store->db, "SELECT matter, place, sent_at, state FROM agenda"
		" WHERE meeting = :meeting ORDER BY place");

	ask_int(&q, ":meeting", meeting);
	return load(hall, &q, out);
}

/* Those that wait for a meeting and are on no agenda of one to come: by queued, or by coming back
 * from a veto or an objection. */
#define FREE "x.state IN ('queued', 'deliberating') AND NOT EXISTS (SELECT 1 FROM agenda a" \
	" JOIN meeting m ON m.id = a.meeting WHERE a.matter = x.id AND m.state <> 'closed'" \
	" AND a.state IN ('waiting', 'now'))"

enum err agenda_candidates(struct hall *hall, struct agenda *out)
{
	struct ask q = ask(hall->store->db, "SELECT id, 0, 0, 'waiting' FROM matter x WHERE " FREE
		" ORDER BY id LIMIT 99");

	return load(hall, &q, out);
}

enum err agenda_of_guest(struct hall *hall, int64_t resident, struct agenda *out)
{
	struct ask q = ask(hall->store->db, "SELECT a.matter, a.place, a.sent_at, a.state FROM agenda a"
		" JOIN meeting m ON m.id = a.meeting JOIN invited i ON i.meeting = m.id"
		" WHERE i.resident = :resident AND m.state <> 'closed' AND a.state IN ('waiting', 'now')"
		" AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.matter = a.matter"
		"  AND r.person = 'resident/' || i.resident) ORDER BY m.held_at, m.id, a.place");

	ask_int(&q, ":resident", resident);
	return load(hall, &q, out);
}

static enum err is_free(struct hall *hall, int64_t matter)
{
	struct ask q = ask(hall->store->db, "SELECT " FREE ", x.state IN ('queued', 'deliberating')"
		" FROM matter x WHERE id = :matter");
	bool found, is = false, waits = false;
	enum err err;

	ask_int(&q, ":matter", matter);
	found = ask_next(&q);
	if (found) {
		is = got_int(&q, 0) != 0;
		waits = got_int(&q, 1) != 0;
	}
	err = ask_done(&q);
	return err != OK ? err : !found ? ERR_NOT_FOUND : is ? OK : waits ? ERR_TWICE : ERR_MOVE;
}

static enum err add_inside(struct hall *hall, struct event *event)
{
	enum err err = meeting_planned(hall, event->subject);

	if (err == OK)
		err = is_free(hall, event->fields[0].number);
	return err == OK ? event_append(hall->store, event) : err;
}

enum err agenda_add(struct hall *hall, struct actor by, int64_t meeting, int64_t matter)
{
	struct event event = { .kind = "meeting.listed", .subject = meeting, .by = by,
		.fields = { { "matter", .number = matter } } };
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, add_inside(hall, &event)) : err;
}

static enum err drop_inside(struct hall *hall, struct event *event)
{
	struct ask q = ask(hall->store->db, "SELECT place FROM agenda WHERE meeting = :meeting"
		" AND matter = :matter AND state = 'waiting'");
	int64_t place;
	enum err err;

	ask_int(&q, ":meeting", event->subject);
	ask_int(&q, ":matter", event->fields[0].number);
	err = ask_number(&q, &place);
	if (err == OK)
		err = meeting_planned(hall, event->subject);
	return err == OK ? event_append(hall->store, event) : err == ERR_NOT_FOUND ? ERR_MOVE : err;
}

enum err agenda_drop(struct hall *hall, struct actor by, int64_t meeting, int64_t matter)
{
	struct event event = { .kind = "meeting.unlisted", .subject = meeting, .by = by,
		.fields = { { "matter", .number = matter } } };
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, drop_inside(hall, &event)) : err;
}

static int64_t notice(const struct hall *hall, bool emergency)
{
	return emergency ? hall_number(hall, "rules", "emergency-hours", 2) * (int64_t)HOUR :
		hall_number(hall, "days", "notice", 3) * (int64_t)DAY;
}

int64_t agenda_earliest(const struct hall *hall, bool emergency)
{
	return clock_now() + notice(hall, emergency);
}

bool agenda_was_told(const struct hall *hall, int64_t sent_at, const char *emergency)
{
	return sent_at > 0 && clock_now() - sent_at >= notice(hall, *emergency != '\0');
}

static enum err may_send(struct hall *hall, const struct meeting *meeting, const char *emergency)
{
	if (meeting->state != MEETING_PLANNED)
		return ERR_MOVE;
	if (meeting->unsent == 0 || meeting->invited == 0)
		return ERR_MISSING;
	if (meeting->held_at < agenda_earliest(hall, true))
		return ERR_MOVE;
	return *emergency || meeting->held_at >= agenda_earliest(hall, false) ? OK : ERR_INPUT;
}

static enum err send_inside(struct hall *hall, struct event *event)
{
	struct meeting meeting;
	enum err err = meeting_load(hall, event->subject, &meeting);

	if (err == OK)
		err = may_send(hall, &meeting, event->fields[0].text);
	meeting_release(&meeting);
	return err == OK ? event_append(hall->store, event) : err;
}

enum err agenda_send(struct hall *hall, struct actor by, int64_t meeting, const char *emergency)
{
	char *clean = utf8_clean(emergency, false);
	struct event event = { .kind = "meeting.sent", .subject = meeting, .by = by,
		.fields = { { "emergency", .text = clean } } };
	enum err err = db_begin(hall->store->db);

	if (err == OK)
		err = db_end(hall->store->db, send_inside(hall, &event));
	free(clean);
	return err;
}
