/* truth.c - what becomes of a slip is on the screen within a second, and the code stays. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "tests/check.h"
#include "tests/e2e/codes.h"
#include "tests/e2e/hall.h"
#include "tests/print/cups.h"
#include "tests/print/fake.h"

/* SOON: what a visitor gets is printed; this is for a busy test machine. */
enum { SOON_MS = 10000, REPRINTS = 3 };

static char code[CODE_TEXT], folder[64];
static struct faults *faults;
static int port;

static bool set(const char *key, const char *value)
{
	return sh("sed -i '/^%s *=/d; s/^\\[printer\\]/&\\n%s = %s/' %s/hall.conf", key, key, value,
		hall_dir());
}

/* Says it soon, and the digits are still there to be copied down. */
static void says(struct pty *kiosk, const char *when, const char *text)
{
	int64_t before = clock_ms(), took;
	bool said = pty_wait(kiosk, text, patience(SOON_MS));

	took = clock_ms() - before;
	if (!said)
		waited_in_vain(kiosk, text);
	CHECK(said);
	printf("%-40s %5lld ms: %s\n", when, (long long)took, text);
	CHECK(digits_are_giant(kiosk, 80, code + 4));
}

/* Up to the code, whose slip is then on its way. */
static void submit(struct pty *kiosk)
{
	CHECK(puts_forward(kiosk));
	pty_settle(kiosk, 100);
	CHECK(code_on_screen(kiosk, code));
}

static void goes_home(struct pty *kiosk)
{
	CHECK(walks(kiosk, (const struct act[]){ { "0", "您好，请按数字键选择" }, { 0 } }));
}

static bool is_on_paper(int paper)
{
	return sh("zbarimg --nodbus --raw -q %s/%d.pbm 2> %s/log/scan | grep -qx %s", folder, paper,
		cups_dir, code);
}

static void comes_out(struct pty *kiosk, const char *when, int papers)
{
	says(kiosk, when, "单子拿到了吗");
	CHECK_INT(faults->papers, papers);
	CHECK(is_on_paper(papers));
}

/* Before the slip, and while it waits. */
static void says_what_the_printer_lacks(struct pty *kiosk, atomic_bool *fault, const char *text)
{
	int papers = faults->papers;

	*fault = true;
	submit(kiosk);
	says(kiosk, "lacking before the slip", text);
	*fault = false;
	comes_out(kiosk, "  and there again", papers + 1);
	pty_send(kiosk, "1");
	says(kiosk, "  in hand", "请收好单子");
	goes_home(kiosk);
}

/* Without power nobody even refuses: a port that lets no more in, two are enough. */
static int dead_port(int fds[3])
{
	struct sockaddr_in here = { .sin_family = AF_INET,
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	socklen_t size = sizeof here;

	for (int i = 0; i < 3; i++)
		fds[i] = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
	CHECK(bind(fds[0], (struct sockaddr *)&here, size) == 0 && listen(fds[0], 0) == 0 &&
		getsockname(fds[0], (struct sockaddr *)&here, &size) == 0);
	for (int i = 1; i < 3; i++)
		(void)connect(fds[i], (struct sockaddr *)&here, size);
	return ntohs(here.sin_port);
}

static void says_that_nobody_is_there(struct pty *kiosk)
{
	int papers = faults->papers, fds[3], dead = dead_port(fds);

	CHECK(cups_rolls(dead));
	submit(kiosk);
	says(kiosk, "a printer without power", "打印机没有连接。您的号码已保存");
	CHECK(sh("cancel -a slips"));
	says(kiosk, "  CUPS gave it up", "没有打印出来");
	CHECK(cups_rolls(port));
	for (int i = 0; i < 3; i++)
		close(fds[i]);
	CHECK_INT(faults->papers, papers);
	goes_home(kiosk);
}

static void says_that_the_paper_ends(struct pty *kiosk)
{
	int papers = faults->papers;

	faults->row_us = 1000;
	faults->paper_ends = 200;
	submit(kiosk);
	says(kiosk, "on its way", "正在打印");
	EVENTUALLY(faults->no_paper);
	says(kiosk, "paper that ends in the middle", "打印机缺纸");
	faults->row_us = 0;
	faults->no_paper = false;
	comes_out(kiosk, "  refilled", papers + 1);
}

/* Three times, each recorded; then it is the staff's. */
static void is_printed_again(struct pty *kiosk)
{
	int papers = faults->papers;

	for (int copy = 1; copy <= REPRINTS; copy++) {
		pty_send(kiosk, "2");
		CHECK(pty_loses(kiosk, "单子拿到了吗"));
		comes_out(kiosk, "printed again", papers + copy);
		CHECK(sh("test $(sqlite3 %s/hall.db \"SELECT COUNT(*) || MAX(body->>'$.copy')"
			" FROM event WHERE kind = 'slip.reprinted'\") = %d%d", hall_dir(), copy, copy));
	}
	pty_send(kiosk, "2");
	says(kiosk, "for the fourth time", "不能再打了，请找工作人员");
	CHECK_INT(faults->papers, papers + REPRINTS);
	goes_home(kiosk);
}

/* The process on the screen cannot be held up by what it does not know. */
static void knows_no_cups(struct pty *kiosk)
{
	CHECK(sh("grep -q libncursesw /proc/%d/maps", pty_pid(kiosk)));
	CHECK(!sh("grep -qE 'lib(cups|pango|cairo)' /proc/%d/maps", pty_pid(kiosk)));
	CHECK(sh("ls -l /proc/%d/fd | grep -q hall.db", pty_pid(kiosk)));
	CHECK(!sh("ls -l /proc/%d/fd | grep -q socket:", pty_pid(kiosk)));
}

/* Stopped like that it takes whatever is sent, and never answers. */
static void says_that_cups_is_silent(struct pty *kiosk)
{
	int papers = faults->papers;

	CHECK(sh("kill -STOP $(cat %s/pid)", cups_dir));
	submit(kiosk);
	says(kiosk, "CUPS hangs before the slip", "打印机没有回应");
	knows_no_cups(kiosk);
	CHECK(sh("kill -CONT $(cat %s/pid)", cups_dir));
	comes_out(kiosk, "  and answers", papers + 1);
	goes_home(kiosk);
	faults->row_us = 5000;
	submit(kiosk);
	EVENTUALLY(faults->row > 5);
	says(kiosk, "on its way", "正在打印");
	CHECK(sh("kill -STOP $(cat %s/pid)", cups_dir));
	says(kiosk, "CUPS hangs while it prints", "打印机没有回应");
	CHECK(sh("kill -CONT $(cat %s/pid)", cups_dir));
	faults->row_us = 0;
	comes_out(kiosk, "  and answers", papers + 2);
	goes_home(kiosk);
}

static void says_that_it_failed(struct pty *kiosk)
{
	int papers = faults->papers;

	faults->no_paper = true;
	submit(kiosk);
	says(kiosk, "lacking before the slip", "打印机缺纸");
	CHECK(sh("cancel -a slips"));
	says(kiosk, "CUPS gave it up", "没有打印出来");
	faults->no_paper = false;
	goes_home(kiosk);
	CHECK_INT(faults->papers, papers);
}

static void staff_see(const char *how)
{
	struct pty *staff = hall_runs("staff", 24, 80);

	CHECK(opens_console(staff));
	CHECK(walks(staff, (const struct act[]){ { "6", how }, { 0 } }));
	CHECK(hall_ended(staff));
}

static bool cups_has_it(void)
{
	return !sh("test -z \"$(lpstat -o slips)\"");
}

static void nothing_comes_at_the_refill(int papers)
{
	EVENTUALLY(!cups_has_it());
	faults->no_paper = false;
	pause_ms(1500);
	CHECK_INT(faults->papers, papers);
}

/* Nobody's slip comes out later for a stranger. */
static void is_held_in_time(struct pty *kiosk)
{
	int papers = faults->papers;

	faults->no_paper = true;
	submit(kiosk);
	says(kiosk, "lacking before the slip", "打印机缺纸");
	EVENTUALLY(cups_has_it());
	says(kiosk, "waited for too long", "没有打印出来");
	nothing_comes_at_the_refill(papers);
	CHECK(hall_ended(kiosk));
	staff_see("已扣下，待处理");
}

static void is_held_when_the_session_ends(void)
{
	struct pty *kiosk;
	int papers = faults->papers;

	CHECK(set("wait", "90"));
	kiosk = hall_runs("kiosk", 24, 80);
	faults->no_paper = true;
	submit(kiosk);
	says(kiosk, "lacking before the slip", "打印机缺纸");
	EVENTUALLY(cups_has_it());
	CHECK(hall_ended(kiosk));
	nothing_comes_at_the_refill(papers);
}

static void all(void)
{
	struct pty *kiosk = hall_runs("kiosk", 24, 80);

	says_what_the_printer_lacks(kiosk, &faults->no_paper, "打印机缺纸。您的号码已保存");
	says_what_the_printer_lacks(kiosk, &faults->cover, "打印机盖子没关好。您的号码已保存");
	says_what_the_printer_lacks(kiosk, &faults->away, "打印机没有连接。您的号码已保存");
	says_that_nobody_is_there(kiosk);
	says_that_the_paper_ends(kiosk);
	is_printed_again(kiosk);
	says_that_cups_is_silent(kiosk);
	says_that_it_failed(kiosk);
	CHECK(hall_ended(kiosk));
	is_held_when_the_session_ends();
	CHECK(set("wait", "6"));
	is_held_in_time(hall_runs("kiosk", 24, 80));
	CHECK_INT(hall_alive(), 0);
	CHECK(hall_is_whole());
}

int main(void)
{
	pid_t printer;

	if (!cups_there())
		return 77;
	if (!hall_made() || !hall_queue("slips") || !cups_made())
		return 99;
	snprintf(folder, sizeof folder, "%s/papers", cups_dir);
	printer = fake_start(&faults, folder, 576, NULL, &port);
	CHECK(cups_rolls(port) && set("format", "escpos"));
	all();
	fake_end(printer);
	hall_away();
	cups_away();
	return checked();
}
