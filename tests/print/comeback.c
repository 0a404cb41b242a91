/* comeback.c - tests of what a killed cupsd forgets, or runs again, when it comes up. */
#include <config.h>

#include "tests/print/receipt.h"

static bool cups_is_empty(void)
{
	return sh("test -z \"$(lpstat -o slips)\"");
}

static void kill_cupsd(void)
{
	CHECK(sh("kill -9 $(cat %s/pid)", cups_dir));
	pause_ms(50);
}

/* Until its slip is under way on the paper; it is slow. */
static void begin(const char *number, char uid[JOB_UID])
{
	faults->row_us = SLOW_US;
	add_slip(number, uid);
	EVENTUALLY(faults->row > 5);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_NONE));
}

static void came_once(int before, const char *number, const char *uid)
{
	comes_out_whole(number, uid);
	EVENTUALLY(cups_is_empty());
	CHECK_INT(faults->papers, before + 1);
	faults->row_us = 0;
}

/* The backend from before is still at it. */
static void runs_it_again(void)
{
	char uid[JOB_UID];
	int before = faults->papers;

	begin("482710936670", uid);
	kill_cupsd();
	CHECK(cups("start"));
	came_once(before, "482710936670", uid);
}

/* Killed between throwing the document away and writing down that it is printed. */
static void has_a_job_without_its_document(void)
{
	char uid[JOB_UID];
	int before = faults->papers;
	struct job job;

	begin("482710936671", uid);
	kill_cupsd();
	CHECK(sh("rm %s/spool/d0*", cups_dir));
	CHECK(cups("start"));
	came_once(before, "482710936671", uid);
	CHECK(outbox_load(&hall, uid, &job) == OK && job.attempts == 2);
}

/* As it does where it is left to write down its jobs but every half a minute. */
static void knows_nothing_of_it(void)
{
	char uid[JOB_UID];
	int before = faults->papers;

	begin("482710936672", uid);
	kill_cupsd();
	CHECK(sh("rm -f %s/spool/[cd]0* %s/cache/job.cache*", cups_dir, cups_dir));
	CHECK(cups("start"));
	came_once(before, "482710936672", uid);
}

/* The paper ran out, cupsd died, the visitor went: nothing comes out at the refill. */
static void holds_it_all_the_same(void)
{
	char uid[JOB_UID];
	int before = faults->papers;

	faults->no_paper = true;
	add_slip("482710936673", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_PAPER));
	kill_cupsd();
	CHECK_INT(outbox_hold(&hall, uid), OK);
	CHECK(cups("start"));
	EVENTUALLY(cups_is_empty());
	faults->no_paper = false;
	add_slip("482710936674", uid);
	came_once(before, "482710936674", uid);
}

int main(void)
{
	pid_t printer;

	i18n_start();
	if (!cups_there())
		return 77;
	if (!made())
		return 99;
	snprintf(folder, sizeof folder, "%s/papers", cups_dir);
	printer = fake_start(&faults, folder, dots, NULL, &port);
	CHECK(cups_rolls(port));
	set_conf("format", "escpos");
	start_printd();
	runs_it_again();
	has_a_job_without_its_document();
	knows_nothing_of_it();
	holds_it_all_the_same();
	CHECK_INT(stop_printd(SIGTERM), 0);
	fake_end(printer);
	hall_close(&hall);
	cups_away();
	return checked();
}
