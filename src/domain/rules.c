/* rules.c - what taking part is worth, from which day on. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/rules.h"
#include "store/db.h"

enum { WORTH_MOST = 100000, UNITS_MOST = 1000 };

const struct rule_row rules[RULES] = {
	[RULE_ATTENDED] = { "attended", N_("You attended a meeting"), N_("a meeting"), 10, 0 },
	[RULE_ADMITTED] = { "admitted", N_("Your matter was admitted to deliberation"), N_("a matter"), 20, 0 },
	[RULE_ADOPTED] = { "adopted", N_("Your proposal was adopted"), N_("a proposal"), 50, 0 },
	[RULE_VOLUNTEERED] = { "volunteered", N_("You volunteered"), N_("an hour"), 5, 40 },
	[RULE_ACCEPTED] = { "accepted", N_("You checked work that was done"), N_("a panel"), 10, 0 },
	[RULE_MEDIATED] = { "mediated", N_("You mediated a dispute"), N_("a dispute"), 30, 0 },
	[RULE_REVIEWED] = { "reviewed", N_("You said how a result is"), N_("a result"), 2, 10 },
};

void rule_versions_release(struct rule_versions *versions)
{
	free(versions->list);
	*versions = (struct rule_versions){0};
}

static struct rule_version first_version(const struct hall *hall, enum rule rule)
{
	return (struct rule_version){ rule,
		hall_number(hall, "points", rules[rule].name, rules[rule].worth),
		hall_number(hall, "points-most", rules[rule].name, rules[rule].most), 0 };
}

enum err rule_in_force(struct hall *hall, enum rule rule, int64_t at, struct rule_version *out)
{
	struct ask q = ask(hall->store->db, "SELECT worth, most, from_at FROM rule WHERE rule = :rule"
		" AND from_at <= :at ORDER BY from_at DESC, seq DESC LIMIT 1");

	*out = first_version(hall, rule);
	ask_text(&q, ":rule", rules[rule].name);
	ask_int(&q, ":at", at);
	if (ask_next(&q))
		*out = (struct rule_version){ rule, got_int(&q, 0), got_int(&q, 1), got_int(&q, 2) };
	return ask_done(&q);
}

static void add(struct rule_versions *versions, const struct rule_version *version)
{
	versions->list = xrealloc(versions->list, versions->count + 1, sizeof *versions->list);
	versions->list[versions->count++] = *version;
}

/* Of two for the same day the later word counts. */
static enum err add_those_to_come(struct hall *hall, enum rule rule, struct rule_versions *out)
{
	struct ask q = ask(hall->store->db, "SELECT worth, most, from_at FROM rule r WHERE rule = :rule"
		" AND from_at > :now AND seq = (SELECT MAX(seq) FROM rule"
		"  WHERE rule = r.rule AND from_at = r.from_at) ORDER BY from_at");

	ask_text(&q, ":rule", rules[rule].name);
	ask_int(&q, ":now", clock_now());
	while (ask_next(&q))
		add(out, &(struct rule_version){ rule, got_int(&q, 0), got_int(&q, 1), got_int(&q, 2) });
	return ask_done(&q);
}

enum err rules_load(struct hall *hall, struct rule_versions *out)
{
	struct rule_version now;
	enum err err = OK;

	*out = (struct rule_versions){0};
	for (int rule = 0; err == OK && rule < RULES; rule++) {
		err = rule_in_force(hall, (enum rule)rule, clock_now(), &now);
		add(out, &now);
		if (err == OK)
			err = add_those_to_come(hall, (enum rule)rule, out);
	}
	return err;
}

static enum err append(struct hall *hall, struct actor by, const struct rule_version *version)
{
	struct event event = { .kind = "rule.set", .by = by, .fields = {
		{ "rule", .text = rules[version->rule].name }, { "worth", .number = version->worth },
		{ "most", .number = version->most }, { "from", .number = version->from } } };

	return event_append(hall->store, &event);
}

static enum err pin(struct hall *hall, enum rule rule)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM rule WHERE rule = :rule LIMIT 1");
	struct rule_version first = first_version(hall, rule);
	int64_t one;
	enum err err;

	ask_text(&q, ":rule", rules[rule].name);
	err = ask_number(&q, &one);
	return err == ERR_NOT_FOUND ? append(hall, (struct actor){ 0, "clock" }, &first) : err;
}

static enum err pin_all(struct hall *hall)
{
	enum err err = OK;

	for (int rule = 0; err == OK && rule < RULES; rule++)
		err = pin(hall, (enum rule)rule);
	return err;
}

enum err rules_pin(struct hall *hall)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, pin_all(hall)) : err;
}

static enum err set_inside(struct hall *hall, struct actor by, const struct rule_version *version)
{
	enum err err = pin(hall, version->rule);

	return err == OK ? append(hall, by, version) : err;
}

enum err rule_set(struct hall *hall, struct actor by, const struct rule_version *version)
{
	enum err err;

	if (version->from < clock_day(clock_now(), 0, 0) || version->worth < 0 ||
	    version->worth > WORTH_MOST || version->most < 0 || version->most > UNITS_MOST)
		return ERR_INPUT;
	err = db_begin(hall->store->db);
	return err == OK ? db_end(hall->store->db, set_inside(hall, by, version)) : err;
}
