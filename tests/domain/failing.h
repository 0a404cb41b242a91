/*
 * failing.h - what a verb leaves behind where it fails, at any statement and any write.
 *
 * First SQLite is interrupted at the first, second, third ... statement that a verb runs, until
 * it comes through untouched: each time the verb must say so, leave nothing behind, and work
 * when it is asked again. Then, on a store of files, nothing is written any more from the first,
 * second, third ... write on (crash-vfs.h), and the hall is opened again: what the verb does must
 * be there as a whole or not at all.
 */
#ifndef TESTS_DOMAIN_FAILING_H
#define TESTS_DOMAIN_FAILING_H

#include <stdbool.h>

#include "domain/hall.h"

/* prepare: before it is tried, until nothing strikes it: the state that it finds stays, because
 * what failed left nothing behind. parts: it is several transactions, of which the first may have
 * come through. A table ends with a row without a name. */
struct trial { const char *name; void (*prepare)(void); enum err (*run)(void); bool parts; };

/* fill: who and what stands in a new hall with staff, before the first trial. whole: looks at what is
 * there, after all statements and after each death; hall is then another one. */
struct story {
	struct hall *hall;
	const struct trial *trials;
	void (*fill)(void), (*whole)(void);
};
void fails_everywhere(const struct story *story);    /* once a program, before any hall is open */

#endif
