/* lexicon.c - tests the community's own words: how they are read, and every one shipped. */
#include <config.h>

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/log.h"
#include "base/program.h"
#include "base/text.h"
#include "base/utf8.h"
#include "ime/lexicon.h"
#include "tests/check.h"

static struct lexicon lexicon;

static void abbreviates_each_syllable_by_its_first_letter(void)
{
	static const char word[] = "ting'che'chang";
	static const char *const right[] = { "tcc", "tingchechang", "tingcc", "tchch", "tchec",
		"t'c'c", "tinchc" };
	static const char *const wrong[] = { "", "tc", "tccc", "ttc", "tingche", "tngcc", "tccx",
		"停" };

	for (size_t i = 0; i < sizeof right / sizeof *right; i++)
		CHECK(lexicon_abbreviates(right[i], word));
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		CHECK(!lexicon_abbreviates(wrong[i], word));
	CHECK(lexicon_abbreviates("xan", "xi'an"));
	CHECK(lexicon_abbreviates("xian", "xi'an"));
}

static enum err words_in(const char *lines)
{
	char path[] = "/tmp/ylex.XXXXXX";
	int fd = mkstemp(path);
	enum err err;

	CHECK(fd >= 0 && write(fd, lines, strlen(lines)) == (ssize_t)strlen(lines));
	close(fd);
	lexicon_release(&lexicon);
	err = lexicon_read(&lexicon, path);
	unlink(path);
	return err;
}

static void reads_words_and_names_what_is_none(void)
{
	static const char *const faults[] = { "停车场\n", "停车场 ting che\n", "停 ting\n",
		"停车场 ting  che chang\n", "停车场 Ting che chang\n", "停车场 ting1 che chang\n",
		"\xE5\x81 ting che\n", " ting che\n" };

	CHECK_INT(words_in("# remark\n\n停车场 ting che chang\r\n绿化 lv hua"), OK);
	CHECK_INT(lexicon.count, 2);
	CHECK_TEXT(lexicon.words[0].text, "停车场");
	CHECK_TEXT(lexicon.words[0].syllables, "ting'che'chang");
	CHECK_TEXT(lexicon.words[1].syllables, "lv'hua");
	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
		char *lines = xasprintf("楼道 lou dao\n%s灯泡 deng pao\n", faults[i]);

		CHECK_INT(words_in(lines), ERR_CONF);
		CHECK(strstr(log_last(), ":2: "));
		CHECK_INT(lexicon.count, 1);
		free(lines);
	}
	CHECK_INT(lexicon_read(&lexicon, "/nonexistent/lexicon.txt"), ERR_NOT_FOUND);
}

/* A dictionary that had nothing to do with ours: "\n字\tzi\t123\n". */
static char *dictionary(void)
{
	FILE *file = fopen(RIME_DATA "/pinyin_simp.dict.yaml", "r");
	struct text all = {0};
	char bytes[4096];
	size_t got;

	while (file && (got = fread(bytes, 1, sizeof bytes, file)) > 0)
		text_add_bytes(&all, bytes, got);
	if (file)
		fclose(file);
	return text_take(&all);
}

static bool is_read_so(const char *known, const char *text, size_t bytes, const char *syllable)
{
	char *wanted = xasprintf("\n%.*s\t%.*s\t", (int)bytes, text,
		(int)strcspn(syllable, "'"), syllable);
	bool found = strstr(known, wanted);

	free(wanted);
	return found;
}

static void check_word(const char *known, const struct word *word)
{
	const char *syllable = word->syllables;
	uint32_t ch;

	for (const char *text = word->text; *text; ) {
		size_t bytes = utf8_next(text, &ch);

		if (!is_read_so(known, text, bytes, syllable))
			CHECK_TEXT(syllable, text);
		text += bytes;
		syllable += strcspn(syllable, "'");
		syllable += *syllable == '\'';
	}
}

static void every_word_shipped_is_read_so(void)
{
	char *path = program_data("lexicon.txt"), *known = dictionary();

	lexicon_release(&lexicon);
	CHECK_INT(lexicon_read(&lexicon, path), OK);
	CHECK(lexicon.count >= 300);
	for (int i = 0; i < lexicon.count; i++) {
		check_word(known, lexicon.words + i);
		for (int j = 0; j < i; j++)
			if (strcmp(lexicon.words[i].text, lexicon.words[j].text) == 0)
				CHECK(strcmp(lexicon.words[i].syllables,
					lexicon.words[j].syllables) != 0);
	}
	free(path);
	free(known);
}

int main(void)
{
	setlocale(LC_ALL, "C.UTF-8");
	abbreviates_each_syllable_by_its_first_letter();
	reads_words_and_names_what_is_none();
	every_word_shipped_is_read_so();
	lexicon_release(&lexicon);
	return checked();
}
