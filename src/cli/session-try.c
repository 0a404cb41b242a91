/* session-try.c - the kiosk's session on a screen in memory: the same cage, foot and foot.ini. */
#include <config.h>

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/program.h"
#include "cli/session.h"

enum { READY_MS = 20000, LOOK_MS = 400 };

/* What is started, and the folder of its sockets; 0: not running. */
struct trial { char dir[32]; pid_t screen, cage; };

/* cage refuses root, and the kiosk writes into the hall: so the hall's owner it is. */
static enum err become_owner(struct cli *cli)
{
	struct passwd *owner;
	struct stat st;

	if (stat(cli->dir, &st) != 0)
		return fail(ERR_HALL, "%s: %s", cli->dir, strerror(errno));
	if (geteuid() != 0)
		return OK;
	owner = getpwuid(st.st_uid);
	if (st.st_uid == 0 || !owner)
		return cli_say(cli, ERR_ROLE, _("The session never runs as root: please give %s to another user (chown -R), or run this as one."),
			cli->dir);
	if (initgroups(owner->pw_name, owner->pw_gid) != 0 || setgid(owner->pw_gid) != 0 ||
	    setuid(owner->pw_uid) != 0)
		return fail(ERR_ROLE, "setuid: %s", strerror(errno));
	setenv("HOME", cli->dir, 1);
	return OK;
}

static void end(pid_t *child)
{
	if (*child <= 0)
		return;
	kill(*child, SIGTERM);
	waitpid(*child, NULL, 0);
	*child = 0;
}

/* A screen in memory; its number comes through a pipe once it is there. */
static bool start_screen(struct trial *trial)
{
	char told[16], number[16] = "";
	const char *argv[] = { "Xvfb", "-displayfd", told, "-screen", "0", "1280x800x24", "-nolisten", "tcp", NULL };
	int ends[2];
	ssize_t got = 0;

	if (getenv("DISPLAY"))
		return true;
	if (pipe(ends) != 0)
		return false;
	snprintf(told, sizeof told, "%d", ends[1]);
	trial->screen = session_start(argv, true);
	close(ends[1]);
	if (trial->screen > 0)
		got = read(ends[0], number + 1, sizeof number - 2);
	close(ends[0]);
	number[0] = ':';
	number[strcspn(number, "\n")] = '\0';
	return got > 0 && setenv("DISPLAY", number, 1) == 0;
}

static enum err make_folder(struct cli *cli, struct trial *trial)
{
	struct text text = {0};
	char *ini;
	enum err err;

	copy_text(trial->dir, sizeof trial->dir, "/tmp/yishi.XXXXXX");
	if (!mkdtemp(trial->dir))
		return fail(ERR_FULL, "%s: %s", trial->dir, strerror(errno));
	ini = xasprintf("%s/foot.ini", trial->dir);
	session_fill(session_file_named(SESSION_FOOT_INI), cli->dir, &text);
	err = file_save(&text, ini);
	free(ini);
	text_release(&text);
	return err;
}

/* The command line of yishi-kiosk.service. */
static void start_cage(struct cli *cli, struct trial *trial)
{
	char *ini = xasprintf("%s/foot.ini", trial->dir), *yishi = program_beside("yishi");
	char *hall = realpath(cli->dir, NULL), *letters = program_beside("yishi-letters");
	const char *argv[] = { "cage", "-d", "--", letters, "-c", ini, "--", yishi, "kiosk", "--hall", hall, NULL };

	setenv("XDG_RUNTIME_DIR", trial->dir, 1);
	setenv("XDG_SESSION_TYPE", "wayland", 1);
	setenv("WLR_BACKENDS", "x11", 1);
	setenv("WLR_RENDERER", "pixman", 1);
	setenv("SHELL", "/usr/sbin/nologin", 1);
	unsetenv("WAYLAND_DISPLAY");
	trial->cage = hall ? session_start(argv, true) : 0;
	setenv("WAYLAND_DISPLAY", "wayland-0", 1);
	free(hall);
	free(letters);
	free(yishi);
	free(ini);
}

static void pause_ms(int ms)
{
	nanosleep(&(struct timespec){ ms / 1000, ms % 1000 * 1000000L }, NULL);
}

/* Two looks in a row that are alike show a screen that is drawn; the first ones are empty. */
static bool picture(const char *png)
{
	const char *argv[] = { "grim", png, NULL };
	int64_t until = clock_ms() + READY_MS;
	struct text last = {0}, now = {0};
	bool alike = false;

	while (!alike && clock_ms() < until) {
		pause_ms(LOOK_MS);
		text_clear(&now);
		if (session_run(argv) != 0 || file_read(png, &now) != OK)
			continue;
		alike = now.length == last.length && now.length > 8192 &&
			memcmp(now.at, last.at, now.length) == 0;
		text_clear(&last);
		text_add_bytes(&last, now.at, now.length);
	}
	text_release(&last);
	text_release(&now);
	return alike;
}

static enum err show(struct cli *cli, struct trial *trial, const char *png, const sigset_t *ends)
{
	if (png)
		return picture(png) ? OK : cli_say(cli, ERR_BROKEN, "%s", _("No picture came of the first screen (is grim installed?)."));
	printf("DISPLAY=%s\nXDG_RUNTIME_DIR=%s\nWAYLAND_DISPLAY=wayland-0\n", getenv("DISPLAY"), trial->dir);
	fflush(stdout);
	while (waitpid(trial->cage, NULL, WNOHANG) == 0)
		if (sigwaitinfo(ends, NULL) != SIGCHLD)
			return OK;
	trial->cage = 0;
	return OK;
}

static void clear_up(struct trial *trial)
{
	const char *argv[] = { "rm", "-rf", trial->dir, NULL };

	end(&trial->cage);
	end(&trial->screen);
	if (*trial->dir)
		(void)session_run(argv);
}

enum err session_try(struct cli *cli, const char *png)
{
	struct trial trial = {0};
	sigset_t ends;
	enum err err;

	sigemptyset(&ends);
	sigaddset(&ends, SIGINT);
	sigaddset(&ends, SIGTERM);
	sigaddset(&ends, SIGHUP);
	sigaddset(&ends, SIGCHLD);
	sigprocmask(SIG_BLOCK, &ends, NULL);
	err = become_owner(cli);
	if (err == OK)
		err = make_folder(cli, &trial);
	if (err == OK && !start_screen(&trial))
		err = cli_say(cli, ERR_INPUT, "%s", _("There is no screen to try it on. Please run: apt install xvfb"));
	if (err == OK)
		start_cage(cli, &trial);
	if (err == OK && trial.cage <= 0)
		err = cli_say(cli, ERR_INPUT, "%s", _("The session needs cage and foot. Please run: apt install cage foot xwayland"));
	if (err == OK)
		err = show(cli, &trial, png, &ends);
	clear_up(&trial);
	return err;
}
