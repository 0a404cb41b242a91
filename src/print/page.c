/* page.c - a slip on paper: as PDF, as picture, as dots. */
#include <config.h>

#include <cairo-pdf.h>
#include <stdlib.h>

#include "print/layout.h"
#include "print/page.h"
#include "slip/slip.h"

static const double points_per_dot = 72 / 25.4 / PAGE_DOTS;

int page_head(enum paper paper)
{
	return (paper == PAPER_80 ? 72 : 48) * PAGE_DOTS;
}

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

/* Where the first of so many dots in a row is, and how large. */
struct place { int dots, left; double scale; };

static enum err draw_on(cairo_surface_t *surface, const struct slip *slip,
	const struct place *place, int *length)
{
	cairo_t *cairo = cairo_create(surface);
	enum err err;

	cairo_scale(cairo, place->scale, place->scale);
	cairo_translate(cairo, place->left, 0);
	err = layout_draw(cairo, slip, place->dots, length);
	if (err == OK)
		err = trouble(cairo_status(cairo));
	cairo_destroy(cairo);
	cairo_surface_flush(surface);
	return err;
}

static enum err measure(const struct slip *slip, int dots, int *length)
{
	cairo_surface_t *nothing = cairo_image_surface_create(CAIRO_FORMAT_A8, 0, 0);
	enum err err = draw_on(nothing, slip, &(struct place){ dots, 0, 1 }, length);

	cairo_surface_destroy(nothing);
	return err;
}

static cairo_status_t append(void *text, const unsigned char *bytes, unsigned int size)
{
	text_add_bytes(text, bytes, size);
	return CAIRO_STATUS_SUCCESS;
}

enum err page_pdf(const struct slip *slip, enum paper paper, struct text *pdf, double *length)
{
	struct place place = { page_head(paper), margin(paper), points_per_dot };
	int rows;
	enum err err = measure(slip, place.dots, &rows);
	cairo_surface_t *surface;

	if (err != OK)
		return err;
	*length = (double)rows / PAGE_DOTS;
	surface = cairo_pdf_surface_create_for_stream(append, pdf,
		(int)paper * PAGE_DOTS * points_per_dot, rows * points_per_dot);
	err = draw_on(surface, slip, &place, &rows);
	cairo_surface_finish(surface);
	if (err == OK)
		err = trouble(cairo_surface_status(surface));
	cairo_surface_destroy(surface);
	if (err != OK)
		text_release(pdf);
	return err;
}

/* A byte a dot, 255 where ink is. The caller forgets it with forget_ink(). */
static enum err draw_ink(const struct slip *slip, const struct place *place,
	cairo_surface_t **out)
{
	int length;
	enum err err = measure(slip, place->dots, &length);

	if (err != OK)
		return err;
	*out = cairo_image_surface_create(CAIRO_FORMAT_A8, place->dots + 2 * place->left, length);
	err = draw_on(*out, slip, place, &length);
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

enum err page_png(const struct slip *slip, enum paper paper, struct text *png)
{
	const struct place place = { page_head(paper), margin(paper), 1 };
	cairo_surface_t *ink;
	enum err err = draw_ink(slip, &place, &ink);
	unsigned char *bytes;

	if (err != OK)
		return err;
	bytes = cairo_image_surface_get_data(ink);
	for (size_t i = 0, size = ink_size(ink); i < size; i++)
		bytes[i] = (unsigned char)(255 - bytes[i]);
	cairo_surface_mark_dirty(ink);
	err = trouble(cairo_surface_write_to_png_stream(ink, append, png));
	forget_ink(ink);
	if (err != OK)
		text_release(png);
	return err;
}

enum err page_dots(const struct slip *slip, int dots, struct bitmap *out)
{
	const struct place place = { dots, 0, 1 };
	cairo_surface_t *ink;
	enum err err = draw_ink(slip, &place, &ink);
	const unsigned char *from;
	size_t stride;

	*out = (struct bitmap){0};
	if (err != OK)
		return err;
	from = cairo_image_surface_get_data(ink);
	stride = (size_t)cairo_image_surface_get_stride(ink);
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
	return OK;
}

enum err page_bitmap(const struct slip *slip, enum paper paper, struct bitmap *out)
{
	return page_dots(slip, page_head(paper), out);
}

void bitmap_release(struct bitmap *bitmap)
{
	wipe(bitmap->rows, (size_t)bitmap->height * bitmap->stride);
	free(bitmap->rows);
	*bitmap = (struct bitmap){0};
}
