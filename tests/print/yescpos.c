/* yescpos.c - tests of our CUPS backend: a real cupsd before it, a fake printer behind it. */
#include <config.h>

#include <fcntl.h>
#include <termios.h>

#include "base/clock.h"
#include "base/file.h"
#include "base/text.h"
#include "print/escpos.h"
#include "print/page.h"
#include "tests/print/fake.h"
#include "tests/print/printd.h"

enum { SLOW_US = 2000, LONGEST_END_MS = 4000, SMALL = 9300 };

static struct faults *faults;
static char folder[64];
static int port;

static void compose(const char *number, struct slip *slip)
{
	slip_add(slip, SLIP_TITLE, "议题回执");
	slip_addf(slip, SLIP_QR, "YS1T%s", number);
	slip_add(slip, SLIP_CODE, number);
	slip_add(slip, SLIP_TEXT, "如需补充材料，会在本机显示。");
}

static void draw(const char *number, struct bitmap *out)
{
	struct slip slip = {0};

	compose(number, &slip);
	CHECK_INT(page_bitmap(&slip, PAPER_80, out), OK);
	slip_release(&slip);
}

static void add_slip(const char *number, char uid[JOB_UID])
{
	struct slip slip = {0};

	compose(number, &slip);
	CHECK_INT(outbox_add(&hall, "receipt", 1, 0, &slip, uid), OK);
	slip_release(&slip);
}

/* Rows of a paper that are those of the slip, from its first on; all: no row is missing. */
static bool paper_is(int paper, const char *number, bool all)
{
	char path[128], head[32], wanted[32];
	struct bitmap bitmap;
	unsigned char row[ROLL_BYTES];
	int rows = 0, height = 0;
	bool same = true;
	FILE *file;

	snprintf(path, sizeof path, "%s/%d.pbm", folder, paper);
	draw(number, &bitmap);
	snprintf(wanted, sizeof wanted, "%d %d\n", bitmap.width, bitmap.height);
	file = fopen(path, "r");
	same = file && fgets(head, sizeof head, file) && fgets(head, sizeof head, file);
	if (same)
		(void)sscanf(head, "%*d %d", &height);
	for (; same && rows < height && rows < bitmap.height; rows++)
		same = fread(row, bitmap.stride, 1, file) == 1 &&
			memcmp(row, bitmap.rows + (size_t)rows * bitmap.stride, bitmap.stride) == 0;
	if (file)
		fclose(file);
	same = same && height > 0 && height <= bitmap.height && (!all || strcmp(head, wanted) == 0);
	bitmap_release(&bitmap);
	return same;
}

static void comes_out_whole(const char *number, const char *uid)
{
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK(paper_is(faults->papers, number, true));
	CHECK_INT(faults->strange, 0);
}

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

/* Mode 700: cupsd then runs it as itself, and it may look into our folder. */
static void in_a_hall(void)
{
	const char *builddir = getenv("builddir");
	char here[4096];

	CHECK(realpath(builddir ? builddir : ".", here) != NULL);
	CHECK(sh("install -m 700 %s/yescpos %s/bin/backend/yescpos", here, cups_dir));
	CHECK(sh("lpadmin -p slips -E -v yescpos://127.0.0.1:%d 2>/dev/null", port));
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
	CHECK_INT(stop_printd(SIGTERM), 0);
}

/* From here on the backend alone, as cupsd would run it. What it says lies in DIR/said. */
static pid_t run(const char *uri, const char *reasons)
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
	execl(path, uri, "1", "somebody", "slip", "1", "", document, (char *)NULL);
	_exit(127);
}

static bool said(const char *words)
{
	return sh("grep -qsxF -e '%s' %s/said", words, cups_dir);
}

static void save(const struct bitmap *bitmap, const struct escpos *how)
{
	struct text bytes = {0};
	char path[128];

	escpos_write(bitmap, how, &bytes);
	snprintf(path, sizeof path, "%s/document", cups_dir);
	CHECK_INT(file_save(&bytes, path), OK);
	text_release(&bytes);
}

static const char *address(const char *options)
{
	static char uri[128];

	snprintf(uri, sizeof uri, "yescpos://127.0.0.1:%d%s", port, options);
	return uri;
}

static void prints_alone(enum escpos_image image, const char *options, const char *number)
{
	struct bitmap bitmap;
	int before = faults->papers;

	draw(number, &bitmap);
	save(&bitmap, &(struct escpos){ .image = image, .all_rows = true });
	CHECK_INT(status_of(run(address(options), "none")), 0);
	EVENTUALLY(faults->papers == before + 1);
	CHECK(image == ESCPOS_COLUMNS || paper_is(before + 1, number, true));
	CHECK(!sh("grep -q STATE %s/said", cups_dir));
	CHECK_INT(faults->strange, 0);
	bitmap_release(&bitmap);
}

/* Memory for little more than a band, and slow: questions must not fall among the dots. */
static void fills_a_small_memory(void)
{
	faults->memory = SMALL;
	faults->row_us = 1000;
	prints_alone(ESCPOS_RASTER, "", "482710936658");
	prints_alone(ESCPOS_STORED, "", "482710936658");
	faults->memory = FAKE_MEMORY;
	faults->row_us = 0;
}

/* The printer answers to dots that read like questions, and with what nobody asked for. */
static void is_not_confused_by_dots(void)
{
	struct bitmap bitmap;
	int before = faults->papers, questions = faults->questions;

	draw("482710936659", &bitmap);
	for (int y = 0; y < bitmap.height; y++)
		memcpy(bitmap.rows + (size_t)y * bitmap.stride, "\x10\x04\x01\x10\x04\x02\x10\x04\x04",
			9);
	save(&bitmap, &(struct escpos){0});
	faults->row_us = 500;
	CHECK_INT(status_of(run(address(""), "none")), 0);
	faults->row_us = 0;
	EVENTUALLY(faults->papers == before + 1);
	CHECK(faults->questions > questions + bitmap.height);
	CHECK(!sh("grep -q STATE %s/said", cups_dir));
	bitmap_release(&bitmap);
}

static void takes_reasons_over(void)
{
	int before = faults->papers;

	faults->low = true;
	CHECK_INT(status_of(run(address(""), "media-empty-error,cover-open-warning,paused")), 0);
	EVENTUALLY(faults->papers == before + 1);
	CHECK(said("STATE: -media-empty-error") && said("STATE: -cover-open-warning"));
	CHECK(said("STATE: +media-low-report") && !sh("grep -q paused %s/said", cups_dir));
	faults->low = false;
	CHECK_INT(status_of(run(address(""), "media-low-report")), 0);
	CHECK(said("STATE: -media-low-report"));
}

static void gives_up_a_printer_that_dies_twice(void)
{
	pid_t pid;

	faults->row_us = SLOW_US;
	faults->dies = 50;
	pid = run(address(""), "none");
	EVENTUALLY(faults->away);
	faults->dies = 70;
	faults->away = false;
	EVENTUALLY(faults->away);
	faults->row_us = 0;
	CHECK_INT(status_of(pid), 5);
	CHECK(said("STATE: +offline-report"));
	faults->away = false;
	CHECK_INT(status_of(run(address(""), "offline-report")), 0);
	CHECK(said("STATE: -offline-report"));
	EVENTUALLY(faults->row == 0);
}

static void ends_in_time(pid_t pid)
{
	int64_t start = clock_ms();

	kill(pid, SIGTERM);
	CHECK_INT(status_of(pid), 0);
	CHECK(clock_ms() - start < LONGEST_END_MS);
}

static void ends_wherever_it_waits(void)
{
	int before = faults->papers;
	pid_t pid;

	faults->dumb = true;
	pid = run(address(""), "none");
	EVENTUALLY(said("STATE: +offline-report"));
	ends_in_time(pid);
	faults->dumb = false;
	faults->away = true;
	pid = run(address(""), "none");
	EVENTUALLY(said("STATE: +offline-report"));
	ends_in_time(pid);
	faults->away = false;
	faults->no_paper = true;
	pid = run(address(""), "none");
	EVENTUALLY(said("STATE: +media-empty-error"));
	ends_in_time(pid);
	faults->no_paper = false;
	faults->row_us = 5000;
	faults->memory = SMALL;
	pid = run(address(""), "none");
	EVENTUALLY(faults->row > 5);
	ends_in_time(pid);
	EVENTUALLY(faults->papers == before + 1);
	faults->memory = FAKE_MEMORY;
	faults->row_us = 0;
}

static void prints_on_the_dumb(void)
{
	faults->dumb = true;
	prints_alone(ESCPOS_RASTER, "?status=no", "482710936660");
	faults->dumb = false;
}

static void refuses_nonsense(void)
{
	static const char *const uris[] = {
		"yescpos", "yescpos:", "yescpos:lp0", "yescpos://", "socket://127.0.0.1:1",
		"yescpos://127.0.0.1:1?colour=yes"
	};
	const char *builddir = getenv("builddir");

	for (size_t i = 0; i < sizeof uris / sizeof *uris; i++)
		CHECK_INT(status_of(run(uris[i], "none")), 1);
	CHECK(sh("'%s/yescpos' | grep -q '^network yescpos '", builddir ? builddir : "."));
	CHECK(!sh("'%s/yescpos' 1 2>/dev/null", builddir ? builddir : "."));
}

/* A terminal of our own stands in for /dev/usb/lp0. */
static void prints_on_a_device(void)
{
	struct faults *usual = faults;
	int master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK), tty, nowhere;
	char uri[128];
	struct termios raw;
	pid_t device;

	CHECK(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0);
	snprintf(uri, sizeof uri, "yescpos:%s", ptsname(master));
	tty = open(ptsname(master), O_RDWR | O_NOCTTY);
	CHECK(tty >= 0 && tcgetattr(tty, &raw) == 0);
	cfmakeraw(&raw);
	CHECK(tcsetattr(tty, TCSANOW, &raw) == 0);
	CHECK(sh("rm -f %s/*.pbm", folder));
	device = fake_start(&faults, folder, 576, master, &nowhere);
	CHECK_INT(status_of(run(uri, "none")), 0);
	EVENTUALLY(faults->papers == 1);
	CHECK(paper_is(1, "482710936660", true));
	fake_end(device);
	close(tty);
	close(master);
	faults = usual;
}

static void alone(void)
{
	prints_alone(ESCPOS_RASTER, "", "482710936658");
	prints_alone(ESCPOS_COLUMNS, "", "482710936658");
	prints_alone(ESCPOS_STORED, "", "482710936658");
	fills_a_small_memory();
	is_not_confused_by_dots();
	takes_reasons_over();
	gives_up_a_printer_that_dies_twice();
	ends_wherever_it_waits();
	prints_on_the_dumb();
	prints_on_a_device();
	refuses_nonsense();
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
	printer = fake_start(&faults, folder, 576, -1, &port);
	in_a_hall();
	alone();
	fake_end(printer);
	hall_close(&hall);
	cups_away();
	return checked();
}
