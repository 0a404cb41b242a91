/* pinyin.c - sentences and words for letters of pinyin: the only file that knows libpinyin. */
#include <config.h>

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include <pinyin.h>

#include "base/log.h"
#include "base/text.h"
#include "base/utf8.h"
#include "ime/pinyin.h"
#include "ime/readings.h"
#include "ime/words.h"

/* How often a word of the lexicon counts as typed; and how many may come of the same initials,
 * of a syllable before libpinyin's characters, and of the second opinion. */
enum { TYPED = 1000, INITIALS_MOST = 4, READINGS_MOST = 6, OPINIONS = 2 };
/* What libpinyin would learn has nowhere to go. */
static const char no_folder[] = "/nonexistent";

enum {
	WHOLE = USE_DIVIDED_TABLE | USE_RESPLIT_TABLE | PINYIN_CORRECT_ALL,
	PAIRS = PINYIN_AMB_Z_ZH | PINYIN_AMB_C_CH | PINYIN_AMB_S_SH | PINYIN_AMB_L_N
};

struct pinyin {
	pinyin_context_t *context;
	pinyin_instance_t *instance;
	const struct lexicon *lexicon;
	struct readings readings;
	struct words words;
};

static void teach(struct pinyin *pinyin)
{
	import_iterator_t *into = pinyin_begin_add_phrases(pinyin->context, USER_DICTIONARY);

	for (int i = 0; i < pinyin->lexicon->count; i++) {
		const struct word *word = pinyin->lexicon->words + i;

		pinyin_iterator_add_phrase(into, word->text, word->syllables, TYPED);
	}
	pinyin_end_add_phrases(into);
}

enum err pinyin_engine_open(struct pinyin **out, const struct lexicon *lexicon)
{
	static const guint8 libraries[] = { GBK_DICTIONARY, OPENGRAM_DICTIONARY,
		MERGED_DICTIONARY, USER_DICTIONARY };
	struct pinyin *pinyin = xcalloc(1, sizeof *pinyin);

	pinyin->lexicon = lexicon;
	pinyin->context = pinyin_init(LIBPINYIN_DATA, no_folder);
	if (!pinyin->context) {
		free(pinyin);
		return fail(ERR_BROKEN, "libpinyin: no data in " LIBPINYIN_DATA);
	}
	for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++)
		pinyin_load_phrase_library(pinyin->context, libraries[i]);
	if (readings_open(&pinyin->readings) != OK)
		readings_close(&pinyin->readings);
	if (words_open(&pinyin->words, lexicon) != OK)
		log_line("without a second opinion on sentences");
	teach(pinyin);
	pinyin->instance = pinyin_alloc_instance(pinyin->context);
	*out = pinyin;
	return OK;
}

void pinyin_engine_close(struct pinyin *pinyin)
{
	if (!pinyin)
		return;
	pinyin_free_instance(pinyin->instance);
	pinyin_fini(pinyin->context);
	readings_close(&pinyin->readings);
	words_close(&pinyin->words);
	free(pinyin);
}

static bool parses(struct pinyin *pinyin, const char *letters, pinyin_option_t options)
{
	pinyin_set_options(pinyin->context, options);
	return pinyin_parse_more_full_pinyins(pinyin->instance, letters) == strlen(letters);
}

static void add_initials(const struct pinyin *pinyin, const char *letters,
	struct ime_answer *out)
{
	int found = 0;

	for (int i = 0; i < pinyin->lexicon->count && found < INITIALS_MOST; i++) {
		const struct word *word = pinyin->lexicon->words + i;

		if (!lexicon_abbreviates(letters, word->syllables))
			continue;
		ime_add(out, (int)strlen(letters), word->text);
		found++;
	}
}

/* Only choosing a candidate tells how many letters it stands for. That binds this question's
 * sentence and teaches nothing: nobody trains (pinyin_train) and no add-on is loaded. */
static void add_guesses(struct pinyin *pinyin, const struct ime_question *question,
	bool whole, struct ime_answer *out)
{
	pinyin_instance_t *instance = pinyin->instance;
	guint count = 0;
	struct letters syllable = { question->keys, 0, READINGS_MOST,
		question->kind == IME_FUZZY };

	pinyin_guess_sentence(instance);
	pinyin_guess_candidates(instance, 0,
		SORT_BY_PHRASE_LENGTH_AND_PINYIN_LENGTH_AND_FREQUENCY);
	pinyin_get_n_candidate(instance, &count);
	for (guint i = 0; i < count && out->count < IME_CANDIDATES; i++) {
		lookup_candidate_t *candidate = NULL;
		const char *text = NULL;
		int used;

		if (!pinyin_get_candidate(instance, i, &candidate) ||
		    !pinyin_get_candidate_string(instance, candidate, &text))
			continue;
		used = pinyin_choose_candidate(instance, 0, candidate);
		if (!text || used <= 0)
			continue;
		if (used != syllable.count && utf8_count(text) == 1) {
			syllable.count = used;
			readings_add(&pinyin->readings, &syllable, out);
		}
		ime_add(out, used, text);
		if (i == 0 && whole && utf8_count(text) > 2)
			words_guess(&pinyin->words, question->keys, OPINIONS, out);
	}
}

void pinyin_engine_ask(struct pinyin *pinyin, const struct ime_question *question,
	struct ime_answer *out)
{
	const char *letters = question->keys;
	pinyin_option_t options = WHOLE | (question->kind == IME_FUZZY ? PAIRS : 0);
	bool whole;

	if (letters[strspn(letters, "abcdefghijklmnopqrstuvwxyz'")] != '\0')
		return;
	whole = parses(pinyin, letters, options);
	if (!whole) {
		add_initials(pinyin, letters, out);
		parses(pinyin, letters, options | PINYIN_INCOMPLETE);
	}
	add_guesses(pinyin, question, whole, out);
	pinyin_reset(pinyin->instance);
}
