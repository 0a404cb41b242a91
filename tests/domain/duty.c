/* duty.c - tests of the execution board: what it tells of a task, and how far it has come. */
#include <config.h>

#include "base/text.h"
#include "domain/duty.h"
#include "domain/opening.h"
#include "domain/timeline.h"
#include "domain/title.h"
#include "tests/domain/people.h"

static struct hall hall;

static int64_t carried_out(const char *party, const char *day)
{
	int64_t matter = matter_comes(&hall);

	matter_put_in(&hall, matter, PUBLICITY);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, matter, party, day, "三十个车位"), OK);
	matter_put_in(&hall, matter, EXECUTING);
	return matter;
}

static struct duties loaded(void)
{
	struct duties duties;

	CHECK_INT(duties_load(&hall, 0, &duties), OK);
	return duties;
}

static void check_standing(size_t index, const char *want, bool warns)
{
	struct duties duties = loaded();
	char *standing;

	CHECK(index < duties.count);
	standing = duty_standing(&duties.list[index]);
	CHECK_TEXT(standing, want);
	CHECK_INT(duty_warns(&duties.list[index]), warns);
	free(standing);
	duties_release(&duties);
}

static void held_up(int64_t matter, const char *cause, const char *day)
{
	CHECK_INT(matter_move(&hall, MOVE(matter, BLOCKED, EXECUTOR, ROLE_EXECUTOR,
		[NEED_REASON] = cause, [NEED_DATE] = day)), OK);
}

static void goes_on(int64_t matter)
{
	CHECK_INT(matter_move(&hall, MOVE(matter, EXECUTING, EXECUTOR, ROLE_EXECUTOR, [NEED_REASON] = "好了")), OK);
}

static void late_and_held_up_are_said(void)
{
	int64_t first = carried_out("物业公司", "20261124"), second = carried_out("居委会", "20261130");
	struct duties duties;
	int overdue, blocked;

	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, second, "车位改造"), OK);
	check_standing(0, "being carried out, 1 day left", false);
	pass_days(1);
	check_standing(0, "being carried out, due today", false);
	pass_days(1);
	check_standing(0, "being carried out, 1 day overdue", true);
	held_up(first, "等配件", "20261201");
	duties = loaded();
	CHECK_INT(duties.count, 2);
	CHECK_TEXT(duties.list[0].party, "居委会");         /* the soonest due first */
	CHECK_TEXT(duties.list[0].called, "车位改造");
	CHECK_TEXT(duties.list[0].cause, "");
	CHECK_TEXT(duties.list[0].progress, "");
	CHECK_TEXT(duties.list[1].cause, "等配件");
	CHECK_TEXT(duties.list[1].about, "Parking, Main gate");
	duties_count(&duties, &overdue, &blocked);
	CHECK_INT(overdue, 0);
	CHECK_INT(blocked, 1);
	duties_release(&duties);
	check_standing(1, "held up, 6 days left", true);
	goes_on(first);
	check_standing(1, "being carried out, 6 days left, held up 1 time so far", false);
	held_up(first, "下雨", "20261202");
	goes_on(first);
	held_up(first, "下雪", "20261203");
	check_standing(1, "held up, 8 days left, held up 3 times so far", true);
	goes_on(first);
	/* The third time stays a warning. */
	check_standing(1, "being carried out, 8 days left, held up 3 times so far", true);
}

static void how_far_it_has_come(void)
{
	struct duties duties = loaded();
	int64_t task = duties.list[0].task, matter = duties.list[0].matter, events;
	struct matter of = loaded_in(&hall, matter);
	char longer[3 * PROGRESS_LIMIT + 4] = "", *words;
	struct timeline timeline;

	words = duty_progress(&duties.list[0]);
	CHECK_TEXT(words, "nothing yet");
	free(words);
	duties_release(&duties);
	for (int i = 0; i <= PROGRESS_LIMIT; i++)
		strcat(longer, "长");
	events = events_in(&hall);
	CHECK_INT(task_progress(&hall, CHAIR, ROLE_CHAIR, task, 10, "开工"), ERR_ROLE);
	CHECK_INT(task_progress(&hall, EXECUTOR, ROLE_EXECUTOR, task, 10, "  "), ERR_MISSING);
	CHECK_INT(task_progress(&hall, EXECUTOR, ROLE_EXECUTOR, task, 10, NULL), ERR_MISSING);
	CHECK_INT(task_progress(&hall, EXECUTOR, ROLE_EXECUTOR, task, 101, "开工"), ERR_INPUT);
	CHECK_INT(task_progress(&hall, EXECUTOR, ROLE_EXECUTOR, task, -1, "开工"), ERR_INPUT);
	CHECK_INT(task_progress(&hall, EXECUTOR, ROLE_EXECUTOR, task, 10, longer), ERR_INPUT);
	CHECK_INT(task_progress(&hall, EXECUTOR, ROLE_EXECUTOR, 999, 10, "开工"), ERR_NOT_FOUND);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(task_progress(&hall, EXECUTOR, ROLE_EXECUTOR, task, 10, "开工"), OK);
	CHECK_INT(task_progress(&hall, EXECUTOR, ROLE_EXECUTOR, task, 60, " 划线\n完成 "), OK);
	duties = loaded();
	words = duty_progress(&duties.list[0]);
	CHECK_TEXT(words, "60 % (25 Nov 2026): 划线 完成");
	free(words);
	duties_release(&duties);
	CHECK_INT(timeline_load(&hall, &of, VIEW_CODE, &timeline), OK);
	CHECK_TEXT(timeline.list[timeline.count - 1].words, "A task has come so far: 60 %");
	CHECK_TEXT(timeline.list[timeline.count - 1].note, "Progress: 划线 完成");
	timeline_release(&timeline);
	matter_release(&of);
	matter_put_in(&hall, matter, ACCEPTANCE);
	CHECK_INT(task_progress(&hall, EXECUTOR, ROLE_EXECUTOR, task, 100, "完成"), ERR_MOVE);
	duties = loaded();
	CHECK_INT(duties.count, 2);
	duties_release(&duties);
	matter_put_in(&hall, matter, EVALUATING);
	duties = loaded();
	CHECK_INT(duties.count, 1);
	duties_release(&duties);
	CHECK_INT(duties_load(&hall, 1, &duties), OK);
	CHECK_INT(duties.count, 1);
	duties_release(&duties);
	CHECK_GOOD(&hall);
}

static bool open_at(const char *iso)
{
	int64_t at;

	CHECK_INT(clock_parse(iso, &at), OK);
	return opening_at(&hall, at);
}

/* As shipped: half past eight to half past five, Saturday mornings, never on holidays. */
static void when_the_hall_is_open(void)
{
	CHECK(!open_at("2026-11-23T08:29:59+08:00"));
	CHECK(open_at("2026-11-23T08:30:00+08:00"));
	CHECK(open_at("2026-11-23T17:29:59+08:00"));
	CHECK(!open_at("2026-11-23T17:30:00+08:00"));
	CHECK(!open_at("2026-11-23T00:00:00+08:00"));
	CHECK(open_at("2026-11-28T11:59:00+08:00"));
	CHECK(!open_at("2026-11-28T12:00:00+08:00"));
	CHECK(!open_at("2026-11-29T10:00:00+08:00"));
	CHECK(!open_at("2027-01-01T10:00:00+08:00"));
	CHECK(opening_fault(&hall) == NULL);
}

/* hall.conf of a test's own, in memory. */
static void says(const char *conf)
{
	FILE *file = fmemopen((void *)conf, strlen(conf), "r");

	settings_release(&hall.settings);
	CHECK_INT(settings_read(file, "hall.conf", &hall.settings), OK);
	fclose(file);
}

static void hours_as_the_keeper_writes_them(void)
{
	says("[opening]\n1 = 08:30-12:00 13:30-24:00\n2 = 9-17\n[workdays]\n2026-11-29 = 调休\n");
	CHECK(open_at("2026-11-23T11:59:00+08:00"));
	CHECK(!open_at("2026-11-23T12:00:00+08:00"));
	CHECK(open_at("2026-11-23T23:59:00+08:00"));
	CHECK(open_at("2026-11-24T03:00:00+08:00"));       /* unreadable: never dark by mistake */
	CHECK(!open_at("2026-11-25T10:00:00+08:00"));
	CHECK(open_at("2026-11-29T10:00:00+08:00"));       /* a Sunday that is worked, as a Monday */
	CHECK_TEXT(opening_fault(&hall), "2");
	says("[opening]\n1 = 12:00-08:30\n");
	CHECK_TEXT(opening_fault(&hall), "1");
	says("[opening]\n1 = 08:30-12:00x\n");
	CHECK_TEXT(opening_fault(&hall), "1");
	says("[opening]\n8 = 08:30-12:00\n");
	CHECK_TEXT(opening_fault(&hall), "8");
	CHECK(!open_at("2026-11-23T10:00:00+08:00"));
	says("[hall]\nname = 大厅\n");
	CHECK(open_at("2026-11-29T03:00:00+08:00"));
	CHECK(opening_fault(&hall) == NULL);
}

int main(void)
{
	hall_with_staff(&hall);
	late_and_held_up_are_said();
	how_far_it_has_come();
	when_the_hall_is_open();
	hours_as_the_keeper_writes_them();
	hall_close(&hall);
	return checked();
}
