/* calendar.c - when a term is over, by the hall's own calendar. */
#include <config.h>

#include <string.h>

#include "base/clock.h"
#include "domain/calendar.h"
#include "domain/hall.h"

/* A calendar without a working day in a year is no calendar: then every day counts. */
enum { LONGEST_BREAK = 366 };

bool calendar_works(const struct hall *hall, int64_t at)
{
	const char *week = hall_text(hall, "week", "working", "12345");
	char day[CLOCK_TEXT];

	clock_day_iso(at, day);
	if (hall_text(hall, "workdays", day, NULL))
		return true;
	return strchr(week, '0' + clock_weekday(at)) && !hall_text(hall, "holidays", day, NULL);
}

static int64_t next_working(const struct hall *hall, int64_t at)
{
	int64_t day = at + DAY;

	for (int i = 0; i < LONGEST_BREAK && !calendar_works(hall, day); i++)
		day += DAY;
	return calendar_works(hall, day) ? day : at + DAY;
}

int64_t calendar_end(const struct hall *hall, int64_t from, int64_t seconds, const char *key)
{
	int64_t days = seconds / DAY;

	if (strcmp(hall_text(hall, "count", key, "calendar"), "working") != 0)
		return from + seconds;
	while (days-- > 0)
		from = next_working(hall, from);
	return from + seconds % DAY;
}

int64_t calendar_days(const struct hall *hall, int64_t from, const char *key, int usual)
{
	return calendar_end(hall, from, hall_number(hall, "days", key, usual) * (int64_t)DAY, key);
}
