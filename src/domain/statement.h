/*
 * statement.h - what people said on a matter while it was deliberated. Table: statement.
 *
 * Each has a speaker and a stance. The words are personal text like the matter's own: staff
 * read them, and whoever has the matter's code and PIN; everybody knows only how many there
 * are of each stance. The archive forgets them, and search with it.
 */
#ifndef DOMAIN_STATEMENT_H
#define DOMAIN_STATEMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/graph.h"
#include "domain/happening.h"
#include "store/event.h"

struct hall;

enum stance { STANCE_FOR, STANCE_AGAINST, STANCE_CONCERN, STANCE_COMPROMISE, STANCE_COUNT };
struct stance_row {
	const char *name;                    /* stored: "for" */
	const char *label;                   /* N_() short */
	const char *told;                    /* N_() of one statement, for the timeline */
};
extern const struct stance_row stances[STANCE_COUNT];
enum stance stance_read(const char *name);           /* as stored */

enum { STATEMENT_LIMIT = 300, STATEMENTS_MOST = 1000 };       /* characters; in one list */

/* meeting 0: outside of one. Borrowed. */
struct saying { int64_t matter, meeting, resident; enum stance stance; const char *words; };

/* A filled one owns its words, NULL once they were erased. first: nobody said anything of that
 * stance on the matter before; of what was searched for, nobody said it there before. */
struct statement {
	int64_t id, matter, meeting, resident, at;
	enum stance stance;
	bool first;
	char *words;
};
struct statements { struct statement *list; size_t count; };
void statements_release(struct statements *statements);

/* May one speak on a matter that stands there? From the assessment until the vote, and while a
 * veto is talked over. */
bool statement_fits(enum state state);
/* Records it, for a clerk, the chair, or the speaker at the machine. ERR_MOVE: not where the
 * matter stands now; ERR_NOT_FOUND: no such speaker, matter or meeting; ERR_MISSING: no words;
 * ERR_INPUT: too many of them; ERR_ROLE: the speaker stood aside from it (回避), or whoever
 * records it is not to. */
CHECKED enum err statement_make(struct hall *hall, struct actor by, const struct saying *saying,
	int64_t *id);
/* What such a "no" means, in one sentence; translated, static. */
const char *statement_why(enum err err);

/* Of a matter, the oldest first, those behind after (0: from the first); limit: so many at most
 * (0: STATEMENTS_MOST). */
CHECKED enum err statements_load(struct hall *hall, int64_t matter, int64_t after, int limit,
	struct statements *out);
CHECKED enum err statements_count(struct hall *hall, int64_t matter, int64_t out[STANCE_COUNT]);

/* Words as in find.h, all of them wanted; matter 0: on any. */
struct said { const char *words; int64_t matter; int limit; };
/* Who said what first: the oldest first. *more: there may be others. */
CHECKED enum err statements_find(struct hall *hall, const struct said *said,
	struct statements *out, bool *more);

/* Who said it, for these eyes: the name for staff, else the role. The caller gives it back by
 * wipe_free(). */
CHECKED enum err statement_speaker(struct hall *hall, const struct statement *statement,
	enum view view, char **out);

#endif
