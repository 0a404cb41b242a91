/* session-files.c - the files of the kiosk's session, as shipped in dist/session/. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/program.h"
#include "cli/session.h"

static const char foot_ini[] = {
#include "dist/session/foot.ini.inc"
};
static const char service[] = {
#include "dist/session/yishi-kiosk.service.inc"
};
static const char sysusers[] = {
#include "dist/session/sysusers.conf.inc"
};
static const char tmpfiles[] = {
#include "dist/session/tmpfiles.conf.inc"
};
static const char udev[] = {
#include "dist/session/udev.rules.inc"
};
static const char logind[] = {
#include "dist/session/logind.conf.inc"
};
static const char sysctl[] = {
#include "dist/session/sysctl.conf.inc"
};

#define TEXT(of) (of), sizeof (of)

const struct session_file session_files[] = {
	{ SESSION_FOOT_INI, TEXT(foot_ini) },
	{ "etc/systemd/system/yishi-kiosk.service", TEXT(service) },
	{ "etc/sysusers.d/yishi.conf", TEXT(sysusers) },
	{ "etc/tmpfiles.d/yishi.conf", TEXT(tmpfiles) },
	{ "etc/udev/rules.d/70-yishi.rules", TEXT(udev) },
	{ "etc/systemd/logind.conf.d/yishi.conf", TEXT(logind) },
	{ "etc/sysctl.d/70-yishi.conf", TEXT(sysctl) },
	{ 0 }
};

/* The folder that this very program lies in. */
static char *bin_folder(void)
{
	char *folder = program_beside(""), *end = folder + strlen(folder);

	if (end > folder + 1 && end[-1] == '/')
		end[-1] = '\0';
	return folder;
}

void session_fill(const struct session_file *file, const char *hall, struct text *out)
{
	char *bin = bin_folder();
	const struct { const char *name, *value; } places[] = { { "@BIN@", bin }, { "@HALL@", hall } };
	const char *at = file->text, *end = at + file->size;

	while (at < end) {
		size_t taken = 0;

		for (size_t i = 0; i < sizeof places / sizeof *places && taken == 0; i++) {
			size_t length = strlen(places[i].name);

			if ((size_t)(end - at) >= length && memcmp(at, places[i].name, length) == 0) {
				text_add(out, places[i].value);
				taken = length;
			}
		}
		if (taken == 0)
			text_add_bytes(out, at, taken = 1);
		at += taken;
	}
	free(bin);
}

const struct session_file *session_file_named(const char *path)
{
	const struct session_file *file = session_files;

	while (file->path && strcmp(file->path, path) != 0)
		file++;
	return file;
}
