/*
 * schema.h - the tables, version by version; see schema.c, which is the commented text.
 */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include <stdbool.h>

#include "base/err.h"

struct db;

/* Steps with a file of their own. */
extern const char schema_points[], schema_matters[], schema_help[], schema_printers[],
	schema_search[], schema_star[], schema_statement[], schema_progress[], schema_meeting[],
	schema_vote[];

/* What the triggers of log and ledger say of a row that is there already: ERR_TWICE. */
#define SCHEMA_TWICE "this is on record already"

/* Brings a store from whatever version it has to the newest, each step in a transaction.
 * ERR_BROKEN where it is newer than this program. */
CHECKED enum err schema_bring_up(struct db *db);
/* The log and the tables that follow from it: only event_append() may write them. */
bool schema_is_projection(const char *table);
/* Those that a replay must yield again, NULL at the end. The log itself is not among them. */
extern const char *const schema_projections[];

#endif
