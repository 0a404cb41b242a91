/*
 * cups.h - how a C test has a cupsd of its own (cups.sh) and looks at its papers.
 */
#ifndef TESTS_PRINT_CUPS_H
#define TESTS_PRINT_CUPS_H

#include <dirent.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static char cups_dir[] = "/tmp/yc.XXXXXX";           /* short: a socket lies in it */

/* Runs a line of shell: did it succeed? */
__attribute__((format(printf, 1, 2)))
static inline bool sh(const char *format, ...)
{
	char line[1024];
	va_list args;

	va_start(args, format);
	vsnprintf(line, sizeof line, format, args);
	va_end(args);
	return system(line) == 0;
}

static inline bool cups(const char *verb)
{
	const char *srcdir = getenv("srcdir");

	return sh("sh '%s/tests/print/cups.sh' %s %s", srcdir ? srcdir : ".", verb, cups_dir);
}

/* False where this machine has not what these tests need. */
static inline bool cups_there(void)
{
	char path[512];
	const char *known = getenv("PATH");

	snprintf(path, sizeof path, "%s:/usr/sbin:/sbin", known ? known : "/usr/bin:/bin");
	setenv("PATH", path, 1);
	if (sh("for it in cupsd lpadmin lpstat zbarimg pdftoppm; do"
		" command -v $it > /dev/null || exit 1; done"))
		return true;
	puts("skipped: needs cups, zbar-tools and poppler-utils");
	return false;
}

/* Makes it and points this program's libcups to it. */
static inline bool cups_made(void)
{
	char server[64];

	if (!mkdtemp(cups_dir))
		return false;
	snprintf(server, sizeof server, "%s/s", cups_dir);
	setenv("CUPS_SERVER", server, 1);
	return cups("start");
}

static inline void cups_away(void)
{
	(void)(cups("stop") && sh("rm -rf %s", cups_dir));
}

static inline bool fault_on(const char *fault)
{
	return sh("touch %s/faults/%s", cups_dir, fault);
}

static inline bool fault_off(const char *fault)
{
	return sh("rm %s/faults/%s", cups_dir, fault);
}

/* From here on the queue slips prints by our backend, on a roll printer at this port (fake.h).
 * Mode 700: cupsd then runs it as itself, and it may look into our folder. */
static inline bool cups_rolls(int port)
{
	const char *builddir = getenv("builddir");
	char here[4096];

	return realpath(builddir ? builddir : ".", here) &&
		sh("install -m 700 %s/yescpos %s/bin/backend/yescpos", here, cups_dir) &&
		sh("lpadmin -p slips -E -v yescpos://127.0.0.1:%d 2> %s/log/lpadmin", port,
			cups_dir);
}

/* Papers that came out under this job's name; all of them for "". */
static inline int papers(const char *name)
{
	char path[64], end[96];
	struct dirent *entry;
	DIR *folder;
	int count = 0;

	snprintf(path, sizeof path, "%s/papers", cups_dir);
	snprintf(end, sizeof end, "%s.pdf", name);
	folder = opendir(path);
	while (folder && (entry = readdir(folder))) {
		size_t length = strlen(entry->d_name);

		if (entry->d_name[0] != '.' && length > strlen(end) &&
		    strcmp(entry->d_name + length - strlen(end), end) == 0)
			count++;
	}
	if (folder)
		closedir(folder);
	return count;
}

static inline void pause_ms(int ms)
{
	nanosleep(&(struct timespec){ ms / 1000, ms % 1000 * 1000000L }, NULL);
}

/* Asks again and again, for half a minute at most. */
#define EVENTUALLY(holds) do { \
	for (int tries_ = 0; tries_ < 600 && !(holds); tries_++) \
		pause_ms(50); \
	CHECK(holds); \
} while (0)

#endif
