/* calendar.c - tests of the hall's clocks: terms to the second, working days, and a wrong clock. */
#include <config.h>

#include <unistd.h>

#include "domain/calendar.h"
#include "domain/urgency.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

enum { FRIDAY = MORNING - 3 * DAY };         /* 2026-11-20 09:00 */

/* A hall on disk whose hall.conf ends with these lines; others of the same name come first. */
static void hall_that_says(const char *lines, char folder[FOLDER], struct hall *hall)
{
	FILE *file;
	char *path;

	folder_make(folder);
	CHECK_INT(hall_create(folder, hall), OK);
	path = hall_path(hall, "hall.conf");
	hall_close(hall);
	file = fopen(path, "w");
	CHECK(file && fputs(lines, file) >= 0 && fclose(file) == 0);
	free(path);
	CHECK_INT(hall_open(folder, "kiosk", hall), OK);
}

static const char working[] =
	"[days]\nveto = 3\n"
	"[answer-hours]\nordinary = 168\nurgent = 24\n"
	"[count]\nordinary = working\nveto = working\n"
	"[week]\nworking = 12345\n"
	"[holidays]\n2026-11-25 = 休\n2026-11-30 = 休\n"
	"[workdays]\n2026-11-28 = 班\n";

/* The 25th and the 30th are off, Saturday the 28th is worked. */
static void working_days_are_the_halls_own(void)
{
	static const struct { const char *day; bool works; } days[] = {
		{ "2026-11-20", true }, { "2026-11-21", false }, { "2026-11-22", false },
		{ "2026-11-23", true }, { "2026-11-24", true }, { "2026-11-25", false },
		{ "2026-11-27", true }, { "2026-11-28", true }, { "2026-11-29", false },
		{ "2026-11-30", false }, { "2026-12-01", true },
	};
	char folder[FOLDER];
	struct hall hall;

	hall_that_says(working, folder, &hall);
	for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
		int64_t at;

		CHECK_INT(clock_parse(days[i].day, &at), OK);
		check_one(calendar_works(&hall, at) == days[i].works, __FILE__, __LINE__, days[i].day);
		check_one(calendar_works(&hall, at + DAY - 1) == days[i].works, __FILE__, __LINE__,
			days[i].day);
	}
	hall_close(&hall);
	folder_remove(folder);
}

static void terms_of_working_days_end_at_their_hour(void)
{
	char folder[FOLDER];
	struct hall hall;

	hall_that_says(working, folder, &hall);
	/* Three working days from Friday at nine: Monday, Tuesday, Thursday. */
	CHECK_INT(calendar_days(&hall, FRIDAY, "veto", 3), FRIDAY + 6 * DAY);
	CHECK_INT(calendar_days(&hall, FRIDAY + DAY, "veto", 3), FRIDAY + 6 * DAY);
	/* Seven: Mon Tue Thu Fri Sat(worked) Tue Wed. */
	CHECK_INT(urgency_due(&hall, FRIDAY, "ordinary"), FRIDAY + 12 * DAY);
	/* What counts all days does so still. */
	CHECK_INT(urgency_due(&hall, FRIDAY, "urgent"), FRIDAY + DAY);
	CHECK_INT(calendar_days(&hall, FRIDAY, "publicity", 7), FRIDAY + 7 * DAY);
	CHECK_INT(calendar_end(&hall, FRIDAY, DAY + 90 * MINUTE, "veto"),
		FRIDAY + 3 * DAY + 90 * MINUTE);
	CHECK_INT(calendar_end(&hall, FRIDAY, 0, "veto"), FRIDAY);
	hall_close(&hall);
	folder_remove(folder);
}

/* A week without a working day is a mistake of the keeper's; terms end all the same. */
static void a_calendar_without_working_days_counts_all(void)
{
	char folder[FOLDER];
	struct hall hall;

	hall_that_says("[count]\nveto = working\n[week]\nworking = 0\n", folder, &hall);
	CHECK_INT(calendar_days(&hall, FRIDAY, "veto", 3), FRIDAY + 3 * DAY);
	hall_close(&hall);
	folder_remove(folder);
}

/* As shipped every day counts, and each urgency has its time to the second. */
static void as_shipped_all_days_count(void)
{
	static const struct { const char *urgency; int64_t hours; } answers[] = {
		{ "danger", 2 }, { "urgent", 24 }, { "ordinary", 7 * 24 }, { "hard", 15 * 24 },
	};
	static const struct { const char *key; int days; } terms[] = {
		{ "veto", 3 }, { "publicity", 7 }, { "objection", 7 }, { "objection_answer", 7 },
		{ "needs_info", 15 }, { "evaluation", 28 }, { "archive", 180 }, { "wording", 15 },
		{ "deliberation", 1 },
	};
	struct hall hall;
	int64_t off;

	CHECK_INT(hall_open_memory("kiosk", &hall), OK);
	for (size_t i = 0; i < sizeof answers / sizeof *answers; i++)
		CHECK_INT(urgency_due(&hall, FRIDAY, answers[i].urgency),
			FRIDAY + answers[i].hours * HOUR);
	for (size_t i = 0; i < sizeof terms / sizeof *terms; i++)
		CHECK_INT(calendar_days(&hall, FRIDAY, terms[i].key, 0), FRIDAY + terms[i].days * DAY);
	CHECK(!calendar_works(&hall, FRIDAY + DAY));
	CHECK_INT(clock_parse("2027-10-01", &off), OK);
	CHECK(!calendar_works(&hall, off));          /* a Friday, and the National Day */
	hall_close(&hall);
}

static enum err asked(struct hall *hall, int64_t matter)
{
	return matter_move(hall, MOVE(matter, NEEDS_INFO, CLERK, ROLE_CLERK,
		[NEED_QUESTION] = "哪里？"));
}

static void the_clerk_weighs_it_otherwise(void)
{
	int64_t id, came;
	struct matter matter;
	struct hall hall;

	hall_with_staff(&hall);
	came = clock_now();
	id = matter_comes(&hall);
	CHECK_INT(matter_weigh(&hall, CHAIR, ROLE_CHAIR, id, "hard", "老旧管网"), ERR_ROLE);
	CHECK_INT(matter_weigh(&hall, CLERK, ROLE_CLERK, id, "hard", " "), ERR_MISSING);
	CHECK_INT(matter_weigh(&hall, CLERK, ROLE_CLERK, id, "huge", "x"), ERR_INPUT);
	CHECK_INT(matter_weigh(&hall, CLERK, ROLE_CLERK, id, "ordinary", "x"), ERR_INPUT);
	CHECK_INT(matter_weigh(&hall, CLERK, ROLE_CLERK, 999, "hard", "x"), ERR_NOT_FOUND);
	CHECK_INT(asked(&hall, id), OK);
	CHECK_INT(matter_weigh(&hall, CLERK, ROLE_CLERK, id, "hard", "老旧管网"), ERR_MOVE);
	pass_days(2);
	CHECK_INT(matter_move(&hall, MOVE(id, SCREENING, 0, ROLE_RESIDENT, [NEED_ANSWER] = "这里")), OK);
	CHECK_INT(matter_weigh(&hall, CLERK, ROLE_CLERK, id, "hard", "老旧管网"), OK);
	matter = loaded_in(&hall, id);
	CHECK_INT(matter.due_at, came + 17 * DAY);   /* fifteen, and the two that it stood */
	CHECK_TEXT(matter.urgency, "hard");
	matter_release(&matter);
	CHECK_INT(matter_weigh(&hall, CLERK, ROLE_CLERK, id, "danger", "漏气"), OK);
	matter = loaded_in(&hall, id);
	CHECK_INT(matter.due_at, came + 2 * DAY + 2 * HOUR);
	matter_release(&matter);
	CHECK_INT(matter_move(&hall, MOVE(id, ASSESSING, CLERK, ROLE_CLERK)), OK);
	CHECK_INT(matter_weigh(&hall, CLERK, ROLE_CLERK, id, "hard", "晚了"), ERR_MOVE);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

static int alarms(struct hall *hall, const char *about)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM alarm WHERE about = :about");
	int64_t count = -1;

	ask_text(&q, ":about", about);
	CHECK_INT(ask_number(&q, &count), OK);
	return (int)count;
}

/* What became due first is done first, so the log reads as it happened. */
static void steps_come_in_the_order_of_their_times(void)
{
	struct hall hall;
	int64_t late, early;

	hall_with_staff(&hall);
	late = matter_comes(&hall);
	early = matter_comes(&hall);
	CHECK_INT(asked(&hall, early), OK);
	pass_seconds(1);
	CHECK_INT(asked(&hall, late), OK);
	pass_days(31);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(number_in(&hall, "SELECT MIN(subject) FROM (SELECT subject FROM event"
		" WHERE role = 'clock' ORDER BY seq DESC LIMIT 1)"), late);
	CHECK_INT(number_in(&hall, "SELECT MIN(subject) FROM (SELECT subject FROM event"
		" WHERE role = 'clock' ORDER BY seq DESC LIMIT 1 OFFSET 1)"), early);
	CHECK_INT(alarms(&hall, "clock_ahead"), 0);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

/* Years ahead at one stroke: a day to set it right, before anything is erased. */
static void a_clock_that_leapt_erases_nothing(void)
{
	struct hall hall;
	int64_t id, events;

	hall_with_staff(&hall);
	id = matter_comes(&hall);
	CHECK_INT(matter_move(&hall, MOVE(id, WITHDRAWN, 0, ROLE_RESIDENT)), OK);
	CHECK_INT(hall_tick(&hall), OK);
	clock_set(MORNING + 20 * 365 * (int64_t)DAY);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(alarms(&hall, "clock_ahead"), 1);
	pass_seconds(DAY - 1);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), WITHDRAWN);
	/* Set right again: told once, and all goes on. */
	clock_set(MORNING + 2 * DAY);
	events = events_in(&hall);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(events_in(&hall), events + 1);
	CHECK_INT(alarms(&hall, "clock_behind"), 1);
	pass_days(179);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), ARCHIVED);
	/* Left as it is for a day, the new date is believed. */
	id = matter_comes(&hall);
	CHECK_INT(matter_move(&hall, MOVE(id, WITHDRAWN, 0, ROLE_RESIDENT)), OK);
	pass_days(400);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), WITHDRAWN);
	pass_days(1);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), ARCHIVED);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

/* Behind, nothing is due that was not, and nothing is done twice. */
static void a_clock_set_back_does_nothing_early(void)
{
	struct hall hall;
	int64_t id, events;

	hall_with_staff(&hall);
	id = matter_comes(&hall);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(asked(&hall, id), OK);
	clock_set(MORNING - 3000 * (int64_t)DAY);
	CHECK_INT(hall_tick(&hall), OK);
	events = events_in(&hall);
	pass_days(20);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(state_of(&hall, id), NEEDS_INFO);
	clock_set(MORNING + 15 * DAY - 1);
	CHECK_INT(hall_tick(&hall), OK);             /* the leap forward: it waits for a day */
	CHECK_INT(state_of(&hall, id), NEEDS_INFO);
	pass_days(1);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), SCREENING);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

int main(void)
{
	day_begins();
	working_days_are_the_halls_own();
	terms_of_working_days_end_at_their_hour();
	a_calendar_without_working_days_counts_all();
	as_shipped_all_days_count();
	the_clerk_weighs_it_otherwise();
	steps_come_in_the_order_of_their_times();
	a_clock_that_leapt_erases_nothing();
	a_clock_set_back_does_nothing_early();
	return checked();
}
