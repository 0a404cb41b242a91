/* program.c - where this program lies, and what lies beside it. */
#include <config.h>

#include <limits.h>
#include <string.h>
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
