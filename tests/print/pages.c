/* pages.c - tests of documents on A4: what stands on which page, and how it looks there. */
#include <config.h>

#include "print/pages.h"
#include "tests/print/picture.h"

enum { LEFT = 240, RIGHT = 1520, TOP = 176, FOOT = 2266 };

static const struct slip_column columns[] = {
	{ 6, false, "文号" }, { 6, false, "责任主体" }, { 8, false, "验收标准" }, { 2, true, "件数" }
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static void add_row(struct slip *slip, int i, const char *criterion)
{
	char number[40], count[16];
	const char *cells[COLUMNS] = { number, "社区居委会", criterion, count };

	snprintf(number, sizeof number, "议〔2026〕%04d号", i);
	snprintf(count, sizeof count, "%d", i * 7);
	slip_cells(slip, SLIP_ROW, cells, COLUMNS);
}

static void add_foot(struct slip *slip)
{
	static const char *const foot[] = { "和平社区服务大厅", "打印于 2026年11月23日",
		"第 {page} 页，共 {pages} 页" };

	slip_cells(slip, SLIP_FOOT, foot, 3);
}

/* A table of so many rows; every seventh takes three lines, from 始 to 终. */
static void board(struct slip *slip, int rows)
{
	slip_add(slip, SLIP_HEAD, "和平社区服务大厅");
	slip_add(slip, SLIP_TITLE, "办理看板");
	slip_table(slip, columns, COLUMNS);
	for (int i = 0; i < rows; i++) {
		char criterion[128];

		snprintf(criterion, sizeof criterion, i % 7 ? "路灯连续亮七晚" :
			"始%04d，路灯连续亮七晚，并由居民代表逐一签字确认以后归档，如有疑问再议，终%04d",
			i, i);
		add_row(slip, i, criterion);
	}
	add_foot(slip);
}

static int times(const char *text, const char *words)
{
	int count = 0;

	for (const char *at = text; at && (at = strstr(at, words)); at += strlen(words))
		count++;
	return count;
}

/* What stands on pages from to to of the PDF, without blanks and ends of lines. */
static char *text_of(int from, int to)
{
	struct text read = {0}, dense = {0};

	CHECK(runs(&read, "pdftotext -raw -f %d -l %d %s/slip.pdf -", from, to, folder));
	for (const char *at = read.at; at && *at; at++)
		if (*at != ' ' && *at != '\n' && *at != '\f')
			text_add_bytes(&dense, at, 1);
	text_release(&read);
	return text_take(&dense);
}

static int pages_in_pdf(void)
{
	struct text read = {0};
	const char *line;
	int count = 0;

	CHECK(runs(&read, "pdfinfo %s/slip.pdf", folder));
	line = read.at ? strstr(read.at, "Pages:") : NULL;
	CHECK(line && sscanf(line, "Pages: %d", &count) == 1);
	CHECK(read.at && strstr(read.at, "(A4)"));
	text_release(&read);
	return count;
}

static void every_page_has_its_head_and_number(void)
{
	struct slip slip = {0};
	double length;
	int pages;

	board(&slip, 120);
	save_pdf(&slip, PAPER_A4, &length);
	CHECK_INT(length, 297);
	pages = pages_in_pdf();
	CHECK(pages > 3 && pages < 9);
	for (int page = 1; page <= pages; page++) {
		char *text = text_of(page, page), number[64];

		snprintf(number, sizeof number, "第%d页，共%d页", page, pages);
		CHECK_INT(times(text, number), 1);
		CHECK_INT(times(text, "验收标准"), 1);
		CHECK_INT(times(text, "打印于2026年11月23日"), 1);
		CHECK_INT(times(text, "办理看板"), page == 1);
		CHECK(times(text, "路灯连续亮七晚") > 10);
		for (int row = 0; row < 120; row += 7) {
			char first[16], last[16];

			snprintf(first, sizeof first, "始%04d", row);
			snprintf(last, sizeof last, "终%04d", row);
			CHECK_INT(times(text, first), times(text, last));
		}
		free(text);
	}
	slip_release(&slip);
}

static void no_row_is_lost_of_5000(void)
{
	struct slip slip = {0};
	double length;
	char *text;
	const char *at;
	int pages;

	board(&slip, 5000);
	save_pdf(&slip, PAPER_A4, &length);
	pages = pages_in_pdf();
	at = text = text_of(1, pages);
	CHECK_INT(times(text, "责任主体"), pages);
	CHECK_INT(times(text, "社区居委会"), 5000);
	for (int i = 0; i < 5000 && at; i++) {
		char number[40];

		snprintf(number, sizeof number, "议〔2026〕%04d号", i);
		at = strstr(at, number);
		if (!at)
			fprintf(stderr, "row %d is not there, or not in its place\n", i);
	}
	CHECK(at != NULL);
	free(text);
	slip_release(&slip);
}

static bool is_black(const struct picture *picture, int x, int y)
{
	return grey_of(picture, x, y) < 128;
}

static bool any_ink(const struct picture *picture, const struct area *area)
{
	for (int y = area->top; y < area->bottom; y++)
		for (int x = area->left; x < area->right; x++)
			if (grey_of(picture, x, y) < 250)
				return true;
	return false;
}

/* Rows of dots that are black from the left of the table to its right. */
static int lines_across(const struct picture *picture, int *first, int *last)
{
	int count = 0;

	*first = *last = 0;
	for (int y = TOP - 4; y < 2200; y++) {
		int x = LEFT + 2;

		while (x < RIGHT - 2 && is_black(picture, x, y))
			x++;
		if (x < RIGHT - 2)
			continue;
		count += !*last || y > *last + 8;
		*first = *first ? *first : y;
		*last = y;
	}
	return count;
}

/* Do the upright lines stand where the columns' shares want them, and without a gap? */
static void check_uprights(const struct picture *picture, int first, int last)
{
	static const int ends[] = { 0, 6, 12, 20, 22 };

	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		int x = LEFT + (RIGHT - LEFT) * ends[i] / 22 + (i == 4 ? -1 : 1), gaps = 0;

		for (int y = first; y <= last; y++)
			gaps += !is_black(picture, x, y) && !is_black(picture, x - 1, y);
		CHECK_INT(gaps, 0);
	}
}

static void nothing_stands_outside_and_borders_meet(void)
{
	static const struct area outside[] = {
		{ 0, LEFT - 2, 0, PAGES_HEIGHT }, { RIGHT + 2, PAGES_WIDTH, 0, PAGES_HEIGHT },
		{ 0, PAGES_WIDTH, 0, TOP - 4 }, { 0, PAGES_WIDTH, FOOT, PAGES_HEIGHT }
	};
	struct slip slip = {0};
	double length;
	int rows = 0;

	board(&slip, 70);
	save_pdf(&slip, PAPER_A4, &length);
	for (int page = 1, pages = pages_in_pdf(); page <= pages; page++) {
		struct picture picture;
		int first, last;

		read_pdf(&picture, page);
		for (size_t i = 0; i < sizeof outside / sizeof *outside; i++)
			CHECK(!any_ink(&picture, &outside[i]));
		rows += lines_across(&picture, &first, &last) - 2;
		check_uprights(&picture, first, last);
		text_release(&picture.bytes);
	}
	CHECK_INT(rows, 70);
	slip_release(&slip);
}

/* The last piece of a page, as laid out. */
static const struct piece *last_on(const struct pages *pages, int page)
{
	const struct piece *last = NULL;

	for (size_t i = 0; i < pages->piece_count; i++)
		if (pages->pieces[i].page == page)
			last = &pages->pieces[i];
	return last;
}

static const struct piece *first_on(const struct pages *pages, int page)
{
	size_t i = 0;

	while (i < pages->piece_count && pages->pieces[i].page < page)
		i++;
	return i < pages->piece_count && pages->pieces[i].page == page ? &pages->pieces[i] : NULL;
}

static void fill(struct slip *slip, int lines)
{
	for (int i = 0; i < lines; i++)
		slip_addf(slip, SLIP_SMALL, "第%d行", i);
}

/* However full the page is before it: what introduces never ends a page, and what is signed
 * never leaves its signature to the next. */
static void headings_and_signatures_are_not_left_alone(void)
{
	static const char *const signs[] = { "主持人：", "记录人：" };
	int turned = 0;

	for (int lines = 0; lines < 60; lines++) {
		struct slip slip = {0};
		struct pages pages;

		fill(&slip, lines);
		slip_add(&slip, SLIP_STRONG, "一、议题");
		slip_add(&slip, SLIP_TEXT, "经议事会审议，3号楼电梯更新改造议题进入表决。");
		slip_add(&slip, SLIP_STRONG, "二、任务");
		slip_table(&slip, columns, COLUMNS);
		add_row(&slip, 1, "路灯连续亮七晚");
		add_row(&slip, 2, "路灯连续亮七晚");
		slip_cells(&slip, SLIP_SIGN, signs, 2);
		slip_add(&slip, SLIP_SPACE, "");
		slip_add(&slip, SLIP_END, "2026年11月23日");
		CHECK_INT(pages_lay(&slip, &pages), OK);
		for (int page = 0; page + 1 < pages.count; page++) {
			enum slip_kind end = last_on(&pages, page)->item->kind;
			enum slip_kind start = first_on(&pages, page + 1)->item->kind;

			CHECK(end != SLIP_STRONG && end != SLIP_TABLE && end != SLIP_SIGN);
			CHECK(start != SLIP_SIGN && start != SLIP_END && start != SLIP_SPACE);
			turned++;
		}
		pages_release(&pages);
		slip_release(&slip);
	}
	CHECK(turned > 10);
}

static void a_long_paragraph_leaves_no_line_alone(void)
{
	int broken = 0;

	for (int lines = 0; lines < 60; lines++) {
		struct slip slip = {0};
		struct text text = {0};
		struct pages pages;

		fill(&slip, lines);
		for (int i = 0; i < 40 + lines; i++)
			text_add(&text, "如有疑问，请到前台咨询，谢谢您的参与。");
		slip_add(&slip, SLIP_TEXT, text.at);
		CHECK_INT(pages_lay(&slip, &pages), OK);
		for (size_t i = 0; i < pages.piece_count; i++)
			if (pages.pieces[i].item->kind == SLIP_TEXT) {
				CHECK(pages.pieces[i].lines >= 2);
				broken += pages.pieces[i].first > 0;
			}
		text_release(&text);
		pages_release(&pages);
		slip_release(&slip);
	}
	CHECK(broken > 20);
}

/* Its text goes on over the pages, each under the table's head, and all of it is there. */
static void a_row_taller_than_a_page_is_split(void)
{
	enum { FIRST = 0x4E00, MANY = 3000 };
	struct slip slip = {0};
	struct text text = {0};
	double length;
	char *read, character[5] = "";
	int pages, lost = 0;

	for (uint32_t ch = FIRST; ch < FIRST + MANY; ch++)
		text_add_bytes(&text, character, utf8_put(character, ch));
	slip_table(&slip, columns, COLUMNS);
	add_row(&slip, 1, "短");
	add_row(&slip, 2, text.at);
	add_row(&slip, 3, "短");
	add_foot(&slip);
	save_pdf(&slip, PAPER_A4, &length);
	pages = pages_in_pdf();
	CHECK(pages > 3);
	read = text_of(1, pages);
	CHECK_INT(times(read, "验收标准"), pages);
	for (uint32_t ch = FIRST; ch < FIRST + MANY; ch++) {
		character[utf8_put(character, ch)] = '\0';
		lost += !strstr(read, character);
	}
	CHECK_INT(lost, 0);
	CHECK(strstr(read, "0003号") != NULL);
	free(read);
	text_release(&text);
	slip_release(&slip);
}

/* The head of a table whose first row is taller than a page is not left alone. */
static void a_tall_first_row_begins_under_its_head(void)
{
	struct slip slip = {0};
	struct text text = {0};
	struct pages pages;

	for (int i = 0; i < 3000; i++)
		text_add(&text, "条");
	fill(&slip, 10);
	slip_table(&slip, columns, COLUMNS);
	add_row(&slip, 1, text.at);
	CHECK_INT(pages_lay(&slip, &pages), OK);
	CHECK(pages.count > 2);
	for (int page = 0; page < pages.count; page++)
		CHECK_INT(last_on(&pages, page)->item->kind, SLIP_ROW);
	pages_release(&pages);
	text_release(&text);
	slip_release(&slip);
}

/* Every kind of line, with what cairo once lost, pixel by pixel as PDF and as dots. */
static void everything(struct slip *slip)
{
	static const char *const signs[] = { "主持人：", "记录人：", "日期：" };

	slip_add(slip, SLIP_HEAD, "和平社区服务大厅");
	slip_add(slip, SLIP_TITLE, "会议纪要：如何让老楼的居民如愿用上电梯，以及其他几件大家如今关心的事情");
	slip_add(slip, SLIP_MIDDLE, "议〔2026〕0123号");
	slip_add(slip, SLIP_RULE, "");
	slip_pair(slip, "会议名称", "十一月居民议事会，如期举行");
	slip_pair(slip, "A label that is far too long for a third of the width", "值");
	slip_add(slip, SLIP_STRONG, "一、如下");
	slip_add(slip, SLIP_TEXT, "如需补充材料，会在本机显示。龘𠮷䶮㐂\n第二行 Ünïcode ½ →");
	slip_add(slip, SLIP_SMALL, "如有遗失，请到服务台补办。");
	slip_add(slip, SLIP_CODE, "482710936651");
	slip_add(slip, SLIP_QR, "YS1T482710936651");
	slip_table(slip, columns, COLUMNS);
	add_row(slip, 1, "如期完工，如实验收");
	slip_add(slip, SLIP_SPACE, "");
	slip_cells(slip, SLIP_SIGN, signs, 3);
	slip_add(slip, SLIP_END, "和平社区服务大厅\n2026年11月23日");
	add_foot(slip);
}

static void certificate(struct slip *slip)
{
	slip_add(slip, SLIP_FRAME, "");
	slip_add(slip, SLIP_TITLE, "荣誉证书");
	slip_add(slip, SLIP_MIDDLE, "编号：议证〔2026〕0003-06号");
	slip_add(slip, SLIP_HEAD, "陈秀英 居民");
	slip_add(slip, SLIP_TEXT, "您热心社区公共事务，如约参加居民议事会 6 次，为邻里共商共治作出了贡献。");
	slip_add(slip, SLIP_END, "和平社区服务大厅");
	slip_add(slip, SLIP_END, "2026年11月23日");
}

static void every_character_in_a_document(struct slip *slip)
{
	every_character(slip, SLIP_STRONG);
	every_character(slip, SLIP_TEXT);
}

static void the_pdf_looks_like_the_dots(void (*compose)(struct slip *))
{
	struct slip slip = {0};
	struct bitmap bitmap;

	compose(&slip);
	same_on_pdf(&slip, PAPER_A4, &bitmap);
	CHECK_INT(bitmap.height, pages_in_pdf() * (PAGES_HEIGHT + BETWEEN) - BETWEEN);
	bitmap_release(&bitmap);
	slip_release(&slip);
}

/* Where a hall has only a roll, or a screen: all of it is there, in a column. */
static void a_roll_takes_it_too(void)
{
	for (size_t i = 0; i < 2; i++) {
		struct slip slip = {0};
		double length;
		char *text;

		everything(&slip);
		save_pdf(&slip, rolls[i], &length);
		CHECK(length > 150);
		text = text_of(1, 1);
		CHECK(strstr(text, "社区居委会") && strstr(text, "记录人") && strstr(text, "打印于"));
		CHECK(!strstr(text, "{page"));
		free(text);
		slip_release(&slip);
	}
}

static void the_frame_is_around_all(void)
{
	static const struct area outside[] = {
		{ 0, 110, 0, PAGES_HEIGHT }, { PAGES_WIDTH - 110, PAGES_WIDTH, 0, PAGES_HEIGHT },
		{ 0, PAGES_WIDTH, 0, 110 }, { 0, PAGES_WIDTH, PAGES_HEIGHT - 110, PAGES_HEIGHT },
		{ 140, 260, 140, PAGES_HEIGHT - 140 }
	};
	struct slip slip = {0};
	struct picture picture;
	double length;

	certificate(&slip);
	save_pdf(&slip, PAPER_A4, &length);
	CHECK_INT(pages_in_pdf(), 1);
	read_pdf(&picture, 1);
	for (size_t i = 0; i < sizeof outside / sizeof *outside; i++)
		CHECK(!any_ink(&picture, &outside[i]));
	for (int y = 116; y < PAGES_HEIGHT - 116; y += 10)
		CHECK(is_black(&picture, 116, y) && is_black(&picture, PAGES_WIDTH - 116, y));
	text_release(&picture.bytes);
	slip_release(&slip);
}

static void refuses_what_it_cannot_draw(void)
{
	static const struct { const char *items; enum err err; } cases[] = {
		{ "R\t<一\n", ERR_INPUT }, { "H\t<一\nt\t二\nR\t<三\n", ERR_INPUT },
		{ "H\t<一\nR\t<二\\n<三\n", ERR_INPUT }, { "q\t\n", ERR_BROKEN },
		{ "H\t1\\n2\\n3\\n4\\n5\\n6\\n7\\n8\\n9\\n10\\n11\\n12\\n13\\n14\\n15\\n16\\n17\n", ERR_INPUT },
		{ "t\t楔形 \xF0\x92\x80\x80\n", ERR_INPUT }, { "P\t<\xF0\x92\x80\x80\n", ERR_INPUT },
		{ "H\t<a\nR\t<\xF0\x92\x80\x80\n", ERR_INPUT }, { "", OK }, { "H\t<一\n", OK }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text pdf = {0};
		struct slip slip;
		double length;

		CHECK_INT(slip_read(cases[i].items, &slip), OK);
		CHECK_INT(page_pdf(&slip, PAPER_A4, &pdf, &length), cases[i].err);
		CHECK_INT(pdf.length > 0, cases[i].err == OK);
		text_release(&pdf);
		slip_release(&slip);
	}
}

static void a_picture_holds_thirteen_pages(void)
{
	static const struct { int rows; enum err err; } cases[] = { { 300, OK }, { 700, ERR_INPUT } };

	for (size_t i = 0; i < 2; i++) {
		struct slip slip = {0};
		struct text png = {0};

		board(&slip, cases[i].rows);
		CHECK_INT(page_png(&slip, PAPER_A4, &png), cases[i].err);
		CHECK_INT(png.length > 0, cases[i].err == OK);
		text_release(&png);
		slip_release(&slip);
	}
}

/* What is taken for one line without asking pango must be one for pango too, or it were cut. */
static void one_line_is_one_line(void)
{
	static const char *const letters[] = { "议", "国", "如", "，", "〔", "〕", "。", "W", "i", "1",
		"0", " ", "-", "@", "。", "A", "V", "f", "）", "（", "j", "'", "%", "m" };
	struct laid laid = laid_for(BOOK_DOCUMENT, 1280);
	unsigned seed = 7;
	int short_ones = 0, long_ones = 0;

	for (int i = 0; i < 6000; i++) {
		struct words words = { .style = i % 3 ? STYLE_CELL : i % 2 ? STYLE_LABEL : STYLE_BODY };
		struct text text = {0};
		int count, lines;

		for (int j = 0; j < 3 + i % 17; j++)
			text_add(&text, letters[(seed = seed * 1103515245 + 12345) >> 16 & 15]);
		words.s = text.at;
		words.bytes = text.length;
		words.width = 60 + i * 7 % 400;
		lines = laid_lines(&laid, &words);
		count = pango_layout_get_line_count(laid_words(&laid, &words));
		if (lines != count)
			fprintf(stderr, "%d lines, not %d, in %d: %s\n", lines, count, words.width, text.at);
		CHECK_INT(lines, count);
		short_ones += count == 1;
		long_ones += count > 1;
		text_release(&text);
	}
	CHECK(short_ones > 1000 && long_ones > 1000);
	laid_release(&laid);
}

int main(void)
{
	i18n_start();
	if (!tools_there())
		return 77;
	if (!mkdtemp(folder))
		return 99;
	every_page_has_its_head_and_number();
	no_row_is_lost_of_5000();
	nothing_stands_outside_and_borders_meet();
	headings_and_signatures_are_not_left_alone();
	a_long_paragraph_leaves_no_line_alone();
	a_row_taller_than_a_page_is_split();
	a_tall_first_row_begins_under_its_head();
	the_pdf_looks_like_the_dots(everything);
	the_pdf_looks_like_the_dots(certificate);
	the_pdf_looks_like_the_dots(every_character_in_a_document);
	a_roll_takes_it_too();
	the_frame_is_around_all();
	refuses_what_it_cannot_draw();
	a_picture_holds_thirteen_pages();
	one_line_is_one_line();
	CHECK(runs(NULL, "rm -r %s", folder));
	return checked();
}
