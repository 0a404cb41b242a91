/* move.c - tests of a matter's way through its graph, from the desk to the archive. */
#include <config.h>

#include "base/text.h"
#include "domain/points.h"
#include "tests/domain/voting.h"
#include "tests/store/folder.h"

static struct hall hall;
static struct neighbour neighbour;

static void go(const struct move *move, enum err want, const char *file, int line)
{
	int64_t events = events_in(&hall);
	enum state before = STATE_COUNT;
	struct matter matter;

	if (matter_load(&hall, move->matter, &matter) == OK)
		before = matter.state;
	matter_release(&matter);
	check_int(matter_move(&hall, move), want, file, line, "matter_move()");
	check_one((events_in(&hall) > events) == (want == OK), file, line, "an event, if it moved");
	if (want != OK)
		check_int(state_of(&hall, move->matter), before, file, line, "the state");
}
#define GO(want, ...) go((__VA_ARGS__), (want), __FILE__, __LINE__)

static void tick(void)
{
	CHECK_INT(hall_tick(&hall), OK);
}

static enum err assess(int64_t matter, int64_t by)
{
	return matter_assess(&hall, by, people[by].roles, matter, &(struct scores){ 4, 3, 5, "可行" });
}

static int64_t assessing(void)
{
	int64_t matter = matter_comes(&hall);

	GO(OK, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK));
	return matter;
}

static int64_t queued(void)
{
	int64_t matter = assessing();

	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(assess(matter, i), OK);
	wording_settled(&hall, matter);
	GO(OK, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR));
	return matter;
}

static int64_t deliberating(void)
{
	int64_t matter = queued();

	meeting_hears(&hall, matter, &(struct roll){ 11, 1, 9 });
	GO(OK, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR));
	return matter;
}

static int64_t voted(int yes, int no)
{
	int64_t matter = deliberating();

	is_voted_on(&hall, matter, &(struct tally){ yes, no, 0 });
	return matter;
}

static int64_t made_public(void)
{
	int64_t matter = voted(7, 2);

	CHECK_INT(state_of(&hall, matter), PASSED);
	pass_days(3);
	tick();
	CHECK_INT(state_of(&hall, matter), PUBLICITY);
	return matter;
}

static enum err assign(int64_t matter)
{
	return matter_assign(&hall, CLERK, ROLE_CLERK, matter, "物业公司", "20281231", "连续运行7天");
}

static int64_t executing(void)
{
	int64_t matter = made_public();

	CHECK_INT(assign(matter), OK);
	pass_days(7);
	tick();
	CHECK_INT(state_of(&hall, matter), EXECUTING);
	return matter;
}

/* A neighbour finds it done, or not. */
#define JUDGED(matter, found, ...) MOVE_BY_TWO(matter, EVALUATING, CLERK, ROLE_CLERK, \
	CARD(neighbour), NOBODY, [NEED_FINDING] = (found), __VA_ARGS__)

static void done(int64_t matter)
{
	GO(OK, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "照片三张"));
	GO(OK, JUDGED(matter, "pass", [NEED_REMARK] = ""));
}

static int64_t evaluating(void)
{
	int64_t matter = executing();

	done(matter);
	return matter;
}

static void the_clock_stands_while_information_is_awaited(void)
{
	int64_t matter = matter_comes(&hall), due = clock_now() + 7 * DAY;

	FIELD(matter, due_at, due);
	pass_days(1);
	GO(ERR_MISSING, MOVE(matter, NEEDS_INFO, CLERK, ROLE_CLERK));
	GO(OK, MOVE(matter, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = "哪一个单元？"));
	FIELD(matter, paused_at, clock_now());
	FIELD(matter, wake_at, clock_now() + 15 * DAY);
	FIELD(matter, due_at, due);
	pass_days(5);
	GO(OK, MOVE(matter, SCREENING, 0, ROLE_RESIDENT, [NEED_ANSWER] = "二单元"));
	FIELD(matter, paused_at, 0);
	FIELD(matter, wake_at, 0);
	FIELD(matter, due_at, due + 5 * DAY);
	FIELD(matter, answered_at, 0);       /* a question is no answer */
	GO(OK, MOVE(matter, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = "几楼？"));
	pass_seconds(15 * DAY - 1);
	tick();
	CHECK_INT(state_of(&hall, matter), NEEDS_INFO);
	pass_seconds(1);
	tick();
	CHECK_INT(state_of(&hall, matter), SCREENING);
	FIELD(matter, due_at, due + 20 * DAY);
	/* Whoever answered nothing is never dropped. */
	GO(OK, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK));
	FIELD(matter, answered_at, clock_now());
}

static void two_clerks_refuse_a_matter(void)
{
	int64_t matter = matter_comes(&hall), alarms = number_in(&hall, "SELECT COUNT(*) FROM alarm");
	struct move move = *MOVE(matter, NOT_ACCEPTED, CLERK, ROLE_CLERK, [NEED_ITEM] = "court",
		[NEED_REASON] = "已经起诉", [NEED_WHERE] = "法院", [NEED_SECOND] = "1001");

	GO(ERR_DENIED, &move);
	move.second_pin = "111111";
	GO(ERR_DENIED, &move);
	move.second_pin = people[CLERK].pin;
	move.values[NEED_SECOND] = people[CLERK].number;
	GO(ERR_ROLE, &move);
	move.values[NEED_SECOND] = people[EXECUTOR].number;
	move.second_pin = people[EXECUTOR].pin;
	GO(ERR_ROLE, &move);
	move.values[NEED_SECOND] = "9999";
	GO(ERR_DENIED, &move);
	move.values[NEED_SECOND] = people[KEEPER].number;
	move.second_pin = people[KEEPER].pin;
	move.values[NEED_ITEM] = "nonsense";
	GO(ERR_INPUT, &move);
	move.values[NEED_ITEM] = "court";
	GO(OK, &move);
	FIELD(matter, answered_at, clock_now());
	CHECK_INT(number_in(&hall, "SELECT body->>'$.second' FROM event ORDER BY seq DESC LIMIT 1"),
		KEEPER);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE body LIKE '%135790%'"), 0);

	matter = matter_comes(&hall);
	move.matter = matter;
	move.second_pin = "000000";
	for (int i = 0; i < 4; i++)
		GO(ERR_DENIED, &move);
	GO(ERR_PAUSED, &move);
	move.second_pin = people[KEEPER].pin;
	GO(ERR_PAUSED, &move);
	pass_seconds(60);
	GO(OK, &move);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm"), alarms);
}

static void a_matter_is_passed_on_or_joined(void)
{
	int64_t matter = matter_comes(&hall), parent = matter_comes(&hall);
	struct matter whole = loaded_in(&hall, parent);
	char number[24];

	GO(OK, MOVE(matter, REFERRED, CLERK, ROLE_CLERK, [NEED_BODY] = "12345",
		[NEED_NUMBER] = "2026-77"));
	FIELD(matter, wake_at, clock_now() + 180 * DAY);

	matter = matter_comes(&hall);
	GO(ERR_INPUT, MOVE(matter, MERGED, CLERK, ROLE_CLERK, [NEED_PARENT] = "9999"));
	GO(ERR_INPUT, MOVE(matter, MERGED, CLERK, ROLE_CLERK, [NEED_PARENT] = "nothing"));
	snprintf(number, sizeof number, "%lldx", (long long)parent);
	GO(ERR_INPUT, MOVE(matter, MERGED, CLERK, ROLE_CLERK, [NEED_PARENT] = number));
	snprintf(number, sizeof number, "%lld", (long long)matter);
	GO(ERR_INPUT, MOVE(matter, MERGED, CLERK, ROLE_CLERK, [NEED_PARENT] = number));
	GO(OK, MOVE(matter, MERGED, CLERK, ROLE_CLERK, [NEED_PARENT] = whole.file_number));
	FIELD(matter, parent, parent);
	GO(ERR_MOVE, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK, [NEED_REASON] = "不同的事"));
	GO(OK, MOVE(matter, SCREENING, CLERK, ROLE_CLERK, [NEED_REASON] = "不同的事"));
	FIELD(matter, parent, 0);

	matter = assessing();
	snprintf(number, sizeof number, "%lld", (long long)parent);
	GO(OK, MOVE(matter, MERGED, CLERK, ROLE_CLERK, [NEED_PARENT] = number));
	FIELD(matter, parent, parent);
	GO(OK, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK, [NEED_REASON] = "不同的事"));
	matter_release(&whole);
}

static void what_is_deferred_wakes_on_its_day(void)
{
	int64_t matter = assessing();

	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(assess(matter, i), OK);
	GO(ERR_INPUT, MOVE(matter, DEFERRED, CHAIR, ROLE_CHAIR, [NEED_DATE] = "20200101",
		[NEED_REASON] = "等"));
	GO(ERR_INPUT, MOVE(matter, DEFERRED, CHAIR, ROLE_CHAIR, [NEED_DATE] = "20270230",
		[NEED_REASON] = "等"));
	GO(ERR_INPUT, MOVE(matter, DEFERRED, CHAIR, ROLE_CHAIR, [NEED_DATE] = "soon",
		[NEED_REASON] = "等"));
	GO(OK, MOVE(matter, DEFERRED, CHAIR, ROLE_CHAIR, [NEED_DATE] = "20270301",
		[NEED_REASON] = "等预算"));
	FIELD(matter, wake_at, 1803830400);
	clock_set(1803830399);
	tick();
	CHECK_INT(state_of(&hall, matter), DEFERRED);
	pass_seconds(1);
	tick();
	CHECK_INT(state_of(&hall, matter), ASSESSING);
}

/* The notice, the quorum and what else a turn wants are tried in agenda.c. */
static void a_meeting_takes_it_up_for_a_day(void)
{
	int64_t matter;

	clock_set(MORNING);
	matter = queued();
	GO(ERR_NOT_FOUND, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR));
	meeting_hears(&hall, matter, &(struct roll){ 11, 1, 9 });
	GO(ERR_ROLE, MOVE(matter, DELIBERATING, CLERK, ROLE_CLERK));
	GO(OK, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR));
	CHECK_INT(number_in(&hall, "SELECT body->>'$.agenda' = '202611190900' AND body->>'$.entitled'"
		" = 11 AND body->>'$.recused' = 1 AND body->>'$.present' = 9 AND body->>'$.emergency'"
		" IS NULL FROM event ORDER BY seq DESC LIMIT 1"), 1);
	/* What is not voted on within a day is adjourned by the clock. */
	pass_seconds(DAY - 1);
	tick();
	CHECK_INT(state_of(&hall, matter), DELIBERATING);
	pass_seconds(1);
	tick();
	CHECK_INT(state_of(&hall, matter), QUEUED);
}

/* Whatever the chair says, the poll decides; without one nothing does. */
static void the_counts_decide(void)
{
	int64_t matter;

	CHECK_INT(state_of(&hall, voted(5, 4)), PASSED);
	CHECK_INT(state_of(&hall, voted(4, 5)), NOT_PASSED);
	matter = deliberating();
	GO(ERR_MISSING, MOVE(matter, PASSED, CHAIR, ROLE_CHAIR));
	GO(ERR_MISSING, MOVE(matter, NOT_PASSED, CHAIR, ROLE_CHAIR));
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), OK);
	GO(ERR_MISSING, MOVE(matter, PASSED, CHAIR, ROLE_CHAIR));
	is_counted(&hall, matter, &(struct tally){ 9, 0, 0 });
	GO(ERR_ROLE, MOVE(matter, PASSED, CLERK, ROLE_CLERK));
	GO(OK, MOVE(matter, NOT_PASSED, CHAIR, ROLE_CHAIR));
	CHECK_INT(state_of(&hall, matter), PASSED);
}

#define VETO(matter) MOVE(matter, VETO_HOLD, neighbour.id, ROLE_SEAT, [NEED_HARM] = "轮椅上不来")

/* A new wording that answers the harm, from chair and overseer together. */
static void worded_anew(int64_t matter)
{
	GO(ERR_MISSING, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, [NEED_WORDING] = "加坡道"));
	GO(ERR_MISSING, MOVE_WITH(matter, DELIBERATING, CHAIR, ROLE_CHAIR, OVERSEER,
		[NEED_REASON] = "加坡道"));
	GO(ERR_ROLE, MOVE_WITH(matter, DELIBERATING, CHAIR, ROLE_CHAIR, CLERK,
		[NEED_WORDING] = "加坡道"));
	GO(OK, MOVE_WITH(matter, DELIBERATING, CHAIR, ROLE_CHAIR, OVERSEER,
		[NEED_WORDING] = "加坡道"));
}

static void a_protected_seat_vetoes_within_three_days(void)
{
	int64_t matter = voted(7, 2);

	GO(ERR_ROLE, MOVE(matter, VETO_HOLD, CHAIR, ROLE_CHAIR, [NEED_HARM] = "轮椅"));
	GO(ERR_ROLE, MOVE(matter, VETO_HOLD, OVERSEER, ROLE_OVERSEER, [NEED_HARM] = "轮椅"));
	GO(ERR_ROLE, VETO(matter));                  /* a resident without a seat */
	GO(ERR_ROLE, MOVE(matter, VETO_HOLD, 0, ROLE_SEAT, [NEED_HARM] = "轮椅"));
	GO(ERR_ROLE, MOVE(matter, VETO_HOLD, 999, ROLE_SEAT, [NEED_HARM] = "轮椅"));
	CHECK_INT(resident_seat(&hall, keeper_does, neighbour.id, "elderly"), OK);
	CHECK_INT(resident_seat(&hall, keeper_does, neighbour.id, "elderly"), ERR_TWICE);
	CHECK_INT(resident_seat(&hall, keeper_does, neighbour.id, "nonsense"), ERR_INPUT);
	CHECK_INT(resident_seat(&hall, keeper_does, 999, "elderly"), ERR_NOT_FOUND);
	GO(ERR_MISSING, MOVE(matter, VETO_HOLD, neighbour.id, ROLE_SEAT));
	pass_seconds(3 * DAY);
	GO(OK, VETO(matter));
	FIELD(matter, wake_at, 0);
	GO(ERR_MOVE, VETO(matter));                  /* once a round */
	worded_anew(matter);

	matter = deliberating();                     /* nor who stood aside */
	CHECK_INT(matter_stand_aside(&hall, clerk_does, matter, &(struct aside){ neighbour.id, "亲属" }),
		OK);
	is_voted_on(&hall, matter, &(struct tally){ 7, 2, 0 });
	GO(ERR_ROLE, VETO(matter));

	matter = voted(7, 2);
	pass_seconds(3 * DAY + 1);
	GO(ERR_MOVE, VETO(matter));
	matter = voted(7, 2);
	GO(OK, VETO(matter));
	GO(OK, MOVE_WITH(matter, NOT_PASSED, CHAIR, ROLE_CHAIR, OVERSEER, [NEED_REASON] = "属实"));
	matter = voted(7, 2);
	CHECK_INT(resident_seat(&hall, keeper_does, neighbour.id, ""), OK);
	GO(ERR_ROLE, VETO(matter));
	CHECK_INT(resident_seat(&hall, keeper_does, neighbour.id, "elderly"), OK);
}

/* Of nine present seven are three quarters and more, six are not. */
static void the_second_round_needs_three_quarters(void)
{
	static const struct { int yes, no; enum state to; } cases[] = {
		{ 6, 3, NOT_PASSED }, { 7, 2, PASSED },
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int64_t matter = voted(5, 4);

		GO(OK, VETO(matter));
		worded_anew(matter);
		/* Adjourned or not: it stays the second round. */
		GO(OK, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR, [NEED_REASON] = "休会"));
		meeting_hears(&hall, matter, &(struct roll){ 11, 0, 9 });
		GO(OK, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR));
		is_voted_on(&hall, matter, &(struct tally){ cases[i].yes, cases[i].no, 0 });
		CHECK_INT(state_of(&hall, matter), cases[i].to);
		CHECK_INT(number_in(&hall, "SELECT body->>'$.majority' = '3/4' AND body->>'$.again' = 1"
			" FROM event ORDER BY seq DESC LIMIT 1"), 1);
	}
}

static void work_begins_with_a_task(void)
{
	int64_t matter = made_public();

	pass_days(8);
	tick();
	tick();
	CHECK_INT(state_of(&hall, matter), PUBLICITY);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm WHERE about = 'no_task'"
		" AND matter = (SELECT MAX(id) FROM matter)"), 1);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, matter, " ", "20281231", "好"), ERR_MISSING);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, matter, "物业", "", "好"), ERR_MISSING);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, matter, "物业", "20281231", ""), ERR_MISSING);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, matter, "物业", "20200101", "好"), ERR_INPUT);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, matter, "物业", "20280230", "好"), ERR_INPUT);
	CHECK_INT(matter_assign(&hall, EXECUTOR, ROLE_EXECUTOR, matter, "物业", "20281231", "好"),
		ERR_ROLE);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, 999, "物业", "20281231", "好"), ERR_NOT_FOUND);
	CHECK_INT(assign(queued()), ERR_MOVE);
	CHECK_INT(assign(matter), OK);
	tick();
	CHECK_INT(state_of(&hall, matter), EXECUTING);
	CHECK_INT(assign(matter), OK);
}

static void eight_tasks_are_as_many_as_there_may_be(void)
{
	int64_t matter = made_public();

	for (int i = 0; i < TASKS_MOST; i++)
		CHECK_INT(assign(matter), OK);
	CHECK_INT(assign(matter), ERR_TWICE);
}

static void each_criterion_has_its_evidence_and_verdict(void)
{
	int64_t matter = made_public();
	struct tasks tasks;

	CHECK_INT(assign(matter), OK);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, matter, "居委会", "20281231", "贴出告示"), OK);
	pass_days(7);
	tick();
	GO(ERR_MISSING, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "照片"));
	GO(ERR_MISSING, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "照片\n"));
	GO(ERR_INPUT, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR,
		[NEED_EVIDENCE] = "照片\n告示\n合同"));
	GO(OK, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "照片\n告示"));
	CHECK_INT(tasks_load(&hall, matter, true, &tasks), OK);
	CHECK_INT(tasks.count, 2);
	CHECK_TEXT(tasks.list[1].evidence, "告示");
	tasks_release(&tasks);
	GO(ERR_MISSING, JUDGED(matter, "pass", [NEED_REMARK] = ""));
	GO(ERR_INPUT, JUDGED(matter, "pass\ngood", [NEED_REMARK] = ""));
	GO(ERR_MISSING, JUDGED(matter, "pass\nfail", [NEED_REMARK] = ""));
	/* Whatever the clerk says, one that is not met sends it back. */
	GO(OK, JUDGED(matter, "pass\nfail", [NEED_REMARK] = "告示没有贴"));
	CHECK_INT(state_of(&hall, matter), EXECUTING);
	CHECK_INT(tasks_load(&hall, matter, true, &tasks), OK);
	CHECK_INT(tasks.count, 1);
	CHECK_TEXT(tasks.list[0].verdict, "fail");
	tasks_release(&tasks);
	/* Only that one is still to be done. */
	GO(OK, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "贴了"));
	GO(OK, JUDGED(matter, "pass", [NEED_REMARK] = ""));
	CHECK_INT(state_of(&hall, matter), EVALUATING);
	CHECK_INT(tasks_load(&hall, matter, true, &tasks), OK);
	CHECK_INT(tasks.count, 0);
	tasks_release(&tasks);
	/* Not solved: all of it is looked at anew. */
	GO(OK, MOVE(matter, CLOSED, 0, ROLE_RESIDENT, [NEED_RATING] = "unsatisfied",
		[NEED_ANSWER] = "还是黑"));
	CHECK_INT(tasks_load(&hall, matter, true, &tasks), OK);
	CHECK_INT(tasks.count, 2);
	CHECK_TEXT(tasks.list[0].verdict, "");
	tasks_release(&tasks);
}

#define PANEL(one, two) MOVE_BY_TWO(matter, EVALUATING, CLERK, ROLE_CLERK, one, two, \
	[NEED_FINDING] = "pass")

static void the_panel_is_none_of_those_who_did_it(void)
{
	int64_t matter;
	struct receipt receipt, stranger;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "lift", .text = "电梯坏了",
		.who = WHO_ANONYMOUS }, &receipt), OK);
	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "lift", .text = "门坏了",
		.who = WHO_ANONYMOUS }, &stranger), OK);
	matter = receipt.matter;
	matter_put_in(&hall, matter, PUBLICITY);
	CHECK_INT(assign(matter), OK);
	matter_put_in(&hall, matter, EXECUTING);
	GO(OK, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "照片"));
	GO(ERR_MISSING, PANEL(NOBODY, NOBODY));
	GO(ERR_ROLE, PANEL(NUMBER(KEEPER), NUMBER(CHAIR)));         /* no neighbour */
	GO(ERR_ROLE, PANEL(CARD(neighbour), NUMBER(EXECUTOR)));
	GO(ERR_ROLE, PANEL(CARD(neighbour), CARD(neighbour)));
	GO(ERR_ROLE, PANEL(PROOF(stranger.code, stranger.pin), NOBODY));
	GO(ERR_DENIED, MOVE_BY_TWO(matter, EVALUATING, CLERK, ROLE_CLERK,
		PROOF(neighbour.card, "000000"), NOBODY, [NEED_FINDING] = "pass"));
	GO(ERR_ROLE, MOVE_BY_TWO(matter, EVALUATING, EXECUTOR, ROLE_CLERK, CARD(neighbour), NOBODY,
		[NEED_FINDING] = "pass"));
	GO(OK, PANEL(PROOF(receipt.code, receipt.pin), NUMBER(KEEPER)));
	CHECK_INT(number_in(&hall, "SELECT body->>'$.panel' = 'matter/' || subject || ' staff/1'"
		" FROM event ORDER BY seq DESC LIMIT 1"), 1);
}

/* Whoever comes with a card to judge is thanked for it in points, once a matter. */
static void the_panel_is_thanked_once(void)
{
	int64_t matter = executing(), before, after;

	CHECK_INT(points_balance(&hall, neighbour.id, &before), OK);
	for (int round = 0; round < 2; round++) {
		GO(OK, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "照片"));
		GO(OK, MOVE_BY_TWO(matter, EXECUTING, CLERK, ROLE_CLERK, CARD(neighbour), NUMBER(KEEPER),
			[NEED_FINDING] = "fail", [NEED_REMARK] = "还是黑"));
		CHECK_INT(points_balance(&hall, neighbour.id, &after), OK);
		CHECK_INT(after, before + 10);
	}
	CHECK_GOOD(&hall);
}

static void held_up_for_the_third_time_is_a_warning(void)
{
	int64_t matter = executing();
	struct tasks tasks;

	for (int i = 1; i <= 3; i++) {
		int64_t alarms = number_in(&hall, "SELECT COUNT(*) FROM alarm WHERE about = 'extended'");

		GO(OK, MOVE(matter, BLOCKED, EXECUTOR, ROLE_EXECUTOR, [NEED_REASON] = "等零件",
			[NEED_DATE] = "20290101"));
		FIELD(matter, extensions, i);
		CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm WHERE about = 'extended'"),
			alarms + (i == 3));
		GO(OK, MOVE(matter, EXECUTING, OVERSEER, ROLE_OVERSEER, [NEED_REASON] = "到了"));
	}
	/* The new date is the task's. */
	CHECK_INT(tasks_load(&hall, matter, false, &tasks), OK);
	CHECK_INT(tasks.list[0].deadline, 1861891200 + DAY - 1);
	tasks_release(&tasks);
}

/* Held up past its new date: told once, however often the clock looks. */
static void what_is_held_up_too_long_is_told(void)
{
	int64_t matter = executing();

	GO(OK, MOVE(matter, BLOCKED, EXECUTOR, ROLE_EXECUTOR, [NEED_REASON] = "等零件",
		[NEED_DATE] = "20280101"));
	FIELD(matter, wake_at, 1830268800 + DAY - 1);       /* the end of that day */
	tick();
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm WHERE about = 'blocked'"), 0);
	clock_set(1830268800 + DAY - 1);
	tick();
	tick();
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm WHERE about = 'blocked'"), 1);
	CHECK_INT(state_of(&hall, matter), BLOCKED);
	clock_set(MORNING);
}

static void what_is_solved_the_resident_says(void)
{
	int64_t matter = evaluating();

	GO(ERR_MISSING, MOVE(matter, CLOSED, 0, ROLE_RESIDENT));
	GO(ERR_INPUT, MOVE(matter, CLOSED, 0, ROLE_RESIDENT, [NEED_RATING] = "great"));
	GO(ERR_MISSING, MOVE(matter, CLOSED, 0, ROLE_RESIDENT, [NEED_RATING] = "unsatisfied"));
	GO(OK, MOVE(matter, EXECUTING, 0, ROLE_RESIDENT, [NEED_RATING] = "mostly",
		[NEED_ANSWER] = "还行"));
	CHECK_INT(state_of(&hall, matter), CLOSED);
	CHECK_INT(number_in(&hall, "SELECT rating = 'mostly' FROM matter ORDER BY id DESC LIMIT 1"), 1);
	CHECK_INT(number_in(&hall, "SELECT digests = '{}' FROM event ORDER BY seq DESC LIMIT 1"), 1);
}

#define UNSOLVED(words) MOVE(matter, EXECUTING, 1, ROLE_RESIDENT, \
	[NEED_RATING] = "unsatisfied", [NEED_ANSWER] = (words))

static void twice_dissatisfied_goes_to_the_overseer(void)
{
	int64_t matter = evaluating(), alarms = number_in(&hall, "SELECT COUNT(*) FROM alarm");

	GO(OK, UNSOLVED("还在响"));
	FIELD(matter, round, 1);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm"), alarms);
	done(matter);
	GO(OK, UNSOLVED("还是响"));
	FIELD(matter, round, 2);
	FIELD(matter, clerk, OVERSEER);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm WHERE about = 'unsatisfied'"), 1);
	CHECK_INT(number_in(&hall, "SELECT matter = (SELECT MAX(id) FROM matter) FROM alarm"
		" WHERE about = 'unsatisfied'"), 1);
	done(matter);
	/* Silence afterwards closes it, but makes nobody satisfied. */
	pass_days(28);
	tick();
	CHECK_INT(state_of(&hall, matter), CLOSED);
	CHECK_INT(number_in(&hall, "SELECT rating = '' FROM matter ORDER BY id DESC LIMIT 1"), 1);
}

/* No answer closes it, but is not "satisfied". */
static void silence_closes_after_28_days(void)
{
	int64_t matter = evaluating();

	pass_seconds(28 * DAY - 1);
	tick();
	CHECK_INT(state_of(&hall, matter), EVALUATING);
	pass_seconds(1);
	tick();
	CHECK_INT(state_of(&hall, matter), CLOSED);
	CHECK_INT(number_in(&hall, "SELECT rating = '' FROM matter ORDER BY id DESC LIMIT 1"), 1);
}

static void what_is_withdrawn_stays_so(void)
{
	int64_t matter = deliberating();

	GO(OK, MOVE(matter, WITHDRAWN, 1, ROLE_RESIDENT));
	GO(ERR_MOVE, MOVE(matter, SCREENING, CLERK, ROLE_CLERK));
	FIELD(matter, wake_at, clock_now() + 180 * DAY);
	matter = voted(7, 2);
	GO(ERR_MOVE, MOVE(matter, WITHDRAWN, 1, ROLE_RESIDENT));
}

#define MOVE_BACK(matter_, to_) (&(struct move){ .matter = (matter_), .to = (to_), .by = CLERK, \
	.roles = ROLE_CLERK, .values = { [NEED_REASON] = "记错了", [NEED_SECOND] = "1001" }, \
	.second_pin = people[KEEPER].pin, .correction = true })

static void admission_earns_points_once(void)
{
	int64_t resident = resident_comes(&hall), balance;
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "care", .text = "想要坡道",
		.who = WHO_CARD, .resident = resident }, &receipt), OK);
	GO(OK, MOVE(receipt.matter, ASSESSING, CLERK, ROLE_CLERK));
	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(assess(receipt.matter, i), OK);
	wording_settled(&hall, receipt.matter);
	GO(OK, MOVE(receipt.matter, QUEUED, CHAIR, ROLE_CHAIR));
	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	CHECK_INT(balance, 20);
	GO(OK, MOVE_BACK(receipt.matter, ASSESSING));
	GO(OK, MOVE(receipt.matter, QUEUED, CHAIR, ROLE_CHAIR));
	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	CHECK_INT(balance, 20);
}

/* The clock is a role like the others: it does nothing before its day either. */
static void the_clock_waits_for_its_day(void)
{
	int64_t matter = voted(7, 2);

	GO(ERR_MOVE, MOVE(matter, PUBLICITY, 0, ROLE_CLOCK));
	pass_days(3);
	GO(OK, MOVE(matter, PUBLICITY, 0, ROLE_CLOCK));
	matter = matter_comes(&hall);
	matter_put_in(&hall, matter, DEFERRED);
	GO(ERR_MOVE, MOVE(matter, ASSESSING, 0, ROLE_CLOCK));
}

/* Blanks and control bytes record nothing, and do not reach the log. */
static void what_is_recorded_is_text(void)
{
	int64_t matter = matter_comes(&hall);

	GO(ERR_MISSING, MOVE(matter, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = " \t\n"));
	GO(ERR_MISSING, MOVE(matter, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = "\x1b\x07"));
	GO(ERR_INPUT, MOVE(matter, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = "\xff"));
	GO(OK, MOVE(matter, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = " 几\x1b[2J楼？ "));
	CHECK_INT(number_in(&hall, "SELECT body->>'$.question' = '几[2J楼？' FROM event"
		" ORDER BY seq DESC LIMIT 1"), 1);
	GO(OK, MOVE(matter, SCREENING, 1, ROLE_RESIDENT, [NEED_ANSWER] = "\x1b]0;三楼\x07\n门口"));
	CHECK_INT(number_in(&hall, "SELECT CAST(text AS TEXT) = ']0;三楼' || char(10) || '门口'"
		" FROM personal WHERE field = 'answer' ORDER BY seq DESC LIMIT 1"), 1);
}

/* A machine that was off for a month does what was due, one step at a time. */
static void a_month_without_the_machine(void)
{
	int64_t waiting = matter_comes(&hall), passed = voted(7, 2), judged = evaluating();
	int64_t ready = voted(7, 2);

	CHECK_INT(assign(ready), OK);
	GO(OK, MOVE(waiting, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = "几楼？"));
	pass_days(31);
	tick();
	CHECK_INT(state_of(&hall, waiting), SCREENING);
	CHECK_INT(state_of(&hall, passed), PUBLICITY);
	CHECK_INT(state_of(&hall, judged), CLOSED);
	CHECK_INT(state_of(&hall, ready), PUBLICITY);
	tick();
	CHECK_INT(state_of(&hall, ready), PUBLICITY);       /* its seven days begin now */
	pass_days(7);
	tick();
	tick();
	CHECK_INT(state_of(&hall, ready), EXECUTING);
	CHECK_INT(state_of(&hall, passed), PUBLICITY);
}

static void what_is_archived_keeps_no_personal_text(void)
{
	int64_t matter, events;
	struct receipt receipt;
	struct matter whole;
	char *text;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "noise", .text = "楼上很吵",
		.who = WHO_NAME, .name = "何大爷", .phone = "13912345678" }, &receipt), OK);
	matter = receipt.matter;
	GO(OK, MOVE(matter, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = "几楼？"));
	GO(OK, MOVE(matter, SCREENING, 0, ROLE_RESIDENT, [NEED_ANSWER] = "我住三楼"));
	GO(OK, MOVE(matter, WITHDRAWN, 0, ROLE_RESIDENT));
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM personal p JOIN event e USING (seq)"
		" WHERE e.subject = (SELECT MAX(id) FROM matter) AND kind LIKE 'matter.%'"), 5);
	pass_days(180);
	events = events_in(&hall);
	tick();
	CHECK(events_in(&hall) > events);
	CHECK_INT(matter_load(&hall, matter, &whole), OK);
	CHECK_INT(whole.state, ARCHIVED);
	CHECK_INT(phase_of(whole.state, whole.before), PHASE_END);
	CHECK(whole.subject == NULL);
	CHECK_INT(matter_text(&hall, &whole, &text), OK);
	CHECK(text == NULL);
	matter_release(&whole);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM personal p JOIN event e USING (seq)"
		" WHERE e.subject = (SELECT MAX(id) FROM matter) AND kind LIKE 'matter.%'"), 0);
	CHECK_INT(matter_by_code(&hall, receipt.code, &whole), OK);
	matter_release(&whole);
	/* Everybody else still has theirs. */
	CHECK(number_in(&hall, "SELECT COUNT(*) FROM personal WHERE field = 'pin'") >= STAFF);
	CHECK_GOOD(&hall);
}

/* After archiving, the words are nowhere in the file. */
static void archived_words_leave_the_file(void)
{
	struct hall disk;
	struct receipt receipt;
	char folder[FOLDER];

	folder_make(folder);
	CHECK_INT(hall_create(folder, &disk), OK);
	CHECK_INT(matter_submit(&disk, &(struct submission){ .category = "noise",
		.text = "楼上每天半夜拖家具", .who = WHO_ANONYMOUS }, &receipt), OK);
	CHECK_INT(matter_move(&disk, MOVE(receipt.matter, WITHDRAWN, 0, ROLE_RESIDENT)), OK);
	pass_days(180);
	CHECK_INT(hall_tick(&disk), OK);
	CHECK_GOOD(&disk);
	hall_close(&disk);
	CHECK(!store_holds(folder, "半夜拖家具"));
	folder_remove(folder);
}

/* What is put off is put off to a day still to come. */
static void a_new_date_lies_ahead(void)
{
	int64_t matter = matter_comes(&hall);

	matter_put_in(&hall, matter, EXECUTING);
	GO(ERR_INPUT, MOVE(matter, BLOCKED, EXECUTOR, ROLE_EXECUTOR, [NEED_REASON] = "缺料",
		[NEED_DATE] = "20200101"));
	GO(OK, MOVE(matter, BLOCKED, EXECUTOR, ROLE_EXECUTOR, [NEED_REASON] = "缺料",
		[NEED_DATE] = "20990101"));
}

int main(void)
{
	hall_with_staff(&hall);
	neighbour = neighbour_comes(&hall, "刘建国");
	the_clock_stands_while_information_is_awaited();
	two_clerks_refuse_a_matter();
	a_matter_is_passed_on_or_joined();
	what_is_deferred_wakes_on_its_day();
	a_meeting_takes_it_up_for_a_day();
	the_counts_decide();
	a_protected_seat_vetoes_within_three_days();
	the_second_round_needs_three_quarters();
	work_begins_with_a_task();
	eight_tasks_are_as_many_as_there_may_be();
	each_criterion_has_its_evidence_and_verdict();
	the_panel_is_none_of_those_who_did_it();
	the_panel_is_thanked_once();
	held_up_for_the_third_time_is_a_warning();
	what_is_held_up_too_long_is_told();
	what_is_solved_the_resident_says();
	twice_dissatisfied_goes_to_the_overseer();
	silence_closes_after_28_days();
	what_is_withdrawn_stays_so();
	admission_earns_points_once();
	the_clock_waits_for_its_day();
	what_is_recorded_is_text();
	a_new_date_lies_ahead();
	CHECK_GOOD(&hall);
	a_month_without_the_machine();
	what_is_archived_keeps_no_personal_text();
	hall_close(&hall);
	archived_words_leave_the_file();
	return checked();
}
