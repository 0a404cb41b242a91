/* service.c - tests of what residents do: entered once, in time, earning by the day's rule. */
#include <config.h>

#include "domain/points.h"
#include "domain/service.h"
#include "tests/domain/people.h"

static struct hall hall;
static char snow[] = "扫雪", choir[] = "教唱歌", quarrel[] = "楼道堆物";
static int64_t given;

static enum err enter(struct service service)
{
	return service_enter(&hall, clerk_does, &service, &given);
}

static void hours_earn_points(void)
{
	int64_t resident = resident_comes(&hall), span[2] = { 0, clock_now() + DAY }, hours, balance;
	struct services services;

	CHECK_INT(enter((struct service){ .resident = resident, .rule = RULE_VOLUNTEERED,
		.hours = 3, .what = snow }), OK);
	CHECK_INT(given, 15);
	CHECK_INT(enter((struct service){ .resident = resident, .rule = RULE_VOLUNTEERED,
		.hours = 3, .what = snow }), ERR_TWICE);
	CHECK_INT(enter((struct service){ .resident = resident, .rule = RULE_VOLUNTEERED,
		.hours = 2, .what = snow, .day = clock_now() - 3 * DAY }), OK);
	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	CHECK_INT(balance, 25);
	CHECK_INT(service_hours(&hall, resident, span, &hours), OK);
	CHECK_INT(hours, 5);
	CHECK_INT(services_load(&hall, resident, 9, &services), OK);
	CHECK_INT(services.count, 2);
	CHECK_INT(services.list[0].hours, 2);
	CHECK_INT(services.list[0].day, clock_day(clock_now(), -3, 0));
	CHECK_INT(services.list[0].rule, RULE_VOLUNTEERED);
	CHECK_TEXT(services.list[0].what, "扫雪");
	services_release(&services);
	CHECK_GOOD(&hall);
}

static void a_day_has_twelve_hours(void)
{
	int64_t resident = resident_comes(&hall);

	CHECK_INT(enter((struct service){ .resident = resident, .rule = RULE_VOLUNTEERED,
		.hours = 13, .what = snow }), ERR_LIMIT);
	CHECK_INT(enter((struct service){ .resident = resident, .rule = RULE_VOLUNTEERED,
		.hours = 8, .what = snow }), OK);
	CHECK_INT(enter((struct service){ .resident = resident, .rule = RULE_VOLUNTEERED,
		.hours = 5, .what = choir }), ERR_LIMIT);
	CHECK_INT(enter((struct service){ .resident = resident, .rule = RULE_VOLUNTEERED,
		.hours = 4, .what = choir }), OK);
}

static void a_panel_is_of_a_matter_whose_work_was_judged(void)
{
	int64_t resident = resident_comes(&hall), matter = matter_comes(&hall);
	struct service seat = { .resident = resident, .rule = RULE_ACCEPTED, .matter = matter };
	struct points_history history;

	CHECK_INT(enter(seat), ERR_MOVE);
	matter_put_in(&hall, matter, ACCEPTANCE);
	CHECK_INT(enter(seat), OK);
	CHECK_INT(given, 10);
	pass_days(1);
	CHECK_INT(enter(seat), ERR_TWICE);
	seat.matter = 999;
	CHECK_INT(enter(seat), ERR_NOT_FOUND);
	CHECK_INT(points_history_load(&hall, resident, 1, &history), OK);
	CHECK_TEXT(history.list[0].what, "You checked work that was done");
	CHECK_TEXT(history.list[0].about, "议〔2026〕0001号");
	points_history_release(&history);
}

static void mediation_is_of_a_matter_or_of_words(void)
{
	int64_t resident = resident_comes(&hall), matter = matter_comes(&hall);

	CHECK_INT(enter((struct service){ .resident = resident, .rule = RULE_MEDIATED,
		.what = quarrel }), OK);
	CHECK_INT(given, 30);
	CHECK_INT(enter((struct service){ .resident = resident, .rule = RULE_MEDIATED,
		.matter = matter }), OK);
	CHECK_INT(given, 30);
}

static void what_makes_no_sense_is_refused(void)
{
	static char long_words[SERVICE_WORDS + 2];
	int64_t resident = resident_comes(&hall), events = events_in(&hall), now = clock_now();
	const struct service wrong[] = {
		{ .resident = resident, .rule = RULE_VOLUNTEERED, .what = snow },
		{ .resident = resident, .rule = RULE_VOLUNTEERED, .hours = -1, .what = snow },
		{ .resident = resident, .rule = RULE_VOLUNTEERED, .hours = 1 },
		{ .resident = resident, .rule = RULE_VOLUNTEERED, .hours = 1, .matter = 1, .what = snow },
		{ .resident = resident, .rule = RULE_VOLUNTEERED, .hours = 1, .what = snow, .day = now + DAY },
		{ .resident = resident, .rule = RULE_VOLUNTEERED, .hours = 1, .what = snow, .day = now - 61 * DAY },
		{ .resident = resident, .rule = RULE_VOLUNTEERED, .hours = 1, .what = long_words },
		{ .resident = resident, .rule = RULE_ACCEPTED },
		{ .resident = resident, .rule = RULE_ACCEPTED, .matter = 1, .hours = 1 },
		{ .resident = resident, .rule = RULE_MEDIATED },
		{ .resident = resident, .rule = RULE_ATTENDED, .what = snow },
	};

	memset(long_words, 'x', sizeof long_words - 1);
	for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
		CHECK_INT(enter(wrong[i]), ERR_INPUT);
	CHECK_INT(enter((struct service){ .resident = 999, .rule = RULE_VOLUNTEERED, .hours = 1,
		.what = snow }), ERR_NOT_FOUND);
	CHECK_INT(events_in(&hall), events);
}

/* From a program to come: a rule that this one's desk does not enter. */
static void what_the_desk_does_not_know_is_shown_as_something(void)
{
	int64_t resident = resident_comes(&hall);
	struct event event = { .kind = "service.entered", .subject = resident, .by = clerk_does,
		.fields = { { "rule", .text = "trained" }, { "matter" }, { "hours", .number = 2 },
			{ "day", .number = clock_now() }, { "what", .text = "培训" } } };
	struct services services;

	CHECK_INT(event_append(hall.store, &event), OK);
	CHECK_INT(services_load(&hall, resident, 1, &services), OK);
	CHECK_INT(services.list[0].rule, RULES - 1);
	CHECK_TEXT(services.list[0].what, "培训");
	services_release(&services);
}

static void everybodys_are_listed(void)
{
	struct services services;

	CHECK_INT(services_load(&hall, 0, 3, &services), OK);
	CHECK_INT(services.count, 3);
	CHECK_INT(services.list[0].rule, RULE_MEDIATED);
	CHECK_INT(services.list[2].rule, RULE_ACCEPTED);
	services_release(&services);
}

int main(void)
{
	hall_with_staff(&hall);
	hours_earn_points();
	a_day_has_twelve_hours();
	a_panel_is_of_a_matter_whose_work_was_judged();
	mediation_is_of_a_matter_or_of_words();
	what_makes_no_sense_is_refused();
	everybodys_are_listed();
	what_the_desk_does_not_know_is_shown_as_something();
	hall_close(&hall);
	return checked();
}
