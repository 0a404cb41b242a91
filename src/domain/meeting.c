/* meeting.c - meetings of the deliberation group and who came. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/meeting.h"
#include "domain/points.h"
#include "domain/resident.h"
#include "store/db.h"

void meetings_release(struct meetings *meetings)
{
	for (size_t i = 0; i < meetings->count; i++)
		free(meetings->list[i].title);
	free(meetings->list);
	*meetings = (struct meetings){0};
}

enum err meetings_load(struct hall *hall, struct meetings *out)
{
	struct ask q = ask(hall->store->db, "SELECT id, held_at, title, (SELECT COUNT(*)"
		" FROM attendance a WHERE a.meeting = meeting.id) FROM meeting ORDER BY id DESC LIMIT 9");

	*out = (struct meetings){0};
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct meeting){ .id = got_int(&q, 0),
			.held_at = got_int(&q, 1), .title = got_copy(&q, 2), .present = got_int(&q, 3) };
	}
	return ask_done(&q);
}

static enum err open_inside(struct hall *hall, struct event *event)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM meeting");
	enum err err = ask_number(&q, &event->subject);

	return err == OK ? event_append(hall->store, event) : err;
}

enum err meeting_open(struct hall *hall, struct actor by, const char *title, int64_t *id)
{
	char *clean = utf8_clean(title, false);
	struct event event = { .kind = "meeting.opened", .by = by, .fields = {
		{ "title", .text = clean }, { "held_at", .number = clock_now() } } };
	enum err err = *clean ? db_begin(hall->store->db) : ERR_INPUT;

	if (err == OK)
		err = db_end(hall->store->db, open_inside(hall, &event));
	*id = err == OK ? event.subject : 0;
	free(clean);
	return err;
}

static enum err title_of(struct hall *hall, int64_t meeting, char **out)
{
	struct ask q = ask(hall->store->db, "SELECT title FROM meeting WHERE id = :id");
	enum err err;

	ask_int(&q, ":id", meeting);
	*out = ask_next(&q) ? got_copy(&q, 0) : NULL;
	err = ask_done(&q);
	return err != OK ? err : *out ? OK : ERR_NOT_FOUND;
}

static enum err attend_inside(struct hall *hall, struct actor by, int64_t meeting, int64_t resident)
{
	char cause[64], *title;
	struct event event = { .kind = "meeting.attended", .subject = meeting, .by = by,
		.fields = { { "resident", .number = resident } } };
	enum err err = title_of(hall, meeting, &title);

	snprintf(cause, sizeof cause, "meeting/%lld/resident/%lld", (long long)meeting,
		(long long)resident);
	if (err == OK)
		err = resident_known(hall, resident);
	if (err == OK)
		err = event_append(hall->store, &event);
	if (err == OK)
		err = points_earn(hall, by, &(struct earning){ .resident = resident,
			.rule = RULE_ATTENDED, .cause = cause, .about = title }, NULL);
	free(title);
	return err;
}

enum err meeting_attend(struct hall *hall, struct actor by, int64_t meeting, int64_t resident)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, attend_inside(hall, by, meeting, resident)) : err;
}
