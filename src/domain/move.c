/* move.c - taking a matter along its graph: the one function that makes a transition. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/move-inside.h"
#include "domain/second.h"
#include "domain/trail.h"
#include "store/db.h"

static bool leads_on(const struct way *way, const struct matter *matter, unsigned who)
{
	return way->from == matter->state && (way->who & who) &&
		(!way->back || way->to == matter->before);
}

/* Of two that the record decides between the one that stands first in the table shows; of those
 * that a poll decides between none does, as closing it is the step. */
static bool shows(const struct way *way)
{
	const struct way *other = way_other(way);

	return way->guard != GUARD_POLL && (!other || way < other);
}

size_t matter_ways(const struct matter *matter, unsigned who, const struct way *out[], size_t room)
{
	size_t count = 0;

	for (size_t i = 0; i < ways_count && count < room; i++)
		if (leads_on(&ways[i], matter, who) && shows(&ways[i]))
			out[count++] = &ways[i];
	return count;
}

enum err matter_offers(struct hall *hall, const struct matter *matter, unsigned who,
	const struct way *out[], size_t *count)
{
	size_t room = *count;
	enum state back[STATE_COUNT];
	struct trail trail;
	enum err err;

	*count = matter_ways(matter, who, out, room);
	if (!(who & ROLES_OF_STAFF) || *count == room)
		return OK;
	err = trail_load(hall, matter->id, &trail);
	if (err == OK && trail_back(&trail, back) > 0)
		out[(*count)++] = &way_correction;
	trail_release(&trail);
	return err;
}

/* Of people: those proven. Of a pair that the record decides between: what both want. */
static enum err check_needs(struct hall *hall, const struct passage *passage, needs_set wanted)
{
	for (int need = 0; need < NEED_COUNT; need++) {
		enum err err = OK;

		if (!(wanted & NEED(need)))
			continue;
		if (needs[need].kind != NEED_IS_PEOPLE)
			err = need_check(hall, (enum need)need, passage->move->values[need]);
		else if (passage->member_count < passage->way->members)
			err = ERR_MISSING;
		if (err != OK)
			return err;
	}
	return OK;
}

/* Before the transaction: a wrong PIN is a miss that must stay counted. */
static enum err check_second(struct hall *hall, struct passage *passage)
{
	const struct move *move = passage->move;
	struct second second;
	enum err err = second_check(hall, move->by, &(struct second_hand){
		move->values[NEED_SECOND], move->second_pin }, &second);

	passage->second = second.id;
	passage->second_roles = second.roles;
	return err;
}

/* Nobody judges twice, and nobody who confirms the step judges it too. */
static bool counts_already(const struct passage *passage, const struct person *person)
{
	for (int i = 0; i < passage->member_count; i++)
		if (strcmp(passage->members[i].name, person->name) == 0)
			return true;
	return person->kind == BY_NUMBER && person->id == passage->second;
}

static enum err check_members(struct hall *hall, struct passage *passage)
{
	enum err err = OK;

	for (int i = 0; err == OK && i < MOVE_MEMBERS; i++) {
		const struct proof *proof = &passage->move->members[i];
		struct person person;

		if (!proof->number || !*proof->number)
			continue;
		err = person_prove(hall, proof, &person);
		if (err == OK && counts_already(passage, &person))
			err = ERR_ROLE;
		if (err == OK)
			passage->members[passage->member_count++] = person;
	}
	return err;
}

/* What the roles of those who make it, and the calendar, have to say. */
static enum err may_go(const struct passage *passage)
{
	const struct way *way = passage->way;
	unsigned roles_of_second = way->second ? way->second : ROLES_OF_STAFF;
	int64_t due = passage->matter.wake_at;

	if ((way->needs & NEED(NEED_SECOND)) && !(passage->second_roles & roles_of_second))
		return ERR_ROLE;
	if (way->who == ROLE_CLOCK && (due == 0 || due > clock_now()))
		return ERR_MOVE;
	return OK;
}

static enum err choose_correction(struct hall *hall, struct passage *passage)
{
	struct trail trail;
	enum state to = passage->move->to;
	enum err err = trail_load(hall, passage->matter.id, &trail);

	if (err == OK && !trail_corrects(&trail, to))
		err = ERR_MOVE;
	if (err == OK && !(passage->move->roles & way_correction.who))
		err = ERR_ROLE;
	if (err == OK)
		passage->before = trail_before(&trail, to);
	passage->correction = way_correction;
	passage->correction.from = passage->matter.state;
	passage->correction.to = to;
	passage->way = &passage->correction;
	trail_release(&trail);
	return err;
}

static enum err choose_way(struct hall *hall, struct passage *passage)
{
	const struct move *move = passage->move;

	passage->before = passage->matter.before;
	if (move->correction)
		return choose_correction(hall, passage);
	passage->way = way_find(passage->matter.state, move->to, move->roles);
	if (passage->way)
		return OK;
	return way_find(passage->matter.state, move->to, ~0u) ? ERR_ROLE : ERR_MOVE;
}

static enum err check(struct hall *hall, struct passage *passage)
{
	const struct way *other;
	enum err err = choose_way(hall, passage);

	if (err != OK)
		return err;
	other = way_other(passage->way);
	err = check_needs(hall, passage, passage->way->needs & (other ? other->needs : ~(needs_set)0));
	if (err == OK)
		err = may_go(passage);
	if (err == OK)
		err = guard_holds(hall, passage);
	return err == OK && other ? check_needs(hall, passage, passage->way->needs) : err;
}

static enum err move_inside(struct hall *hall, struct passage *passage)
{
	struct event event;
	enum err err = matter_load(hall, passage->move->matter, &passage->matter);

	if (err == OK)
		err = check(hall, passage);
	if (err == OK)
		err = passage_ends(hall, passage);
	if (err == OK)
		err = record_passage(hall, passage, &event);
	if (err == OK)
		err = event_append(hall->store, &event);
	if (err == OK)
		err = passage_follows(hall, passage);
	matter_release(&passage->matter);
	agenda_turn_release(&passage->turn);
	free(passage->lines);
	free(passage->panel);
	return err;
}

/* As it is recorded: trimmed, without control bytes; what is not UTF-8 stays to be refused. */
static struct move cleaned(const struct move *move, char *values[NEED_COUNT])
{
	struct move clean = *move;

	for (int need = 0; need < NEED_COUNT; need++) {
		const char *value = move->values[need];
		enum need_kind kind = needs[need].kind;

		values[need] = value && utf8_valid(value) ?
			utf8_clean(value, kind == NEED_IS_TEXT || kind == NEED_IS_EACH) : NULL;
		if (values[need])
			clean.values[need] = values[need];
	}
	if (move->correction && move->to < STATE_COUNT)
		clean.values[NEED_BACK] = states[move->to].name;
	return clean;
}

enum err matter_move(struct hall *hall, const struct move *move)
{
	char *values[NEED_COUNT];
	struct move clean = cleaned(move, values);
	struct passage passage = { .move = &clean };
	enum err err = check_second(hall, &passage);

	if (err == OK)
		err = check_members(hall, &passage);
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, move_inside(hall, &passage));
	for (int need = 0; need < NEED_COUNT; need++)
		wipe_free(values[need]);
	return err;
}
