/* record.c - what the event of a transition holds: who, what was recorded, what the clock does. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/calendar.h"
#include "domain/hall.h"
#include "domain/move-inside.h"
#include "domain/task.h"
#include "store/db.h"

static void add_number(struct event *event, const char *name, int64_t number)
{
	event_add(event, (struct event_field){ .name = name, .number = number });
}

static void add_text(struct event *event, const char *name, const char *text)
{
	event_add(event, (struct event_field){ .name = name, .text = text });
}

/* What the clock does on a way; of a correction, what it did on the way that first led there. */
static enum clock_effect effect_of(const struct way *way)
{
	if (way->guard != GUARD_CORRECTION)
		return way->clock;
	for (size_t i = 0; i < ways_count; i++)
		if (ways[i].to == way->to && ways[i].clock != CLOCK_GOES_ON)
			return ways[i].clock;
	return CLOCK_RUNS;
}

static bool stays(const struct passage *passage)
{
	return passage->way->from == passage->way->to;
}

/* How long the clock has stood. */
static int64_t stood(const struct matter *matter)
{
	return matter->paused_at > 0 ? clock_now() - matter->paused_at : 0;
}

/* The date recorded: a review begins with that day, work goes on by its end. */
static bool date_of(const struct passage *passage, int64_t *at)
{
	const char *date = passage->move->values[NEED_DATE];

	if (!(passage->way->needs & NEED(NEED_DATE)))
		return false;
	return (passage->way->to == BLOCKED ? need_last_day(date, at) : need_date(date, at)) == OK;
}

/* When the clock moves it on from there, or staff are told; 0: never. */
static int64_t wake_at(const struct hall *hall, const struct passage *passage)
{
	const struct matter *matter = &passage->matter;
	enum state to = passage->way->to;
	const struct way *clock = way_of_clock(to);
	int64_t at = 0;

	if (stays(passage))
		return matter->wake_at;
	if (effect_of(passage->way) == CLOCK_GOES_ON && matter->held_wake > 0)
		return matter->held_wake + stood(matter);
	if (clock && *clock->days)
		return calendar_days(hall, clock_now(), clock->days, clock->days_default);
	if (states[to].due)
		return calendar_days(hall, clock_now(), states[to].due, states[to].due_days);
	return date_of(passage, &at) ? at : 0;
}

static void record_clock(const struct hall *hall, const struct passage *passage,
	struct event *event)
{
	const struct matter *matter = &passage->matter;
	int64_t window = matter->window_until;
	enum clock_effect effect = effect_of(passage->way);

	add_number(event, "wake_at", wake_at(hall, passage));
	if (stays(passage))
		add_number(event, "stays", 1);
	if (effect == CLOCK_STOPS)
		add_number(event, "held", matter->wake_at);
	if (effect == CLOCK_WINDOW) {
		add_number(event, "window_opens", 1);
		window = calendar_days(hall, clock_now(), "objection", OBJECTION_DAYS);
	} else if (window > 0 && effect == CLOCK_GOES_ON) {
		window += stood(matter);
	} else if (effect == CLOCK_RUNS && !stays(passage)) {
		window = 0;
	}
	if (window > 0)
		add_number(event, "window_until", window);
}

static void record_values(const struct passage *passage, struct event *event)
{
	int kept = 0;

	for (int need = 0; need < NEED_COUNT; need++) {
		const char *value = passage->move->values[need];
		enum need_kind kind = needs[need].kind;

		if (!(passage->way->needs & NEED(need)) || !value || !*value ||
		    kind == NEED_IS_STAFF || kind == NEED_IS_STATE || kind == NEED_IS_EACH)
			continue;
		if (needs[need].personal)
			event->personal[kept++] =
				(struct event_personal){ needs[need].name, value, false };
		else
			add_text(event, needs[need].name, value);
	}
	if (passage->way->guard == GUARD_OBJECTION && passage->person.kind == BY_PHONE &&
	    passage->move->phone) {
		event->personal[kept++] = (struct event_personal){ "name", passage->move->name, true };
		event->personal[kept++] = (struct event_personal){ "phone", passage->move->phone, true };
	}
}

/* Of a matter's turn at a meeting: which, and what was counted then. */
static void record_turn(struct passage *passage, struct event *event)
{
	const struct turn_of *turn = &passage->turn;

	if (passage->way->guard != GUARD_NOTICE)
		return;
	add_number(event, "meeting", turn->meeting);
	add_text(event, needs[NEED_AGENDA].name, need_moment(turn->sent_at, passage->sent));
	if (*turn->emergency)
		add_text(event, needs[NEED_EMERGENCY].name, turn->emergency);
	add_number(event, needs[NEED_ENTITLED].name, turn->roll.entitled);
	add_number(event, needs[NEED_RECUSED].name, turn->roll.recused);
	add_number(event, needs[NEED_PRESENT].name, turn->roll.present);
}

/* A line for each open task becomes a field of its own: "finding/17". */
static enum err record_each(struct hall *hall, struct passage *passage, struct event *event)
{
	struct tasks tasks;
	enum need need = passage->way->needs & NEED(NEED_EVIDENCE) ? NEED_EVIDENCE : NEED_FINDING;
	const char *line;
	enum err err;

	if (!(passage->way->needs & NEED(need)))
		return OK;
	err = tasks_load(hall, passage->matter.id, true, &tasks);
	passage->lines = xstrdup(passage->move->values[need]);
	line = passage->lines;
	for (size_t i = 0; err == OK && i < tasks.count; i++) {
		char *end = strchr(line, '\n');

		if (end)
			*end = '\0';
		snprintf(passage->each[i], sizeof passage->each[i], "%s/%lld", needs[need].name,
			(long long)tasks.list[i].id);
		add_text(event, passage->each[i], line);
		line = end ? end + 1 : "";
	}
	tasks_release(&tasks);
	return err;
}

/* Those who confirmed or judged it, as person.h names them. */
static void record_people(struct passage *passage, struct event *event)
{
	struct text panel = {0};

	if (passage->second > 0)
		add_number(event, needs[NEED_SECOND].name, passage->second);
	if (passage->way->guard == GUARD_OBJECTION)
		add_text(event, "person", passage->person.name);
	if (!(passage->way->needs & NEED(NEED_MEMBERS)))
		return;
	for (int i = 0; i < passage->member_count; i++)
		text_addf(&panel, "%s%s", i ? " " : "", passage->members[i].name);
	passage->panel = text_take(&panel);
	add_text(event, needs[NEED_MEMBERS].name, passage->panel);
}

/* Of those in these roles whoever has the fewest matters in hand; 0: nobody is. */
static enum err least_laden(struct hall *hall, unsigned hands, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT s.id FROM staff s LEFT JOIN matter m"
		" ON m.clerk = s.id AND m.state IN ('received', 'screening', 'needs_info')"
		" WHERE s.roles LIKE '%' || :role || '%' GROUP BY s.id"
		" ORDER BY COUNT(m.id), s.id LIMIT 1");
	enum err err;

	*out = 0;
	ask_text(&q, ":role", role_name(hands));
	err = ask_number(&q, out);
	return err == ERR_NOT_FOUND ? OK : err;
}

/* Twice not solved is the overseer's to look after. */
static enum err record_hands(struct hall *hall, const struct passage *passage, struct event *event)
{
	bool twice = passage->way->guard == GUARD_RATING && passage->way->to == EXECUTING &&
		passage->matter.round >= 1;
	unsigned hands = twice ? ROLE_OVERSEER : passage->way->hands;
	int64_t staff;
	enum err err;

	if (!hands)
		return OK;
	err = least_laden(hall, hands, &staff);
	if (staff > 0)
		add_number(event, "clerk", staff);
	return err;
}

enum err record_passage(struct hall *hall, struct passage *passage, struct event *event)
{
	const struct way *way = passage->way;
	int64_t found;
	enum err err;

	*event = (struct event){ .kind = "matter.moved", .subject = passage->matter.id,
		.by = { passage->move->by, role_name(way->who & passage->move->roles) }, .fields = {
			{ "from", .text = states[way->from].name },
			{ "to", .text = states[way->to].name } } };
	record_clock(hall, passage, event);
	record_values(passage, event);
	record_people(passage, event);
	record_turn(passage, event);
	if (way->guard == GUARD_CORRECTION)
		add_number(event, "correction", 1);
	if (way->guard == GUARD_CORRECTION || stays(passage))
		add_text(event, "before", states[passage->before].name);
	if (way->guard == GUARD_POLL)
		vote_record(&passage->vote, &passage->words, event);
	if (way->to == BLOCKED && date_of(passage, &found))
		add_number(event, "until", found);
	err = record_each(hall, passage, event);
	if (err == OK)
		err = record_hands(hall, passage, event);
	if (err == OK && (way->needs & NEED(NEED_PARENT))) {
		err = matter_by_number(hall, passage->move->values[NEED_PARENT], &found);
		add_number(event, "parent_id", found);
	}
	return err;
}
