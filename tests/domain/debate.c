/* debate.c - tests of a meeting that debates: people, turns, time, hands, what is left behind. */
#include <config.h>

#include <string.h>

#include "domain/debate.h"
#include "domain/motion.h"
#include "domain/speakers.h"
#include "tests/domain/voting.h"

enum { GUESTS = 8, HERE = 6 };

static struct hall hall;
static int64_t guests[GUESTS], matters[4], meeting;

#define GO(want, ...) CHECK_INT(debate_go(&hall, chair_does, meeting, &(struct deed){ __VA_ARGS__ }), want)
#define FLOOR(want) CHECK_INT(now().floor, want)

static struct debate now(void)
{
	struct debate debate;

	CHECK_INT(debate_load(&hall, meeting, &debate), OK);
	return debate;
}

static void begin(void)
{
	for (int i = 0; i < 3; i++)
		matters[i] = matter_waits(&hall);
	meeting = meeting_is_called(&hall, matters, guests, GUESTS);
	meeting_is_opened(&hall, meeting, guests, HERE);
	CHECK_INT(matter_stand_aside(&hall, clerk_does, matters[0],
		&(struct aside){ guests[5], "亲属" }), OK);
	GO(OK, ACT_TAKE_UP, .matter = matters[0]);
}

/* Invited, here, not aside, and somebody else for the second; a chair records it. */
static void only_who_may_vote_moves_and_seconds(void)
{
	int64_t events = events_in(&hall);

	GO(ERR_ROLE, ACT_MOTION, .resident = guests[7], .words = "加装一部电梯");
	GO(ERR_ROLE, ACT_MOTION, .resident = guests[5], .words = "加装一部电梯");
	GO(ERR_ROLE, ACT_MOTION, .resident = 99, .words = "加装一部电梯");
	GO(ERR_ROLE, ACT_MOTION, .words = "加装一部电梯");
	GO(ERR_MISSING, ACT_MOTION, .resident = guests[0], .words = " \n");
	GO(ERR_MISSING, ACT_MOTION, .resident = guests[0]);
	CHECK_INT(debate_go(&hall, clerk_does, meeting, &(struct deed){ ACT_MOTION,
		.resident = guests[0], .words = "加装一部电梯" }), ERR_ROLE);
	CHECK_INT(events_in(&hall), events);
	GO(OK, ACT_MOTION, .resident = guests[0], .words = "加装一部电梯");
	GO(ERR_ROLE, ACT_SECOND, .resident = guests[0]);
	GO(ERR_ROLE, ACT_SECOND, .resident = guests[5]);
	GO(OK, ACT_NO_SECOND);
	FLOOR(FLOOR_PRESENTED);
	CHECK_INT(now().main, 0);
	GO(OK, ACT_MOTION, .resident = guests[0], .words = "加装一部电梯");
	GO(OK, ACT_SECOND, .resident = guests[1]);
	FLOOR(FLOOR_DEBATE);
}

static int64_t speaks(void)
{
	GO(OK, ACT_SPEAK);
	return now().speaker;
}

static void sits_down(void)
{
	pass_seconds(30);
	GO(OK, ACT_DONE);
}

/* For and against in turn, whoever came first; nobody twice before everybody once. */
static void the_floor_is_given_fairly(void)
{
	struct speakers speakers;

	for (int i = 0; i < 3; i++)
		GO(OK, ACT_HAND, .resident = guests[i], .side = SIDE_FOR);
	GO(OK, ACT_HAND, .resident = guests[3], .side = SIDE_AGAINST);
	GO(ERR_TWICE, ACT_HAND, .resident = guests[3], .side = SIDE_FOR);
	GO(ERR_ROLE, ACT_HAND, .resident = guests[5], .side = SIDE_FOR);
	GO(ERR_MOVE, ACT_PUT);
	CHECK_INT(speaks(), guests[0]);
	CHECK_INT(now().side, SIDE_FOR);
	GO(ERR_TWICE, ACT_HAND, .resident = guests[0], .side = SIDE_FOR);
	sits_down();
	CHECK_INT(speaks(), guests[3]);
	CHECK_INT(now().side, SIDE_AGAINST);
	sits_down();
	/* Somebody who has not spoken comes before whoever has, whatever their side. */
	GO(OK, ACT_HAND, .resident = guests[3], .side = SIDE_AGAINST);
	CHECK_INT(speaks(), guests[1]);
	sits_down();
	CHECK_INT(speakers_load(&hall, &(struct debate[]){ now() }[0], &speakers), OK);
	CHECK_INT(speakers.count, 2);
	CHECK_INT(speakers.list[0].resident, guests[2]);
	CHECK_TEXT(speakers.list[0].called, "No. 3 吴**");
	CHECK_INT(speakers.list[1].turns, 1);
	speakers_release(&speakers);
	/* Who left is passed over, and comes again with their hand still up. */
	CHECK_INT(meeting_leave(&hall, clerk_does, meeting, guests[2]), OK);
	CHECK_INT(speaks(), guests[3]);
	sits_down();
	GO(ERR_TWICE, ACT_HAND, .resident = guests[3], .side = SIDE_AGAINST);
	GO(ERR_MOVE, ACT_SPEAK);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, guests[2]), OK);
	GO(ERR_MOVE, ACT_PUT);
	CHECK_INT(speaks(), guests[2]);
	sits_down();
	CHECK_INT(now().spent, 5 * 30);
}

/* Two minutes each, which stand still during a point of order; half an hour in all. */
static void time_is_counted(void)
{
	struct debate debate;

	GO(OK, ACT_HAND, .resident = guests[4], .side = SIDE_FOR);
	GO(OK, ACT_SPEAK);
	pass_seconds(50);
	debate = now();
	CHECK_INT(debate_turn_left(&hall, &debate), 70);
	CHECK_INT(debate_topic_left(&hall, &debate), 30 * MINUTE - 150 - 50);
	GO(OK, ACT_POINT, .resident = guests[3], .words = "跑题了");
	pass_seconds(200);
	debate = now();
	CHECK_INT(debate_turn_left(&hall, &debate), 70);
	GO(OK, ACT_DENY);
	pass_seconds(90);
	debate = now();
	CHECK_INT(debate.floor, FLOOR_SPEAKING);
	CHECK_INT(debate.speaker, guests[4]);
	CHECK_INT(debate_turn_left(&hall, &debate), -20);
	GO(OK, ACT_DONE);
	CHECK_INT(now().spent, 150 + 140);
	debate = now();
	CHECK_INT(debate_turn_left(&hall, &debate), 120);
}

/* It is debated by itself, then hands are shown; it never swallows the motion. */
static void an_amendment_is_settled_first(void)
{
	struct motions motions;
	struct debate before = now();
	char *question;

	GO(OK, ACT_AMEND, .resident = guests[2], .words = "两部电梯");
	GO(ERR_ROLE, ACT_SECOND, .resident = guests[2]);
	GO(OK, ACT_NO_SECOND);
	FLOOR(FLOOR_DEBATE);
	GO(OK, ACT_AMEND, .resident = guests[2], .words = "费用按楼层分担");
	GO(OK, ACT_SECOND, .resident = guests[3]);
	FLOOR(FLOOR_AMENDMENT);
	/* Whoever spoke twice on the motion may speak on this. */
	GO(OK, ACT_HAND, .resident = guests[3], .side = SIDE_AGAINST);
	CHECK_INT(speaks(), guests[3]);
	sits_down();
	FLOOR(FLOOR_AMENDMENT);
	GO(OK, ACT_PUT);
	FLOOR(FLOOR_HANDS);
	GO(ERR_INPUT, ACT_HANDS, .yes = 4, .no = 2);
	GO(ERR_INPUT, ACT_HANDS, .yes = -1, .no = 2);
	GO(OK, ACT_HANDS, .yes = 3, .no = 2);
	FLOOR(FLOOR_DEBATE);
	CHECK_INT(now().main, before.main);
	CHECK_INT(now().amendment, 0);
	CHECK_INT(motions_load(&hall, meeting, matters[0], &motions), OK);
	question = motions_question(&motions, before.main);
	CHECK_TEXT(question, "加装一部电梯\nAmended: 费用按楼层分担");
	free(question);
	motions_release(&motions);
	/* Equal hands do not carry. */
	GO(OK, ACT_AMEND, .resident = guests[2], .words = "明年再装");
	GO(OK, ACT_SECOND, .resident = guests[3]);
	GO(OK, ACT_PUT);
	GO(OK, ACT_HANDS, .yes = 2, .no = 2);
	FLOOR(FLOOR_DEBATE);
}

/* Two thirds take the floor from who still wants it; fewer do not. */
static void the_debate_ends_by_two_thirds(void)
{
	GO(OK, ACT_HAND, .resident = guests[0], .side = SIDE_FOR);
	GO(OK, ACT_END_DEBATE, .resident = guests[1]);
	GO(OK, ACT_NO_SECOND);
	FLOOR(FLOOR_DEBATE);
	GO(OK, ACT_END_DEBATE, .resident = guests[1]);
	GO(OK, ACT_SECOND, .resident = guests[2]);
	GO(OK, ACT_HANDS, .yes = 3, .no = 2);
	FLOOR(FLOOR_DEBATE);
	/* On an amendment it leads to the hands on that. */
	GO(OK, ACT_AMEND, .resident = guests[2], .words = "先试一个单元");
	GO(OK, ACT_SECOND, .resident = guests[3]);
	GO(OK, ACT_END_DEBATE, .resident = guests[1]);
	GO(OK, ACT_SECOND, .resident = guests[2]);
	GO(OK, ACT_HANDS, .yes = 4, .no = 1);
	FLOOR(FLOOR_HANDS);
	CHECK_INT(now().other, 0);
	GO(OK, ACT_HANDS, .yes = 0, .no = 5);
	FLOOR(FLOOR_DEBATE);
	GO(OK, ACT_END_DEBATE, .resident = guests[1]);
	GO(OK, ACT_SECOND, .resident = guests[2]);
	GO(OK, ACT_HANDS, .yes = 2, .no = 1);
	FLOOR(FLOOR_PUT);
	GO(OK, ACT_VOTE);
	GO(OK, ACT_POINT, .resident = guests[0], .words = "还没念动议");
	GO(OK, ACT_UPHOLD);
	FLOOR(FLOOR_PUT);
}

/* The vote is the poll's; with it the floor is empty again, and each motion has its end. */
static void the_vote_settles_the_motion(void)
{
	static const char *const ends[] = { "fallen", "carried", "lost", "fallen", "carried", "lost",
		"fallen", "lost", "lost", "carried", "carried", "carried" };
	struct motions motions;
	int64_t open = now().main;

	is_voted_on(&hall, matters[0], &(struct tally){ 4, 1, 0 });
	FLOOR(FLOOR_EMPTY);
	CHECK_INT(motions_load(&hall, meeting, matters[0], &motions), OK);
	CHECK_INT(motion_find(&motions, open)->state, MOTION_CARRIED);
	CHECK_TEXT(motion_find(&motions, open)->by, "No. 1 吴**");
	CHECK_TEXT(motion_find(&motions, open)->seconded, "No. 2 吴**");
	CHECK_INT(motions.count, sizeof ends / sizeof *ends);
	for (size_t i = 0; i < motions.count; i++) {
		static const char *const words[] = { "moved", "open", "carried", "lost", "fallen" };

		check_text(words[motions.list[i].state], ends[i], __FILE__, __LINE__,
			motions.list[i].words);
	}
	motions_release(&motions);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM hand"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM floor"), 0);
}

static void adjournment_leaves_it_for_another_meeting(void)
{
	struct agenda agenda;

	GO(OK, ACT_TAKE_UP, .matter = matters[1]);
	GO(ERR_MISSING, ACT_ADJOURN, .resident = guests[0], .words = "");
	GO(OK, ACT_ADJOURN, .resident = guests[0], .words = "等物业的报价");
	GO(OK, ACT_SECOND, .resident = guests[1]);
	GO(OK, ACT_HANDS, .yes = 3, .no = 3);
	FLOOR(FLOOR_PRESENTED);
	GO(OK, ACT_ADJOURN, .resident = guests[0], .words = "等物业的报价");
	GO(OK, ACT_SECOND, .resident = guests[1]);
	GO(OK, ACT_HANDS, .yes = 4, .no = 2);
	FLOOR(FLOOR_EMPTY);
	CHECK_INT(state_of(&hall, matters[1]), QUEUED);
	CHECK_INT(number_in(&hall, "SELECT body->>'$.reason' = '等物业的报价' FROM event"
		" ORDER BY seq DESC LIMIT 1"), 1);
	CHECK_INT(agenda_load(&hall, meeting, &agenda), OK);
	CHECK_INT(agenda.list[0].state, ITEM_DONE);
	CHECK_INT(agenda.list[1].state, ITEM_PUT_OFF);
	agenda_release(&agenda);
	CHECK_INT(agenda_candidates(&hall, &agenda), OK);
	CHECK_INT(agenda.count, 1);
	agenda_release(&agenda);
}

/* Somebody goes in the middle of a speech, and it is too few: all that is left is to stop. */
static void without_a_quorum_nothing_goes_on(void)
{
	GO(OK, ACT_TAKE_UP, .matter = matters[2]);
	GO(OK, ACT_MOTION, .resident = guests[0], .words = "增加停车位");
	GO(OK, ACT_SECOND, .resident = guests[1]);
	GO(OK, ACT_HAND, .resident = guests[0], .side = SIDE_FOR);
	GO(OK, ACT_SPEAK);
	for (int i = 3; i < HERE; i++)
		CHECK_INT(meeting_leave(&hall, clerk_does, meeting, guests[i]), OK);
	GO(ERR_MOVE, ACT_DONE);
	GO(OK, ACT_NO_QUORUM);
	CHECK_INT(state_of(&hall, matters[2]), QUEUED);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM turn WHERE until_at = 0"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM motion WHERE state IN ('moved', 'open')"), 0);
	GO(OK, ACT_CLOSE);
	CHECK_INT(debate_load(&hall, meeting, &(struct debate){0}), ERR_MOVE);
}

/* Half an hour on one topic: then nobody begins to speak any more, and it can be put. */
static void a_topic_has_its_time(void)
{
	int64_t matter = matter_waits(&hall);

	meeting = meeting_hears(&hall, matter, &(struct roll){ 3, 0, 3 });
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM invited WHERE meeting = (SELECT MAX(id)"
		" FROM meeting)"), 3);
	for (int i = 0; i < 3; i++)
		guests[i] = number_in(&hall, "SELECT MAX(resident) FROM invited") - 2 + i;
	GO(OK, ACT_TAKE_UP, .matter = matter);
	GO(OK, ACT_MOTION, .resident = guests[0], .words = "增加停车位");
	GO(OK, ACT_SECOND, .resident = guests[1]);
	GO(OK, ACT_HAND, .resident = guests[0], .side = SIDE_FOR);
	GO(OK, ACT_HAND, .resident = guests[1], .side = SIDE_FOR);
	GO(OK, ACT_SPEAK);
	pass_seconds(30 * MINUTE - 1);
	GO(OK, ACT_HAND, .resident = guests[2], .side = SIDE_AGAINST);
	pass_seconds(1);
	GO(OK, ACT_DONE);
	GO(ERR_MOVE, ACT_SPEAK);
	GO(ERR_MOVE, ACT_HAND, .resident = guests[0], .side = SIDE_FOR);
	GO(OK, ACT_PUT);
	FLOOR(FLOOR_PUT);
}

/* Nobody presides over what they stood aside from; but that too few are left anybody may see. */
static void a_chair_who_stood_aside_does_not_preside(void)
{
	int64_t matter = matter_waits(&hall);

	meeting = meeting_hears(&hall, matter, &(struct roll){ 3, 0, 3 });
	CHECK_INT(matter_recuse(&hall, CHAIR, ROLE_CHAIR, matter, CHAIR, "亲属"), OK);
	GO(ERR_ROLE, ACT_TAKE_UP, .matter = matter);
	CHECK_INT(agenda_take_up(&hall, chair_does, matter), ERR_ROLE);
	CHECK_TEXT(debate_why(ACT_TAKE_UP, ERR_ROLE),
		"The chair stood aside from this matter: please let another one preside.");
	CHECK_INT(state_of(&hall, matter), QUEUED);

	matter = matter_waits(&hall);
	meeting = meeting_hears(&hall, matter, &(struct roll){ 3, 0, 3 });
	GO(OK, ACT_TAKE_UP, .matter = matter);
	CHECK_INT(matter_recuse(&hall, CHAIR, ROLE_CHAIR, matter, CHAIR, "亲属"), OK);
	GO(ERR_ROLE, ACT_MOTION, .resident = guests[0], .words = "增加停车位");
	GO(ERR_ROLE, ACT_NO_MOTION);
	CHECK_TEXT(debate_why(ACT_NO_MOTION, ERR_ROLE), debate_why(ACT_TAKE_UP, ERR_ROLE));
	FLOOR(FLOOR_PRESENTED);
	for (int i = 0; i < 3; i++)
		CHECK_INT(meeting_leave(&hall, clerk_does, meeting, guests[i]), OK);
	GO(OK, ACT_NO_QUORUM);
	CHECK_INT(state_of(&hall, matter), QUEUED);
}

int main(void)
{
	hall_with_staff(&hall);
	begin();
	only_who_may_vote_moves_and_seconds();
	the_floor_is_given_fairly();
	time_is_counted();
	an_amendment_is_settled_first();
	the_debate_ends_by_two_thirds();
	the_vote_settles_the_motion();
	adjournment_leaves_it_for_another_meeting();
	without_a_quorum_nothing_goes_on();
	a_topic_has_its_time();
	a_chair_who_stood_aside_does_not_preside();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
