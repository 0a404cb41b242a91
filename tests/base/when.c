/* when.c - tests of days, times and terms as people say them: every minute of a day, every day
 * of some years, and the edges of hour, day and year, in both languages. */
#include <config.h>

#include <stdlib.h>
#include <time.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "base/when.h"
#include "tests/check.h"

static char out[WHEN_TEXT];

static int64_t at(const char *iso)
{
	int64_t seconds = -1;

	CHECK_INT(clock_parse(iso, &seconds), OK);
	return seconds;
}

/* Is now, for all that follows. */
static void it_is(const char *iso)
{
	clock_set(at(iso));
}

/* What that says in Chinese, and in English. */
static void check(const char *(*say)(int64_t, char[WHEN_TEXT]), int64_t when, const char *zh,
	const char *en)
{
	i18n_use(LANGUAGE_ZH);
	CHECK_TEXT(say(when, out), zh);
	i18n_use(LANGUAGE_EN);
	CHECK_TEXT(say(when, out), en);
	i18n_use(LANGUAGE_ZH);
}

static void days_are_said_with_their_weekday(void)
{
	int64_t monday = at("2026-11-23");

	it_is("2026-11-23T09:00:00+08:00");
	check(when_date, monday, "11月23日", "23 November");
	check(when_day, monday, "11月23日 星期一", "Monday 23 November");
	check(when_moment, monday + 15 * HOUR, "11月23日 星期一 下午3点", "Monday 23 November, 3 pm");
	check(when_stamp, monday + 15 * HOUR, "11月23日 下午3点", "23 November, 3 pm");
	check(when_day, monday + DAY, "11月24日 星期二", "Tuesday 24 November");
	check(when_day, monday + 2 * DAY, "11月25日 星期三", "Wednesday 25 November");
	check(when_day, monday + 3 * DAY, "11月26日 星期四", "Thursday 26 November");
	check(when_day, monday + 4 * DAY, "11月27日 星期五", "Friday 27 November");
	check(when_day, monday + 5 * DAY, "11月28日 星期六", "Saturday 28 November");
	check(when_day, monday + 6 * DAY, "11月29日 星期日", "Sunday 29 November");
}

static void the_year_is_said_where_it_is_another(void)
{
	it_is("2026-12-31T23:59:59+08:00");
	check(when_day, at("2026-12-31T23:59:59+08:00"), "12月31日 星期四", "Thursday 31 December");
	check(when_day, at("2027-01-01"), "2027年1月1日 星期五", "Friday 1 January 2027");
	check(when_day, at("2026-01-01"), "1月1日 星期四", "Thursday 1 January");
	check(when_date, at("2025-12-31T23:59:59+08:00"), "2025年12月31日", "31 December 2025");
	it_is("2027-01-01T00:00:00+08:00");
	check(when_day, at("2026-12-31T23:59:59+08:00"), "2026年12月31日 星期四",
		"Thursday 31 December 2026");
	check(when_day, at("2027-01-01"), "1月1日 星期五", "Friday 1 January");
	check(when_moment, at("2028-02-29T12:00:00+08:00"), "2028年2月29日 星期二 中午12点",
		"Tuesday 29 February 2028, noon");
}

static void times_are_said_by_the_part_of_the_day(void)
{
	static const struct { const char *time, *zh, *en; } times[] = {
		{ "00:00", "凌晨0点", "midnight" }, { "00:01", "凌晨0点01分", "12:01 am" },
		{ "00:30", "凌晨0点30分", "12:30 am" }, { "00:59", "凌晨0点59分", "12:59 am" },
		{ "01:00", "凌晨1点", "1 am" }, { "04:59", "凌晨4点59分", "4:59 am" },
		{ "05:00", "早上5点", "5 am" }, { "07:59", "早上7点59分", "7:59 am" },
		{ "08:00", "上午8点", "8 am" }, { "09:05", "上午9点05分", "9:05 am" },
		{ "11:30", "上午11点半", "11:30 am" }, { "11:59", "上午11点59分", "11:59 am" },
		{ "12:00", "中午12点", "noon" }, { "12:01", "中午12点01分", "12:01 pm" },
		{ "12:30", "中午12点半", "12:30 pm" }, { "12:59", "中午12点59分", "12:59 pm" },
		{ "13:00", "下午1点", "1 pm" }, { "15:00", "下午3点", "3 pm" },
		{ "15:30", "下午3点半", "3:30 pm" }, { "17:59", "下午5点59分", "5:59 pm" },
		{ "18:00", "晚上6点", "6 pm" }, { "23:59", "晚上11点59分", "11:59 pm" },
	};

	for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
		char iso[40];

		snprintf(iso, sizeof iso, "2026-11-23T%s:00+08:00", times[i].time);
		check(when_time, at(iso), times[i].zh, times[i].en);
	}
}

/* Backwards: what the words mean, in minutes of the day; -1: they mean nothing. */
static int minutes_meant(const char *zh)
{
	static const struct { const char *part; int first, last, add; } parts[] = {
		{ "凌晨", 0, 4, 0 }, { "早上", 5, 7, 0 }, { "上午", 8, 11, 0 },
		{ "中午", 12, 12, 0 }, { "下午", 1, 5, 12 }, { "晚上", 6, 11, 12 },
	};
	int hour = -1, minute = 0, read = 0;

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		size_t length = strlen(parts[i].part);

		if (strncmp(zh, parts[i].part, length) != 0)
			continue;
		if (sscanf(zh + length, "%d点%n", &hour, &read) != 1 || read == 0 ||
		    hour < parts[i].first || hour > parts[i].last)
			return -1;
		zh += length + (size_t)read;
		if (strcmp(zh, "半") == 0)
			minute = 30;
		else if (*zh && (sscanf(zh, "%02d分%n", &minute, &read) != 1 || zh[read]))
			return -1;
		return (hour + parts[i].add) * 60 + minute;
	}
	return -1;
}

static int minutes_meant_en(const char *en)
{
	int hour = -1, minute = 0;
	char half[3] = "";

	if (strcmp(en, "midnight") == 0 || strcmp(en, "noon") == 0)
		return *en == 'm' ? 0 : 12 * 60;
	if (sscanf(en, "%d:%2d %2s", &hour, &minute, half) != 3 &&
	    sscanf(en, "%d %2s", &hour, half) != 2)
		return -1;
	return (hour % 12 + (strcmp(half, "pm") == 0 ? 12 : 0)) * 60 + minute;
}

static void every_minute_means_itself(void)
{
	int64_t day = at("2026-11-23");

	for (int minute = 0; minute < 24 * 60; minute++) {
		i18n_use(LANGUAGE_ZH);
		CHECK_INT(minutes_meant(when_time(day + minute * 60 + minute % 60, out)), minute);
		i18n_use(LANGUAGE_EN);
		CHECK_INT(minutes_meant_en(when_time(day + minute * 60 + minute % 60, out)), minute);
	}
	i18n_use(LANGUAGE_ZH);
}

/* Each day for three years, at its first and its last second, as the C library counts them. */
static void every_day_means_itself(void)
{
	int64_t first = at("2026-01-01");

	it_is("2027-06-15T12:00:00+08:00");
	for (int day = 0; day < 3 * 365; day++)
		for (int edge = 0; edge < 2; edge++) {
			int64_t when = first + day * (int64_t)DAY + (edge ? DAY - 1 : 0);
			time_t east = (time_t)(when + 8 * HOUR);
			struct tm tm, meant = {0};
			int year = 2027;
			const char *from;

			gmtime_r(&east, &tm);
			from = strstr(when_date(when, out), "年");
			if (from)
				sscanf(out, "%d年", &year);
			CHECK_INT(sscanf(from ? from + strlen("年") : out, "%d月%d日", &meant.tm_mon,
				&meant.tm_mday), 2);
			CHECK(year == tm.tm_year + 1900 && (from != NULL) == (year != 2027));
			CHECK(meant.tm_mon == tm.tm_mon + 1 && meant.tm_mday == tm.tm_mday);
		}
}

static void near_days_have_their_words(void)
{
	it_is("2026-11-23T00:00:00+08:00");
	check(when_near, at("2026-11-23T00:00:00+08:00"), "今天 凌晨0点", "today, midnight");
	check(when_near, at("2026-11-23T23:59:59+08:00"), "今天 晚上11点59分", "today, 11:59 pm");
	check(when_near, at("2026-11-22T23:59:59+08:00"), "昨天 晚上11点59分", "yesterday, 11:59 pm");
	check(when_near, at("2026-11-22T00:00:00+08:00"), "昨天 凌晨0点", "yesterday, midnight");
	check(when_near, at("2026-11-21T23:59:59+08:00"), "11月21日 晚上11点59分",
		"21 November, 11:59 pm");
	it_is("2026-12-31T23:59:59+08:00");
	check(when_near, at("2027-01-01T00:00:00+08:00"), "明天 凌晨0点", "tomorrow, midnight");
	check(when_near, at("2027-01-01T23:59:59+08:00"), "明天 晚上11点59分", "tomorrow, 11:59 pm");
	check(when_near, at("2027-01-02T00:00:00+08:00"), "2027年1月2日 凌晨0点",
		"2 January 2027, midnight");
}

static void what_is_left_is_counted_in_calendar_days(void)
{
	int64_t now = at("2026-11-23T21:00:00+08:00");

	it_is("2026-11-23T21:00:00+08:00");
	check(when_left, now, "就是现在", "now");
	check(when_left, now + 1, "还有1分钟", "in 1 minute");
	check(when_left, now + 60, "还有1分钟", "in 1 minute");
	check(when_left, now + 61, "还有2分钟", "in 2 minutes");
	check(when_left, now + HOUR - 1, "还有60分钟", "in 60 minutes");
	check(when_left, now + HOUR, "还有1小时", "in 1 hour");
	check(when_left, now + 3 * HOUR - 1, "还有2小时", "in 2 hours");
	check(when_left, now + 3 * HOUR, "还有3小时", "in 3 hours");
	check(when_left, now + 11 * HOUR, "还有11小时", "in 11 hours");
	check(when_left, now + 12 * HOUR, "还有1天", "in 1 day");
	check(when_left, at("2026-11-24T23:59:59+08:00"), "还有1天", "in 1 day");
	check(when_left, at("2026-11-25"), "还有2天", "in 2 days");
	check(when_left, at("2026-12-23"), "还有30天", "in 30 days");
	check(when_left, at("2027-01-01"), "还有39天", "in 39 days");
	check(when_left, now - 1, "已超过1分钟", "1 minute overdue");
	check(when_left, now - 2 * HOUR, "已超过2小时", "2 hours overdue");
	check(when_left, at("2026-11-23"), "已超过21小时", "21 hours overdue");
	check(when_left, at("2026-11-22T23:59:59+08:00"), "已超过1天", "1 day overdue");
	check(when_left, at("2026-11-21T23:59:59+08:00"), "已超过2天", "2 days overdue");
	check(when_left, at("2026-01-01"), "已超过326天", "326 days overdue");
}

static void a_term_says_both(void)
{
	it_is("2026-11-23T09:00:00+08:00");
	check(when_term, at("2026-11-30T09:00:00+08:00"), "11月30日 星期一（还有7天）",
		"Monday 30 November (in 7 days)");
	check(when_term, at("2026-11-23T11:00:00+08:00"), "今天 上午11点（还有2小时）",
		"today, 11 am (in 2 hours)");
	check(when_term, at("2026-11-24T09:00:00+08:00"), "明天 上午9点（还有1天）",
		"tomorrow, 9 am (in 1 day)");
	check(when_term, at("2026-11-20T18:00:00+08:00"), "11月20日 星期五（已超过3天）",
		"Friday 20 November (3 days overdue)");
	check(when_term, at("2027-01-04T18:00:00+08:00"), "2027年1月4日 星期一（还有42天）",
		"Monday 4 January 2027 (in 42 days)");
}

static const char *due_after_two_days(int64_t at, char text[WHEN_TEXT])
{
	return when_due(at - 2 * DAY, at, text);
}

static const char *due_later(int64_t at, char text[WHEN_TEXT])
{
	return when_due(at - 2 * DAY - 1, at, text);
}

static void a_long_term_is_said_to_the_day(void)
{
	check(due_after_two_days, at("2026-11-25T09:30:00+08:00"), "11月25日 上午9点半", "25 November, 9:30 am");
	check(due_later, at("2026-11-25T09:30:00+08:00"), "11月25日 星期三", "Wednesday 25 November");
}

/* Where the clocks are changed a day still is one, though it has an hour less or more. */
static void a_day_with_another_length_is_one(void)
{
	setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3", 1);
	tzset();
	it_is("2026-03-28T12:00:00+01:00");
	check(when_left, at("2026-03-29T12:00:00+02:00"), "还有1天", "in 1 day");
	check(when_left, at("2026-03-30T00:00:00+02:00"), "还有2天", "in 2 days");
	it_is("2026-10-25T11:30:00+01:00");
	check(when_left, at("2026-10-24T00:00:00+02:00"), "已超过1天", "1 day overdue");
	check(when_left, at("2026-10-26T00:00:00+01:00"), "还有1天", "in 1 day");
	setenv("TZ", "CST-8", 1);
	tzset();
}

int main(void)
{
	setenv("TZ", "CST-8", 1);
	i18n_start();
	days_are_said_with_their_weekday();
	the_year_is_said_where_it_is_another();
	times_are_said_by_the_part_of_the_day();
	every_minute_means_itself();
	every_day_means_itself();
	near_days_have_their_words();
	what_is_left_is_counted_in_calendar_days();
	a_term_says_both();
	a_long_term_is_said_to_the_day();
	a_day_with_another_length_is_one();
	return checked();
}
