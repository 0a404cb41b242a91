/* child.c - a neighbour program started beside this one, where nobody else runs it. */
#include <config.h>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/log.h"
#include "base/program.h"
#include "base/text.h"
#include "cli/child.h"

extern char **environ;

/* Nothing of the neighbour may reach the terminal that the screen is on. */
static void spawn(struct child *child, char *path, char *dir)
{
	char hall_flag[] = "--hall", child_flag[] = "--child";
	char *argv[] = { path, hall_flag, dir, child_flag, NULL };
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;

	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attributes);
	for (int fd = 0; fd <= 2; fd++)
		posix_spawn_file_actions_addopen(&actions, fd, "/dev/null", O_RDWR, 0);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
	if (posix_spawn(&child->pid, path, &actions, &attributes, argv, environ) != 0) {
		child->pid = 0;
		log_line("%s does not start", child->program);
	}
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
}

void child_start(struct child *child, const char *program, const char *dir)
{
	char *path = program_beside(program), *folder = xstrdup(dir);

	child->program = program;
	child->dir = dir;
	spawn(child, path, folder);
	free(path);
	free(folder);
}

void child_keep(struct child *child)
{
	if (child->pid > 0 && waitpid(child->pid, NULL, WNOHANG) != child->pid)
		return;
	child_start(child, child->program, child->dir);
}

void child_end(struct child *child)
{
	if (child->pid <= 0)
		return;
	kill(child->pid, SIGTERM);
	waitpid(child->pid, NULL, 0);
	child->pid = 0;
}
