/* paper.c - how long a slip takes to ESC/POS and to PDF, warm, against the floor of each. */
#include <config.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "print/escpos.h"
#include "print/page.h"
#include "slip/slip.h"

enum { ROUNDS = 200 };

static double copied_us[ROUNDS], dots_us[ROUNDS], written_us[ROUNDS], pdf_us[ROUNDS];

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

static double report(const char *what, double *us, double base)
{
	qsort(us, ROUNDS, sizeof *us, by_size);
	printf("%-34s p50 %8.1f us   p99 %8.1f us", what, us[ROUNDS / 2], us[ROUNDS * 99 / 100]);
	if (base > 0)
		printf("   %.1f x the floor", us[ROUNDS / 2] / base);
	printf("\n");
	return us[ROUNDS / 2];
}

static void compose(struct slip *slip)
{
	slip_add(slip, SLIP_TITLE, "和平社区服务大厅 议题回执");
	slip_add(slip, SLIP_RULE, "");
	slip_add(slip, SLIP_CODE, "482710936651");
	slip_add(slip, SLIP_QR, "https://example.org/t/482710936651");
	slip_add(slip, SLIP_STRONG, "请于 2026年11月30日 前等候答复");
	slip_pair(slip, "编号", "议〔2026〕0123号");
	slip_pair(slip, "事由", "如有急救车进不来，希望社区协调物业重新划线。");
	slip_add(slip, SLIP_TEXT, "如需补充材料，会在本机显示。");
	slip_add(slip, SLIP_SMALL, "本单如有遗失，请到服务台补办。");
}

static void to_dots(const struct slip *slip, int i)
{
	struct bitmap bitmap;
	struct text out = {0};
	unsigned char *copy;
	double start = now_us();
	size_t size;

	if (page_bitmap(slip, PAPER_80, &bitmap) != OK)
		die("a slip could not be drawn");
	escpos_write(&bitmap, &(struct escpos){0}, &out);
	dots_us[i] = now_us() - start;
	size = (size_t)bitmap.height * bitmap.stride;
	copy = xcalloc(size, 1);
	start = now_us();
	memcpy(copy, bitmap.rows, size);
	__asm__ volatile("" : : "r"(copy) : "memory");
	copied_us[i] = now_us() - start;
	free(copy);
	text_release(&out);
	bitmap_release(&bitmap);
}

static void to_pdf(const struct slip *slip, int fd, int i)
{
	struct text out = {0};
	double length, start = now_us();

	if (page_pdf(slip, PAPER_80, &out, &length) != OK)
		die("a slip could not be drawn");
	pdf_us[i] = now_us() - start;
	start = now_us();
	if (pwrite(fd, out.at, out.length, 0) != (ssize_t)out.length)
		die("the floor could not be measured");
	written_us[i] = now_us() - start;
	text_release(&out);
}

static void report_memory(const char *after)
{
	struct rusage usage;

	getrusage(RUSAGE_SELF, &usage);
	printf("%-34s %ld KiB at most\n", after, usage.ru_maxrss);
}

int main(void)
{
	char path[] = "bench-paper-XXXXXX";
	struct slip slip = {0};
	double base;
	int fd = mkstemp(path);

	i18n_start();
	compose(&slip);
	to_dots(&slip, 0);
	for (int i = 0; i < ROUNDS; i++)
		to_dots(&slip, i);
	report_memory("memory after ESC/POS");
	to_pdf(&slip, fd, 0);
	for (int i = 0; i < ROUNDS; i++)
		to_pdf(&slip, fd, i);
	report_memory("memory after PDF");
	base = report("memcpy of the bitmap (floor)", copied_us, 0);
	(void)report("slip to ESC/POS", dots_us, base);
	base = report("write of the PDF (floor)", written_us, 0);
	(void)report("slip to PDF", pdf_us, base);
	close(fd);
	slip_release(&slip);
	return unlink(path) != 0;
}
