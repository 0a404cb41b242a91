/* gauge.c - tests of what a printer is tried out by: every dot of it is where it must be. */
#include <config.h>

#include "tests/print/picture.h"

enum { PATCH = 56, GAP = 16 };

static struct bitmap drawn(enum slip_kind kind, const char *text, enum paper paper)
{
	struct slip slip = {0};
	struct bitmap bitmap;

	slip_add(&slip, kind, text);
	CHECK_INT(page_bitmap(&slip, paper, &bitmap), OK);
	slip_release(&slip);
	return bitmap;
}

static bool row_is_black(const struct bitmap *bitmap, int y)
{
	int x = 0;

	while (x < bitmap->width && dot(bitmap, x, y))
		x++;
	return x == bitmap->width;
}

static int first_row(const struct bitmap *bitmap)
{
	for (int y = 0; y < bitmap->height; y++)
		for (int x = 0; x < bitmap->width; x++)
			if (dot(bitmap, x, y))
				return y;
	return 0;
}

/* Eight dots are a millimetre, and the ruler ends where the paper does. */
static void measures_millimetres(void)
{
	for (size_t i = 0; i < 2; i++) {
		struct bitmap bitmap = drawn(SLIP_RULER, "尺子", rolls[i]);
		int top = first_row(&bitmap), down;

		CHECK(row_is_black(&bitmap, top));
		for (int x = 0; x < bitmap.width; x++) {
			bool tick = x % 8 == 0 || x == bitmap.width - 1;

			CHECK_INT(dot(&bitmap, x, top + 11), tick);
			CHECK_INT(dot(&bitmap, x, top + 19), tick && x % 40 == 0);
			CHECK_INT(dot(&bitmap, x, top + 27), tick && x % 80 == 0);
		}
		for (down = top + 40; down < bitmap.height && !dot(&bitmap, 27, down); down++)
			continue;
		for (int y = 0; y <= 160; y++) {
			CHECK(dot(&bitmap, 0, down + y) || y == 160);
			CHECK_INT(dot(&bitmap, 11, down + y), y % 8 == 0);
			CHECK_INT(dot(&bitmap, 27, down + y), y % 80 == 0);
		}
		bitmap_release(&bitmap);
	}
}

struct area { int left, top, width; };

static int ink_of(const struct bitmap *bitmap, const struct area *area)
{
	int ink = 0;

	for (int y = 0; y < PATCH; y++)
		for (int x = 0; x < area->width; x++)
			ink += dot(bitmap, area->left + x, area->top + y);
	return ink;
}

static void shades_evenly(void)
{
	static const int greys[] = { 10, 25, 50, 75, 100 };

	for (size_t i = 0; i < 2; i++) {
		struct bitmap bitmap = drawn(SLIP_PATCHES, "10% 25%  50% 75% 100%", rolls[i]);
		struct area area = { 0, first_row(&bitmap), (bitmap.width + GAP) / 5 - GAP };

		for (size_t at = 0; at < 5; at++) {
			int percent = ink_of(&bitmap, &area) * 100 / (area.width * PATCH);

			CHECK(percent >= greys[at] - 2 && percent <= greys[at] + 2);
			area.left += area.width + GAP;
		}
		bitmap_release(&bitmap);
	}
}

/* Lines on the dots and nowhere between them: each is whole, however thin. */
static void draws_lines_of_so_many_dots(void)
{
	for (size_t i = 0; i < 2; i++) {
		struct bitmap bitmap = drawn(SLIP_PATCHES, "|1 |3 =1 =3", rolls[i]);
		int top = first_row(&bitmap), width = (bitmap.width + GAP) / 4 - GAP;

		for (int at = 0; at < PATCH - 6; at++) {
			int across[] = { at, width + GAP + at };
			int down = 2 * (width + GAP) + 5, further = down + width + GAP;

			CHECK_INT(dot(&bitmap, across[0], top + 5), at % 2 == 0);
			CHECK_INT(dot(&bitmap, across[1], top + 5), at % 6 < 3);
			CHECK_INT(dot(&bitmap, down, top + at), at % 2 == 0);
			CHECK_INT(dot(&bitmap, further, top + at), at % 6 < 3);
		}
		bitmap_release(&bitmap);
	}
}

static void every_size_is_read_by_scanners(void)
{
	struct slip slip = {0};

	slip_add(&slip, SLIP_SIZES, "3 4 6 5 8\nYISHI TEST");
	for (size_t i = 0; i < 2; i++) {
		double length;

		save_pdf(&slip, rolls[i], &length);
		CHECK(runs(NULL, "cd %s && pdftoppm -r 203.2 -png -singlefile slip.pdf sizes", folder));
		CHECK(scans("sizes.png", "YISHI TEST", 5));
	}
	slip_release(&slip);
}

static void refuses_a_size_that_is_none(void)
{
	static const char *const texts[] = { "3 40\nYISHI TEST", "x\nYISHI TEST", "0\nYISHI TEST",
		"-3\nYISHI TEST" };
	struct bitmap bitmap;
	struct slip slip = {0};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		slip_add(&slip, SLIP_SIZES, texts[i]);
		CHECK_INT(page_bitmap(&slip, PAPER_80, &bitmap), ERR_INPUT);
		slip_release(&slip);
	}
	slip_add(&slip, SLIP_SIZES, "3");
	CHECK_INT(page_bitmap(&slip, PAPER_80, &bitmap), ERR_BROKEN);
	slip_release(&slip);
}

/* Words that mean nothing leave white, and never go past the paper. */
static void takes_odd_patches(void)
{
	static const char many[] = "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25"
		" 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50";
	static const char *const texts[] = { "", "   ", "|", "=0", "|-3", "-5%", "词 汉字", "|9999",
		many };

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct bitmap bitmap = drawn(SLIP_PATCHES, texts[i], PAPER_58);

		CHECK(bitmap.height > PATCH);
		bitmap_release(&bitmap);
	}
}

/* Dots that the PDF shows white: more than the edges of letters would be a patch gone wrong. */
static int white_dots(const struct picture *picture, const struct bitmap *bitmap)
{
	int margin = (picture->width - bitmap->width) / 2, ink = 1, white = 0;

	for (int y = 0; y < bitmap->height; y++)
		for (int x = 0; x < bitmap->width; x++) {
			ink += dot(bitmap, x, y);
			white += dot(bitmap, x, y) && grey_of(picture, x + margin, y) >= 192;
		}
	return white * 100 / ink;
}

static void is_the_same_as_pdf(void)
{
	for (size_t i = 0; i < 2; i++) {
		struct slip slip = {0};
		struct bitmap bitmap;
		struct picture picture;

		slip_add(&slip, SLIP_RULER, "");
		slip_add(&slip, SLIP_PATCHES, "10% 25% 50% 75% 100% |1 =1 |2 =2");
		slip_add(&slip, SLIP_SIZES, "3 4 6 5 8\nYISHI TEST");
		same_on_pdf(&slip, rolls[i], &bitmap);
		read_pdf(&picture, 1);
		CHECK(white_dots(&picture, &bitmap) <= 5);
		text_release(&picture.bytes);
		bitmap_release(&bitmap);
		slip_release(&slip);
	}
}

int main(void)
{
	i18n_start();
	measures_millimetres();
	shades_evenly();
	draws_lines_of_so_many_dots();
	refuses_a_size_that_is_none();
	takes_odd_patches();
	if (!tools_there())
		return checked() ? 1 : 77;
	if (!mkdtemp(folder))
		return 99;
	every_size_is_read_by_scanners();
	is_the_same_as_pdf();
	CHECK(runs(NULL, "rm -r %s", folder));
	return checked();
}
