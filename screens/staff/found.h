/*
 * found.h - matters that staff looked for, as a list to pick from.
 */
#ifndef SCREENS_STAFF_FOUND_H
#define SCREENS_STAFF_FOUND_H

#include "domain/find.h"
#include "domain/similar.h"
#include "screens/page.h"

/* share: of a similar one, in hundredths; 0: it is not said. Owns its matter. */
struct found_row { struct matter matter; int share; };
struct found { struct found_row *rows; int count; struct list list; };

/* Those that have the words or are of the category; says so where there may be more. */
CHECKED enum err found_load(struct kiosk *kiosk, const struct wanted *wanted, struct found *out);
/* Those that are like that matter, the nearest first. */
CHECKED enum err found_similar(struct hall *hall, int64_t matter, struct found *out);
void found_release(struct found *found);
/* heading: one line above it. */
void found_draw(const struct kiosk *kiosk, const struct found *found, const char *heading,
	struct canvas *canvas);
/* The matter that the key picks; 0: none. */
int64_t found_typed(const struct kiosk *kiosk, struct found *found, term_key key);

#endif
