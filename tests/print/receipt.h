/*
 * receipt.h - slips for the fake printer (fake.h), and how its papers are judged dot by dot.
 */
#ifndef TESTS_PRINT_RECEIPT_H
#define TESTS_PRINT_RECEIPT_H

#include "base/text.h"
#include "print/escpos.h"
#include "print/page.h"
#include "tests/print/fake.h"
#include "tests/print/printd.h"

enum { SLOW_US = 2000 };

static struct faults *faults;
static char folder[64];
static int port, dots = 576;

static inline void compose(const char *number, struct slip *slip)
{
	slip_add(slip, SLIP_TITLE, "议题回执");
	slip_addf(slip, SLIP_QR, "YS1T%s", number);
	slip_add(slip, SLIP_CODE, number);
	slip_add(slip, SLIP_TEXT, "如需补充材料，会在本机显示。");
}

static inline void draw(const char *number, struct bitmap *out)
{
	struct slip slip = {0};

	compose(number, &slip);
	CHECK_INT(page_dots(&slip, dots, out), OK);
	slip_release(&slip);
}

static inline void add_slip(const char *number, char uid[JOB_UID])
{
	struct slip slip = {0};

	compose(number, &slip);
	CHECK_INT(outbox_add(&hall, "receipt", 1, 0, &slip, uid), OK);
	slip_release(&slip);
}

/* Rows of a paper that are those of the slip, from its first on; all: no row is missing. */
static inline bool paper_is(int paper, const char *number, bool all)
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

static inline int rows_of(int paper)
{
	char path[128];
	int rows = 0;
	FILE *file;

	snprintf(path, sizeof path, "%s/%d.pbm", folder, paper);
	file = fopen(path, "r");
	if (!file || fscanf(file, "P4 %*d %d", &rows) != 1)
		rows = -1;
	if (file)
		fclose(file);
	return rows;
}

static inline void comes_out_whole(const char *number, const char *uid)
{
	EVENTUALLY(job_is(uid, JOB_PRINTED, FAULT_NONE));
	CHECK(paper_is(faults->papers, number, true));
	CHECK_INT(faults->strange, 0);
}

#endif
