/*
 * find.h - matters by words, by category, and the closed ones as cases.
 *
 * Words are parted by blanks; a matter must have all of them. One that has them in its title
 * (for staff: its subject) comes first, then the newest. "停车" finds every text with these two
 * characters side by side, so does one character; of Latin letters and digits whole words
 * count. The name of a category or place in hall.conf stands for it.
 */
#ifndef DOMAIN_FIND_H
#define DOMAIN_FIND_H

#include <stdbool.h>

#include "base/err.h"
#include "domain/matter.h"

/* CASES: closed, and something that everybody may read tells what was done or decided. */
enum which { EVERY_MATTER, OPEN_MATTERS, CLOSED_MATTERS, CASES };

/* words, category: "" or NULL: whatever they are. public: by what everybody may read only. */
struct wanted { const char *words, *category; enum which which; bool public; int limit; };

enum { FIND_MOST = 200 };

/* *more: there may be others, which were left out or not looked at. */
CHECKED enum err matters_find(struct hall *hall, const struct wanted *wanted, struct matters *out,
	bool *more);

#endif
