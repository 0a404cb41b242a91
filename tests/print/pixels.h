/*
 * pixels.h - paper as a test sees it: what other programs make of our PDF, against our dots.
 */
#ifndef TESTS_PRINT_PIXELS_H
#define TESTS_PRINT_PIXELS_H

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "print/page.h"
#include "slip/slip.h"
#include "tests/check.h"

/* STRANGERS: a lost character is over fifty. MODULE: dots of a QR's, whose finder is seven wide. */
enum { STRANGERS = 20, MODULE = 8, FINDER = 7 * MODULE };

static const enum paper papers[] = { PAPER_80, PAPER_58 };
static char folder[] = "/tmp/yp.XXXXXX";

static inline bool pixels_there(void)
{
	if (system("for it in pdftoppm pdftotext zbarimg; do"
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

/* What poppler makes of slip.pdf, a pixel a dot. */
static inline void read_pdf(struct picture *out)
{
	int most = 0, used = 0;

	*out = (struct picture){0};
	CHECK(runs(&out->bytes, "pdftoppm -r 203.2 -gray %s/slip.pdf", folder));
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

/* Dots of the one that the other has nothing near of. */
static inline int strangers(const struct picture *picture, const struct bitmap *bitmap)
{
	int count = 0, margin = (picture->width - bitmap->width) / 2;

	for (int y = 0; y < bitmap->height; y++)
		for (int x = 0; x < bitmap->width; x++) {
			count += dot(bitmap, x, y) && !grey_near(picture, x + margin, y);
			count += grey_of(picture, x + margin, y) < 96 && !ink_near(bitmap, x, y);
		}
	return count;
}

/* The slip's dots, checked against its PDF, which stays in slip.pdf. The caller releases. */
static inline void same_on_pdf(const struct slip *slip, enum paper paper, struct bitmap *bitmap)
{
	struct picture picture;
	double length;

	save_pdf(slip, paper, &length);
	CHECK_INT(page_bitmap(slip, paper, bitmap), OK);
	CHECK_INT(bitmap->width, paper == PAPER_80 ? 576 : 384);
	CHECK_INT(bitmap->height, (int)(length * PAGE_DOTS));
	read_pdf(&picture);
	CHECK(picture.width - (int)paper * PAGE_DOTS <= 1);
	CHECK(picture.height - bitmap->height <= 1);
	CHECK(picture.grey && picture.width >= bitmap->width &&
		picture.height >= bitmap->height && strangers(&picture, bitmap) < STRANGERS);
	text_release(&picture.bytes);
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

#endif
