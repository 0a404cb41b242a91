/* probe.c - tests of what is known of a printer that has nothing to do. */
#include <config.h>

#include <dirent.h>

#include "base/clock.h"
#include "base/file.h"
#include "printd-probe.h"
#include "tests/print/receipt.h"

enum { LONGEST_MS = 6000, STALE_MS = 10 * MINUTE * 1000 };

static bool printer_is(enum fault fault)
{
	struct printer printer;

	return printer_load(&hall, &printer) == OK && printer.alive && printer.fault == fault &&
		!printer.low;
}

static bool printer_is_low(void)
{
	struct printer printer;

	return printer_load(&hall, &printer) == OK && printer.fault == FAULT_NONE && printer.low;
}

static void set_up(void)
{
	CHECK(cups_rolls(port));
	set_conf("format", "escpos");
	set_conf("probe", "1");
}

/* CUPS knows nothing of any of these: no job ever ran. */
static void sees_what_an_idle_printer_lacks(void)
{
	static const enum fault told[] = { FAULT_PAPER, FAULT_COVER, FAULT_OFFLINE, FAULT_OFFLINE };
	atomic_bool *lacks[] = { &faults->no_paper, &faults->cover, &faults->offline,
		&faults->away };

	EVENTUALLY(printer_is(FAULT_NONE));
	for (size_t i = 0; i < sizeof told / sizeof *told; i++) {
		*lacks[i] = true;
		EVENTUALLY(printer_is(told[i]));
		*lacks[i] = false;
		EVENTUALLY(printer_is(FAULT_NONE));
	}
	faults->low = true;
	EVENTUALLY(printer_is_low());
	faults->low = false;
	EVENTUALLY(printer_is(FAULT_NONE));
	CHECK(faults->papers == 0 && faults->row == 0 && faults->strange == 0);
}

/* Known before, so told at once; and what CUPS remembers of a job that was taken back does not
 * outlive the refill. */
static void warns_and_then_forgets(void)
{
	char uid[JOB_UID];

	faults->no_paper = true;
	EVENTUALLY(printer_is(FAULT_PAPER));
	add_slip("482710936651", uid);
	EVENTUALLY(job_is(uid, JOB_SENT, FAULT_PAPER));
	EVENTUALLY(sh("lpstat -o slips | grep -q ."));
	CHECK_INT(outbox_hold(&hall, uid), OK);
	EVENTUALLY(sh("test -z \"$(lpstat -o slips)\""));
	EVENTUALLY(printer_is(FAULT_PAPER));
	faults->no_paper = false;
	EVENTUALLY(printer_is(FAULT_NONE));
	CHECK_INT(faults->papers, 0);
}

/* Some printers hang up on whom they are printing for when another calls. */
static void leaves_a_printer_at_work_alone(void)
{
	char uid[JOB_UID];
	int visitors;

	faults->row_us = 5000;
	add_slip("482710936652", uid);
	EVENTUALLY(faults->row > 20);
	visitors = faults->visitors;
	EVENTUALLY(faults->row > 400);
	CHECK_INT(faults->visitors, visitors);
	comes_out_whole("482710936652", uid);
	EVENTUALLY(faults->visitors > visitors);
	CHECK(sh("lp -d slips -o raw %s/strange >/dev/null 2>&1", cups_dir));
	EVENTUALLY(faults->row > 20);
	visitors = faults->visitors;
	EVENTUALLY(faults->row > 400);
	CHECK_INT(faults->visitors, visitors);
	faults->row_us = 0;
	EVENTUALLY(faults->visitors > visitors);
}

/* A slip from elsewhere, on the same queue. */
static void save_strange_slip(void)
{
	struct bitmap bitmap;
	struct text bytes = {0};
	char path[64];

	draw("482710936653", &bitmap);
	escpos_write(&bitmap, &(struct escpos){0}, &bytes);
	snprintf(path, sizeof path, "%s/strange", cups_dir);
	CHECK_INT(file_save(&bytes, path), OK);
	text_release(&bytes);
	bitmap_release(&bitmap);
}

/* 0: it has none. */
static pid_t child_of(pid_t parent)
{
	struct dirent *entry;
	DIR *proc = opendir("/proc");
	pid_t found = 0;

	while (proc && !found && (entry = readdir(proc))) {
		char path[300];
		int pid = atoi(entry->d_name), ppid = 0;
		FILE *file;

		snprintf(path, sizeof path, "/proc/%s/stat", entry->d_name);
		file = pid > 0 ? fopen(path, "r") : NULL;
		if (file && fscanf(file, "%*d %*s %*c %d", &ppid) == 1 && ppid == parent)
			found = pid;
		if (file)
			fclose(file);
	}
	if (proc)
		closedir(proc);
	return found;
}

/* Stopped, the child would never end: the slip does not wait for it, it ends for the slip. */
static void never_keeps_a_slip_waiting(void)
{
	char uid[JOB_UID];
	pid_t child;

	faults->dumb = true;
	EVENTUALLY((child = child_of(printd)) > 0);
	if (child > 0)
		kill(child, SIGSTOP);
	faults->dumb = false;
	add_slip("482710936654", uid);
	comes_out_whole("482710936654", uid);
	CHECK(child_of(printd) != child);
	EVENTUALLY(printer_is(FAULT_NONE));
}

static void asks_nothing_where_told_so(void)
{
	char uid[JOB_UID];
	int visitors;

	CHECK_INT(stop_printd(SIGTERM), 0);
	set_conf("probe", "0");
	visitors = faults->visitors;
	start_printd();
	add_slip("482710936655", uid);
	comes_out_whole("482710936655", uid);
	CHECK_INT(faults->visitors, visitors + 1);
	CHECK_INT(stop_printd(SIGTERM), 0);
}

/* Prints lines, ends with this status, in time. */
static bool asked(const char *queue, int status, const char *lines)
{
	const char *builddir = getenv("builddir");
	int64_t start = clock_ms();
	bool good = sh("cd %s && { '%s/yishi-printd' --probe %s > asked; test $? = %d; } &&"
		" printf '%s' | cmp -s - asked", cups_dir, builddir ? builddir : ".", queue, status,
		lines);

	return good && clock_ms() - start < LONGEST_MS;
}

/* Accepts and never answers. */
static int deaf_port(int *fd)
{
	*fd = fake_door(0);
	return fake_port(*fd);
}

static void tells_by_hand(void)
{
	int deaf, its_port = deaf_port(&deaf);

	CHECK(asked("slips", 0, "none\n"));
	faults->no_paper = true;
	CHECK(asked("slips", 0, "media-empty-error\n"));
	faults->no_paper = false;
	CHECK(asked("nowhere", 3, ""));
	CHECK(sh("lpadmin -p uncut -E -v 'yescpos://127.0.0.1:%d/?cut=no' 2>/dev/null", port));
	CHECK(asked("uncut", 0, "none\n"));
	CHECK(sh("lpadmin -p mute -E -v 'yescpos://127.0.0.1:%d/?status=no' 2>/dev/null", port));
	CHECK(asked("mute", 3, ""));
	CHECK(sh("lpadmin -p usb -E -v 'yescpos:/no/such/lp0?cut=no' 2>/dev/null"));
	CHECK(asked("usb", 0, "offline-report\n"));
	CHECK(sh("lpadmin -p other -E -v papers:%s 2>/dev/null", cups_dir));
	CHECK(asked("other", 3, ""));
	CHECK(sh("ln -s /usr/lib/cups/backend/ipp %s/bin/backend/", cups_dir));
	CHECK(sh("lpadmin -p deaf -E -v ipp://127.0.0.1:%d/ipp/print 2>/dev/null", its_port));
	CHECK(asked("deaf", 0, "offline-report\n"));
	close(deaf);
	CHECK(asked("deaf", 0, "offline-report\n"));
	CHECK(cups("stop"));
	CHECK(asked("slips", 3, ""));
}

/* What CUPS says of one that cannot be asked: believed for ten minutes, and no longer. */
static void believes_for_a_while(void)
{
	const struct queue_state told = { .trouble = TROUBLE_PAPER, .words = "media-empty-error",
		.low = true };
	struct queue_state state = told;
	struct probe probe;

	clock_set(clock_now());
	probe_begin(&probe, 0);
	CHECK(!probe_due(&probe) && probe_rest(&probe, 700) == 700);
	clock_advance_ms(STALE_MS - 1);
	probe_amend(&probe, &state);
	CHECK_INT(state.trouble, TROUBLE_PAPER);
	CHECK(state.low);
	clock_advance_ms(1);
	probe_amend(&probe, &state);
	CHECK_INT(state.trouble, TROUBLE_NONE);
	CHECK(!state.low && !*state.words);
	state = told;
	probe_drop(&probe);
	clock_advance_ms(STALE_MS - 1);
	probe_amend(&probe, &state);
	CHECK_INT(state.trouble, TROUBLE_PAPER);
	probe_end(&probe);
}

/* A queue that staff stopped is stopped, whatever its printer says. */
static void keeps_what_is_wrong_with_the_queue(void)
{
	struct queue_state state = { .trouble = TROUBLE_PAPER, .own = TROUBLE_PAUSED };
	struct probe probe;

	probe_begin(&probe, 30);
	CHECK(probe_due(&probe));
	probe.known = true;
	probe_amend(&probe, &state);
	CHECK_INT(state.trouble, TROUBLE_PAUSED);
	state = (struct queue_state){ .trouble = TROUBLE_PAUSED, .own = TROUBLE_PAUSED,
		.words = "Back at two" };
	probe_amend(&probe, &state);
	CHECK_TEXT(state.words, "Back at two");
	probe.found.trouble = TROUBLE_COVER;
	probe_amend(&probe, &state);
	CHECK_INT(state.trouble, TROUBLE_COVER);
	probe_end(&probe);
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
	set_up();
	save_strange_slip();
	start_printd();
	sees_what_an_idle_printer_lacks();
	warns_and_then_forgets();
	leaves_a_printer_at_work_alone();
	never_keeps_a_slip_waiting();
	asks_nothing_where_told_so();
	tells_by_hand();
	fake_end(printer);
	hall_close(&hall);
	cups_away();
	believes_for_a_while();
	keeps_what_is_wrong_with_the_queue();
	return checked();
}
