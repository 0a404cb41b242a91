/*
 * lexicon.h - the community's own words, with their syllables and their initials.
 *
 * A file of them has a word and its syllables a line, parted by blanks ("停车场 ting che
 * chang"); an empty line and one that begins with # are passed over.
 */
#ifndef IME_LEXICON_H
#define IME_LEXICON_H

#include "base/err.h"

/* syllables: "ting'che'chang" */
struct word { char *text, *syllables; };
struct lexicon { struct word *words; int count, room; };       /* all zero: empty */

/* Adds the words of that file. ERR_NOT_FOUND: there is none (not logged); ERR_CONF: a line
 * is none, those before it are kept. */
CHECKED enum err lexicon_read(struct lexicon *lexicon, const char *path);
void lexicon_release(struct lexicon *lexicon);
/* Do these letters stand for these syllables, each by its first letter at least ("tcc",
 * "tingcc", "tchch")? ' in the letters counts for nothing. */
bool lexicon_abbreviates(const char *letters, const char *syllables);

#endif
