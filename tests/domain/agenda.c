/* agenda.c - tests of what a meeting deals with: put on, sent out in time, taken up. */
#include <config.h>

#include "tests/domain/gathering.h"

static struct hall hall;
static int64_t waits[4];

static int64_t planned(int64_t seconds_ahead)
{
	struct meeting plan = { .title = (char[]){ "议事会" }, .place = (char[]){ "活动室" },
		.held_at = clock_now() + seconds_ahead };
	int64_t id;

	CHECK_INT(meeting_plan(&hall, clerk_does, &plan, &id), OK);
	return id;
}

static void what_waits_can_be_put_on_one(void)
{
	int64_t first = planned(5 * DAY), second = planned(6 * DAY);
	struct agenda agenda;

	for (int i = 0; i < 3; i++)
		waits[i] = matter_waits(&hall);
	CHECK_INT(agenda_candidates(&hall, &agenda), OK);
	CHECK_INT(agenda.count, 3);
	agenda_release(&agenda);
	for (int i = 0; i < 3; i++)
		CHECK_INT(agenda_add(&hall, clerk_does, first, waits[i]), OK);
	CHECK_INT(agenda_add(&hall, clerk_does, first, waits[0]), ERR_TWICE);
	CHECK_INT(agenda_add(&hall, clerk_does, second, waits[0]), ERR_TWICE);
	CHECK_INT(agenda_add(&hall, clerk_does, first, matter_comes(&hall)), ERR_MOVE);
	CHECK_INT(agenda_add(&hall, clerk_does, first, 99), ERR_NOT_FOUND);
	CHECK_INT(agenda_add(&hall, clerk_does, 99, waits[0]), ERR_NOT_FOUND);
	CHECK_INT(agenda_candidates(&hall, &agenda), OK);
	CHECK_INT(agenda.count, 0);
	agenda_release(&agenda);
	CHECK_INT(agenda_drop(&hall, clerk_does, first, waits[1]), OK);
	CHECK_INT(agenda_drop(&hall, clerk_does, first, waits[1]), ERR_MOVE);
	CHECK_INT(agenda_load(&hall, first, &agenda), OK);
	CHECK_INT(agenda.count, 2);
	CHECK_INT(agenda.list[1].matter, waits[2]);
	CHECK_INT(agenda.list[1].place, 2);
	CHECK_TEXT(agenda.list[0].called, "There are not enough parking spaces.");
	agenda_release(&agenda);
	/* What is not held gives back what it had. */
	CHECK_INT(meeting_close(&hall, clerk_does, first), OK);
	CHECK_INT(agenda_add(&hall, clerk_does, first, waits[0]), ERR_MOVE);
	CHECK_INT(agenda_add(&hall, clerk_does, second, waits[0]), OK);
	CHECK_INT(meeting_close(&hall, clerk_does, second), OK);
}

/* To the second: three days, or two hours and the reason. */
static void it_goes_out_in_time(void)
{
	int64_t guest = resident_comes(&hall), meeting = planned(3 * DAY), late = planned(3 * DAY - 1),
		urgent = planned(2 * HOUR), lost = planned(2 * HOUR - 1);

	CHECK_INT(agenda_send(&hall, clerk_does, meeting, ""), ERR_MISSING);
	CHECK_INT(agenda_add(&hall, clerk_does, meeting, waits[0]), OK);
	CHECK_INT(agenda_send(&hall, clerk_does, meeting, ""), ERR_MISSING);
	CHECK_INT(meeting_invite(&hall, clerk_does, meeting, guest), OK);
	CHECK_INT(agenda_send(&hall, clerk_does, meeting, ""), OK);
	CHECK_INT(agenda_send(&hall, clerk_does, meeting, ""), ERR_MISSING);
	CHECK_INT(agenda_add(&hall, clerk_does, late, waits[1]), OK);
	CHECK_INT(meeting_invite(&hall, clerk_does, late, guest), OK);
	CHECK_INT(agenda_send(&hall, clerk_does, late, " "), ERR_INPUT);
	CHECK_INT(agenda_send(&hall, clerk_does, late, "水管爆裂"), OK);
	CHECK_INT(agenda_add(&hall, clerk_does, urgent, waits[2]), OK);
	CHECK_INT(meeting_invite(&hall, clerk_does, urgent, guest), OK);
	CHECK_INT(agenda_send(&hall, clerk_does, urgent, "水管爆裂"), OK);
	waits[3] = matter_waits(&hall);
	CHECK_INT(agenda_add(&hall, clerk_does, lost, waits[3]), OK);
	CHECK_INT(meeting_invite(&hall, clerk_does, lost, guest), OK);
	CHECK_INT(agenda_send(&hall, clerk_does, lost, "水管爆裂"), ERR_MOVE);
	CHECK_INT(meeting_begin(&hall, chair_does, lost), ERR_MISSING);
	CHECK_INT(agenda_send(&hall, clerk_does, 99, ""), ERR_NOT_FOUND);
	/* Opened before its time, the notice still has its days. */
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, guest), ERR_MOVE);
	pass_seconds(2 * DAY + 12 * HOUR);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, guest), ERR_MOVE);
	pass_seconds(12 * HOUR - 1);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, guest), OK);
	CHECK_INT(meeting_begin(&hall, chair_does, meeting), OK);
	CHECK_INT(agenda_take_up(&hall, chair_does, waits[0]), ERR_MISSING);
	pass_seconds(1);
	CHECK_INT(agenda_take_up(&hall, clerk_does, waits[0]), ERR_ROLE);
	CHECK_INT(agenda_take_up(&hall, chair_does, waits[0]), OK);
	CHECK_INT(agenda_add(&hall, clerk_does, meeting, waits[3]), ERR_MOVE);
	CHECK_INT(agenda_send(&hall, clerk_does, meeting, ""), ERR_MOVE);
	/* The emergency: two hours of it have long passed. */
	CHECK_INT(meeting_attend(&hall, clerk_does, urgent, guest), OK);
	CHECK_INT(meeting_begin(&hall, chair_does, urgent), OK);
	CHECK_INT(agenda_take_up(&hall, chair_does, waits[2]), OK);
	CHECK_INT(number_in(&hall, "SELECT body->>'$.emergency' = '水管爆裂' FROM event"
		" ORDER BY seq DESC LIMIT 1"), 1);
}

/* Back in deliberation by a veto or an objection, it comes before a meeting all the same. */
static void what_came_back_is_taken_up_again(void)
{
	int64_t matter = matter_comes(&hall), meeting, found;

	matter_put_in(&hall, matter, DELIBERATING);
	CHECK_INT(agenda_take_up(&hall, chair_does, matter), ERR_NOT_FOUND);
	meeting = meeting_hears(&hall, matter, &(struct roll){ 2, 0, 2 });
	CHECK_INT(meeting_of(&hall, matter, &found), ERR_NOT_FOUND);
	CHECK_INT(agenda_take_up(&hall, clerk_does, matter), ERR_ROLE);
	CHECK_INT(agenda_take_up(&hall, chair_does, matter), OK);
	CHECK_INT(meeting_of(&hall, matter, &found), OK);
	CHECK_INT(found, meeting);
	CHECK_INT(agenda_put_off(&hall, chair_does, meeting, "明天再议"), OK);
	CHECK_INT(state_of(&hall, matter), QUEUED);
}

static void all_aside_nobody_decides(void)
{
	int64_t matter = matter_waits(&hall);

	meeting_hears(&hall, matter, &(struct roll){ 1, 0, 1 });
	CHECK_INT(matter_stand_aside(&hall, clerk_does, matter, &(struct aside){ number_in(&hall,
		"SELECT resident FROM invited ORDER BY meeting DESC LIMIT 1"), "亲属" }), OK);
	CHECK_INT(agenda_take_up(&hall, chair_does, matter), ERR_INPUT);
	CHECK_INT(state_of(&hall, matter), QUEUED);
}

/* What is withdrawn while it waits is nobody's to take up. */
static void what_goes_leaves_the_agenda(void)
{
	int64_t matter = matter_waits(&hall), meeting;
	struct agenda agenda;

	meeting = meeting_hears(&hall, matter, &(struct roll){ 1, 0, 1 });
	CHECK_INT(matter_move(&hall, MOVE(matter, WITHDRAWN, 0, ROLE_RESIDENT)), OK);
	CHECK_INT(agenda_load(&hall, meeting, &agenda), OK);
	CHECK_INT(agenda.list[0].state, ITEM_DONE);
	agenda_release(&agenda);
	CHECK_INT(agenda_take_up(&hall, chair_does, matter), ERR_MOVE);
}

/* Nobody closed them: a day later they are, and their matters are free again. */
static void the_calendar_closes_what_was_left(void)
{
	int64_t matter = matter_waits(&hall), busy = matter_waits(&hall), spot, id;

	meeting_hears(&hall, matter, &(struct roll){ 1, 0, 1 });
	meeting_hears(&hall, busy, &(struct roll){ 1, 0, 1 });
	CHECK_INT(agenda_take_up(&hall, chair_does, busy), OK);
	CHECK_INT(meeting_open(&hall, clerk_does, "随时", &spot), OK);
	pass_days(1);
	CHECK_INT(meetings_lapse(&hall), OK);
	CHECK_INT(agenda_add(&hall, clerk_does, planned(DAY), matter), ERR_TWICE);
	pass_seconds(1);
	CHECK_INT(meetings_lapse(&hall), OK);
	CHECK_INT(agenda_add(&hall, clerk_does, planned(DAY), matter), OK);
	CHECK_INT(agenda_add(&hall, clerk_does, planned(DAY), busy), ERR_TWICE);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, busy), QUEUED);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(number_in(&hall, "SELECT state = 'open' FROM meeting WHERE title = '随时'"), 1);
	id = number_in(&hall, "SELECT meeting FROM agenda WHERE matter = (SELECT MAX(matter) FROM agenda)");
	CHECK_INT(meeting_attend(&hall, clerk_does, id, 1), ERR_MOVE);
	CHECK_INT(meeting_close(&hall, clerk_does, spot), OK);
}

static void a_plan_says_what_where_and_when(void)
{
	struct meeting plan = { .title = (char[]){ " " }, .place = (char[]){ "活动室" },
		.held_at = clock_now() + DAY };
	int64_t id, events = events_in(&hall);

	CHECK_INT(meeting_plan(&hall, clerk_does, &plan, &id), ERR_INPUT);
	plan.title = (char[]){ "议事会" };
	plan.place = (char[]){ "" };
	CHECK_INT(meeting_plan(&hall, clerk_does, &plan, &id), ERR_INPUT);
	plan.place = (char[]){ "活动室" };
	plan.held_at = clock_now();
	CHECK_INT(meeting_plan(&hall, clerk_does, &plan, &id), ERR_INPUT);
	CHECK_INT(id, 0);
	CHECK_INT(events_in(&hall), events);
}

int main(void)
{
	hall_with_staff(&hall);
	what_waits_can_be_put_on_one();
	it_goes_out_in_time();
	what_came_back_is_taken_up_again();
	all_aside_nobody_decides();
	what_goes_leaves_the_agenda();
	a_plan_says_what_where_and_when();
	the_calendar_closes_what_was_left();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
