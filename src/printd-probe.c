/* printd-probe.c - how a printer is while it has nothing to do. */
#include <config.h>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/text.h"
#include "printd-probe.h"

enum {
	SOON_MS = 1000, TROUBLED_MS = 5000, POLL_MS = 50, LONGEST_MS = 10000,
	STALE_MS = 10 * MINUTE * 1000
};

extern char **environ;

void probe_begin(struct probe *probe, int seconds)
{
	*probe = (struct probe){ .period_ms = seconds * 1000, .pipe = -1, .due = clock_ms(),
		.busy = clock_ms() };
}

/* Ends it if it still runs. Did it tell all? */
static bool reap(struct probe *probe)
{
	int status = -1;

	kill(probe->child, SIGKILL);
	(void)waitpid(probe->child, &status, 0);
	close(probe->pipe);
	probe->child = 0;
	probe->pipe = -1;
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/* Has it told all? That is when it closes its end: what is there already may not be all, and
 * a child that hangs must not hold anybody up. */
static bool answered(struct probe *probe)
{
	ssize_t size;

	do {
		size = read(probe->pipe, probe->lines + probe->told,
			sizeof probe->lines - 1 - probe->told);
		probe->told += size > 0 ? (size_t)size : 0;
	} while (size > 0);
	return size == 0;
}

static bool overdue(const struct probe *probe)
{
	return clock_ms() - probe->asked >= LONGEST_MS;
}

static void take(struct queue_state *found, const char *reason)
{
	enum trouble trouble = reason_trouble(reason);

	found->low = found->low || reason_is_low(reason);
	if (trouble == TROUBLE_NONE || (found->trouble != TROUBLE_NONE && trouble > found->trouble))
		return;
	found->trouble = trouble;
	copy_text(found->words, sizeof found->words, reason);
}

static void read_lines(struct probe *probe)
{
	char *rest = probe->lines, *reason;

	probe->lines[probe->told] = '\0';
	probe->found = (struct queue_state){0};
	while ((reason = strsep(&rest, "\n")))
		take(&probe->found, reason);
}

static void finish(struct probe *probe)
{
	int next = probe->period_ms;

	read_lines(probe);
	probe->known = reap(probe) && probe->told > 0;
	if (probe->known && probe->found.trouble != TROUBLE_NONE && next > TROUBLED_MS)
		next = TROUBLED_MS;
	probe->due = clock_ms() + next;
}

bool probe_due(struct probe *probe)
{
	if (probe->child > 0)
		return answered(probe) || overdue(probe);
	return probe->period_ms > 0 && clock_ms() >= probe->due;
}

/* What is wrong with the queue itself stays. */
void probe_amend(struct probe *probe, struct queue_state *state)
{
	struct queue_state cups = *state;

	if (probe->child > 0 && probe_due(probe))
		finish(probe);
	if (!probe->known && clock_ms() - probe->busy < STALE_MS)
		return;
	*state = probe->known ? probe->found : (struct queue_state){0};
	state->own = cups.own;
	state->once = cups.once;
	if (state->trouble == TROUBLE_NONE && cups.own != TROUBLE_NONE) {
		state->trouble = cups.own;
		if (cups.trouble == cups.own)
			copy_text(state->words, sizeof state->words, cups.words);
	}
}

/* In the child no signal is blocked or passed over as here, and nothing reaches a terminal. */
static bool spawn(struct probe *probe, const char *queue, int to)
{
	char self[] = "/proc/self/exe", flag[] = "--probe", name[QUEUE_NAME];
	char *argv[] = { self, flag, name, NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t none, usual;
	bool started;

	copy_text(name, sizeof name, queue);
	sigemptyset(&none);
	sigemptyset(&usual);
	sigaddset(&usual, SIGPIPE);
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	posix_spawn_file_actions_adddup2(&actions, to, STDOUT_FILENO);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setsigdefault(&attributes, &usual);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
	started = posix_spawn(&probe->child, self, &actions, &attributes, argv, environ) == 0;
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	return started;
}

void probe_ask(struct probe *probe, const char *queue)
{
	int ends[2];

	if (probe->child > 0 || !probe_due(probe) || pipe2(ends, O_CLOEXEC) != 0)
		return;
	(void)fcntl(ends[0], F_SETFL, O_NONBLOCK);
	probe->asked = clock_ms();
	probe->told = 0;
	probe->due = probe->asked + probe->period_ms;
	probe->pipe = ends[0];
	if (!spawn(probe, queue, ends[1])) {
		log_line("no child can be started to ask the printer how it is");
		close(probe->pipe);
		probe->child = 0;
		probe->pipe = -1;
	}
	close(ends[1]);
}

void probe_drop(struct probe *probe)
{
	if (probe->child > 0)
		(void)reap(probe);
	probe->known = false;
	probe->busy = clock_ms();
	probe->due = probe->busy + SOON_MS;
}

void probe_put_off(struct probe *probe)
{
	int64_t due = clock_ms() + TROUBLED_MS;

	if (probe->child > 0)
		(void)reap(probe);
	probe->known = false;
	if (probe->due < due)
		probe->due = due;
}

int probe_rest(const struct probe *probe, int most)
{
	int64_t left = probe->due - clock_ms();

	if (probe->child > 0)
		left = POLL_MS;
	else if (probe->period_ms == 0)
		return most;
	return left < 0 ? 0 : left < most ? (int)left : most;
}

void probe_end(struct probe *probe)
{
	if (probe->child > 0)
		(void)reap(probe);
}
