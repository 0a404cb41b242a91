/* clerk.c - behind the counter: a matter is taken on, and a resident gets a card. */
#include <config.h>

#include <string.h>

#include "tests/check.h"
#include "tests/e2e/codes.h"
#include "tests/e2e/hall.h"
#include "tests/print/cups.h"

static const char text[] = "楼道声控灯坏了";
static char matter[CODE_TEXT], card[CODE_TEXT];

static void a_matter_comes_in(void)
{
	char out[1024];
	const char *code;

	CHECK_INT(hall_asked(out, sizeof out, "submit --category facility"
		" --place b2 --text %s --anonymous --json", text), 0);
	code = strstr(out, "\"code\":\"");
	CHECK(code);
	snprintf(matter, sizeof matter, "YS1T%.12s\r", code ? code + 8 : "");
	CHECK_INT(hall_asked(out, sizeof out, "list --state screening"), 0);
	CHECK(strstr(out, text));
}

static void it_stands(struct pty *kiosk, const char *state)
{
	CHECK(walks(kiosk, (const struct act[]){ { NULL, "您好，请按数字键选择" },
		{ matter, state }, { "0", "您好，请按数字键选择" }, { 0 } }));
}

/* The digit before the choice whose second line says so. */
static void picks(struct pty *staff, const char *words)
{
	int row = pty_find(staff, words);
	const char *line = pty_row(staff, row - 1);
	char key[] = { line[strspn(line, " >")], '\0' };

	CHECK(row > 0);
	pty_send(staff, key);
}

static void the_clerk_takes_it_on(struct pty *staff)
{
	struct person clerk = hall_colleague(0);

	CHECK(walks(staff, (const struct act[]){ { "0", "请输入工号" }, { 0 } }));
	CHECK(logs_in(staff, &clerk));
	CHECK(walks(staff, (const struct act[]){
		{ "1", "在办议题（期限近的在前）" }, { 0 } }));
	picks(staff, text);
	CHECK(walks(staff, (const struct act[]){
		{ NULL, "回执丢失，换发新查询码" },
		{ "1", "您要做什么" },
		{ "1", "请核对，这样对吗" },
		{ "1", "评分" },
		{ NULL, "三性评估" },
		{ "0", "在办议题（期限近的在前）" },
		{ "0", "居民办卡" },
		{ 0 } }));
}

static void a_resident_gets_a_card(struct pty *staff)
{
	char folder[64];

	CHECK(walks(staff, (const struct act[]){
		{ "3", "居民姓名" },
		{ "赵淑芬\r", "居民愿意留电话吗" },
		{ "\r", "请居民本人设一个" },
		{ "000000\r", "太容易被猜到" },
		{ "730164\r", "请再输入一次密码" },
		{ "730164\r", "请核对，这样对吗" },
		{ "1", "居民卡已办好" },
		{ 0 } }));
	CHECK(shows(staff, "没有连接打印机"));
	snprintf(folder, sizeof folder, "%s/paper", hall_dir());
	CHECK(code_on_paper(folder, "YS1P", card));
	CHECK(code_is(card, "YS1P", 8));
	CHECK(digits_are_giant(staff, 100, card + 4));
}

static void and_logs_in_with_it(struct pty *kiosk)
{
	char scan[CODE_TEXT + 1];

	snprintf(scan, sizeof scan, "%s\r", card);
	CHECK(walks(kiosk, (const struct act[]){
		{ scan, "请输入居民卡的密码" },
		{ "730146\r", "号码和密码对不上" },
		{ "730164\r", "您的积分：" },
		{ 0 } }));
	CHECK_INT(hall_balance(card + 4), 0);
}

int main(void)
{
	struct pty *kiosk, *staff;

	if (!cups_there())
		return 77;
	if (!hall_made())
		return 99;
	a_matter_comes_in();
	kiosk = hall_runs("kiosk", 24, 80);
	staff = hall_runs("staff", 30, 100);
	it_stands(kiosk, "审查中");
	CHECK(opens_console(staff));
	the_clerk_takes_it_on(staff);
	it_stands(kiosk, "三性评估");
	a_resident_gets_a_card(staff);
	and_logs_in_with_it(kiosk);
	CHECK(hall_ended(staff));
	CHECK(hall_ended(kiosk));
	CHECK_INT(hall_alive(), 0);
	CHECK(hall_is_whole());
	hall_away();
	return checked();
}
