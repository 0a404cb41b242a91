/* outcome.c - what became of a matter, for the library of cases. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/outcome.h"
#include "domain/vote.h"
#include "store/db.h"

void outcome_release(struct outcome *outcome)
{
	for (size_t i = 0; i < outcome->deeds_count; i++) {
		free(outcome->deeds[i].party);
		free(outcome->deeds[i].criterion);
	}
	free(outcome->deeds);
	free(outcome->decision);
	free(outcome->item);
	free(outcome->body);
	free(outcome->reply);
	*outcome = (struct outcome){0};
}

static enum err load_decision(struct hall *hall, int64_t matter, struct outcome *out)
{
	struct ask q = ask(hall->store->db, "SELECT body FROM event WHERE subject = :id"
		" AND kind = 'matter.moved' AND body->>'$.for' IS NOT NULL ORDER BY seq DESC LIMIT 1");
	struct vote vote;
	enum err err = OK, done;

	ask_int(&q, ":id", matter);
	if (ask_next(&q)) {
		err = vote_read(hall, got_text(&q, 0), &vote);
		out->decision = err == OK ? poll_sentence(hall, &vote.poll, vote.passed) : NULL;
	}
	done = ask_done(&q);
	return err != OK ? err : done;
}

/* Why it ended without being decided: the latest item or body that was recorded. */
static enum err load_end(struct hall *hall, int64_t matter, struct outcome *out)
{
	struct ask q = ask(hall->store->db, "SELECT body->>'$.item', body->>'$.body' FROM event"
		" WHERE subject = :id AND kind = 'matter.moved' AND body->>'$.to' = :end"
		" ORDER BY seq DESC LIMIT 1");

	ask_int(&q, ":id", matter);
	ask_text(&q, ":end", states[out->end].name);
	if (ask_next(&q)) {
		const char *item = got_text(&q, 0);

		out->item = *item ? xstrdup(hall_text(hall, "negative", item, item)) : NULL;
		out->body = got_copy(&q, 1);
	}
	return ask_done(&q);
}

static enum err load_deeds(struct hall *hall, int64_t matter, struct outcome *out)
{
	struct ask q = ask(hall->store->db,
		"SELECT party, criterion FROM task WHERE matter = :id ORDER BY id");

	ask_int(&q, ":id", matter);
	while (ask_next(&q)) {
		out->deeds = xrealloc(out->deeds, out->deeds_count + 1, sizeof *out->deeds);
		out->deeds[out->deeds_count++] = (struct deed){ got_copy(&q, 0), got_copy(&q, 1) };
	}
	return ask_done(&q);
}

static enum err load_reply(struct hall *hall, int64_t matter, bool public, struct outcome *out)
{
	struct ask q = ask(hall->store->db,
		"SELECT words FROM reply WHERE matter = :id AND (public OR NOT :public)");

	ask_int(&q, ":id", matter);
	ask_int(&q, ":public", public);
	if (ask_next(&q))
		out->reply = got_copy(&q, 0);
	return ask_done(&q);
}

enum err outcome_load(struct hall *hall, const struct matter *matter, bool public,
	struct outcome *out)
{
	enum err err;

	*out = (struct outcome){ .end = matter->state == ARCHIVED ? matter->before : matter->state };
	err = load_decision(hall, matter->id, out);
	if (err == OK)
		err = load_end(hall, matter->id, out);
	if (err == OK)
		err = load_deeds(hall, matter->id, out);
	if (err == OK)
		err = load_reply(hall, matter->id, public, out);
	if (err != OK)
		outcome_release(out);
	return err;
}
