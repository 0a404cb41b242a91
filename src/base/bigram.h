/*
 * bigram.h - a text as search sees it: pairs of Chinese characters, whole words of the rest.
 *
 * Chinese is written without gaps, so that each two neighbours stand for a word: 停车场 is
 * 停车 车场. Of other letters and digits a whole word counts, in lower case and half width:
 * "Ａ3区" is a3 区. All else parts words. Used for the index and for what is looked up in it.
 */
#ifndef BASE_BIGRAM_H
#define BASE_BIGRAM_H

#include <stdbool.h>

enum { BIGRAM_BYTES = 64 };          /* of a word, its NUL included; a longer one is cut */

/* A walk through a text: { .at = text }. singles: each Chinese character is yielded by itself
 * too, before the pair that it ends; else only one that has no neighbour. */
struct bigrams { const char *at; bool singles, lone; const char *last, *pair; };

/* The next one into out; false at the end of the text. */
bool bigram_next(struct bigrams *walk, char out[BIGRAM_BYTES]);
/* The whole text in lower case and half width, for finding a phrase in it; the caller gives
 * it back with wipe_free(). */
char *bigram_fold(const char *text);

#endif
