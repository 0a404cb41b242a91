/* objection.c - tests of objections: anyone, once each, in time, answered by the uninvolved. */
#include <config.h>

#include "domain/timeline.h"
#include "tests/domain/voting.h"

static struct hall hall;
static struct neighbour first, second, third;

/* A matter that two clerks refuse; the clock stands in the middle of it. */
static int64_t refused(void)
{
	int64_t matter = matter_comes(&hall);

	CHECK_INT(matter_move(&hall, MOVE_WITH(matter, NOT_ACCEPTED, CLERK, ROLE_CLERK, KEEPER,
		[NEED_ITEM] = "court", [NEED_REASON] = "已经起诉", [NEED_WHERE] = "法院")), OK);
	return matter;
}

static enum err object(int64_t matter, int64_t by)
{
	return matter_move(&hall, MOVE(matter, OBJECTION, by, ROLE_RESIDENT,
		[NEED_ANSWER] = "没有起诉"));
}

static enum err object_by_phone(int64_t matter, const char *name, const char *phone)
{
	return matter_move(&hall, &(struct move){ .matter = matter, .to = OBJECTION,
		.roles = ROLE_RESIDENT, .values = { [NEED_ANSWER] = "不同意" }, .name = name,
		.phone = phone });
}

#define ANSWER(matter, to, by, one, two) matter_move(&hall, MOVE_BY_TWO(matter, to, by, \
	ROLE_OVERSEER, one, two, [NEED_REASON] = "复核过"))

static void the_window_is_seven_days_to_the_second(void)
{
	int64_t matter = refused();

	FIELD(matter, window_until, clock_now() + 7 * DAY);
	CHECK_INT(number_in(&hall, "SELECT body->>'$.window_until' FROM event"
		" ORDER BY seq DESC LIMIT 1"), clock_now() + 7 * DAY);
	pass_seconds(7 * DAY);
	CHECK_INT(object(matter, first.id), OK);
	CHECK_INT(state_of(&hall, matter), OBJECTION);
	matter = refused();
	pass_seconds(7 * DAY + 1);
	CHECK_INT(object(matter, first.id), ERR_MOVE);
	CHECK_INT(state_of(&hall, matter), NOT_ACCEPTED);
}

static void everybody_objects_once(void)
{
	int64_t matter = refused(), moved, wake;

	CHECK_INT(object(matter, first.id), OK);
	moved = clock_now();
	wake = moved + 7 * DAY;
	pass_seconds(60);
	/* Others join in; the date of the answer and the state before stay as they are. */
	CHECK_INT(object(matter, first.id), ERR_TWICE);
	CHECK_INT(object(matter, second.id), OK);
	FIELD(matter, wake_at, wake);
	FIELD(matter, moved_at, moved);
	FIELD(matter, before, NOT_ACCEPTED);
	CHECK_INT(object(matter, second.id), ERR_TWICE);
	/* By phone, however it is written; by the receipt of whoever put it forward. */
	CHECK_INT(object_by_phone(matter, "何大爷", "139 1234 5678"), OK);
	CHECK_INT(object_by_phone(matter, "何大爷", "+86-13912345678"), ERR_TWICE);
	CHECK_INT(object_by_phone(matter, "何大爷", "1234"), ERR_INPUT);
	CHECK_INT(object_by_phone(matter, "", "13900000000"), ERR_INPUT);
	CHECK_INT(object(matter, 0), OK);
	CHECK_INT(object(matter, 0), ERR_TWICE);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM objection WHERE matter ="
		" (SELECT MAX(id) FROM matter) AND answered = 0"), 4);
	/* Neither name nor phone lies open. */
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE body LIKE '%13912345678%'"
		" OR body LIKE '%何大爷%'"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM personal WHERE NOT sealed"
		" AND field IN ('name', 'phone')"), 0);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, CARD(third), NUMBER(EXECUTOR)), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM objection WHERE matter ="
		" (SELECT MAX(id) FROM matter) AND answered = 0"), 0);
	/* Answered, it is still once each. */
	CHECK_INT(object(matter, second.id), ERR_TWICE);
	CHECK_INT(object(matter, third.id), OK);
}

/* Who left a phone with the matter is the same as who objects by it. */
static void a_phone_is_one_person(void)
{
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "noise", .text = "太吵",
		.who = WHO_NAME, .name = "何大爷", .phone = "13912345678" }, &receipt), OK);
	matter_put_in(&hall, receipt.matter, NOT_ACCEPTED);
	CHECK_INT(object(receipt.matter, 0), OK);
	CHECK_INT(object_by_phone(receipt.matter, "何大爷", "139-1234-5678"), ERR_TWICE);
}

/* A new decision is a new window. */
static void the_next_decision_may_be_objected_to_again(void)
{
	int64_t matter = refused();

	CHECK_INT(object(matter, first.id), OK);
	CHECK_INT(ANSWER(matter, SCREENING, OVERSEER, CARD(second), CARD(third)), OK);
	FIELD(matter, window_until, 0);
	CHECK_INT(object(matter, first.id), ERR_MOVE);
	pass_seconds(60);
	CHECK_INT(matter_move(&hall, MOVE_WITH(matter, NOT_ACCEPTED, CLERK, ROLE_CLERK, KEEPER,
		[NEED_ITEM] = "budget", [NEED_REASON] = "预算", [NEED_WHERE] = "街道")), OK);
	CHECK_INT(object(matter, first.id), OK);
}

/* While it is answered all terms stand; then they go on with what was left of them. */
static void the_clock_stands_while_it_is_answered(void)
{
	int64_t matter = matter_comes(&hall), opened;

	matter_put_in(&hall, matter, PASSED);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, matter, "物业", "20281231", "亮七天"), OK);
	matter_put_in(&hall, matter, DELIBERATING);
	matter_is_heard(&hall, matter, &(struct roll){ 9, 0, 9 });
	is_voted_on(&hall, matter, &(struct tally){ 9, 0, 0 });
	pass_days(3);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, matter), PUBLICITY);
	opened = clock_now();
	FIELD(matter, wake_at, opened + 7 * DAY);
	pass_days(5);
	CHECK_INT(object(matter, first.id), OK);
	FIELD(matter, wake_at, clock_now() + 7 * DAY);      /* by when it is answered */
	pass_days(6);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(ANSWER(matter, PUBLICITY, OVERSEER, CARD(second), CARD(third)), OK);
	FIELD(matter, wake_at, opened + 13 * DAY);
	FIELD(matter, window_until, opened + 13 * DAY);
	FIELD(matter, before, OBJECTION);
	pass_seconds(2 * DAY - 1);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, matter), PUBLICITY);
	pass_seconds(1);
	CHECK_INT(object(matter, second.id), OK);           /* the very last second */
	/* Who answered before has had to do with it. */
	CHECK_INT(ANSWER(matter, PUBLICITY, OVERSEER, CARD(third), NUMBER(KEEPER)), ERR_ROLE);
	CHECK_INT(ANSWER(matter, PUBLICITY, OVERSEER, NUMBER(EXECUTOR), NUMBER(KEEPER)), OK);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, matter), EXECUTING);
}

/* What was objected to before terms were held has them anew: nothing is stuck. */
static void an_objection_of_old_lets_it_go_on(void)
{
	int64_t matter = matter_comes(&hall);

	matter_put_in(&hall, matter, PUBLICITY);
	matter_put_in(&hall, matter, OBJECTION);
	pass_days(2);
	CHECK_INT(ANSWER(matter, PUBLICITY, OVERSEER, CARD(second), CARD(third)), OK);
	FIELD(matter, wake_at, clock_now() + 7 * DAY);
}

static void an_answer_that_is_late_is_told_once(void)
{
	int64_t matter = refused(), alarms;

	CHECK_INT(object(matter, first.id), OK);
	pass_seconds(7 * DAY - 1);
	CHECK_INT(hall_tick(&hall), OK);
	alarms = number_in(&hall, "SELECT COUNT(*) FROM alarm WHERE about = 'objection'");
	pass_seconds(1);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm WHERE about = 'objection'"), alarms + 1);
	CHECK_INT(state_of(&hall, matter), OBJECTION);
}

static void two_answer_who_had_nothing_to_do_with_it(void)
{
	int64_t matter = refused(), events;

	CHECK_INT(object(matter, first.id), OK);
	events = events_in(&hall);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, NOBODY, NOBODY), ERR_MISSING);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, CARD(second), NOBODY), ERR_MISSING);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, CARD(second), CARD(second)), ERR_ROLE);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, CARD(second), CARD(first)), ERR_ROLE);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, CARD(second), NUMBER(CLERK)), ERR_ROLE);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, CARD(second), NUMBER(KEEPER)), ERR_ROLE);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, CARD(second), NUMBER(OVERSEER)), ERR_ROLE);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, CARD(second), PROOF("1003", "000000")),
		ERR_DENIED);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, CARD(second), PROOF("12345670", "1")),
		ERR_CODE);
	/* Whoever refused it, or confirmed that, does not answer either. */
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, CLERK, CARD(second), CARD(third)), ERR_ROLE);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, KEEPER, CARD(second), CARD(third)), ERR_ROLE);
	CHECK_INT(ANSWER(matter, NOT_PASSED, OVERSEER, CARD(second), CARD(third)), ERR_MOVE);
	CHECK_INT(ANSWER(matter, PUBLICITY, OVERSEER, CARD(second), CARD(third)), ERR_MOVE);
	CHECK_INT(events_in(&hall), events);
	CHECK_INT(ANSWER(matter, NOT_ACCEPTED, OVERSEER, CARD(second), NUMBER(CHAIR)), OK);
	CHECK_INT(number_in(&hall, "SELECT instr(body->>'$.panel', ' staff/3') > 0 FROM event"
		" ORDER BY seq DESC LIMIT 1"), 1);
}

static bool shows(const struct matter *matter, enum view view, const char *words)
{
	struct timeline timeline;
	bool found = false;

	CHECK_INT(timeline_load(&hall, matter, view, &timeline), OK);
	for (size_t i = 0; i < timeline.count; i++)
		found = found || strstr(timeline.list[i].note, words);
	timeline_release(&timeline);
	return found;
}

/* Whoever put it forward reads their own objection, not what others wrote. */
static void an_objectors_words_are_their_own(void)
{
	int64_t id = refused();
	struct matter matter;

	CHECK_INT(object(id, 0), OK);
	CHECK_INT(matter_move(&hall, MOVE(id, OBJECTION, second.id, ROLE_RESIDENT,
		[NEED_ANSWER] = "我家住隔壁")), OK);
	matter = loaded_in(&hall, id);
	CHECK(shows(&matter, VIEW_OWN, "没有起诉"));
	CHECK(!shows(&matter, VIEW_OWN, "我家住隔壁"));
	CHECK(shows(&matter, VIEW_STAFF, "我家住隔壁"));
	CHECK(!shows(&matter, VIEW_CODE, "没有起诉"));
	CHECK(!shows(&matter, VIEW_CODE, "我家住隔壁"));
	matter_release(&matter);
}

int main(void)
{
	hall_with_staff(&hall);
	first = neighbour_comes(&hall, "陈秀英");
	second = neighbour_comes(&hall, "刘建国");
	third = neighbour_comes(&hall, "吴玉兰");
	the_window_is_seven_days_to_the_second();
	everybody_objects_once();
	a_phone_is_one_person();
	the_next_decision_may_be_objected_to_again();
	the_clock_stands_while_it_is_answered();
	an_objection_of_old_lets_it_go_on();
	an_answer_that_is_late_is_told_once();
	two_answer_who_had_nothing_to_do_with_it();
	an_objectors_words_are_their_own();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
