/*
 * schema-search.c - a step of the schema: search and the libraries. What is shown of a matter, its
 * words, and who is a member or an expert. Never edited once it was shipped.
 */
#include <config.h>

#include "store/schema.h"

const char schema_search[] =
"CREATE TABLE title ("                       /* what everybody may read of a matter, by staff or hall.conf */
"	matter INTEGER PRIMARY KEY REFERENCES matter(id),"
"	words TEXT NOT NULL"
") STRICT;"
"CREATE TABLE reply ("                       /* an answer that was given elsewhere, as imported */
"	matter INTEGER PRIMARY KEY REFERENCES matter(id),"
"	words TEXT NOT NULL,"
"	public INTEGER NOT NULL"             /* was everybody to read it there? */
") STRICT;"
"CREATE TABLE seconding ("                   /* one row a person */
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	person TEXT NOT NULL,"               /* as domain/person.h names them */
"	resident INTEGER NOT NULL,"          /* 0: without a card */
"	phone TEXT NOT NULL,"                /* phone/HASH; "": none is known */
"	at INTEGER NOT NULL,"
"	PRIMARY KEY (matter, person)"
") STRICT, WITHOUT ROWID;"
"CREATE TABLE member ("                      /* of the group, and experts */
"	id INTEGER PRIMARY KEY,"
"	expert INTEGER NOT NULL,"
"	category TEXT NOT NULL,"             /* "": any */
"	knows TEXT NOT NULL,"
"	name_seq INTEGER NOT NULL"           /* the event with name and phone; 0: they left */
") STRICT;"
"CREATE TABLE served ("
"	member INTEGER NOT NULL REFERENCES member(id),"
"	matter INTEGER NOT NULL REFERENCES matter(id),"
"	at INTEGER NOT NULL,"
"	PRIMARY KEY (member, matter)"
") STRICT, WITHOUT ROWID;"
"CREATE INDEX matter_category ON matter(category, id, state);"
/* The words by which everybody, and by which staff find a matter: the two indexes hold just
 * these. */
"CREATE VIEW open_words AS SELECT m.id AS id, m.category"
"  || COALESCE(char(10) || (SELECT words FROM title WHERE matter = m.id), '')"
"  || COALESCE((SELECT group_concat(char(10) || party || char(10) || criterion, '')"
"       FROM task WHERE matter = m.id), '')"
"  || COALESCE(char(10) || (SELECT words FROM reply WHERE matter = m.id AND public), '')"
"  AS words FROM matter m;"
"CREATE VIEW all_words AS SELECT m.id AS id, m.text_seq AS text_seq,"
"  COALESCE((SELECT group_concat(CAST(text AS TEXT), char(10)) FROM personal"
"    WHERE seq = m.text_seq AND field IN ('subject', 'text') AND NOT sealed), '')"
"  || char(10) || m.place"
"  || COALESCE(char(10) || (SELECT words FROM reply WHERE matter = m.id AND NOT public), '')"
"  || char(10) || o.words"
"  AS words FROM matter m JOIN open_words o ON o.id = m.id;"
"CREATE VIRTUAL TABLE search_open USING fts5(words, content='', columnsize=0, detail=none,"
"  tokenize='bigram');"
"CREATE VIRTUAL TABLE search_all USING fts5(words, content='', columnsize=0, detail=none,"
"  tokenize='bigram');"
"CREATE VIRTUAL TABLE search_open_words USING fts5vocab(search_open, instance);"
"CREATE VIRTUAL TABLE search_all_words USING fts5vocab(search_all, instance);"
"INSERT INTO search_open (rowid, words) SELECT id, words FROM open_words;"
"INSERT INTO search_all (rowid, words) SELECT id, words FROM all_words;"
"CREATE TABLE forgetting ("                  /* erased words lie in old parts of an index; no projection */
"	one INTEGER PRIMARY KEY CHECK (one = 1)"
") STRICT;";
