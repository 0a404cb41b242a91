/* raster.c - pages of CUPS raster as dots for the head of a receipt printer. */
#include <config.h>

#include <cups/raster.h>
#include <stdlib.h>

#include "print/raster.h"

enum { WIDEST = 16384, LONGEST = 65536 };    /* dots of a page that is believed */
/* Where src/yescpos.ppd puts its options in the header. */
enum { HEAD, IMAGE, CUT, BAND, AT_END };

struct raster { cups_raster_t *cups; };

struct raster *raster_open(int fd)
{
	struct raster *raster = xcalloc(1, sizeof *raster);

	raster->cups = cupsRasterOpen(fd, CUPS_RASTER_READ);
	return raster;
}

static bool is_grey(const cups_page_header2_t *header)
{
	return (header->cupsColorSpace == CUPS_CSPACE_W || header->cupsColorSpace == CUPS_CSPACE_SW ||
		header->cupsColorSpace == CUPS_CSPACE_K) &&
		header->cupsBitsPerPixel == header->cupsBitsPerColor &&
		(header->cupsBitsPerColor == 1 || header->cupsBitsPerColor == 8);
}

static bool is_sane(const cups_page_header2_t *header)
{
	unsigned int head = header->cupsInteger[HEAD];

	return is_grey(header) && header->cupsWidth <= WIDEST && header->cupsHeight <= LONGEST &&
		header->cupsBytesPerLine >= (header->cupsWidth * header->cupsBitsPerColor + 7) / 8 &&
		head >= PAGE_HEAD_LEAST && head <= PAGE_HEAD_MOST && head % 8 == 0;
}

/* 0 to 255. */
static int ink_of(const cups_page_header2_t *header, const unsigned char *line, int x)
{
	int value = header->cupsBitsPerColor == 8 ? line[x] : line[x / 8] & 0x80 >> x % 8 ? 255 : 0;

	return header->cupsColorSpace == CUPS_CSPACE_K ? value : 255 - value;
}

static void add_row(struct raster_page *page, const cups_page_header2_t *header,
	const unsigned char *line)
{
	unsigned char row[PAGE_HEAD_MOST / 8] = {0};
	int width = (int)header->cupsWidth, left = (width - page->bitmap.width) / 2;

	for (int x = 0; x < page->bitmap.width; x++) {
		int from = left + x;

		if (from >= 0 && from < width && ink_of(header, line, from) >= PAGE_INK)
			row[x / 8] |= (unsigned char)(0x80 >> x % 8);
	}
	text_add_bytes(&page->rows, row, page->bitmap.stride);
}

static bool is_blank(const struct raster_page *page, int row)
{
	const char *at = page->rows.at + (size_t)row * page->bitmap.stride;

	for (size_t i = 0; i < page->bitmap.stride; i++)
		if (at[i])
			return false;
	return true;
}

static void trim(struct raster_page *page, int rows)
{
	int first = 0, end = rows;

	while (first < rows && is_blank(page, first))
		first++;
	while (end > first && is_blank(page, end - 1))
		end--;
	if (first == end)
		return;
	first = first > RASTER_EDGE ? first - RASTER_EDGE : 0;
	end = rows - end > RASTER_EDGE ? end + RASTER_EDGE : rows;
	page->bitmap.rows = (unsigned char *)page->rows.at + (size_t)first * page->bitmap.stride;
	page->bitmap.height = end - first;
}

static enum err read_rows(struct raster *raster, const cups_page_header2_t *header,
	struct raster_page *out)
{
	unsigned int size = header->cupsBytesPerLine, done = 0;
	unsigned char *line = xcalloc(size, 1);

	while (done < header->cupsHeight &&
	       cupsRasterReadPixels(raster->cups, line, size) == size) {
		add_row(out, header, line);
		done++;
	}
	wipe(line, size);
	free(line);
	if (done < header->cupsHeight)
		return fail(ERR_INPUT, "the raster ends in the midst of a page");
	trim(out, (int)done);
	return OK;
}

static bool read_options(const cups_page_header2_t *header, struct raster_page *out)
{
	const unsigned int *wish = header->cupsInteger;

	if (wish[IMAGE] > ESCPOS_STORED || wish[CUT] > ESCPOS_UNCUT || wish[BAND] > ESCPOS_BAND_MOST)
		return false;
	out->how = (struct escpos){ .image = (enum escpos_image)wish[IMAGE],
		.cut = (enum escpos_cut)wish[CUT], .band = (int)wish[BAND] };
	out->at_end = wish[AT_END] != 0;
	out->bitmap.width = (int)wish[HEAD];
	out->bitmap.stride = wish[HEAD] / 8;
	return true;
}

enum err raster_next(struct raster *raster, struct raster_page *out)
{
	cups_page_header2_t header;
	enum err err;

	*out = (struct raster_page){0};
	if (!raster->cups || !cupsRasterReadHeader2(raster->cups, &header))
		return ERR_NOT_FOUND;
	if (!is_sane(&header) || !read_options(&header, out))
		return fail(ERR_INPUT, "a page is not as src/yescpos.ppd wants it");
	err = read_rows(raster, &header, out);
	if (err != OK)
		text_release(&out->rows);
	return err;
}

void raster_close(struct raster *raster)
{
	if (raster->cups)
		cupsRasterClose(raster->cups);
	free(raster);
}
