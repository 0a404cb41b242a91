/*
 * db.h - the one door to SQLite.
 *
 * A query reads ask, bind, next, got, done, with no check in between: the first fault is
 * kept in the struct ask, later calls on it do nothing, ask_done() reports it.
 *
 *         struct ask q = ask(db, "SELECT id FROM matter WHERE state = :state");
 *         ask_text(&q, ":state", "queued");
 *         while (ask_next(&q))
 *                 use(got_int(&q, 0));
 *         return ask_done(&q);
 *
 * Values are bound, never pasted. SQL texts are string literals: their statements are kept
 * ready by address. Transactions nest; only the outermost commits, and not once anyone
 * inside failed. The log, the ledger and every projection can only be written while
 * db_applying() says so, which store/event.c alone does.
 */
#ifndef STORE_DB_H
#define STORE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

struct db;
struct sqlite3_stmt;

/* Opens the file with WAL, synchronous=FULL, foreign keys and the rest of what
 * PLATFORM-storage.md proved; path NULL: in memory. ERR_NOT_FOUND where create is false and
 * there is none; ERR_BROKEN where it is no store of ours. */
CHECKED enum err db_open(const char *path, bool create, struct db **out);
void db_close(struct db *db);                        /* NULL is fine */

CHECKED enum err db_begin(struct db *db);            /* takes the write lock at once */
/* Ends what db_begin() began: commits where so_far is OK, else rolls back. Yields so_far, or
 * why the commit failed. */
CHECKED enum err db_end(struct db *db, enum err so_far);
/* Between on and off all reads see the same moment; writers go on beside it. */
CHECKED enum err db_snapshot(struct db *db, bool on);
CHECKED enum err db_run(struct db *db, const char *script);       /* SQL without values */
/* While on, statements may write the log and the projections. Yields what it was. */
bool db_applying(struct db *db, bool on);
/* From now on whatever would write fails; outside of queries and transactions. */
void db_only_reads(struct db *db);

/* Clears the journal, whose old pages tell what was written together; outside transactions. Where
 * somebody reads just now it stays as it is until the next one does this, or opens the store. */
void db_forget(struct db *db);
int64_t db_changes(struct db *db);                   /* rows that the last write changed */
CHECKED enum err db_copy_to(struct db *db, const char *path);     /* a compact copy, as of now */

struct ask { struct db *db; struct sqlite3_stmt *stmt; enum err err; bool shared; };

struct ask ask(struct db *db, const char *sql);
/* The same for SQL put together at run time (never from input): not kept ready. */
struct ask ask_once(struct db *db, const char *sql);
/* What follows the statement that ask() took from the start of a script; "" at its end. */
const char *ask_rest(const struct ask *ask, const char *script);
/* name: ":name". A name that the statement does not have is passed over. text NULL: NULL. */
void ask_int(struct ask *ask, const char *name, int64_t value);
void ask_text(struct ask *ask, const char *name, const char *text);
void ask_blob(struct ask *ask, const char *name, const void *bytes, size_t size);
bool ask_next(struct ask *ask);                      /* another row? Also runs a write. */
int64_t got_int(struct ask *ask, int column);
const char *got_text(struct ask *ask, int column);   /* "" for NULL; until the next call */
char *got_copy(struct ask *ask, int column);         /* NULL for NULL; the caller frees */
const void *got_blob(struct ask *ask, int column, size_t *size);
bool got_null(struct ask *ask, int column);
int got_columns(struct ask *ask);
enum err ask_done(struct ask *ask);
CHECKED enum err ask_run(struct ask *ask);           /* runs a write to its end, and is done */
/* The one number of a query of one row; ERR_NOT_FOUND where there is none. Is done too. */
CHECKED enum err ask_number(struct ask *ask, int64_t *out);

#endif
