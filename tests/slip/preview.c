/* preview.c - tests of a slip as lines of text for a screen. */
#include <config.h>

#include "base/utf8.h"
#include "slip/preview.h"
#include "slip/qr.h"
#include "tests/check.h"

static void stands_as_on_paper(void)
{
	static const char *const lines[] = {
		"                议题回执",
		"────────────────────────────────────────",
		"             4827 1093 6651",
		"",
		"编号      议〔2026〕0123号",
		"事由      三号楼门前停车位不够，晚上急救",
		"          车进不来。",
		"答复期限  2026年11月30日",
		"第一行",
		"第二行"
	};
	struct slip slip = {0};
	struct preview preview;

	slip_add(&slip, SLIP_TITLE, "议题回执");
	slip_add(&slip, SLIP_RULE, "");
	slip_add(&slip, SLIP_CODE, "482710936651");
	slip_add(&slip, SLIP_SPACE, "");
	slip_pair(&slip, "编号", "议〔2026〕0123号");
	slip_pair(&slip, "事由", "三号楼门前停车位不够，晚上急救车进不来。");
	slip_pair(&slip, "答复期限", "2026年11月30日");
	slip_add(&slip, SLIP_STRONG, "第一行\n第二行");
	CHECK_INT(preview_make(&slip, 40, &preview), OK);
	CHECK_INT(preview.count, sizeof lines / sizeof *lines);
	for (size_t i = 0; i < preview.count && i < sizeof lines / sizeof *lines; i++) {
		CHECK_TEXT(preview.lines[i], lines[i]);
		CHECK(!preview.is_qr[i]);
	}
	preview_release(&preview);
	slip_release(&slip);
}

/* Words and characters stand for what only paper can show. */
static void tells_of_what_a_printer_is_tried_out_by(void)
{
	static const char *const lines[] = {
		"┼┴┴┴┴┴┴┴┴┴┼┴┴┴┴┴┴┴┴┴┼┴┴┴┴┴┴┴┴┴┼┴┴┴┴┴┴┴┴┴",
		"一小格一毫米",
		"░░░░░░░ ▒▒▒▒▒▒▒ ███████ │││││││ ═══════ ",
		"25%     50%     100%    |1      =2      ",
		"3            5            8            ",
		""
	};
	struct slip slip = {0};
	struct preview preview;

	slip_add(&slip, SLIP_RULER, "一小格一毫米");
	slip_add(&slip, SLIP_PATCHES, "25% 50% 100% |1 =2");
	slip_add(&slip, SLIP_SIZES, "3 5 8\nYISHI TEST");
	slip_add(&slip, SLIP_PATCHES, " ");
	CHECK_INT(preview_make(&slip, 40, &preview), OK);
	CHECK_INT(preview.count, sizeof lines / sizeof *lines + 1);
	for (size_t i = 0; i < preview.count && i < sizeof lines / sizeof *lines; i++)
		CHECK_TEXT(preview.lines[i], lines[i]);
	preview_release(&preview);
	slip_release(&slip);
}

/* Nothing is cut, however wide its characters and its labels. */
static void fits_its_columns(void)
{
	static const char text[] = "龘𠮷䶮㐂 The quick brown fox，jumps。over（the）lazy dog";
	struct slip slip = {0};

	slip_add(&slip, SLIP_TITLE, text);
	slip_pair(&slip, text, text);
	slip_pair(&slip, "短", "");
	slip_add(&slip, SLIP_SMALL, text);
	slip_add(&slip, SLIP_QR, "YS1T482710936651");
	slip_add(&slip, SLIP_RULER, text);
	slip_add(&slip, SLIP_PATCHES, text);
	slip_add(&slip, SLIP_PATCHES, "a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f"
		" g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k l m n o p q r s t");
	for (int columns = 40; columns <= 100; columns++) {
		struct preview preview;

		CHECK_INT(preview_make(&slip, columns, &preview), OK);
		for (size_t i = 0; i < preview.count; i++)
			CHECK(utf8_width(preview.lines[i]) <= columns);
		preview_release(&preview);
	}
	slip_release(&slip);
}

/* Reads the half-blocks back: black and white as the modules are, the quiet zone white. */
static void shows_the_qr(void)
{
	static const char *const blocks[] = { " ", "▀", "▄", "█" };
	struct preview preview;
	struct qr qr;

	CHECK_INT(qr_make("YS1T482710936651", &qr), OK);
	CHECK_INT(preview_qr("YS1T482710936651", &preview), OK);
	CHECK_INT(preview.count, (qr.size + 2 * QR_QUIET + 1) / 2);
	for (size_t i = 0; i < preview.count; i++) {
		const char *at = preview.lines[i];
		int row = (int)i * 2 - QR_QUIET;

		CHECK(preview.is_qr[i]);
		CHECK_INT(utf8_width(at), qr.size + 2 * QR_QUIET);
		for (int column = -QR_QUIET; column < qr.size + QR_QUIET; column++) {
			const char *block = blocks[qr_black(&qr, row, column) +
				2 * qr_black(&qr, row + 1, column)];

			CHECK(strncmp(at, block, strlen(block)) == 0);
			at += strlen(block);
		}
	}
	preview_release(&preview);
	qr_release(&qr);
}

static void centres_the_qr_or_leaves_it_out(void)
{
	struct slip slip = {0};
	struct preview preview;

	slip_add(&slip, SLIP_QR, "YS1T482710936651");
	CHECK_INT(preview_make(&slip, 60, &preview), OK);
	CHECK_INT(preview.count, 15);
	CHECK_INT(utf8_width(preview.lines[2]), 60);
	preview_release(&preview);
	slip_add(&slip, SLIP_QR, "https://a-very-long-name.example.org/where/matters/are/482710936651");
	CHECK_INT(preview_make(&slip, 40, &preview), OK);
	CHECK_INT(preview.count, 15);
	preview_release(&preview);
	slip_release(&slip);
}

static void says_what_it_cannot(void)
{
	struct slip slip = {0};
	struct preview preview;

	slip_add(&slip, SLIP_TITLE, "一");
	slip_add(&slip, SLIP_QR, "");
	CHECK_INT(preview_make(&slip, 40, &preview), ERR_BROKEN);
	CHECK_INT(preview.count, 0);
	slip_release(&slip);
}

int main(void)
{
	i18n_start();
	stands_as_on_paper();
	tells_of_what_a_printer_is_tried_out_by();
	fits_its_columns();
	shows_the_qr();
	centres_the_qr_or_leaves_it_out();
	says_what_it_cannot();
	return checked();
}
