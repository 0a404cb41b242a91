/* later.c - programs that are started on a later day, by libfaketime. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "tests/e2e/later.h"

enum { PATH = 256 };

/* Where the library is only its own command knows. */
static bool library(char out[PATH])
{
	FILE *from = popen("faketime -f +0 printenv LD_PRELOAD 2>/dev/null", "r");
	bool got = from && fgets(out, PATH, from);

	if (from)
		pclose(from);
	if (got)
		out[strcspn(out, "\n")] = '\0';
	return got && *out;
}

/* A sanitizer wants to be the first library, and says so where it is not. */
static void allow_another_before(const char *variable)
{
	const char *before = getenv(variable);
	char *options = xasprintf("%s%sverify_asan_link_order=0", before ? before : "",
		before ? ":" : "");

	setenv(variable, options, 1);
	free(options);
}

static int64_t ahead;                        /* seconds */

/* It begins at ten o'clock of the next day, so that no midnight comes between. */
static bool begin(void)
{
	int64_t now = clock_now();
	char path[PATH];

	if (!library(path))
		return false;
	allow_another_before("ASAN_OPTIONS");
	setenv("LD_PRELOAD", path, 1);
	setenv("FAKETIME_DONT_FAKE_MONOTONIC", "1", 1);
	ahead = clock_day(now, 1, 0) + 10 * HOUR - now;
	return true;
}

bool days_later(int days)
{
	char offset[24];

	if (ahead == 0 && !begin())
		return false;
	ahead += days * (int64_t)DAY;
	snprintf(offset, sizeof offset, "+%lld", (long long)ahead);
	setenv("FAKETIME", offset, 1);
	return true;
}

const char *day_later(int days)
{
	static char text[CLOCK_TEXT];
	char day[CLOCK_TEXT];

	clock_day_iso(clock_now() + ahead + days * (int64_t)DAY, day);
	snprintf(text, sizeof text, "%.4s%.2s%.2s\r", day, day + 5, day + 8);
	return text;
}
