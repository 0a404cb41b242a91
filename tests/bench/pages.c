/* pages.c - how long a table of 5,000 rows takes on A4, against its bare text by cairo alone. */
#include <config.h>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "base/text.h"
#include "print/page.h"
#include "slip/slip.h"

enum { ROWS = 5000, CELLS = 5, ROUNDS = 5, LINES_A_PAGE = 38 };

static double bare_s[ROUNDS], table_s[ROUNDS];

static double now_s(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double report(const char *what, double *s, double base)
{
	qsort(s, ROUNDS, sizeof *s, by_size);
	printf("%-44s p50 %.3f s   worst %.3f s", what, s[ROUNDS / 2], s[ROUNDS - 1]);
	if (base > 0)
		printf("   %.2f x the floor", s[ROUNDS / 2] / base);
	printf("\n");
	return s[ROUNDS / 2];
}

/* A row as a board has it: some cells come again and again, some never. */
static void write_row(int i, char cells[CELLS][96])
{
	static const char *const parties[] = { "物业公司", "社区居委会", "街道城市管理科" };
	static const char *const places[] = { "小花园", "小区大门", "小区道路", "1号楼", "2号楼" };

	snprintf(cells[0], 96, "2026-%04d", i);
	snprintf(cells[1], 96, "公共设施 %s", places[i % 5]);
	snprintf(cells[2], 96, "%s", parties[i % 3]);
	snprintf(cells[3], 96, "%d月%d日", i % 12 + 1, i % 28 + 1);
	snprintf(cells[4], 96, "第%d处路灯连续亮七晚", i);
}

static void compose(struct slip *slip)
{
	static const struct slip_column columns[CELLS] = {
		{ 4, false, "编号" }, { 6, false, "事项" }, { 5, false, "责任主体" },
		{ 4, false, "期限" }, { 8, false, "验收标准" }
	};
	static const char *const foot[] = { "", "", "第 {page} 页，共 {pages} 页" };

	slip_add(slip, SLIP_TITLE, "办理看板");
	slip_table(slip, columns, CELLS);
	for (int i = 0; i < ROWS; i++) {
		char cells[CELLS][96];
		const char *row[CELLS];

		write_row(i, cells);
		for (int j = 0; j < CELLS; j++)
			row[j] = cells[j];
		slip_cells(slip, SLIP_ROW, row, CELLS);
	}
	slip_cells(slip, SLIP_FOOT, foot, 3);
}

static void to_pages(const struct slip *slip, int round)
{
	struct text out = {0};
	double length, start = now_s();

	if (page_pdf(slip, PAPER_A4, &out, &length) != OK)
		die("a document could not be drawn");
	table_s[round] = now_s() - start;
	text_release(&out);
}

static cairo_status_t count_bytes(void *sum, const unsigned char *bytes, unsigned int size)
{
	*(size_t *)sum += size;
	return CAIRO_STATUS_SUCCESS;
}

/* The same cells, each laid out by pango once and drawn, and nothing else. */
static void to_bare_lines(int round)
{
	double start = now_s();
	size_t written = 0;
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(count_bytes, &written, 595, 842);
	cairo_t *cairo = cairo_create(surface);
	PangoLayout *layout = pango_cairo_create_layout(cairo);
	PangoFontDescription *font = pango_font_description_from_string("Noto Serif CJK SC");

	pango_font_description_set_absolute_size(font, 10 * PANGO_SCALE);
	pango_layout_set_font_description(layout, font);
	for (int i = 0; i < ROWS; i++) {
		char cells[CELLS][96];

		write_row(i, cells);
		for (int j = 0; j < CELLS; j++) {
			pango_layout_set_text(layout, cells[j], -1);
			cairo_move_to(cairo, 20 + j * 95, 40 + i % LINES_A_PAGE * 20);
			pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(layout, 0));
		}
		if (i % LINES_A_PAGE == LINES_A_PAGE - 1)
			cairo_show_page(cairo);
	}
	g_object_unref(layout);
	pango_font_description_free(font);
	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	cairo_surface_destroy(surface);
	bare_s[round] = now_s() - start;
	if (written == 0)
		die("the floor could not be measured");
}

int main(void)
{
	struct slip slip = {0};
	struct rusage usage;
	double base;

	i18n_start();
	compose(&slip);
	for (int i = 0; i < ROUNDS; i++)
		to_pages(&slip, i);
	getrusage(RUSAGE_SELF, &usage);
	for (int i = 0; i < ROUNDS; i++)
		to_bare_lines(i);
	base = report("text of 5,000 rows by pango and cairo (floor)", bare_s, 0);
	(void)report("table of 5,000 rows on A4, as PDF", table_s, base);
	printf("%-44s %ld KiB at most\n", "memory after it", usage.ru_maxrss);
	slip_release(&slip);
	return 0;
}
