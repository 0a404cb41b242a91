/*
 * schema-printers.c - step 2 of the schema: a printer for documents on A4 beside that for slips,
 * and whether its paper runs out soon. What was seen of the first is soon seen again.
 */
#include <config.h>

#include "store/schema.h"

const char schema_printers[] =
"DROP TABLE printer;"
"CREATE TABLE printer ("                     /* what printd last saw; no projection */
"	a4 INTEGER PRIMARY KEY CHECK (a4 IN (0, 1)),"
"	queue TEXT NOT NULL,"
"	fault INTEGER NOT NULL,"
"	low INTEGER NOT NULL,"
"	detail TEXT NOT NULL,"
"	checked_at INTEGER NOT NULL"
") STRICT;";
