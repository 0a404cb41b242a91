/* later.c - programs that are started on a later day, by libfaketime. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

bool days_later(int days)
{
	static char path[PATH];
	static int sum;
	char offset[24];

	if (!*path) {
		if (!library(path))
			return false;
		allow_another_before("ASAN_OPTIONS");
	}
	sum += days;
	snprintf(offset, sizeof offset, "+%dd", sum);
	setenv("LD_PRELOAD", path, 1);
	setenv("FAKETIME", offset, 1);
	setenv("FAKETIME_DONT_FAKE_MONOTONIC", "1", 1);
	return true;
}
