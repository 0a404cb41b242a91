/*
 * similar-index.h - the first of two steps to similar matters: what the index knows.
 *
 * Only for similar.c.
 */
#ifndef DOMAIN_SIMILAR_INDEX_H
#define DOMAIN_SIMILAR_INDEX_H

#include "base/bigram.h"
#include "domain/similar.h"

enum { TERMS = 48, CANDIDATES = 32 };

/* A word of the text, and how much it says: the rarer, the more. */
struct term { char word[BIGRAM_BYTES]; double weight; };
/* A matter, and the weight of the words that it shares with the text. */
struct hint { int64_t matter; double shared; };

struct hints {
	struct term terms[TERMS];            /* by their bytes, each once */
	int terms_count;
	struct hint list[CANDIDATES];        /* what shares most first, the newest among equals */
	int count;
};

CHECKED enum err hints_load(struct hall *hall, const struct likeness *likeness,
	struct hints *out);

#endif
