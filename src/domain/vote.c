/* vote.c - the votes on a matter, as the log has them. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/vote.h"
#include "store/db.h"
#include "store/store.h"

static const struct { const char *name, *label; } methods[VOTE_METHODS] = {
	[VOTE_UNKNOWN] = { "", N_("not on record") },
	[VOTE_HANDS] = { "hands", N_("by show of hands") },
	[VOTE_PAPER] = { "paper", N_("on paper") },
	[VOTE_BALLOT] = { "ballot", N_("by ballot slips, in secret") },
};

const char *vote_method_name(enum vote_method method)
{
	return methods[method].name;
}

enum vote_method vote_method_named(const char *name)
{
	enum vote_method method = VOTE_METHODS - 1;

	while (method > VOTE_UNKNOWN && strcmp(methods[method].name, name) != 0)
		method--;
	return method;
}

const char *vote_method_label(enum vote_method method)
{
	return _(methods[method].label);
}

void vote_fill(struct ask *q, struct vote *out)
{
	out->poll = (struct poll){ .entitled = (int)got_int(q, 0), .recused = (int)got_int(q, 1),
		.present = (int)got_int(q, 2), .yes = (int)got_int(q, 3), .no = (int)got_int(q, 4),
		.abstained = (int)got_int(q, 5), .again = got_int(q, 6) != 0,
		.rule = poll_rule_named(got_text(q, 7)), .base = poll_base_named(got_text(q, 8)),
		.majority = fraction_read(got_text(q, 9)), .quorum = fraction_read(got_text(q, 10)),
		.may = (int)got_int(q, 11), .there = (int)got_int(q, 12) };
	out->id = got_int(q, 13);
	out->method = vote_method_named(got_text(q, 14));
	out->passed = got_int(q, 15) != 0;
}

#define FIELD(name) ":body->>'$." name "'"

enum err vote_read(struct hall *hall, const char *body, struct vote *out)
{
	struct ask q = ask(hall->store->db, "SELECT " FIELD("entitled") ", " FIELD("recused") ", "
		FIELD("present") ", " FIELD("for") ", " FIELD("against") ", " FIELD("abstain") ", "
		FIELD("again") ", " FIELD("rule") ", " FIELD("base") ", " FIELD("majority") ", "
		FIELD("quorum") ", " FIELD("may") ", " FIELD("there") ", " FIELD("poll") ", "
		FIELD("method") ", " FIELD("to") " = 'passed'");
	bool found;
	enum err err;

	*out = (struct vote){0};
	ask_text(&q, ":body", body);
	found = ask_next(&q) && !got_null(&q, 3);
	if (found)
		vote_fill(&q, out);
	err = ask_done(&q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}

enum err vote_load(struct hall *hall, int64_t matter, struct vote *out)
{
	struct ask q = ask(hall->store->db, "SELECT at, body FROM event v"
		" WHERE subject = :matter AND kind = 'matter.moved' AND body->>'$.for' IS NOT NULL"
		" AND NOT EXISTS (SELECT 1 FROM event later WHERE later.subject = v.subject"
		"  AND later.kind = v.kind AND later.seq > v.seq"
		"  AND later.body->>'$.to' IN ('deliberating', 'queued', 'screening'))"
		" ORDER BY seq DESC LIMIT 1");
	enum err err = ERR_NOT_FOUND, done;

	*out = (struct vote){0};
	ask_int(&q, ":matter", matter);
	if (ask_next(&q)) {
		err = vote_read(hall, got_text(&q, 1), out);
		out->at = got_int(&q, 0);
	}
	done = ask_done(&q);
	return done != OK ? done : err;
}

static const char *written(struct fraction fraction, char out[VOTE_FRACTION])
{
	snprintf(out, VOTE_FRACTION, "%d/%d", fraction.over, fraction.under);
	return out;
}

static void add_all(struct event *event, const struct event_field *fields, size_t count)
{
	for (size_t i = 0; i < count; i++)
		event_add(event, fields[i]);
}

void vote_terms(const struct vote *vote, struct vote_words *words, struct event *event)
{
	const struct poll *poll = &vote->poll;
	const struct event_field fields[] = {
		{ "method", .text = vote_method_name(vote->method) },
		{ "rule", .text = poll_rule_name(poll->rule) },
		{ "base", .text = poll_base_name(poll->base) },
		{ "majority", .text = written(poll->majority, words->majority) },
		{ "quorum", .text = written(poll->quorum, words->quorum) },
		{ "again", .number = poll->again },
	};

	add_all(event, fields, sizeof fields / sizeof *fields);
}

void vote_record(const struct vote *vote, struct vote_words *words, struct event *event)
{
	const struct poll *poll = &vote->poll;
	const struct event_field fields[] = {
		{ "poll", .number = vote->id }, { "entitled", .number = poll->entitled },
		{ "recused", .number = poll->recused }, { "present", .number = poll->present },
		{ "for", .number = poll->yes }, { "against", .number = poll->no },
		{ "abstain", .number = poll->abstained }, { "may", .number = poll->may },
		{ "there", .number = poll->there },
	};

	vote_terms(vote, words, event);
	add_all(event, fields, sizeof fields / sizeof *fields);
}
