/* letters-link.c - the kiosk's way to larger letters: its terminal is exchanged under it. */
#include <config.h>

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/log.h"
#include "letters-link.h"
#include "letters.h"

/* A foot that does not come within this time comes never. */
enum { WAIT_MS = 5000 };

static int link_to = -1;

bool letters_there(void)
{
	const char *number = getenv(LETTERS_ENV);

	if (link_to < 0 && number) {
		link_to = atoi(number);
		if (fcntl(link_to, F_SETFD, FD_CLOEXEC) != 0)
			link_to = -1;
	}
	unsetenv(LETTERS_ENV);
	return link_to >= 0;
}

static bool take_terminal(int terminal)
{
	bool taken = dup2(terminal, STDIN_FILENO) >= 0 && dup2(terminal, STDOUT_FILENO) >= 0;

	close(terminal);
	raise(SIGWINCH);
	return taken;
}

/* What came too late for the question before this one answers none. */
static void forget_answers(void)
{
	unsigned char answer;
	int terminal;

	while (letters_take(link_to, 0, &answer, &terminal))
		if (terminal >= 0)
			close(terminal);
}

bool letters_use(int rows)
{
	unsigned char answer;
	int terminal;

	if (link_to >= 0)
		forget_answers();
	if (link_to < 0 || !letters_pass(link_to, (unsigned char)rows, -1) ||
	    !letters_take(link_to, WAIT_MS, &answer, &terminal)) {
		log_line("yishi-letters does not answer");
		return false;
	}
	return terminal >= 0 && take_terminal(terminal);
}
