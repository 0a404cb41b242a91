/* document.c - tests of what stands on each document, in both languages. */
#include <config.h>

#include "domain/document.h"
#include "domain/guard.h"
#include "domain/meeting.h"
#include "domain/poll.h"
#include "domain/reward.h"
#include "domain/voucher.h"
#include "tests/domain/voting.h"
#include "tests/domain/slips.h"

static struct hall hall;

/* A row by its cells. */
static bool has_row(const struct slip *slip, const char *const cells[], size_t count)
{
	struct slip want = {0};
	bool found = false;

	slip_cells(&want, SLIP_ROW, cells, count);
	for (size_t i = 0; i < slip->count; i++)
		found = found || (slip->items[i].kind == SLIP_ROW &&
			strcmp(slip->items[i].text, want.items[0].text) == 0);
	if (!found) {
		char *all = slip_write(slip);

		fprintf(stderr, "no such row: %s\nbut:\n%s", want.items[0].text, all);
		free(all);
	}
	slip_release(&want);
	return found;
}

#define CHECK_ROW(slip, ...) CHECK(has_row((slip), (const char *const[]){ __VA_ARGS__ }, \
	sizeof (const char *const[]){ __VA_ARGS__ } / sizeof(char *)))

static int rows_of(const struct slip *slip)
{
	int count = 0;

	for (size_t i = 0; i < slip->count; i++)
		count += slip->items[i].kind == SLIP_ROW;
	return count;
}

static void check_document(const struct slip *slip, const char *title)
{
	check_printable(slip);
	check_travels(slip);
	CHECK_TEXT(slip->items[0].text, i18n_either("和平社区服务大厅", "Heping Community Service Hall"));
	CHECK_TEXT(slip->items[1].text, title);
	check_holds(slip, _("Page {page} of {pages}"));
	CHECK(!holds(slip, "陈秀英") && !holds(slip, "13800138000"));
	CHECK(!holds(slip, "晚上太吵") && !holds(slip, "张家门口"));
}

/* A matter with words, and a place, that are nobody else's business. */
static int64_t matter_of(const char *category, const char *place)
{
	struct receipt receipt;

	CHECK_INT(matter_submit(&hall, &(struct submission){ .category = category, .place = place,
		.text = "晚上太吵，我睡不着。", .who = WHO_NAME, .name = "陈秀英",
		.phone = "13800138000" }, &receipt), OK);
	return receipt.matter;
}

static void vote_on(int64_t id, int yes, int no)
{
	vote_put_in(&hall, id, &(struct tally){ yes, no, 1 });
}

static int64_t decided(int yes, int no)
{
	int64_t id = matter_of("lift", "b3");

	matter_put_in(&hall, id, DELIBERATING);
	vote_on(id, yes, no);
	return id;
}

static void assign(int64_t id, const char *party, const char *deadline)
{
	CHECK_INT(matter_assign(&hall, CHAIR, ROLE_CHAIR, id, party, deadline, "电梯连续运行三十天"), OK);
}

static const char *number_of(int64_t id)
{
	static char numbers[4][40];
	static int next;
	struct matter matter;
	char *out = numbers[next++ % 4];

	CHECK_INT(matter_load(&hall, id, &matter), OK);
	copy_text(out, sizeof numbers[0], matter.file_number);
	matter_release(&matter);
	return out;
}

static enum err decision(int64_t id, struct slip *out)
{
	struct matter matter;
	enum err err = matter_load(&hall, id, &matter);

	if (err == OK)
		err = document_decision(&hall, &matter, out);
	matter_release(&matter);
	return err;
}

static char *sentence(int yes, int no, bool passed)
{
	return poll_sentence(&hall, &(struct poll){ 11, 1, 9, yes, no, 1 }, passed);
}

/* As the minutes have it. */
static char *told(int yes, int no, bool passed)
{
	char *plain = sentence(yes, no, passed);
	char *out = xasprintf(_("Vote %s. %s"), _("by show of hands"), plain);

	free(plain);
	return out;
}

static void the_minutes(void)
{
	int64_t resident = resident_comes(&hall), meeting, later, passed, failed, put_off;
	char moment[CLOCK_TEXT], date[CLOCK_TEXT], *yes = told(7, 1, true);
	char *no = told(3, 5, false);
	struct slip slip;
	int64_t deadline;

	CHECK_INT(meeting_open(&hall, clerk_does, "十一月\x1b议事会", &meeting), OK);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, resident), OK);
	passed = decided(7, 1);
	failed = decided(3, 5);
	put_off = matter_of("noise", "张家门口");
	matter_put_in(&hall, put_off, DELIBERATING);
	CHECK_INT(matter_move(&hall, MOVE(put_off, QUEUED, CHAIR, ROLE_CHAIR,
		[NEED_REASON] = "等报价后再议")), OK);
	assign(passed, "电梯维保单位", "20261220");
	CHECK_INT(clock_parse("2026-12-20", &deadline), OK);
	CHECK_INT(document_minutes(&hall, meeting, &slip), OK);
	check_document(&slip, _("Minutes of the meeting"));
	CHECK_TEXT(first_of(&slip, SLIP_MIDDLE), "十一月议事会");
	check_pair(&slip, _("Time"), clock_moment(clock_now(), moment));
	check_holds(&slip, "陈**");
	CHECK_ROW(&slip, number_of(passed), i18n_either("电梯，3号楼", "Lift, Building 3"), _(states[PASSED].label), yes);
	CHECK_ROW(&slip, number_of(failed), i18n_either("电梯，3号楼", "Lift, Building 3"), _(states[NOT_PASSED].label), no);
	CHECK_ROW(&slip, number_of(put_off), i18n_either("噪音扰民", "Noise"), _(states[QUEUED].label), "等报价后再议");
	CHECK_ROW(&slip, number_of(passed), "电梯维保单位", clock_date(deadline, date),
		"电梯连续运行三十天");
	CHECK_INT(rows_of(&slip), 4);
	check_holds(&slip, _("Chair:"));
	slip_release(&slip);

	/* What happens in the next meeting's time, or half a day later, is not of this one. */
	pass_seconds(HOUR);
	CHECK_INT(meeting_open(&hall, clerk_does, "十二月议事会", &later), OK);
	vote_on((matter_put_in(&hall, put_off, DELIBERATING), put_off), 6, 2);
	CHECK_INT(document_minutes(&hall, meeting, &slip), OK);
	CHECK_INT(rows_of(&slip), 4);
	slip_release(&slip);
	CHECK_INT(document_minutes(&hall, later, &slip), OK);
	CHECK_INT(rows_of(&slip), 1);
	check_holds(&slip, _("nobody signed in with a card"));
	check_holds(&slip, _("None."));
	slip_release(&slip);
	pass_seconds(12 * HOUR);
	(void)decided(8, 0);
	CHECK_INT(document_minutes(&hall, later, &slip), OK);
	CHECK_INT(rows_of(&slip), 1);
	slip_release(&slip);
	CHECK_INT(document_minutes(&hall, 99, &slip), ERR_NOT_FOUND);
	CHECK_INT(slip.count, 0);
	free(yes);
	free(no);
}

/* A meeting that people were called to: its notice before, its order in the minutes. */
static void a_meeting_by_the_rules(void)
{
	int64_t guests[4], matters[] = { matter_of("lift", "b3"), matter_of("noise", "张家门口"), 0 };
	int64_t meeting;
	char moment[CLOCK_TEXT];
	struct slip slip;

	matter_put_in(&hall, matters[0], QUEUED);
	matter_put_in(&hall, matters[1], QUEUED);
	CHECK_INT(document_agenda(&hall, 99, &slip), ERR_NOT_FOUND);
	meeting = meeting_is_called(&hall, matters, guests, 4);
	CHECK_INT(document_agenda(&hall, meeting, &slip), OK);
	check_document(&slip, _("Notice of a meeting"));
	check_pair(&slip, _("Time"), clock_moment(clock_now() + 4 * DAY, moment));
	check_pair(&slip, _("Where"), "活动室");
	check_pair(&slip, _("Invited"), i18n_either("其他居民 4人", "Other residents 4"));
	CHECK_ROW(&slip, "1", number_of(matters[0]), i18n_either("电梯", "Lift"));
	CHECK_ROW(&slip, "2", number_of(matters[1]), i18n_either("噪音扰民", "Noise"));
	CHECK(!holds(&slip, "吴**"));
	slip_release(&slip);
	meeting_is_opened(&hall, meeting, guests, 3);
	CHECK_INT(matter_stand_aside(&hall, clerk_does, matters[1], &(struct aside){ guests[3],
		"邻居张三" }), OK);
	CHECK_INT(agenda_take_up(&hall, chair_does, matters[0]), OK);
	meeting_debates(&hall, meeting, guests);
	CHECK_INT(agenda_put_off(&hall, chair_does, meeting, "等报价"), OK);
	CHECK_INT(meeting_close(&hall, chair_does, meeting), OK);
	CHECK_INT(document_minutes(&hall, meeting, &slip), OK);
	check_document(&slip, _("Minutes of the meeting"));
	check_pair(&slip, _("Of those invited"), i18n_either("其他居民 3/4", "Other residents 3/4"));
	CHECK_ROW(&slip, "1", number_of(matters[0]), i18n_either("电梯", "Lift"), _("put off"), i18n_either("无人", "nobody"));
	CHECK_ROW(&slip, "2", number_of(matters[1]), i18n_either("噪音扰民", "Noise"), _("put off"), "吴**");
	CHECK_ROW(&slip, number_of(matters[0]), _("Motion"), "修好3号楼电梯", i18n_either("1号 吴**",
		"No. 1 吴**"), i18n_either("2号 吴**", "No. 2 吴**"), _("fell"));
	CHECK_ROW(&slip, number_of(matters[0]), _("Amendment"), "十二月底以前完成", i18n_either(
		"3号 吴**", "No. 3 吴**"), i18n_either("1号 吴**", "No. 1 吴**"), i18n_either(
		"通过，3比0", "carried, 3 : 0"));
	CHECK(!holds(&slip, "邻居张三"));
	slip_release(&slip);
	CHECK_INT(meeting_open(&hall, clerk_does, "随时", &meeting), OK);
	CHECK_INT(document_agenda(&hall, meeting, &slip), ERR_MISSING);
	CHECK_INT(slip.count, 0);
}

static void an_empty_meeting_says_so(void)
{
	int64_t meeting;
	struct slip slip;

	pass_days(1);
	CHECK_INT(meeting_open(&hall, clerk_does, "空的", &meeting), OK);
	CHECK_INT(document_minutes(&hall, meeting, &slip), OK);
	check_document(&slip, _("Minutes of the meeting"));
	check_holds(&slip, _("No matter came to the vote."));
	CHECK_INT(rows_of(&slip), 0);
	slip_release(&slip);
}

static void check_decision(int64_t id, const char *outcome, const char *objection)
{
	struct slip slip;

	CHECK_INT(decision(id, &slip), OK);
	check_document(&slip, _("Decision"));
	CHECK_TEXT(first_of(&slip, SLIP_MIDDLE), number_of(id));
	check_holds(&slip, outcome);
	check_holds(&slip, objection);
	slip_release(&slip);
}

static void the_decision(void)
{
	struct neighbour one = neighbour_comes(&hall, "刘建国"), other = neighbour_comes(&hall, "吴玉兰");
	int64_t id = decided(8, 0);
	char date[CLOCK_TEXT], *words, *vote = sentence(8, 0, true);
	struct slip slip;

	words = xasprintf(_("It will be made public for %d days. Until then anybody may object, at the"
		" machine or to the staff."), 7);
	check_decision(id, _("It is passed, and is carried out as follows."), words);
	check_decision(id, vote, _("Who does what by when is still to be settled."));
	free(words);
	assign(id, "社区居委会", "20270120");
	pass_days(3);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), PUBLICITY);
	words = xasprintf(_("It is public until %s. Until then anybody may object, at the machine"
		" or to the staff."), clock_date(clock_now() + 7 * DAY, date));
	check_decision(id, "社区居委会", words);
	free(words);
	CHECK_INT(matter_move(&hall, MOVE(id, OBJECTION, 0, ROLE_RESIDENT,
		[NEED_ANSWER] = "我家没有同意")), OK);
	check_decision(id, vote, _("Somebody has objected; the overseer answers with reasons."));
	CHECK_INT(matter_move(&hall, MOVE_BY_TWO(id, PUBLICITY, OVERSEER, ROLE_OVERSEER, CARD(one),
		CARD(other), [NEED_REASON] = "程序合规")), OK);
	pass_days(7);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, id), EXECUTING);
	check_decision(id, vote, _("The days for objections are over. The decision stands."));
	CHECK_INT(decision(id, &slip), OK);
	CHECK_INT(rows_of(&slip), 1);
	CHECK(!holds(&slip, "我家没有同意"));
	slip_release(&slip);
	free(vote);
}

static void a_decision_against_it(void)
{
	int64_t id = decided(2, 6);
	char date[CLOCK_TEXT], *words, *vote = sentence(2, 6, false);

	words = xasprintf(_("Until %s anybody may object, at the machine or to the staff."),
		clock_date(clock_now() + OBJECTION_DAYS * DAY, date));
	check_decision(id, _("It is not passed."), words);
	check_decision(id, vote, words);
	free(words);
	free(vote);
}

static void a_veto_holds_it_up(void)
{
	struct neighbour holder = neighbour_comes(&hall, "陈秀英");
	int64_t id = decided(7, 1);
	struct slip slip;

	CHECK_INT(resident_seat(&hall, keeper_does, holder.id, "elderly"), OK);
	CHECK_INT(matter_move(&hall, MOVE(id, VETO_HOLD, holder.id, ROLE_SEAT,
		[NEED_HARM] = "一楼采光受损")), OK);
	CHECK_INT(decision(id, &slip), ERR_MOVE);
	CHECK_INT(slip.count, 0);
	CHECK_INT(matter_move(&hall, MOVE_WITH(id, NOT_PASSED, CHAIR, ROLE_CHAIR, OVERSEER,
		[NEED_REASON] = "没有替代方案")), OK);
	check_decision(id, _("It passed, but a veto was upheld. It is not passed."), "一楼采光受损");
	CHECK_INT(decision(id, &slip), OK);
	check_pair(&slip, _("Reason"), "没有替代方案");
	CHECK_INT(rows_of(&slip), 0);
	slip_release(&slip);
}

static void what_is_not_decided_has_no_decision(void)
{
	int64_t id = matter_of("lift", "b3");
	struct slip slip;

	CHECK_INT(decision(id, &slip), ERR_MOVE);
	matter_put_in(&hall, id, DELIBERATING);
	CHECK_INT(decision(id, &slip), ERR_MOVE);
	vote_on(id, 7, 1);
	CHECK_INT(decision(id, &slip), OK);
	slip_release(&slip);
	/* The vote was written down wrong, and is taken back. */
	{
		struct move *move = MOVE_WITH(id, DELIBERATING, CHAIR, ROLE_CHAIR, OVERSEER,
			[NEED_REASON] = "票数记错");

		move->correction = true;
		CHECK_INT(matter_move(&hall, move), OK);
	}
	CHECK_INT(decision(id, &slip), ERR_MOVE);
	vote_on(id, 3, 5);
	check_decision(id, _("It is not passed."), _("4. Objections"));
}

static void the_certificate(void)
{
	int64_t resident = resident_comes(&hall), meeting;
	char date[CLOCK_TEXT], zh[] = "毛巾", en[] = "Towel", *words;
	struct taken taken;
	struct slip slip;

	CHECK_INT(document_service(&hall, resident, &slip), ERR_MISSING);
	CHECK_INT(document_service(&hall, 99, &slip), ERR_NOT_FOUND);
	CHECK_INT(slip.count, 0);
	for (int i = 0; i < 3; i++) {
		CHECK_INT(meeting_open(&hall, clerk_does, "议事会", &meeting), OK);
		CHECK_INT(meeting_attend(&hall, clerk_does, meeting, resident), OK);
	}
	/* Spent points were earned all the same. */
	CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = zh, .name_en = en,
		.cost = 20, .stock = 5 }), OK);
	CHECK_INT(reward_redeem(&hall, &(struct wish){ .key = "redeem", .resident = resident,
		.reward = 1 }, &taken), OK);
	CHECK_INT(voucher_hand_over(&hall, clerk_does, taken.voucher), OK);
	CHECK_INT(document_service(&hall, resident, &slip), OK);
	check_travels(&slip);
	CHECK_INT(slip.items[0].kind, SLIP_FRAME);
	CHECK_TEXT(first_of(&slip, SLIP_TITLE), _("Certificate of honour"));
	words = xasprintf("证〔2026〕%04lld-03号", (long long)resident);
	check_holds(&slip, words);
	free(words);
	words = xasprintf(_("To %s:"), "陈秀英");
	CHECK_TEXT(first_of(&slip, SLIP_STRONG), words);
	free(words);
	words = xasprintf(P_("For serving in the deliberation of our community: up to %s you came"
		" to %lld meeting and earned %lld points.", "For serving in the deliberation of our"
		" community: up to %s you came to %lld meetings and earned %lld points.", 3),
		clock_date(clock_now(), date), 3LL, 30LL);
	CHECK_TEXT(first_of(&slip, SLIP_TEXT), words);
	CHECK_TEXT(first_of(&slip, SLIP_END), i18n_either("和平社区服务大厅",
		"Heping Community Service Hall"));
	free(words);
	slip_release(&slip);
}

static void a_certificate_for_anything(void)
{
	const struct award award = { .title = "协商之星", .number = "星〔2026〕01号",
		.person = "吴玉兰", .text = "经居民投票，授予协商之星称号。", .at = MORNING };
	char date[CLOCK_TEXT];
	struct slip slip;

	CHECK_INT(document_certificate(&hall, &award, &slip), OK);
	check_travels(&slip);
	CHECK_TEXT(first_of(&slip, SLIP_TITLE), award.title);
	CHECK_TEXT(first_of(&slip, SLIP_TEXT), award.text);
	check_holds(&slip, award.number);
	check_holds(&slip, award.person);
	CHECK_TEXT(slip.items[slip.count - 1].text, clock_date(MORNING, date));
	slip_release(&slip);
}

static void the_board(void)
{
	int64_t late = decided(7, 1), soon = decided(7, 1), done = decided(7, 1);
	char date[CLOCK_TEXT], *words;
	int64_t at;
	struct slip slip;
	size_t first, second;

	CHECK_INT(document_board(&hall, &slip), OK);
	check_document(&slip, _("Execution board"));
	CHECK_INT(rows_of(&slip), 0);
	check_holds(&slip, _("No task is open."));
	slip_release(&slip);
	assign(soon, "街道城管科", "20261220");
	assign(late, "物业公司", "20261125");
	assign(done, "社区居委会", "20261125");
	matter_put_in(&hall, late, EXECUTING);
	matter_put_in(&hall, soon, BLOCKED);
	matter_put_in(&hall, done, EVALUATING);
	pass_days(5);
	CHECK_INT(document_board(&hall, &slip), OK);
	check_document(&slip, _("Execution board"));
	CHECK_INT(clock_parse("2026-11-25", &at), OK);
	words = xasprintf(_("%s, %s overdue"), _(states[EXECUTING].label), i18n_either("3 天", "3 days"));
	CHECK_ROW(&slip, number_of(late), i18n_either("电梯，3号楼", "Lift, Building 3"), "物业公司", clock_date(at, date),
		"电梯连续运行三十天", words);
	free(words);
	CHECK_INT(clock_parse("2026-12-20", &at), OK);
	words = xasprintf(_("%s, %s left"), _(states[BLOCKED].label), i18n_either("22 天", "22 days"));
	CHECK_ROW(&slip, number_of(soon), i18n_either("电梯，3号楼", "Lift, Building 3"), "街道城管科", clock_date(at, date),
		"电梯连续运行三十天", words);
	free(words);
	CHECK_INT(rows_of(&slip), 2);
	check_holds(&slip, i18n_either("共 2 项任务未完成，其中 1 项逾期。",
		"2 tasks open, 1 of them overdue."));
	CHECK(!holds(&slip, "社区居委会"));
	for (first = 0; !strstr(slip.items[first].text, "物业公司"); first++)
		continue;
	for (second = 0; !strstr(slip.items[second].text, "街道城管科"); second++)
		continue;
	CHECK(first < second);
	slip_release(&slip);
	/* On its own day it is not overdue; a minute past midnight it is. */
	CHECK_INT(clock_parse("2026-12-20", &at), OK);
	pass_seconds(at + DAY - MINUTE - clock_now());
	CHECK_INT(document_board(&hall, &slip), OK);
	words = xasprintf(_("%s, due today"), _(states[BLOCKED].label));
	check_holds(&slip, words);
	free(words);
	slip_release(&slip);
	pass_seconds(2 * MINUTE);
	CHECK_INT(document_board(&hall, &slip), OK);
	words = xasprintf(_("%s, %s overdue"), _(states[BLOCKED].label), i18n_either("1 天", "1 day"));
	check_holds(&slip, words);
	free(words);
	slip_release(&slip);
}

static void check_figure(const struct slip *slip, const char *label, const char *value)
{
	CHECK_ROW(slip, label, value);
}

/* November as it went, and nothing of what came before or after. */
static void the_review(void)
{
	int64_t resident = resident_comes(&hall), meeting, quick, slow, solved;
	struct slip slip;

	(void)matter_of("hygiene", "b1");
	pass_days(8);                        /* December */
	quick = matter_of("lift", "b3");
	slow = matter_of("lift", "张家门口");
	solved = matter_of("别的什么张三", "");
	(void)matter_of("noise", "b2");
	pass_days(1);
	CHECK_INT(matter_move(&hall, MOVE(quick, ASSESSING, CLERK, ROLE_CLERK)), OK);
	pass_days(2);
	CHECK_INT(matter_move(&hall, MOVE(solved, REFERRED, CLERK, ROLE_CLERK,
		[NEED_BODY] = "街道办", [NEED_NUMBER] = "12")), OK);
	pass_days(7);
	CHECK_INT(matter_move(&hall, MOVE(slow, ASSESSING, CLERK, ROLE_CLERK)), OK);
	CHECK_INT(meeting_open(&hall, clerk_does, "十二月议事会", &meeting), OK);
	CHECK_INT(meeting_attend(&hall, clerk_does, meeting, resident), OK);
	matter_put_in(&hall, quick, DELIBERATING);
	vote_on(quick, 7, 1);
	assign(quick, "物业公司", "20261214");
	matter_put_in(&hall, quick, EXECUTING);
	matter_put_in(&hall, slow, DELIBERATING);
	vote_on(slow, 2, 6);
	pass_days(5);
	CHECK_INT(document_review(&hall, clock_now(), &slip), OK);
	check_document(&slip, _("Monthly review"));
	CHECK(!holds(&slip, "张三"));
	check_figure(&slip, i18n_either("电梯", "Lift"), "2");
	check_figure(&slip, i18n_either("噪音扰民", "Noise"), "1");
	check_figure(&slip, _("of no category"), "1");
	check_figure(&slip, _("All together"), "4");
	CHECK(!holds(&slip, i18n_either("环境卫生", "Cleanliness")));
	check_figure(&slip, _("Answered in time"), "2");
	check_figure(&slip, _("Answered late"), "1");
	check_figure(&slip, _("Not answered, and overdue"), "1");
	check_figure(&slip, _("In time, of those due"), "50%");
	check_figure(&slip, _("Median time to the answer"), i18n_either("3 天", "3 days"));
	check_figure(&slip, _("Passed on to other bodies"), "1");
	check_figure(&slip, _("Not accepted"), "0");
	check_figure(&slip, _("Meetings held"), "1");
	check_figure(&slip, _("Residents who came, all meetings together"), "1");
	check_figure(&slip, _("Matters passed"), "1");
	check_figure(&slip, _("Matters not passed"), "1");
	check_figure(&slip, _("Tasks given out"), "1");
	check_figure(&slip, _("Work accepted"), "0");
	check_figure(&slip, _("Tasks overdue at the end"), "1");
	check_figure(&slip, _("Given"), "10");
	check_figure(&slip, _("Redeemed"), "0");
	slip_release(&slip);

	/* A month later December is what it was, but that its tasks are not overdue in November. */
	CHECK_INT(document_review(&hall, MORNING, &slip), OK);
	check_figure(&slip, i18n_either("环境卫生", "Cleanliness"), "1");
	check_figure(&slip, _("All together"), "1");
	check_figure(&slip, _("Tasks overdue at the end"), "0");
	check_figure(&slip, _("Median time to the answer"), "—");
	check_figure(&slip, _("Given"), "0");
	slip_release(&slip);
	CHECK_INT(document_review(&hall, clock_now() + 40 * (int64_t)DAY, &slip), ERR_INPUT);
	CHECK_INT(slip.count, 0);
}

static void accept(int64_t matter)
{
	struct event event = { .kind = "matter.moved", .subject = matter, .by = { CLERK, "clerk" },
		.fields = { { "from", .text = "acceptance" }, { "to", .text = "evaluating" },
			{ "wake_at", .number = 0 } } };

	CHECK_INT(event_append(hall.store, &event), OK);
}

/* What became of the work, and whether they were content. */
static void the_review_of_the_end(void)
{
	static const struct { const char *rating; enum state to; } ends[] = {
		{ "satisfied", CLOSED }, { "satisfied", CLOSED }, { "mostly", CLOSED }, { "unsatisfied", EXECUTING }
	};
	struct slip slip;
	int64_t id;

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		id = matter_of("lift", "b3");
		matter_put_in(&hall, id, ACCEPTANCE);
		accept(id);
		CHECK_INT(matter_move(&hall, MOVE(id, ends[i].to, 0, ROLE_RESIDENT,
			[NEED_RATING] = ends[i].rating,
			[NEED_ANSWER] = ends[i].to == EXECUTING ? "还是坏的" : NULL)), OK);
	}
	CHECK_INT(document_review(&hall, clock_now(), &slip), OK);
	check_figure(&slip, _("Work accepted"), "4");
	check_figure(&slip, _("Satisfied"), "2");
	check_figure(&slip, _("Mostly satisfied"), "1");
	check_figure(&slip, _("Not solved, taken up again"), "1");
	check_figure(&slip, _("Closed without an answer"), "0");
	slip_release(&slip);
}

static void run(void (*test)(void), enum language language)
{
	hall_with_staff(&hall);
	i18n_use(language);
	test();
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

int main(void)
{
	static void (*const tests[])(void) = {
		the_minutes, a_meeting_by_the_rules, an_empty_meeting_says_so, the_decision, a_decision_against_it,
		a_veto_holds_it_up, what_is_not_decided_has_no_decision, the_certificate,
		a_certificate_for_anything, the_board, the_review, the_review_of_the_end
	};

	for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
		run(tests[i], LANGUAGE_EN);
		run(tests[i], LANGUAGE_ZH);
	}
	return checked();
}
