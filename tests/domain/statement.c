/* statement.c - tests of what people say on a matter, who may, and how it is found again. */
#include <config.h>

#include "base/text.h"
#include "domain/meeting.h"
#include "domain/statement.h"
#include "domain/timeline.h"
#include "tests/domain/people.h"

static struct hall hall;
static const struct actor chair_does = { CHAIR, "chair" };
static struct neighbour wang, li;

static int64_t deliberated(void)
{
	int64_t matter = matter_comes(&hall);

	matter_put_in(&hall, matter, DELIBERATING);
	return matter;
}

static enum err says(int64_t matter, int64_t resident, enum stance stance, const char *words)
{
	int64_t id;

	return statement_make(&hall, chair_does, &(struct saying){ .matter = matter,
		.resident = resident, .stance = stance, .words = words }, &id);
}

static void what_is_said_is_kept_in_order(void)
{
	int64_t matter = deliberated(), other = deliberated(), meeting, id, counts[STANCE_COUNT];
	struct statements list;

	CHECK_INT(meeting_open(&hall, chair_does, "议事会", &meeting), OK);
	CHECK_INT(statement_make(&hall, chair_does, &(struct saying){ matter, meeting, wang.id,
		STANCE_FOR, " 停车位太少\a，\n赞成 " }, &id), OK);
	CHECK_INT(id, events_in(&hall));
	pass_seconds(60);
	CHECK_INT(says(matter, li.id, STANCE_CONCERN, "绿地会变小"), OK);
	CHECK_INT(says(matter, li.id, STANCE_FOR, "我也赞成"), OK);
	CHECK_INT(says(other, li.id, STANCE_AGAINST, "不必"), OK);
	CHECK_INT(statements_load(&hall, matter, 0, 0, &list), OK);
	CHECK_INT(list.count, 3);
	CHECK_TEXT(list.list[0].words, "停车位太少，\n赞成");
	CHECK_INT(list.list[0].meeting, meeting);
	CHECK_INT(list.list[0].resident, wang.id);
	CHECK_INT(list.list[0].at, MORNING);
	CHECK_INT(list.list[0].stance, STANCE_FOR);
	CHECK(list.list[0].first);
	CHECK(list.list[1].first);
	CHECK_INT(list.list[1].stance, STANCE_CONCERN);
	CHECK_INT(list.list[1].at, MORNING + 60);
	CHECK(!list.list[2].first);
	id = list.list[1].id;
	statements_release(&list);
	statements_release(&list);
	CHECK_INT(statements_load(&hall, matter, id, 0, &list), OK);
	CHECK_INT(list.count, 1);
	CHECK_TEXT(list.list[0].words, "我也赞成");
	statements_release(&list);
	CHECK_INT(statements_load(&hall, matter, 0, 2, &list), OK);
	CHECK_INT(list.count, 2);
	statements_release(&list);
	CHECK_INT(statements_count(&hall, matter, counts), OK);
	CHECK_INT(counts[STANCE_FOR], 2);
	CHECK_INT(counts[STANCE_AGAINST], 0);
	CHECK_INT(counts[STANCE_CONCERN], 1);
	CHECK_INT(counts[STANCE_COMPROMISE], 0);
	CHECK_GOOD(&hall);
}

static void not_everything_is_taken(void)
{
	int64_t matter = deliberated(), id = 7, events;
	char longest[3 * STATEMENT_LIMIT + 4] = "";
	struct saying saying = { matter, 0, wang.id, STANCE_FOR, longest };

	for (int i = 0; i < STATEMENT_LIMIT; i++)
		strcat(longest, "长");
	CHECK_INT(statement_make(&hall, chair_does, &saying, &id), OK);
	events = events_in(&hall);
	strcat(longest, "长");
	CHECK_INT(statement_make(&hall, chair_does, &saying, &id), ERR_INPUT);
	CHECK_INT(id, 0);
	CHECK_INT(says(matter, wang.id, STANCE_COUNT, "好"), ERR_INPUT);
	CHECK_INT(says(matter, wang.id, STANCE_FOR, " \n"), ERR_MISSING);
	CHECK_INT(says(matter, wang.id, STANCE_FOR, NULL), ERR_MISSING);
	CHECK_INT(says(matter, 99, STANCE_FOR, "好"), ERR_NOT_FOUND);
	CHECK_INT(says(999, wang.id, STANCE_FOR, "好"), ERR_NOT_FOUND);
	saying.words = "好";
	saying.meeting = 99;
	CHECK_INT(statement_make(&hall, chair_does, &saying, &id), ERR_NOT_FOUND);
	CHECK_INT(events_in(&hall), events);
	/* Each "no" is a sentence of its own. */
	CHECK_TEXT(statement_why(ERR_MISSING), "Please write down what was said.");
	CHECK_TEXT(statement_why(ERR_INPUT), "This is too long. Please write down the main point.");
	CHECK(strstr(statement_why(ERR_NOT_FOUND), "not known here") != NULL);
	CHECK_TEXT(statement_why(ERR_BUSY), err_text(ERR_BUSY));
}

static void only_while_it_is_talked_over(void)
{
	static const enum state fits[] = { ASSESSING, DEFERRED, QUEUED, DELIBERATING, VETO_HOLD };
	int64_t matter = matter_comes(&hall);

	for (enum state state = NEEDS_INFO; state < STATE_COUNT; state++) {
		bool want = false;

		for (size_t i = 0; i < sizeof fits / sizeof *fits; i++)
			want |= fits[i] == state;
		matter_put_in(&hall, matter, state);
		CHECK_INT(statement_fits(state), want);
		CHECK_INT(says(matter, wang.id, STANCE_FOR, "好"), want ? OK : ERR_MOVE);
	}
	CHECK(strstr(statement_why(ERR_MOVE), "until the vote") != NULL);
}

static void who_may_record_and_who_may_speak(void)
{
	struct saying saying = { .matter = deliberated(), .resident = wang.id,
		.stance = STANCE_AGAINST, .words = "不同意" };
	char name[32];
	int64_t id;

	CHECK_INT(statement_make(&hall, clerk_does, &saying, &id), OK);
	CHECK_INT(statement_make(&hall, (struct actor){ wang.id, "resident" }, &saying, &id), OK);
	CHECK_INT(statement_make(&hall, (struct actor){ li.id, "resident" }, &saying, &id), ERR_ROLE);
	CHECK_INT(statement_make(&hall, (struct actor){ EXECUTOR, "executor" }, &saying, &id), ERR_ROLE);
	CHECK_INT(statement_make(&hall, (struct actor){0}, &saying, &id), ERR_ROLE);
	snprintf(name, sizeof name, "resident/%lld", (long long)wang.id);
	CHECK_INT(event_append(hall.store, &(struct event){ .kind = "matter.recused",
		.subject = saying.matter, .by = clerk_does,
		.fields = { { "person", .text = name }, { "reason", .text = "亲属" } } }), OK);
	CHECK_INT(statement_make(&hall, clerk_does, &saying, &id), ERR_ROLE);
	CHECK(strstr(statement_why(ERR_ROLE), "stood aside") != NULL);
	saying.resident = li.id;
	CHECK_INT(statement_make(&hall, clerk_does, &saying, &id), OK);
}

static void check_found(const char *words, int64_t matter, const char *want)
{
	struct said said = { words, matter, 0 };
	struct statements list;
	struct text got = {0};
	bool more;

	CHECK_INT(statements_find(&hall, &said, &list, &more), OK);
	for (size_t i = 0; i < list.count; i++)
		text_addf(&got, "%s%s%s", i ? " " : "", list.list[i].first ? "*" : "",
			list.list[i].words);
	CHECK_TEXT(got.at ? got.at : "", want);
	CHECK(!more);
	text_release(&got);
	statements_release(&list);
}

static void who_said_it_first_is_found(void)
{
	int64_t matter = deliberated(), other = deliberated();
	struct statements list;
	bool more;

	CHECK_INT(says(matter, wang.id, STANCE_COMPROMISE, "夜间错峰共享车位"), OK);
	CHECK_INT(says(other, li.id, STANCE_FOR, "错峰好"), OK);
	CHECK_INT(says(matter, li.id, STANCE_FOR, "同意错峰"), OK);
	CHECK_INT(says(matter, li.id, STANCE_FOR, "峰会错开"), OK);
	check_found("错峰", 0, "*夜间错峰共享车位 *错峰好 同意错峰");
	check_found("错峰", matter, "*夜间错峰共享车位 同意错峰");
	check_found("共享 错峰", 0, "*夜间错峰共享车位");
	check_found("位", matter, "*夜间错峰共享车位");
	check_found("不存在", 0, "");
	check_found(" ", 0, "");
	check_found(NULL, 0, "");
	/* The matter's category is not what they said. */
	check_found("停车", matter, "");
	CHECK_INT(statements_find(&hall, &(struct said){ "错峰", 0, 2 }, &list, &more), OK);
	CHECK_INT(list.count, 2);
	CHECK(more);
	statements_release(&list);
}

static void check_told(int64_t matter, enum view view, const char *words, const char *note)
{
	struct matter loaded = loaded_in(&hall, matter);
	struct timeline timeline;

	CHECK_INT(timeline_load(&hall, &loaded, view, &timeline), OK);
	CHECK_TEXT(timeline.list[timeline.count - 1].words, words);
	CHECK_TEXT(timeline.list[timeline.count - 1].note, note);
	timeline_release(&timeline);
	matter_release(&loaded);
}

static void the_timeline_tells_of_it(void)
{
	int64_t matter = deliberated();

	CHECK_INT(says(matter, wang.id, STANCE_COMPROMISE, "各让一步"), OK);
	check_told(matter, VIEW_CODE, "Somebody offered a compromise.", "");
	check_told(matter, VIEW_OWN, "Somebody offered a compromise.", "Said: 各让一步");
	check_told(matter, VIEW_STAFF, "Somebody offered a compromise.",
		"Speaker: 王芳\nSaid: 各让一步");
}

/* Nobody answers an objection to what they spoke for themselves, whoever wrote it down. */
static void who_spoke_is_involved(void)
{
	int64_t matter = deliberated();
	struct person speaker = person_resident(wang.id), other = person_resident(li.id);
	bool involved;

	CHECK_INT(says(matter, wang.id, STANCE_FOR, "赞成"), OK);
	CHECK_INT(person_involved(&hall, matter, &speaker, &involved), OK);
	CHECK(involved);
	CHECK_INT(person_involved(&hall, matter, &other, &involved), OK);
	CHECK(!involved);
}

static void only_staff_read_the_name(void)
{
	struct statement statement = { .resident = wang.id };
	char *who;

	CHECK_INT(statement_speaker(&hall, &statement, VIEW_STAFF, &who), OK);
	CHECK_TEXT(who, "王芳");
	wipe_free(who);
	CHECK_INT(statement_speaker(&hall, &statement, VIEW_OWN, &who), OK);
	CHECK_TEXT(who, "resident");
	wipe_free(who);
	statement.resident = 99;
	CHECK_INT(statement_speaker(&hall, &statement, VIEW_STAFF, &who), ERR_NOT_FOUND);
	CHECK(!who);
}

static void the_archive_forgets_the_words(void)
{
	int64_t matter = deliberated(), counts[STANCE_COUNT];
	struct statements list;

	CHECK_INT(says(matter, wang.id, STANCE_AGAINST, "独一无二的意见"), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE body LIKE '%独一无二%'"), 0);
	check_found("独一无二", 0, "*独一无二的意见");
	CHECK_INT(matter_move(&hall, MOVE(matter, WITHDRAWN, 0, ROLE_RESIDENT, NULL)), OK);
	pass_days(181);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, matter), ARCHIVED);
	CHECK_INT(statements_load(&hall, matter, 0, 0, &list), OK);
	CHECK_INT(list.count, 1);
	CHECK(!list.list[0].words);
	statements_release(&list);
	CHECK_INT(statements_count(&hall, matter, counts), OK);
	CHECK_INT(counts[STANCE_AGAINST], 1);
	check_found("独一无二", 0, "");
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM forgetting"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM search_said_data"
		" WHERE instr(block, CAST('独一' AS BLOB)) > 0"), 0);
	CHECK_GOOD(&hall);
}

int main(void)
{
	hall_with_staff(&hall);
	wang = neighbour_comes(&hall, "王芳");
	li = neighbour_comes(&hall, "李明");
	what_is_said_is_kept_in_order();
	not_everything_is_taken();
	only_while_it_is_talked_over();
	who_may_record_and_who_may_speak();
	who_said_it_first_is_found();
	the_timeline_tells_of_it();
	who_spoke_is_involved();
	only_staff_read_the_name();
	the_archive_forgets_the_words();
	hall_close(&hall);
	return checked();
}
