/* pty.c - a program run on a terminal in memory: the program and its terminal device. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "base/utf8.h"
#include "tests/pty-inside.h"

static int64_t now(void)
{
	struct timespec at;

	clock_gettime(CLOCK_MONOTONIC, &at);
	return (int64_t)at.tv_sec * 1000 + at.tv_nsec / 1000000;
}

static void in_the_child(const char *const argv[], const char *const env[])
{
	setenv("TERM", "xterm-256color", 1);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	for (; env && *env; env++)
		if (strchr(*env, '='))
			putenv((char *)*env);
		else
			unsetenv(*env);
	execvp(argv[0], (char *const *)argv);
	fprintf(stderr, "%s: %s\n", argv[0], strerror(errno));
	_exit(127);
}

struct pty *pty_start(const char *const argv[], const char *const env[], int rows, int columns)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns };
	struct pty *pty = xcalloc(1, sizeof *pty);

	pty->rows = rows;
	pty->columns = columns;
	pty->pid = forkpty(&pty->master, NULL, NULL, &size);
	if (pty->pid < 0)
		die("no terminal for a test: %s", strerror(errno));
	if (pty->pid == 0)
		in_the_child(argv, env);
	fcntl(pty->master, F_SETFL, O_NONBLOCK);
	fcntl(pty->master, F_SETFD, FD_CLOEXEC);
	pty_make_screen(pty);
	return pty;
}

/* Shows what the program writes within so many ms; false if that was nothing. */
static bool pump(struct pty *pty, int ms)
{
	struct pollfd ready = { .fd = pty->master, .events = POLLIN };
	char bytes[4096];
	ssize_t got;

	if (poll(&ready, 1, ms < 0 ? 0 : ms) <= 0)
		return false;
	got = read(pty->master, bytes, sizeof bytes);
	if (got < 0 && (errno == EAGAIN || errno == EINTR))
		return false;
	if (got <= 0) {
		close(pty->master);
		pty->master = -1;
		return false;
	}
	pty->written += (size_t)got;
	vterm_input_write(pty->vterm, bytes, (size_t)got);
	return true;
}

void pty_settle(struct pty *pty, int quiet_ms)
{
	int64_t until = now() + PTY_PATIENCE;

	while (pump(pty, quiet_ms) && now() < until)
		;
}

void pty_pass(struct pty *pty, int ms)
{
	int64_t until = now() + ms;

	while (now() < until)
		pump(pty, (int)(until - now()));
}

bool pty_until(struct pty *pty, bool (*holds)(struct pty *pty, const void *with), const void *with,
	int ms)
{
	int64_t until = now() + ms;

	while (!holds(pty, with)) {
		if (now() >= until || pty->master < 0)
			return false;
		pump(pty, (int)(until - now()));
	}
	return true;
}

static bool wait_for(struct pty *pty, const char *text, bool shown, int ms)
{
	int64_t until = now() + ms;

	for (;;) {
		if ((pty_find(pty, text) >= 0) == shown) {
			pty_settle(pty, PTY_QUIET);
			if ((pty_find(pty, text) >= 0) == shown)
				return true;
		}
		if (now() >= until)
			return false;
		pump(pty, pty->master < 0 ? 1 : (int)(until - now()));
		if (pty->master < 0)
			until = 0;      /* nothing can come any more: one last look */
	}
}

bool pty_wait(struct pty *pty, const char *text, int ms)
{
	return wait_for(pty, text, true, ms);
}

static bool patiently(struct pty *pty, const char *text, bool shown)
{
	if (wait_for(pty, text, shown, PTY_PATIENCE))
		return true;
	fprintf(stderr, "the screen %s \"%s\":\n", shown ? "does not show" : "still shows", text);
	pty_show(pty, stderr);
	return false;
}

bool pty_sees(struct pty *pty, const char *text)
{
	return patiently(pty, text, true);
}

bool pty_loses(struct pty *pty, const char *text)
{
	return patiently(pty, text, false);
}

static void send(struct pty *pty, const char *bytes, size_t size)
{
	int64_t until = now() + PTY_PATIENCE;

	while (size > 0 && pty->master >= 0 && now() < until) {
		ssize_t sent = write(pty->master, bytes, size);

		if (sent > 0) {
			bytes += sent;
			size -= (size_t)sent;
		} else if (errno != EAGAIN && errno != EINTR) {
			return;
		} else {
			pump(pty, 5);
		}
	}
}

void pty_send(struct pty *pty, const char *bytes)
{
	send(pty, bytes, strlen(bytes));
}

void pty_type(struct pty *pty, const char *text, int gap_ms)
{
	uint32_t ch;

	while (*text) {
		size_t size = utf8_next(text, &ch);

		send(pty, text, size);
		pty_pass(pty, gap_ms);
		text += size;
	}
}

void pty_click(struct pty *pty, int row, int column)
{
	char *bytes = xasprintf("\033[<0;%d;%dM\033[<0;%d;%dm", column + 1, row + 1,
		column + 1, row + 1);

	pty_send(pty, bytes);
	free(bytes);
}

void pty_resize(struct pty *pty, int rows, int columns)
{
	struct winsize size = { .ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns };

	pty->rows = rows;
	pty->columns = columns;
	vterm_set_size(pty->vterm, rows, columns);
	if (pty->master >= 0 && ioctl(pty->master, TIOCSWINSZ, &size) != 0)
		die("a terminal of a test has no size: %s", strerror(errno));
}

void pty_signal(struct pty *pty, int signal)
{
	if (!pty->ended)
		kill(pty->pid, signal);
}

void pty_hang_up(struct pty *pty)
{
	if (pty->master >= 0)
		close(pty->master);
	pty->master = -1;
}

/* The program leads a session of its own, so its children go with it. */
static void end_by_force(struct pty *pty)
{
	int status;

	kill(-pty->pid, SIGKILL);
	kill(pty->pid, SIGKILL);
	while (waitpid(pty->pid, &status, 0) < 0 && errno == EINTR)
		;
	pty->ended = true;
	pty->status = -1;
}

int pty_end(struct pty *pty, int ms)
{
	int64_t until = now() + ms;
	int status;

	while (!pty->ended && now() < until) {
		if (waitpid(pty->pid, &status, WNOHANG) == pty->pid) {
			pty->ended = true;
			pty->status = WIFEXITED(status) ? WEXITSTATUS(status) :
				128 + WTERMSIG(status);
		} else {
			pump(pty, 5);
		}
	}
	pty_settle(pty, 0);
	if (!pty->ended) {
		fprintf(stderr, "the program does not end:\n");
		pty_show(pty, stderr);
		end_by_force(pty);
	}
	return pty->status;
}

void pty_free(struct pty *pty)
{
	if (!pty)
		return;
	if (!pty->ended)
		end_by_force(pty);
	if (pty->master >= 0)
		close(pty->master);
	vterm_free(pty->vterm);
	text_release(&pty->row);
	free(pty);
}
