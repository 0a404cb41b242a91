/* clock.c - the two clocks: the calendar's, and one that only runs forward. */
#include <config.h>

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/clock.h"

static bool frozen;
static int64_t frozen_ms;

enum { TICK_MS = 10 };

int64_t clock_now(void)
{
	return frozen ? frozen_ms / 1000 : (int64_t)time(NULL);
}

int64_t clock_ms(void)
{
	return frozen ? frozen_ms : clock_real_ms();
}

int64_t clock_real_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* time() may lag behind by a tick of the kernel's: a few milliseconds more. */
int clock_ms_to_minute(void)
{
	struct timespec now = { .tv_sec = (time_t)(frozen_ms / 1000),
		.tv_nsec = (long)(frozen_ms % 1000) * 1000000 };

	if (!frozen)
		clock_gettime(CLOCK_REALTIME, &now);
	return (int)(MINUTE - now.tv_sec % MINUTE) * 1000 - (int)(now.tv_nsec / 1000000) +
		(frozen ? 0 : TICK_MS);
}

void clock_set(int64_t at)
{
	frozen = true;
	frozen_ms = at * 1000;
}

void clock_advance_ms(int64_t ms)
{
	frozen_ms += ms;
}

/* The formats come from the catalog, so they are no literals: that is what they are for. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static const char *written(int64_t at, const char *format, char out[CLOCK_TEXT])
{
	time_t seconds = (time_t)at;
	struct tm tm;

	if (!localtime_r(&seconds, &tm) || strftime(out, CLOCK_TEXT, format, &tm) == 0)
		out[0] = '\0';
	return out;
}
#pragma GCC diagnostic pop

const char *clock_iso(int64_t at, char out[CLOCK_TEXT])
{
	time_t seconds = (time_t)at;
	struct tm tm;

	if (!gmtime_r(&seconds, &tm) || strftime(out, CLOCK_TEXT, "%Y-%m-%dT%H:%M:%SZ", &tm) == 0)
		out[0] = '\0';
	return out;
}

const char *clock_day_iso(int64_t at, char out[CLOCK_TEXT])
{
	return written(at, "%Y-%m-%d", out);
}

const char *clock_date(int64_t at, char out[CLOCK_TEXT])
{
	/* TRANSLATORS: a date for strftime(3), at most 14 columns. */
	return written(at, _("%-d %b %Y"), out);
}

const char *clock_moment(int64_t at, char out[CLOCK_TEXT])
{
	/* TRANSLATORS: a date and time of day for strftime(3), at most 20 columns. */
	return written(at, _("%-d %b %Y %H:%M"), out);
}

const char *clock_hour(int64_t at, char out[CLOCK_TEXT])
{
	return written(at, "%H:%M", out);
}

static struct tm local(int64_t at)
{
	time_t seconds = (time_t)at;
	struct tm tm = {0};

	localtime_r(&seconds, &tm);
	return tm;
}

int clock_year(int64_t at)
{
	return local(at).tm_year + 1900;
}

static int64_t midnight(struct tm tm)
{
	tm.tm_hour = tm.tm_min = tm.tm_sec = 0;
	tm.tm_isdst = -1;
	return (int64_t)mktime(&tm);
}

int64_t clock_day(int64_t at, int days, int months)
{
	struct tm tm = local(at);

	tm.tm_mday += days;
	tm.tm_mon += months;
	return midnight(tm);
}

int64_t clock_month(int64_t at, int months)
{
	struct tm tm = local(at);

	tm.tm_mday = 1;
	tm.tm_mon += months;
	return midnight(tm);
}

int64_t clock_new_year(int64_t at)
{
	struct tm tm = local(at);

	tm.tm_mday = 1;
	tm.tm_mon = 0;
	return midnight(tm);
}

int clock_weekday(int64_t at)
{
	int day = local(at).tm_wday;

	return day == 0 ? 7 : day;
}

/* What follows a text of this shape, where 0 stands for any digit; NULL if s has it not.
 * strptime() alone would also take blanks, signs and missing zeros. */
static const char *shaped(const char *s, const char *shape)
{
	for (; *shape; s++, shape++)
		if (*shape == '0' ? *s < '0' || *s > '9' : *s != *shape)
			return NULL;
	return s;
}

static long two_digits(const char *s)
{
	return (s[0] - '0') * 10L + s[1] - '0';
}

/* Seconds east of Greenwich written as Z, +08:00 or +0800; false on anything else. */
static bool read_offset(const char *s, long *seconds)
{
	const char *minutes = s + 3, *end;
	int sign = *s == '-' ? -1 : 1;

	*seconds = 0;
	if (strcmp(s, "Z") == 0)
		return true;
	if ((*s != '+' && *s != '-') || !shaped(s + 1, "00"))
		return false;
	if (*minutes == ':')
		minutes++;
	end = shaped(minutes, "00");
	if (!end || *end || two_digits(s + 1) > 14 || two_digits(minutes) > 59)
		return false;
	*seconds = (two_digits(s + 1) * 60 + two_digits(minutes)) * 60 * sign;
	return true;
}

/* strptime() takes 31 February; the calendar does not. */
static bool real_day(const struct tm *tm)
{
	struct tm same = *tm;

	same.tm_isdst = 0;
	return timegm(&same) != (time_t)-1 && same.tm_mday == tm->tm_mday &&
		same.tm_mon == tm->tm_mon;
}

enum err clock_parse(const char *iso, int64_t *at)
{
	struct tm tm = { .tm_isdst = -1 };
	const char *hour = shaped(iso, "0000-00-00"), *zone;
	long offset;

	if (!hour || strptime(iso, "%Y-%m-%d", &tm) != hour || !real_day(&tm))
		return ERR_INPUT;
	if (!*hour) {
		*at = (int64_t)mktime(&tm);
		return OK;
	}
	if (*hour != 'T' && *hour != ' ')
		return ERR_INPUT;
	zone = shaped(++hour, "00:00:00");
	if (!zone || strptime(hour, "%H:%M:%S", &tm) != zone || !read_offset(zone, &offset))
		return ERR_INPUT;
	*at = (int64_t)timegm(&tm) - offset;
	return OK;
}
