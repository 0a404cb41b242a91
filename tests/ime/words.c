/* words.c - tests the second opinion on sentences, and the characters of a syllable. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "ime/readings.h"
#include "ime/words.h"
#include "tests/check.h"

static char text[] = "充电桩", syllables[] = "chong'dian'zhuang";
static struct word of_the_lexicon[] = { { text, syllables } };
static const struct lexicon lexicon = { .words = of_the_lexicon, .count = 1 };
static struct words words;
static struct ime_answer answer;

static void guess(const char *letters)
{
	memset(&answer, 0, sizeof answer);
	words_guess(&words, letters, 2, &answer);
}

static void finds_the_likeliest_row_of_words(void)
{
	guess("womenxiaoqudedianti");
	CHECK_INT(answer.count, 2);
	CHECK_TEXT(ime_text(&answer, 0), "我们小区的电梯");
	CHECK_INT(answer.candidates[0].used, 19);
	CHECK(strcmp(ime_text(&answer, 1), ime_text(&answer, 0)) != 0);
	guess("xiaoqudechongdianzhuang");
	CHECK_TEXT(ime_text(&answer, 0), "小区的充电桩");
	guess("hao");
	CHECK_TEXT(ime_text(&answer, 0), "好");
}

static void spells_every_letter_or_nothing(void)
{
	static const char *const none[] = { "", "v", "haov", "ha'o", "HAO", "1" };
	char letters[IME_KEYS + 2];

	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		guess(none[i]);
		CHECK_INT(answer.count, 0);
	}
	memset(letters, 'a', sizeof letters - 1);
	letters[IME_KEYS + 1] = '\0';
	guess(letters);
	CHECK_INT(answer.count, 0);
	guess(letters + 1);
	CHECK(answer.count > 0);
	CHECK_INT(answer.candidates[0].used, IME_KEYS);
}

static void a_syllable_s_characters_come_by_use(void)
{
	struct readings readings;

	CHECK_INT(readings_open(&readings), OK);
	memset(&answer, 0, sizeof answer);
	readings_add(&readings, &(struct letters){ "haoduo", 3, 2, false }, &answer);
	CHECK_INT(answer.count, 2);
	CHECK_TEXT(ime_text(&answer, 0), "好");
	CHECK_INT(answer.candidates[0].used, 3);
	memset(&answer, 0, sizeof answer);
	readings_add(&readings, &(struct letters){ "ha", 2, 99, false }, &answer);
	for (int i = 0; i < answer.count; i++)
		CHECK(strcmp(ime_text(&answer, i), "好") != 0);
	memset(&answer, 0, sizeof answer);
	readings_add(&readings, &(struct letters){ "xyzxyzxyz", 9, 9, true }, &answer);
	readings_add(&readings, &(struct letters){ "q", 1, 9, true }, &answer);
	CHECK_INT(answer.count, 0);
	readings_add(&readings, &(struct letters){ "nan", 3, 9, true }, &answer);
	CHECK(answer.count > 4);
	readings_close(&readings);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	CHECK_INT(words_open(&words, &lexicon), OK);
	finds_the_likeliest_row_of_words();
	spells_every_letter_or_nothing();
	a_syllable_s_characters_come_by_use();
	words_close(&words);
	return checked();
}
