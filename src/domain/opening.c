/* opening.c - when the hall is open. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "domain/opening.h"

enum { WEEK = 7, DAY_MINUTES = DAY / MINUTE, MONDAY = 1 };

/* "08:30-12:00" and the blanks behind it, in minutes of the day; NULL: it is no span. */
static const char *read_span(const char *s, int *from, int *until)
{
	unsigned hour, minute, last_hour, last_minute;
	int bytes = 0;

	if (sscanf(s, "%2u:%2u-%2u:%2u%n", &hour, &minute, &last_hour, &last_minute, &bytes) != 4 ||
	    minute > 59 || last_minute > 59 || (s[bytes] && s[bytes] != ' '))
		return NULL;
	*from = (int)(hour * 60 + minute);
	*until = (int)(last_hour * 60 + last_minute);
	s += bytes;
	return *from < *until && *until <= DAY_MINUTES ? s + strspn(s, " ") : NULL;
}

static bool is_within(const char *spans, int minute)
{
	int from, until;

	while (spans && *spans) {
		spans = read_span(spans, &from, &until);
		if (!spans || (minute >= from && minute < until))
			return true;
	}
	return false;
}

static bool is_listed(const struct hall *hall, const char *section, int64_t at)
{
	char day[CLOCK_TEXT];

	return *hall_text(hall, section, clock_day_iso(at, day), "") != '\0';
}

/* The spans of that day; "": it is closed. */
static const char *spans_of(const struct hall *hall, int64_t at)
{
	int weekday = clock_weekday(at);
	char key[2];

	if (is_listed(hall, "holidays", at))
		return "";
	if (is_listed(hall, "workdays", at))
		weekday = MONDAY;
	snprintf(key, sizeof key, "%d", weekday);
	return hall_text(hall, "opening", key, "");
}

static bool says_nothing(const struct hall *hall)
{
	const struct setting *line;

	return hall_section(hall, "opening", &line, 1) == 0;
}

bool opening_at(const struct hall *hall, int64_t at)
{
	return says_nothing(hall) ||
		is_within(spans_of(hall, at), (int)((at - clock_day(at, 0, 0)) / MINUTE));
}

const char *opening_fault(const struct hall *hall)
{
	const struct setting *lines[WEEK + 1];
	size_t count = hall_section(hall, "opening", lines, WEEK + 1);
	int from, until;

	for (size_t i = 0; i < count && i <= WEEK; i++) {
		const char *s = lines[i]->zh;

		while (s && *s)
			s = read_span(s, &from, &until);
		if (!s || !*lines[i]->zh || strlen(lines[i]->key) != 1 || !strchr("1234567", *lines[i]->key))
			return lines[i]->key;
	}
	return NULL;
}
