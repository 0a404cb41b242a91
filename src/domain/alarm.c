/* alarm.c - what staff are told by the house itself, once for each cause. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/alarm.h"
#include "domain/hall.h"
#include "store/db.h"
#include "store/event.h"
#include "store/store.h"

static const struct { const char *about, *label; } kinds[] = {
	{ "guessing", N_("too many wrong numbers or PINs") },
	{ "unsatisfied", N_("not solved, said twice") },
	{ "objection", N_("objection not answered in time") },
	{ "extended", N_("held up for the third time") },
	{ "blocked", N_("held up past its new date") },
	{ "no_task", N_("to be carried out, but by nobody") },
	{ "ledger", N_("the points do not add up") },
	{ "clock_behind", N_("this machine's clock is behind the log") },
	{ "clock_ahead", N_("this machine's clock leapt ahead") },
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

const char *alarm_label(const char *about)
{
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i].about, about) == 0)
			return _(kinds[i].label);
	return about;
}

static void add_words(struct text *words, const char *about, int times)
{
	/* TRANSLATORS: between two clauses of one line. */
	text_add(words, words->length > 0 ? _("; ") : "");
	/* TRANSLATORS: what staff are told, and how often it came up. */
	text_addf(words, _("%s: %d"), alarm_label(about), times);
}

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
