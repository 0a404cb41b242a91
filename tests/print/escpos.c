/* escpos.c - tests of ESC/POS: read back to dots by roll.h, and its QR by a scanner. */
#include <config.h>

#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/text.h"
#include "print/escpos.h"
#include "print/page.h"
#include "slip/slip.h"
#include "tests/check.h"
#include "tests/print/roll.h"

static const char tag[] = "https://example.org/t/482710936651";
static char folder[] = "/tmp/ye.XXXXXX";

static void draw(enum paper paper, struct bitmap *out)
{
	struct slip slip = {0};

	slip_add(&slip, SLIP_TITLE, "议题回执");
	slip_add(&slip, SLIP_RULE, "");
	slip_add(&slip, SLIP_CODE, "482710936651");
	slip_add(&slip, SLIP_QR, tag);
	slip_pair(&slip, "事由", "如有急救车进不来，希望社区协调物业重新划线。");
	slip_add(&slip, SLIP_SPACE, "");
	slip_add(&slip, SLIP_SPACE, "");
	slip_add(&slip, SLIP_TEXT, "龘𠮷䶮㐂");
	slip_add(&slip, SLIP_SPACE, "");
	CHECK_INT(page_bitmap(&slip, paper, out), OK);
	slip_release(&slip);
}

/* Reads all of it; yields how many bytes were none of a command. */
static size_t read_back(const struct text *bytes, struct roll *roll)
{
	const unsigned char *at = (const unsigned char *)bytes->at;
	size_t left = bytes->length;

	while (left > 0) {
		size_t size = roll_take(roll, at, left);

		if (size == 0 || size != escpos_span(at, left))
			return left;
		at += size;
		left -= size;
	}
	return 0;
}

/* The same rows, and white after them. */
static bool is_same(const struct roll *roll, const struct bitmap *bitmap)
{
	static const unsigned char white[ROLL_BYTES];

	for (int i = 0; i < roll->count; i++) {
		const unsigned char *want = i < bitmap->height ?
			bitmap->rows + (size_t)i * bitmap->stride : white;

		if (memcmp(roll->rows[i], want, bitmap->stride) != 0)
			return false;
	}
	return roll->count >= bitmap->height;
}

static void comes_back(const struct bitmap *bitmap, const struct escpos *how)
{
	struct text bytes = {0};
	struct roll roll;
	int band = how->image == ESCPOS_COLUMNS ? 24 : how->band ? how->band : ESCPOS_BAND;

	roll_begin(&roll, bitmap->width);
	escpos_write(bitmap, how, &bytes);
	CHECK_INT(read_back(&bytes, &roll), 0);
	CHECK_INT(roll.strange, 0);
	CHECK(is_same(&roll, bitmap));
	CHECK(roll.count - bitmap->height < (how->image == ESCPOS_COLUMNS ? 24 : 1));
	CHECK(roll.longest <= band);
	CHECK(!how->all_rows || roll.images >= bitmap->height / band);
	CHECK_INT(roll.cut, how->cut == ESCPOS_PARTIAL ? 66 : how->cut == ESCPOS_FULL ? 65 : 0);
	CHECK_INT(roll.reports, 0);
	text_release(&bytes);
	roll_end(&roll);
}

static void comes_back_in_every_way(void)
{
	static const int bands[] = { 0, 1, 24, 200 };
	static const enum paper papers[] = { PAPER_80, PAPER_58 };

	for (int i = 0; i < 2 * 3 * 4 * 2; i++) {
		struct bitmap bitmap;
		struct escpos how = {
			.image = (enum escpos_image)(i / 2 % 3), .cut = (enum escpos_cut)(i % 3),
			.band = bands[i / 6 % 4], .all_rows = i / 24
		};

		draw(papers[i % 2], &bitmap);
		comes_back(&bitmap, &how);
		bitmap_release(&bitmap);
	}
}

/* Any dots at all: rows of chance, gaps of chance. */
static void comes_back_from_any_dots(void)
{
	srand(7);
	for (int i = 0; i < 90; i++) {
		int height = 1 + rand() % 700;
		struct bitmap bitmap = { .width = 384, .height = height, .stride = 48,
			.rows = xcalloc((size_t)height, 48) };
		struct escpos how = { .image = (enum escpos_image)(i % 3), .band = 1 + rand() % 300 };

		for (int y = 0, gap = 0; y < height; y++, gap--) {
			if (gap < -3)
				gap = rand() % 60;
			for (int x = 0; gap <= 0 && x < 48; x++)
				bitmap.rows[y * 48 + x] = (unsigned char)rand();
		}
		comes_back(&bitmap, &how);
		bitmap_release(&bitmap);
	}
}

static void saves_bytes(void)
{
	struct bitmap bitmap;
	struct text all = {0}, fed = {0};

	draw(PAPER_80, &bitmap);
	escpos_write(&bitmap, &(struct escpos){ .all_rows = true }, &all);
	escpos_write(&bitmap, &(struct escpos){0}, &fed);
	CHECK(all.length > (size_t)bitmap.height * bitmap.stride);
	CHECK(fed.length < all.length);
	text_release(&all);
	text_release(&fed);
	bitmap_release(&bitmap);
}

/* No head of a command reads like one that printers obey at once: DLE EOT, ENQ or DC4. */
static void asks_nothing_by_accident(void)
{
	for (int i = 0; i < 3 * 512; i++) {
		struct bitmap bitmap = { .width = 576, .height = 600, .stride = 72,
			.rows = xcalloc(600, 72) };
		struct text bytes = {0};
		bool asks = false;

		memset(bitmap.rows, 0xFF, 600 * 72);
		memset(bitmap.rows + 200 * 72, 0, (size_t)(i % 300) * 72);
		escpos_write(&bitmap, &(struct escpos){ .image = (enum escpos_image)(i % 3),
			.band = 1 + i / 3 }, &bytes);
		for (size_t at = 0; at + 1 < bytes.length; at++)
			asks = asks || (bytes.at[at] == 0x10 && (bytes.at[at + 1] == 4 ||
				bytes.at[at + 1] == 5 || bytes.at[at + 1] == 0x14));
		CHECK(!asks);
		text_release(&bytes);
		bitmap_release(&bitmap);
	}
}

static void knows_its_words(void)
{
	enum escpos_image image = ESCPOS_RASTER;
	enum escpos_cut cut = ESCPOS_PARTIAL;

	CHECK(escpos_read_image("ESC *", &image) && image == ESCPOS_COLUMNS);
	CHECK(escpos_read_image("GS ( L", &image) && image == ESCPOS_STORED);
	CHECK(!escpos_read_image("GS v 1", &image) && image == ESCPOS_STORED);
	CHECK(escpos_read_cut("none", &cut) && cut == ESCPOS_UNCUT);
	CHECK(!escpos_read_cut("", &cut) && cut == ESCPOS_UNCUT);
}

static void measures_no_further_than_it_sees(void)
{
	static const unsigned char bytes[] = { 0x1D, 'v', '0', 0, 1, 0, 2, 0, 9, 9, 0x1B, 7 };

	CHECK_INT(escpos_span(bytes, sizeof bytes), 10);
	for (size_t left = 0; left < 10; left++)
		CHECK_INT(escpos_span(bytes, left), 0);
	CHECK_INT(escpos_span(bytes + 10, 2), 0);
	CHECK_INT(escpos_span(bytes + 10, 1), 0);
}

static bool runs(const char *what)
{
	char line[512];

	snprintf(line, sizeof line, "cd %s && %s", folder, what);
	return system(line) == 0;
}

/* A worn head: dots are missing here and there. */
static void fade(struct roll *roll)
{
	srand(3);
	for (int y = 0; y < roll->count; y++)
		for (int x = 0; x < roll->width; x++)
			if (rand() % 20 == 0)
				roll->rows[y][x / 8] &= (unsigned char)~(0x80 >> x % 8);
}

static int grey(const struct roll *roll, int x, int y)
{
	int ink = 0;

	for (int row = y - 1; row <= y + 1; row++)
		for (int column = x - 1; column <= x + 1; column++)
			ink += row >= 0 && row < roll->count && column >= 0 && column < roll->width &&
				(roll->rows[row][column / 8] & 0x80 >> column % 8);
	return 255 - ink * (20 - 14 * x / roll->width);
}

/* As a camera sees old paper: grey, paler to the right, a little out of focus. */
static bool photograph(const struct roll *roll, const char *path)
{
	FILE *file = fopen(path, "w");

	if (!file)
		return false;
	fprintf(file, "P5\n%d %d\n255\n", roll->width, roll->count);
	for (int y = 0; y < roll->count; y++)
		for (int x = 0; x < roll->width; x++)
			fputc(grey(roll, x, y), file);
	return fclose(file) == 0;
}

static void is_read_by_a_scanner(void)
{
	struct bitmap bitmap;
	struct text bytes = {0};
	struct roll roll;
	char path[64], line[128];

	draw(PAPER_80, &bitmap);
	escpos_write(&bitmap, &(struct escpos){0}, &bytes);
	roll_begin(&roll, bitmap.width);
	CHECK_INT(read_back(&bytes, &roll), 0);
	snprintf(path, sizeof path, "%s/slip", folder);
	snprintf(line, sizeof line, "zbarimg --nodbus --raw -q slip 2>/dev/null | grep -qx '%s'",
		tag);
	CHECK(roll_save(roll.rows, roll.width, roll.count, path));
	CHECK(runs(line));
	fade(&roll);
	CHECK(photograph(&roll, path));
	CHECK(runs(line));
	roll_end(&roll);
	text_release(&bytes);
	bitmap_release(&bitmap);
}

static void is_a_kind_to_render(void)
{
	const char *builddir = getenv("builddir");
	char line[512];

	snprintf(line, sizeof line, "printf 'q\\t%s\\n' | '%s/yishi-printd' --render escpos it"
		" && head -c 2 it | od -An -tx1 | grep -q '1b 40'", tag, builddir ? builddir : ".");
	CHECK(runs(line));
}

int main(void)
{
	i18n_start();
	comes_back_in_every_way();
	comes_back_from_any_dots();
	saves_bytes();
	asks_nothing_by_accident();
	knows_its_words();
	measures_no_further_than_it_sees();
	if (!mkdtemp(folder))
		return 99;
	is_a_kind_to_render();
	if (system("command -v zbarimg > /dev/null") != 0) {
		puts("skipped in part: needs zbar-tools");
		return checked() ? 1 : 77;
	}
	is_read_by_a_scanner();
	CHECK(runs("rm -r \"$PWD\""));
	return checked();
}
