/* page.c - tests of a slip on paper: the PDF against the dots, the QR as a scanner reads it. */
#include <config.h>

#include "tests/print/picture.h"

static const char tag[] = "https://example.org/t/482710936651";

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

static void every_character_plain(struct slip *slip)
{
	every_character(slip, SLIP_TEXT);
}

static void every_character_bold(struct slip *slip)
{
	every_character(slip, SLIP_STRONG);
}

static void looks_the_same_as_pdf(void (*compose)(struct slip *))
{
	for (size_t i = 0; i < 2; i++) {
		struct slip slip = {0};
		struct bitmap bitmap;

		compose(&slip);
		same_on_pdf(&slip, rolls[i], &bitmap);
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
		save_pdf(&slip, rolls[i], &length);
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

struct line { int width, height; };

static bool row_is_inked(const struct bitmap *bitmap, int y)
{
	return run_of(bitmap, 0, y, false) < bitmap->width;
}

static int row_width(const struct bitmap *bitmap, int y)
{
	int right = bitmap->width - 1, left = run_of(bitmap, 0, y, false);

	while (right > left && !dot(bitmap, right, y))
		right--;
	return right - left + 1;
}

/* Rows with ink that white ones part: lines of letters that have no gap in them. */
static int lines_of(const struct bitmap *bitmap, struct line lines[8])
{
	int count = 0;

	for (int y = 0; y < bitmap->height; y++) {
		struct line *line = &lines[count];

		if (!row_is_inked(bitmap, y))
			continue;
		for (*line = (struct line){0}; row_is_inked(bitmap, y); y++, line->height++)
			if (row_width(bitmap, y) > line->width)
				line->width = row_width(bitmap, y);
		count += count < 7;
	}
	return count;
}

static int drawn_lines(enum slip_kind kind, const char *s, enum paper paper,
	struct line lines[8])
{
	struct slip slip = {0};
	struct bitmap bitmap;
	int count;

	slip_add(&slip, kind, s);
	CHECK_INT(page_bitmap(&slip, paper, &bitmap), OK);
	count = lines_of(&bitmap, lines);
	CHECK(count > 0 && inked_width(&bitmap) <= bitmap.width);
	bitmap_release(&bitmap);
	slip_release(&slip);
	return count;
}

/* On one line as long as they can be read; then on lines of much the same length, so that
 * none is left with one character. */
static void sets_titles(enum slip_kind kind, enum paper paper)
{
	struct text title = {0};
	struct line lines[8];
	int longest = 0;

	for (int letters = 1; letters <= 40; letters++) {
		int count;

		text_add(&title, "国");
		count = drawn_lines(kind, title.at, paper, lines);
		longest = count == 1 ? letters : longest;
		CHECK(lines[0].height >= 24);
		CHECK(2 * lines[count - 1].width > lines[0].width);
	}
	CHECK(longest >= (paper == PAPER_80 ? 16 : 12));
	text_release(&title);
}

/* As high as promised, measured in what the head burns. */
static void sets_codes_in_48_dots(void)
{
	static const char *const codes[] = { "482710936651", "111111111111", "63532566" };
	struct line lines[8];

	for (size_t i = 0; i < 6; i++) {
		int count = drawn_lines(SLIP_CODE, codes[i / 2], rolls[i % 2], lines);

		CHECK(count == 1 || (count == 2 && rolls[i % 2] == PAPER_58));
		for (int line = 0; line < count; line++)
			CHECK(lines[line].height >= 48);
	}
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

/* Heads are not all alike; the twelve digits stay on one line where they can be 48 dots high. */
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
		CHECK(bitmap.height < (heads[i] > 512 ? 2 : 3) * 76);
		bitmap_release(&bitmap);
		slip_release(&slip);
	}
}

int main(void)
{
	i18n_start();
	if (!tools_there())
		return 77;
	if (!mkdtemp(folder))
		return 99;
	looks_the_same_as_pdf(receipt);
	looks_the_same_as_pdf(every_character_plain);
	looks_the_same_as_pdf(every_character_bold);
	is_read_by_scanners();
	keeps_its_text();
	refuses_what_no_font_has();
	for (size_t i = 0; i < 2; i++) {
		sets_titles(SLIP_TITLE, rolls[i]);
		sets_titles(SLIP_HEAD, rolls[i]);
	}
	sets_codes_in_48_dots();
	shrinks_a_qr_that_is_too_wide();
	takes_any_length();
	fits_every_head();
	CHECK(runs(NULL, "rm -r %s", folder));
	return checked();
}
