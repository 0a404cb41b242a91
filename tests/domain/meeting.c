/* meeting.c - tests of meetings and who came. */
#include <config.h>

#include "domain/meeting.h"
#include "domain/points.h"
#include "tests/domain/people.h"

static struct hall hall;

static void a_meeting_is_opened(void)
{
	struct meetings list;
	int64_t id, events;

	CHECK_INT(meeting_open(&hall, clerk_does, " 十一月\x07议事会 ", &id), OK);
	CHECK_INT(id, 1);
	CHECK_INT(meetings_load(&hall, &list), OK);
	CHECK_INT(list.count, 1);
	CHECK_TEXT(list.list[0].title, "十一月议事会");
	CHECK_INT(list.list[0].held_at, MORNING);
	CHECK_INT(list.list[0].present, 0);
	meetings_release(&list);
	meetings_release(&list);
	events = events_in(&hall);
	CHECK_INT(meeting_open(&hall, clerk_does, "", &id), ERR_INPUT);
	CHECK_INT(meeting_open(&hall, clerk_does, " \n", &id), ERR_INPUT);
	CHECK_INT(id, 0);
	CHECK_INT(events_in(&hall), events);
}

static void coming_counts_once_and_earns_points(void)
{
	int64_t resident = resident_comes(&hall), balance, events;
	struct meetings list;

	CHECK_INT(meeting_attend(&hall, clerk_does, 1, resident), OK);
	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	CHECK_INT(balance, 10);
	events = events_in(&hall);
	CHECK_INT(meeting_attend(&hall, clerk_does, 1, resident), ERR_TWICE);
	CHECK_INT(meeting_attend(&hall, clerk_does, 99, resident), ERR_NOT_FOUND);
	CHECK_INT(meeting_attend(&hall, clerk_does, 1, 99), ERR_NOT_FOUND);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	CHECK_INT(balance, 10);
	CHECK_INT(meetings_load(&hall, &list), OK);
	CHECK_INT(list.list[0].present, 1);
	meetings_release(&list);
}

static void the_latest_nine_are_listed(void)
{
	struct meetings list;
	int64_t id, resident = resident_comes(&hall), balance;

	for (int i = 0; i < 11; i++) {
		CHECK_INT(meeting_open(&hall, clerk_does, "议事会", &id), OK);
		CHECK_INT(meeting_attend(&hall, clerk_does, id, resident), OK);
	}
	CHECK_INT(meetings_load(&hall, &list), OK);
	CHECK_INT(list.count, 9);
	CHECK_INT(list.list[0].id, 12);
	CHECK_INT(list.list[8].id, 4);
	meetings_release(&list);
	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	CHECK_INT(balance, 110);
}

int main(void)
{
	day_begins();
	CHECK_INT(hall_open_memory("staff", &hall), OK);
	a_meeting_is_opened();
	coming_counts_once_and_earns_points();
	the_latest_nine_are_listed();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
