/* printd.c - how soon yishi-printd is warm, its memory, and what handing a slip over costs. */
#include <config.h>

#include <fcntl.h>

#include "base/clock.h"
#include "base/text.h"
#include "store/db.h"
#include "store/store.h"
#include "tests/print/printd.h"

enum { STARTS = 11, SLIPS = 21, ROUNDS = 300, BLOCK = 4096, SLOW_MS = 60000, STATUS_LINE = 128 };

static double floor_us[ROUNDS], hand_us[ROUNDS];

static double now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double middle(double *values, int count)
{
	qsort(values, (size_t)count, sizeof *values, by_size);
	return values[count / 2];
}

/* Until this holds, in milliseconds. */
#define TOOK(holds) __extension__ ({ \
	double start_ = now_us(); \
	while (!(holds) && now_us() - start_ < SLOW_MS * 1e3) \
		pause_ms(1); \
	(now_us() - start_) / 1e3; })

static bool has_looked(void)
{
	struct printer printer;

	return printer_load(&hall, &printer) == OK && printer.checked_at > 0;
}

/* VmRSS, VmHWM: now, and at most. */
static long memory(const char *what)
{
	char path[64], line[STATUS_LINE];
	size_t length = strlen(what);
	long kb = 0;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/status", (int)printd);
	file = fopen(path, "r");
	while (file && fgets(line, sizeof line, file))
		if (strncmp(line, what, length) == 0 && line[length] == ':')
			kb = strtol(line + length + 1, NULL, 10);
	if (file)
		fclose(file);
	return kb;
}

static double report_one(const char *what, double *ms, double base)
{
	double usual = middle(ms, STARTS);

	printf("%-34s p50 %8.1f ms   best %7.1f ms", what, usual, ms[0]);
	if (base > 0)
		printf("   %.2f x the first", usual / base);
	printf("\n");
	return usual;
}

/* The first look at CUPS comes behind the first page: by then all is warm. */
static void report_start(void)
{
	double warm[STARTS], first[STARTS], later[STARTS], base;
	char uid[JOB_UID];

	for (int i = 0; i < STARTS; i++) {
		if (db_run(hall.store->db, "DELETE FROM printer") != OK)
			die("the printer could not be forgotten");
		start_printd();
		warm[i] = TOOK(has_looked());
		add("482710936651", uid);
		first[i] = TOOK(job_is(uid, JOB_PRINTED, FAULT_NONE));
		add("482710936651", uid);
		later[i] = TOOK(job_is(uid, JOB_PRINTED, FAULT_NONE));
		(void)stop_printd(SIGTERM);
	}
	(void)report_one("printd from start to warm", warm, 0);
	base = report_one("its first slip, to printed", first, 0);
	(void)report_one("its second, to printed", later, base);
}

static void report_memory(const char *format)
{
	char uid[JOB_UID];

	set_conf("format", format);
	start_printd();
	for (int i = 0; i < SLIPS; i++)
		add("482710936651", uid);
	(void)TOOK(job_is(uid, JOB_PRINTED, FAULT_NONE));
	printf("printd after %d slips as %-9s RSS %ld kB, at most %ld kB\n", SLIPS, format,
		memory("VmRSS"), memory("VmHWM"));
	(void)stop_printd(SIGTERM);
}

static void append(int fd, int i)
{
	static const char block[BLOCK];
	double start = now_us();

	if (write(fd, block, sizeof block) != BLOCK || fdatasync(fd) != 0)
		die("the floor could not be measured");
	floor_us[i] = now_us() - start;
}

static void report_hand_off(const char *meanwhile, int fd)
{
	char uid[JOB_UID];
	double base, usual;

	for (int i = 0; i < ROUNDS; i++) {
		double start;

		append(fd, i);
		start = now_us();
		add("482710936651", uid);
		hand_us[i] = now_us() - start;
		if (outbox_hold(&hall, uid) != OK)
			die("a slip could not be held");
	}
	base = middle(floor_us, ROUNDS);
	usual = middle(hand_us, ROUNDS);
	printf("%-34s p50 %8.1f us   p99 %8.1f us   %.2f x the floor of %.1f us\n", meanwhile,
		usual, hand_us[ROUNDS * 99 / 100], usual / base, base);
}

static void report_hand_offs(void)
{
	char *path = hall_path(&hall, "floor");
	int fd = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);

	report_hand_off("a slip handed over, nobody there", fd);
	start_printd();
	report_hand_off("... while printd works", fd);
	(void)sh("kill -STOP $(cat %s/pid)", cups_dir);
	report_hand_off("... while CUPS hangs", fd);
	(void)sh("kill -CONT $(cat %s/pid)", cups_dir);
	(void)stop_printd(SIGTERM);
	close(fd);
	free(path);
}

int main(void)
{
	i18n_start();
	if (!cups_there())
		return 0;
	if (!made())
		die("no hall, or no cupsd");
	report_start();
	report_memory("pdf");
	report_memory("escpos");
	report_hand_offs();
	hall_close(&hall);
	cups_away();
	return checks_failed > 0;
}
