/* keys.c - whatever is typed, pasted or done to its terminal, it stays a kiosk. */
#include <config.h>

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/text.h"
#include "tests/check.h"
#include "tests/e2e/hall.h"
#include "tests/print/cups.h"

#define F2 "\033OQ"
enum { KEYS = 2000, AT_ONCE = 20, ESCAPES = 40, TRIES = 8, A_WHILE = 1500 };

static const char home[] = "您好，请按数字键选择";
static struct pty *kiosk;

/* Nothing but the kiosk itself on the terminal, and below it only its neighbours. */
static bool is_alone(void)
{
	return pty_alternate(kiosk) &&
		sh("test \"$(cat /proc/%d/comm)\" = yishi", pty_pid(kiosk)) &&
		sh("for it in $(cat /proc/%d/task/*/children); do"
			" case $(cat /proc/$it/comm) in yishi-printd|yishi-imed) ;;"
			" *) exit 1 ;; esac; done",
			pty_pid(kiosk));
}

/* From wherever it is, in whichever language: Esc until the first screen shows. */
static bool comes_home(void)
{
	pty_settle(kiosk, PTY_QUIET);
	for (int i = 0; i < ESCAPES && pty_find(kiosk, home) < 0; i++) {
		pty_send(kiosk, pty_find(kiosk, " 中文") >= 0 ? F2 : "\033");
		pty_settle(kiosk, 60);
	}
	return pty_find(kiosk, home) >= 0 && is_alone();
}

/* It still does what it is for; a key may be lost to a sequence begun before it. */
static bool still_answers(void)
{
	int tries = patience(A_WHILE) < A_WHILE ? 1 : TRIES;

	for (int i = 0; i < tries; i++) {
		if (!comes_home())
			continue;
		pty_send(kiosk, "1");
		if (pty_wait(kiosk, "是哪方面的事", patience(A_WHILE)))
			return walks(kiosk, (const struct act[]){ { "0", home }, { 0 } });
	}
	return waited_in_vain(kiosk, "what 1 leads to");
}

static void no_key_gets_out(void)
{
	static const char *const keys[] = {
		"\003", "\032", "\034", "\023", "\021", "\004",
		"\003\032\034\023\021\004\003\003\003",
		"\033[200~$(sh)\n;exit\r\003\033[201~" };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		pty_send(kiosk, keys[i]);
		CHECK(still_answers());
	}
	pty_signal(kiosk, 2);
	pty_signal(kiosk, 3);
	pty_signal(kiosk, 20);
	CHECK(still_answers());
}

/* Both come in one read where the machine was slow; nothing has to come after them. */
static void an_escape_behind_a_key_counts_at_once(void)
{
	CHECK(walks(kiosk, (const struct act[]){ { "1", "是哪方面的事" }, { 0 } }));
	for (int i = 0; i < TRIES; i++) {
		pty_send(kiosk, "1\033");
		pty_settle(kiosk, 100);
		CHECK(pty_wait(kiosk, "是哪方面的事", patience(A_WHILE)));
	}
	CHECK(still_answers());
}

/* A paste that never ends, bytes that are no text, sequences that are none, storms. */
static void no_junk_upsets_it(void)
{
	static const char *const junk[] = {
		"\033[200~1111\r1111\r", "\xE8\xAE",
		"\xC0\xAF\xF8\x88\x80\x80\x80\xFF\xFE\xED\xA0\x80",
		"\xE6\x8F\x90\xE8", "\033[",
		"\033[999;999;999;999;999;999;999;999;999;999;999z",
		"\033[<0;9999;9999M\033[M\377\377\377", "\033]52;c;JChzaCk=\007",
		"\033P1$r0m\033\\",
		"\033[27;6;43~", "\033O", "\033[?1049l\033c\033[2J",
		"\x9B\x31\x31~", "\x7F\x08\t\t",
	};
	char storm[501];

	for (size_t i = 0; i < sizeof junk / sizeof *junk; i++) {
		pty_send(kiosk, junk[i]);
		CHECK(still_answers());
	}
	memset(storm, '\033', sizeof storm - 1);
	storm[sizeof storm - 1] = '\0';
	pty_send(kiosk, storm);
	CHECK(still_answers());
	memset(storm, '[', sizeof storm - 1);
	for (size_t i = 0; i < sizeof storm - 1; i += 2)
		storm[i] = '\033';
	pty_send(kiosk, storm);
	CHECK(still_answers());
}

static const char *const chances[] = {
	"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "1", "2", "3", "1",
	"\r", "\r", "\r", "*", "+", "-", "\033[A", "\033[B", "\033[C", "\033[D", "\033[H",
	"\033[F", "\033[5~", "\033[6~", "\033[3~", "\033OQ", "\033", "\t", "\177",
	"议", "事", "\xE8", "\xAE", "q", "Q",
	"YS1T123456789012\r", "YS1P12345678\r", "YS1", "\003", "\032", "\004",
	"\033[21~", " ",
	"\033[200~9\r9\033[201~", "\033[<0;5;10M\033[<0;5;10m", "\033[<0;20;12M",
	"\x01", "\xFF",
};
enum { CHANCES = sizeof chances / sizeof *chances };

static void chance(void)
{
	const char *wish = getenv("YISHI_SEED");
	unsigned seed = wish ? (unsigned)strtoul(wish, NULL, 10) : (unsigned)time(NULL);

	fprintf(stderr, "keys: YISHI_SEED=%u\n", seed);
	srand(seed);
	for (int i = 0; i < KEYS; i++) {
		pty_send(kiosk, chances[rand() % CHANCES]);
		if (i % AT_ONCE == 0)
			pty_settle(kiosk, PTY_QUIET);
	}
	CHECK(still_answers());
}

static void a_draft_outlives_sizes(void)
{
	static const struct { int rows, columns; } sizes[] = {
		{ 20, 60 }, { 60, 200 }, { 24, 80 }, { 60, 200 }, { 20, 60 },
		{ 24, 80 } };

	CHECK(walks(kiosk, (const struct act[]){
		{ "1", "是哪方面的事" }, { "1", "在什么地方" }, { "3", "是什么情况" },
		{ "5", "请写下是什么事" },
		{ "电梯里的灯总是闪", "电梯里的灯总是闪" }, { 0 } }));
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		pty_resize(kiosk, sizes[i].rows, sizes[i].columns);
		pty_settle(kiosk, 150);
		CHECK(pty_sees(kiosk, "请写下是什么事"));
		CHECK(pty_sees(kiosk, "电梯里的灯总是闪"));
		CHECK(strstr(pty_row(kiosk, sizes[i].rows - 1), "返回"));
	}
	CHECK(walks(kiosk, (const struct act[]){ { "啊\r", "您想怎样提交" },
		{ "3", "您的信息怎样保管" }, { "1", "电梯里的灯总是闪啊" }, { 0 } }));
	CHECK(comes_home());
}

/* A window drawn with the mouse sends dozens of sizes, some of them absurd. */
static void absurd_sizes_do_no_harm(void)
{
	for (int i = 0; i < 60; i++)
		pty_resize(kiosk, 1 + i * 7 % 50, 1 + i * 13 % 150);
	pty_resize(kiosk, 24, 80);
	CHECK(still_answers());
}

/* What was being done when the terminal went away leaves nothing behind. */
static void a_shut_terminal_is_the_end(void)
{
	int before = hall_matters();

	CHECK(walks(kiosk, (const struct act[]){ { "1", "是哪方面的事" }, { 0 } }));
	CHECK(hall_alive() >= 1);
	CHECK(hall_ended(kiosk));
	EVENTUALLY(hall_alive() == 0);
	CHECK_INT(hall_matters(), before);
	CHECK(hall_is_whole());
}

int main(void)
{
	if (!hall_made())
		return 99;
	kiosk = hall_runs("kiosk", 24, 80);
	CHECK(pty_sees(kiosk, home));
	no_key_gets_out();
	an_escape_behind_a_key_counts_at_once();
	no_junk_upsets_it();
	absurd_sizes_do_no_harm();
	a_draft_outlives_sizes();
	chance();
	a_shut_terminal_is_the_end();
	hall_away();
	return checked();
}
