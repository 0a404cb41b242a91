/*
 * timeline.h - what happened to a matter, in plain words, and who has it now.
 */
#ifndef DOMAIN_TIMELINE_H
#define DOMAIN_TIMELINE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/happening.h"

struct hall;
struct matter;

struct timeline { struct happening *list; size_t count; };

void timeline_release(struct timeline *timeline);
/* Oldest first, what happened before an import at its own time; secondings in a row are one
 * line that counts them. What happened elsewhere and concerns the matter is among them (an
 * expert, a slip printed again). The resident's own words need the PIN: VIEW_OWN. */
CHECKED enum err timeline_load(struct hall *hall, const struct matter *matter, enum view view,
	struct timeline *out);
/* What happens next, for the resident; translated, static. */
const char *matter_next(const struct hall *hall, const struct matter *matter);
/* Who is responsible now ("the clerk at the desk", the task's party) and by when (0: no date).
 * The caller frees *who. */
CHECKED enum err matter_responsible(struct hall *hall, const struct matter *matter, char **who,
	int64_t *by);
/* Matters that are not closed, and those of them whose date is past. */
CHECKED enum err matters_count(struct hall *hall, int *open, int *overdue);
/* What counts as done: the criteria of its tasks, lines parted by '\n'; "" where none. The
 * caller frees. */
CHECKED enum err matter_criteria(struct hall *hall, const struct matter *matter, char **out);

#endif
