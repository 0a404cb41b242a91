/* when.c - days, times and terms as people say them. */
#include <config.h>

#include <stdbool.h>
#include <stdio.h>
#include <time.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/text.h"
#include "base/when.h"

enum { PIECE = 40 };

static struct tm local(int64_t at)
{
	time_t seconds = (time_t)at;
	struct tm tm = {0};

	localtime_r(&seconds, &tm);
	return tm;
}

/* Formats come from the catalog, so they are no literals: that is what they are for. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static const char *dated(int64_t at, const char *format, char out[PIECE])
{
	struct tm tm = local(at);

	if (strftime(out, PIECE, format, &tm) == 0)
		out[0] = '\0';
	return out;
}
#pragma GCC diagnostic pop

static const char *date_of(int64_t at, char out[PIECE])
{
	bool this_year = clock_year(at) == clock_year(clock_now());

	/* TRANSLATORS: a day for strftime(3), of this year and of another one. */
	return this_year ? dated(at, _("%-d %B"), out) : dated(at, _("%-d %B %Y"), out);
}

static const char *weekday_of(int64_t at)
{
	static const char *const names[] = { N_("Monday"), N_("Tuesday"), N_("Wednesday"),
		N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday") };

	return _(names[clock_weekday(at) - 1]);
}

const char *when_date(int64_t at, char out[WHEN_TEXT])
{
	char date[PIECE];

	copy_text(out, WHEN_TEXT, date_of(at, date));
	return out;
}

const char *when_day(int64_t at, char out[WHEN_TEXT])
{
	char date[PIECE];

	/* TRANSLATORS: a weekday and a date: "Monday 23 November". */
	snprintf(out, WHEN_TEXT, _("%1$s %2$s"), weekday_of(at), date_of(at, date));
	return out;
}

/* "3" or "3:05", in twelve hours, as a clock says it. */
static const char *clock_face(const struct tm *tm, char out[PIECE])
{
	int hour = tm->tm_hour % 12 == 0 ? 12 : tm->tm_hour % 12;

	if (tm->tm_min == 0)
		/* TRANSLATORS: a whole hour, half past, and any other minute: 3, 3:30, 3:05. */
		snprintf(out, PIECE, C_("o'clock", "%d"), hour);
	else if (tm->tm_min == 30)
		snprintf(out, PIECE, C_("half past", "%d:30"), hour);
	else
		snprintf(out, PIECE, C_("hour and minute", "%d:%02d"), hour, tm->tm_min);
	return out;
}

/* What a clock shows, with the part of the day that the hour is of. */
static void say_hour(int hour, const char *face, char out[WHEN_TEXT])
{
	if (hour < 5)
		/* TRANSLATORS: 1 am to 5 am, and so on; %s is "3" or "3:05". */
		snprintf(out, WHEN_TEXT, C_("before dawn", "%s am"), face);
	else if (hour < 8)
		snprintf(out, WHEN_TEXT, C_("early morning", "%s am"), face);
	else if (hour < 12)
		snprintf(out, WHEN_TEXT, C_("morning", "%s am"), face);
	else if (hour < 13)
		snprintf(out, WHEN_TEXT, C_("midday", "%s pm"), face);
	else if (hour < 18)
		snprintf(out, WHEN_TEXT, C_("afternoon", "%s pm"), face);
	else
		snprintf(out, WHEN_TEXT, C_("evening", "%s pm"), face);
}

const char *when_time(int64_t at, char out[WHEN_TEXT])
{
	struct tm tm = local(at);
	char face[PIECE];

	if (tm.tm_hour == 0 && tm.tm_min == 0)
		snprintf(out, WHEN_TEXT, "%s", _("midnight"));
	else if (tm.tm_hour == 0)
		/* TRANSLATORS: in the first hour of the day; its minute. */
		snprintf(out, WHEN_TEXT, _("12:%02d am"), tm.tm_min);
	else if (tm.tm_hour == 12 && tm.tm_min == 0)
		snprintf(out, WHEN_TEXT, "%s", _("noon"));
	else
		say_hour(tm.tm_hour, clock_face(&tm, face), out);
	return out;
}

/* Behind the day that stands there the time. */
static const char *with_time(int64_t at, char out[WHEN_TEXT])
{
	char day[WHEN_TEXT], time[WHEN_TEXT];

	copy_text(day, sizeof day, out);
	/* TRANSLATORS: a day and a time: "Monday 23 November, 3 pm", "today, 3 pm". */
	snprintf(out, WHEN_TEXT, C_("day and time", "%s, %s"), day, when_time(at, time));
	return out;
}

const char *when_stamp(int64_t at, char out[WHEN_TEXT])
{
	when_date(at, out);
	return with_time(at, out);
}

const char *when_moment(int64_t at, char out[WHEN_TEXT])
{
	when_day(at, out);
	return with_time(at, out);
}

const char *when_due(int64_t began, int64_t at, char out[WHEN_TEXT])
{
	return at - began <= 2 * DAY ? when_stamp(at, out) : when_day(at, out);
}

/* From today's midnight to that day's; a day may have an hour more or less somewhere. */
static int days_until(int64_t at)
{
	int64_t between = clock_day(at, 0, 0) - clock_day(clock_now(), 0, 0);

	return (int)((between + (between < 0 ? -DAY / 2 : DAY / 2)) / DAY);
}

/* 今天, 明天, 昨天; NULL: none of them. */
static const char *near_day(int64_t at)
{
	int days = days_until(at);

	return days == 0 ? _("today") : days == 1 ? _("tomorrow") : days == -1 ? _("yesterday") :
		NULL;
}

const char *when_near(int64_t at, char out[WHEN_TEXT])
{
	const char *day = near_day(at);

	if (!day)
		return when_stamp(at, out);
	copy_text(out, WHEN_TEXT, day);
	return with_time(at, out);
}

static int begun(int64_t seconds, int unit)
{
	return (int)((seconds + unit - 1) / unit);
}

static void say_ahead(int64_t seconds, int days, char out[WHEN_TEXT])
{
	int hours = (int)(seconds / HOUR), minutes = begun(seconds, MINUTE);

	if (days > 0)
		snprintf(out, WHEN_TEXT, P_("in %d day", "in %d days", days), days);
	else if (hours > 0)
		snprintf(out, WHEN_TEXT, P_("in %d hour", "in %d hours", hours), hours);
	else
		snprintf(out, WHEN_TEXT, P_("in %d minute", "in %d minutes", minutes), minutes);
}

static void say_behind(int64_t seconds, int days, char out[WHEN_TEXT])
{
	int hours = (int)(seconds / HOUR), minutes = begun(seconds, MINUTE);

	if (days > 0)
		snprintf(out, WHEN_TEXT, P_("%d day overdue", "%d days overdue", days), days);
	else if (hours > 0)
		snprintf(out, WHEN_TEXT, P_("%d hour overdue", "%d hours overdue", hours), hours);
	else
		snprintf(out, WHEN_TEXT, P_("%d minute overdue", "%d minutes overdue", minutes),
			minutes);
}

const char *when_left(int64_t at, char out[WHEN_TEXT])
{
	int64_t left = at - clock_now();
	int days = left > -DAY / 2 && left < DAY / 2 ? 0 : days_until(at);

	if (left > 0)
		say_ahead(left, days, out);
	else if (left < 0)
		say_behind(-left, -days, out);
	else
		snprintf(out, WHEN_TEXT, "%s", C_("nothing left", "now"));
	return out;
}

const char *when_term(int64_t at, char out[WHEN_TEXT])
{
	char day[WHEN_TEXT], left[WHEN_TEXT];

	if (near_day(at))
		when_near(at, day);
	else
		when_day(at, day);
	/* TRANSLATORS: a day, and how long until then: "Monday 30 November (in 7 days)". */
	snprintf(out, WHEN_TEXT, C_("term", "%s (%s)"), day, when_left(at, left));
	return out;
}
