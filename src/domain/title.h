/*
 * title.h - the one sentence of a matter that everybody may read. Table: title.
 *
 * A resident's own words are read by staff only. What others see of a matter beside category
 * and place is its title: the ready sentence of hall.conf that was chosen, or that was put
 * together from ready parts alone (ready.h), or what a clerk wrote while screening, without
 * anything personal. Until then it has none.
 */
#ifndef DOMAIN_TITLE_H
#define DOMAIN_TITLE_H

#include <stdint.h>

#include "base/err.h"
#include "base/i18n.h"

struct hall;
struct matter;

enum { TITLE_LIMIT = 40 };           /* characters */

/* In the language of the moment where it is a sentence of hall.conf; "": it has none. */
const char *matter_title(const struct hall *hall, const struct matter *matter);
/* What everybody may call it: its title, else its category. */
const char *matter_called(const struct hall *hall, const struct matter *matter);
/* Words of a matter of that category and place, which are its keys. */
struct phrase { const char *category, *place, *words; };
/* The ready sentence that they are, in that language; NULL: they are none. The caller frees. */
char *title_ready(const struct hall *hall, const struct phrase *phrase, enum language language);
/* What everybody may call a matter with this title (NULL: it has none), in the language of the
 * moment. The caller frees. */
char *title_called(const struct hall *hall, const struct phrase *phrase);
/* What a title is about, for a comparison: a sentence put together from parts without its place
 * and wish, which many share; any other as it is. The caller frees. */
char *title_core(const struct hall *hall, const struct phrase *phrase);
/* A clerk gives the title, or another one. ERR_MISSING: it is blank; ERR_INPUT: too long;
 * ERR_ROLE. */
CHECKED enum err matter_entitle(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *title);

#endif
