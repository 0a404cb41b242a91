/*
 * find-words.h - the words that a matter or a statement is looked for by.
 *
 * Only for find.c and statement.c.
 */
#ifndef DOMAIN_FIND_WORDS_H
#define DOMAIN_FIND_WORDS_H

#include "domain/find.h"

enum { FIND_WORDS = 8, FIND_KEYS = 8 };

/* phrase: it takes several entries of the index to find it, which tell too little: the text
 * has to be looked at. keys: the categories and places of hall.conf that have it in their name. */
struct find_word { char *folded; bool phrase; const char *keys[FIND_KEYS]; int keys_count; };
struct find_words { struct find_word list[FIND_WORDS]; int count; };

/* Release with find_words_release(). None: there is nothing in it to look for. */
void find_words_read(const struct hall *hall, const struct wanted *wanted,
	struct find_words *out);
void find_words_release(struct find_words *words);
/* As FTS5 wants it; the caller frees. */
char *find_words_match(const struct find_words *words);
/* Does any phrase have to be looked for in the text? */
bool find_words_vague(const struct find_words *words);
/* Where they are looked for: a text, and the category and place of the matter that it is of. */
struct find_place { const char *category, *place, *text; };
/* Is each of them there? */
bool find_words_in(const struct find_words *words, const struct find_place *place);

#endif
