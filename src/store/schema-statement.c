/*
 * schema-statement.c - a step of the schema: what is said on a matter after it was put forward, by
 * others and by whoever did, and how it is found. Never edited once it was shipped.
 */
#include <config.h>

#include "store/schema.h"

/* What a resident answered, or found unsolved; an objector's words are no part of the matter. */
#define ADDED "e.kind = 'matter.moved' AND e.role = 'resident'" \
	" AND e.body->>'$.to' IN ('screening', 'executing') AND e.body->>'$.person' IS NULL"

/* As the appliers have it: who names a matter, and the papers that are about one. */
#define CONCERNED "CASE WHEN e.kind IN ('member.served', 'service.entered', 'alarm.raised')" \
	"  THEN e.body->>'$.matter' WHEN e.kind IN ('slip.reprinted', 'slip.released')" \
	"  AND e.body->>'$.slip' IN ('receipt', 'progress', 'notice', 'objection', 'decision')" \
	"  THEN e.body->>'$.about' END"

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
"CREATE VIRTUAL TABLE search_said_words USING fts5vocab(search_said, instance);"
"CREATE TABLE concern ("                     /* what happened elsewhere, and to which matter it belongs */
"	seq INTEGER PRIMARY KEY REFERENCES event(seq),"
"	matter INTEGER NOT NULL REFERENCES matter(id)"
") STRICT;"
"CREATE INDEX concern_matter ON concern(matter);"
"INSERT INTO concern (seq, matter) SELECT e.seq, m.id FROM event e JOIN matter m"
"  ON m.id = " CONCERNED ";"
"CREATE TABLE addition ("                    /* what the resident told later, in the field answer */
"	seq INTEGER PRIMARY KEY REFERENCES event(seq),"
"	matter INTEGER NOT NULL REFERENCES matter(id)"
") STRICT;"
"CREATE INDEX addition_matter ON addition(matter);"
"INSERT INTO addition (seq, matter) SELECT e.seq, m.id FROM event e JOIN matter m"
"  ON m.id = e.subject WHERE " ADDED ";"
/* Staff find a matter by that too: the words of those that have some are put in anew. */
"INSERT INTO search_all (search_all, rowid, words) SELECT 'delete', id, words FROM all_words"
"  WHERE id IN (SELECT matter FROM addition);"
"DROP VIEW all_words;"
"CREATE VIEW all_words AS SELECT m.id AS id, m.text_seq AS text_seq,"
"  COALESCE((SELECT group_concat(CAST(text AS TEXT), char(10)) FROM personal"
"    WHERE seq = m.text_seq AND field IN ('subject', 'text') AND NOT sealed), '')"
"  || COALESCE(char(10) || (SELECT group_concat(CAST(p.text AS TEXT), char(10))"
"       FROM addition a JOIN personal p ON p.seq = a.seq AND p.field = 'answer'"
"       WHERE a.matter = m.id), '')"
"  || char(10) || m.place"
"  || COALESCE(char(10) || (SELECT words FROM reply WHERE matter = m.id AND NOT public), '')"
"  || char(10) || o.words"
"  AS words FROM matter m JOIN open_words o ON o.id = m.id;"
"INSERT INTO search_all (rowid, words) SELECT id, words FROM all_words"
"  WHERE id IN (SELECT matter FROM addition);";
