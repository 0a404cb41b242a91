/* points.c - the points bank: what was earned, what it sums to. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/points.h"
#include "store/db.h"

static const struct { const char *rule, *what; int usual; } rules[] = {
	{ "admitted", N_("Your matter was admitted to deliberation"), 20 },
	{ "attended", N_("You attended a meeting"), 10 },
	{ "held", N_("Held for a reward"), 0 },
	{ "posted", N_("Reward handed over"), 0 },
	{ "voided", N_("Reward not taken, points returned"), 0 },
};
enum { RULES = sizeof rules / sizeof rules[0] };

static int rule_at(const char *rule)
{
	int i = 0;

	while (i < RULES && strcmp(rules[i].rule, rule) != 0)
		i++;
	return i;
}

static void account_of(int64_t resident, char out[32])
{
	snprintf(out, 32, "resident/%lld", (long long)resident);
}

enum err points_balance(struct hall *hall, int64_t resident, int64_t *out)
{
	struct ask q = ask(hall->store->db,
		"SELECT COALESCE(SUM(amount), 0) FROM entry WHERE account = :account");
	char account[32];

	account_of(resident, account);
	ask_text(&q, ":account", account);
	return ask_number(&q, out);
}

enum err points_history_load(struct hall *hall, int64_t resident, int limit,
	struct points_history *out)
{
	struct ask q = ask(hall->store->db, "SELECT p.at, e.amount, p.rule, p.about"
		" FROM entry e JOIN posting p ON p.seq = e.seq WHERE e.account = :account"
		" ORDER BY e.seq DESC LIMIT :limit");
	char account[32];

	*out = (struct points_history){0};
	account_of(resident, account);
	ask_text(&q, ":account", account);
	ask_int(&q, ":limit", limit);
	while (ask_next(&q)) {
		int rule = rule_at(got_text(&q, 2));

		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct points_line){ .at = got_int(&q, 0),
			.amount = got_int(&q, 1), .what = rule < RULES ? _(rules[rule].what) : "",
			.about = got_copy(&q, 3) };
	}
	return ask_done(&q);
}

void points_history_release(struct points_history *history)
{
	for (size_t i = 0; i < history->count; i++)
		free(history->list[i].about);
	free(history->list);
	*history = (struct points_history){0};
}

static enum err counted_before(struct hall *hall, const char *cause, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM posting WHERE cause = :cause");

	ask_text(&q, ":cause", cause);
	*out = ask_next(&q);
	return ask_done(&q);
}

static enum err earn_inside(struct hall *hall, struct event *event, const char *cause)
{
	bool before;
	enum err err = counted_before(hall, cause, &before);

	return err != OK || before ? err : event_append(hall->store, event);
}

enum err points_earn(struct hall *hall, struct actor by, int64_t resident, const char *rule,
	const char *cause, const char *about)
{
	int at = rule_at(rule), worth = at < RULES ? hall_number(hall, "points", rule, rules[at].usual) : 0;
	char account[32];
	struct event event = { .kind = "points.posted", .subject = resident, .by = by,
		.fields = { { "cause", .text = cause }, { "rule", .text = rule },
			{ "about", .text = about }, { "from", .text = "issue" },
			{ "to", .text = account }, { "amount", .number = worth } } };
	enum err err;

	if (resident <= 0 || worth <= 0)
		return OK;
	account_of(resident, account);
	err = db_begin(hall->store->db);
	return err != OK ? err : db_end(hall->store->db, earn_inside(hall, &event, cause));
}
