/*
 * store.h - a hall's database, key and appliers, opened together.
 */
#ifndef STORE_STORE_H
#define STORE_STORE_H

#include <stdbool.h>

#include "base/err.h"

struct db;
struct vault;
struct applier;

struct store {
	struct db *db;
	struct vault *vault;
	const struct applier *appliers;      /* the domain's: what each kind of event writes */
	char origin[16];                     /* who writes: "kiosk", "staff", "cli" */
};

/* folder: where hall.db and key are; NULL: in memory with the tests' key. ERR_HALL where there
 * is no key; create: makes hall.db where it is missing. */
CHECKED enum err store_open(const char *folder, const char *origin, bool create,
	const struct applier *appliers, struct store **out);
void store_close(struct store *store);               /* NULL is fine */

#endif
