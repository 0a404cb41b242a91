/* turnout.c - who counts for a poll at this moment, and how much. */
#include <config.h>

#include "domain/hall.h"
#include "domain/person.h"
#include "domain/roll.h"
#include "domain/turnout.h"
#include "store/db.h"

static int weight_in(const struct hall *hall, const char *seat, const char *stratum)
{
	int weight = hall_number(hall, "weights", *seat ? seat : stratum, 0);

	if (weight == 0 && *seat)
		weight = hall_number(hall, "weights", stratum, 0);
	return weight == 0 ? 1 : weight < WEIGHT_MOST ? weight : WEIGHT_MOST;
}

enum err weight_of(struct hall *hall, int64_t resident, int *out)
{
	struct ask q = ask(hall->store->db, "SELECT seat, stratum FROM resident WHERE id = :id");
	bool found;
	enum err err;

	*out = 1;
	ask_int(&q, ":id", resident);
	found = ask_next(&q);
	if (found)
		*out = weight_in(hall, got_text(&q, 0), got_text(&q, 1));
	err = ask_done(&q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

/* One person, as one of those invited, or as one who was given a ballot. */
typedef enum err add_person(struct hall *hall, const struct polling *polling, int64_t resident,
	struct poll *poll);

static enum err add_each(struct hall *hall, const struct polling *polling, struct ask *q,
	add_person *add, struct poll *poll)
{
	enum err err = OK, done;

	ask_int(q, ":poll", polling->vote.id);
	ask_int(q, ":meeting", polling->meeting);
	while (err == OK && ask_next(q))
		err = add(hall, polling, got_int(q, 0), poll);
	done = ask_done(q);
	return err != OK ? err : done;
}

static enum err add_invited(struct hall *hall, const struct polling *polling, int64_t resident,
	struct poll *poll)
{
	struct person person = person_resident(resident);
	bool aside;
	int weight = 1;
	enum err err = person_recused(hall, polling->matter, &person, &aside), there;

	if (err == OK)
		err = weight_of(hall, resident, &weight);
	if (err != OK || aside)
		return err;
	there = roll_may_vote(hall, polling->meeting, polling->matter, resident);
	poll->may += weight;
	poll->there += there == OK ? weight : 0;
	return there == ERR_ROLE ? OK : there;
}

/* Those who are still there are in the roll. */
static enum err add_voter(struct hall *hall, const struct polling *polling, int64_t resident,
	struct poll *poll)
{
	struct person person = person_resident(resident);
	bool aside;
	int weight = 1;
	enum err err = person_recused(hall, polling->matter, &person, &aside);

	if (err == OK && aside)
		return ERR_TWICE;
	if (err == OK)
		err = weight_of(hall, resident, &weight);
	if (err == OK)
		err = roll_may_vote(hall, polling->meeting, polling->matter, resident);
	if (err != ERR_ROLE)
		return err;
	poll->present++;
	poll->there += poll->rule == POLL_WEIGHTED ? weight : 0;
	return OK;
}

enum err turnout_load(struct hall *hall, const struct polling *polling, struct poll *poll)
{
	struct ask q;
	struct roll roll;
	enum err err = roll_load(hall, polling->meeting, polling->matter, &roll);

	poll->entitled = roll.entitled;
	poll->recused = roll.recused;
	poll->present = roll.present;
	poll->may = poll->there = 0;
	if (err == OK && poll->rule == POLL_WEIGHTED) {
		q = ask(hall->store->db, "SELECT resident FROM invited WHERE meeting = :meeting");
		err = add_each(hall, polling, &q, add_invited, poll);
	}
	if (err == OK && polling->vote.method == VOTE_BALLOT) {
		q = ask(hall->store->db, "SELECT resident FROM voter WHERE poll = :poll");
		err = add_each(hall, polling, &q, add_voter, poll);
	}
	return err;
}
