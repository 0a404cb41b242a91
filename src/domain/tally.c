/* tally.c - a show of hands, or papers, counted twice by two people. */
#include <config.h>

#include "domain/graph.h"
#include "domain/hall.h"
#include "domain/person.h"
#include "domain/polling.h"
#include "domain/staff.h"
#include "domain/tally.h"
#include "domain/turnout.h"
#include "store/db.h"

/* The other one's count of this round; ERR_NOT_FOUND: nobody counted yet. ERR_TWICE: it is the
 * same one. */
static enum err first_of(struct hall *hall, const struct polling *polling, int64_t by,
	struct tally *out)
{
	struct ask q = ask(hall->store->db, "SELECT yes, no, abstained, staff FROM tally"
		" WHERE poll = :poll AND round = :round");
	enum err err = ERR_NOT_FOUND, done;

	ask_int(&q, ":poll", polling->vote.id);
	ask_int(&q, ":round", polling->round);
	if (ask_next(&q)) {
		*out = (struct tally){ (int)got_int(&q, 0), (int)got_int(&q, 1),
			(int)got_int(&q, 2) };
		err = got_int(&q, 3) == by ? ERR_TWICE : OK;
	}
	done = ask_done(&q);
	return done != OK ? done : err;
}

/* No more votes than there are at this moment. */
static enum err fits(struct hall *hall, const struct polling *polling, const struct tally *tally)
{
	struct poll poll = polling->vote.poll;
	int64_t sum = (int64_t)tally->yes + tally->no + tally->abstained;
	enum err err = turnout_load(hall, polling, &poll);

	if (err != OK)
		return err;
	if (tally->yes < 0 || tally->no < 0 || tally->abstained < 0)
		return ERR_INPUT;
	return sum <= (poll.rule == POLL_WEIGHTED ? poll.there : poll.present) ? OK : ERR_INPUT;
}

static enum err compare(struct hall *hall, const struct polling *polling, int64_t by,
	const struct tally *tally, enum tally_said *out)
{
	struct tally other = {0};
	enum err err = first_of(hall, polling, by, &other);

	*out = err == ERR_NOT_FOUND ? TALLY_FIRST :
		other.yes == tally->yes && other.no == tally->no &&
		other.abstained == tally->abstained ? TALLY_AGREES : TALLY_DIFFERS;
	return err == ERR_NOT_FOUND ? OK : err;
}

static enum err enter_inside(struct hall *hall, struct actor by, int64_t matter,
	const struct tally *tally, enum tally_said *out)
{
	struct event event = { .kind = "matter.tallied", .subject = matter, .by = by };
	struct polling polling;
	enum err err = polling_find(hall, matter, &polling);

	if (err == ERR_NOT_FOUND || (err == OK && (polling.counted ||
	    polling.vote.method == VOTE_BALLOT)))
		return ERR_MOVE;
	if (err == OK)
		err = fits(hall, &polling, tally);
	if (err == OK)
		err = compare(hall, &polling, by.id, tally, out);
	if (err != OK)
		return err;
	event_add(&event, (struct event_field){ "poll", .number = polling.vote.id });
	event_add(&event, (struct event_field){ "round", .number = polling.round });
	event_add(&event, (struct event_field){ "yes", .number = tally->yes });
	event_add(&event, (struct event_field){ "no", .number = tally->no });
	event_add(&event, (struct event_field){ "abstained", .number = tally->abstained });
	if (*out != TALLY_FIRST)
		event_add(&event, (struct event_field){ "agrees", .number = *out == TALLY_AGREES });
	return event_append(hall->store, &event);
}

enum err tally_enter(struct hall *hall, int64_t by, int64_t matter, const struct tally *tally,
	enum tally_said *out)
{
	struct actor actor;
	enum err err = polling_taking_part(hall, by, matter, ROLES_OF_STAFF, &actor);

	*out = TALLY_FIRST;
	if (err == OK)
		err = db_begin(hall->store->db);
	return err == OK ?
		db_end(hall->store->db, enter_inside(hall, actor, matter, tally, out)) : err;
}
