/* ask.c - queries: prepared once, bound, stepped, read. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "store/db-inside.h"

static struct ask prepared(struct db *db, const char *sql, unsigned flags)
{
	struct ask q = { .db = db };
	int code = sqlite3_prepare_v3(db->sqlite, sql, -1, flags, &q.stmt, NULL);

	if (code != SQLITE_OK)
		q.err = fail(ERR_BROKEN, "%s in: %.120s", sqlite3_errmsg(db->sqlite), sql);
	return q;
}

/* Is what stands ready in this slot the statement at the start of sql, under the rule of
 * the moment? The authoriser judged what was prepared while applying under another one. */
static bool is_ready(const struct db *db, size_t slot, const char *sql)
{
	const char *kept = sqlite3_sql(db->ready[slot].stmt);

	return db->ready[slot].sql == sql && db->ready[slot].applying == db->applying &&
		!db->ready[slot].busy && strncmp(kept, sql, strlen(kept)) == 0;
}

/* An open-addressed table by the literal's address; full: the statement is not kept. */
struct ask ask(struct db *db, const char *sql)
{
	size_t slot = ((uintptr_t)sql >> 3) % READY;
	int tries = 0;
	struct ask q;

	while (tries < READY && db->ready[slot].stmt && !is_ready(db, slot, sql)) {
		slot = (slot + 1) % READY;
		tries++;
	}
	if (tries < READY && db->ready[slot].stmt) {
		db->ready[slot].busy = true;
		return (struct ask){ .db = db, .stmt = db->ready[slot].stmt, .shared = true };
	}
	q = prepared(db, sql, SQLITE_PREPARE_PERSISTENT);
	if (q.err != OK || !q.stmt || tries == READY)
		return q;
	db->ready[slot].sql = sql;
	db->ready[slot].applying = db->applying;
	db->ready[slot].busy = true;
	db->ready[slot].stmt = q.stmt;
	q.shared = true;
	return q;
}

struct ask ask_once(struct db *db, const char *sql)
{
	return prepared(db, sql, 0);
}

const char *ask_rest(const struct ask *q, const char *script)
{
	const char *rest = q->stmt ? script + strlen(sqlite3_sql(q->stmt)) : "";

	return rest + strspn(rest, " \t\n;");
}

static int place_of(struct ask *q, const char *name)
{
	return q->err == OK && q->stmt ? sqlite3_bind_parameter_index(q->stmt, name) : 0;
}

static void bound(struct ask *q, int code)
{
	if (code != SQLITE_OK)
		q->err = db_fault(q->db, code);
}

void ask_int(struct ask *q, const char *name, int64_t value)
{
	int at = place_of(q, name);

	if (at > 0)
		bound(q, sqlite3_bind_int64(q->stmt, at, value));
}

void ask_text(struct ask *q, const char *name, const char *text)
{
	int at = place_of(q, name);

	if (at > 0 && text)
		bound(q, sqlite3_bind_text(q->stmt, at, text, -1, SQLITE_TRANSIENT));
}

void ask_blob(struct ask *q, const char *name, const void *bytes, size_t size)
{
	int at = place_of(q, name);

	if (at > 0 && bytes)
		bound(q, sqlite3_bind_blob64(q->stmt, at, bytes, size, SQLITE_TRANSIENT));
}

/* SQLite gives a transaction up by itself where the disk is full, or memory short, in mid-statement:
 * what is still asked for inside it would then be for good, and alone. */
static bool is_stray(const struct ask *q)
{
	return q->db->depth > 0 && sqlite3_get_autocommit(q->db->sqlite) &&
		!sqlite3_stmt_readonly(q->stmt);
}

bool ask_next(struct ask *q)
{
	int code;

	if (q->err == OK && q->stmt && is_stray(q))
		q->err = fail(ERR_BROKEN, "a write behind its transaction");
	if (q->err != OK || !q->stmt)
		return false;
	code = sqlite3_step(q->stmt);
	if (code != SQLITE_ROW && code != SQLITE_DONE)
		q->err = db_fault(q->db, code);
	return code == SQLITE_ROW;
}

int64_t got_int(struct ask *q, int column)
{
	return sqlite3_column_int64(q->stmt, column);
}

const char *got_text(struct ask *q, int column)
{
	const unsigned char *text = sqlite3_column_text(q->stmt, column);

	return text ? (const char *)text : "";
}

char *got_copy(struct ask *q, int column)
{
	return xstrdup((const char *)sqlite3_column_text(q->stmt, column));
}

const void *got_blob(struct ask *q, int column, size_t *size)
{
	const void *bytes = sqlite3_column_blob(q->stmt, column);

	*size = (size_t)sqlite3_column_bytes(q->stmt, column);
	return bytes;
}

bool got_null(struct ask *q, int column)
{
	return sqlite3_column_type(q->stmt, column) == SQLITE_NULL;
}

int got_columns(struct ask *q)
{
	return q->stmt ? sqlite3_column_count(q->stmt) : 0;
}

static void give_back(struct db *db, sqlite3_stmt *stmt)
{
	sqlite3_reset(stmt);
	sqlite3_clear_bindings(stmt);
	for (int i = 0; i < READY; i++)
		if (db->ready[i].stmt == stmt)
			db->ready[i].busy = false;
}

enum err ask_done(struct ask *q)
{
	enum err err = q->err;

	if (q->shared)
		give_back(q->db, q->stmt);
	else
		sqlite3_finalize(q->stmt);
	*q = (struct ask){ .db = q->db, .err = err };
	return err;
}

enum err ask_run(struct ask *q)
{
	while (ask_next(q))
		continue;
	return ask_done(q);
}

enum err ask_number(struct ask *q, int64_t *out)
{
	bool found = ask_next(q);
	enum err err;

	*out = found ? got_int(q, 0) : 0;
	err = ask_done(q);
	return err != OK ? err : found ? OK : ERR_NOT_FOUND;
}
