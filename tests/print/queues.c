/* queues.c - tests of the queues of a real cupsd: told, added, started, removed; and devices. */
#include <config.h>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/text.h"
#include "print/devices.h"
#include "print/queues.h"
#include "tests/check.h"
#include "tests/print/cups.h"
#include "tests/print/hole.h"

enum { LONGEST_MS = 6000, LONGEST_LOOK_MS = 15000 };

static const struct driver raw;
static const char ppd_text[] =
	"*PPD-Adobe: \"4.3\"\n*FormatVersion: \"4.3\"\n*FileVersion: \"1.0\"\n"
	"*LanguageVersion: English\n*LanguageEncoding: ISOLatin1\n*PCFileName: \"TEST.PPD\"\n"
	"*Manufacturer: \"Tests\"\n*Product: \"(Tests)\"\n*ModelName: \"Tests Roll\"\n"
	"*ShortNickName: \"Tests Roll\"\n*NickName: \"Tests Roll\"\n*PSVersion: \"(3010.000) 0\"\n"
	"*LanguageLevel: \"3\"\n*ColorDevice: False\n*DefaultColorSpace: Gray\n"
	"*cupsFilter: \"application/vnd.cups-pdf 0 -\"\n"
	"*OpenUI *PageSize: PickOne\n*DefaultPageSize: A4\n"
	"*PageSize A4: \"<</PageSize[595 842]>>setpagedevice\"\n*CloseUI: *PageSize\n"
	"*DefaultImageableArea: A4\n*ImageableArea A4: \"0 0 595 842\"\n"
	"*DefaultPaperDimension: A4\n*PaperDimension A4: \"595 842\"\n";

/* The queue of that name as CUPS tells of it; an empty name where it has none. */
static struct queue told(const char *name)
{
	struct queue_state why;
	struct queues queues;
	struct queue queue = {0};

	CHECK_INT(queues_list(&queues, &why), OK);
	for (size_t i = 0; i < queues.count; i++)
		if (strcmp(queues.list[i].name, name) == 0)
			queue = queues.list[i];
	queues_release(&queues);
	return queue;
}

static void tells_of_all_queues(void)
{
	char uri[64];
	struct queue_state why;
	struct queue slips;

	snprintf(uri, sizeof uri, "papers:%s", cups_dir);
	slips = told("slips");
	CHECK_TEXT(slips.name, "slips");
	CHECK_TEXT(slips.uri, uri);
	CHECK(strstr(slips.model, "Raw") != NULL);
	CHECK_INT(slips.state.trouble, TROUBLE_NONE);
	CHECK_INT(queue_add("second", uri, &raw, &why), OK);
	CHECK(sh("cupsdisable -r 'gone to lunch' slips"));
	CHECK_INT(told("slips").state.trouble, TROUBLE_PAUSED);
	CHECK_INT(told("second").state.trouble, TROUBLE_NONE);
	CHECK(sh("cupsreject second"));
	CHECK_INT(told("second").state.trouble, TROUBLE_REFUSED);
	CHECK_INT(queue_start("slips", &why), OK);
	CHECK_INT(queue_start("second", &why), OK);
	CHECK_INT(told("slips").state.trouble, TROUBLE_NONE);
	CHECK_INT(told("second").state.trouble, TROUBLE_NONE);
	CHECK_INT(queue_remove("second", &why), OK);
	CHECK_TEXT(told("second").name, "");
	CHECK_TEXT(told("slips").name, "slips");
}

/* An unplugged printer must not stop its queue for good. */
static void adds_a_queue_that_tries_again(void)
{
	struct queue_state why;
	char uri[64];

	snprintf(uri, sizeof uri, "papers:%s", cups_dir);
	CHECK_INT(queue_add("again", uri, &raw, &why), OK);
	CHECK(sh("grep -A30 '<Printer again>' %s/etc/printers.conf > %s/log/again", cups_dir, cups_dir));
	CHECK(sh("grep -qx 'ErrorPolicy retry-job' %s/log/again", cups_dir));
	CHECK(sh("grep -qx 'Shared No' %s/log/again", cups_dir));
	CHECK_INT(queue_remove("again", &why), OK);
}

static void adds_a_queue_with_a_driver(void)
{
	struct text ppd = {0};
	struct driver driver = { .ppd = &ppd };
	struct queue_state why;
	char uri[64];

	snprintf(uri, sizeof uri, "papers:%s", cups_dir);
	text_add(&ppd, ppd_text);
	CHECK_INT(queue_add("driven", uri, &driver, &why), OK);
	CHECK_TEXT(told("driven").model, "Tests Roll");
	CHECK(sh("grep -q 'Tests Roll' %s/etc/ppd/driven.ppd", cups_dir));
	text_clear(&ppd);
	text_add(&ppd, "no PPD");
	CHECK_INT(queue_add("spoilt", uri, &driver, &why), ERR_PRINTER);
	CHECK(*why.words != '\0');
	CHECK_INT(queue_remove("driven", &why), OK);
	text_release(&ppd);
}

static void says_why_not(void)
{
	struct queue_state why;

	CHECK_INT(queue_add("odd", "nosuch:/dev/null", &raw, &why), ERR_PRINTER);
	CHECK_INT(why.trouble, TROUBLE_REFUSED);
	CHECK(strstr(why.words, "nosuch") != NULL);
	CHECK_INT(queue_add("a b", "papers:/x", &raw, &why), ERR_PRINTER);
	CHECK_INT(queue_remove("nowhere", &why), ERR_NOT_FOUND);
	CHECK_INT(queue_start("nowhere", &why), ERR_NOT_FOUND);
	CHECK_TEXT(told("odd").name, "");
}

static const struct found *find(const struct founds *founds, const char *uri)
{
	for (size_t i = 0; i < founds->count; i++)
		if (strcmp(founds->list[i].uri, uri) == 0)
			return &founds->list[i];
	return NULL;
}

static void write_backend(const char *lines)
{
	CHECK(sh("printf '#!/bin/sh\\n%s' > %s/bin/backend/look && chmod 700 %s/bin/backend/look",
		lines, cups_dir, cups_dir));
}

/* What a backend finds, but not its own name where it found nothing. It rests at the end: once
 * all backends have ended, cups-deviced reads no more lines of theirs. */
static void finds_what_is_plugged_in(void)
{
	static const char usb[] = "usb://EPSON/TM-T20II?serial=1", office[] = "ipp://office.local/ipp/print";
	struct founds founds = {0};
	struct queue_state why;

	write_backend("echo direct look \\\"Unknown\\\" \\\"Some printer\\\"\\n"
		"echo direct usb://EPSON/TM-T20II?serial=1 \\\"EPSON TM-T20II\\\" \\\"On USB\\\"\\n"
		"echo network ipp://office.local/ipp/print \\\"Unknown\\\" \\\"In the office\\\"\\n"
		"sleep 1\\n");
	CHECK_INT(devices_ask(&founds, &why), OK);
	CHECK_INT(founds.count, 2);
	CHECK(find(&founds, usb) && !find(&founds, usb)->network);
	CHECK(find(&founds, office) && find(&founds, office)->network);
	CHECK_TEXT(find(&founds, usb) ? find(&founds, usb)->model : "", "EPSON TM-T20II");
	CHECK_TEXT(find(&founds, office) ? find(&founds, office)->model : "", "In the office");
	founds_release(&founds);
	CHECK_INT(founds.count, 0);
}

/* A backend that never ends does not hold the keeper up, nor what the others found. */
static void waits_for_no_backend(void)
{
	struct founds founds = {0};
	struct queue_state why;
	int64_t before = clock_ms();

	write_backend("echo direct look:/one \\\"One\\\" \\\"One\\\"\\nexec sleep 40\\n");
	CHECK_INT(devices_ask(&founds, &why), OK);
	CHECK(clock_ms() - before < LONGEST_LOOK_MS);
	CHECK(find(&founds, "look:/one"));
	CHECK(sh("rm %s/bin/backend/look", cups_dir));
	founds_release(&founds);
}

static void write_id(const char *node, const char *id)
{
	CHECK(sh("mkdir -p %s/sys/%s/device && printf '%s' > %s/sys/%s/device/ieee1284_id", cups_dir,
		node, id, cups_dir, node));
}

/* The kernel knows the make of what our backend only knows the place of. */
static void looks_without_cups(void)
{
	struct founds founds = {0};
	char folder[64];

	snprintf(folder, sizeof folder, "%s/sys", cups_dir);
	devices_look(folder, &founds);
	CHECK_INT(founds.count, 0);
	write_id("lp0", "MFG:XPrinter;CMD:ESC/POS;MDL:XP-80;CLS:PRINTER;\\n");
	write_id("lp1", "MANUFACTURER:HP; COMMAND SET:PJL,PCL;MODEL:LaserJet 4;");
	write_id("lp2", "");
	CHECK(sh("mkdir %s/lp3 %s/hiddev0", folder, folder));
	founds.list = xcalloc(1, sizeof *founds.list);
	founds.count = 1;
	copy_text(founds.list[0].uri, QUEUE_URI, "yescpos:/dev/usb/lp0");
	copy_text(founds.list[0].model, QUEUE_MODEL, "ESC/POS");
	devices_look(folder, &founds);
	CHECK_INT(founds.count, 4);
	CHECK(find(&founds, "yescpos:/dev/usb/lp0") && find(&founds, "/dev/usb/lp1") &&
		find(&founds, "yescpos:/dev/usb/lp2") && find(&founds, "yescpos:/dev/usb/lp3"));
	CHECK_TEXT(founds.list[0].model, "XPrinter XP-80");
	CHECK_TEXT(founds.count > 1 ? founds.list[1].model : "", "HP LaserJet 4");
	devices_look("/no such folder", &founds);
	CHECK_INT(founds.count, 4);
	founds_release(&founds);
}

/* From here on only that user may add queues and look for devices. */
static void give_to(const char *user)
{
	CHECK(cups("stop"));
	CHECK(sh("cd %s && cp -n cupsd.conf free.conf && sed 's:<Limit All>:<Limit"
		" CUPS-Add-Modify-Printer CUPS-Get-Devices>\\nAuthType Basic\\nRequire user '\"%s\"'\\n"
		"</Limit>\\n&:' free.conf > cupsd.conf", cups_dir, user));
	CHECK(cups("start"));
}

/* cupsd asks who we are, and believes what the socket says of us. */
static void asks_as_the_administrator(void)
{
	struct founds founds = {0};
	struct queue_state why;

	give_to("$(id -un)");
	CHECK_INT(queue_add("mine", "papers:/x", &raw, &why), OK);
	CHECK_TEXT(told("mine").uri, "papers:/x");
	CHECK_INT(devices_ask(&founds, &why), OK);
	CHECK_INT(queue_remove("mine", &why), OK);
	founds_release(&founds);
}

static void says_that_only_an_administrator_may(void)
{
	struct founds founds = {0};
	struct queue_state why;

	give_to("nobody-at-all");
	CHECK_INT(queue_add("mine", "papers:/x", &raw, &why), ERR_ROLE);
	CHECK_INT(why.trouble, TROUBLE_REFUSED);
	CHECK_INT(devices_ask(&founds, &why), ERR_ROLE);
	CHECK_TEXT(told("slips").name, "slips");
	founds_release(&founds);
}

#define CHECK_SOON(call, want, limit) do { \
	int64_t before_ = clock_ms(); \
	CHECK_INT(call, want); \
	CHECK(clock_ms() - before_ < (limit)); \
} while (0)

static void comes_back_from_a_black_hole(void)
{
	char path[64];
	struct founds founds = {0};
	struct queues queues;
	struct queue_state why;
	pid_t hole;

	snprintf(path, sizeof path, "%s/hole", cups_dir);
	hole = hole_open(path, false);
	CHECK(hole > 0);
	setenv("CUPS_SERVER", path, 1);
	CHECK_SOON(queues_list(&queues, &why), ERR_BUSY, LONGEST_MS);
	CHECK_INT(why.trouble, TROUBLE_SILENT);
	CHECK_INT(queues.count, 0);
	CHECK_SOON(queue_add("x", "papers:/x", &raw, &why), ERR_BUSY, LONGEST_MS);
	CHECK_SOON(queue_remove("x", &why), ERR_BUSY, LONGEST_MS);
	CHECK_SOON(queue_start("x", &why), ERR_BUSY, LONGEST_MS);
	CHECK_SOON(devices_ask(&founds, &why), ERR_BUSY, LONGEST_LOOK_MS);
	hole_close(hole);
	CHECK_SOON(queues_list(&queues, &why), ERR_PRINTER, LONGEST_MS);
	CHECK_INT(why.trouble, TROUBLE_SILENT);
}

int main(void)
{
	if (!cups_there())
		return 77;
	CHECK(cups_made());
	tells_of_all_queues();
	adds_a_queue_that_tries_again();
	adds_a_queue_with_a_driver();
	says_why_not();
	finds_what_is_plugged_in();
	waits_for_no_backend();
	looks_without_cups();
	asks_as_the_administrator();
	says_that_only_an_administrator_may();
	comes_back_from_a_black_hole();
	cups_away();
	return checked();
}
