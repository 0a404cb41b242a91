/* clock.c - instants read and written, in the hall's zone (eight hours east) and in UTC. */
#include <config.h>

#include <stdlib.h>
#include <time.h>

#include "base/clock.h"
#include "tests/check.h"

static int64_t parsed(const char *iso)
{
	int64_t at = -77;

	CHECK_INT(clock_parse(iso, &at), OK);
	return at;
}

static void good_ones_are_read(void)
{
	CHECK_INT(parsed("1970-01-01T00:00:00Z"), 0);
	CHECK_INT(parsed("1970-01-01T08:00:00+08:00"), 0);
	CHECK_INT(parsed("1970-01-01T08:00:00+0800"), 0);
	CHECK_INT(parsed("1969-12-31T19:30:00-04:30"), 0);
	CHECK_INT(parsed("1970-01-01 00:00:01Z"), 1);
	CHECK_INT(parsed("1970-01-01"), -8 * HOUR);
	CHECK_INT(parsed("2019-02-14T20:00:00+08:00"), 1550145600);
	CHECK_INT(parsed("2026-11-23T07:00:00Z"), 1795417200);
	CHECK_INT(parsed("2024-02-29T00:00:00Z"), 1709164800);
	CHECK_INT(parsed("2038-01-20T00:00:00Z"), 2147558400);
	CHECK_INT(parsed("1969-12-31T23:59:59Z"), -1);
}

static void bad_ones_are_not(void)
{
	static const char *const bad[] = {
		"", "x", "2026", "2026-11", "2026-11-2", "26-11-23", " 2026-11-23",
		"2026-11-23 ", "2026-11-23x", "2026- 1-23", "2026-11- 3", "  26-11-23",
		"+026-11-23", "-026-11-23", "2026/11/23", "20261123", "2026-00-10",
		"2026-13-01", "2026-01-00", "2026-01-32", "2026-02-29", "2023-02-29",
		"2100-02-29", "2026-02-31", "2026-04-31", "2026-11-23T", "2026-11-23T07",
		"2026-11-23T07:00", "2026-11-23T07:00Z", "2026-11-23T07:00:00",
		"2026-11-23T7:00:00Z", "2026-11-23T 7:00:00Z", "2026-11-23T07:0:00Z",
		"2026-11-23T24:00:00Z", "2026-11-23T07:60:00Z", "2026-11-23T07:00:99Z",
		"2026-11-23T07:00:00.5Z", "2026-11-23T07:00:00z", "2026-11-23T07:00:00Zx",
		"2026-11-23T07:00:00+8", "2026-11-23T07:00:00+8:00", "2026-11-23T07:00:00+080",
		"2026-11-23T07:00:00+08", "2026-11-23T07:00:00+08:0", "2026-11-23T07:00:00+08:",
		"2026-11-23T07:00:00+ 8:00", "2026-11-23T07:00:00+08:00x",
		"2026-11-23T07:00:00+15:00", "2026-11-23T07:00:00+08:60",
		"2026-11-23T07:00:00--8:00", "2026-11-23T07:00:00 +08:00",
		"2026-11-23t07:00:00Z", "2026-11-23  07:00:00Z", "２０２６-11-23",
	};

	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		int64_t at = 42;
		enum err err = clock_parse(bad[i], &at);

		if (err != ERR_INPUT)
			fprintf(stderr, "\"%s\" was taken for an instant\n", bad[i]);
		CHECK_INT(err, ERR_INPUT);
		CHECK_INT(at, 42);
	}
}

static void what_is_written_can_be_read(void)
{
	char out[CLOCK_TEXT];

	CHECK_TEXT(clock_iso(0, out), "1970-01-01T00:00:00Z");
	CHECK_TEXT(clock_iso(1795417200, out), "2026-11-23T07:00:00Z");
	for (int64_t at = -40 * (int64_t)DAY; at < 80 * 366 * (int64_t)DAY; at += 1234567)
		CHECK_INT(parsed(clock_iso(at, out)), at);
}

static void people_read_the_halls_own_time(void)
{
	char out[CLOCK_TEXT];

	CHECK_TEXT(clock_date(1795417200, out), "23 Nov 2026");
	CHECK_TEXT(clock_moment(1795417200, out), "23 Nov 2026 15:00");
	CHECK_TEXT(clock_date(1795417200 + 9 * HOUR, out), "24 Nov 2026");
	CHECK_TEXT(clock_moment(1551369540, out), "28 Feb 2019 23:59");
	CHECK_INT(clock_year(1798732799), 2026);        /* 2026-12-31T15:59:59Z */
	CHECK_INT(clock_year(1798732800), 2027);
}

static void an_impossible_instant_writes_nothing(void)
{
	char out[CLOCK_TEXT] = "before";

	CHECK_TEXT(clock_iso(INT64_MAX, out), "");
	CHECK_TEXT(clock_date(INT64_MAX, out), "");
	CHECK_TEXT(clock_moment(INT64_MIN, out), "");
}

static void the_clocks_run_until_they_are_set(void)
{
	int64_t ms = clock_ms();
	int64_t now = (int64_t)time(NULL);

	CHECK(clock_now() >= now && clock_now() <= now + 5);
	CHECK(clock_ms() >= ms);
	clock_set(1000);
	CHECK_INT(clock_now(), 1000);
	ms = clock_ms();
	clock_advance_ms(999);
	CHECK_INT(clock_now(), 1000);
	CHECK_INT(clock_ms() - ms, 999);
	clock_advance_ms(1);
	CHECK_INT(clock_now(), 1001);
	clock_set(5);
	CHECK_INT(clock_now(), 5);
}

static void days_have_names_and_places_in_the_week(void)
{
	char day[CLOCK_TEXT];

	setenv("TZ", "CST-8", 1);
	CHECK_TEXT(clock_day_iso(1795395600, day), "2026-11-23");
	CHECK_INT(clock_weekday(1795395600), 1);
	CHECK_INT(clock_weekday(1795395600 - DAY), 7);
	/* Midnight is the hall's, not Greenwich's. */
	CHECK_TEXT(clock_day_iso(1795395600 - 9 * HOUR, day), "2026-11-23");
	CHECK_TEXT(clock_day_iso(1795395600 - 9 * HOUR - 1, day), "2026-11-22");
	CHECK_INT(clock_weekday(1795395600 - 9 * HOUR - 1), 7);
}

int main(void)
{
	setenv("TZ", "CST-8", 1);
	tzset();
	good_ones_are_read();
	bad_ones_are_not();
	what_is_written_can_be_read();
	people_read_the_halls_own_time();
	an_impossible_instant_writes_nothing();
	the_clocks_run_until_they_are_set();
	days_have_names_and_places_in_the_week();
	return checked();
}
