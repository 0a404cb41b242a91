/* documents.c - tests of documents on A4: through yishi-printd and a real cupsd to a queue of their own. */
#include <config.h>

#include "tests/print/printd.h"

static void add_document(char uid[JOB_UID])
{
	static const struct slip_column columns[] = { { 1, false, "文号" }, { 1, false, "事项" } };
	static const char *const row[] = { "议〔2026〕0001号", "电梯" };
	struct slip slip = {0};

	slip_add(&slip, SLIP_TITLE, "办理看板");
	slip_table(&slip, columns, 2);
	for (int i = 0; i < 60; i++)
		slip_cells(&slip, SLIP_ROW, row, 2);
	CHECK_INT(outbox_add(&hall, "board", 0, 0, &slip, uid), OK);
	slip_release(&slip);
}

/* The printer of the office: like that of the slips, with papers and faults of its own. */
static bool office_made(void)
{
	return sh("mkdir -p %s/office/papers %s/office/faults", cups_dir, cups_dir) &&
		sh("lpadmin -p office -E -v papers:%s/office 2>> %s/log/lpadmin", cups_dir, cups_dir);
}

static bool came_out(const char *uid)
{
	return sh("test -e %s/office/papers/*-%s.pdf", cups_dir, uid);
}

static bool option_is(const char *uid, const char *option)
{
	return sh("grep -q -- '%s' %s/office/papers/*-%s.options", option, cups_dir, uid);
}

static bool a4_is(enum fault fault)
{
	struct printer printer;

	return printer_load_a4(&hall, &printer) == OK && printer.alive && printer.fault == fault;
}

static bool slips_are(enum fault fault)
{
	struct printer printer;

	return printer_load(&hall, &printer) == OK && printer.alive && printer.fault == fault;
}

/* What printd has in memory, as the system counts it. */
static long held_kib(void)
{
	char path[64], line[128];
	long kib = 0;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/status", (int)printd);
	file = fopen(path, "r");
	while (file && kib == 0 && fgets(line, sizeof line, file))
		(void)sscanf(line, "VmRSS: %ld", &kib);
	if (file)
		fclose(file);
	return kib;
}

static void each_goes_to_its_own_queue(void)
{
	char document[JOB_UID], slip[JOB_UID];

	add_document(document);
	add("482710936651", slip);
	EVENTUALLY(job_is(document, JOB_PRINTED, FAULT_NONE));
	EVENTUALLY(job_is(slip, JOB_PRINTED, FAULT_NONE));
	CHECK(came_out(document) && !came_out(slip));
	CHECK_INT(papers(document), 0);
	CHECK_INT(papers(slip), 1);
	CHECK(option_is(document, "media=iso_a4_210x297mm"));
	CHECK(option_is(document, "print-scaling=none"));
	CHECK(!option_is(document, "PageSize"));
	CHECK(sh("pdfinfo %s/office/papers/*-%s.pdf | grep -q '(A4)'", cups_dir, document));
	CHECK(sh("pdfinfo %s/office/papers/*-%s.pdf | grep -q 'Pages: *2$'", cups_dir, document));
}

/* The fonts of A4 go with the child that drew it: what printd holds stays what a slip took. A
 * child that asks a printer how it is ends soon, too. */
static void memory_is_given_back(void)
{
	char uid[JOB_UID];
	long before = held_kib(), after;

	for (int i = 0; i < 3; i++) {
		add_document(uid);
		EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	}
	after = held_kib();
	CHECK(before > 0 && after > 0 && after - before < 4096);
	EVENTUALLY(sh("test -z \"$(cat /proc/%d/task/%d/children)\"", (int)printd, (int)printd));
}

static void what_cannot_be_drawn_fails(void)
{
	struct slip slip = {0};
	char uid[JOB_UID];

	slip_add(&slip, SLIP_TEXT, "\xF0\x92\x80\x80");
	CHECK_INT(outbox_add(&hall, "board", 0, 0, &slip, uid), OK);
	slip_release(&slip);
	EVENTUALLY(job_is(uid, JOB_FAILED, FAULT_BROKEN));
	CHECK(!came_out(uid));
}

/* The trouble of one printer is none of the other's. */
static void each_has_its_own_trouble(void)
{
	char document[JOB_UID], slip[JOB_UID];

	CHECK(fault_on("../office/faults/media-empty"));
	add_document(document);
	EVENTUALLY(job_is(document, JOB_SENT, FAULT_PAPER));
	add("482710936652", slip);
	EVENTUALLY(job_is(slip, JOB_PRINTED, FAULT_NONE));
	EVENTUALLY(a4_is(FAULT_PAPER) && slips_are(FAULT_NONE));
	CHECK(fault_on("cover-open"));
	add("482710936653", slip);
	EVENTUALLY(job_is(slip, JOB_SENT, FAULT_COVER));
	EVENTUALLY(a4_is(FAULT_PAPER) && slips_are(FAULT_COVER));
	CHECK(fault_off("../office/faults/media-empty"));
	EVENTUALLY(job_is(document, JOB_PRINTED, FAULT_NONE));
	CHECK(job_is(slip, JOB_SENT, FAULT_COVER));
	CHECK(fault_off("cover-open"));
	EVENTUALLY(job_is(slip, JOB_PRINTED, FAULT_NONE));
	EVENTUALLY(a4_is(FAULT_NONE) && slips_are(FAULT_NONE));
	CHECK(came_out(document));
}

static void what_waits_too_long_is_held(void)
{
	char document[JOB_UID];

	CHECK_INT(stop_printd(SIGTERM), 0);
	set_conf("wait", "2");
	CHECK(fault_on("../office/faults/media-empty"));
	add_document(document);
	start_printd();
	EVENTUALLY(job_is(document, JOB_HELD, FAULT_PAPER));
	EVENTUALLY(sh("test -z \"$(lpstat -o office)\""));
	CHECK(fault_off("../office/faults/media-empty"));
	CHECK(!came_out(document));
	CHECK_INT(stop_printd(SIGTERM), 0);
	set_conf("wait", "90");
}

/* Without a printer for it, paper of one kind is kept as PDF; the other kind is printed. */
static void without_its_queue_it_is_kept(void)
{
	char document[JOB_UID], slip[JOB_UID];

	set_conf("a4", "");
	start_printd();
	add_document(document);
	add("482710936654", slip);
	EVENTUALLY(job_is(document, JOB_KEPT, FAULT_NONE));
	EVENTUALLY(job_is(slip, JOB_PRINTED, FAULT_NONE));
	CHECK(sh("pdfinfo %s/paper/%s.pdf | grep -q '(A4)'", hall.dir, document));
	CHECK_INT(stop_printd(SIGTERM), 0);
	set_conf("a4", "office");
	set_conf("queue", "");
	start_printd();
	add_document(document);
	add("482710936655", slip);
	EVENTUALLY(job_is(document, JOB_PRINTED, FAULT_NONE));
	EVENTUALLY(job_is(slip, JOB_KEPT, FAULT_NONE));
	CHECK(came_out(document));
	CHECK(!sh("pdfinfo %s/paper/%s.pdf | grep -q '(A4)'", hall.dir, slip));
}

int main(void)
{
	i18n_start();
	if (!cups_there() || !sh("command -v pdfinfo > /dev/null"))
		return 77;
	if (!made() || !office_made())
		return 99;
	set_conf("a4", "office");
	start_printd();
	each_goes_to_its_own_queue();
	memory_is_given_back();
	what_cannot_be_drawn_fails();
	each_has_its_own_trouble();
	what_waits_too_long_is_held();
	without_its_queue_it_is_kept();
	CHECK_INT(stop_printd(SIGTERM), 0);
	hall_close(&hall);
	cups_away();
	return checked();
}
