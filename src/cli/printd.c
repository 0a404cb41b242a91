/* printd.c - yishi-printd asked by a command: it alone knows pango and CUPS. */
#include <config.h>

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "base/program.h"
#include "cli/printd.h"

extern char **environ;

enum { ARGUMENTS = 16 };

/* The ends of two pipes, each -1 where it is not open. */
struct pipes { int in[2], out[2]; };

static void close_end(int *end)
{
	if (*end >= 0)
		close(*end);
	*end = -1;
}

static bool open_pipes(struct pipes *pipes)
{
	*pipes = (struct pipes){ { -1, -1 }, { -1, -1 } };
	return pipe2(pipes->in, O_CLOEXEC) == 0 && pipe2(pipes->out, O_CLOEXEC) == 0;
}

/* What it says of its own is left out: a command complains in one sentence. */
static pid_t start(char *const argv[], const struct pipes *pipes)
{
	posix_spawn_file_actions_t actions;
	pid_t child;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_adddup2(&actions, pipes->in[0], STDIN_FILENO);
	posix_spawn_file_actions_adddup2(&actions, pipes->out[1], STDOUT_FILENO);
	posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
	signal(SIGPIPE, SIG_IGN);       /* one that ends early is told by its status */
	if (posix_spawn(&child, argv[0], &actions, NULL, argv, environ) != 0)
		child = -1;
	posix_spawn_file_actions_destroy(&actions);
	return child;
}

static int run(char *const argv[], const char *in, struct text *out)
{
	struct text told = {0};
	struct pipes pipes;
	int status = -1;
	bool passed = open_pipes(&pipes);
	pid_t child = passed ? start(argv, &pipes) : -1;

	close_end(&pipes.in[0]);
	close_end(&pipes.out[1]);
	passed = child > 0 && (!in || file_put(pipes.in[1], in, strlen(in)));
	close_end(&pipes.in[1]);
	passed = child > 0 && file_take(pipes.out[0], out ? out : &told) && passed;
	close_end(&pipes.out[0]);
	if (child > 0)
		waitpid(child, &status, 0);
	text_release(&told);
	return child > 0 && WIFEXITED(status) && (passed || WEXITSTATUS(status) != 0) ?
		WEXITSTATUS(status) : -1;
}

int printd_run(const char *const arguments[], const char *in, struct text *out)
{
	char *argv[ARGUMENTS + 2] = { program_beside("yishi-printd") };
	int status;

	for (int i = 0; i < ARGUMENTS && arguments[i]; i++)
		argv[i + 1] = xstrdup(arguments[i]);
	setenv("YISHI_LANG", i18n_language() == LANGUAGE_EN ? "en" : "zh", 1);
	status = run(argv, in, out);
	for (char **each = argv; *each; each++)
		free(*each);
	return status;
}

const char *cups_folder(void)
{
	const char *root = getenv("CUPS_SERVERROOT");

	return root && *root ? root : "/etc/cups";
}

static bool cups_installed(void)
{
	char *conf = xasprintf("%s/cupsd.conf", cups_folder());
	bool there = access(conf, F_OK) == 0;

	free(conf);
	return there;
}

static enum err say_down(struct cli *cli)
{
	return cli_say(cli, ERR_PRINTER, "%s", cups_installed() ?
		_("CUPS, which prints, is not running. As root: systemctl start cups") :
		_("CUPS, which prints, is not installed. As root: apt install cups"));
}

/* What to do, by the kind of no; the words are CUPS's own. */
static enum err say_no(struct cli *cli, const char *kind, const char *subject, const char *words)
{
	if (strcmp(kind, "down") == 0)
		return say_down(cli);
	if (strcmp(kind, "silent") == 0)
		return cli_say(cli, ERR_BUSY, "%s", _("CUPS does not answer. If that stays so, as root:"
			" systemctl restart cups"));
	if (strcmp(kind, "role") == 0)
		return cli_say(cli, ERR_ROLE, "%s",
			_("CUPS lets only an administrator do this: once more as root, or with sudo."));
	if (strcmp(kind, "unknown") == 0)
		return cli_say(cli, ERR_NOT_FOUND, _("CUPS knows no queue \"%s\". yishi printer list"
			" shows those it has."), subject ? subject : "");
	if (strcmp(kind, "twice") == 0)
		return cli_say(cli, ERR_TWICE, _("CUPS has a queue \"%s\" already: choose another name,"
			" or first: yishi printer remove %s"), subject, subject);
	return cli_say(cli, ERR_PRINTER, _("CUPS refuses: %s"), words);
}

/* Cuts the text into its lines and fields, in place. */
static void read_lines(struct answer *answer)
{
	char *rest = answer->text.at, *line;

	while (rest && *rest && (line = strsep(&rest, "\n"))) {
		struct answer_line *into;

		answer->lines = xrealloc(answer->lines, answer->count + 1, sizeof *answer->lines);
		into = &answer->lines[answer->count++];
		for (int i = 0; i < ANSWER_FIELDS; i++) {
			char *field = strsep(&line, "\t");

			into->fields[i] = field ? field : "";
		}
	}
}

enum err printd_ask(struct cli *cli, const char *const words[], const char *subject,
	struct answer *out)
{
	const char *arguments[ARGUMENTS + 1] = { "--cups", "--" };
	const struct answer_line *last;
	int status;

	for (int i = 0; words[i] && i + 2 < ARGUMENTS; i++)
		arguments[i + 2] = words[i];
	*out = (struct answer){0};
	status = printd_run(arguments, NULL, &out->text);
	read_lines(out);
	if (status == 0)
		return OK;
	last = out->count > 0 ? &out->lines[out->count - 1] : NULL;
	if (!last || strcmp(last->fields[0], "!") != 0)
		return cli_say(cli, ERR_BROKEN, "%s",
			_("yishi-printd, which prints, is not where yishi is. Please install both again."));
	out->count--;
	return say_no(cli, last->fields[1], subject, last->fields[2]);
}

void answer_release(struct answer *answer)
{
	free(answer->lines);
	text_release(&answer->text);
	*answer = (struct answer){0};
}
