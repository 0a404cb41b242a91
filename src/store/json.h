/*
 * json.h - JSON as SQLite writes it.
 */
#ifndef STORE_JSON_H
#define STORE_JSON_H

#include "base/err.h"
#include "store/event.h"

struct db;

/* {"name": value, ...} in the order of the fields, which end with one without a name (at most
 * EVENT_FIELDS). The caller frees. */
CHECKED enum err json_write(struct db *db, const struct event_field *fields, char **out);

#endif
