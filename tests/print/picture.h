/*
 * picture.h - how a C test sees what other programs make of a PDF of ours.
 */
#ifndef TESTS_PRINT_PICTURE_H
#define TESTS_PRINT_PICTURE_H

#include <iconv.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/text.h"
#include "print/page.h"
#include "slip/slip.h"
#include "tests/check.h"

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
	CHECK_INT(page_save(&pdf, path), OK);
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

/* Dots of the one that the other, from that row on, has nothing near of. A lost character is
 * over fifty. */
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

/* All 6763 characters of GB 2312: cairo's PDF has lost one of them before. */
static inline void every_character(struct slip *slip)
{
	char gb[2 * 94 * 72 + 1], *from = gb;
	struct text utf8 = {0};
	iconv_t table = iconv_open("UTF-8", "GB2312");

	for (int row = 0xB0; row <= 0xF7 && table != (iconv_t)-1; row++)
		for (int cell = 0xA1; cell <= 0xFE; cell++) {
			char out[8], *to = out;
			size_t left = 2, room = sizeof out;

			from = gb;
			gb[0] = (char)row;
			gb[1] = (char)cell;
			if (iconv(table, &from, &left, &to, &room) == 0)
				text_add_bytes(&utf8, out, (size_t)(to - out));
		}
	if (table != (iconv_t)-1)
		iconv_close(table);
	CHECK(table == (iconv_t)-1 || utf8.length == 3 * 6763);
	slip_add(slip, SLIP_TEXT, utf8.at ? utf8.at : "");
	text_release(&utf8);
}

#endif
