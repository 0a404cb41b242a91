/* signals.c - the signals of a terminal, turned into two flags and a pipe to wait on. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "term/signals.h"

static int ends[2] = { -1, -1 };
static volatile sig_atomic_t resized, hung_up;

static void noticed(int number)
{
	int before = errno;

	if (number == SIGWINCH)
		resized = 1;
	else
		hung_up = 1;
	if (write(ends[1], "", 1) < 0)
		errno = before;         /* full: it wakes all the same */
	errno = before;
}

static struct { int number; void (*handler)(int); struct sigaction before; } table[] = {
	{ SIGINT, SIG_IGN }, { SIGQUIT, SIG_IGN },
	{ SIGTSTP, SIG_IGN }, { SIGTTOU, SIG_IGN },
	{ SIGWINCH, noticed }, { SIGHUP, noticed }, { SIGTERM, noticed },
};
enum { SIGNALS = sizeof table / sizeof *table };

enum err signals_take(void)
{
	if (pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0)
		return fail(ERR_BROKEN, "no pipe for signals: %m");
	resized = hung_up = 0;
	for (int i = 0; i < SIGNALS; i++) {
		struct sigaction action = { .sa_handler = table[i].handler,
			.sa_flags = SA_RESTART };

		sigaction(table[i].number, &action, &table[i].before);
	}
	return OK;
}

void signals_give_back(void)
{
	for (int i = 0; i < SIGNALS; i++)
		sigaction(table[i].number, &table[i].before, NULL);
	close(ends[0]);
	close(ends[1]);
}

int signals_fd(void)
{
	return ends[0];
}

void signals_seen(void)
{
	char bytes[64];

	while (read(ends[0], bytes, sizeof bytes) > 0)
		;
}

bool signals_resized(void)
{
	bool was = resized;

	resized = 0;
	return was;
}

bool signals_hung_up(void)
{
	return hung_up;
}
