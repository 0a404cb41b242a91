/* printd.c - tests of yishi-printd against a real cupsd, in good days and in bad ones. */
#include <config.h>

#include "tests/print/printd.h"

static bool printer_is(enum fault fault)
{
	struct printer printer;

	return printer_load(&hall, &printer) == OK && printer.alive && printer.fault == fault;
}

static bool cups_is_empty(void)
{
	return sh("test -z \"$(lpstat -o slips)\"");
}

static void prints(void)
{
	char uid[JOB_UID];
	struct job job;

	add("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(papers(uid), 1);
	CHECK(sh("grep -q 'PageSize=Custom.80x' %s/papers/*%s.options", cups_dir, uid));
	CHECK(outbox_load(&hall, uid, &job) == OK && job.attempts == 1);
	CHECK(printer_is(FAULT_NONE));
}

static void waits_for_paper(const char *fault, enum fault told)
{
	char uid[JOB_UID];

	CHECK(fault_on(fault));
	add("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, told));
	EVENTUALLY(printer_is(told));
	CHECK(fault_off(fault));
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	EVENTUALLY(printer_is(FAULT_NONE));
	CHECK_INT(papers(uid), 1);
}

static void waits_for_cups(void)
{
	char uid[JOB_UID];

	CHECK(cups("stop"));
	add("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_NEW, FAULT_SILENT));
	CHECK(cups("start"));
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(papers(uid), 1);
}

static void waits_for_a_frozen_cups(void)
{
	char uid[JOB_UID];

	CHECK(sh("kill -STOP $(cat %s/pid)", cups_dir));
	add("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_NEW, FAULT_SILENT));
	CHECK(sh("kill -CONT $(cat %s/pid)", cups_dir));
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(papers(uid), 1);
}

static void waits_for_its_queue(const char *off, const char *on, enum job_state state,
	enum fault fault)
{
	char uid[JOB_UID];

	CHECK(sh("%s slips", off));
	add("482710936651", uid);
	EVENTUALLY(job_is(uid, state, fault));
	CHECK(sh("%s slips", on));
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(papers(uid), 1);
}

/* CUPS holds back the job of a printer that failed, and tries again by itself. */
static void waits_for_a_printer_that_failed(void)
{
	char uid[JOB_UID];

	CHECK(fault_on("fail"));
	add("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_BROKEN));
	CHECK(fault_off("fail"));
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(papers(uid), 1);
}

/* Nobody's slip comes out later for a stranger; staff may still print it. */
static void takes_back_what_is_held(void)
{
	char uid[JOB_UID], other[JOB_UID];
	struct jobs jobs;

	CHECK(fault_on("media-empty"));
	add("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_PAPER));
	add("482710936652", other);
	CHECK_INT(outbox_hold(&hall, uid), OK);
	CHECK_INT(outbox_hold(&hall, other), OK);
	EVENTUALLY(cups_is_empty());
	CHECK(fault_off("media-empty"));
	CHECK_INT(outbox_again(&hall, uid), OK);
	EVENTUALLY(outbox_list(&hall, true, &jobs) == OK && (jobs_release(&jobs), jobs.count == 0));
	CHECK_INT(papers(uid) + papers(other), 0);
	CHECK(job_is(other, JOB_HELD, FAULT_NONE) || job_is(other, JOB_HELD, FAULT_PAPER));
}

static void holds_what_waits_too_long(void)
{
	char uid[JOB_UID], unsent[JOB_UID];

	CHECK_INT(stop_printd(SIGTERM), 0);
	set_conf("wait", "2");
	CHECK(fault_on("media-empty"));
	add("482710936651", uid);
	start_printd();
	EVENTUALLY(job_is(uid, JOB_HELD, FAULT_PAPER));
	EVENTUALLY(cups_is_empty());
	CHECK(fault_off("media-empty"));
	CHECK_INT(papers(uid), 0);
	CHECK(sh("cupsreject slips"));
	add("482710936652", unsent);
	EVENTUALLY(job_is(unsent, JOB_HELD, FAULT_REFUSED));
	CHECK(sh("cupsaccept slips"));
	CHECK_INT(stop_printd(SIGTERM), 0);
	set_conf("wait", "90");
}

/* A queue of its own papers beside the first one. */
static int papers_elsewhere(const char *uid)
{
	return sh("test -e %s/other/papers/*-%s.pdf", cups_dir, uid);
}

/* hall.conf is edited while slips are printed: what is under way ends where it went, what
 * comes after goes to the new queue, and nothing comes out twice. */
static void goes_over_to_another_queue(void)
{
	char first[JOB_UID], second[JOB_UID], third[JOB_UID];

	CHECK(sh("mkdir -p %s/other/papers %s/other/faults", cups_dir, cups_dir));
	CHECK(sh("lpadmin -p other -E -v papers:%s/other 2> %s/log/lpadmin", cups_dir, cups_dir));
	CHECK(fault_on("media-empty"));
	add("482710936651", first);
	EVENTUALLY(job_is(first, JOB_SENT, FAULT_PAPER));
	set_conf("queue", "other");
	pause_ms(1500);
	add("482710936652", second);
	pause_ms(1500);
	CHECK(job_is(second, JOB_NEW, FAULT_NONE));
	CHECK(fault_off("media-empty"));
	EVENTUALLY(job_is(first, JOB_PRINTED, FAULT_NONE));
	EVENTUALLY(job_is(second, JOB_PRINTED, FAULT_NONE));
	CHECK(papers(first) == 1 && !papers_elsewhere(first));
	CHECK(papers(second) == 0 && papers_elsewhere(second));
	CHECK(sh("echo 'no line' >> %s/hall.conf", hall.dir));
	add("482710936653", third);
	EVENTUALLY(job_is(third, JOB_PRINTED, FAULT_NONE));
	CHECK(papers_elsewhere(third));
	CHECK(sh("sed -i '/^no line/d' %s/hall.conf", hall.dir));
}

static bool printer_named(const char *queue)
{
	struct printer printer;

	return printer_load(&hall, &printer) == OK && strcmp(printer.queue, queue) == 0;
}

/* Nothing is under way: it counts at once, and the staff see it. Written in place too. */
static void goes_back_at_once(void)
{
	char uid[JOB_UID];

	CHECK(sh("sed 's/^queue = other/queue = slips/' %s/hall.conf > %s/conf &&"
		" cat %s/conf > %s/hall.conf", hall.dir, cups_dir, cups_dir, hall.dir));
	EVENTUALLY(printer_named("slips"));
	add("482710936654", uid);
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(papers(uid), 1);
}

static void gives_up_what_no_font_has(void)
{
	struct slip slip = {0};
	char uid[JOB_UID];

	slip_add(&slip, SLIP_TEXT, "\xF0\x92\x80\x80");
	CHECK_INT(outbox_add(&hall, "receipt", 1, 0, &slip, uid), OK);
	slip_release(&slip);
	EVENTUALLY(job_is(uid, JOB_FAILED, FAULT_BROKEN));
	CHECK_INT(papers(uid), 0);
}

static void says_what_cups_gave_up(void)
{
	char uid[JOB_UID];

	CHECK(fault_on("media-empty"));
	add("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_PAPER));
	CHECK(sh("cancel -a slips"));
	EVENTUALLY(job_is(uid, JOB_FAILED, FAULT_BROKEN));
	CHECK(fault_off("media-empty"));
}

static void prints_to_the_default_queue(void)
{
	char uid[JOB_UID];

	set_conf("queue", "default");
	CHECK(sh("lpadmin -d slips"));
	start_printd();
	add("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(papers(uid), 1);
}

int main(void)
{
	i18n_start();
	if (!cups_there())
		return 77;
	if (!made())
		return 99;
	start_printd();
	prints();
	waits_for_paper("media-empty", FAULT_PAPER);
	waits_for_paper("cover-open", FAULT_COVER);
	waits_for_cups();
	waits_for_a_frozen_cups();
	waits_for_its_queue("cupsreject", "cupsaccept", JOB_NEW, FAULT_REFUSED);
	waits_for_its_queue("cupsdisable", "cupsenable", JOB_SENT, FAULT_PAUSED);
	waits_for_a_printer_that_failed();
	takes_back_what_is_held();
	says_what_cups_gave_up();
	goes_over_to_another_queue();
	goes_back_at_once();
	gives_up_what_no_font_has();
	holds_what_waits_too_long();
	prints_to_the_default_queue();
	CHECK_INT(stop_printd(SIGTERM), 0);
	hall_close(&hall);
	cups_away();
	return checked();
}
