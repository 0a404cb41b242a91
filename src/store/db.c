/* db.c - the one door to SQLite. */
#include <config.h>

#include <errno.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/clock.h"
#include "base/text.h"
#include "store/db-inside.h"
#include "store/schema.h"
#include "store/search.h"

enum { GIVE_UP_MS = 5000, FIRST_WAIT_US = 100, LONGEST_WAIT_US = 900 };

static enum err err_of(int code)
{
	switch (code & 0xFF) {
	case SQLITE_OK: case SQLITE_ROW: case SQLITE_DONE:
		return OK;
	case SQLITE_BUSY: case SQLITE_LOCKED:
		return ERR_BUSY;
	case SQLITE_FULL:
		return ERR_FULL;
	case SQLITE_IOERR:      /* the -shm file is the first that finds no room */
		return code == SQLITE_IOERR_SHMSIZE ? ERR_FULL : ERR_BROKEN;
	case SQLITE_CONSTRAINT:
		return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ?
			ERR_TWICE : ERR_BROKEN;
	default:
		return ERR_BROKEN;
	}
}

/* SQLite's words name tables and constraints, never values: they may be logged. */
enum err db_fault(struct db *db, int code)
{
	const char *words = sqlite3_errmsg(db->sqlite);
	bool twice = code == SQLITE_CONSTRAINT_TRIGGER && strcmp(words, SCHEMA_TWICE) == 0;

	return fail(twice ? ERR_TWICE : err_of(code), "%s (%d)", words, code);
}

/* Sleeps under a millisecond a time and gives up by the clock: SQLite's own handler starves
 * one of several writers for seconds (PLATFORM-storage.md). */
static int wait_a_little(void *context, int tries)
{
	struct db *db = context;
	long wait_us = FIRST_WAIT_US + (long)(clock_ms() % 7) * 100;
	struct timespec nap = { .tv_nsec = (wait_us < LONGEST_WAIT_US ? wait_us : LONGEST_WAIT_US) * 1000 };
	struct timespec now;
	int64_t ms;

	clock_gettime(CLOCK_MONOTONIC, &now);
	ms = (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
	if (tries == 0)
		db->waiting_since = ms;
	if (ms - db->waiting_since > GIVE_UP_MS)
		return 0;
	nanosleep(&nap, NULL);
	return 1;
}

/* Two that turn a new file to WAL at once get in each other's way, and SQLite asks no handler
 * then. */
static enum err turn_to_wal(struct db *db)
{
	static const char wal[] = "PRAGMA journal_mode=WAL;";
	int tries = 0, code = sqlite3_exec(db->sqlite, wal, NULL, NULL, NULL);

	while ((code & 0xFF) == SQLITE_BUSY && wait_a_little(db, tries++))
		code = sqlite3_exec(db->sqlite, wal, NULL, NULL, NULL);
	return code == SQLITE_OK ? OK : db_fault(db, code);
}

static bool changes_rows(int action)
{
	return action == SQLITE_INSERT || action == SQLITE_UPDATE || action == SQLITE_DELETE;
}

/* The triggers that keep the log are part of the schema; it was brought up before the lock. */
static bool changes_schema(int action)
{
	switch (action) {
	case SQLITE_CREATE_INDEX: case SQLITE_CREATE_TABLE: case SQLITE_CREATE_TRIGGER:
	case SQLITE_CREATE_TEMP_TRIGGER: case SQLITE_CREATE_VIEW: case SQLITE_CREATE_TEMP_VIEW:
	case SQLITE_CREATE_VTABLE: case SQLITE_DROP_INDEX: case SQLITE_DROP_TABLE:
	case SQLITE_DROP_TRIGGER: case SQLITE_DROP_VIEW: case SQLITE_DROP_VTABLE:
	case SQLITE_ALTER_TABLE:
		return true;
	default:
		return false;
	}
}

/* The lock on "one way in": nobody but event_append() writes what the log decides. */
static int authorise(void *context, int action, const char *first, const char *second,
	const char *database, const char *trigger)
{
	const struct db *db = context;

	if (action == SQLITE_ATTACH || action == SQLITE_DETACH || changes_schema(action))
		return SQLITE_DENY;
	if (action == SQLITE_PRAGMA && second && strcmp(first, "integrity_check") != 0 &&
	    strcmp(first, "table_info") != 0)
		return SQLITE_DENY;
	if (changes_rows(action) && (db->only_reads ||
	    (!db->applying && schema_is_projection(first))))
		return SQLITE_DENY;
	return SQLITE_OK;
}

static enum err set_up(struct db *db, bool on_disk)
{
	static const char settings[] =
		"PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"
		"PRAGMA trusted_schema=OFF;"
		"PRAGMA cell_size_check=ON;"
		"PRAGMA secure_delete=ON;"
		"PRAGMA synchronous=FULL;"
		"PRAGMA cache_size=-8192;"
		"PRAGMA journal_size_limit=4194304;"
		"PRAGMA wal_autocheckpoint=500;";
	enum err err;

	sqlite3_busy_handler(db->sqlite, wait_a_little, db);
	sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
	sqlite3_extended_result_codes(db->sqlite, 1);
	err = db_run(db, settings);
	if (err == OK && on_disk)
		err = turn_to_wal(db);
	return err;
}

/* psow=0: with SQLite's default a torn sector may garble its neighbours. */
static char *uri_of(const char *path)
{
	struct text uri = {0};

	if (!path)
		return xstrdup(":memory:");
	text_add(&uri, "file:");
	for (; *path; path++)
		if (strchr("%?#", *path))
			text_addf(&uri, "%%%02X", (unsigned char)*path);
		else
			text_add_bytes(&uri, path, 1);
	text_add(&uri, "?psow=0");
	return text_take(&uri);
}

/* What the last one could not, as somebody read just then: at once, or not at all. */
static void forget_at_once(struct db *db)
{
	sqlite3_busy_handler(db->sqlite, NULL, NULL);
	db_forget(db);
	sqlite3_busy_handler(db->sqlite, wait_a_little, db);
}

enum err db_open(const char *path, bool create, struct db **out)
{
	struct db *db = xcalloc(1, sizeof *db);
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI | (create ? SQLITE_OPEN_CREATE : 0);
	char *uri = uri_of(path);
	enum err err = OK;
	int code;

	*out = NULL;
	if (path && !create && access(path, F_OK) != 0)
		err = ERR_NOT_FOUND;
	if (err == OK && (code = sqlite3_open_v2(uri, &db->sqlite, flags, NULL)) != SQLITE_OK)
		err = fail(ERR_BROKEN, "the store cannot be opened (%d)", code);
	free(uri);
	if (err == OK)
		err = set_up(db, path != NULL);
	if (err == OK)
		err = search_register(db->sqlite);
	if (err == OK)
		err = schema_bring_up(db);
	if (err != OK) {
		db_close(db);
		return err;
	}
	if (path)
		forget_at_once(db);
	sqlite3_set_authorizer(db->sqlite, authorise, db);
	*out = db;
	return OK;
}

void db_close(struct db *db)
{
	if (!db)
		return;
	for (int i = 0; i < READY; i++)
		sqlite3_finalize(db->ready[i].stmt);
	sqlite3_close_v2(db->sqlite);
	free(db);
}

enum err db_run(struct db *db, const char *script)
{
	int code = sqlite3_exec(db->sqlite, script, NULL, NULL, NULL);

	return code == SQLITE_OK ? OK : db_fault(db, code);
}

enum err db_begin(struct db *db)
{
	enum err err = OK;

	if (db->depth == 0) {
		db->doomed = false;
		err = db_run(db, "BEGIN IMMEDIATE");
	}
	if (err == OK)
		db->depth++;
	return err;
}

/* SQLite may have done it by itself, after a full disk for instance. */
static void roll_back(struct db *db)
{
	if (!sqlite3_get_autocommit(db->sqlite) && db_run(db, "ROLLBACK") != OK)
		die("a transaction could not be rolled back");
}

enum err db_end(struct db *db, enum err so_far)
{
	enum err err;

	if (so_far != OK)
		db->doomed = true;
	if (--db->depth > 0)
		return so_far;
	if (!db->doomed) {
		err = db_run(db, "COMMIT");
		if (err == OK)
			return OK;
		so_far = err;
	}
	roll_back(db);
	return so_far != OK ? so_far : ERR_BROKEN;
}

enum err db_snapshot(struct db *db, bool on)
{
	enum err err = db_run(db, on ? "BEGIN" : "COMMIT");

	/* What is only read may be let go either way; it must not stay open. */
	if (!on && err != OK)
		roll_back(db);
	return err;
}

bool db_applying(struct db *db, bool on)
{
	bool was = db->applying;

	db->applying = on;
	return was;
}

/* Statements that are ready were judged before: they go. */
void db_only_reads(struct db *db)
{
	db->only_reads = true;
	for (int i = 0; i < READY; i++) {
		sqlite3_finalize(db->ready[i].stmt);
		db->ready[i].stmt = NULL;
		db->ready[i].sql = NULL;
	}
}

void db_forget(struct db *db)
{
	sqlite3_wal_checkpoint_v2(db->sqlite, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

int64_t db_changes(struct db *db)
{
	return sqlite3_changes64(db->sqlite);
}

enum err db_copy_to(struct db *db, const char *path)
{
	struct ask q;
	enum err err;

	/* VACUUM attaches the copy and writes every table of it. */
	sqlite3_set_authorizer(db->sqlite, NULL, NULL);
	q = ask_once(db, "VACUUM INTO :path");
	ask_text(&q, ":path", path);
	err = ask_run(&q);
	sqlite3_set_authorizer(db->sqlite, authorise, db);
	return err;
}
