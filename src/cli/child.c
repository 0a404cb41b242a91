/* child.c - a neighbour program started beside this one, where nobody else runs it. */
#include <config.h>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "base/program.h"
#include "base/text.h"
#include "cli/child.h"

extern char **environ;

/* Nothing of the neighbour may reach the terminal that the screen is on. */
static void spawn(struct child *child, char *path, char *dir, int input)
{
	char hall_flag[] = "--hall", child_flag[] = "--child";
	char *argv[] = { path, hall_flag, dir, child_flag, NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;

	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attributes);
	for (int fd = 0; fd <= 2; fd++)
		if (fd > 0 || input < 0)
			posix_spawn_file_actions_addopen(&actions, fd, "/dev/null", O_RDWR, 0);
		else
			posix_spawn_file_actions_adddup2(&actions, input, fd);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
	if (posix_spawn(&child->pid, path, &actions, &attributes, argv, environ) != 0) {
		child->pid = 0;
		log_line("%s does not start", child->program);
	}
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
}

/* Of one that was killed; true once nothing is left of it. */
static bool bury(struct child *child, int how)
{
	if (child->gone > 0 && waitpid(child->gone, NULL, how) == 0)
		return false;
	child->gone = 0;
	return true;
}

void child_start(struct child *child, int input)
{
	char *path = program_beside(child->program), *folder = xstrdup(child->dir);

	bury(child, WNOHANG);
	spawn(child, path, folder, input);
	free(path);
	free(folder);
}

void child_keep(struct child *child)
{
	if (child->pid > 0 && waitpid(child->pid, NULL, WNOHANG) != child->pid)
		return;
	child_start(child, -1);
}

void child_end(struct child *child)
{
	bury(child, 0);
	if (child->pid <= 0)
		return;
	kill(child->pid, SIGTERM);
	waitpid(child->pid, NULL, 0);
	child->pid = 0;
}

/* Two killed in a row: the first one is long gone. */
void child_drop(struct child *child)
{
	if (child->pid <= 0)
		return;
	kill(child->pid, SIGKILL);
	bury(child, 0);
	child->gone = child->pid;
	child->pid = 0;
	bury(child, WNOHANG);
}
