/* letters-foot.c - a foot in letters of a certain size, and the terminal in it. */
#include <config.h>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "base/program.h"
#include "base/text.h"
#include "letters-foot.h"
#include "letters.h"

/* How long a foot may take to come, and one that came to learn how large its window is. */
enum { START_MS = 4000, SETTLE_MS = 300, ARGUMENTS = 16 };

/* A letter of the first font is so many thousandths of its height wide, stands on a line of so
 * many, and reaches so far above where it stands: DejaVu Sans Mono's figures, and hardly
 * another's of its kind. A character of the second one reaches above by so many of its own. */
enum { LETTER_WIDE = 602, LINE_HIGH = 1170, LETTER_RISES = 928, CHARACTER_RISES = 880 };

/* Dots: the height of letters, of characters twice as wide, and of a line; how much lower than by
 * themselves they stand, so that characters are in the middle of it and nothing of them is cut. */
struct measures { int letter, character, line, lower; };

static int least(int a, int b)
{
	return a < b ? a : b;
}

static struct measures measures_for(const struct foot_wish *wish)
{
	int line = wish->height / wish->rows, cell = wish->width / LETTERS_COLUMNS;
	struct measures out = { least(cell * 1000 / LETTER_WIDE, line * 1000 / LINE_HIGH),
		least(2 * cell, line), line, 0 };

	out.lower = (line - out.character) / 2 +
		(out.character * CHARACTER_RISES - out.letter * LETTER_RISES) / 1000;
	return out;
}

/* "DejaVu Sans Mono:size=18,Noto ...": the families that the settings name, in these sizes. */
static void add_fonts(const char *families, const struct measures *measures, struct text *out)
{
	bool first = true;

	text_add(out, "font=");
	while (*families && *families != '\n') {
		size_t length = strcspn(families, ",\n");

		text_add(out, first ? "" : ",");
		text_add_bytes(out, families, strcspn(families, ":,\n"));
		text_addf(out, ":pixelsize=%d", first ? measures->letter : measures->character);
		families += length + (families[length] == ',');
		first = false;
	}
}

/* The overriding settings; the caller frees. NULL: the file says nothing of fonts. */
static char *fonts_of(const char *ini, const struct measures *measures)
{
	FILE *file = fopen(ini, "r");
	struct text out = {0};
	char line[512];

	while (file && fgets(line, sizeof line, file))
		if (strncmp(line, "font=", 5) == 0)
			add_fonts(line + 5, measures, &out);
	if (file)
		fclose(file);
	return out.length ? text_take(&out) : NULL;
}

static void run_foot(const struct foot_wish *wish, int link)
{
	struct measures measures = measures_for(wish);
	bool usual = wish->rows == LETTERS_USUAL;
	char *fonts = usual ? NULL : fonts_of(wish->ini, &measures), *self = program_beside("yishi-letters");
	char *line = xasprintf("line-height=%dpx", measures.line), *held = xasprintf("%d", link);
	char *lower = xasprintf("vertical-letter-offset=%dpx", measures.lower);
	const char *arguments[ARGUMENTS] = { "foot", "-c", wish->ini };
	int count = 3;

	if (fonts) {
		arguments[count++] = "-o";
		arguments[count++] = fonts;
		arguments[count++] = "-o";
		arguments[count++] = line;
		arguments[count++] = "-o";
		arguments[count++] = lower;
	}
	arguments[count++] = self;
	arguments[count++] = "--hold";
	arguments[count++] = held;
	if (fcntl(link, F_SETFD, 0) == 0 && (usual || fonts))
		execvp(arguments[0], (char *const *)arguments);
	_exit(127);
}

bool foot_start(const struct foot_wish *wish, struct foot *out, int *terminal)
{
	int ends[2];
	unsigned char what = 0;

	*out = (struct foot){ .link = -1 };
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0)
		return false;
	out->pid = fork();
	if (out->pid == 0)
		run_foot(wish, ends[1]);
	close(ends[1]);
	out->link = ends[0];
	if (out->pid > 0 && letters_take(out->link, START_MS, &what, terminal) && *terminal >= 0)
		return true;
	/* It has nothing to lose, and whoever asked does not wait for ever. */
	if (out->pid > 0)
		kill(out->pid, SIGKILL);
	foot_end(out);
	return false;
}

void foot_end(struct foot *foot)
{
	if (foot->link >= 0)
		close(foot->link);
	if (foot->pid > 0) {
		kill(foot->pid, SIGTERM);
		waitpid(foot->pid, NULL, 0);
	}
	*foot = (struct foot){ .link = -1 };
}

/* Nothing that is typed before the kiosk listens may end it, or be shown. */
static void be_quiet(void)
{
	static const int ignored[] = { SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU };
	struct termios mode;

	for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++)
		signal(ignored[i], SIG_IGN);
	if (tcgetattr(STDIN_FILENO, &mode) != 0)
		return;
	cfmakeraw(&mode);
	tcsetattr(STDIN_FILENO, TCSANOW, &mode);
}

int foot_hold(int link)
{
	struct pollfd from[2] = { { .events = POLLIN }, { link, POLLIN, 0 } };
	struct signalfd_siginfo seen;
	sigset_t sizes;

	be_quiet();
	sigemptyset(&sizes);
	sigaddset(&sizes, SIGWINCH);
	sigprocmask(SIG_BLOCK, &sizes, NULL);
	from[0].fd = signalfd(-1, &sizes, SFD_CLOEXEC);
	poll(from, 1, SETTLE_MS);
	if (from[0].fd < 0 || !letters_pass(link, LETTERS_TERMINAL, STDIN_FILENO))
		return 1;
	while (poll(from, 2, -1) > 0 && !from[1].revents)
		if (from[0].revents && read(from[0].fd, &seen, sizeof seen) == sizeof seen &&
		    !letters_pass(link, LETTERS_WINDOW, -1))
			return 1;
	return 0;
}
