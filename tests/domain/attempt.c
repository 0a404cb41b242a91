/* attempt.c - tests of wrong tries: pauses, their end, and the notice to staff. */
#include <config.h>

#include "domain/attempt.h"
#include "tests/domain/people.h"

static struct hall hall;

static int64_t alarms(void)
{
	int count;

	CHECK_INT(alarms_count(&hall, "guessing", 0, &count), OK);
	return count;
}

static void miss(const char *scope, int times)
{
	for (int i = 0; i < times; i++)
		CHECK_INT(attempt_missed(&hall, scope, ERR_DENIED), ERR_DENIED);
}

static void five_misses_pause_for_a_minute(void)
{
	CHECK_INT(attempt_allowed(&hall, "card/1"), OK);
	miss("card/1", 4);
	CHECK_INT(attempt_allowed(&hall, "card/1"), OK);
	CHECK_INT(attempt_missed(&hall, "card/1", ERR_NOT_FOUND), ERR_PAUSED);
	CHECK_INT(attempt_allowed(&hall, "card/1"), ERR_PAUSED);
	CHECK_INT(attempt_allowed(&hall, "card/2"), OK);
	CHECK_INT(attempt_allowed(&hall, "card/1 "), OK);
	pass_seconds(59);
	CHECK_INT(attempt_allowed(&hall, "card/1"), ERR_PAUSED);
	pass_seconds(1);
	CHECK_INT(attempt_allowed(&hall, "card/1"), OK);
	miss("card/1", 4);
	CHECK_INT(attempt_missed(&hall, "card/1", ERR_DENIED), ERR_PAUSED);
	pass_seconds(60);
}

static void a_right_answer_forgets_the_misses(void)
{
	CHECK_INT(attempt_cleared(&hall, "card/never"), OK);
	miss("card/3", 4);
	CHECK_INT(attempt_cleared(&hall, "card/3"), OK);
	miss("card/3", 4);
	CHECK_INT(attempt_cleared(&hall, "card/3"), OK);
	CHECK_INT(attempt_missed(&hall, "card/3", ERR_NOT_FOUND), ERR_NOT_FOUND);
}

/* Whoever knows one right number cannot hide behind it what else was tried. */
static void twenty_misses_an_hour_are_told_once(void)
{
	int64_t before = alarms();

	for (int i = 0; i < 19; i++) {
		miss("track/kiosk", 1);
		CHECK_INT(attempt_cleared(&hall, "track/kiosk"), OK);
	}
	CHECK_INT(alarms(), before);
	miss("track/kiosk", 1);
	CHECK_INT(alarms(), before + 1);
	CHECK_INT(attempt_cleared(&hall, "track/kiosk"), OK);
	for (int i = 0; i < 30; i++) {
		miss("track/kiosk", 1);
		CHECK_INT(attempt_cleared(&hall, "track/kiosk"), OK);
	}
	CHECK_INT(alarms(), before + 1);
	pass_seconds(HOUR);
	for (int i = 0; i < 20; i++) {
		miss("track/kiosk", 1);
		CHECK_INT(attempt_cleared(&hall, "track/kiosk"), OK);
	}
	CHECK_INT(alarms(), before + 2);
}

static void slow_misses_tell_nobody(void)
{
	int64_t before = alarms();

	for (int i = 0; i < 60; i++) {
		miss("track/slow", 1);
		CHECK_INT(attempt_cleared(&hall, "track/slow"), OK);
		pass_seconds(HOUR / 10);
	}
	CHECK_INT(alarms(), before);
}

/* A clock that was set back must not shut a number out for the days between. */
static void a_clock_set_back_does_not_lengthen_the_pause(void)
{
	miss("card/4", 4);
	CHECK_INT(attempt_missed(&hall, "card/4", ERR_DENIED), ERR_PAUSED);
	clock_set(clock_now() - 2 * DAY);
	pass_seconds(60);
	CHECK_INT(attempt_allowed(&hall, "card/4"), OK);
	miss("card/4", 4);
	CHECK_INT(attempt_missed(&hall, "card/4", ERR_DENIED), ERR_PAUSED);
	CHECK_INT(attempt_allowed(&hall, "card/4"), ERR_PAUSED);
}

static void a_miss_is_stored_before_it_is_answered(void)
{
	miss("card/5", 3);
	CHECK_INT(number_in(&hall, "SELECT misses FROM attempt WHERE scope = 'card/5'"), 3);
}

int main(void)
{
	day_begins();
	CHECK_INT(hall_open_memory("kiosk", &hall), OK);
	five_misses_pause_for_a_minute();
	a_right_answer_forgets_the_misses();
	twenty_misses_an_hour_are_told_once();
	slow_misses_tell_nobody();
	a_clock_set_back_does_not_lengthen_the_pause();
	a_miss_is_stored_before_it_is_answered();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
