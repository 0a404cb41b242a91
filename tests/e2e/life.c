/* life.c - the whole way of a matter, long because it is one story: from the card that puts it forward
 * to the archived case that anybody finds, in 200 days of the hall's own terms. Residents, clerk,
 * chair, overseer, executor, keeper and calendar have their part, at the kiosk and behind the counter. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "tests/check.h"
#include "tests/e2e/codes.h"
#include "tests/e2e/hall.h"
#include "tests/e2e/later.h"
#include "tests/print/cups.h"

static struct pty *kiosk, *staff;
static struct person clerk, chair, executor, helper, submitter, neighbour, other;
static char receipt[CODE_TEXT];

static const char number[] = "0006号";          /* five stand in the demonstration hall */

/* Fits into a row of a table: what a person types, and Enter. */
static const char *typed(const char *text)
{
	static char lines[8][64];
	static int next;
	char *line = lines[next++ % 8];

	snprintf(line, sizeof lines[0], "%s\r", text);
	return line;
}

static void opens(void)
{
	kiosk = hall_runs("kiosk", 24, 80);
	staff = hall_runs("staff", 40, 100);
	CHECK(pty_sees(kiosk, "您好，请按数字键选择"));
}

static void shuts(void)
{
	CHECK(hall_ended(staff));
	CHECK(hall_ended(kiosk));
	CHECK_INT(hall_alive(), 0);
}

/* The hall is shut, the days pass, and it opens again. */
static void days_pass(int days)
{
	char out[64];

	shuts();
	CHECK(days_later(days));
	CHECK_INT(hall_asked(out, sizeof out, "tick"), 0);
	opens();
}

static void goes_home(void)
{
	for (int i = 0; i < 8 && pty_find(kiosk, "您好，请按数字键选择") < 0; i++) {
		pty_send(kiosk, "\033");
		pty_settle(kiosk, 60);
	}
}

static void logs_out(void)
{
	for (int i = 0; i < 8 && pty_find(staff, "请输入工号") < 0; i++) {
		pty_send(staff, "\033");
		pty_settle(staff, 60);
	}
}

/* The choice on the line that says so. */
static void picks(struct pty *screen, const char *words)
{
	char key[] = "?";
	const char *line = pty_row(screen, pty_find(screen, words));

	key[0] = line[strspn(line, " >")];
	pty_send(screen, key);
}

/* That colleague at the desk, the matter open before them. */
static void takes_up(const struct person *who)
{
	logs_out();
	CHECK(logs_in(staff, who));
	CHECK(walks(staff, (const struct act[]){ { "1", "在办议题（期限近的在前）" },
		{ NULL, number }, { 0 } }));
	picks(staff, number);
	CHECK(walks(staff, (const struct act[]){ { NULL, "打印进度" }, { 0 } }));
}

/* Whoever put it forward scans the receipt, and unlocks it with the card's PIN. */
static void comes_back(const char *state)
{
	goes_home();
	CHECK(walks(kiosk, (const struct act[]){ { typed(receipt), state },
		{ "2", "居民卡的密码" }, { typed(submitter.pin), "您写的内容" }, { 0 } }));
}

static void puts_it_forward(void)
{
	CHECK(walks(kiosk, (const struct act[]){
		{ "1", "是哪方面的事" }, { "1", "在什么地方" }, { "3", "是什么情况" },
		{ "3", "您想怎样提交" }, { "1", "居民卡号" },
		{ typed(submitter.number), "居民卡的密码" },
		{ typed(submitter.pin), "您的信息怎样保管" }, { "1", "请核对，都对吗" },
		{ "1", "您的查询码" }, { 0 } }));
	CHECK(shows(kiosk, "没有连接打印机"));
	CHECK(code_on_screen(kiosk, receipt));
	CHECK(code_is(receipt, "YS1T", 12));
}

static void is_taken_on(void)
{
	takes_up(&clerk);
	CHECK(walks(staff, (const struct act[]){ { "1", "受理，进入三性评估" },
		{ "1", "请核对，这样对吗" }, { "1", "评分" }, { 0 } }));
}

static void is_assessed(void)
{
	const struct person *assessors[] = { &clerk, &chair, &helper };

	for (size_t i = 0; i < sizeof assessors / sizeof assessors[0]; i++) {
		takes_up(assessors[i]);
		CHECK(walks(staff, (const struct act[]){ { "2", "必要性" }, { "5", "可行性" },
			{ "4", "代表性" }, { "5", "为什么这样评" },
			{ "三个单元的老人都要爬楼\r", "请核对，这样对吗" },
			{ "1", "您的评分已记录" }, { 0 } }));
	}
}

/* The clerk words it, and whoever put it forward agrees. */
static void is_worded(void)
{
	takes_up(&clerk);
	CHECK(walks(staff, (const struct act[]){ { "7", "表述" },
		{ "（加装外挂电梯）\r", "请核对，这样对吗" }, { "1", "等居民确认" }, { 0 } }));
	comes_back("三性评估");
	CHECK(walks(kiosk, (const struct act[]){ { "2", "加装外挂电梯" },
		{ "1", "请核对" }, { "1", "就按这个表述提交议事会" }, { 0 } }));
	takes_up(&clerk);
	CHECK(walks(staff, (const struct act[]){ { "1", "同意列入待议" },
		{ "1", "请核对，这样对吗" }, { "1", "待议" }, { 0 } }));
}

static void is_invited(const struct person *guest)
{
	CHECK(walks(staff, (const struct act[]){ { "n", "8 位卡号" },
		{ typed(guest->number), guest->number + 4 }, { 0 } }));
}

/* The chair calls a meeting in four days, on which the matter stands. */
static void a_meeting_is_called(void)
{
	logs_out();
	CHECK(logs_in(staff, &chair));
	CHECK(walks(staff, (const struct act[]){ { "5", "是哪一次会议" }, { "n", "会议名称是什么" },
		{ "电梯议事会\r", "在哪里" }, { "社区活动室\r", "哪一天" },
		{ day_later(4), "几点" }, { "0830\r", "请核对，这样对吗" }, { "1", "马上开" }, { 0 } }));
	picks(staff, "电梯议事会");
	CHECK(walks(staff, (const struct act[]){ { NULL, "还没有议题" }, { "3", "按 n" },
		{ "n", "哪一项列入议程" }, { NULL, number }, { 0 } }));
	picks(staff, number);
	CHECK(walks(staff, (const struct act[]){ { NULL, "未发出" }, { "\033", "受邀" },
		{ "4", "按 a 分类抽取" }, { 0 } }));
	is_invited(&submitter);
	is_invited(&neighbour);
	is_invited(&other);
	CHECK(walks(staff, (const struct act[]){ { "\033", "受邀 3 人" }, { "5", "发出议程？" },
		{ "1", "议程已发出" }, { 0 } }));
}

/* A card, one key. */
static void comes(const struct person *guest)
{
	char card[24];

	snprintf(card, sizeof card, "YS1P%s\r", guest->number);
	goes_home();
	CHECK(walks(kiosk, (const struct act[]){ { card, "您今天有" }, { "1", "签到成功" },
		{ 0 } }));
}

static void is_debated(void)
{
	comes(&submitter);
	comes(&neighbour);
	comes(&other);
	logs_out();
	CHECK(logs_in(staff, &chair));
	CHECK(walks(staff, (const struct act[]){ { "5", "是哪一次会议" }, { 0 } }));
	picks(staff, "电梯议事会");
	CHECK(walks(staff, (const struct act[]){ { NULL, "宣布开会" }, { "1", "请宣布议程的下一项" },
		{ "1", "接下来议哪一项" },
		{ "1", "介绍议题" }, { "1", "是哪一位" }, { "1", "动议的内容" },
		{ "1", "有人附议" }, { "1", "是哪一位" }, { "1", "请问谁要发言" },
		{ "s", "是谁说的" }, { "2", "是什么态度" }, { "3", "说了什么" },
		{ "怕挡住一楼的光\r", "已记录" }, { "2", "还有人要发言吗" }, { "1", "请再念一遍动议" },
		{ "1", "还没有开始表决" }, { 0 } }));
}

/* Given out behind the counter, where no printer is: so the screen shows it to the voter, who casts
 * it at the kiosk. */
static void votes(const struct person *voter, const char *key, const char *says)
{
	char ballot[CODE_TEXT];

	CHECK(walks(staff, (const struct act[]){ { "1", "选票发给谁" },
		{ typed(voter->number), "请让投票人自己抄下号码" }, { 0 } }));
	CHECK(code_on_screen(staff, ballot));
	CHECK(code_is(ballot, "YS1B", 12));
	CHECK(walks(staff, (const struct act[]){ { "0", "发选票" }, { 0 } }));
	goes_home();
	CHECK(walks(kiosk, (const struct act[]){ { typed(ballot), "您怎么投" }, { key, says },
		{ "1", "谢谢" }, { 0 } }));
}

static void is_voted_on(void)
{
	CHECK(walks(staff, (const struct act[]){ { "1", "怎样表决" }, { "3", "怎样算通过" },
		{ "1", "请核对" }, { "1", "已发选票0张" }, { 0 } }));
	votes(&submitter, "1", "您投：赞成");
	votes(&neighbour, "1", "您投：赞成");
	votes(&other, "2", "您投：反对");
	CHECK(walks(staff, (const struct act[]){ { NULL, "已投" }, { "2", "结束表决吗" },
		{ "1", "表决已结束：通过" }, { 0 } }));
	CHECK(pty_find(staff, "应到3人，回避0人，实到3人；赞成2，反对1，弃权0") >= 0);
}

static void gets_its_task(void)
{
	takes_up(&chair);
	CHECK(walks(staff, (const struct act[]){ { NULL, "公示中" }, { "3", "由谁负责" },
		{ "物业公司\r", "哪一天之前完成" }, { day_later(100), "做到什么样才算完成" },
		{ "电梯通过检验并运行七天\r", "请核对，这样对吗" }, { "1", "任务已分派" }, { 0 } }));
}

/* A neighbour, who needs no receipt, with a card. */
static void is_objected_to(void)
{
	goes_home();
	CHECK(walks(kiosk, (const struct act[]){ { "4", "公示中" }, { "1", "异议" },
		{ "1", "您怎么提出异议" }, { "1", "居民卡号" }, { typed(neighbour.number), "密码" },
		{ typed(neighbour.pin), "您对什么有异议" }, { "会挡住一楼的光\r", "请核对" },
		{ "1", "您的异议已记录" }, { 0 } }));
}

/* The overseer, and two who had nothing to do with it. */
static void the_objection_is_answered(void)
{
	takes_up(&chair);
	CHECK(walks(staff, (const struct act[]){ { NULL, "会挡住一楼的光" }, { "1", "维持原决定" },
		{ "1", "理由" }, { "设计已避开一楼窗户\r", "第一位" }, { typed(other.number), "密码" },
		{ typed(other.pin), "第二位" }, { typed(executor.number), "密码" },
		{ typed(executor.pin), "请核对，这样对吗" }, { "1", "公示中" }, { 0 } }));
}

static void is_carried_out(void)
{
	takes_up(&executor);
	CHECK(walks(staff, (const struct act[]){ { NULL, "办理中" }, { "1", "报告办完" },
		{ "1", "电梯通过检验并运行七天" }, { "检验合格证一张\r", "请核对，这样对吗" },
		{ "1", "待验收" }, { 0 } }));
}

static void is_accepted(void)
{
	takes_up(&clerk);
	CHECK(walks(staff, (const struct act[]){ { "1", "记录验收结果" }, { "1", "电梯通过检验并运行七天" },
		{ "1", "由谁评判" }, { typed(neighbour.number), "密码" },
		{ typed(neighbour.pin), "还有谁" }, { "\r", "请核对，这样对吗" },
		{ "1", "待评价" }, { 0 } }));
}

static void is_rated(void)
{
	comes_back("待评价");
	CHECK(walks(kiosk, (const struct act[]){ { "2", "基本满意" }, { "1", "请核对" },
		{ "1", "已记录，谢谢您" }, { 0 } }));
}

/* By the words that everybody may read and by who did it; the resident's own are gone. */
static void is_found_as_a_case(void)
{
	char out[512];

	CHECK_INT(hall_asked(out, sizeof out, "search 想加装"), 0);
	CHECK(strstr(out, number) && strstr(out, "归档"));
	CHECK_INT(hall_asked(out, sizeof out, "search 外挂电梯"), 0);
	CHECK_TEXT(out, "");
	CHECK(walks(kiosk, (const struct act[]){ { "4", "办过的" }, { "9", "您想找哪方面的事" },
		{ "1", "写" }, { "物业公司\r", "按 8 看办过的事" }, { "8", "办过的事：物业公司" },
		{ "1", "电梯通过检验并运行七天" }, { 0 } }));
	CHECK(pty_find(kiosk, "赞成2") >= 0);
	logs_out();
	CHECK(logs_in(staff, &clerk));
	CHECK(walks(staff, (const struct act[]){ { "l", "案例" }, { "3", "写" },
		{ "1", "写" }, { "想加装\r", number }, { 0 } }));
}

int main(void)
{
	if (!cups_there())
		return 77;
	if (!days_later(0))
		return 77;
	if (!hall_made())
		return 99;
	clerk = hall_colleague(0);
	chair = hall_colleague(1);
	executor = hall_colleague(2);
	submitter = hall_resident(0);
	neighbour = hall_resident(1);
	other = hall_resident(2);
	helper = KEEPER;
	opens();
	CHECK(opens_console(staff));
	puts_it_forward();
	is_taken_on();
	is_assessed();
	is_worded();
	a_meeting_is_called();
	days_pass(4);
	is_debated();
	is_voted_on();
	days_pass(4);
	gets_its_task();
	is_objected_to();
	the_objection_is_answered();
	days_pass(8);
	is_carried_out();
	is_accepted();
	is_rated();
	days_pass(181);
	is_found_as_a_case();
	shuts();
	CHECK(hall_is_whole());
	hall_away();
	return checked();
}
