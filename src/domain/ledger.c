/* ledger.c - the books of the points bank: postings that balance, and what they sum to. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/ledger.h"
#include "store/db.h"

void ledger_account(char out[ACCOUNT], const char *name, int64_t id)
{
	snprintf(out, ACCOUNT, "%s/%lld", name, (long long)id);
}

void ledger_move(struct posting *posting, const char *from, const char *to, int64_t amount)
{
	copy_text(posting->legs[0].account, ACCOUNT, from);
	posting->legs[0].amount = -amount;
	copy_text(posting->legs[1].account, ACCOUNT, to);
	posting->legs[1].amount = amount;
}

/* Do legs sum to zero, and the lots to what residents' legs do? Each is bounded, so no sum of
 * the few legs overflows; the lots are summed with an eye on it. */
static bool balances(const struct posting *posting)
{
	int64_t sum = 0, residents = 0, lots = 0;

	for (int i = 0; i < LEGS; i++) {
		const struct leg *leg = &posting->legs[i];

		if (leg->amount > POINTS_MOST || leg->amount < -POINTS_MOST)
			return false;
		sum += leg->amount;
		if (strncmp(leg->account, "resident/", 9) == 0)
			residents += leg->amount;
	}
	for (size_t i = 0; i < posting->portions.count; i++)
		if (__builtin_add_overflow(lots, posting->portions.list[i].amount, &lots))
			return false;
	return sum == 0 && posting->legs[0].amount != 0 && lots == residents;
}

static char *legs_written(const struct posting *posting)
{
	struct text out = {0};

	text_add(&out, "[");
	for (int i = 0; i < LEGS; i++)
		if (posting->legs[i].amount != 0)
			text_addf(&out, "%s[\"%s\",%lld]", i > 0 ? "," : "",
				posting->legs[i].account, (long long)posting->legs[i].amount);
	text_add(&out, "]");
	return text_take(&out);
}

static char *lots_written(const struct posting *posting)
{
	struct text out = {0};

	text_add(&out, "[");
	for (size_t i = 0; i < posting->portions.count; i++)
		text_addf(&out, "%s[%lld,%lld]", i > 0 ? "," : "",
			(long long)posting->portions.list[i].lot,
			(long long)posting->portions.list[i].amount);
	text_add(&out, "]");
	return text_take(&out);
}

/* What is nothing is left out: most postings have neither cap nor grace. */
static void add_number(struct event *event, const char *name, int64_t number)
{
	if (number != 0)
		event_add(event, (struct event_field){ name, .number = number });
}

enum err ledger_post(struct hall *hall, struct event *event, const struct posting *posting)
{
	char *legs, *lots;
	enum err err;

	if (!balances(posting))
		return fail(ERR_BROKEN, "a posting does not balance: %s", posting->cause);
	legs = legs_written(posting);
	lots = lots_written(posting);
	event_add(event, (struct event_field){ "cause", .text = posting->cause });
	event_add(event, (struct event_field){ "rule", .text = posting->rule });
	event_add(event, (struct event_field){ "about", .text = posting->about });
	event_add(event, (struct event_field){ "legs", .text = legs, .json = true });
	if (posting->portions.count > 0)
		event_add(event, (struct event_field){ "lots", .text = lots, .json = true });
	add_number(event, "fact_at", posting->fact_at);
	add_number(event, "units", posting->units);
	add_number(event, "expires", posting->expires);
	add_number(event, "grace", posting->grace);
	err = event_append(hall->store, event);
	free(legs);
	free(lots);
	return err;
}

enum err ledger_find(struct hall *hall, const char *cause, int64_t *seq)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(seq), 0) FROM posting"
		" WHERE cause = :cause");

	ask_text(&q, ":cause", cause);
	return ask_number(&q, seq);
}

enum err ledger_balance(struct hall *hall, const char *account, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(SUM(balance), 0) FROM account"
		" WHERE name = :account");

	ask_text(&q, ":account", account);
	return ask_number(&q, out);
}

enum err ledger_sums(struct hall *hall, void (*sum)(void *to, const struct ledger_sum *sum),
	void *to)
{
	struct ask q = ask(hall->store->db, "SELECT name, balance FROM account ORDER BY name");

	while (ask_next(&q))
		sum(to, &(struct ledger_sum){ got_text(&q, 0), got_int(&q, 1) });
	return ask_done(&q);
}

enum err ledger_each(struct hall *hall,
	void (*line)(void *to, const struct ledger_line *line), void *to)
{
	struct ask q = ask(hall->store->db, "SELECT p.seq, p.at, e.amount, p.cause, p.rule, p.about,"
		" e.account FROM posting p JOIN entry e ON e.seq = p.seq ORDER BY p.seq, e.account");

	while (ask_next(&q))
		line(to, &(struct ledger_line){ got_int(&q, 0), got_int(&q, 1), got_int(&q, 2),
			got_text(&q, 3), got_text(&q, 4), got_text(&q, 5), got_text(&q, 6) });
	return ask_done(&q);
}
