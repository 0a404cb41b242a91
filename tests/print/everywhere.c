/* everywhere.c - tests against an IPP printer that is none of ours: ippeveprinter. */
#include <config.h>

#include <cups/raster.h>
#include <fcntl.h>

#include "tests/print/receipt.h"

/* Printed out of the raster that the printer got, so that a scanner can read it. */
struct sheet_got { unsigned int width, height; };

static bool everywhere(const char *verb)
{
	const char *srcdir = getenv("srcdir");

	return sh("sh '%s/tests/print/everywhere.sh' %s %s %d", srcdir ? srcdir : ".", verb, cups_dir,
		port);
}

static int sheets(void)
{
	char path[64];
	int count = 0;

	for (bool there = true; there; count += there) {
		snprintf(path, sizeof path, "%s/rasters/%d.pwg", cups_dir, count + 1);
		there = access(path, R_OK) == 0;
	}
	return count;
}

static bool save_grey(cups_raster_t *from, const cups_page_header2_t *header)
{
	unsigned char line[2048];
	char path[64];
	FILE *file;
	bool good = header->cupsBytesPerLine <= sizeof line && header->cupsBitsPerPixel == 8;

	snprintf(path, sizeof path, "%s/sheet.pgm", cups_dir);
	file = fopen(path, "w");
	if (!file)
		return false;
	fprintf(file, "P5\n%u %u\n255\n", header->cupsWidth, header->cupsHeight);
	for (unsigned int y = 0; good && y < header->cupsHeight; y++)
		good = cupsRasterReadPixels(from, line, header->cupsBytesPerLine) > 0 &&
			fwrite(line, header->cupsWidth, 1, file) == 1;
	return fclose(file) == 0 && good;
}

/* Also a second page would be one too many. */
static bool read_sheet(int sheet, struct sheet_got *out)
{
	cups_page_header2_t header = {0};
	char path[64];
	int fd;
	cups_raster_t *from;
	bool good;

	snprintf(path, sizeof path, "%s/rasters/%d.pwg", cups_dir, sheet);
	fd = open(path, O_RDONLY);
	from = cupsRasterOpen(fd, CUPS_RASTER_READ);
	good = from && cupsRasterReadHeader2(from, &header) && save_grey(from, &header);
	*out = (struct sheet_got){ header.cupsWidth, header.cupsHeight };
	good = good && !cupsRasterReadHeader2(from, &header);
	if (from)
		cupsRasterClose(from);
	close(fd);
	return good;
}

static bool about(unsigned int got, int wanted)
{
	return (int)got >= wanted - 4 && (int)got <= wanted + 4;
}

static void is_the_slip(int sheet, const char *number)
{
	struct bitmap bitmap;
	struct sheet_got got;

	CHECK(read_sheet(sheet, &got));
	draw(number, &bitmap);
	CHECK(about(got.width, 640));
	CHECK(about(got.height, bitmap.height));
	CHECK(sh("zbarimg --nodbus --raw -q %s/sheet.pgm 2>/dev/null | grep -qx YS1T%s", cups_dir,
		number));
	bitmap_release(&bitmap);
}

static void set_up(void)
{
	CHECK(sh("chmod 711 %s && ln -s /usr/lib/cups/backend/ipp %s/bin/backend/", cups_dir,
		cups_dir));
	CHECK(sh("lpadmin -p slips -E -v ipp://localhost:%d/ipp/print -m everywhere 2>%s/log/lpadmin",
		port, cups_dir));
	EVENTUALLY(sh("test -s %s/etc/ppd/slips.ppd", cups_dir));
	set_conf("probe", "1");
}

static bool printer_is(enum fault fault)
{
	struct printer printer;

	return printer_load(&hall, &printer) == OK && printer.alive && printer.fault == fault;
}

static void prints(void)
{
	char uid[JOB_UID];

	add_slip("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(sheets(), 1);
	is_the_slip(1, "482710936651");
}

static void waits_for(const char *fault, enum fault told, const char *number)
{
	char uid[JOB_UID];
	int before = sheets();

	CHECK(fault_on(fault));
	add_slip(number, uid);
	EVENTUALLY(job_is(uid, JOB_SENT, told));
	CHECK_INT(sheets(), before);
	CHECK(fault_off(fault));
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(sheets(), before + 1);
	is_the_slip(before + 1, number);
}

/* A slip that took the last of the roll: printed, once the printer says that all is well. CUPS
 * hears of none of this: no job runs. */
static void knows_how_it_is_while_idle(void)
{
	char uid[JOB_UID];

	EVENTUALLY(printer_is(FAULT_NONE));
	CHECK(fault_on("media-ends"));
	add_slip("482710936654", uid);
	EVENTUALLY(sheets() == 4);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_PAPER));
	EVENTUALLY(sh("test -z \"$(lpstat -o slips)\""));
	CHECK(fault_off("media-ends"));
	CHECK(everywhere("stop"));
	EVENTUALLY(printer_is(FAULT_OFFLINE));
	CHECK(job_is(uid, JOB_SENT, FAULT_PAPER));
	CHECK(everywhere("start"));
	EVENTUALLY(printer_is(FAULT_NONE));
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK_INT(sheets(), 4);
	CHECK(everywhere("stop"));
	EVENTUALLY(printer_is(FAULT_OFFLINE));
	CHECK(everywhere("start"));
	EVENTUALLY(printer_is(FAULT_NONE));
}

int main(void)
{
	int door;

	i18n_start();
	if (!cups_there() || !sh("for it in ippeveprinter ipptool dbus-daemon; do"
		" command -v $it > /dev/null || exit 1; done")) {
		puts("skipped: needs cups-ipp-utils and dbus-daemon");
		return 77;
	}
	if (!made())
		return 99;
	door = fake_door(0);
	port = fake_port(door);
	close(door);
	CHECK(everywhere("start"));
	set_up();
	start_printd();
	prints();
	waits_for("media-empty", FAULT_PAPER, "482710936652");
	waits_for("cover-open", FAULT_COVER, "482710936653");
	knows_how_it_is_while_idle();
	CHECK_INT(stop_printd(SIGTERM), 0);
	CHECK(everywhere("stop"));
	hall_close(&hall);
	cups_away();
	return checked();
}
