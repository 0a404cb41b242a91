/* slip.c - tests of a receipt as a list of lines. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "slip/slip.h"
#include "tests/check.h"

static void travels_as_text(void)
{
	struct slip slip = {0}, same;
	char *text, *again;

	slip_add(&slip, SLIP_TITLE, "议题回执");
	slip_pair(&slip, "答复期限", "2026年11月30日\n下午");
	slip_addf(&slip, SLIP_TEXT, "a\\b\tc\n%s", "第二行");
	slip_add(&slip, SLIP_RULE, "");
	text = slip_write(&slip);
	CHECK_TEXT(text, "T\t议题回执\np\t答复期限\\n2026年11月30日\\n下午\n"
		"t\ta\\\\b c\\n第二行\nr\t\n");
	CHECK_INT(slip_read(text, &same), OK);
	CHECK_INT(same.count, 4);
	again = slip_write(&same);
	CHECK_TEXT(again, text);
	free(text);
	free(again);
	slip_release(&slip);
	slip_release(&same);
	CHECK_INT(same.count, 0);
	slip_release(&same);
}

static void lets_no_control_byte_in(void)
{
	struct slip slip = {0};

	slip_add(&slip, SLIP_TEXT, "\x1b@\x10\x04\x01停车\x7f\xc2\x9b\xff位\xe2\x80\xae");
	slip_add(&slip, SLIP_TITLE, "一\n二");
	slip_pair(&slip, "标\n签", "值\x1d(k");
	CHECK_TEXT(slip.items[0].text, "@停车位");
	CHECK_TEXT(slip.items[1].text, "一 二");
	CHECK_TEXT(slip.items[2].text, "标 签\n值(k");
	slip_release(&slip);
	CHECK_INT(slip_read("t\t\x1b[31m红\n", &slip), OK);
	CHECK_TEXT(slip.items[0].text, "[31m红");
	slip_release(&slip);
}

static void refuses_what_is_no_slip(void)
{
	static const char *const texts[] = {
		"t\tno end", "x\tno such kind\n", "t no tab\n", "\n", "t\tbad \\x escape\n",
		"t\tends in \\\n", "t\tgood\nbad\n", "t\t\xff\n"
	};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct slip slip;

		CHECK_INT(slip_read(texts[i], &slip), ERR_INPUT);
		CHECK_INT(slip.count, 0);
	}
}

static void reads_the_empty_slip(void)
{
	struct slip slip;
	char *text;

	CHECK_INT(slip_read("", &slip), OK);
	CHECK_INT(slip.count, 0);
	text = slip_write(&slip);
	CHECK_TEXT(text, "");
	free(text);
}

static void groups_digits_by_four(void)
{
	static const struct { const char *digits, *grouped; } cases[] = {
		{ "482710936651", "4827 1093 6651" }, { "48271093", "4827 1093" },
		{ "482", "482" }, { "48271", "4827 1" }, { "", "" }
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char *grouped = slip_grouped(cases[i].digits);

		CHECK_TEXT(grouped, cases[i].grouped);
		free(grouped);
	}
}

/* What a printer is tried out by keeps its line apart from its text, over the way too. */
static void takes_words_one_by_one(void)
{
	static const char *const words[] = { "3", "40", "12345678901", "一二三" };
	struct slip slip = {0}, same;
	char *text, word[SLIP_WORD];
	const char *at;

	slip_add(&slip, SLIP_SIZES, "  3 40  123456789012345 一二三四\nno more");
	slip_add(&slip, SLIP_RULER, "一\n二");
	slip_add(&slip, SLIP_PATCHES, "25%\n|2");
	CHECK_TEXT(slip.items[1].text, "一 二");
	CHECK_TEXT(slip.items[2].text, "25% |2");
	text = slip_write(&slip);
	CHECK_INT(slip_read(text, &same), OK);
	CHECK_INT(same.count, 3);
	at = same.count > 0 ? same.items[0].text : "";
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		CHECK(slip_word(&at, word));
		CHECK_TEXT(word, words[i]);
	}
	CHECK(!slip_word(&at, word) && !slip_word(&at, word));
	CHECK_TEXT(word, "");
	free(text);
	slip_release(&slip);
	slip_release(&same);
}

int main(void)
{
	i18n_start();
	travels_as_text();
	lets_no_control_byte_in();
	refuses_what_is_no_slip();
	reads_the_empty_slip();
	groups_digits_by_four();
	takes_words_one_by_one();
	return checked();
}
