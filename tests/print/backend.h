/*
 * backend.h - our CUPS backend run by a test as cupsd would, at the fake printer (fake.h).
 */
#ifndef TESTS_PRINT_BACKEND_H
#define TESTS_PRINT_BACKEND_H

#include "base/file.h"
#include "tests/print/receipt.h"

/* As cupsd would run it. What it says lies in DIR/said. */
static inline pid_t run_as(const char *title, const char *uri, const char *reasons,
	const char *copies)
{
	char path[600], document[128], said[128];
	const char *builddir = getenv("builddir");
	pid_t pid;

	CHECK(sh("rm -f %s/said", cups_dir));
	pid = fork();
	if (pid != 0)
		return pid;
	snprintf(path, sizeof path, "%s/yescpos", builddir ? builddir : ".");
	snprintf(document, sizeof document, "%s/document", cups_dir);
	snprintf(said, sizeof said, "%s/said", cups_dir);
	if (!freopen(said, "w", stderr))
		_exit(126);
	setenv("DEVICE_URI", uri, 1);
	setenv("PRINTER_STATE_REASONS", reasons, 1);
	execl(path, uri, "1", "somebody", title, copies, "", document, (char *)NULL);
	_exit(127);
}

static inline pid_t run_copies(const char *uri, const char *reasons, const char *copies)
{
	return run_as("slip", uri, reasons, copies);
}

static inline pid_t run(const char *uri, const char *reasons)
{
	return run_copies(uri, reasons, "1");
}

static inline bool said(const char *words)
{
	return sh("grep -qsxF -e '%s' %s/said", words, cups_dir);
}

static inline void save(const struct bitmap *bitmap, const struct escpos *how)
{
	struct text bytes = {0};
	char path[128];

	escpos_write(bitmap, how, &bytes);
	snprintf(path, sizeof path, "%s/document", cups_dir);
	CHECK_INT(file_save(&bytes, path), OK);
	text_release(&bytes);
}

static inline const char *address(const char *options)
{
	static char uri[128];

	snprintf(uri, sizeof uri, "yescpos://127.0.0.1:%d%s", port, options);
	return uri;
}

#endif
