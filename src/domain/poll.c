/* poll.c - the result of a vote: computed from the counts, never typed. */
#include <config.h>

#include <stdint.h>
#include <stdio.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/poll.h"
#include "store/db.h"
#include "store/store.h"

struct fraction { int over, under; };

static struct fraction fraction_of(const struct hall *hall, const char *rule)
{
	struct fraction fraction;
	int used = 0;
	const char *text = hall_text(hall, "rules", rule, "1/2");

	if (sscanf(text, "%d/%d%n", &fraction.over, &fraction.under, &used) != 2 || text[used] ||
	    fraction.over < 0 || fraction.under <= 0 || fraction.over > fraction.under)
		fraction = (struct fraction){ 1, 2 };
	return fraction;
}

enum err poll_quorum(const struct hall *hall, const struct poll *poll)
{
	struct fraction quorum = fraction_of(hall, "quorum");
	int64_t may = (int64_t)poll->entitled - poll->recused;

	if (poll->entitled <= 0 || poll->recused < 0 || may <= 0 || poll->present < 0 ||
	    poll->present > may)
		return ERR_INPUT;
	return (int64_t)poll->present * quorum.under >= may * quorum.over ? OK : ERR_MOVE;
}

enum err poll_result(const struct hall *hall, const struct poll *poll, bool *passed)
{
	struct fraction majority = fraction_of(hall, "majority");
	enum err err = poll_quorum(hall, poll);

	*passed = false;
	if (err != OK)
		return err;
	if (poll->yes < 0 || poll->no < 0 || poll->abstained < 0 ||
	    (int64_t)poll->yes + poll->no + poll->abstained > poll->present)
		return ERR_INPUT;
	*passed = (int64_t)poll->yes * majority.under > (int64_t)poll->present * majority.over;
	return OK;
}

enum err poll_read(struct hall *hall, const char *body, struct poll *out)
{
	struct ask q = ask(hall->store->db, "SELECT :body->>'$.entitled', :body->>'$.recused',"
		" :body->>'$.present', :body->>'$.for', :body->>'$.against', :body->>'$.abstain'");

	*out = (struct poll){0};
	ask_text(&q, ":body", body);
	if (ask_next(&q))
		*out = (struct poll){ .entitled = (int)got_int(&q, 0),
			.recused = (int)got_int(&q, 1), .present = (int)got_int(&q, 2),
			.yes = (int)got_int(&q, 3), .no = (int)got_int(&q, 4),
			.abstained = (int)got_int(&q, 5) };
	return ask_done(&q);
}

enum err vote_load(struct hall *hall, int64_t matter, struct vote *out)
{
	struct ask q = ask(hall->store->db, "SELECT at, body->>'$.to' = 'passed', body FROM event v"
		" WHERE subject = :matter AND kind = 'matter.moved' AND body->>'$.for' IS NOT NULL"
		" AND NOT EXISTS (SELECT 1 FROM event later WHERE later.subject = v.subject"
		"  AND later.kind = v.kind AND later.seq > v.seq"
		"  AND later.body->>'$.to' IN ('deliberating', 'queued', 'screening'))"
		" ORDER BY seq DESC LIMIT 1");
	enum err err = ERR_NOT_FOUND, done;

	*out = (struct vote){0};
	ask_int(&q, ":matter", matter);
	if (ask_next(&q)) {
		out->at = got_int(&q, 0);
		out->passed = got_int(&q, 1) != 0;
		err = poll_read(hall, got_text(&q, 2), &out->poll);
	}
	done = ask_done(&q);
	return done != OK ? done : err;
}

char *poll_sentence(const struct hall *hall, const struct poll *poll, bool passed)
{
	struct fraction majority = fraction_of(hall, "majority");

	return xasprintf(passed ?
		_("Entitled %d, recused %d, present %d; for %d, against %d, abstained %d: more than %d/%d of those present, passed.") :
		_("Entitled %d, recused %d, present %d; for %d, against %d, abstained %d: not more than %d/%d of those present, not passed."),
		poll->entitled, poll->recused, poll->present, poll->yes, poll->no, poll->abstained,
		majority.over, majority.under);
}
