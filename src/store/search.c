/* search.c - the index that finds matters and statements by their words: tokenizer and upkeep. */
#include <config.h>

#include <sqlite3.h>
#include <string.h>

#include "base/bigram.h"
#include "base/clock.h"
#include "base/text.h"
#include "store/db-inside.h"
#include "store/search.h"

/* It has no state, but SQLite takes NULL for none. */
static char tokenizer_is_there;

static int tokenizer_begins(void *context, const char **arguments, int count, Fts5Tokenizer **out)
{
	*out = (Fts5Tokenizer *)&tokenizer_is_there;
	return SQLITE_OK;
}

static void tokenizer_ends(Fts5Tokenizer *tokenizer)
{
}

/* What is looked up must be one token; what is stored may be found by one character too. */
static int tokenize(Fts5Tokenizer *tokenizer, void *context, int flags, const char *bytes, int size,
	int (*token)(void *, int, const char *, int, int, int))
{
	struct text text = {0};
	struct bigrams walk = { .singles = !(flags & FTS5_TOKENIZE_QUERY) };
	char word[BIGRAM_BYTES];
	int code = SQLITE_OK;

	text_add_bytes(&text, bytes, (size_t)size);
	walk.at = text.at;
	while (code == SQLITE_OK && bigram_next(&walk, word))
		code = token(context, 0, word, (int)strlen(word), 0, size);
	text_release(&text);
	return code;
}

static fts5_api *fts5_of(sqlite3 *sqlite)
{
	fts5_api *api = NULL;
	sqlite3_stmt *stmt;

	if (sqlite3_prepare_v2(sqlite, "SELECT fts5(?1)", -1, &stmt, NULL) != SQLITE_OK)
		return NULL;
	sqlite3_bind_pointer(stmt, 1, &api, "fts5_api_ptr", NULL);
	sqlite3_step(stmt);
	sqlite3_finalize(stmt);
	return api;
}

enum err search_register(struct sqlite3 *sqlite)
{
	static fts5_tokenizer ours = { tokenizer_begins, tokenizer_ends, tokenize };
	fts5_api *api = fts5_of(sqlite);
	int code = api ? api->xCreateTokenizer(api, "bigram", NULL, &ours, NULL) : SQLITE_ERROR;

	return code == SQLITE_OK ? OK : fail(ERR_BROKEN, "SQLite has no FTS5 (%d)", code);
}

/* The event's own matter, where some of the words that it is found by are this event's; and what
 * was said by it. */
#define OF_MATTER " FROM all_words WHERE id = (SELECT subject FROM event WHERE seq = :seq)" \
	" AND (text_seq = :seq OR EXISTS (SELECT 1 FROM addition WHERE seq = :seq))"
#define OF_STATEMENT " FROM said_words WHERE id = :seq"

static const struct { const char *leaves, *joins, *merge; } held[] = {
	{ "INSERT INTO search_all (search_all, rowid, words) SELECT 'delete', id, words" OF_MATTER,
	  "INSERT INTO search_all (rowid, words) SELECT id, words" OF_MATTER,
	  "INSERT INTO search_all (search_all, rank) VALUES ('merge', -64)" },
	{ "INSERT INTO search_said (search_said, rowid, words) SELECT 'delete', id, words" OF_STATEMENT,
	  "INSERT INTO search_said (rowid, words) SELECT id, words" OF_STATEMENT,
	  "INSERT INTO search_said (search_said, rank) VALUES ('merge', -64)" },
};
enum { HELD = sizeof held / sizeof *held };

static enum err run_on(struct db *db, const char *sql, int64_t seq)
{
	struct ask q = ask(db, sql);

	ask_int(&q, ":seq", seq);
	return ask_run(&q);
}

enum err search_leaves(struct db *db, int64_t seq, bool *was)
{
	struct ask q = ask(db, "SELECT (SELECT COUNT(*)" OF_MATTER ") + (SELECT COUNT(*)" OF_STATEMENT ")");
	int64_t found;
	enum err err;

	ask_int(&q, ":seq", seq);
	err = ask_number(&q, &found);
	*was = found > 0;
	if (err != OK || !*was)
		return err;
	for (int i = 0; err == OK && i < HELD; i++)
		err = run_on(db, held[i].leaves, seq);
	return err == OK ? db_run(db, "INSERT OR IGNORE INTO forgetting (one) VALUES (1)") : err;
}

enum err search_joins(struct db *db, int64_t seq)
{
	enum err err = OK;

	for (int i = 0; err == OK && i < HELD; i++)
		err = run_on(db, held[i].joins, seq);
	return err;
}

/* A merge that changes less than two rows found nothing to do (SQLite's documentation). */
static enum err merge_some(struct db *db, bool *more)
{
	enum err err = OK;

	*more = false;
	for (int i = 0; err == OK && i < HELD; i++) {
		sqlite3_int64 before = sqlite3_total_changes64(db->sqlite);

		err = db_run(db, held[i].merge);
		*more |= sqlite3_total_changes64(db->sqlite) - before >= 2;
	}
	return err;
}

enum err search_forget(struct db *db, int ms)
{
	struct ask q = ask(db, "SELECT COUNT(*) FROM forgetting");
	int64_t owed, until = clock_ms() + ms;
	bool more = true, was;
	enum err err = ask_number(&q, &owed);

	if (err != OK || owed == 0)
		return err;
	was = db_applying(db, true);
	do
		err = merge_some(db, &more);
	while (err == OK && more && clock_ms() <= until);
	if (err == OK && !more)
		err = db_run(db, "DELETE FROM forgetting");
	db_applying(db, was);
	return err;
}

enum err search_rebuild(struct db *db)
{
	bool was = db_applying(db, true);
	enum err err = db_begin(db);

	if (err == OK)
		err = db_end(db, db_run(db,
			"INSERT INTO search_open (search_open) VALUES ('delete-all');"
			"INSERT INTO search_all (search_all) VALUES ('delete-all');"
			"INSERT INTO search_said (search_said) VALUES ('delete-all');"
			"INSERT INTO search_open (rowid, words) SELECT id, words FROM open_words;"
			"INSERT INTO search_all (rowid, words) SELECT id, words FROM all_words;"
			"INSERT INTO search_said (rowid, words) SELECT id, words FROM said_words;"
			"DELETE FROM forgetting"));
	db_applying(db, was);
	return err;
}
