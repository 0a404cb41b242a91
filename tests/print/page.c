/* page.c - tests of a slip on paper: the PDF against the dots, the QR as a scanner reads it. */
#include <config.h>

#include <iconv.h>
#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/text.h"
#include "print/page.h"
#include "slip/slip.h"
#include "tests/check.h"

static const char tag[] = "https://example.org/t/482710936651";
static const enum paper papers[] = { PAPER_80, PAPER_58 };
static char folder[] = "/tmp/yp.XXXXXX";

static void receipt(struct slip *slip)
{
	slip_add(slip, SLIP_TITLE, "和平里社区议事厅 议题回执");
	slip_add(slip, SLIP_RULE, "");
	slip_add(slip, SLIP_TEXT, "您的查询码，请妥善保管：");
	slip_add(slip, SLIP_CODE, "482710936651");
	slip_add(slip, SLIP_QR, tag);
	slip_add(slip, SLIP_STRONG, "请于 2026年11月30日 前等候答复");
	slip_add(slip, SLIP_RULE, "");
	slip_pair(slip, "编号", "议〔2026〕0123号");
	slip_pair(slip, "事由", "如有急救车进不来，希望社区协调物业重新划线。");
	slip_pair(slip, "提交人", "龘𠮷䶮㐂");
	slip_add(slip, SLIP_TEXT, "如需补充材料，会在本机显示。𬱖 Ünïcode ½ →");
	slip_add(slip, SLIP_SMALL, "本单如有遗失，请到服务台补办。");
	slip_add(slip, SLIP_SPACE, "");
}

/* All 6763 characters of GB 2312: cairo's PDF has lost one of them before. */
static void every_character(struct slip *slip)
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

__attribute__((format(printf, 2, 3)))
static bool runs(struct text *out, const char *format, ...)
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

static void save_pdf(const struct slip *slip, enum paper paper, double *length)
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

/* What another program makes of our PDF, a pixel a dot. */
static void read_pdf(struct picture *out)
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
static bool dot(const struct bitmap *bitmap, int x, int y)
{
	if (x < 0 || y < 0 || x >= bitmap->width || y >= bitmap->height)
		return false;
	return bitmap->rows[(size_t)y * bitmap->stride + (size_t)x / 8] & 0x80 >> x % 8;
}

static int grey_of(const struct picture *picture, int x, int y)
{
	if (x < 0 || y < 0 || x >= picture->width || y >= picture->height)
		return 255;
	return picture->grey[y * picture->width + x];
}

static bool ink_near(const struct bitmap *bitmap, int x, int y)
{
	for (int row = y - 1; row <= y + 1; row++)
		for (int column = x - 1; column <= x + 1; column++)
			if (dot(bitmap, column, row))
				return true;
	return false;
}

static bool grey_near(const struct picture *picture, int x, int y)
{
	for (int row = y - 1; row <= y + 1; row++)
		for (int column = x - 1; column <= x + 1; column++)
			if (grey_of(picture, column, row) < 192)
				return true;
	return false;
}

/* Dots of the one that the other has nothing near of. A lost character is over fifty. */
static int strangers(const struct picture *picture, const struct bitmap *bitmap)
{
	int count = 0, margin = (picture->width - bitmap->width) / 2;

	for (int y = 0; y < bitmap->height; y++)
		for (int x = 0; x < bitmap->width; x++) {
			count += dot(bitmap, x, y) && !grey_near(picture, x + margin, y);
			count += grey_of(picture, x + margin, y) < 96 && !ink_near(bitmap, x, y);
		}
	return count;
}

static void looks_the_same_as_pdf(void (*compose)(struct slip *))
{
	for (size_t i = 0; i < 2; i++) {
		struct slip slip = {0};
		struct bitmap bitmap;
		struct picture picture;
		double length;

		compose(&slip);
		save_pdf(&slip, papers[i], &length);
		CHECK_INT(page_bitmap(&slip, papers[i], &bitmap), OK);
		CHECK_INT(bitmap.width, papers[i] == PAPER_80 ? 576 : 384);
		CHECK_INT(bitmap.height, (int)(length * PAGE_DOTS));
		read_pdf(&picture);
		CHECK(picture.width - (int)papers[i] * PAGE_DOTS <= 1);
		CHECK(picture.height - bitmap.height <= 1);
		CHECK(picture.grey && picture.width >= bitmap.width &&
			picture.height >= bitmap.height && strangers(&picture, &bitmap) < 20);
		text_release(&picture.bytes);
		bitmap_release(&bitmap);
		slip_release(&slip);
	}
}

static void is_read_by_scanners(void)
{
	static const int resolutions[] = { 100, 150, 203 };

	for (size_t i = 0; i < 2; i++) {
		struct slip slip = {0};
		double length;

		receipt(&slip);
		save_pdf(&slip, papers[i], &length);
		for (size_t r = 0; r < sizeof resolutions / sizeof *resolutions; r++) {
			struct text read = {0};

			CHECK(runs(NULL, "pdftoppm -r %d -png -singlefile %s/slip.pdf %s/page",
				resolutions[r], folder, folder));
			CHECK(runs(&read, "zbarimg --nodbus --raw -q %s/page.png 2>/dev/null", folder));
			CHECK(read.at && strncmp(read.at, tag, strlen(tag)) == 0);
			text_release(&read);
		}
		slip_release(&slip);
	}
}

static void keeps_its_text(void)
{
	static const char *const words[] = { "如有急救车", "龘𠮷䶮㐂", "议〔2026〕0123号" };
	struct slip slip = {0};
	struct text read = {0};
	double length;

	receipt(&slip);
	save_pdf(&slip, PAPER_80, &length);
	CHECK(runs(&read, "pdftotext -raw %s/slip.pdf -", folder));
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		CHECK(read.at && strstr(read.at, words[i]));
	text_release(&read);
	slip_release(&slip);
}

static void refuses_what_no_font_has(void)
{
	struct slip slip = {0};
	struct text pdf = {0}, png = {0};
	struct bitmap bitmap;
	double length;

	slip_add(&slip, SLIP_TEXT, "楔形文字 \xF0\x92\x80\x80");
	CHECK_INT(page_pdf(&slip, PAPER_80, &pdf, &length), ERR_INPUT);
	CHECK_INT(page_png(&slip, PAPER_80, &png), ERR_INPUT);
	CHECK_INT(page_bitmap(&slip, PAPER_80, &bitmap), ERR_INPUT);
	CHECK(!pdf.length && !png.length && !bitmap.rows);
	slip_release(&slip);
}

/* The black box of a picture's rows: leftmost and rightmost dot. */
static int inked_width(const struct bitmap *bitmap)
{
	int left = bitmap->width, right = -1;

	for (int y = 0; y < bitmap->height; y++)
		for (int x = 0; x < bitmap->width; x++)
			if (dot(bitmap, x, y)) {
				left = x < left ? x : left;
				right = x > right ? x : right;
			}
	return right - left + 1;
}

static void shrinks_a_qr_that_is_too_wide(void)
{
	static const struct { int letters, width; enum err err; } cases[] = {
		{ 10, 21 * 8, OK }, { 50, 37 * 8, OK }, { 80, 45 * 7, OK }, { 120, 53 * 6, OK },
		{ 200, 65 * 5, OK }, { 400, 0, ERR_INPUT }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct slip slip = {0};
		struct bitmap bitmap;
		char letters[512] = "";

		memset(letters, 'x', (size_t)cases[i].letters);
		slip_add(&slip, SLIP_QR, letters);
		CHECK_INT(page_bitmap(&slip, PAPER_58, &bitmap), cases[i].err);
		if (cases[i].err == OK)
			CHECK_INT(inked_width(&bitmap), cases[i].width);
		bitmap_release(&bitmap);
		slip_release(&slip);
	}
}

static void takes_any_length(void)
{
	struct slip slip = {0};
	struct bitmap short_one, bitmap;

	CHECK_INT(page_bitmap(&slip, PAPER_80, &short_one), OK);
	CHECK(short_one.height > 0 && inked_width(&short_one) <= 0);
	slip_add(&slip, SLIP_TITLE, "一个非常非常非常非常非常非常非常非常长的议事厅名称也不会被裁掉");
	slip_add(&slip, SLIP_CODE, "482710936651482710936651482710936651");
	slip_pair(&slip, "A label far too long for any slip of paper", "值");
	CHECK_INT(page_bitmap(&slip, PAPER_58, &bitmap), OK);
	CHECK(inked_width(&bitmap) <= 384 && bitmap.height > 4 * 48);
	bitmap_release(&bitmap);
	bitmap_release(&short_one);
	slip_release(&slip);
}

/* Heads are not all alike; the twelve digits stay on one line on each. */
static void fits_every_head(void)
{
	static const int heads[] = { 360, 384, 416, 432, 512, 560, 576, 640 };

	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		struct slip slip = {0};
		struct bitmap bitmap;

		receipt(&slip);
		CHECK_INT(page_dots(&slip, heads[i], &bitmap), OK);
		CHECK(bitmap.width == heads[i] && (int)bitmap.stride == heads[i] / 8);
		CHECK(inked_width(&bitmap) > heads[i] * 9 / 10);
		bitmap_release(&bitmap);
		slip_release(&slip);
		slip_add(&slip, SLIP_CODE, "482710936651");
		CHECK_INT(page_dots(&slip, heads[i], &bitmap), OK);
		CHECK(bitmap.height < 2 * 76);
		bitmap_release(&bitmap);
		slip_release(&slip);
	}
}

static void saves_all_or_nothing(void)
{
	struct text bytes = {0};

	text_add(&bytes, "x");
	CHECK(page_save(&bytes, "/no such folder/slip.pdf") != OK);
	text_release(&bytes);
}

int main(void)
{
	i18n_start();
	if (system("for it in pdftoppm pdftotext zbarimg; do"
		" command -v $it > /dev/null || exit 1; done") != 0) {
		puts("skipped: needs poppler-utils and zbar-tools");
		return 77;
	}
	if (!mkdtemp(folder))
		return 99;
	looks_the_same_as_pdf(receipt);
	looks_the_same_as_pdf(every_character);
	is_read_by_scanners();
	keeps_its_text();
	refuses_what_no_font_has();
	shrinks_a_qr_that_is_too_wide();
	takes_any_length();
	fits_every_head();
	saves_all_or_nothing();
	CHECK(runs(NULL, "rm -r %s", folder));
	return checked();
}
