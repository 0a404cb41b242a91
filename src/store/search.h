/*
 * search.h - the index that finds matters and statements by their words (base/bigram.h).
 *
 * Two FTS5 tables, by the matter's id: search_open holds the words that everybody may read,
 * search_all those and the resident's own. What they hold is what the views open_words and
 * all_words say: an applier that changes one of these puts SEARCH_LEAVES before and
 * SEARCH_JOINS behind; personal_erase() does the like. A third, search_said, holds what was
 * said on matters, by the statement's id (view said_words).
 *
 *         SELECT rowid FROM search_open WHERE search_open MATCH '"停车" AND "车场"'
 *                 ORDER BY rowid DESC
 *
 * One word between quotes, as bigram_next() yields it.
 */
#ifndef STORE_SEARCH_H
#define STORE_SEARCH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct db;
struct sqlite3;

/* Statements of an applier: the words of the matter :subject, as they stand, leave the
 * indexes, or come into them. */
#define SEARCH_LEAVES \
	"INSERT INTO search_open (search_open, rowid, words)" \
	" SELECT 'delete', id, words FROM open_words WHERE id = :subject;" \
	"INSERT INTO search_all (search_all, rowid, words)" \
	" SELECT 'delete', id, words FROM all_words WHERE id = :subject;"
#define SEARCH_JOINS \
	"INSERT INTO search_open (rowid, words) SELECT id, words FROM open_words WHERE id = :subject;" \
	"INSERT INTO search_all (rowid, words) SELECT id, words FROM all_words WHERE id = :subject;"

/* The words of the statement that this event is come into their index. */
#define SEARCH_SAID \
	"INSERT INTO search_said (rowid, words) SELECT id, words FROM said_words WHERE id = :seq;"

/* Makes the tokenizer known to a connection, before anything reads its schema. */
CHECKED enum err search_register(struct sqlite3 *sqlite);
/* Around erasing personal text of that event; *was: it is in the index. */
CHECKED enum err search_leaves(struct db *db, int64_t seq, bool *was);
CHECKED enum err search_joins(struct db *db, int64_t seq);
/* Words that left an index still lie in its older parts until these are merged. Does a part of
 * that, so many milliseconds at most; nothing where all is forgotten. */
CHECKED enum err search_forget(struct db *db, int ms);
/* All of them anew from the views, erased words gone for good. */
CHECKED enum err search_rebuild(struct db *db);
/* Do the indexes hold just what the views say? Only reads. */
CHECKED enum err search_holds(struct db *db, bool *out);

#endif
