/* bigram.c - which words search sees in a text. */
#include <config.h>

#include "base/bigram.h"
#include "base/random.h"
#include "base/text.h"
#include "base/utf8.h"
#include "tests/check.h"

/* All of them in order, with blanks between. */
static void check_words(const char *text, bool singles, const char *want)
{
	struct bigrams walk = { .at = text, .singles = singles };
	struct text got = {0};
	char word[BIGRAM_BYTES];

	while (bigram_next(&walk, word))
		text_addf(&got, "%s%s", got.length > 0 ? " " : "", word);
	CHECK_TEXT(got.at ? got.at : "", want);
	text_release(&got);
}

static void pairs_of_characters(void)
{
	check_words("停车场", false, "停车 车场");
	check_words("停车场", true, "停 车 停车 场 车场");
	check_words("水", false, "水");
	check_words("水", true, "水");
	check_words("停车，场", false, "停车 场");
	check_words("停车，场", true, "停 车 停车 场");
	check_words("", false, "");
	check_words("，。！ \n", true, "");
	check_words("人人〇々", false, "人人 人〇 〇々");
	check_words("𠮷野家", false, "𠮷野 野家");
}

static void whole_words_of_the_rest(void)
{
	check_words("A3区Lift 电梯", false, "a3 区 lift 电梯");
	check_words("Ａ３区", false, "a3 区");
	check_words("Élan-VITAL", false, "élan vital");
	check_words("13×4÷2=26", false, "13 4 2 26");
	check_words("3号楼2单元", true, "3 号 楼 号楼 2 单 元 单元");
	check_words("×××", false, "");
}

static void a_long_word_is_cut(void)
{
	char text[201], word[BIGRAM_BYTES];
	struct bigrams walk = { .at = text };

	memset(text, 'x', 200);
	text[200] = '\0';
	CHECK(bigram_next(&walk, word));
	CHECK_INT(strlen(word), BIGRAM_BYTES - 4);
	CHECK(!bigram_next(&walk, word));
}

static void foreign_bytes_part_words(void)
{
	check_words("停\xFF车", false, "停 车");
	check_words("\xE5\x81", false, "");
	check_words("停车\xE5\x9C", false, "停车");
}

/* Whatever it is fed, it ends, and yields whole characters that fit. */
static void anything_comes_to_an_end(void)
{
	static const char *const parts[] = { "停", "A", "\xFF", "，", "9", "𠮷", " ", "é", "\xE5" };

	random_seed(5);
	for (int round = 0; round < 2000; round++) {
		struct text text = {0};
		char word[BIGRAM_BYTES];
		struct bigrams walk = { .singles = round % 2 };
		size_t words = 0;

		for (unsigned i = random_below(30) + 1; i > 0; i--)
			text_add(&text, parts[random_below(sizeof parts / sizeof *parts)]);
		walk.at = text.at;
		while (words <= 2 * text.length && bigram_next(&walk, word)) {
			words++;
			if (!*word || !utf8_valid(word))
				CHECK_TEXT(word, "a word");
		}
		if (words > 2 * text.length)
			CHECK_INT(words, 2 * text.length);
		text_release(&text);
	}
}

static void a_phrase_is_folded(void)
{
	char *folded = bigram_fold("ＡＢc，3号Ｌift É");

	CHECK_TEXT(folded, "abc,3号lift é");
	wipe_free(folded);
	folded = bigram_fold("");
	CHECK_TEXT(folded, "");
	wipe_free(folded);
}

int main(void)
{
	pairs_of_characters();
	whole_words_of_the_rest();
	a_long_word_is_cut();
	foreign_bytes_part_words();
	anything_comes_to_an_end();
	a_phrase_is_folded();
	return checked();
}
