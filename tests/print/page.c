/* page.c - tests of a slip on paper: the PDF against the dots, the QR as a scanner reads it. */
#include <config.h>

#include "tests/print/picture.h"

static const char tag[] = "https://example.org/t/482710936651";
static const enum paper papers[] = { PAPER_80, PAPER_58 };

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
		read_pdf(&picture, 1);
		CHECK(picture.width - (int)papers[i] * PAGE_DOTS <= 1);
		CHECK(picture.height - bitmap.height <= 1);
		CHECK(picture.grey && picture.width >= bitmap.width &&
			picture.height >= bitmap.height && strangers(&picture, &bitmap, 0) < 20);
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
	if (!tools_there())
		return 77;
	if (!mkdtemp(folder))
		return 99;
	looks_the_same_as_pdf(receipt);
	looks_the_same_as_pdf(every_character);
	is_read_by_scanners();
	keeps_its_text();
	refuses_what_no_font_has();
	shrinks_a_qr_that_is_too_wide();
	takes_any_length();
	saves_all_or_nothing();
	CHECK(runs(NULL, "rm -r %s", folder));
	return checked();
}
