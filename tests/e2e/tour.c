/* tour.c - the tour on a terminal: it goes on by itself and by a key, stops, and ends. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "tests/check.h"
#include "tests/pty.h"

enum { MORE_THAN_A_STEP_MS = 7000, STEPS_MOST = 60, ENDING_MS = 5000 };

static struct pty *tour(const char *language, int rows, int columns)
{
	const char *builddir = getenv("builddir");
	char *program = xasprintf("%s/yishi", builddir ? builddir : ".");
	const char *const argv[] = { program, "demo", "--tour", "--lang", language, NULL };
	struct pty *pty = pty_start(argv, NULL, rows, columns);

	free(program);
	return pty;
}

static void it_goes_on_by_itself(void)
{
	struct pty *pty = tour("zh", 24, 80);

	CHECK(pty_sees(pty, "李奶奶楼里的下水道堵了"));
	CHECK(pty_find(pty, "您好，请按数字键选择") >= 0);
	CHECK(pty_find(pty, "下一步") == 23);
	CHECK(pty_sees(pty, "她按 3：环境卫生"));
	CHECK(pty_find(pty, "是哪方面的事") < 21);
	/* It stops, and goes on by any key. */
	pty_send(pty, " ");
	pty_pass(pty, MORE_THAN_A_STEP_MS);
	CHECK(pty_find(pty, "她按 3：环境卫生") >= 0);
	pty_send(pty, "x");
	CHECK(pty_sees(pty, "她按 2：2号楼"));
	pty_send(pty, "\033");
	CHECK_INT(pty_end(pty, ENDING_MS), 0);
	CHECK(!pty_alternate(pty));
	pty_free(pty);
}

/* A key for each step leads to the end, on a small terminal too, in the tour's language. */
static void keys_lead_through_all_of_it(void)
{
	static const char *const seen[] = { "The drain in building 2 is blocked …",
		"Everything once more", "Your tracking code", "being carried out", "A haircut",
		"That is all there is to it" };
	struct pty *pty = tour("en", 24, 60);
	size_t next = 0;

	CHECK(pty_sees(pty, "Grandma Li"));
	for (int i = 0; i < STEPS_MOST && next < sizeof seen / sizeof *seen; i++) {
		while (next < sizeof seen / sizeof *seen && pty_find(pty, seen[next]) >= 0)
			next++;
		pty_send(pty, "x");
		pty_settle(pty, 60);
	}
	if (next < sizeof seen / sizeof *seen) {
		fprintf(stderr, "never seen: %s\n", seen[next]);
		pty_show(pty, stderr);
	}
	CHECK(next == sizeof seen / sizeof *seen);
	for (int i = 0; i < 3; i++)
		pty_send(pty, "x");
	CHECK_INT(pty_end(pty, ENDING_MS + MORE_THAN_A_STEP_MS), 0);
	pty_free(pty);
}

static void a_terminal_that_goes_ends_it(void)
{
	struct pty *pty = tour("zh", 24, 80);
	int status;

	CHECK(pty_sees(pty, "李奶奶"));
	pty_hang_up(pty);
	status = pty_end(pty, ENDING_MS);
	CHECK(status >= 0 && status < 128);
	pty_free(pty);
}

int main(void)
{
	it_goes_on_by_itself();
	keys_lead_through_all_of_it();
	a_terminal_that_goes_ends_it();
	return checked();
}
