/* program.c - this program as a process: where it lies, and what may be seen of it. */
#include <config.h>

#include <limits.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/program.h"
#include "base/text.h"

char *program_beside(const char *name)
{
	char self[PATH_MAX];
	ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
	char *slash;

	self[length > 0 ? length : 0] = '\0';
	slash = strrchr(self, '/');
	if (!slash)
		return xstrdup(name);
	*slash = '\0';
	return xasprintf("%s/%s", self, name);
}

/* NULL: that is not where this program runs. */
static char *folder_beside(const struct program_folder *folder)
{
	char *path = program_beside(folder->name);
	char *probe = xasprintf("%s/%s", path, folder->holds);
	bool there = access(probe, R_OK) == 0;

	free(probe);
	if (there)
		return path;
	free(path);
	return NULL;
}

char *program_folder(const struct program_folder *folder)
{
	const char *wish = getenv(folder->variable);
	char *beside = wish ? NULL : folder_beside(folder);

	return beside ? beside : xstrdup(wish ? wish : folder->installed);
}

char *program_data(const char *name)
{
	const struct program_folder data = { "YISHI_DATADIR", "data", name, PKGDATADIR };
	char *folder = program_folder(&data), *path = xasprintf("%s/%s", folder, name);

	free(folder);
	return path;
}

char *program_helper(const char *name)
{
	char *beside = program_beside(name);

	if (access(beside, X_OK) == 0)
		return beside;
	free(beside);
	return xasprintf("%s/%s", HELPERDIR, name);
}

/* A limit of one byte, not of none: only that also keeps a core from a program that core_pattern
 * pipes it to (core(5)). */
void program_keeps_secrets(void)
{
	const struct rlimit none = { 1, 1 };

	umask(0077);
	(void)setrlimit(RLIMIT_CORE, &none);
}
