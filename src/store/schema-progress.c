/*
 * schema-progress.c - a step of the schema: how far a task has come. Never edited once it was
 * shipped.
 */
#include <config.h>

#include "store/schema.h"

const char schema_progress[] =
"CREATE TABLE progress ("                    /* for everybody to read on the board */
"	id INTEGER PRIMARY KEY REFERENCES event(seq),"
"	task INTEGER NOT NULL REFERENCES task(id),"
"	percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),"
"	words TEXT NOT NULL,"
"	at INTEGER NOT NULL"
") STRICT;"
"CREATE INDEX progress_task ON progress(task);";
