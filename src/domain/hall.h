/*
 * hall.h - one community's hall: a folder with hall.db, hall.conf, key and paper/.
 *
 * Everything in the domain is asked of a hall. hall.conf is the keeper's to edit: an INI
 * file, read at the start; every text in it may be written "中文 | English".
 */
#ifndef DOMAIN_HALL_H
#define DOMAIN_HALL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/settings.h"

struct store;

struct hall {
	struct store *store;
	char *dir;                           /* the folder, as given */
	struct settings settings;
	int lock;                            /* the file that holds the shared lock; 0: none */
};

/* Opens the hall in that folder and brings its store up to date. origin is who writes:
 * "kiosk", "staff", "cli", "printd". ERR_HALL where there is none, ERR_CONF where hall.conf
 * has a line that is none. Sets TZ from it where the environment has none. */
CHECKED enum err hall_open(const char *dir, const char *origin, struct hall *out);
/* The same with an in-memory store and the shipped hall.conf, for tests. */
CHECKED enum err hall_open_memory(const char *origin, struct hall *out);
/* Makes the folder, the key, the store and hall.conf (kept if it is there), and opens the
 * hall. ERR_TWICE where one is already. */
CHECKED enum err hall_create(const char *dir, struct hall *out);
void hall_close(struct hall *hall);
/* Everybody who has a hall open shares its lock; alone: nobody else may have it open now
 * (ERR_BUSY). fd: close() gives it back. */
CHECKED enum err hall_lock(const char *dir, bool alone, int *fd);
/* The folder's other things, where they are missing: paper/ and hall.conf. */
CHECKED enum err hall_furnish(const char *dir);

/* A setting in the language of the moment; fallback where it is not there or empty. */
const char *hall_text(const struct hall *hall, const char *section, const char *key,
	const char *fallback);
int hall_number(const struct hall *hall, const char *section, const char *key, int fallback);
/* The settings of a section in file order: yields how many, fills out up to room. */
size_t hall_section(const struct hall *hall, const char *section,
	const struct setting *out[], size_t room);
/* From now on nothing that is asked of this hall can write into its store. */
void hall_only_reads(struct hall *hall);
/* Calls next, each time in a transaction of its own, until it finds nothing more to do
 * (ERR_NOT_FOUND, which is OK here) or fails. Another program may do the same meanwhile. */
CHECKED enum err hall_each(struct hall *hall, enum err (*next)(struct hall *hall));
/* Writes one setting into hall.conf, which else stays as the keeper left it, and reads it
 * again. ERR_INPUT where a line cannot hold the value. Texts got before are gone then.
 * ERR_HALL in a hall in memory. */
CHECKED enum err hall_set(struct hall *hall, const char *section, const char *key,
	const char *value);
/* The keeper changed hall.conf. On an error (as with hall_open()) all stays as it was; else
 * texts got before are gone. */
CHECKED enum err hall_read_again(struct hall *hall);
char *hall_path(const struct hall *hall, const char *name);      /* dir/name; the caller frees */

#endif
