/* pinyin.c - tests what letters become: words, sentences, initials, and that nothing is learnt. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/program.h"
#include "base/text.h"
#include "base/utf8.h"
#include "ime/pinyin.h"
#include "tests/check.h"

enum { SHOWN = 8 };

static struct pinyin *pinyin;
static struct ime_answer answer;

static void ask(const char *letters, bool fuzzy)
{
	const struct ime_question question = { 1, fuzzy ? IME_FUZZY : IME_PINYIN, letters };

	memset(&answer, 0, sizeof answer);
	pinyin_engine_ask(pinyin, &question, &answer);
}

/* How many keys it uses up, where it is among those shown; else 0. */
static int used(const char *text)
{
	for (int i = 0; i < answer.count && i < SHOWN; i++)
		if (strcmp(ime_text(&answer, i), text) == 0)
			return answer.candidates[i].used;
	return 0;
}

static void check_first(const char *letters, const char *want)
{
	ask(letters, false);
	CHECK(answer.count > 0);
	CHECK_TEXT(ime_text(&answer, 0), want);
	CHECK_INT(answer.candidates[0].used, strlen(letters));
}

static void words_and_sentences_come_first(void)
{
	check_first("tingchechang", "停车场");
	check_first("women", "我们");
	check_first("xiaoqu", "小区");
	check_first("yeweihui", "业委会");
	check_first("womenxiaoqudediantihuaile", "我们小区的电梯坏了");
	check_first("loudaolidengbuliangle", "楼道里灯不亮了");
	check_first("lvhua", "绿化");
}

static void initials_are_the_community_s_words(void)
{
	check_first("tcc", "停车场");
	check_first("ywh", "业委会");
	check_first("tchch", "停车场");
	check_first("jzdt", "加装电梯");
	ask("wyf", false);
	CHECK_INT(used("物业费"), 3);
	/* Whole syllables are no initials. */
	ask("shan", false);
	CHECK(answer.count > 0);
	CHECK_INT(utf8_count(ime_text(&answer, 0)), 1);
}

static void a_sentence_can_be_picked_word_by_word(void)
{
	ask("women" "tingchechang", false);
	CHECK_INT(used("我们"), 5);
	CHECK_INT(used("我"), 2);
	for (int i = 0; i < answer.count; i++)
		CHECK(answer.candidates[i].used >= 1 && answer.candidates[i].used <= 17);
	ask("xi'an", false);
	CHECK_INT(used("西安"), 5);
	ask("xian", false);
	CHECK_INT(used("西安"), 4);
}

/* As people speak, not as newspapers write. */
static void a_syllable_is_its_most_used_characters(void)
{
	check_first("hao", "好");
	check_first("ma", "吗");
	check_first("ta", "他");
	check_first("de", "的");
	ask("di", false);
	CHECK(strcmp(ime_text(&answer, 0), "的") != 0);
	ask("si", true);
	CHECK_TEXT(ime_text(&answer, 0), "是");
	CHECK_INT(used("四"), 2);
	ask("lan", true);
	CHECK_INT(used("难"), 3);
	CHECK_INT(used("蓝"), 3);
}

static void pairs_are_told_apart_unless_they_shall_not(void)
{
	ask("zuzai", false);
	CHECK_INT(used("住宅"), 0);
	ask("zuzai", true);
	CHECK_INT(used("住宅"), 5);
	ask("louli", true);
	CHECK(answer.count > 0);
	ask("sitang", true);
	CHECK_INT(used("食堂"), 6);
	ask("canquan", true);
	CHECK_INT(used("产权"), 7);
	ask("nvhua", true);
	CHECK_INT(used("绿化"), 5);
	ask("shitang", false);
	CHECK_INT(used("食堂"), 7);
}

static void no_letters_no_candidates(void)
{
	static const char *const none[] = { "", "v", "i", "停", "ting1", "TING", "a b", "-" };

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		ask(none[i], false);
		CHECK_INT(answer.count, 0);
	}
}

/* Letters to the brim: it is slow, but it ends. */
static void the_longest_question_is_answered(void)
{
	char letters[IME_KEYS + 1];

	for (int i = 0; i < IME_KEYS; i++)
		letters[i] = "zgrmjfjsdxsbd"[i % 13];
	letters[IME_KEYS] = '\0';
	ask(letters, true);
	CHECK(answer.count > 0);
	memset(letters, 'a', IME_KEYS);
	ask(letters, false);
	CHECK(answer.count > 0);
}

static void nothing_is_learnt_and_nothing_written(void)
{
	static struct ime_answer before;

	ask("shishi", false);
	before = answer;
	for (int i = 0; i < 200; i++)
		ask(i % 2 ? "shishishi" : "shishi", false);
	ask("shishi", false);
	CHECK_INT(memcmp(&before, &answer, sizeof answer), 0);
	CHECK(access("/nonexistent", F_OK) != 0);
	CHECK(access("user.conf", F_OK) != 0);
}

int main(void)
{
	struct lexicon lexicon = {0};
	char *path = program_data("lexicon.txt");

	setlocale(LC_ALL, "C.UTF-8");
	CHECK_INT(lexicon_read(&lexicon, path), OK);
	CHECK_INT(pinyin_engine_open(&pinyin, &lexicon), OK);
	words_and_sentences_come_first();
	initials_are_the_community_s_words();
	a_sentence_can_be_picked_word_by_word();
	a_syllable_is_its_most_used_characters();
	pairs_are_told_apart_unless_they_shall_not();
	no_letters_no_candidates();
	the_longest_question_is_answered();
	nothing_is_learnt_and_nothing_written();
	pinyin_engine_close(pinyin);
	lexicon_release(&lexicon);
	free(path);
	return checked();
}
