/*
 * negative.h - the negative list (负面清单): what the group may not decide, found by key phrases.
 *
 * hall.conf's: [negative] the items, [negative-where] where to go instead, [negative-words] the
 * phrases of each, parted by spaces.
 */
#ifndef DOMAIN_NEGATIVE_H
#define DOMAIN_NEGATIVE_H

#include <stddef.h>

struct hall;

enum { NEGATIVE_MOST = 16, NEGATIVE_PHRASE = 64 };

/* An item whose phrase the text holds. item: its key, borrowed. */
struct suspicion { const char *item; char phrase[NEGATIVE_PHRASE]; };

/* Those that the text may be a case of, in the order of the list, each once; yields how many. */
size_t negative_suspects(const struct hall *hall, const char *text,
	struct suspicion out[NEGATIVE_MOST]);

#endif
