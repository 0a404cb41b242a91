/* slips.c - a slip for a command: as text here, or as PDF or picture by yishi-printd. */
#include <config.h>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/program.h"
#include "base/text.h"
#include "cli/commands.h"
#include "slip/preview.h"

extern char **environ;

enum { UNDRAWN = 3 };                       /* yishi-printd: the slip cannot be drawn */

static enum err print_text(const struct slip *slip)
{
	struct preview preview = {0};
	enum err err = preview_make(slip, 48, &preview);

	for (size_t i = 0; err == OK && i < preview.count; i++)
		printf("%s\n", preview.lines[i]);
	preview_release(&preview);
	return err;
}

static bool feed(int fd, const char *text)
{
	size_t left = strlen(text);

	while (left > 0) {
		ssize_t wrote = write(fd, text, left);

		if (wrote <= 0)
			return false;
		text += wrote;
		left -= (size_t)wrote;
	}
	return true;
}

/* Its exit status; -1 where it has none to trust. What it says itself is left out: a command
 * complains in one sentence. */
static int run_printd(const char *path, char *const argv[], const char *text)
{
	posix_spawn_file_actions_t actions;
	int ends[2], status = -1;
	pid_t child;
	bool fed;

	if (pipe2(ends, O_CLOEXEC) != 0)
		return -1;
	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	signal(SIGPIPE, SIG_IGN);       /* one that ends early is told by its status */
	if (posix_spawn(&child, path, &actions, NULL, argv, environ) != 0)
		child = -1;
	posix_spawn_file_actions_destroy(&actions);
	close(ends[0]);
	fed = child > 0 && feed(ends[1], text);
	close(ends[1]);
	if (child > 0)
		waitpid(child, &status, 0);
	return child > 0 && WIFEXITED(status) && (fed || WEXITSTATUS(status) != 0) ?
		WEXITSTATUS(status) : -1;
}

static const char *width_of(const struct cli *cli, enum kind kind)
{
	if (kinds[kind].a4)
		return "a4";
	return hall_number(&cli->hall, "printer", "width", 80) == 58 ? "58" : "80";
}

struct picture { const char *format, *file, *width; };

static enum err render(struct cli *cli, const struct picture *as, const struct slip *slip)
{
	char *text = slip_write(slip), *path = program_beside("yishi-printd");
	char *to = xstrdup(as->file), *format = xstrdup(as->format), *width = xstrdup(as->width);
	char render_flag[] = "--render", width_flag[] = "--width", files_follow[] = "--";
	char *argv[] = { path, render_flag, format, width_flag, width, files_follow, to, NULL };
	int status = run_printd(path, argv, text);

	wipe_free(text);
	free(path);
	free(to);
	free(width);
	free(format);
	if (status == UNDRAWN)
		return cli_say(cli, ERR_INPUT, "%s", _("This slip cannot be drawn: no font has one of "
			"its characters, or its QR code is too wide for the paper."));
	return status == 0 ? OK : cli_say(cli, ERR_FULL, _("%s could not be written."), as->file);
}

int slip_ways(const struct cli *cli)
{
	return (cli->options[OPTION_PDF] != NULL) + (cli->options[OPTION_PNG] != NULL) +
		(cli->options[OPTION_AS_TEXT] != NULL);
}

enum err slip_show(struct cli *cli, enum kind kind, const struct slip *slip)
{
	const char *pdf = cli->options[OPTION_PDF], *png = cli->options[OPTION_PNG];
	const struct picture as = { pdf ? "pdf" : "png", pdf ? pdf : png, width_of(cli, kind) };

	return as.file ? render(cli, &as, slip) : print_text(slip);
}
