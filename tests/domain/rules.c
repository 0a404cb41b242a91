/* rules.c - tests of what taking part is worth: a rule changed today leaves yesterday alone. */
#include <config.h>

#include "domain/points.h"
#include "domain/rules.h"
#include "tests/domain/people.h"

static struct hall hall;

static struct rule_version in_force(enum rule rule, int64_t at)
{
	struct rule_version version = {0};

	CHECK_INT(rule_in_force(&hall, rule, at, &version), OK);
	return version;
}

static enum err set(enum rule rule, int64_t worth, int64_t most, int64_t from)
{
	return rule_set(&hall, keeper_does, &(struct rule_version){ rule, worth, most, from });
}

/* The rates of PRODUCT.md. */
static void the_shipped_ones_are_the_published_ones(void)
{
	static const int worth[RULES] = { 10, 20, 50, 5, 10, 30, 2 };

	for (int rule = 0; rule < RULES; rule++) {
		CHECK_INT(in_force((enum rule)rule, clock_now()).worth, worth[rule]);
		CHECK(*rules[rule].label && *rules[rule].unit);
	}
	CHECK_INT(in_force(RULE_VOLUNTEERED, clock_now()).most, 40);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM rule"), 0);
}

static void hall_conf_speaks_once(void)
{
	int64_t events;

	CHECK_INT(rules_pin(&hall), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM rule"), RULES);
	for (size_t i = 0; i < hall.settings.count; i++)
		if (strcmp(hall.settings.list[i].key, "adopted") == 0)
			hall.settings.list[i].zh[0] = '9';
	events = events_in(&hall);
	CHECK_INT(rules_pin(&hall), OK);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(in_force(RULE_ADOPTED, clock_now()).worth, 50);
	CHECK_INT(in_force(RULE_ADOPTED, 0).worth, 50);
}

static void a_change_holds_from_its_day_on(void)
{
	int64_t today = clock_day(clock_now(), 0, 0), next_week = clock_day(clock_now(), 7, 0);
	struct rule_versions all;

	CHECK_INT(set(RULE_ATTENDED, 15, 0, today - 1), ERR_INPUT);
	CHECK_INT(set(RULE_ATTENDED, 15, 0, next_week), OK);
	CHECK_INT(in_force(RULE_ATTENDED, next_week - 1).worth, 10);
	CHECK_INT(in_force(RULE_ATTENDED, next_week).worth, 15);
	/* Said twice for the same day: the later word counts. One for an earlier day does not. */
	CHECK_INT(set(RULE_ATTENDED, 16, 4, next_week), OK);
	CHECK_INT(set(RULE_ATTENDED, 12, 0, today), OK);
	CHECK_INT(in_force(RULE_ATTENDED, today - 1).worth, 10);
	CHECK_INT(in_force(RULE_ATTENDED, clock_now()).worth, 12);
	CHECK_INT(in_force(RULE_ATTENDED, next_week).worth, 16);
	CHECK_INT(in_force(RULE_ATTENDED, next_week).most, 4);
	CHECK_INT(in_force(RULE_ATTENDED, next_week).from, next_week);
	CHECK_INT(rules_load(&hall, &all), OK);
	CHECK_INT(all.count, RULES + 1);
	CHECK_INT(all.list[0].worth, 12);
	CHECK_INT(all.list[1].worth, 16);
	CHECK_INT(all.list[1].from, next_week);
	CHECK_INT(all.list[2].rule, RULE_ADMITTED);
	rule_versions_release(&all);
}

/* What was done yesterday and is entered today is worth what it was yesterday. */
static void the_day_of_the_fact_decides(void)
{
	int64_t resident = resident_comes(&hall), yesterday = clock_now() - DAY, given;

	CHECK_INT(set(RULE_MEDIATED, 99, 0, clock_day(clock_now(), 0, 0)), OK);
	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = RULE_MEDIATED, .cause = "y", .about = "", .fact_at = yesterday }, &given), OK);
	CHECK_INT(given, 30);
	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = RULE_MEDIATED, .cause = "t", .about = "" }, &given), OK);
	CHECK_INT(given, 99);
	CHECK_GOOD(&hall);
}

static void what_makes_no_sense_is_refused(void)
{
	int64_t today = clock_day(clock_now(), 0, 0), events = events_in(&hall);

	CHECK_INT(set(RULE_ATTENDED, -1, 0, today), ERR_INPUT);
	CHECK_INT(set(RULE_ATTENDED, 100001, 0, today), ERR_INPUT);
	CHECK_INT(set(RULE_ATTENDED, 1, -1, today), ERR_INPUT);
	CHECK_INT(set(RULE_ATTENDED, 1, 1001, today), ERR_INPUT);
	CHECK_INT(events_in(&hall), events);
}

/* Changed before any tick wrote hall.conf's version down: yesterday's is written first. */
static void yesterday_is_pinned_by_the_first_change(void)
{
	CHECK_INT(set(RULE_REVIEWED, 3, 0, clock_day(clock_now(), 0, 0)), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM rule"), 2);
	CHECK_INT(in_force(RULE_REVIEWED, clock_now() - DAY).worth, 2);
	CHECK_INT(in_force(RULE_REVIEWED, clock_now()).worth, 3);
}

int main(void)
{
	hall_with_staff(&hall);
	the_shipped_ones_are_the_published_ones();
	hall_conf_speaks_once();
	a_change_holds_from_its_day_on();
	the_day_of_the_fact_decides();
	what_makes_no_sense_is_refused();
	hall_close(&hall);
	hall_with_staff(&hall);
	yesterday_is_pinned_by_the_first_change();
	hall_close(&hall);
	return checked();
}
