/* roll.c - tests of who counts at a meeting: invited, there, standing aside. */
#include <config.h>

#include "tests/domain/gathering.h"

enum { GUESTS = 6 };

static struct hall hall;
static int64_t meeting, matters[3], guests[GUESTS];

#define ROLL(matter_, entitled_, recused_, present_) do { \
	struct roll roll_; \
	CHECK_INT(roll_load(&hall, meeting, matter_, &roll_), OK); \
	CHECK_INT(roll_.entitled, entitled_); \
	CHECK_INT(roll_.recused, recused_); \
	CHECK_INT(roll_.present, present_); \
} while (0)

static void whoever_is_invited_is_entitled(void)
{
	struct roll nobody = {0};

	matters[0] = matter_waits(&hall);
	matters[1] = matter_waits(&hall);
	meeting = meeting_is_called(&hall, matters, guests, GUESTS);
	ROLL(0, GUESTS, 0, 0);
	CHECK_INT(meeting_of(&hall, matters[0], &(int64_t){ 0 }), ERR_NOT_FOUND);
	CHECK_INT(roll_quorum(&hall, &nobody), ERR_INPUT);
	CHECK_INT(roll_lacks(&hall, &nobody), -1);
	CHECK_INT(roll_quorum(&hall, &(struct roll){ 6, 0, 2 }), ERR_MOVE);
	CHECK_INT(roll_quorum(&hall, &(struct roll){ 6, 0, 3 }), OK);
	CHECK_INT(roll_lacks(&hall, &(struct roll){ 6, 0, 1 }), 2);
	CHECK_INT(roll_lacks(&hall, &(struct roll){ 6, 1, 3 }), 0);
	CHECK_INT(roll_lacks(&hall, &(struct roll){ 6, 6, 0 }), -1);
}

static void it_cannot_open_without_a_quorum(void)
{
	pass_days(4);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, guests[0]), OK);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, guests[1]), OK);
	/* A guest of nobody's counts for nothing. */
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, resident_comes(&hall)), OK);
	ROLL(0, GUESTS, 0, 2);
	CHECK_INT(meeting_begin(&hall, chair_does, meeting), ERR_MOVE);
	CHECK_INT(agenda_take_up(&hall, chair_does, matters[0]), ERR_NOT_FOUND);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, guests[2]), OK);
	CHECK_INT(meeting_begin(&hall, clerk_does, meeting), ERR_ROLE);
	CHECK_INT(meeting_begin(&hall, chair_does, meeting), OK);
	CHECK_INT(meeting_begin(&hall, chair_does, meeting), ERR_MOVE);
	/* Nothing is before it yet, and still it is the chair's. */
	CHECK_INT(meeting_close(&hall, clerk_does, meeting), ERR_ROLE);
}

static void standing_aside_takes_out_of_both(void)
{
	CHECK_INT(matter_stand_aside(&hall, clerk_does, matters[0],
		&(struct aside){ guests[5], "是我的兄弟" }), OK);
	ROLL(matters[0], GUESTS, 1, 3);
	ROLL(matters[1], GUESTS, 0, 3);
	CHECK_INT(matter_stand_aside(&hall, clerk_does, matters[0],
		&(struct aside){ guests[0], "是我的兄弟" }), OK);
	ROLL(matters[0], GUESTS, 2, 2);
	CHECK_INT(matter_stand_aside(&hall, clerk_does, matters[0],
		&(struct aside){ guests[0], "再说一次" }), ERR_TWICE);
	CHECK_INT(matter_stand_aside(&hall, clerk_does, matters[0], &(struct aside){ guests[1], " " }),
		ERR_MISSING);
	CHECK_INT(matter_stand_aside(&hall, clerk_does, matters[0], &(struct aside){ 99, "谁" }),
		ERR_NOT_FOUND);
	CHECK_INT(matter_stand_aside(&hall, clerk_does, 99, &(struct aside){ guests[1], "谁" }),
		ERR_NOT_FOUND);
}

static void it_is_found_while_it_is_before_the_meeting(void)
{
	int64_t found;

	CHECK_INT(agenda_take_up(&hall, chair_does, matters[0]), OK);
	CHECK_INT(state_of(&hall, matters[0]), DELIBERATING);
	CHECK_INT(meeting_of(&hall, matters[0], &found), OK);
	CHECK_INT(found, meeting);
	CHECK_INT(meeting_of(&hall, matters[1], &found), ERR_NOT_FOUND);
	CHECK_INT(number_in(&hall, "SELECT body->>'$.entitled' * 100 + body->>'$.recused' * 10"
		" + body->>'$.present' FROM event ORDER BY seq DESC LIMIT 1"), 622);
	CHECK_INT(agenda_take_up(&hall, chair_does, matters[1]), ERR_TWICE);
}

static void only_who_is_there_and_not_aside_may_vote(void)
{
	CHECK_INT(roll_may_vote(&hall, meeting, matters[0], guests[0]), ERR_ROLE);
	CHECK_INT(roll_may_vote(&hall, meeting, matters[0], guests[1]), OK);
	CHECK_INT(roll_may_vote(&hall, meeting, matters[1], guests[0]), OK);
	CHECK_INT(roll_may_vote(&hall, meeting, matters[0], guests[4]), ERR_ROLE);
	CHECK_INT(roll_may_vote(&hall, meeting, matters[0], GUESTS + 1), ERR_ROLE);
	CHECK_INT(meeting_leave(&hall, clerk_does, meeting, guests[1]), OK);
	CHECK_INT(meeting_leave(&hall, clerk_does, meeting, guests[1]), ERR_NOT_FOUND);
	CHECK_INT(roll_may_vote(&hall, meeting, matters[0], guests[1]), ERR_ROLE);
	ROLL(matters[0], GUESTS, 2, 1);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, guests[1]), OK);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, guests[1]), ERR_TWICE);
	ROLL(matters[0], GUESTS, 2, 2);
}

static void put_off_it_waits_for_another_meeting(void)
{
	struct agenda agenda;
	int64_t found;

	CHECK_INT(agenda_put_off(&hall, chair_does, meeting, " "), ERR_MISSING);
	CHECK_INT(agenda_put_off(&hall, clerk_does, meeting, "太晚了"), ERR_ROLE);
	CHECK_INT(agenda_put_off(&hall, chair_does, meeting, "太晚了"), OK);
	CHECK_INT(agenda_put_off(&hall, chair_does, meeting, "太晚了"), ERR_NOT_FOUND);
	CHECK_INT(state_of(&hall, matters[0]), QUEUED);
	CHECK_INT(meeting_of(&hall, matters[0], &found), ERR_NOT_FOUND);
	CHECK_INT(agenda_load(&hall, meeting, &agenda), OK);
	CHECK_INT(agenda.count, 2);
	CHECK_INT(agenda.list[0].state, ITEM_PUT_OFF);
	CHECK_INT(agenda.list[1].state, ITEM_WAITING);
	agenda_release(&agenda);
	CHECK_INT(agenda_take_up(&hall, chair_does, matters[1]), OK);
	CHECK_INT(meeting_close(&hall, clerk_does, meeting), ERR_ROLE);
	CHECK_INT(meeting_close(&hall, chair_does, meeting), OK);
	CHECK_INT(meeting_close(&hall, chair_does, meeting), ERR_MOVE);
	CHECK_INT(state_of(&hall, matters[1]), QUEUED);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, guests[3]), ERR_MOVE);
	/* The minutes keep who was there at its end. */
	CHECK_INT(meeting_leave(&hall, clerk_does, meeting, guests[2]), ERR_MOVE);
}

int main(void)
{
	hall_with_staff(&hall);
	whoever_is_invited_is_entitled();
	it_cannot_open_without_a_quorum();
	standing_aside_takes_out_of_both();
	it_is_found_while_it_is_before_the_meeting();
	only_who_is_there_and_not_aside_may_vote();
	put_off_it_waits_for_another_meeting();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
