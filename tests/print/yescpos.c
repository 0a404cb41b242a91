/* yescpos.c - tests of our CUPS backend: a real cupsd before it, a fake printer behind it. */
#include <config.h>

#include "tests/print/receipt.h"

enum { LEAST_MEMORY = 4096 };

static void prints_two_in_a_row(void)
{
	char first[JOB_UID], second[JOB_UID];
	int before = faults->papers;

	add_slip("482710936651", first);
	add_slip("482710936652", second);
	EVENTUALLY(job_is(first, JOB_PRINTED, FAULT_NONE));
	EVENTUALLY(job_is(second, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(faults->papers, before + 2);
	CHECK(paper_is(before + 1, "482710936651", true) !=
		paper_is(before + 1, "482710936652", true));
	CHECK(paper_is(before + 2, "482710936651", true) !=
		paper_is(before + 2, "482710936652", true));
	CHECK(faults->questions >= 12);
	CHECK_INT(faults->strange, 0);
}

static void has_a_code_that_scans(void)
{
	CHECK(sh("zbarimg --nodbus --raw -q %s/%d.pbm 2>/dev/null | grep -q YS1T4827109366", folder,
		faults->papers));
}

static void waits_for(atomic_bool *fault, enum fault told)
{
	char uid[JOB_UID];
	int before = faults->papers;

	*fault = true;
	add_slip("482710936653", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, told));
	CHECK_INT(faults->papers, before);
	*fault = false;
	comes_out_whole("482710936653", uid);
	CHECK_INT(faults->papers, before + 1);
}

static void waits_for_paper_in_mid_slip(void)
{
	char uid[JOB_UID];
	int before = faults->papers;

	faults->paper_ends = 200;
	add_slip("482710936654", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_PAPER));
	CHECK_INT(faults->row, 200);
	faults->no_paper = false;
	comes_out_whole("482710936654", uid);
	CHECK_INT(faults->papers, before + 1);
}

static void prints_once_more_after_a_death(void)
{
	char uid[JOB_UID];
	int before = faults->papers;

	faults->row_us = SLOW_US;
	faults->dies = 150;
	add_slip("482710936655", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_OFFLINE));
	faults->row_us = 0;
	faults->away = false;
	comes_out_whole("482710936655", uid);
	CHECK_INT(faults->papers, before + 2);
	CHECK(paper_is(before + 1, "482710936655", false));
	CHECK(!paper_is(before + 1, "482710936655", true));
}

/* What is taken back in mid-slip ends there, and the next is not stained by it. */
static void ends_a_slip_that_is_taken_back(bool without_paper)
{
	char uid[JOB_UID];
	int before = faults->papers, clears = faults->clears;

	faults->row_us = SLOW_US;
	if (without_paper)
		faults->paper_ends = 100;
	add_slip("482710936656", uid);
	EVENTUALLY(faults->row >= 100);
	if (without_paper)
		EVENTUALLY(job_is(uid, JOB_SENT, FAULT_PAPER));
	CHECK_INT(outbox_hold(&hall, uid), OK);
	EVENTUALLY(faults->clears > clears);
	EVENTUALLY(sh("test -z \"$(lpstat -o slips)\""));
	faults->no_paper = false;
	faults->row_us = 0;
	EVENTUALLY(faults->papers == before + 1);
	CHECK(paper_is(before + 1, "482710936656", false));
	CHECK(!paper_is(before + 1, "482710936656", true));
	add_slip("482710936657", uid);
	comes_out_whole("482710936657", uid);
	CHECK_INT(faults->papers, before + 2);
}

/* A printer that cannot be told to forget: next to nothing of the slip comes out later, and its
 * memory, though small, is never so full that it would not hear a question. */
static void leaves_hardly_anything(void)
{
	char uid[JOB_UID];
	int before = faults->papers;

	faults->memory = LEAST_MEMORY;
	faults->no_clears = true;
	faults->paper_ends = 100;
	add_slip("482710936658", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_PAPER));
	CHECK_INT(outbox_hold(&hall, uid), OK);
	EVENTUALLY(sh("test -z \"$(lpstat -o slips)\""));
	faults->no_paper = false;
	EVENTUALLY(faults->papers == before + 1);
	CHECK(rows_of(before + 1) < 100 + 3 * ESCPOS_BAND);
	faults->no_clears = false;
	faults->memory = FAKE_MEMORY;
	add_slip("482710936659", uid);
	comes_out_whole("482710936659", uid);
}

static void prints_with(const char *key, const char *value)
{
	char uid[JOB_UID];

	set_conf(key, value);
	start_printd();
	add_slip("482710936660", uid);
	comes_out_whole("482710936660", uid);
	CHECK_INT(stop_printd(SIGTERM), 0);
}

/* Each setting of hall.conf shows in what the printer gets. */
static void obeys_the_hall(void)
{
	CHECK_INT(faults->cut, 66);
	CHECK_INT(faults->rows_at_once, ESCPOS_BAND);
	prints_with("cut", "full");
	CHECK_INT(faults->cut, 65);
	prints_with("band", "100");
	CHECK_INT(faults->rows_at_once, 100);
	prints_with("image", "GS ( L");
	CHECK_INT(faults->stored, 1);
	faults->width = dots = 512;
	prints_with("dots", "512");
	faults->width = dots = 384;
	set_conf("width", "58");
	prints_with("dots", "");
	faults->width = dots = 576;
}

static void in_a_hall(void)
{
	CHECK(cups_rolls(port));
	set_conf("format", "escpos");
	start_printd();
	prints_two_in_a_row();
	has_a_code_that_scans();
	waits_for(&faults->no_paper, FAULT_PAPER);
	waits_for(&faults->cover, FAULT_COVER);
	waits_for(&faults->offline, FAULT_OFFLINE);
	waits_for(&faults->away, FAULT_OFFLINE);
	waits_for_paper_in_mid_slip();
	prints_once_more_after_a_death();
	ends_a_slip_that_is_taken_back(false);
	ends_a_slip_that_is_taken_back(true);
	leaves_hardly_anything();
	CHECK_INT(stop_printd(SIGTERM), 0);
	obeys_the_hall();
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
	printer = fake_start(&faults, folder, 576, NULL, &port);
	in_a_hall();
	fake_end(printer);
	hall_close(&hall);
	cups_away();
	return checked();
}
