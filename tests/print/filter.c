/* filter.c - tests of one queue that takes dots and PDF: cupsd, our PPD, filter and backend. */
#include <config.h>

#include "base/file.h"
#include "tests/print/receipt.h"

enum { EDGE = 16 };

static int height_of(const char *number)
{
	struct bitmap bitmap;
	int height;

	draw(number, &bitmap);
	height = bitmap.height;
	bitmap_release(&bitmap);
	return height;
}

static bool scans(int paper, const char *number)
{
	return sh("zbarimg --nodbus --raw -q %s/%d.pbm 2>/dev/null | grep -qx 'YS1T%s'", folder, paper,
		number);
}

/* As long as the slip, a hair more or less. */
static bool is_as_long(int paper, const char *number)
{
	int rows = rows_of(paper), wanted = height_of(number);

	return rows >= wanted - 2 * EDGE && rows <= wanted + EDGE / 2;
}

/* Filters run as somebody who has no rights: what they need has to be within reach. */
static void set_up(void)
{
	const char *builddir = getenv("builddir");
	char here[4096];

	CHECK(realpath(builddir ? builddir : ".", here) && cups_rolls(port));
	CHECK(sh("chmod 711 %s && cd %s/bin && rm filter && mkdir filter &&"
		" ln -s /usr/lib/cups/filter/* filter/ &&"
		" install -m 755 %s/rastertoyescpos filter/ && lpadmin -x slips", cups_dir, cups_dir,
		here));
	CHECK(sh("%s/yishi-printd --cups add slips yescpos://127.0.0.1:%d %s/yescpos.ppd", here, port,
		here));
}

static void has_an_orderly_ppd(void)
{
	const char *srcdir = getenv("srcdir");

	CHECK(sh("cupstestppd -q -I filters '%s/src/yescpos.ppd'", srcdir ? srcdir : "."));
}

static void prints_through_printd(const char *format, const char *number, char uid[JOB_UID])
{
	set_conf("format", format);
	start_printd();
	add_slip(number, uid);
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(stop_printd(SIGTERM), 0);
	CHECK_INT(faults->strange, 0);
	CHECK_INT(faults->cut, 66);
}

static void takes_dots(void)
{
	char uid[JOB_UID];
	int before = faults->papers;

	prints_through_printd("escpos", "482710936651", uid);
	CHECK_INT(faults->papers, before + 1);
	CHECK(paper_is(before + 1, "482710936651", true));
}

static void takes_pdf(void)
{
	char uid[JOB_UID];
	int before = faults->papers;

	prints_through_printd("pdf", "482710936652", uid);
	CHECK_INT(faults->papers, before + 1);
	CHECK(scans(before + 1, "482710936652"));
	CHECK(is_as_long(before + 1, "482710936652"));
}

static void tells_that_paper_is_out(void)
{
	char uid[JOB_UID];
	int before = faults->papers;

	start_printd();
	faults->no_paper = true;
	add_slip("482710936653", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_PAPER));
	faults->no_paper = false;
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(stop_printd(SIGTERM), 0);
	CHECK_INT(faults->papers, before + 1);
	CHECK(scans(before + 1, "482710936653"));
}

static void save_slip(const char *number, enum paper paper, const char *name)
{
	struct slip slip = {0};
	struct text pdf = {0};
	char path[128];
	double length;

	compose(number, &slip);
	snprintf(path, sizeof path, "%s/%s.pdf", cups_dir, name);
	CHECK_INT(page_pdf(&slip, paper, &pdf, &length), OK);
	CHECK_INT(file_save(&pdf, path), OK);
	text_release(&pdf);
	slip_release(&slip);
}

/* From any program, so without the size of its page. */
static bool lp(const char *options, const char *name)
{
	return sh("lp -d slips %s %s/%s.pdf >/dev/null", options, cups_dir, name);
}

static bool idle(void)
{
	return sh("test -z \"$(lpstat -o slips)\"");
}

static void wastes_no_paper(void)
{
	int before = faults->papers;

	save_slip("482710936654", PAPER_80, "one");
	CHECK(lp("", "one"));
	EVENTUALLY(idle());
	CHECK_INT(faults->papers, before + 1);
	CHECK(scans(before + 1, "482710936654") && is_as_long(before + 1, "482710936654"));
	CHECK(lp("-n 2", "one"));
	EVENTUALLY(idle());
	CHECK_INT(faults->papers, before + 3);
	CHECK(scans(before + 3, "482710936654") && is_as_long(before + 3, "482710936654"));
}

static void cuts_as_told(void)
{
	int before = faults->papers;

	save_slip("482710936655", PAPER_80, "two");
	CHECK(sh("cd %s && pdfunite one.pdf two.pdf both.pdf", cups_dir));
	CHECK(lp("-o Cut=Full -o ImageCommand=Stored -o BandHeight=64", "both"));
	EVENTUALLY(idle());
	CHECK_INT(faults->papers, before + 2);
	CHECK_INT(faults->cut, 65);
	CHECK(faults->stored && faults->rows_at_once == 64);
	CHECK(scans(before + 1, "482710936654") && scans(before + 2, "482710936655"));
	CHECK(lp("-o WhenCut=Document", "both"));
	EVENTUALLY(idle());
	CHECK_INT(faults->papers, before + 3);
	CHECK_INT(faults->cut, 66);
	CHECK(scans(before + 3, "482710936654") && scans(before + 3, "482710936655"));
	CHECK_INT(faults->strange, 0);
}

static void fits_a_narrow_head(void)
{
	int before = faults->papers;

	faults->width = dots = 384;
	save_slip("482710936656", PAPER_58, "narrow");
	CHECK(lp("-o HeadWidth=384 -o PageSize=58x1000mm", "narrow"));
	EVENTUALLY(idle());
	CHECK_INT(faults->papers, before + 1);
	CHECK(scans(before + 1, "482710936656") && is_as_long(before + 1, "482710936656"));
	CHECK_INT(faults->strange, 0);
	faults->width = dots = 576;
}

/* Nothing comes of a broken document, and it holds nobody up. */
static void passes_over_what_is_broken(void)
{
	int before = faults->papers;

	CHECK(sh("cd %s && head -c 2000 one.pdf > torso.pdf", cups_dir));
	CHECK(lp("", "torso"));
	CHECK(lp("", "two"));
	EVENTUALLY(faults->papers > before);
	CHECK_INT(faults->papers, before + 1);
	CHECK(scans(before + 1, "482710936655"));
	CHECK(sh("cancel -a slips"));
	EVENTUALLY(idle());
}

int main(void)
{
	pid_t printer;

	i18n_start();
	if (!cups_there() || !sh("for it in pdfunite cupstestppd gs; do"
		" command -v $it > /dev/null || exit 1; done")) {
		puts("skipped: needs cups-client, cups-filters with ghostscript, and poppler-utils");
		return 77;
	}
	if (!made())
		return 99;
	snprintf(folder, sizeof folder, "%s/papers", cups_dir);
	printer = fake_start(&faults, folder, 576, NULL, &port);
	has_an_orderly_ppd();
	set_up();
	takes_dots();
	takes_pdf();
	tells_that_paper_is_out();
	wastes_no_paper();
	cuts_as_told();
	fits_a_narrow_head();
	passes_over_what_is_broken();
	fake_end(printer);
	hall_close(&hall);
	cups_away();
	return checked();
}
