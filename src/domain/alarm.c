/* alarm.c - what staff are told by the house itself, once for each cause. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/alarm.h"
#include "domain/hall.h"
#include "store/db.h"
#include "store/event.h"
#include "store/store.h"

static const struct { const char *about, *words; } kinds[] = {
	{ "guessing", N_("too many wrong numbers or PINs: %d") },
	{ "unsatisfied", N_("not solved, said twice: %d") },
	{ "objection", N_("objection not answered in time: %d") },
	{ "extended", N_("held up for the third time: %d") },
	{ "blocked", N_("held up past its new date: %d") },
	{ "no_task", N_("to be carried out, but by nobody: %d") },
	{ "ledger", N_("the points do not add up: %d") },
	{ "clock_behind", N_("this machine's clock is behind the log: %d") },
	{ "clock_ahead", N_("this machine's clock leapt ahead: %d") },
};

enum err alarm_raise(struct hall *hall, const char *about, int64_t matter)
{
	struct event event = { .kind = "alarm.raised", .by = { 0, "clock" }, .fields = {
		{ "about", .text = about }, { "matter", .number = matter } } };

	return event_append(hall->store, &event);
}

static enum err once_inside(struct hall *hall, const char *about, int64_t matter, int64_t since)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM alarm WHERE matter = :matter"
		" AND about = :about AND at >= :since");
	int64_t before;
	enum err err;

	ask_int(&q, ":matter", matter);
	ask_text(&q, ":about", about);
	ask_int(&q, ":since", since);
	err = ask_number(&q, &before);
	return err != OK || before > 0 ? err : alarm_raise(hall, about, matter);
}

enum err alarm_once(struct hall *hall, const char *about, int64_t matter, int64_t since)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, once_inside(hall, about, matter, since)) : err;
}

/* The formats come from the catalog; each holds one %d. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void add_words(struct text *words, const char *about, int times)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i].about, about) == 0) {
			/* TRANSLATORS: between two clauses of one line. */
			text_add(words, words->length > 0 ? _("; ") : "");
			text_addf(words, _(kinds[i].words), times);
		}
}
#pragma GCC diagnostic pop

enum err alarms_words(struct hall *hall, int64_t since, char **out)
{
	struct ask q = ask(hall->store->db, "SELECT about, COUNT(*) FROM alarm WHERE at > :since"
		" GROUP BY about ORDER BY about");
	struct text words = {0};

	ask_int(&q, ":since", since);
	while (ask_next(&q))
		add_words(&words, got_text(&q, 0), (int)got_int(&q, 1));
	*out = text_take(&words);
	return ask_done(&q);
}
