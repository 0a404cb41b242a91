/* once.c - tests that a slip on paper does not come out again when CUPS forgets that it did. */
#include <config.h>

#include <sys/prctl.h>

#include "tests/print/backend.h"

enum { NAMES_MOST = 40000, MANY = 3000, TEN_SECONDS = 200 };

static const char *const number = "482710936651";

static pid_t start(const char *title)
{
	return run_as(title, address(""), "none", "1");
}

/* Papers that came of running it to its end. */
static int came_of(const char *title)
{
	int before = faults->papers;

	CHECK_INT(status_of(start(title)), 0);
	return faults->papers - before;
}

static void only_once(void)
{
	CHECK_INT(came_of("YS-000012-9f3c51"), 1);
	CHECK_INT(came_of("YS-000012-9f3c51"), 0);
	CHECK_INT(came_of("YS-000012-9f3c52"), 1);
	CHECK_INT(came_of("YS-000013-9f3c51"), 1);
	CHECK_INT(came_of("YS-1000013-9f3c51"), 1);
	CHECK_INT(came_of("YS-1000013-9f3c51"), 0);
	CHECK_INT(came_of("YS-000012-9f3c51"), 0);
	CHECK(!sh("grep -q STATE %s/said", cups_dir));
	CHECK(sh("test $(stat -c %%a %s/yescpos-slips) = 600", cups_dir));
}

/* Whoever prints twice what has the same name wants it twice. */
static void others_as_often_as_they_like(void)
{
	static const char *const titles[] = {
		"letter", "", "YS-", "YS-000012", "YS-12-9f3c51", "YS-000012-9F3C51",
		"YS-000012-9f3c5", "YS-000012-9f3c511", "x YS-000012-9f3c51"
	};

	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
		CHECK_INT(came_of(titles[i]), 1);
		CHECK_INT(came_of(titles[i]), 1);
	}
}

static void not_where_it_was_taken_back(void)
{
	pid_t pid;

	faults->no_paper = true;
	pid = start("YS-000014-000000");
	EVENTUALLY(said("STATE: +media-empty-error"));
	kill(pid, SIGTERM);
	CHECK_INT(status_of(pid), 0);
	faults->no_paper = false;
	CHECK_INT(came_of("YS-000014-000000"), 1);
}

/* Without a place to remember, or for another queue: as it was before. */
static void where_it_can_remember(void)
{
	unsetenv("CUPS_CACHEDIR");
	CHECK_INT(came_of("YS-000012-9f3c51"), 1);
	setenv("CUPS_CACHEDIR", "/no such folder", 1);
	CHECK_INT(came_of("YS-000012-9f3c51"), 1);
	setenv("CUPS_CACHEDIR", cups_dir, 1);
	setenv("PRINTER", "other", 1);
	CHECK_INT(came_of("YS-000012-9f3c51"), 1);
	CHECK_INT(came_of("YS-000012-9f3c51"), 0);
	setenv("PRINTER", "slips", 1);
}

static void without_end(void)
{
	CHECK(sh("seq -f 'YS-%%06.0f-abcdef' %d | sed 'a\\\\' > %s/yescpos-slips", MANY, cups_dir));
	CHECK_INT(came_of("YS-000020-9f3c51"), 1);
	CHECK_INT(came_of("YS-000020-9f3c51"), 0);
	CHECK_INT(came_of("YS-003000-abcdef"), 0);
	CHECK(sh("test $(stat -c %%s %s/yescpos-slips) -lt %d", cups_dir, NAMES_MOST));
}

/* A cupsd that came up again runs the job while the backend from before is still at it. */
static void one_after_the_other(void)
{
	int before = faults->papers;
	pid_t first, second;

	faults->row_us = SLOW_US;
	first = start("YS-000030-9f3c51");
	EVENTUALLY(faults->row > 5);
	second = start("YS-000030-9f3c51");
	CHECK_INT(status_of(first), 0);
	CHECK_INT(status_of(second), 0);
	CHECK_INT(faults->papers, before + 1);
	faults->row_us = 0;
	faults->no_paper = true;
	first = start("YS-000031-9f3c51");
	EVENTUALLY(said("STATE: +media-empty-error"));
	second = start("YS-000031-9f3c51");
	pause_ms(300);
	kill(second, SIGTERM);
	CHECK_INT(status_of(second), 0);
	kill(first, SIGTERM);
	CHECK_INT(status_of(first), 0);
	faults->no_paper = false;
	CHECK_INT(faults->papers, before + 1);
}

/* The backend of a cupsd that is killed, once this holds. It falls to us. */
#define ORPHAN(title, holds) __extension__ ({ \
	int pipe_[2]; \
	pid_t cupsd_, orphan_ = -1; \
	CHECK(pipe(pipe_) == 0); \
	cupsd_ = fork(); \
	if (cupsd_ == 0) { \
		orphan_ = start(title); \
		_exit(write(pipe_[1], &orphan_, sizeof orphan_) < 0 || pause()); \
	} \
	CHECK(read(pipe_[0], &orphan_, sizeof orphan_) == sizeof orphan_); \
	EVENTUALLY(holds); \
	kill(cupsd_, SIGKILL); \
	CHECK_INT(status_of(cupsd_), -1); \
	close(pipe_[0]); \
	close(pipe_[1]); \
	orphan_; })

/* It finishes its slip, and the next cupsd's does not print it again. */
static void an_orphan_finishes(void)
{
	int before = faults->papers;
	pid_t orphan;

	faults->row_us = SLOW_US;
	orphan = ORPHAN("YS-000040-9f3c51", faults->row > 5);
	CHECK_INT(came_of("YS-000040-9f3c51"), 1);
	CHECK_INT(status_of(orphan), 0);
	CHECK_INT(faults->papers, before + 1);
	CHECK(paper_is(before + 1, number, true));
	faults->row_us = 0;
}

/* But nobody could take it back any more: it does not wait for paper, a printer or a cover. */
static void an_orphan_waits_for_nothing(atomic_bool *fault, const char *told)
{
	int before = faults->papers;
	pid_t orphan;

	*fault = true;
	orphan = ORPHAN("YS-000041-9f3c51", said(told));
	CHECK_INT(status_of(orphan), 0);
	*fault = false;
	pause_ms(200);
	CHECK_INT(faults->papers, before);
}

static void an_orphan_ends_a_slip_in_the_middle(void)
{
	int before = faults->papers;
	pid_t orphan;

	faults->paper_ends = 100;
	orphan = ORPHAN("YS-000042-9f3c51", said("STATE: +media-empty-error"));
	CHECK_INT(status_of(orphan), 0);
	faults->no_paper = false;
	EVENTUALLY(faults->papers == before + 1);
	CHECK(!paper_is(before + 1, number, true));
	CHECK_INT(came_of("YS-000042-9f3c51"), 1);
	CHECK(paper_is(before + 2, number, true));
}

static void all(void)
{
	only_once();
	others_as_often_as_they_like();
	not_where_it_was_taken_back();
	where_it_can_remember();
	one_after_the_other();
	an_orphan_finishes();
	an_orphan_waits_for_nothing(&faults->no_paper, "STATE: +media-empty-error");
	an_orphan_waits_for_nothing(&faults->cover, "STATE: +cover-open-error");
	an_orphan_waits_for_nothing(&faults->away, "STATE: +offline-report");
	an_orphan_ends_a_slip_in_the_middle();
	without_end();
}

int main(void)
{
	struct bitmap bitmap;
	pid_t printer;

	i18n_start();
	if (!mkdtemp(cups_dir) || prctl(PR_SET_CHILD_SUBREAPER, 1) != 0)
		return 99;
	snprintf(folder, sizeof folder, "%s/papers", cups_dir);
	CHECK(sh("mkdir %s", folder));
	setenv("CUPS_CACHEDIR", cups_dir, 1);
	setenv("PRINTER", "slips", 1);
	printer = fake_start(&faults, folder, 576, NULL, &port);
	draw(number, &bitmap);
	save(&bitmap, &(struct escpos){0});
	bitmap_release(&bitmap);
	all();
	fake_end(printer);
	CHECK(sh("rm -r %s", cups_dir));
	return checked();
}
