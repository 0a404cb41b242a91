/*
 * schema-statement.c - a step of the schema: what people say on a matter, and how it is found.
 * Never edited once it was shipped.
 */
#include <config.h>

#include "store/schema.h"

const char schema_statement[] =
"CREATE TABLE statement ("                   /* its words are personal text of the event */
"	id INTEGER PRIMARY KEY REFERENCES event(seq),"
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	meeting INTEGER NOT NULL,"           /* 0: outside of one */
"	resident INTEGER NOT NULL REFERENCES resident(id),"
"	stance TEXT NOT NULL,"               /* for, against, concern, compromise */
"	at INTEGER NOT NULL"
") STRICT;"
"CREATE INDEX statement_matter ON statement(matter, stance);"
"CREATE INDEX statement_meeting ON statement(meeting) WHERE meeting > 0;"
"CREATE VIEW said_words AS SELECT s.id AS id, CAST(p.text AS TEXT) AS words"
"  FROM statement s JOIN personal p ON p.seq = s.id AND p.field = 'words';"
"CREATE VIRTUAL TABLE search_said USING fts5(words, content='', columnsize=0, detail=none,"
"  tokenize='bigram');"
"CREATE VIRTUAL TABLE search_said_words USING fts5vocab(search_said, instance);";
