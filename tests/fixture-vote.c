/* fixture-vote.c - votes that a .play file may have standing in the hall. */
#include <config.h>

#include "base/text.h"
#include "domain/ballot.h"
#include "domain/hall.h"
#include "domain/polling.h"
#include "domain/resident.h"
#include "store/db.h"

#include "fixture-vote.h"

enum err fixture_opens(struct hall *hall, int64_t chair, int64_t matter, enum vote_method method)
{
	struct vote terms;
	enum err err = polling_usual(hall, matter, &terms);

	if (method != VOTE_UNKNOWN)
		terms.method = method;
	return err == OK ? polling_open(hall, chair, matter, &terms) : err;
}

/* Two tellers would be two of staff, whom few plays have. */
static enum err count(struct hall *hall, int64_t chair, int64_t matter, const struct tally *tally)
{
	struct polling polling;
	struct event event = { .kind = "matter.tallied", .subject = matter,
		.by = { chair, "chair" } };
	enum err err = polling_find(hall, matter, &polling);

	event_add(&event, (struct event_field){ "poll", .number = polling.vote.id });
	event_add(&event, (struct event_field){ "round", .number = 1 });
	event_add(&event, (struct event_field){ "yes", .number = tally->yes });
	event_add(&event, (struct event_field){ "no", .number = tally->no });
	event_add(&event, (struct event_field){ "abstained", .number = tally->abstained });
	event_add(&event, (struct event_field){ "agrees", .number = 1 });
	return err == OK ? event_append(hall->store, &event) : err;
}

enum err fixture_polls(struct hall *hall, int64_t chair, int64_t matter, const struct tally *tally)
{
	enum err err = fixture_opens(hall, chair, matter, VOTE_HANDS);

	if (err == OK)
		err = count(hall, chair, matter, tally);
	return err == OK ? polling_close(hall, chair, matter) : err;
}

static enum err next_voter(struct hall *hall, int64_t matter, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT MIN(a.resident) FROM poll p JOIN attendance a"
		" ON a.meeting = p.meeting WHERE p.matter = :matter AND p.closed_at + p.lapsed_at = 0"
		" AND a.resident NOT IN (SELECT resident FROM voter v WHERE v.poll = p.id)");

	ask_int(&q, ":matter", matter);
	return ask_number(&q, out);
}

enum err fixture_ballot(struct hall *hall, int64_t clerk, int64_t matter, char code[CODE_SIZE])
{
	struct issued issued;
	int64_t resident;
	enum err err = next_voter(hall, matter, &resident);

	if (err == OK)
		err = ballot_issue(hall, clerk, matter, resident, &issued);
	if (err == OK)
		copy_text(code, CODE_SIZE, issued.code);
	return err;
}

enum err fixture_guest(struct hall *hall, int64_t id, char card[CODE_SIZE])
{
	struct resident resident;
	enum err err = resident_load(hall, id, &resident);

	copy_text(card, CODE_SIZE, resident.card);
	resident_release(&resident);
	return err;
}
