/* paper.c - how long the receipt takes to ESC/POS and to PDF, warm, against the floor of each. */
#include <config.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/paper.h"
#include "print/escpos.h"
#include "print/page.h"

enum { ROUNDS = 200 };

/* On a machine with other work the processor's time says more than the clock on the wall. */
struct figures { double wall[ROUNDS], cpu[ROUNDS]; };
struct moment { double wall, cpu; };

static double us_of(clockid_t which)
{
	struct timespec now;

	clock_gettime(which, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static struct moment now(void)
{
	return (struct moment){ us_of(CLOCK_MONOTONIC), us_of(CLOCK_PROCESS_CPUTIME_ID) };
}

static void note(struct figures *out, int i, struct moment start)
{
	struct moment end = now();

	out->wall[i] = end.wall - start.wall;
	out->cpu[i] = end.cpu - start.cpu;
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double report(const char *what, struct figures *figures, double base)
{
	qsort(figures->wall, ROUNDS, sizeof *figures->wall, by_size);
	qsort(figures->cpu, ROUNDS, sizeof *figures->cpu, by_size);
	printf("%-30s best %8.1f us   p50 %8.1f us   p99 %8.1f us   processor %8.1f us", what,
		figures->wall[0], figures->wall[ROUNDS / 2], figures->wall[ROUNDS * 99 / 100],
		figures->cpu[ROUNDS / 2]);
	if (base > 0)
		printf("   %.1f x the floor", figures->wall[0] / base);
	printf("\n");
	return figures->wall[0];
}

static void compose(struct slip *out)
{
	struct receipt receipt;
	struct matter matter;
	struct hall hall;

	if (hall_open_memory("bench", &hall) != OK ||
	    matter_submit(&hall, &(struct submission){ .category = "lift", .place = "b3",
		.text = "电梯坏了", .who = WHO_ANONYMOUS }, &receipt) != OK ||
	    matter_load(&hall, receipt.matter, &matter) != OK ||
	    paper_receipt(&hall, &matter, &receipt, 0, out) != OK)
		die("no receipt");
	matter_release(&matter);
	hall_close(&hall);
}

static void to_dots(const struct slip *slip, struct figures *copied, struct figures *out, int i)
{
	struct bitmap bitmap;
	struct text bytes = {0};
	unsigned char *copy;
	struct moment start = now();
	size_t size;

	if (page_bitmap(slip, PAPER_80, &bitmap) != OK)
		die("a slip could not be drawn");
	escpos_write(&bitmap, &(struct escpos){0}, &bytes);
	note(out, i, start);
	size = (size_t)bitmap.height * bitmap.stride;
	copy = xcalloc(size, 1);
	start = now();
	memcpy(copy, bitmap.rows, size);
	__asm__ volatile("" : : "r"(copy) : "memory");
	note(copied, i, start);
	free(copy);
	text_release(&bytes);
	bitmap_release(&bitmap);
}

static void to_pdf(const struct slip *slip, int fd, struct figures *written, struct figures *out,
	int i)
{
	struct text pdf = {0};
	struct moment start = now();
	double length;

	if (page_pdf(slip, PAPER_80, &pdf, &length) != OK)
		die("a slip could not be drawn");
	note(out, i, start);
	start = now();
	if (pwrite(fd, pdf.at, pdf.length, 0) != (ssize_t)pdf.length)
		die("the floor could not be measured");
	note(written, i, start);
	text_release(&pdf);
}

static void report_memory(const char *after)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	printf("%-30s %ld KiB at most\n", after, usage.ru_maxrss);
}

static void measure(const struct slip *slip, int fd)
{
	static struct figures copied, dots, written, pdf;
	double base;

	to_dots(slip, &copied, &dots, 0);
	for (int i = 0; i < ROUNDS; i++)
		to_dots(slip, &copied, &dots, i);
	report_memory("memory after ESC/POS");
	to_pdf(slip, fd, &written, &pdf, 0);
	for (int i = 0; i < ROUNDS; i++)
		to_pdf(slip, fd, &written, &pdf, i);
	report_memory("memory after PDF");
	base = report("memcpy of the bitmap (floor)", &copied, 0);
	(void)report("receipt to ESC/POS", &dots, base);
	base = report("write of the PDF (floor)", &written, 0);
	(void)report("receipt to PDF", &pdf, base);
}

int main(void)
{
	char path[] = "bench-paper-XXXXXX";
	struct slip slip = {0};
	int fd = mkstemp(path);

	i18n_start();
	i18n_use(LANGUAGE_ZH);
	compose(&slip);
	measure(&slip, fd);
	close(fd);
	slip_release(&slip);
	return unlink(path) != 0;
}
