/* link.c - tests the kiosk's end of imed, against one that dies, hangs or talks too much. */
#include <config.h>

#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/text.h"
#include "src/imed-link.h"
#include "tests/check.h"

/* Patience of the link with an imed that hangs, and of this test with the link. */
enum { SHORT_MS = 200, LONG_MS = 30000 };

static char dir[] = "/tmp/ylink.XXXXXX";
static struct imed_link imed;
static const struct ime_port *port = &imed.port;
static struct ime_answer answer;
static uint32_t number;

static void ask(const char *keys)
{
	const struct ime_question question = { ++number, IME_PINYIN, keys };

	port->ask(port->self, &question);
}

/* Waits as the kiosk's loop does: on the descriptor, and no longer than it is told. */
static bool is_answered(void)
{
	int64_t until = clock_ms() + LONG_MS;

	while (!port->answered(port->self, &answer)) {
		struct pollfd from = { port->fd(port->self), POLLIN, 0 };
		int wait = port->wait(port->self);

		if (clock_ms() > until || wait < 0)
			return false;
		poll(&from, 1, wait);
	}
	return true;
}

static const char *said(const char *keys)
{
	ask(keys);
	if (!is_answered())
		return "nothing";
	CHECK_INT(answer.number, number);
	CHECK_INT(port->wait(port->self), -1);
	return answer.failed ? "failed" : ime_text(&answer, 0);
}

static void is_asked_and_answers(void)
{
	CHECK_INT(port->fd(port->self), -1);
	port->expect(port->self);
	CHECK(port->fd(port->self) >= 0);
	CHECK_TEXT(said("a"), "好");
	CHECK_TEXT(said("b"), "好");
	CHECK(!port->answered(port->self, &answer));
}

static void late_answers_and_junk_are_passed_over(void)
{
	CHECK_TEXT(said("talk"), "新");
	ask("a");
	CHECK_TEXT(said("b"), "好");
	CHECK(!port->answered(port->self, &answer));
}

/* The question is put again to the next one. */
static void one_that_dies_or_hangs_is_followed_by_another(void)
{
	CHECK_TEXT(said("die-once"), "好");
	CHECK_TEXT(said("hang-once"), "好");
}

static void what_kills_every_one_is_given_up(void)
{
	CHECK_TEXT(said("die"), "failed");
	CHECK_INT(answer.count, 0);
	CHECK_TEXT(said("hang"), "failed");
	CHECK_TEXT(said("a"), "好");
}

static void one_that_died_unasked_is_replaced(void)
{
	kill(imed.child.pid, SIGKILL);
	for (int i = 0; i < 100 && imed.fd >= 0; i++) {
		CHECK(!port->answered(port->self, &answer));
		usleep(10000);
	}
	CHECK_INT(port->fd(port->self), -1);
	CHECK_TEXT(said("a"), "好");
}

/* Whatever it does, asking takes no time: a thousand keys to one that hangs, with its socket full. */
static void nobody_ever_waits(void)
{
	static char keys[4000];
	int64_t start = clock_ms();

	memset(keys, 'a', sizeof keys - 1);
	imed.patience_ms = LONG_MS;
	ask("hang");
	for (int i = 0; i < 1000; i++) {
		ask(keys);
		CHECK(!port->answered(port->self, &answer) || imed.tries == 0);
	}
	CHECK(clock_ms() - start < LONG_MS / 2);
	imed.patience_ms = SHORT_MS;
	CHECK_TEXT(said("b"), "好");
}

static void with_whoever_asked_it_goes_too(void)
{
	pid_t pid = imed.child.pid;

	ask("hang");
	port->forget(port->self);
	CHECK_INT(port->fd(port->self), -1);
	CHECK_INT(port->wait(port->self), -1);
	CHECK(!port->answered(port->self, &answer));
	for (size_t i = 0; i < sizeof imed.packet; i++)
		if (imed.packet[i])
			CHECK_INT(imed.packet[i], 0);
	CHECK_TEXT(said("a"), "好");
	CHECK(imed.child.pid != pid);
}

static void a_program_that_is_not_there_fails(void)
{
	struct imed_link none;

	imed_link_init(&none, "no-such-imed", dir);
	port = &none.port;
	port->expect(port->self);
	CHECK_TEXT(said("a"), "failed");
	imed_link_end(&none);
}

int main(void)
{
	char *line;

	setlocale(LC_ALL, "C.UTF-8");
	CHECK(mkdtemp(dir));
	imed_link_init(&imed, "moody-imed", dir);
	imed.patience_ms = SHORT_MS;
	is_asked_and_answers();
	late_answers_and_junk_are_passed_over();
	one_that_dies_or_hangs_is_followed_by_another();
	what_kills_every_one_is_given_up();
	one_that_died_unasked_is_replaced();
	nobody_ever_waits();
	with_whoever_asked_it_goes_too();
	imed_link_end(&imed);
	a_program_that_is_not_there_fails();
	line = xasprintf("rm -rf %s", dir);
	CHECK_INT(system(line), 0);
	free(line);
	return checked();
}
