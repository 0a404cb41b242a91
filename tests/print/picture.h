/*
 * picture.h - paper as a C test sees it: what other programs make of our PDF, against our dots.
 */
#ifndef TESTS_PRINT_PICTURE_H
#define TESTS_PRINT_PICTURE_H

#include <iconv.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "base/utf8.h"
#include "print/page.h"
#include "slip/slip.h"
#include "tests/check.h"

/* STRANGERS: a lost character is over fifty. MODULE: dots of a QR's, whose finder is seven wide.
 * BETWEEN: dots between the pages of A4. */
enum { STRANGERS = 20, MODULE = 8, FINDER = 7 * MODULE, BETWEEN = 24 };

static const enum paper rolls[] = { PAPER_80, PAPER_58 };
static char folder[] = "/tmp/yp.XXXXXX";

static inline bool tools_there(void)
{
	if (system("for it in pdftoppm pdftotext pdfinfo zbarimg; do"
		" command -v $it > /dev/null || exit 1; done") == 0)
		return true;
	puts("skipped: needs poppler-utils and zbar-tools");
	return false;
}

__attribute__((format(printf, 2, 3)))
static inline bool runs(struct text *out, const char *format, ...)
{
	char line[4096], bytes[4096];
	size_t size;
	va_list args;
	FILE *pipe;

	va_start(args, format);
	vsnprintf(line, sizeof line, format, args);
	va_end(args);
	pipe = popen(line, "r");
	while (pipe && (size = fread(bytes, 1, sizeof bytes, pipe)) > 0)
		if (out)
			text_add_bytes(out, bytes, size);
	return pipe && pclose(pipe) == 0;
}

static inline void save_pdf(const struct slip *slip, enum paper paper, double *length)
{
	char path[64];
	struct text pdf = {0};

	snprintf(path, sizeof path, "%s/slip.pdf", folder);
	CHECK_INT(page_pdf(slip, paper, &pdf, length), OK);
	CHECK_INT(file_save(&pdf, path), OK);
	CHECK(access(path, R_OK) == 0);
	text_release(&pdf);
}

struct picture { int width, height; unsigned char *grey; struct text bytes; };

/* What another program makes of a page of our PDF, counted from 1, a pixel a dot. */
static inline void read_pdf(struct picture *out, int page)
{
	int most = 0, used = 0;

	*out = (struct picture){0};
	CHECK(runs(&out->bytes, "pdftoppm -r 203.2 -gray -f %d -l %d %s/slip.pdf", page, page,
		folder));
	if (!out->bytes.at || sscanf(out->bytes.at, "P5 %d %d %d%n", &out->width, &out->height,
		&most, &used) != 3)
		return;
	out->grey = (unsigned char *)out->bytes.at + used + 1;
}

/* Is it black? What lies outside is white. */
static inline bool dot(const struct bitmap *bitmap, int x, int y)
{
	if (x < 0 || y < 0 || x >= bitmap->width || y >= bitmap->height)
		return false;
	return bitmap->rows[(size_t)y * bitmap->stride + (size_t)x / 8] & 0x80 >> x % 8;
}

static inline int grey_of(const struct picture *picture, int x, int y)
{
	if (x < 0 || y < 0 || x >= picture->width || y >= picture->height)
		return 255;
	return picture->grey[y * picture->width + x];
}

static inline bool ink_near(const struct bitmap *bitmap, int x, int y)
{
	for (int row = y - 1; row <= y + 1; row++)
		for (int column = x - 1; column <= x + 1; column++)
			if (dot(bitmap, column, row))
				return true;
	return false;
}

static inline bool grey_near(const struct picture *picture, int x, int y)
{
	for (int row = y - 1; row <= y + 1; row++)
		for (int column = x - 1; column <= x + 1; column++)
			if (grey_of(picture, column, row) < 192)
				return true;
	return false;
}

/* Dots of the one that the other, from that row on, has nothing near of. */
static inline int strangers(const struct picture *picture, const struct bitmap *bitmap, int top)
{
	int count = 0, margin = (picture->width - bitmap->width) / 2;

	for (int y = 0; y < picture->height && top + y < bitmap->height; y++)
		for (int x = 0; x < bitmap->width; x++) {
			count += dot(bitmap, x, top + y) && !grey_near(picture, x + margin, y);
			count += grey_of(picture, x + margin, y) < 96 && !ink_near(bitmap, x, top + y);
		}
	return count;
}

/* The slip's dots, checked against its PDF, page by page, which stays in slip.pdf. The caller
 * releases. */
static inline void same_on_pdf(const struct slip *slip, enum paper paper, struct bitmap *bitmap)
{
	struct picture picture;
	double length;
	int step, pages;

	save_pdf(slip, paper, &length);
	CHECK_INT(page_bitmap(slip, paper, bitmap), OK);
	CHECK_INT(bitmap->width, paper == PAPER_80 ? 576 : paper == PAPER_58 ? 384 : 1680);
	step = (int)(length * PAGE_DOTS) + BETWEEN;
	pages = (bitmap->height + BETWEEN) / step;
	CHECK(pages >= 1 && (pages == 1 || paper == PAPER_A4));
	CHECK_INT(bitmap->height, pages * step - BETWEEN);
	for (int page = 1; page <= pages; page++) {
		read_pdf(&picture, page);
		CHECK(picture.width - (int)paper * PAGE_DOTS <= 1);
		CHECK(picture.height - (step - BETWEEN) <= 1);
		CHECK(picture.grey && picture.width >= bitmap->width &&
			picture.height >= step - BETWEEN &&
			strangers(&picture, bitmap, (page - 1) * step) < STRANGERS);
		text_release(&picture.bytes);
	}
}

/* Is every line that a scanner reads from these pictures this one, so many times? */
static inline bool scans(const char *pictures, const char *tag, int times)
{
	struct text read = {0};
	int same = 0, other = 0;

	(void)runs(&read, "cd %s && zbarimg --nodbus --raw -q %s 2>/dev/null", folder, pictures);
	for (char *line = read.at ? strtok(read.at, "\n") : NULL; line; line = strtok(NULL, "\n"))
		*(strcmp(line, tag) == 0 ? &same : &other) += 1;
	text_release(&read);
	return same == times && other == 0;
}

/* Dots from here on to the right that are all of this colour. */
static inline int run_of(const struct bitmap *bitmap, int x, int y, bool black)
{
	int run = 0;

	while (x + run < bitmap->width && dot(bitmap, x + run, y) == black)
		run++;
	return run;
}

/* The QR's upper left corner, by its finder; false where there is none of eight dots a module. */
static inline bool qr_corner(const struct bitmap *bitmap, int *left, int *top)
{
	for (int y = 0; y < bitmap->height; y++)
		for (int x = run_of(bitmap, 0, y, false); x < bitmap->width; ) {
			int run = run_of(bitmap, x, y, true);

			if (run == FINDER && run_of(bitmap, x + MODULE, y + MODULE, false) ==
			    5 * MODULE) {
				*left = x;
				*top = y;
				return true;
			}
			x += run;
			x += run_of(bitmap, x, y, false);
		}
	return false;
}

/* All 7445 characters of GB 2312: cairo's PDF has lost one of them before. */
static inline void every_character(struct slip *slip, enum slip_kind kind)
{
	struct text utf8 = {0};
	iconv_t table = iconv_open("UTF-8", "GB2312");

	for (int row = 0xA1; row <= 0xF7 && table != (iconv_t)-1; row++)
		for (int cell = 0xA1; cell <= 0xFE; cell++) {
			char gb[] = { (char)row, (char)cell }, *from = gb, out[8], *to = out;
			size_t left = sizeof gb, room = sizeof out;

			if (iconv(table, &from, &left, &to, &room) == 0)
				text_add_bytes(&utf8, out, (size_t)(to - out));
			else
				(void)iconv(table, NULL, NULL, NULL, NULL);
		}
	if (table != (iconv_t)-1)
		iconv_close(table);
	CHECK(table == (iconv_t)-1 || utf8_count(utf8.at) == 7445);
	slip_add(slip, kind, utf8.at ? utf8.at : "");
	text_release(&utf8);
}

#endif
