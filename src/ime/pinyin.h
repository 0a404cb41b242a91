/*
 * pinyin.h - sentences and words for letters of pinyin: the only file that knows libpinyin.
 *
 * The lexicon's words weigh as if they had been typed often. Nothing else is ever learnt, and
 * nothing is written anywhere.
 */
#ifndef IME_PINYIN_H
#define IME_PINYIN_H

#include "ime/lexicon.h"
#include "wire/ime.h"

struct pinyin;

/* The lexicon is borrowed for as long. ERR_BROKEN: libpinyin's data are not there. */
CHECKED enum err pinyin_engine_open(struct pinyin **out, const struct lexicon *lexicon);
void pinyin_engine_close(struct pinyin *pinyin);
/* Adds what these letters (a-z, ' between syllables) may mean: the whole sentence first, then
 * words that they begin with, the longer before the shorter. Letters that are no syllables in
 * full are initials, and then the lexicon's words come first. */
void pinyin_engine_ask(struct pinyin *pinyin, const struct ime_question *question,
	struct ime_answer *out);

#endif
