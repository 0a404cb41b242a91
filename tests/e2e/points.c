/* points.c - points become a voucher on paper, and that a towel at the counter. */
#include <config.h>

#include <stdlib.h>

#include "tests/check.h"
#include "tests/e2e/codes.h"
#include "tests/e2e/hall.h"
#include "tests/print/cups.h"

enum { BEFORE = 80, TOWEL = 10 };            /* as the demonstration has it */

static struct person resident;
static char code[CODE_TEXT], scan[CODE_TEXT + 1];

/* The cheapest stands first; what its paper's fate is, the screen says below it. */
static struct pty *takes_the_cheapest(const char *fate)
{
	struct pty *kiosk = hall_runs("kiosk", 24, 80);

	CHECK(shows_card(kiosk, &resident));
	CHECK(walks(kiosk, (const struct act[]){
		{ "1", "想兑换哪一项" },
		{ "1", "用 10 分兑换“毛巾一条”吗" },
		{ "1", "请到前台出示这个号码" },
		{ 0 } }));
	CHECK(code_on_screen(kiosk, code));
	CHECK(code_is(code, "YS1R", 12));
	CHECK(digits_are_giant(kiosk, 80, code + 4));
	CHECK(shows(kiosk, fate));
	snprintf(scan, sizeof scan, "%s\r", code);
	return kiosk;
}

static void a_voucher_comes_out(void)
{
	struct pty *kiosk = takes_the_cheapest("单子拿到了吗");
	char folder[64], printed[CODE_TEXT];

	CHECK_INT(papers(""), 1);
	snprintf(folder, sizeof folder, "%s/papers", cups_dir);
	CHECK(code_on_paper(folder, "YS1R", printed));
	CHECK_TEXT(printed, code);
	CHECK(walks(kiosk, (const struct act[]){ { "1", "请收好单子" },
		{ "0", "您的积分：" }, { "0", "您好，请按数字键选择" },
		{ scan, "请交给前台工作人员" }, { 0 } }));
	CHECK(hall_ended(kiosk));
}

static void it_is_handed_over_once(struct pty *staff)
{
	CHECK(walks(staff, (const struct act[]){
		{ scan, "待发放" },
		{ "1", "已发放，积分已扣除" },
		{ "1", "受理箱" },
		{ "4", "请扫描兑换券" },
		{ scan, "已于" },
		{ 0 } }));
	CHECK_INT(pty_find(staff, "发放奖励"), -1);      /* no choice of it any more */
	CHECK_INT(hall_balance(resident.number), BEFORE - TOWEL);
	CHECK(walks(staff, (const struct act[]){ { "1", "请扫描兑换券" },
		{ "\033", "受理箱" }, { 0 } }));
}

static void a_voucher_is_kept_as_pdf(void)
{
	struct pty *kiosk = takes_the_cheapest("没有连接打印机");
	char folder[64], printed[CODE_TEXT];

	snprintf(folder, sizeof folder, "%s/paper", hall_dir());
	CHECK(code_on_paper(folder, "YS1R", printed));
	CHECK_TEXT(printed, code);
	CHECK(hall_ended(kiosk));
}

static void its_points_come_back(struct pty *staff)
{
	CHECK_INT(hall_balance(resident.number), BEFORE - 2 * TOWEL);
	CHECK(walks(staff, (const struct act[]){ { scan, "待发放" },
		{ "2", "已取消，积分已退回给居民" }, { 0 } }));
	CHECK_INT(hall_balance(resident.number), BEFORE - TOWEL);
}

int main(void)
{
	struct pty *staff;

	if (!cups_there())
		return 77;
	if (!hall_made() || !hall_queue("slips") || !cups_made())
		return 99;
	resident = hall_resident(0);
	CHECK_INT(hall_balance(resident.number), BEFORE);
	a_voucher_comes_out();
	staff = hall_runs("staff", 24, 80);
	CHECK(pty_sees(staff, "系统没有初始密码"));
	CHECK(walks(staff, (const struct act[]){ { scan, "请先登录" }, { 0 } }));
	CHECK(opens_console(staff));
	it_is_handed_over_once(staff);
	CHECK(hall_ended(staff));
	CHECK(hall_queue(""));
	a_voucher_is_kept_as_pdf();
	staff = hall_runs("staff", 24, 80);
	CHECK(logs_in(staff, &KEEPER));
	its_points_come_back(staff);
	CHECK(hall_ended(staff));
	CHECK_INT(hall_alive(), 0);
	CHECK(hall_is_whole());
	hall_away();
	cups_away();
	return checked();
}
