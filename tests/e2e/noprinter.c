/* noprinter.c - without a printer, and even without the kiosk, no matter is lost. */
#include <config.h>

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "tests/check.h"
#include "tests/e2e/codes.h"
#include "tests/e2e/hall.h"
#include "tests/print/cups.h"

/* milliseconds; SOON is what a visitor gets, and as much again for a busy test machine */
enum { SOON = 20000, PROMPT = 2000 };

static char code[CODE_TEXT];

/* The other language and back: how long both took. */
static bool is_prompt(struct pty *pty)
{
	int64_t before = clock_ms();

	CHECK(walks(pty, (const struct act[]){ { "*", " 中文" }, { "*", " English" },
		{ 0 } }));
	return clock_ms() - before < PROMPT;
}

static bool says_why(struct pty *kiosk, const char *why)
{
	int64_t before = clock_ms();

	while (!pty_wait(kiosk, why, 500) && clock_ms() - before < patience(SOON))
		CHECK(is_prompt(kiosk));
	return pty_find(kiosk, why) >= 0 || waited_in_vain(kiosk, why);
}

/* Saved, its number there to be copied down, and why there is no paper. */
static struct pty *is_saved_all_the_same(const char *why)
{
	struct pty *kiosk = hall_runs("kiosk", 24, 80);
	char out[1024];

	CHECK(puts_forward(kiosk));
	CHECK(code_on_screen(kiosk, code));
	CHECK(digits_are_giant(kiosk, 80, code + 4));
	CHECK_INT(hall_asked(out, sizeof out, "track %s", code + 4), 0);
	CHECK(strstr(out, "审查中"));
	CHECK(says_why(kiosk, why));
	CHECK(is_prompt(kiosk));
	return kiosk;
}

/* The home screen warns whoever is next. */
static void goes_on(struct pty *kiosk)
{
	CHECK(walks(kiosk, (const struct act[]){ { "0", "打印机暂时不能用，您仍可办理" },
		{ "4", "社区正在办的事：" }, { "0", "您好，请按数字键选择" }, { 0 } }));
}

static void staff_see_the_slip(const char *how)
{
	struct pty *staff = hall_runs("staff", 24, 80);

	CHECK(opens_console(staff));
	CHECK(walks(staff, (const struct act[]){ { "6", how },
		{ NULL, "> 1  回执" }, { 0 } }));
	CHECK(hall_ended(staff));
}

static void comes_out_once_it_is_taken(struct pty *kiosk)
{
	char folder[64], printed[CODE_TEXT];

	CHECK(sh("cupsaccept slips"));
	CHECK(shows(kiosk, "单子拿到了吗"));
	snprintf(folder, sizeof folder, "%s/papers", cups_dir);
	CHECK(code_on_paper(folder, "YS1T", printed));
	CHECK_TEXT(printed, code);
	CHECK_INT(papers(""), 1);
}

static void is_killed(struct pty *kiosk)
{
	pty_signal(kiosk, SIGKILL);
	CHECK_INT(pty_end(kiosk, 5000), 128 + SIGKILL);
	pty_free(kiosk);
	EVENTUALLY(hall_alive() == 0);
	CHECK(hall_is_whole());
}

static void a_code_that_was_shown_is_kept(void)
{
	struct pty *kiosk = hall_runs("kiosk", 24, 80);
	int before = hall_matters();
	char out[1024];

	CHECK(puts_forward(kiosk));
	CHECK(code_on_screen(kiosk, code));
	is_killed(kiosk);
	CHECK_INT(hall_matters(), before + 1);
	CHECK_INT(hall_asked(out, sizeof out, "track %s", code + 4), 0);
}

/* At whatever moment: all of it is there, or nothing. */
static void a_kill_leaves_no_half(void)
{
	static const struct act to_the_last_question[] = {
		{ NULL, "您好，请按数字键选择" },
		{ "1", "是哪方面的事" }, { "2", "在什么地方" }, { "1", "是什么情况" },
		{ "1", "您想怎样提交" }, { "3", "您的信息怎样保管" },
		{ "1", "请核对，都对吗" },
		{ 0 } };

	for (int ms = 0; ms < 20; ms += 3) {
		struct pty *kiosk = hall_runs("kiosk", 24, 80);
		int before = hall_matters(), after;

		CHECK(walks(kiosk, to_the_last_question));
		pty_send(kiosk, "1");
		pause_ms(ms);
		is_killed(kiosk);
		after = hall_matters();
		CHECK(after == before || after == before + 1);
	}
}

int main(void)
{
	struct pty *kiosk;

	if (!cups_there())
		return 77;
	if (!hall_made() || !hall_queue("slips"))
		return 99;
	setenv("CUPS_SERVER", "/nowhere/cups.sock", 1);
	kiosk = is_saved_all_the_same("打印机没有回应。您的号码已保存");
	goes_on(kiosk);
	staff_see_the_slip("打印机 slips：无响应");
	CHECK(hall_ended(kiosk));
	if (!cups_made())
		return 99;
	CHECK(sh("cupsreject slips"));
	kiosk = is_saved_all_the_same("打印机拒绝打印。您的号码已保存");
	comes_out_once_it_is_taken(kiosk);
	CHECK(hall_ended(kiosk));
	a_code_that_was_shown_is_kept();
	a_kill_leaves_no_half();
	CHECK_INT(hall_alive(), 0);
	hall_away();
	cups_away();
	return checked();
}
