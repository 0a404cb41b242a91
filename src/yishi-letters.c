/* yishi-letters.c - shows a program in foot, and in larger letters when it asks for them. */
#include <config.h>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/program.h"
#include "base/text.h"
#include "letters-foot.h"
#include "letters.h"

enum { DOTS_LEAST = 400 };

/* shown: the foot of the moment, and its terminal; link: to the program. */
static struct letters {
	const char *ini;
	struct foot shown;
	int terminal;
	pid_t program;
	int link;
} letters;

static void run_program(char **command, int terminal, int link)
{
	char *number = xasprintf("%d", link);

	setenv(LETTERS_ENV, number, 1);
	setenv("TERM", "foot", 1);
	if (dup2(terminal, STDIN_FILENO) >= 0 && dup2(terminal, STDOUT_FILENO) >= 0 &&
	    fcntl(link, F_SETFD, 0) == 0)
		execvp(command[0], command);
	fprintf(stderr, "yishi-letters: %s could not be started\n", command[0]);
	_exit(127);
}

static bool start(char **command)
{
	const struct foot_wish wish = { .ini = letters.ini, .rows = LETTERS_USUAL };
	int ends[2];

	if (!foot_start(&wish, &letters.shown, &letters.terminal) ||
	    socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return false;
	letters.program = fork();
	if (letters.program == 0)
		run_program(command, letters.terminal, ends[1]);
	close(ends[1]);
	letters.link = ends[0];
	return letters.program > 0;
}

/* False where the screen's size in dots is not known, or nobody could read such letters. */
static bool make_wish(int rows, struct foot_wish *out)
{
	struct winsize size;
	bool known = rows == LETTERS_USUAL || rows == LETTERS_LARGE || rows == LETTERS_LARGEST;

	if (!known || ioctl(letters.terminal, TIOCGWINSZ, &size) != 0)
		return false;
	*out = (struct foot_wish){ letters.ini, rows, size.ws_xpixel, size.ws_ypixel };
	return out->width >= DOTS_LEAST && out->height >= DOTS_LEAST;
}

/* The new one covers the old one before that ends: the screen is never empty. */
static void change(int rows)
{
	struct foot_wish wish;
	struct foot next;
	int terminal;

	if (!make_wish(rows, &wish) || !foot_start(&wish, &next, &terminal)) {
		letters_pass(letters.link, LETTERS_NO, -1);
		return;
	}
	letters_pass(letters.link, LETTERS_TERMINAL, terminal);
	close(letters.terminal);
	foot_end(&letters.shown);
	letters.shown = next;
	letters.terminal = terminal;
}

/* False once the program is gone. */
static bool hear_program(void)
{
	unsigned char rows;
	int none;

	if (!letters_take(letters.link, 0, &rows, &none))
		return false;
	change(rows);
	return true;
}

/* The program does not belong to the terminal, so nobody else tells it. */
static void hear_foot(void)
{
	unsigned char what;
	int none;

	if (letters_take(letters.shown.link, 0, &what, &none)) {
		kill(letters.program, SIGWINCH);
		return;
	}
	kill(letters.program, SIGHUP);
	close(letters.shown.link);
	letters.shown.link = -1;
}

static int serve(void)
{
	int status = 0;
	bool there = true;

	while (there) {
		struct pollfd from[] = { { letters.link, POLLIN, 0 }, { letters.shown.link, POLLIN, 0 } };

		if (poll(from, 2, -1) < 0)
			continue;
		if (from[1].revents)
			hear_foot();
		if (from[0].revents)
			there = hear_program();
	}
	waitpid(letters.program, &status, 0);
	foot_end(&letters.shown);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int main(int argc, char **argv)
{
	program_keeps_secrets();
	if (argc == 3 && strcmp(argv[1], "--hold") == 0)
		return foot_hold(atoi(argv[2]));
	if (argc < 5 || strcmp(argv[1], "-c") != 0 || strcmp(argv[3], "--") != 0) {
		fprintf(stderr, "usage: yishi-letters -c FOOT.INI -- PROGRAM [ARGUMENT...]\n");
		return 2;
	}
	letters.ini = argv[2];
	if (start(argv + 4))
		return serve();
	fprintf(stderr, "yishi-letters: foot did not start\n");
	foot_end(&letters.shown);
	return 1;
}
