/* raster.c - tests of pages of CUPS raster as dots, and of the filter on torn ones. */
#include <config.h>

#include <cups/raster.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "print/raster.h"
#include "tests/check.h"

enum { HEAD = 384, ROWS = 100 };

static char folder[] = "/tmp/yr.XXXXXX";     /* we stand in it */
static const char path[] = "pages";

/* A page: white, but for this rectangle of one grey. */
struct sketch {
	unsigned int width, rows, bits, space, head, options[4];
	int left, top, right, bottom;
	unsigned char grey;                  /* 0 is black, whatever the space */
	unsigned int torn;                   /* rows that are missing */
};

static bool is_inside(const struct sketch *sketch, int x, int y)
{
	return x >= sketch->left && x < sketch->right && y >= sketch->top && y < sketch->bottom;
}

static void draw_line(const struct sketch *sketch, int y, unsigned char *line)
{
	bool ink = sketch->space == CUPS_CSPACE_K;

	for (int x = 0; x < (int)sketch->width; x++) {
		int grey = is_inside(sketch, x, y) ? sketch->grey : 255;
		int value = ink ? 255 - grey : grey;

		if (sketch->bits == 8)
			line[x] = (unsigned char)value;
		else if (value > 127)
			line[x / 8] |= (unsigned char)(0x80 >> x % 8);
	}
}

static void write_page(cups_raster_t *to, const struct sketch *sketch)
{
	cups_page_header2_t header = {
		.HWResolution = { 203, 203 }, .cupsWidth = sketch->width,
		.cupsHeight = sketch->rows, .cupsBitsPerColor = sketch->bits,
		.cupsColorSpace = sketch->space, .cupsNumColors = 1,
		.cupsInteger = { sketch->head, sketch->options[0], sketch->options[1],
			sketch->options[2], sketch->options[3] }
	};
	unsigned int colours = sketch->space == CUPS_CSPACE_RGB ? 3 : 1;

	header.cupsBitsPerPixel = sketch->bits * colours;
	header.cupsBytesPerLine = (sketch->width * header.cupsBitsPerPixel + 7) / 8;
	CHECK(cupsRasterWriteHeader2(to, &header) == 1);
	for (unsigned int y = 0; y + sketch->torn < sketch->rows; y++) {
		unsigned char line[4096] = {0};

		draw_line(sketch, (int)y, line);
		CHECK(cupsRasterWritePixels(to, line, header.cupsBytesPerLine) > 0);
	}
}

static void write_pages(const struct sketch *sketches, int count)
{
	int fd = open(path, O_WRONLY | O_TRUNC);
	cups_raster_t *to = cupsRasterOpen(fd, CUPS_RASTER_WRITE);

	for (int i = 0; i < count; i++)
		write_page(to, &sketches[i]);
	cupsRasterClose(to);
	close(fd);
}

static enum err read_page(const struct sketch *sketch, struct raster_page *out)
{
	int fd;
	struct raster *raster;
	enum err err;

	write_pages(sketch, 1);
	fd = open(path, O_RDONLY);
	raster = raster_open(fd);
	err = raster_next(raster, out);
	raster_close(raster);
	close(fd);
	return err;
}

/* The black box of the page, and nothing else on it. */
static bool has_box(const struct raster_page *page, int left, int top, int right, int bottom)
{
	const struct bitmap *bitmap = &page->bitmap;

	for (int y = 0; y < bitmap->height; y++)
		for (int x = 0; x < bitmap->width; x++) {
			bool black = bitmap->rows[(size_t)y * bitmap->stride + (size_t)x / 8] &
				0x80 >> x % 8;

			if (black != (x >= left && x < right && y >= top && y < bottom))
				return false;
		}
	return true;
}

static const struct sketch usual = { .width = HEAD, .rows = ROWS, .bits = 8,
	.space = CUPS_CSPACE_W, .head = HEAD, .left = 8, .top = 40, .right = 300, .bottom = 60 };

static void reads_every_kind_of_grey(void)
{
	static const struct { unsigned int bits, space; } kinds[] = {
		{ 8, CUPS_CSPACE_W }, { 8, CUPS_CSPACE_SW }, { 8, CUPS_CSPACE_K },
		{ 1, CUPS_CSPACE_W }, { 1, CUPS_CSPACE_SW }, { 1, CUPS_CSPACE_K }
	};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct sketch sketch = usual;
		struct raster_page page;

		sketch.bits = kinds[i].bits;
		sketch.space = kinds[i].space;
		CHECK_INT(read_page(&sketch, &page), OK);
		CHECK_INT(page.bitmap.width, HEAD);
		CHECK_INT(page.bitmap.height, RASTER_EDGE + 20 + RASTER_EDGE);
		CHECK(has_box(&page, 8, RASTER_EDGE, 300, RASTER_EDGE + 20));
		text_release(&page.rows);
	}
}

/* Pale grey is paper, darker grey is ink; nothing is dithered. */
static void knows_ink_from_paper(void)
{
	static const struct { unsigned char grey; bool ink; } cases[] = {
		{ 0, true }, { 128, true }, { 255 - PAGE_INK, true }, { 256 - PAGE_INK, false },
		{ 220, false }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct sketch sketch = usual;
		struct raster_page page;

		sketch.grey = cases[i].grey;
		CHECK_INT(read_page(&sketch, &page), OK);
		CHECK((page.bitmap.height > 0) == cases[i].ink);
		text_release(&page.rows);
	}
}

static void puts_it_in_the_middle(void)
{
	struct sketch wide = usual, narrow = usual;
	struct raster_page page;

	wide.width = HEAD + 64;
	CHECK_INT(read_page(&wide, &page), OK);
	CHECK(has_box(&page, 0, RASTER_EDGE, 300 - 32, RASTER_EDGE + 20));
	text_release(&page.rows);
	narrow.width = HEAD - 40;
	CHECK_INT(read_page(&narrow, &page), OK);
	CHECK(has_box(&page, 8 + 20, RASTER_EDGE, 300 + 20, RASTER_EDGE + 20));
	text_release(&page.rows);
}

/* A page that is full to its edges stays whole. */
static void cuts_blank_rows_only(void)
{
	struct sketch sketch = usual;
	struct raster_page page;

	sketch.top = 5;
	sketch.bottom = ROWS;
	CHECK_INT(read_page(&sketch, &page), OK);
	CHECK_INT(page.bitmap.height, ROWS);
	CHECK(has_box(&page, 8, 5, 300, ROWS));
	text_release(&page.rows);
	sketch.bottom = sketch.top;
	CHECK_INT(read_page(&sketch, &page), OK);
	CHECK_INT(page.bitmap.height, 0);
	text_release(&page.rows);
}

static void reads_the_options(void)
{
	struct sketch sketch = usual;
	struct raster_page page;

	memcpy(sketch.options, (unsigned int[]){ ESCPOS_STORED, ESCPOS_FULL, 100, 1 },
		sizeof sketch.options);
	CHECK_INT(read_page(&sketch, &page), OK);
	CHECK(page.how.image == ESCPOS_STORED && page.how.cut == ESCPOS_FULL);
	CHECK(page.how.band == 100 && page.at_end);
	text_release(&page.rows);
}

static void refuses(struct sketch sketch)
{
	struct raster_page page;

	CHECK_INT(read_page(&sketch, &page), ERR_INPUT);
	CHECK(!page.rows.at);
}

static void refuses_what_is_none(void)
{
	struct sketch sketch = usual;
	struct raster_page page;

	sketch.space = CUPS_CSPACE_RGB;
	refuses(sketch);
	sketch = usual;
	sketch.torn = 30;
	refuses(sketch);
	for (unsigned int head = 0; head < 2000; head += 380) {
		sketch = usual;
		sketch.head = head;
		refuses(sketch);
	}
	for (int i = 0; i < 3; i++) {
		sketch = usual;
		sketch.options[i] = 1000;
		refuses(sketch);
	}
	CHECK(truncate(path, 0) == 0);
	sketch = usual;
	sketch.rows = 0;
	CHECK(read_page(&sketch, &page) != OK);
}

/* Exit status of the filter; its bytes are in out, its words in said. */
static int filtered(const char *from)
{
	const char *builddir = getenv("builddir");
	char line[512];
	int status;

	snprintf(line, sizeof line, "'%s/rastertoyescpos' 1 somebody slip 1 '' > out 2> said %s",
		builddir ? builddir : ".", from);
	status = system(line);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool runs(const char *line)
{
	return system(line) == 0;
}

/* Nothing of a document comes to paper that breaks off on a later page. */
static void filters_all_or_nothing(void)
{
	struct sketch pages[] = { usual, usual, usual };

	pages[1].bottom = pages[1].top;
	write_pages(pages, 3);
	CHECK_INT(filtered("< pages"), 0);
	CHECK(runs("head -c 2 out | od -An -tx1 | grep -q '1b 40'"));
	CHECK(runs("test $(grep -c ^PAGE: said) = 3"));
	CHECK(runs("cp out all"));
	CHECK_INT(filtered("pages"), 0);
	CHECK(runs("cmp -s out all"));
	CHECK_INT(filtered("< pages > /dev/full"), 1);
	pages[2].torn = 1;
	write_pages(pages, 3);
	CHECK_INT(filtered("< pages"), 1);
	CHECK(runs("test ! -s out && grep -q ^ERROR: said"));
	CHECK_INT(filtered("< /dev/null"), 1);
	CHECK_INT(filtered("/no/such/file"), 1);
	CHECK_INT(filtered("a b"), 1);
}

int main(void)
{
	int fd;

	if (!mkdtemp(folder) || chdir(folder) != 0)
		return 99;
	fd = open(path, O_WRONLY | O_CREAT, 0600);
	CHECK(fd >= 0 && close(fd) == 0);
	reads_every_kind_of_grey();
	knows_ink_from_paper();
	puts_it_in_the_middle();
	cuts_blank_rows_only();
	reads_the_options();
	refuses_what_is_none();
	filters_all_or_nothing();
	CHECK(runs("rm -r \"$PWD\""));
	return checked();
}
