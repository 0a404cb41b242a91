/* invite.c - who is invited to a meeting: drawn fairly by stratum, or by hand. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/random.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/invite.h"
#include "domain/meeting.h"
#include "domain/resident.h"
#include "domain/stratum.h"
#include "store/db.h"

/* How often and when somebody was last invited before. */
struct turn { int64_t resident, times, last; };

static bool equal(const struct turn *a, const struct turn *b)
{
	return a->times == b->times && a->last == b->last;
}

/* Those who are equal change places as chance has it. */
static void shuffle(struct turn *turns, size_t count)
{
	for (size_t from = 0, to; from < count; from = to) {
		for (to = from + 1; to < count && equal(&turns[from], &turns[to]); )
			to++;
		for (size_t i = to - 1; i > from; i--) {
			size_t with = from + random_below((uint32_t)(i - from + 1));
			struct turn kept = turns[i];

			turns[i] = turns[with];
			turns[with] = kept;
		}
	}
}

/* Those of a stratum who are not invited yet, whose turn it is first; the caller frees. */
static enum err candidates(struct hall *hall, int64_t meeting, const char *stratum,
	struct turn **out, size_t *count)
{
	struct ask q = ask(hall->store->db, "SELECT x.id, COUNT(i.meeting), COALESCE(MAX(i.at), 0)"
		" FROM resident x LEFT JOIN invited i ON i.resident = x.id"
		" WHERE x.stratum = :stratum AND NOT EXISTS (SELECT 1 FROM invited h"
		"  WHERE h.resident = x.id AND h.meeting = :meeting)"
		" GROUP BY x.id ORDER BY 2, 3, 1");

	*out = NULL;
	*count = 0;
	ask_text(&q, ":stratum", stratum);
	ask_int(&q, ":meeting", meeting);
	while (ask_next(&q)) {
		*out = xrealloc(*out, *count + 1, sizeof **out);
		(*out)[(*count)++] = (struct turn){ .resident = got_int(&q, 0),
			.times = got_int(&q, 1), .last = got_int(&q, 2) };
	}
	return ask_done(&q);
}

static enum err seats_taken(struct hall *hall, int64_t meeting, const char *stratum, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM invited WHERE meeting = :meeting"
		" AND stratum = :stratum");

	ask_int(&q, ":meeting", meeting);
	ask_text(&q, ":stratum", stratum);
	return ask_number(&q, out);
}

/* Those drawn, as a JSON list without its brackets. */
struct drawn { struct text ids; int count; };

/* Adds somebody for each free seat, as long as there is anybody. */
static enum err fill(struct hall *hall, int64_t meeting, const struct stratum *stratum,
	struct drawn *drawn)
{
	struct turn *turns = NULL;
	size_t count = 0;
	int64_t taken = 0;
	enum err err = seats_taken(hall, meeting, stratum->key, &taken);

	if (err == OK)
		err = candidates(hall, meeting, stratum->key, &turns, &count);
	if (err == OK)
		shuffle(turns, count);
	for (size_t i = 0; err == OK && i < count && taken < stratum->seats; i++, taken++)
		text_addf(&drawn->ids, "%s%lld", drawn->count++ ? "," : "",
			(long long)turns[i].resident);
	free(turns);
	return err;
}

static enum err append(struct hall *hall, struct event *event, const char *ids)
{
	char *json = xasprintf("[%s]", ids);
	enum err err;

	event->fields[0] = (struct event_field){ "guests", .text = json, .json = true };
	err = event_append(hall->store, event);
	free(json);
	return err;
}

static enum err draw_inside(struct hall *hall, struct event *event, int *count)
{
	struct stratum all[STRATA];
	size_t parts = strata(hall, all);
	struct drawn drawn = {0};
	enum err err = meeting_planned(hall, event->subject);

	for (size_t i = 0; err == OK && i < parts; i++)
		err = fill(hall, event->subject, &all[i], &drawn);
	if (err == OK)
		err = drawn.count > 0 ? append(hall, event, drawn.ids.at) : ERR_NOT_FOUND;
	*count = err == OK ? drawn.count : 0;
	text_release(&drawn.ids);
	return err;
}

enum err meeting_draw(struct hall *hall, struct actor by, int64_t meeting, int *drawn)
{
	struct event event = { .kind = "meeting.invited", .subject = meeting, .by = by };
	enum err err = db_begin(hall->store->db);

	*drawn = 0;
	return err == OK ? db_end(hall->store->db, draw_inside(hall, &event, drawn)) : err;
}

static enum err invite_inside(struct hall *hall, struct event *event, int64_t resident)
{
	char id[24];
	enum err err = meeting_planned(hall, event->subject);

	snprintf(id, sizeof id, "%lld", (long long)resident);
	if (err == OK)
		err = resident_known(hall, resident);
	return err == OK ? append(hall, event, id) : err;
}

enum err meeting_invite(struct hall *hall, struct actor by, int64_t meeting, int64_t resident)
{
	struct event event = { .kind = "meeting.invited", .subject = meeting, .by = by };
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, invite_inside(hall, &event, resident)) : err;
}

static enum err uninvite_inside(struct hall *hall, struct event *event)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM invited WHERE meeting = :meeting"
		" AND resident = :resident");
	int64_t found;
	enum err err;

	ask_int(&q, ":meeting", event->subject);
	ask_int(&q, ":resident", event->fields[0].number);
	err = ask_number(&q, &found);
	if (err == OK)
		err = meeting_planned(hall, event->subject);
	return err == OK ? event_append(hall->store, event) : err;
}

enum err meeting_uninvite(struct hall *hall, struct actor by, int64_t meeting, int64_t resident)
{
	struct event event = { .kind = "meeting.uninvited", .subject = meeting, .by = by,
		.fields = { { "resident", .number = resident } } };
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, uninvite_inside(hall, &event)) : err;
}
