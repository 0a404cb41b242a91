/* schema-help.c - a step of the schema: calls for help. Never edited once it was shipped. */
#include <config.h>

#include "store/schema.h"

const char schema_help[] =
"CREATE TABLE call ("
"	id INTEGER PRIMARY KEY,"
"	at INTEGER NOT NULL,"
"	place TEXT NOT NULL,"                /* the screen's name */
"	staff INTEGER NOT NULL,"             /* who comes; 0: nobody yet */
"	answered_at INTEGER NOT NULL,"
"	ended_at INTEGER NOT NULL"
") STRICT;"
"CREATE INDEX call_open ON call(id) WHERE ended_at = 0;";
