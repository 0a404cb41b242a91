/*
 * words.h - a second opinion on what letters mean: the likeliest row of words, each by itself.
 *
 * The words are those of rime-data-pinyin-simp, which know how people talk, and the lexicon's.
 */
#ifndef IME_WORDS_H
#define IME_WORDS_H

#include "ime/lexicon.h"
#include "wire/ime.h"

/* letters: "tingche"; cost: how seldom, on a scale that adds up along a sentence. */
struct spelt { char *letters; const char *text; double cost; };
struct words { struct spelt *spelt; int count, room; double all; };

/* ERR_BROKEN: the table is not there; then only the lexicon's words are known. */
CHECKED enum err words_open(struct words *out, const struct lexicon *lexicon);
void words_close(struct words *words);
/* Adds the likeliest sentences that these letters (a-z) spell in full, at most so many. */
void words_guess(const struct words *words, const char *letters, int most,
	struct ime_answer *out);

#endif
