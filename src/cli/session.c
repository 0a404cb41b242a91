/* session.c - the command session: install the kiosk on a machine of its own, or look at it first. */
#include <config.h>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/session.h"

extern char **environ;

pid_t session_start(const char *const argv[], bool quiet)
{
	posix_spawn_file_actions_t actions;
	posix_spawnattr_t attributes;
	sigset_t none;
	pid_t child;

	sigemptyset(&none);
	posix_spawn_file_actions_init(&actions);
	posix_spawnattr_init(&attributes);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
	posix_spawnattr_setsigmask(&attributes, &none);
	for (int fd = STDOUT_FILENO; quiet && fd <= STDERR_FILENO; fd++)
		posix_spawn_file_actions_addopen(&actions, fd, "/dev/null", O_WRONLY, 0);
	/* The declaration is older than const. */
	if (posix_spawnp(&child, argv[0], &actions, &attributes, (char *const *)argv, environ) != 0)
		child = 0;
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&actions);
	return child;
}

int session_run(const char *const argv[])
{
	pid_t child = session_start(argv, true);
	int status = -1;

	if (child > 0)
		waitpid(child, &status, 0);
	return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

enum err command_session(struct cli *cli)
{
	const char *root = cli->options[OPTION_ROOT], *png = cli->options[OPTION_PNG];

	if (strcmp(cli->words[0], "install") == 0 && !png)
		return session_install(cli, root ? root : "");
	if (strcmp(cli->words[0], "try") == 0 && !root)
		return session_try(cli, png);
	return cli_misused(cli, _("Say either: yishi session install [--root DIR], or: yishi session try [--png FILE]"));
}
