/* history.c - the lines of a resident's points, and who earned most. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/ledger.h"
#include "domain/points.h"
#include "store/db.h"

/* What moves points beside the rules. */
static const struct { const char *rule, *what; } others[] = {
	{ "held", N_("Held for a reward") },
	{ "posted", N_("Reward handed over") },
	{ "voided", N_("Reward not taken, points returned") },
	{ "refunded", N_("Reward given back, points returned") },
	{ "expired", N_("Past their last day") },
	{ "adjusted", N_("Put right by the staff") },
	{ "reversed", N_("An earlier line was taken back") },
	{ "repaid", N_("Paid back what was owed") },
};

const char *points_what(const char *rule)
{
	for (int i = 0; i < RULES; i++)
		if (strcmp(rules[i].name, rule) == 0)
			return _(rules[i].label);
	for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
		if (strcmp(others[i].rule, rule) == 0)
			return _(others[i].what);
	return "";
}

#define LINES "SELECT p.seq, p.at, e.amount, p.rule, p.about," \
	" EXISTS (SELECT 1 FROM posting WHERE cause = 'reverse/' || p.seq), d.state" \
	" FROM entry e JOIN posting p ON p.seq = e.seq" \
	" LEFT JOIN dispute d ON d.posting = p.seq AND d.resident = :resident" \
	" WHERE e.account = 'resident/' || :resident"

static enum err load(struct ask *q, int64_t resident, struct points_history *out)
{
	ask_int(q, ":resident", resident);
	while (ask_next(q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct points_line){ .posting = got_int(q, 0),
			.at = got_int(q, 1), .amount = got_int(q, 2),
			.what = points_what(got_text(q, 3)), .about = got_copy(q, 4),
			.reversed = got_int(q, 5) > 0, .dispute = dispute_state_read(got_text(q, 6)) };
	}
	return ask_done(q);
}

enum err points_history_load(struct hall *hall, int64_t resident, int limit,
	struct points_history *out)
{
	struct ask q = ask(hall->store->db, LINES " ORDER BY e.seq DESC LIMIT :limit");

	*out = (struct points_history){0};
	ask_int(&q, ":limit", limit);
	return load(&q, resident, out);
}

static enum err balance_before(struct hall *hall, int64_t resident, int64_t at, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(SUM(e.amount), 0) FROM entry e"
		" JOIN posting p ON p.seq = e.seq"
		" WHERE e.account = 'resident/' || :resident AND p.at < :at");

	ask_int(&q, ":resident", resident);
	ask_int(&q, ":at", at);
	return ask_number(&q, out);
}

enum err points_month_load(struct hall *hall, int64_t resident, int64_t at,
	struct points_history *out)
{
	struct ask q;
	enum err err;

	*out = (struct points_history){0};
	err = balance_before(hall, resident, clock_month(at, 0), &out->before);
	if (err != OK)
		return err;
	q = ask(hall->store->db, LINES " AND p.at >= :from AND p.at < :until ORDER BY e.seq");
	ask_int(&q, ":from", clock_month(at, 0));
	ask_int(&q, ":until", clock_month(at, 1));
	return load(&q, resident, out);
}

void points_history_release(struct points_history *history)
{
	for (size_t i = 0; i < history->count; i++)
		free(history->list[i].about);
	free(history->list);
	*history = (struct points_history){0};
}

enum err contributors_load(struct hall *hall, const int64_t span[2], int limit,
	struct contributors *out)
{
	struct ask q = ask(hall->store->db, "SELECT CAST(substr(e.account, 10) AS INTEGER),"
		" SUM(e.amount) AS sum FROM event v JOIN posting p ON p.seq = v.seq"
		" JOIN entry e ON e.seq = p.seq WHERE v.kind IN ('points.earned', 'points.posted')"
		" AND p.fact_at >= :from AND p.fact_at < :until AND e.account GLOB 'resident/*'"
		" AND NOT EXISTS (SELECT 1 FROM posting WHERE cause = 'reverse/' || p.seq)"
		" GROUP BY e.account ORDER BY sum DESC, 1 LIMIT :limit");

	*out = (struct contributors){0};
	ask_int(&q, ":from", span[0]);
	ask_int(&q, ":until", span[1]);
	ask_int(&q, ":limit", limit);
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct contributor){ got_int(&q, 0), got_int(&q, 1) };
	}
	return ask_done(&q);
}

void contributors_release(struct contributors *contributors)
{
	free(contributors->list);
	*contributors = (struct contributors){0};
}
