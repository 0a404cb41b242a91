/*
 * views.h - the map of views 观点地图 of a matter: what was said for it, against it, as a concern, as
 * a compromise.
 *
 * Everybody may know how many of each there are; who said what only staff, and (without names)
 * whoever has the matter's code and PIN.
 */
#ifndef DOMAIN_VIEWS_H
#define DOMAIN_VIEWS_H

#include "domain/statement.h"
#include "slip/slip.h"

enum { VIEWS_BAR = 20 };                     /* columns of the longest one, where there is room */

/* said: in order of time, none for VIEW_CODE; speakers: of each, a name or a role. Owns all. */
struct views {
	int64_t counts[STANCE_COUNT], total;
	struct statements said;
	char **speakers;
};

CHECKED enum err views_load(struct hall *hall, int64_t matter, enum view view, struct views *out);
void views_release(struct views *views);
/* The words that were looked for: only what has them, the first of all marked. For staff. */
CHECKED enum err views_find(struct hall *hall, int64_t matter, const char *words,
	struct views *out);
/* How long a stance's bar is of so many: the most frequent one's all of them, one at least where
 * anything was said. */
int views_bar(const struct views *views, enum stance stance, int of);

/* On a document, below that sentence: how many of each, as numbers and bars. Nothing where nothing
 * was said. */
CHECKED enum err views_of_matter(struct hall *hall, struct slip *slip, int64_t matter,
	const char *above);
/* The same for each matter that somebody spoke on at that meeting, or outside of one in its time; a
 * row each below this heading. */
struct views_session { int64_t meeting, from, until; const char *heading; };
CHECKED enum err views_of_meeting(struct hall *hall, struct slip *slip,
	const struct views_session *session);

#endif
