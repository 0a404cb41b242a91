/* session-install.c - writes the session's files below a root, and has systemd take them up. */
#include <config.h>

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "cli/session.h"

/* What has to be there: the file, and Debian's package of it. */
static const struct { const char *file, *package; } wanted[] = {
	{ "usr/bin/cage", "cage" },
	{ "usr/bin/foot", "foot" },
	{ "usr/bin/Xwayland", "xwayland" },
	{ "usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", "fonts-dejavu-core" },
	{ "usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "fonts-noto-cjk" },
	{ "usr/share/unifont/unifont.hex", "unifont" },
	{ "usr/share/terminfo/f/foot", "foot-terminfo" },
};

static bool is_there(const char *root, const char *file)
{
	char *path = xasprintf("%s/%s", root, file);
	bool there = access(path, R_OK) == 0;

	free(path);
	return there;
}

static enum err check_packages(struct cli *cli, const char *root)
{
	struct text missing = {0};
	enum err err = OK;

	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
		if (!is_there(root, wanted[i].file))
			text_addf(&missing, " %s", wanted[i].package);
	if (missing.length > 0)
		err = cli_say(cli, ERR_INPUT, _("These packages are missing; nothing was changed. Please run: "
			"apt install%s"), missing.at);
	text_release(&missing);
	return err;
}

/* The folders that lead to path; one that is there stays as it is. */
static bool make_folders(char *path)
{
	for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
		*slash = '\0';
		if (mkdir(path, 0755) == 0)
			(void)chmod(path, 0755);         /* whatever the umask */
		else if (errno != EEXIST)
			return false;
		*slash = '/';
	}
	return true;
}

static enum err write_one(struct cli *cli, const char *root, const struct session_file *file)
{
	char *path = xasprintf("%s/%s", root, file->path);
	struct text text = {0};
	enum err err = OK;

	session_fill(file, cli->dir, &text);
	if (!make_folders(path) || file_save(&text, path) != OK || chmod(path, 0644) != 0)
		err = cli_say(cli, ERR_FULL, _("%s could not be written."), path);
	else
		printf("%s\n", path);
	text_release(&text);
	free(path);
	return err;
}

/* live: only on this machine, not for an image of one. */
static enum err run_all(struct cli *cli, const char *root)
{
	char *rooted = xasprintf("--root=%s", *root ? root : "/");
	const struct { bool live; const char *argv[6]; } steps[] = {
		{ false, { "systemd-sysusers", rooted } },
		{ false, { "systemctl", rooted, "enable", "yishi-kiosk.service" } },
		{ false, { "systemctl", rooted, "mask", "ctrl-alt-del.target" } },
		{ true, { "systemd-tmpfiles", "--create", "/etc/tmpfiles.d/yishi.conf" } },
		{ true, { "systemctl", "daemon-reload" } },
	};
	enum err err = OK;

	for (size_t i = 0; err == OK && i < sizeof steps / sizeof *steps; i++) {
		if (steps[i].live && *root)
			continue;
		if (session_run(steps[i].argv) != 0)
			err = cli_say(cli, ERR_BROKEN, _("%s failed; the files are in place, please run it by hand."),
				steps[i].argv[0]);
	}
	free(rooted);
	return err;
}

enum err session_install(struct cli *cli, const char *root)
{
	enum err err = check_packages(cli, root);

	if (err == OK && !*root && geteuid() != 0)
		err = cli_say(cli, ERR_ROLE, "%s", _("This changes the machine: please run it as root."));
	if (err == OK && cli->dir[0] != '/')
		err = cli_say(cli, ERR_INPUT, "%s", _("The hall's folder must be named from / on: --hall /var/lib/yishi"));
	for (const struct session_file *file = session_files; err == OK && file->path; file++)
		err = write_one(cli, root, file);
	if (err == OK)
		err = run_all(cli, root);
	if (err == OK)
		printf("%s\n", _("The kiosk takes the screen at the next start of the machine."));
	return err;
}
