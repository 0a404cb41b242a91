/* move.c - tests of a matter's way through its graph, from the desk to the archive. */
#include <config.h>

#include "base/text.h"
#include "domain/points.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

static struct hall hall;

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
	GO(OK, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR));
	return matter;
}

#define SENT [NEED_AGENDA] = "20261101"
#define TURNOUT [NEED_ENTITLED] = "11", [NEED_RECUSED] = "1", [NEED_PRESENT] = "9"

static int64_t deliberating(void)
{
	int64_t matter = queued();

	GO(OK, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, SENT, TURNOUT));
	return matter;
}

static int64_t voted(const char *yes, const char *no)
{
	int64_t matter = deliberating();

	GO(OK, MOVE(matter, PASSED, CHAIR, ROLE_CHAIR, TURNOUT, [NEED_FOR] = yes,
		[NEED_AGAINST] = no, [NEED_ABSTAIN] = "0"));
	return matter;
}

static int64_t made_public(void)
{
	int64_t matter = voted("7", "2");

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

static int64_t evaluating(void)
{
	int64_t matter = executing();

	GO(OK, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "照片三张"));
	GO(OK, MOVE(matter, EVALUATING, CLERK, ROLE_CLERK, [NEED_FINDING] = "都做到了",
		[NEED_PANEL] = "邻居一人"));
	return matter;
}

static struct matter loaded(int64_t id)
{
	struct matter matter;

	CHECK_INT(matter_load(&hall, id, &matter), OK);
	return matter;
}

#define FIELD(id, member, want) do { \
	struct matter matter_ = loaded(id); \
	CHECK_INT(matter_.member, (want)); \
	matter_release(&matter_); \
} while (0)

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
	struct matter whole = loaded(parent);
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

static void three_assessors_judge(void)
{
	int64_t matter = matter_comes(&hall);

	CHECK_INT(assess(matter, CLERK), ERR_MOVE);
	GO(OK, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK));
	CHECK_INT(assess(999, CLERK), ERR_NOT_FOUND);
	CHECK_INT(assess(matter, CLERK), OK);
	CHECK_INT(assess(matter, CLERK), ERR_TWICE);
	CHECK_INT(matter_assess(&hall, CHAIR, ROLE_CHAIR, matter, &(struct scores){ 6, 0, 0, "x" }),
		ERR_INPUT);
	CHECK_INT(matter_assess(&hall, CHAIR, ROLE_CHAIR, matter, &(struct scores){ 0, -1, 0, "x" }),
		ERR_INPUT);
	CHECK_INT(matter_assess(&hall, CHAIR, ROLE_CHAIR, matter, &(struct scores){ 0, 0, 0, " " }),
		ERR_MISSING);
	CHECK_INT(matter_assess(&hall, CHAIR, ROLE_CHAIR, matter, &(struct scores){ 0, 0, 0, NULL }),
		ERR_MISSING);
	CHECK_INT(matter_assess(&hall, 1, ROLE_RESIDENT, matter, &(struct scores){ 1, 1, 1, "x" }),
		ERR_ROLE);
	CHECK_INT(assess(matter, CHAIR), OK);
	GO(ERR_MOVE, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR));
	GO(ERR_MOVE, MOVE(matter, DEFERRED, CHAIR, ROLE_CHAIR, [NEED_DATE] = "20271231",
		[NEED_REASON] = "等预算"));
	GO(ERR_MOVE, MOVE(matter, NOT_ACCEPTED, CHAIR, ROLE_CHAIR, [NEED_ITEM] = "budget",
		[NEED_REASON] = "预算", [NEED_WHERE] = "街道"));
	CHECK_INT(matter_assess(&hall, OVERSEER, ROLE_OVERSEER, matter,
		&(struct scores){ 0, 5, 0, "不急" }), OK);
	/* What another answer of the form left empty is nobody's mistake. */
	GO(OK, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR, [NEED_DATE] = "", [NEED_REASON] = ""));
	CHECK_INT(assess(matter, EXECUTOR), ERR_MOVE);
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

/* MORNING is the 23rd at nine: three days of notice go back to the 20th at nine. */
static void the_agenda_is_out_three_days_before(void)
{
	int64_t matter;

	clock_set(MORNING);
	matter = queued();
	GO(ERR_MISSING, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, TURNOUT));
	GO(ERR_INPUT, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, TURNOUT,
		[NEED_AGENDA] = "20261124"));
	GO(ERR_INPUT, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, TURNOUT,
		[NEED_AGENDA] = "20261124", [NEED_EMERGENCY] = "漏水"));
	GO(ERR_INPUT, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, TURNOUT,
		[NEED_AGENDA] = "20261131"));
	GO(ERR_MISSING, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, TURNOUT,
		[NEED_AGENDA] = "20261121"));
	GO(ERR_MISSING, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, TURNOUT,
		[NEED_AGENDA] = "20261121", [NEED_EMERGENCY] = ""));
	GO(ERR_MISSING, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, TURNOUT,
		[NEED_AGENDA] = "20261121", [NEED_EMERGENCY] = "  "));
	GO(ERR_MOVE, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, SENT, [NEED_ENTITLED] = "11",
		[NEED_RECUSED] = "1", [NEED_PRESENT] = "4"));
	GO(ERR_INPUT, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, SENT, [NEED_ENTITLED] = "11",
		[NEED_RECUSED] = "1", [NEED_PRESENT] = "11"));
	GO(ERR_INPUT, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, SENT, [NEED_ENTITLED] = "1e1",
		[NEED_RECUSED] = "1", [NEED_PRESENT] = "11"));
	GO(ERR_INPUT, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, SENT,
		[NEED_ENTITLED] = "99999999999999999999", [NEED_RECUSED] = "0",
		[NEED_PRESENT] = "99999999999999999999"));
	GO(OK, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, [NEED_ENTITLED] = "11",
		[NEED_RECUSED] = "1", [NEED_PRESENT] = "5", [NEED_AGENDA] = "20261120"));
	matter = queued();
	GO(OK, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, TURNOUT, [NEED_AGENDA] = "2026-11-23",
		[NEED_EMERGENCY] = "水管爆裂"));
	GO(OK, MOVE(matter, QUEUED, CHAIR, ROLE_CHAIR, [NEED_REASON] = "休会"));
}

/* Whatever the chair says, the counts decide. */
static void the_counts_decide(void)
{
	int64_t matter;

	CHECK_INT(state_of(&hall, voted("5", "4")), PASSED);
	CHECK_INT(state_of(&hall, voted("4", "5")), NOT_PASSED);
	matter = deliberating();
	GO(OK, MOVE(matter, NOT_PASSED, CHAIR, ROLE_CHAIR, TURNOUT, [NEED_FOR] = "9",
		[NEED_AGAINST] = "0", [NEED_ABSTAIN] = "0"));
	CHECK_INT(state_of(&hall, matter), PASSED);
	matter = deliberating();
	GO(ERR_INPUT, MOVE(matter, PASSED, CHAIR, ROLE_CHAIR, TURNOUT, [NEED_FOR] = "9",
		[NEED_AGAINST] = "1", [NEED_ABSTAIN] = "0"));
	GO(ERR_MOVE, MOVE(matter, PASSED, CHAIR, ROLE_CHAIR, [NEED_ENTITLED] = "20",
		[NEED_RECUSED] = "1", [NEED_PRESENT] = "9", [NEED_FOR] = "9", [NEED_AGAINST] = "0",
		[NEED_ABSTAIN] = "0"));
	GO(ERR_MISSING, MOVE(matter, PASSED, CHAIR, ROLE_CHAIR, TURNOUT, [NEED_FOR] = "9"));
}

static void a_veto_has_three_days_and_comes_once(void)
{
	int64_t matter = voted("7", "2");

	pass_seconds(3 * DAY);
	GO(OK, MOVE(matter, VETO_HOLD, CHAIR, ROLE_CHAIR, [NEED_HARM] = "轮椅上不来"));
	FIELD(matter, wake_at, 0);
	GO(ERR_MISSING, MOVE(matter, DELIBERATING, CHAIR, ROLE_CHAIR, [NEED_REASON] = "加坡道"));
	GO(ERR_ROLE, MOVE_WITH(matter, DELIBERATING, CHAIR, ROLE_CHAIR, CLERK,
		[NEED_REASON] = "加坡道"));
	GO(OK, MOVE_WITH(matter, DELIBERATING, CHAIR, ROLE_CHAIR, OVERSEER,
		[NEED_REASON] = "加坡道"));
	GO(OK, MOVE(matter, PASSED, CHAIR, ROLE_CHAIR, TURNOUT, [NEED_FOR] = "9",
		[NEED_AGAINST] = "0", [NEED_ABSTAIN] = "0"));
	GO(ERR_MOVE, MOVE(matter, VETO_HOLD, OVERSEER, ROLE_OVERSEER, [NEED_HARM] = "又来"));

	matter = voted("7", "2");
	pass_seconds(3 * DAY + 1);
	GO(ERR_MOVE, MOVE(matter, VETO_HOLD, OVERSEER, ROLE_OVERSEER, [NEED_HARM] = "太晚"));
	matter = voted("7", "2");
	GO(OK, MOVE(matter, VETO_HOLD, OVERSEER, ROLE_OVERSEER, [NEED_HARM] = "轮椅"));
	GO(OK, MOVE_WITH(matter, NOT_PASSED, CHAIR, ROLE_CHAIR, OVERSEER, [NEED_REASON] = "属实"));
}

#define REVIEW [NEED_REASON] = "复核过", [NEED_PANEL] = "两名组员"

static void an_objection_has_seven_days_and_comes_once(void)
{
	int64_t matter = made_public();

	CHECK_INT(assign(matter), OK);
	GO(ERR_MISSING, MOVE(matter, OBJECTION, 1, ROLE_RESIDENT));
	GO(OK, MOVE(matter, OBJECTION, 1, ROLE_RESIDENT, [NEED_ANSWER] = "没有征求我们楼的意见"));
	FIELD(matter, wake_at, 0);
	pass_days(30);
	tick();
	CHECK_INT(state_of(&hall, matter), OBJECTION);
	GO(ERR_MISSING, MOVE(matter, PUBLICITY, OVERSEER, ROLE_OVERSEER, REVIEW));
	GO(ERR_MOVE, MOVE_WITH(matter, NOT_PASSED, OVERSEER, ROLE_OVERSEER, CLERK, REVIEW));
	GO(ERR_MOVE, MOVE_WITH(matter, NOT_ACCEPTED, OVERSEER, ROLE_OVERSEER, CLERK, REVIEW));
	GO(ERR_MOVE, MOVE_WITH(matter, EXECUTING, OVERSEER, ROLE_OVERSEER, CLERK, REVIEW));
	GO(OK, MOVE_WITH(matter, PUBLICITY, OVERSEER, ROLE_OVERSEER, CLERK, REVIEW));
	FIELD(matter, wake_at, clock_now() + 7 * DAY);
	GO(ERR_MOVE, MOVE(matter, OBJECTION, 1, ROLE_RESIDENT, [NEED_ANSWER] = "再一次"));
	pass_days(7);
	tick();
	CHECK_INT(state_of(&hall, matter), EXECUTING);

	matter = voted("1", "8");
	pass_seconds(7 * DAY + 1);
	GO(ERR_MOVE, MOVE(matter, OBJECTION, 1, ROLE_RESIDENT, [NEED_ANSWER] = "太晚"));
	matter = voted("1", "8");
	pass_seconds(7 * DAY);
	GO(OK, MOVE(matter, OBJECTION, 1, ROLE_RESIDENT, [NEED_ANSWER] = "点票有误"));
	GO(ERR_MOVE, MOVE_WITH(matter, PUBLICITY, OVERSEER, ROLE_OVERSEER, CLERK, REVIEW));
	GO(OK, MOVE_WITH(matter, NOT_PASSED, OVERSEER, ROLE_OVERSEER, CLERK, REVIEW));
	FIELD(matter, wake_at, clock_now() + 180 * DAY);

	matter = matter_comes(&hall);
	matter_put_in(&hall, matter, NOT_ACCEPTED);
	GO(OK, MOVE(matter, OBJECTION, 1, ROLE_RESIDENT, [NEED_ANSWER] = "不是诉讼"));
	GO(OK, MOVE_WITH(matter, SCREENING, OVERSEER, ROLE_OVERSEER, KEEPER, REVIEW));
}

static void work_begins_with_a_task(void)
{
	int64_t matter = made_public();

	pass_days(8);
	tick();
	CHECK_INT(state_of(&hall, matter), PUBLICITY);
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

static void work_is_reported_and_accepted_by_others(void)
{
	int64_t matter = executing();

	GO(ERR_MISSING, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR));
	GO(OK, MOVE(matter, BLOCKED, EXECUTOR, ROLE_EXECUTOR, [NEED_REASON] = "等零件",
		[NEED_DATE] = "20281231"));
	GO(OK, MOVE(matter, EXECUTING, OVERSEER, ROLE_OVERSEER, [NEED_REASON] = "到了"));
	GO(OK, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "照片"));
	GO(ERR_ROLE, MOVE(matter, EVALUATING, EXECUTOR, ROLE_CLERK, [NEED_FINDING] = "好",
		[NEED_PANEL] = "我"));
	GO(ERR_ROLE, MOVE(matter, EXECUTING, EXECUTOR, ROLE_OVERSEER, [NEED_FINDING] = "不好",
		[NEED_PANEL] = "我"));
	GO(OK, MOVE(matter, EXECUTING, OVERSEER, ROLE_OVERSEER, [NEED_FINDING] = "第二项没做",
		[NEED_PANEL] = "邻居"));
	GO(OK, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "照片"));
	GO(OK, MOVE(matter, EVALUATING, CLERK, ROLE_CLERK, [NEED_FINDING] = "好", [NEED_PANEL] = "邻居"));
	GO(ERR_INPUT, MOVE(matter, CLOSED, 1, ROLE_RESIDENT, [NEED_RATING] = "unsatisfied"));
	GO(OK, MOVE(matter, CLOSED, 1, ROLE_RESIDENT, [NEED_RATING] = "mostly"));
	CHECK_INT(number_in(&hall, "SELECT rating = 'mostly' FROM matter ORDER BY id DESC LIMIT 1"), 1);
}

static void done_again(int64_t matter)
{
	GO(OK, MOVE(matter, ACCEPTANCE, EXECUTOR, ROLE_EXECUTOR, [NEED_EVIDENCE] = "照片"));
	GO(OK, MOVE(matter, EVALUATING, CLERK, ROLE_CLERK, [NEED_FINDING] = "好", [NEED_PANEL] = "邻居"));
}

static void twice_dissatisfied_goes_to_the_overseer(void)
{
	int64_t matter = evaluating(), alarms = number_in(&hall, "SELECT COUNT(*) FROM alarm");

	GO(OK, MOVE(matter, EXECUTING, 1, ROLE_RESIDENT, [NEED_ANSWER] = "还在响"));
	FIELD(matter, round, 1);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm"), alarms);
	done_again(matter);
	GO(OK, MOVE(matter, EXECUTING, 1, ROLE_RESIDENT, [NEED_ANSWER] = "还是响"));
	FIELD(matter, round, 2);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM alarm WHERE about = 'unsatisfied'"), 1);
	done_again(matter);
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
	matter = voted("7", "2");
	GO(ERR_MOVE, MOVE(matter, WITHDRAWN, 1, ROLE_RESIDENT));
}

static void admission_earns_points_once(void)
{
	int64_t resident = resident_comes(&hall), balance;
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = "care", .text = "想要坡道",
		.who = WHO_CARD, .resident = resident }, &receipt), OK);
	GO(OK, MOVE(receipt.matter, ASSESSING, CLERK, ROLE_CLERK));
	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(assess(receipt.matter, i), OK);
	GO(OK, MOVE(receipt.matter, QUEUED, CHAIR, ROLE_CHAIR));
	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	CHECK_INT(balance, 20);
	matter_put_in(&hall, receipt.matter, ASSESSING);
	GO(OK, MOVE(receipt.matter, QUEUED, CHAIR, ROLE_CHAIR));
	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	CHECK_INT(balance, 20);
}

/* The clock is a role like the others: it does nothing before its day either. */
static void the_clock_waits_for_its_day(void)
{
	int64_t matter = voted("7", "2");

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
	int64_t waiting = matter_comes(&hall), passed = voted("7", "2"), judged = evaluating();
	int64_t ready = voted("7", "2");

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

/* 更正: one step back, by two of staff, with the reason; and only the last step. */
static void two_of_staff_correct_a_mistake(void)
{
	int64_t matter = matter_comes(&hall);
	const struct way *offered[16];
	struct matter loaded;
	size_t count;
	struct move back = *MOVE(matter, SCREENING, CLERK, ROLE_CLERK, [NEED_REASON] = "看错了",
		[NEED_SECOND] = "1001");

	GO(OK, MOVE(matter, ASSESSING, CLERK, ROLE_CLERK));
	back.second_pin = people[KEEPER].pin;
	GO(ERR_MOVE, &back);
	back.correction = true;
	back.values[NEED_REASON] = " ";
	GO(ERR_MISSING, &back);
	back.values[NEED_REASON] = "看错了";
	back.to = QUEUED;
	GO(ERR_MOVE, &back);
	back.to = SCREENING;
	back.roles = ROLE_RESIDENT;
	GO(ERR_ROLE, &back);
	back.roles = ROLE_CLERK;
	CHECK_INT(matter_load(&hall, matter, &loaded), OK);
	count = matter_ways(&loaded, ROLE_CLERK, offered, 16);
	CHECK(count > 0 && offered[count - 1]->guard == GUARD_CORRECTION);
	count = matter_ways(&loaded, ROLE_RESIDENT, offered, 16);
	CHECK(count > 0 && offered[count - 1]->guard != GUARD_CORRECTION);
	matter_release(&loaded);
	GO(OK, &back);
	CHECK_INT(state_of(&hall, matter), SCREENING);
	CHECK_INT(number_in(&hall, "SELECT body->>'$.correction' FROM event ORDER BY seq DESC LIMIT 1"), 1);
	CHECK(!way_correct(SCREENING, RECEIVED));
	CHECK(!way_correct(WITHDRAWN, SCREENING));
	CHECK(!way_correct(ARCHIVED, CLOSED));
	CHECK(!way_correct(QUEUED, QUEUED));
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
	the_clock_stands_while_information_is_awaited();
	two_clerks_refuse_a_matter();
	a_matter_is_passed_on_or_joined();
	three_assessors_judge();
	what_is_deferred_wakes_on_its_day();
	the_agenda_is_out_three_days_before();
	the_counts_decide();
	a_veto_has_three_days_and_comes_once();
	an_objection_has_seven_days_and_comes_once();
	work_begins_with_a_task();
	work_is_reported_and_accepted_by_others();
	twice_dissatisfied_goes_to_the_overseer();
	silence_closes_after_28_days();
	what_is_withdrawn_stays_so();
	admission_earns_points_once();
	the_clock_waits_for_its_day();
	what_is_recorded_is_text();
	two_of_staff_correct_a_mistake();
	a_new_date_lies_ahead();
	CHECK_GOOD(&hall);
	a_month_without_the_machine();
	what_is_archived_keeps_no_personal_text();
	hall_close(&hall);
	archived_words_leave_the_file();
	return checked();
}
