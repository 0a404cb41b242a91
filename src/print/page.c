/* page.c - a slip on paper: as PDF, as picture, as dots. */
#include <config.h>

#include <cairo-pdf.h>
#include <stdlib.h>

#include "print/layout.h"
#include "print/page.h"
#include "print/pages.h"
#include "slip/slip.h"

enum { BETWEEN = 24, PICTURE_MOST = 32000 }; /* dots between pages, and what cairo can hold */

static const double points_per_dot = 72 / 25.4 / PAGE_DOTS;

/* What is drawn: a roll has one sheet as long as the slip, a document as many as it needs. head:
 * the dots of its width that can be printed on. */
struct sheets { const struct slip *slip; enum paper paper; int head, height; struct pages pages; };

int page_head(enum paper paper)
{
	static const struct { enum paper paper; int millimetres; } heads[] = {
		{ PAPER_58, 48 }, { PAPER_80, 72 }
	};

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (heads[i].paper == paper)
			return heads[i].millimetres * PAGE_DOTS;
	return (int)paper * PAGE_DOTS;
}

/* What a roll cannot print on; a page of A4 has its margins inside. */
static int margin(enum paper paper)
{
	return ((int)paper * PAGE_DOTS - page_head(paper)) / 2;
}

static enum err trouble(cairo_status_t status)
{
	if (status == CAIRO_STATUS_SUCCESS)
		return OK;
	return fail(ERR_BROKEN, "cairo: %s", cairo_status_to_string(status));
}

static enum err measure(struct sheets *sheets)
{
	cairo_surface_t *nothing = cairo_image_surface_create(CAIRO_FORMAT_A8, 0, 0);
	cairo_t *cairo = cairo_create(nothing);
	enum err err = layout_draw(cairo, sheets->slip, sheets->head, &sheets->height);

	cairo_destroy(cairo);
	cairo_surface_destroy(nothing);
	return err;
}

/* Released in any case. */
static enum err sheets_open(const struct slip *slip, enum paper paper, int head,
	struct sheets *out)
{
	*out = (struct sheets){ .slip = slip, .paper = paper, .head = head };
	if (paper != PAPER_A4)
		return measure(out);
	out->height = PAGES_HEIGHT;
	return pages_lay(slip, &out->pages);
}

static void sheets_close(struct sheets *sheets)
{
	pages_release(&sheets->pages);
}

static int sheets_count(const struct sheets *sheets)
{
	return sheets->paper == PAPER_A4 ? sheets->pages.count : 1;
}

/* One of them, its first dot where place has it. */
static enum err draw_sheet(struct sheets *sheets, int i, cairo_surface_t *surface,
	const cairo_matrix_t *place)
{
	cairo_t *cairo = cairo_create(surface);
	int length;
	enum err err;

	cairo_set_matrix(cairo, place);
	err = sheets->paper == PAPER_A4 ? pages_draw(&sheets->pages, cairo, i) :
		layout_draw(cairo, sheets->slip, sheets->head, &length);
	if (err == OK)
		err = trouble(cairo_status(cairo));
	cairo_destroy(cairo);
	cairo_surface_flush(surface);
	return err;
}

static cairo_status_t append(void *text, const unsigned char *bytes, unsigned int size)
{
	text_add_bytes(text, bytes, size);
	return CAIRO_STATUS_SUCCESS;
}

static enum err write_pdf(struct sheets *sheets, struct text *pdf)
{
	const double scale = points_per_dot;
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(append, pdf,
		(int)sheets->paper * PAGE_DOTS * scale, sheets->height * scale);
	cairo_matrix_t place;
	enum err err = OK;

	cairo_matrix_init(&place, scale, 0, 0, scale, margin(sheets->paper) * scale, 0);
	for (int i = 0; err == OK && i < sheets_count(sheets); i++) {
		err = draw_sheet(sheets, i, surface, &place);
		cairo_surface_show_page(surface);
	}
	cairo_surface_finish(surface);
	if (err == OK)
		err = trouble(cairo_surface_status(surface));
	cairo_surface_destroy(surface);
	return err;
}

enum err page_pdf(const struct slip *slip, enum paper paper, struct text *pdf, double *length)
{
	struct sheets sheets;
	enum err err = sheets_open(slip, paper, page_head(paper), &sheets);

	*length = (double)sheets.height / PAGE_DOTS;
	if (err == OK)
		err = write_pdf(&sheets, pdf);
	sheets_close(&sheets);
	if (err != OK)
		text_release(pdf);
	return err;
}

/* A byte a dot, 255 where ink is, one sheet below the other. The caller forgets it with
 * forget_ink(). */
static enum err draw_ink(struct sheets *sheets, int left, cairo_surface_t **out)
{
	int count = sheets_count(sheets), step = sheets->height + BETWEEN;
	enum err err = OK;

	if (count * step - BETWEEN > PICTURE_MOST)
		return fail(ERR_INPUT, "%d pages are too many for one picture", count);
	*out = cairo_image_surface_create(CAIRO_FORMAT_A8, sheets->head + 2 * left,
		count * step - BETWEEN);
	for (int i = 0; err == OK && i < count; i++) {
		cairo_matrix_t place;

		cairo_matrix_init_translate(&place, left, i * step);
		err = draw_sheet(sheets, i, *out, &place);
	}
	if (err != OK)
		cairo_surface_destroy(*out);
	return err;
}

static size_t ink_size(cairo_surface_t *ink)
{
	return (size_t)cairo_image_surface_get_stride(ink) *
		(size_t)cairo_image_surface_get_height(ink);
}

static void forget_ink(cairo_surface_t *ink)
{
	wipe(cairo_image_surface_get_data(ink), ink_size(ink));
	cairo_surface_destroy(ink);
}

static enum err write_png(cairo_surface_t *ink, struct text *png)
{
	unsigned char *bytes = cairo_image_surface_get_data(ink);
	enum err err;

	for (size_t i = 0, size = ink_size(ink); i < size; i++)
		bytes[i] = (unsigned char)(255 - bytes[i]);
	cairo_surface_mark_dirty(ink);
	err = trouble(cairo_surface_write_to_png_stream(ink, append, png));
	forget_ink(ink);
	return err;
}

enum err page_png(const struct slip *slip, enum paper paper, struct text *png)
{
	struct sheets sheets;
	cairo_surface_t *ink;
	enum err err = sheets_open(slip, paper, page_head(paper), &sheets);

	if (err == OK)
		err = draw_ink(&sheets, margin(paper), &ink);
	if (err == OK)
		err = write_png(ink, png);
	sheets_close(&sheets);
	if (err != OK)
		text_release(png);
	return err;
}

static void burn(cairo_surface_t *ink, struct bitmap *out)
{
	const unsigned char *from = cairo_image_surface_get_data(ink);
	size_t stride = (size_t)cairo_image_surface_get_stride(ink);

	out->width = cairo_image_surface_get_width(ink);
	out->height = cairo_image_surface_get_height(ink);
	out->stride = (size_t)out->width / 8;
	out->rows = xcalloc((size_t)out->height, out->stride);
	for (size_t row = 0; row < (size_t)out->height; row++)
		for (size_t x = 0; x < (size_t)out->width; x++)
			if (from[row * stride + x] >= PAGE_INK)
				out->rows[row * out->stride + x / 8] |=
					(unsigned char)(0x80 >> x % 8);
	forget_ink(ink);
}

/* Of a roll only the head counts. */
static enum err burn_all(const struct slip *slip, enum paper paper, int head,
	struct bitmap *out)
{
	struct sheets sheets;
	cairo_surface_t *ink;
	enum err err = sheets_open(slip, paper, head, &sheets);

	*out = (struct bitmap){0};
	if (err == OK)
		err = draw_ink(&sheets, 0, &ink);
	if (err == OK)
		burn(ink, out);
	sheets_close(&sheets);
	return err;
}

enum err page_dots(const struct slip *slip, int dots, struct bitmap *out)
{
	return burn_all(slip, PAPER_80, dots, out);
}

enum err page_bitmap(const struct slip *slip, enum paper paper, struct bitmap *out)
{
	return burn_all(slip, paper, page_head(paper), out);
}

void bitmap_release(struct bitmap *bitmap)
{
	wipe(bitmap->rows, (size_t)bitmap->height * bitmap->stride);
	free(bitmap->rows);
	*bitmap = (struct bitmap){0};
}
