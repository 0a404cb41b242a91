/*
 * printd.h - how a C test has a hall, a cupsd and a yishi-printd of its own.
 */
#ifndef TESTS_PRINT_PRINTD_H
#define TESTS_PRINT_PRINTD_H

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "domain/hall.h"
#include "domain/outbox.h"
#include "slip/slip.h"
#include "tests/check.h"
#include "tests/print/cups.h"

static struct hall hall;
static pid_t printd = -1;

static inline pid_t spawn(const char *dir, bool child)
{
	char path[4096];
	const char *builddir = getenv("builddir");
	pid_t pid;

	snprintf(path, sizeof path, "%s/yishi-printd", builddir ? builddir : ".");
	pid = fork();
	if (pid == 0) {
		execl(path, path, "--hall", dir, child ? "--child" : NULL, (char *)NULL);
		_exit(127);
	}
	return pid;
}

/* The exit status, -1 where a signal ended it. */
static inline int status_of(pid_t pid)
{
	int status;

	return waitpid(pid, &status, 0) == pid && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static inline void start_printd(void)
{
	printd = spawn(hall.dir, false);
}

static inline int stop_printd(int by)
{
	kill(printd, by);
	return status_of(printd);
}

static inline void add(const char *number, char uid[JOB_UID])
{
	struct slip slip = {0};

	slip_add(&slip, SLIP_TITLE, "议题回执");
	slip_addf(&slip, SLIP_QR, "YS1T%s", number);
	slip_add(&slip, SLIP_TEXT, "如需补充材料，会在本机显示。");
	CHECK_INT(outbox_add(&hall, "receipt", 1, 0, &slip, uid), OK);
	slip_release(&slip);
}

static inline bool job_is(const char *uid, enum job_state state, enum fault fault)
{
	struct job job;

	return outbox_load(&hall, uid, &job) == OK && job.state == state && job.fault == fault;
}

static inline void set_conf(const char *key, const char *value)
{
	CHECK(sh("sed -i '/^%s *=/d; s/^\\[printer\\]/&\\n%s = %s/' %s/hall.conf", key, key, value,
		hall.dir));
}

static inline bool made(void)
{
	char dir[64];

	if (!cups_made())
		return false;
	snprintf(dir, sizeof dir, "%s/hall", cups_dir);
	CHECK_INT(hall_create(dir, &hall), OK);
	set_conf("queue", "slips");
	return true;
}

#endif
