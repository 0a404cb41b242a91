/*
 * similar.h - which matters are about the same thing as these words.
 *
 * BM25 over pairs of characters (base/bigram.h), best first. The index names the candidates,
 * those that share the rarest words with the text; their texts are then judged in full. Both
 * steps are bounded, so that it takes the same short time however many matters there are.
 */
#ifndef DOMAIN_SIMILAR_H
#define DOMAIN_SIMILAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/matter.h"

/* text: what is compared, of which the first 48 words count. public: by what everybody may
 * read only, not by residents' own words. except: a matter that does not count, 0: none. */
struct likeness { const char *text; bool public, open_only; int64_t except; int limit; };

/* score: BM25's. share: how much of what the text says the matter says too, 0 to 1, where a
 * rare word says more than a common one. Owns its matter. */
struct similar { struct matter matter; double score, share; };
struct similars { struct similar *list; size_t count; };

CHECKED enum err matters_similar(struct hall *hall, const struct likeness *likeness,
	struct similars *out);
void similars_release(struct similars *similars);

/* What a resident who is about to put a matter forward may second instead: an open one of
 * the same category and place, or one with the same title in other words. Found by what
 * everybody may read of it: nobody learns from it what somebody else has written. */
struct offer { const char *category, *place, *text; };
enum { OFFERS = 3 };
CHECKED enum err matters_offered(struct hall *hall, const struct offer *offer,
	struct matters *out);

#endif
