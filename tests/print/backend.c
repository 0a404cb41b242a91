/* backend.c - tests of our CUPS backend alone, run as cupsd would; a fake printer behind it. */
#include <config.h>

#include <fcntl.h>

#include "base/clock.h"
#include "tests/print/backend.h"

enum { LONGEST_END_MS = 4000, SMALL = 9300 };

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
		"yescpos://127.0.0.1:1?colour=yes", "yescpos://::1", "yescpos://[::1", "yescpos://a:", "yescpos://a/b", "yescpos:///"
	};
	const char *builddir = getenv("builddir");

	for (size_t i = 0; i < sizeof uris / sizeof *uris; i++)
		CHECK_INT(status_of(run(uris[i], "none")), 1);
	CHECK(sh("'%s/yescpos' | grep -q '^network yescpos '", builddir ? builddir : "."));
	CHECK(!sh("'%s/yescpos' 1 2>/dev/null", builddir ? builddir : "."));
}

static void prints_copies(void)
{
	int before = faults->papers;

	CHECK_INT(status_of(run_copies(address(""), "none", "3")), 0);
	EVENTUALLY(faults->papers == before + 3);
	CHECK(paper_is(before + 1, "482710936660", true));
	CHECK(paper_is(before + 3, "482710936660", true));
}

static void believes_one_that_does_not_report(void)
{
	faults->no_reports = true;
	prints_alone(ESCPOS_RASTER, "", "482710936660");
	CHECK(said("WARNING: the printer does not answer GS r"));
	faults->no_reports = false;
}

static void finds_it_by_its_address(void)
{
	int before = faults->papers;
	char uri[128];

	snprintf(uri, sizeof uri, "yescpos://localhost:%d", port);
	CHECK_INT(status_of(run(uri, "none")), 0);
	EVENTUALLY(faults->papers == before + 1);
	snprintf(uri, sizeof uri, "yescpos://[::ffff:127.0.0.1]:%d", port);
	CHECK_INT(status_of(run(uri, "none")), 0);
	EVENTUALLY(faults->papers == before + 2);
}

/* A band that takes seconds, but bytes go on: nothing is wrong with that. */
static void is_patient_with_a_slow_wire(const char *uri)
{
	struct bitmap bitmap;
	int before = faults->papers;

	draw("482710936660", &bitmap);
	save(&bitmap, &(struct escpos){ .band = 500, .all_rows = true });
	faults->sips = true;
	CHECK_INT(status_of(run(uri, "none")), 0);
	faults->sips = false;
	EVENTUALLY(faults->papers == before + 1);
	CHECK(!sh("grep -q STATE %s/said", cups_dir));
	bitmap_release(&bitmap);
}

/* On USB: the file goes when the printer loses power in mid-slip, and comes again. */
static void prints_on_a_device(void)
{
	struct faults *usual = faults;
	char link[128], uri[160];
	int nowhere;
	pid_t device, pid;

	snprintf(link, sizeof link, "%s/lp0", cups_dir);
	snprintf(uri, sizeof uri, "yescpos:%s", link);
	CHECK(sh("rm -f %s/*.pbm", folder));
	device = fake_start(&faults, folder, 576, link, &nowhere);
	CHECK_INT(status_of(run(uri, "offline-report")), 0);
	CHECK(said("STATE: -offline-report"));
	EVENTUALLY(faults->papers == 1);
	CHECK(paper_is(1, "482710936660", true));
	faults->row_us = SLOW_US;
	faults->dies = 150;
	pid = run(uri, "none");
	EVENTUALLY(said("STATE: +offline-report"));
	faults->row_us = 0;
	faults->away = false;
	CHECK_INT(status_of(pid), 0);
	EVENTUALLY(faults->papers == 3);
	CHECK(paper_is(2, "482710936660", false) && !paper_is(2, "482710936660", true));
	CHECK(paper_is(3, "482710936660", true));
	faults->no_paper = true;
	pid = run(uri, "none");
	EVENTUALLY(said("STATE: +media-empty-error"));
	faults->no_paper = false;
	CHECK_INT(status_of(pid), 0);
	is_patient_with_a_slow_wire(uri);
	faults->dumb = true;
	snprintf(uri, sizeof uri, "yescpos:%s?status=no", link);
	CHECK_INT(status_of(run(uri, "none")), 0);
	EVENTUALLY(faults->papers == 6);
	CHECK(paper_is(6, "482710936660", true));
	CHECK_INT(faults->strange, 0);
	fake_end(device);
	faults = usual;
}

/* While no job runs: one line a reason. */
static bool probed(const char *uri, int status, const char *lines)
{
	const char *builddir = getenv("builddir");

	return sh("cd %s && { '%s/yescpos' --probe '%s' > probed 2>/dev/null; test $? = %d; } &&"
		" printf '%s' | cmp -s - probed", cups_dir, builddir ? builddir : ".", uri, status,
		lines);
}

static void is_asked_without_a_job(void)
{
	int papers = faults->papers, row = faults->row;

	CHECK(probed(address(""), 0, "none\n"));
	faults->low = true;
	CHECK(probed(address(""), 0, "media-low-report\n"));
	faults->low = false;
	faults->no_paper = true;
	CHECK(probed(address(""), 0, "media-empty-error\n"));
	faults->cover = true;
	CHECK(probed(address(""), 0, "cover-open-error\n"));
	faults->no_paper = faults->cover = false;
	faults->offline = true;
	CHECK(probed(address(""), 0, "offline-report\n"));
	faults->offline = false;
	faults->dumb = true;
	CHECK(probed(address(""), 0, "offline-report\n"));
	CHECK(probed(address("?status=no"), 3, ""));
	faults->dumb = false;
	faults->away = true;
	CHECK(probed(address(""), 0, "offline-report\n"));
	faults->away = false;
	CHECK(probed(address(""), 0, "none\n"));
	CHECK(probed("yescpos:/no/such/device", 0, "offline-report\n"));
	CHECK(probed("yescpos:/proc/sys/kernel/ostype", 3, ""));
	CHECK(probed("socket://127.0.0.1", 1, ""));
	CHECK(faults->papers == papers && faults->row == row && faults->strange == 0);
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
	prints_copies();
	finds_it_by_its_address();
	prints_on_a_device();
	is_asked_without_a_job();
	believes_one_that_does_not_report();
	refuses_nonsense();
}

int main(void)
{
	pid_t printer;

	i18n_start();
	if (!mkdtemp(cups_dir))
		return 99;
	snprintf(folder, sizeof folder, "%s/papers", cups_dir);
	CHECK(sh("mkdir %s", folder));
	printer = fake_start(&faults, folder, 576, NULL, &port);
	alone();
	fake_end(printer);
	CHECK(sh("rm -r %s", cups_dir));
	return checked();
}
