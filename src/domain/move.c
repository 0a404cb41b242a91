/* move.c - taking a matter along its graph: the one function that makes a transition. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/guard.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/matter-points.h"
#include "domain/move.h"
#include "domain/second.h"
#include "store/db.h"

size_t matter_ways(const struct matter *matter, unsigned who, const struct way *out[], size_t room)
{
	size_t count = 0;

	for (size_t i = 0; i < ways_count && count < room; i++) {
		const struct way *way = &ways[i];

		if (way->from != matter->state || !(way->who & who))
			continue;
		if (way->guard == GUARD_BACK && way->to != matter->before)
			continue;
		if (way->guard == GUARD_POLL && way->to != PASSED)
			continue;
		out[count++] = way;
	}
	if ((who & ROLES_OF_STAFF) && count < room) {
		out[count] = way_correct(matter->state, matter->before);
		count += out[count] != NULL;
	}
	return count;
}

static enum err check_choice(struct hall *hall, enum need need, const char *value)
{
	if (need == NEED_RATING)
		return strcmp(value, "satisfied") == 0 || strcmp(value, "mostly") == 0 ? OK : ERR_INPUT;
	return hall_text(hall, "negative", value, NULL) ? OK : ERR_INPUT;
}

static bool blank(const char *value)
{
	char *clean = utf8_clean(value, false);
	bool is = !*clean;

	wipe_free(clean);
	return is;
}

enum err need_check(struct hall *hall, enum need need, const char *value)
{
	const struct need_row *row = &needs[need];
	int64_t at;

	if (value && !utf8_valid(value))
		return ERR_INPUT;
	if (!value || blank(value))
		return row->optional ? OK : ERR_MISSING;
	switch (row->kind) {
	case NEED_IS_TEXT:
		return OK;
	case NEED_IS_COUNT: case NEED_IS_STAFF:
		return strspn(value, "0123456789") == strlen(value) &&
			strlen(value) <= (size_t)row->limit ? OK : ERR_INPUT;
	case NEED_IS_DATE:
		return guard_date(value, &at);
	case NEED_IS_CHOICE:
		return check_choice(hall, need, value);
	case NEED_IS_MATTER:
		return matter_by_number(hall, value, &at);
	}
	return ERR_INPUT;
}

static enum err check_needs(struct hall *hall, const struct way *way, const struct move *move)
{
	for (int need = 0; need < NEED_COUNT; need++)
		if (way->needs & NEED(need)) {
			enum err err = need_check(hall, (enum need)need, move->values[need]);

			if (err != OK)
				return err;
		}
	return OK;
}

/* When the clock will move it on from there; 0: never by itself. */
static int64_t wake_at(const struct hall *hall, enum state to, const struct move *move)
{
	int64_t at = 0;

	for (size_t i = 0; i < ways_count; i++) {
		if (ways[i].from != to || !(ways[i].who & ROLE_CLOCK))
			continue;
		if (*ways[i].days)
			return clock_now() + hall_number(hall, "days", ways[i].days,
				ways[i].days_default) * (int64_t)DAY;
		if (move->values[NEED_DATE] && guard_date(move->values[NEED_DATE], &at) == OK)
			return at;
	}
	return 0;
}

static void add_field(struct event *event, const char *name, const char *text, int64_t number)
{
	int i = 0;

	while (event->fields[i].name)
		i++;
	event->fields[i] = (struct event_field){ name, text, number };
}

static void record(const struct way *way, const struct move *move, struct event *event)
{
	int kept = 0;

	for (int need = 0; need < NEED_COUNT; need++) {
		const char *value = move->values[need];

		if (!(way->needs & NEED(need)) || !value || !*value || need == NEED_SECOND)
			continue;
		if (needs[need].personal)
			event->personal[kept++] = (struct event_personal){ needs[need].name, value, false };
		else
			add_field(event, needs[need].name, value, 0);
	}
}

static enum err after(struct hall *hall, const struct matter *matter, const struct way *way,
	const struct move *move)
{
	enum err err = matter_points(hall, matter, way, move);

	if (err != OK)
		return err;
	if (way->from == EVALUATING && way->to == EXECUTING && matter->round >= 1) {
		struct event event = { .kind = "alarm.raised", .by = { 0, "clock" }, .fields = {
			{ "about", .text = "unsatisfied" }, { "matter", .number = matter->id } } };

		return event_append(hall->store, &event);
	}
	if (way->to == ARCHIVED)
		return guard_erase_texts(hall, matter->id);
	return OK;
}

static enum err go(struct hall *hall, const struct matter *matter, const struct way *way,
	const struct move *move, const struct second *second)
{
	struct event event = { .kind = "matter.moved", .subject = matter->id,
		.by = { move->by, role_name(way->who & move->roles) }, .fields = {
			{ "from", .text = states[way->from].name }, { "to", .text = states[way->to].name },
			{ "wake_at", .number = wake_at(hall, way->to, move) } } };
	int64_t parent;
	enum err err = OK;

	record(way, move, &event);
	if (second->id)
		add_field(&event, "second", NULL, second->id);
	if (way->guard == GUARD_CORRECTION)
		add_field(&event, "correction", NULL, 1);
	if (way->needs & NEED(NEED_PARENT)) {
		err = matter_by_number(hall, move->values[NEED_PARENT], &parent);
		if (err == OK && parent == matter->id)
			err = ERR_INPUT;
		add_field(&event, "parent_id", NULL, parent);
	}
	if (err == OK)
		err = event_append(hall->store, &event);
	return err == OK ? after(hall, matter, way, move) : err;
}

/* What the roles of those who make it, and the calendar, have to say. */
static enum err may_go(const struct matter *matter, const struct way *way, const struct second *second)
{
	unsigned roles_of_second = way->second ? way->second : ROLES_OF_STAFF;

	if ((way->needs & NEED(NEED_SECOND)) && !(second->roles & roles_of_second))
		return ERR_ROLE;
	if (way->who == ROLE_CLOCK && (matter->wake_at == 0 || matter->wake_at > clock_now()))
		return ERR_MOVE;
	return OK;
}

static enum err choose_way(const struct matter *matter, const struct move *move,
	const struct way **way)
{
	if (move->correction) {
		*way = move->to == matter->before ? way_correct(matter->state, matter->before) : NULL;
		return !*way ? ERR_MOVE : (*way)->who & move->roles ? OK : ERR_ROLE;
	}
	*way = way_find(matter->state, move->to, move->roles);
	if (*way)
		return OK;
	return way_find(matter->state, move->to, ~0u) ? ERR_ROLE : ERR_MOVE;
}

static enum err move_inside(struct hall *hall, const struct move *move, const struct second *second)
{
	struct matter matter;
	const struct way *way = NULL;
	enum err err = matter_load(hall, move->matter, &matter);

	if (err == OK)
		err = choose_way(&matter, move, &way);
	if (err == OK)
		err = check_needs(hall, way, move);
	if (err == OK)
		err = may_go(&matter, way, second);
	if (err == OK)
		err = guard_holds(hall, &matter, &way, move);
	if (err == OK)
		err = go(hall, &matter, way, move, second);
	matter_release(&matter);
	return err;
}

/* As it is recorded: trimmed, without control bytes; what is not UTF-8 stays to be refused. */
static struct move cleaned(const struct move *move, char *values[NEED_COUNT])
{
	struct move clean = *move;

	for (int need = 0; need < NEED_COUNT; need++) {
		const char *value = move->values[need];

		values[need] = value && utf8_valid(value) ?
			utf8_clean(value, needs[need].kind == NEED_IS_TEXT) : NULL;
		if (values[need])
			clean.values[need] = values[need];
	}
	return clean;
}

enum err matter_move(struct hall *hall, const struct move *move)
{
	char *values[NEED_COUNT];
	struct move clean = cleaned(move, values);
	struct second second;
	enum err err = second_check(hall, move->by, &(struct second_hand){
		clean.values[NEED_SECOND], move->second_pin }, &second);

	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, move_inside(hall, &clean, &second));
	for (int need = 0; need < NEED_COUNT; need++)
		wipe_free(values[need]);
	return err;
}
