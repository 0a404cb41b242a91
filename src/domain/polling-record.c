/* polling-record.c - polls as they lie in the store: read, counted, ended. */
#include <config.h>

#include "domain/hall.h"
#include "domain/turnout.h"
#include "domain/urn.h"
#include "store/db.h"

/* Those of vote_fill() first. */
#define COLUMNS "SELECT p.entitled, p.recused, p.present, p.yes, p.no, p.abstained, p.again," \
	" p.rule, p.base, p.majority, p.quorum, 0, 0, p.id, p.method, p.passed, p.matter," \
	" p.meeting, p.opened_at, p.closed_at, p.lapsed_at, p.round, p.counted, p.returned," \
	" (SELECT COUNT(*) FROM voter v WHERE v.poll = p.id)," \
	" (SELECT COUNT(*) FROM tally t WHERE t.poll = p.id AND t.round = p.round) FROM poll p"

static struct polling filled(struct ask *q)
{
	int at = VOTE_COLUMNS;
	struct polling out = { .matter = got_int(q, at), .meeting = got_int(q, at + 1),
		.opened_at = got_int(q, at + 2), .closed_at = got_int(q, at + 3),
		.lapsed_at = got_int(q, at + 4), .round = (int)got_int(q, at + 5),
		.counted = got_int(q, at + 6) != 0, .cast = (int)got_int(q, at + 7),
		.issued = (int)got_int(q, at + 8), .tallies = (int)got_int(q, at + 9) };

	vote_fill(q, &out.vote);
	out.vote.at = out.closed_at;
	return out;
}

static enum err load_one(struct ask *q, int64_t matter, struct polling *out)
{
	bool found;
	enum err err;

	ask_int(q, ":matter", matter);
	found = ask_next(q);
	*out = found ? filled(q) : (struct polling){0};
	err = ask_done(q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

enum err polling_load(struct hall *hall, int64_t matter, struct polling *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE p.matter = :matter"
		" ORDER BY p.id DESC LIMIT 1");

	return load_one(&q, matter, out);
}

enum err polling_find(struct hall *hall, int64_t matter, struct polling *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE p.matter = :matter"
		" AND p.closed_at = 0 AND p.lapsed_at = 0");

	return load_one(&q, matter, out);
}

bool polling_open_now(const struct polling *polling)
{
	return polling->vote.id > 0 && polling->closed_at == 0 && polling->lapsed_at == 0;
}

/* What two tellers agree on. */
static enum err tallied(struct hall *hall, const struct polling *polling, struct poll *poll)
{
	struct ask q = ask(hall->store->db, "SELECT yes, no, abstained FROM tally"
		" WHERE poll = :poll AND round = :round LIMIT 1");
	bool found;
	enum err err;

	ask_int(&q, ":poll", polling->vote.id);
	ask_int(&q, ":round", polling->round);
	found = polling->counted && ask_next(&q);
	if (found) {
		poll->yes = (int)got_int(&q, 0);
		poll->no = (int)got_int(&q, 1);
		poll->abstained = (int)got_int(&q, 2);
	}
	err = ask_done(&q);
	return err != OK ? err : found ? OK : ERR_MISSING;
}

enum err polling_count(struct hall *hall, int64_t matter, struct vote *out)
{
	struct polling polling;
	enum err err = polling_find(hall, matter, &polling);

	*out = polling.vote;
	if (err != OK)
		return err == ERR_NOT_FOUND ? ERR_MISSING : err;
	err = turnout_load(hall, &polling, &out->poll);
	if (err == OK)
		err = out->method == VOTE_BALLOT ? urn_count(hall, &polling, &out->poll) :
			tallied(hall, &polling, &out->poll);
	return err == OK ? poll_result(hall, &out->poll, &out->passed) : err;
}

enum err polling_settled(struct hall *hall, const struct vote *vote)
{
	return vote->method == VOTE_BALLOT ? urn_empty(hall, vote->id) : OK;
}

enum err polling_lapse(struct hall *hall, int64_t matter, struct actor by,
	const struct polling_end *end)
{
	struct event event = { .kind = "matter.unpolled", .subject = matter, .by = by };
	struct polling polling;
	enum err err = polling_find(hall, matter, &polling);

	if (err != OK)
		return err;
	event_add(&event, (struct event_field){ "poll", .number = polling.vote.id });
	if (end->reason)
		event_add(&event, (struct event_field){ "reason", .text = end->reason });
	if (end->second > 0)
		event_add(&event, (struct event_field){ "second", .number = end->second });
	err = event_append(hall->store, &event);
	return err == OK ? polling_settled(hall, &polling.vote) : err;
}
