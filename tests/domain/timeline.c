/* timeline.c - tests of what happened to a matter, in plain words, and who has it now. */
#include <config.h>

#include "base/text.h"
#include "domain/alarm.h"
#include "domain/appliers.h"
#include "domain/member.h"
#include "domain/outbox.h"
#include "domain/reprint.h"
#include "domain/seconding.h"
#include "domain/timeline.h"
#include "domain/title.h"
#include "tests/domain/voting.h"

static struct hall hall;

static void go(const struct move *move)
{
	CHECK_INT(matter_move(&hall, move), OK);
}

static bool holds(const struct timeline *timeline, const char *text)
{
	for (size_t i = 0; i < timeline->count; i++)
		if (strstr(timeline->list[i].words, text) || strstr(timeline->list[i].note, text))
			return true;
	return false;
}

static void own_words_only_when_opened(void)
{
	int64_t id = matter_comes(&hall);
	struct timeline closed, opened;
	struct matter matter;

	go(MOVE(id, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = "哪一个门？"));
	pass_seconds(60);
	go(MOVE(id, SCREENING, 0, ROLE_RESIDENT, [NEED_ANSWER] = "我住在三楼\n靠窗"));
	matter = loaded_in(&hall, id);
	CHECK_INT(timeline_load(&hall, &matter, VIEW_CODE, &closed), OK);
	CHECK_INT(timeline_load(&hall, &matter, VIEW_OWN, &opened), OK);
	CHECK_INT(closed.count, 4);
	CHECK_INT(opened.count, 4);
	CHECK_TEXT(closed.list[0].words, "Taken in, and given its number.");
	CHECK_TEXT(closed.list[0].who, "resident");
	CHECK_TEXT(closed.list[1].words, "Now: being screened");
	CHECK_TEXT(closed.list[1].who, "the calendar");
	CHECK_TEXT(closed.list[2].words, "Now: more information wanted");
	CHECK_TEXT(closed.list[2].note, "Question: 哪一个门？");
	CHECK_TEXT(closed.list[2].who, "clerk");
	CHECK_TEXT(closed.list[3].note, "");
	CHECK_INT(closed.list[3].at, clock_now());
	CHECK_TEXT(opened.list[3].note, "Added: 我住在三楼\n靠窗");
	CHECK(!holds(&closed, "三楼"));
	for (size_t i = 1; i < opened.count; i++)
		CHECK(opened.list[i].at >= opened.list[i - 1].at);
	timeline_release(&closed);
	timeline_release(&closed);
	timeline_release(&opened);
	matter_release(&matter);
}

static void each_no_has_its_reason(void)
{
	int64_t id = matter_comes(&hall);
	struct timeline timeline;
	struct matter matter;

	go(MOVE_WITH(id, NOT_ACCEPTED, CLERK, ROLE_CLERK, KEEPER, [NEED_ITEM] = "court",
		[NEED_REASON] = "已经起诉", [NEED_WHERE] = "法院"));
	matter = loaded_in(&hall, id);
	CHECK_INT(timeline_load(&hall, &matter, VIEW_CODE, &timeline), OK);
	CHECK_TEXT(timeline.list[2].words, "Now: not accepted");
	CHECK_TEXT(timeline.list[2].note, "Item: Before a court or in arbitration\n"
		"Reason: 已经起诉\nWhere instead: 法院");
	CHECK(!holds(&timeline, "1001"));
	CHECK(!holds(&timeline, people[KEEPER].pin));
	timeline_release(&timeline);
	matter_release(&matter);
}

static void a_vote_is_one_sentence(void)
{
	int64_t id = matter_comes(&hall), holder = resident_comes(&hall);
	struct timeline timeline;
	struct matter matter;

	matter_put_in(&hall, id, QUEUED);
	meeting_hears(&hall, id, &(struct roll){ 11, 0, 9 });
	go(MOVE(id, DELIBERATING, CHAIR, ROLE_CHAIR));
	is_voted_on(&hall, id, &(struct tally){ 7, 1, 1 });
	matter = loaded_in(&hall, id);
	CHECK_INT(timeline_load(&hall, &matter, VIEW_CODE, &timeline), OK);
	CHECK_INT(timeline.count, 7);
	CHECK_TEXT(timeline.list[3].words, "It was put on the agenda of a meeting.");
	CHECK(strstr(timeline.list[4].note, "Agenda sent: ") != NULL);
	CHECK(strstr(timeline.list[4].note, "Entitled: 11\nRecused: 0\nPresent: 9") != NULL);
	CHECK(strstr(timeline.list[6].note, "for 7, against 1, abstained 1") != NULL);
	CHECK(strstr(timeline.list[6].note, "passed.") != NULL);
	timeline_release(&timeline);
	matter_release(&matter);
	/* Not passed after a veto is no vote. */
	CHECK_INT(resident_seat(&hall, keeper_does, holder, "disabled"), OK);
	go(MOVE(id, VETO_HOLD, holder, ROLE_SEAT, [NEED_HARM] = "轮椅上不来"));
	go(MOVE_WITH(id, NOT_PASSED, CHAIR, ROLE_CHAIR, OVERSEER, [NEED_REASON] = "属实"));
	matter = loaded_in(&hall, id);
	CHECK_INT(timeline_load(&hall, &matter, VIEW_CODE, &timeline), OK);
	CHECK_TEXT(timeline.list[8].note, "Reason: 属实");
	timeline_release(&timeline);
	matter_release(&matter);
}

/* Whatever is written about a matter has its line: a new kind of event wants a row in
 * happening.c. */
static void each_kind_about_a_matter_is_told(void)
{
	for (const struct applier *applier = appliers; applier->kind; applier++) {
		bool elsewhere = strstr(applier->sql, "INTO concern ") != NULL;
		bool about = elsewhere || strncmp(applier->kind, "matter.", 7) == 0;

		CHECK(elsewhere || !strstr(applier->sql, "$.matter'"));
		if (about && !happening_shows(applier->kind, VIEW_STAFF))
			fprintf(stderr, "%s is not told of\n", applier->kind);
		CHECK_INT(happening_shows(applier->kind, VIEW_STAFF), about);
	}
	CHECK(!happening_shows("alarm.raised", VIEW_OWN));
	CHECK(!happening_shows("points.earned", VIEW_STAFF));
}

static void seconded(int64_t matter, const char *phone)
{
	CHECK_INT(matter_second(&hall, matter, &(struct seconder){ .name = "某人", .phone = phone }), OK);
}

static struct timeline told(int64_t id, enum view view)
{
	struct matter matter = loaded_in(&hall, id);
	struct timeline timeline;

	CHECK_INT(timeline_load(&hall, &matter, view, &timeline), OK);
	matter_release(&matter);
	return timeline;
}

static void seconds_are_counted_not_named(void)
{
	int64_t id = matter_comes(&hall);
	struct timeline timeline;
	struct resident resident;

	seconded(id, "13900000001");
	pass_seconds(60);
	seconded(id, "13900000002");
	CHECK_INT(matter_entitle(&hall, CLERK, ROLE_CLERK, id, "车位"), OK);
	seconded(id, "13900000003");
	/* The card takes the place of the second phone: no third person. */
	CHECK_INT(resident_enrol(&hall, clerk_does, "某人", "13900000002", RESIDENT_PIN, &resident), OK);
	CHECK_INT(matter_second(&hall, id, &(struct seconder){ .resident = resident.id }), OK);
	resident_release(&resident);
	timeline = told(id, VIEW_STAFF);
	CHECK_INT(timeline.count, 5);
	CHECK_TEXT(timeline.list[2].words, "1 resident seconded it.");
	CHECK_TEXT(timeline.list[3].words, "It was given a title that everybody may read.");
	CHECK_TEXT(timeline.list[3].who, "clerk 李晓梅");
	CHECK_TEXT(timeline.list[4].words, "2 residents seconded it.");
	CHECK_TEXT(timeline.list[4].who, "resident");
	CHECK(!holds(&timeline, "某人"));
	timeline_release(&timeline);
	timeline = told(id, VIEW_CODE);
	CHECK_TEXT(timeline.list[3].who, "clerk");
	timeline_release(&timeline);
}

static void what_happened_elsewhere_is_told_too(void)
{
	int64_t id = matter_comes(&hall), other = matter_comes(&hall), member;
	char category[] = "parking", name[] = "专家甲", knows[] = "消防";
	struct slip slip = {0};
	struct timeline timeline;
	char uid[JOB_UID];
	struct job job;

	CHECK_INT(member_add(&hall, KEEPER, ROLE_KEEPER, &(struct member){ .expert = true,
		.category = category, .name = name, .knows = knows }, "", &member), OK);
	CHECK_INT(member_serve(&hall, CLERK, ROLE_CLERK, member, id), OK);
	CHECK_INT(alarm_raise(&hall, "extended", id), OK);
	slip_add(&slip, SLIP_TEXT, "进度");
	CHECK_INT(outbox_add(&hall, "progress", id, 0, &slip, uid), OK);
	CHECK_INT(outbox_load(&hall, uid, &job), OK);
	CHECK_INT(reprint_by_staff(&hall, clerk_does, &job, &slip, uid), OK);
	slip_release(&slip);
	timeline = told(id, VIEW_STAFF);
	CHECK_INT(timeline.count, 5);
	CHECK_TEXT(timeline.list[2].words, "An expert or a member was called in.");
	CHECK_TEXT(timeline.list[2].who, "clerk 李晓梅");
	CHECK_TEXT(timeline.list[3].words, "The staff were warned.");
	CHECK_TEXT(timeline.list[3].note, "Warning: held up for the third time");
	CHECK_TEXT(timeline.list[3].who, "the calendar");
	CHECK_TEXT(timeline.list[4].words, "A paper was printed again.");
	CHECK_TEXT(timeline.list[4].note, "Which paper: progress");
	CHECK(!holds(&timeline, "专家甲"));
	timeline_release(&timeline);
	timeline = told(id, VIEW_CODE);
	CHECK_INT(timeline.count, 4);
	CHECK(!holds(&timeline, "warned"));
	timeline_release(&timeline);
	timeline = told(other, VIEW_STAFF);
	CHECK_INT(timeline.count, 2);
	timeline_release(&timeline);
}

static void check_responsible(int64_t id, const char *want, int64_t want_by)
{
	struct matter matter = loaded_in(&hall, id);
	char *who;
	int64_t by;

	CHECK_INT(matter_responsible(&hall, &matter, &who, &by), OK);
	CHECK_TEXT(who, want);
	CHECK_INT(by, want_by);
	free(who);
	matter_release(&matter);
}

static void somebody_always_has_it(void)
{
	int64_t id = matter_comes(&hall), due = clock_now() + 7 * DAY;
	struct timeline timeline;
	struct matter matter;
	char *criteria;

	check_responsible(id, "the clerk at the desk", due);
	go(MOVE(id, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = "哪里？"));
	check_responsible(id, "you", clock_now() + 15 * DAY);
	matter_put_in(&hall, id, ASSESSING);
	check_responsible(id, "the assessors", 0);
	matter_put_in(&hall, id, PUBLICITY);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, id, "物业公司", "20271231", "连续运行7天"), OK);
	CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, id, "居委会", "20270630", "贴出告示"), OK);
	matter_put_in(&hall, id, EXECUTING);
	check_responsible(id, "居委会", 1814284800 + DAY - 1);     /* the end of that day */
	matter = loaded_in(&hall, id);
	CHECK_INT(matter_criteria(&hall, &matter, &criteria), OK);
	CHECK_TEXT(criteria, "连续运行7天\n贴出告示");
	free(criteria);
	CHECK_INT(timeline_load(&hall, &matter, VIEW_CODE, &timeline), OK);
	CHECK(holds(&timeline, "A task was given out."));
	CHECK(holds(&timeline, "Responsible: 物业公司\nBy: 31 December 2027\nDone when: 连续运行7天"));
	timeline_release(&timeline);
	matter_release(&matter);
	matter_put_in(&hall, id, CLOSED);
	check_responsible(id, "", 0);
	id = matter_comes(&hall);
	matter = loaded_in(&hall, id);
	CHECK_INT(matter_criteria(&hall, &matter, &criteria), OK);
	CHECK_TEXT(criteria, "");
	free(criteria);
	matter_release(&matter);
}

static void other_matters_and_kinds_stay_out(void)
{
	int64_t meeting_like = matter_comes(&hall);
	struct matter matter = loaded_in(&hall, meeting_like);
	struct timeline timeline;
	struct event event = { .kind = "alarm.raised", .subject = meeting_like,
		.fields = { { "about", .text = "test" } } };

	CHECK_INT(event_append(hall.store, &event), OK);
	matter_comes(&hall);
	CHECK_INT(timeline_load(&hall, &matter, VIEW_OWN, &timeline), OK);
	CHECK_INT(timeline.count, 2);
	timeline_release(&timeline);
	matter_release(&matter);
}

/* An erased text leaves the happening, without its words. */
static void erased_words_leave_the_happening(void)
{
	int64_t id = matter_comes(&hall);
	struct timeline timeline;
	struct matter matter;

	go(MOVE(id, NEEDS_INFO, CLERK, ROLE_CLERK, [NEED_QUESTION] = "哪里？"));
	go(MOVE(id, SCREENING, 0, ROLE_RESIDENT, [NEED_ANSWER] = "三楼"));
	go(MOVE(id, WITHDRAWN, 0, ROLE_RESIDENT));
	pass_days(180);
	CHECK_INT(hall_tick(&hall), OK);
	matter = loaded_in(&hall, id);
	CHECK_INT(matter.state, ARCHIVED);
	CHECK_INT(timeline_load(&hall, &matter, VIEW_OWN, &timeline), OK);
	CHECK_INT(timeline.count, 6);
	CHECK(!holds(&timeline, "三楼"));
	timeline_release(&timeline);
	matter_release(&matter);
}

int main(void)
{
	hall_with_staff(&hall);
	own_words_only_when_opened();
	each_no_has_its_reason();
	a_vote_is_one_sentence();
	somebody_always_has_it();
	other_matters_and_kinds_stay_out();
	erased_words_leave_the_happening();
	each_kind_about_a_matter_is_told();
	seconds_are_counted_not_named();
	what_happened_elsewhere_is_told_too();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
