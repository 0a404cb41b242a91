/* ballot.c - ballot slips: given out once a person, counted once a slip. */
#include <config.h>

#include <stdio.h>

#include "base/text.h"
#include "domain/attempt.h"
#include "domain/graph.h"
#include "domain/hall.h"
#include "domain/kind.h"
#include "domain/outbox.h"
#include "domain/roll.h"
#include "domain/staff.h"
#include "domain/turnout.h"
#include "domain/urn.h"
#include "store/db.h"
#include "store/vault.h"

const char *choice_label(enum choice choice)
{
	static const char *const labels[CHOICES_OF_POLL] = { N_("For"), N_("Against"),
		N_("Abstain") };

	return _(labels[choice]);
}

/* A code that no slip has. */
static enum err draw(struct hall *hall, char code[CODE_SIZE], char hash[VAULT_HEX])
{
	int64_t there = 1;
	enum err err = OK;

	while (err == OK && there) {
		struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM ballot WHERE hash = :hash");

		code_make(code, CODE_DIGITS);
		vault_hash_hex(hall->store->vault, FOR_BALLOT, code, hash);
		ask_text(&q, ":hash", hash);
		err = ask_number(&q, &there);
	}
	return err;
}

static enum err put_down(struct hall *hall, const struct ballot *ballot, const char *hash)
{
	struct ask q = ask(hall->store->db, "INSERT INTO ballot (hash, poll, weight, used)"
		" VALUES (:hash, :poll, :weight, 0)");

	ask_text(&q, ":hash", hash);
	ask_int(&q, ":poll", ballot->poll);
	ask_int(&q, ":weight", ballot->weight);
	return ask_run(&q);
}

static enum err make_slip(struct hall *hall, const struct ballot *ballot, struct issued *out)
{
	char hash[VAULT_HEX];
	struct slip slip = {0};
	enum err err = draw(hall, out->code, hash);

	if (err == OK)
		err = put_down(hall, ballot, hash);
	if (err == OK)
		err = paper_ballot(hall, ballot, out->code, 0, &slip);
	if (err == OK)
		err = outbox_add(hall, kinds[KIND_BALLOT].name, ballot->poll, 0, &slip, out->uid);
	slip_release(&slip);
	return err;
}

static enum err issue_inside(struct hall *hall, struct actor by, int64_t matter,
	struct event *event, struct issued *out)
{
	int64_t resident = event->fields[0].number;
	struct polling polling;
	struct ballot ballot;
	enum err err = polling_find(hall, matter, &polling);

	if (err == ERR_NOT_FOUND || (err == OK && polling.vote.method != VOTE_BALLOT))
		return ERR_MISSING;
	if (err == OK)
		err = roll_may_vote(hall, polling.meeting, matter, resident);
	ballot = (struct ballot){ .poll = polling.vote.id, .matter = matter, .weight = 1 };
	if (err == OK && polling.vote.poll.rule == POLL_WEIGHTED)
		err = weight_of(hall, resident, &ballot.weight);
	event->subject = ballot.poll;
	event->by = by;
	if (err == OK)
		err = event_append(hall->store, event);
	return err == OK ? make_slip(hall, &ballot, out) : err;
}

enum err ballot_issue(struct hall *hall, int64_t by, int64_t matter, int64_t resident,
	struct issued *out)
{
	struct event event = { .kind = "ballot.issued",
		.fields = { { "resident", .number = resident } } };
	struct actor actor;
	enum err err = staff_may(hall, by, ROLE_CLERK | ROLE_CHAIR, &actor);

	*out = (struct issued){0};
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, issue_inside(hall, actor, matter, &event, out));
	if (err != OK)
		wipe(out, sizeof *out);
	db_forget(hall->store->db);
	return err;
}

enum err ballot_given(struct hall *hall, int64_t poll, int64_t resident, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM voter WHERE poll = :poll"
		" AND resident = :resident");

	ask_int(&q, ":poll", poll);
	ask_int(&q, ":resident", resident);
	*out = ask_next(&q);
	return ask_done(&q);
}

/* The slip as it lies in the store. */
static enum err look_up(struct hall *hall, const char *code, char hash[VAULT_HEX],
	struct ballot *out)
{
	struct ask q = ask(hall->store->db, "SELECT b.poll, p.matter, b.weight, b.used,"
		" p.closed_at + p.lapsed_at FROM ballot b JOIN poll p ON p.id = b.poll"
		" WHERE b.hash = :hash");
	enum err err = ERR_NOT_FOUND, done;

	*out = (struct ballot){0};
	vault_hash_hex(hall->store->vault, FOR_BALLOT, code, hash);
	ask_text(&q, ":hash", hash);
	if (ask_next(&q)) {
		*out = (struct ballot){ .poll = got_int(&q, 0), .matter = got_int(&q, 1),
			.weight = (int)got_int(&q, 2) };
		err = got_int(&q, 4) > 0 ? ERR_LATE : got_int(&q, 3) > 0 ? ERR_TWICE : OK;
	}
	done = ask_done(&q);
	return done != OK ? done : err;
}

enum err ballot_find(struct hall *hall, const char *typed, struct ballot *out)
{
	char code[CODE_SIZE], hash[VAULT_HEX], scope[48];
	enum err err = code_read(typed, CODE_DIGITS, code);

	*out = (struct ballot){0};
	snprintf(scope, sizeof scope, "ballot/%s", hall->store->origin);
	if (err == OK)
		err = attempt_allowed(hall, scope);
	if (err == OK) {
		err = look_up(hall, code, hash, out);
		if (err == ERR_NOT_FOUND)
			err = attempt_missed(hall, scope, err);
	}
	wipe(code, sizeof code);
	return err;
}

enum err ballot_peek(struct hall *hall, const char *typed, struct ballot *out)
{
	char code[CODE_SIZE], hash[VAULT_HEX];
	enum err err = code_read(typed, CODE_DIGITS, code);

	*out = (struct ballot){0};
	if (err == OK)
		err = look_up(hall, code, hash, out);
	wipe(code, sizeof code);
	return err;
}

static enum err cast_inside(struct hall *hall, const char *code, enum choice choice)
{
	struct event event = { .kind = "ballot.cast", .by = { 0, "resident" } };
	char hash[VAULT_HEX];
	struct ballot ballot;
	struct ask q;
	enum err err = look_up(hall, code, hash, &ballot);

	if (err != OK)
		return err;
	q = ask(hall->store->db, "UPDATE ballot SET used = 1 WHERE hash = :hash");
	ask_text(&q, ":hash", hash);
	err = ask_run(&q);
	event.subject = ballot.poll;
	if (err == OK)
		err = event_append(hall->store, &event);
	return err == OK ? urn_add(hall, &ballot, choice) : err;
}

enum err ballot_cast(struct hall *hall, const char *typed, enum choice choice)
{
	char code[CODE_SIZE];
	struct ballot ballot;
	enum err err = ballot_find(hall, typed, &ballot);

	if (err == OK)
		err = code_read(typed, CODE_DIGITS, code);
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, cast_inside(hall, code, choice));
	wipe(code, sizeof code);
	db_forget(hall->store->db);
	return err;
}

enum err ballots_wanted(struct hall *hall, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM poll WHERE method = 'ballot'"
		" AND closed_at = 0 AND lapsed_at = 0");

	*out = ask_next(&q);
	return ask_done(&q);
}
