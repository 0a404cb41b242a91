/* db.c - tests of the one door to SQLite: settings, transactions, queries, the lock. */
#include <config.h>

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include "base/log.h"
#include "base/random.h"
#include "store/db-inside.h"
#include "store/schema.h"
#include "tests/check.h"
#include "tests/store/folder.h"

static char folder[FOLDER];

static struct db *opened(const char *name)
{
	struct db *db;

	CHECK_INT(db_open(folder_path(folder, name), true, &db), OK);
	if (!db)
		die("no store: %s", log_last());
	return db;
}

static int64_t number(struct db *db, const char *sql)
{
	struct ask q = ask_once(db, sql);
	int64_t out = -1;

	CHECK_INT(ask_number(&q, &out), OK);
	return out;
}

static void writes_durably_and_with_every_guard_on(void)
{
	static const struct { const char *pragma; int64_t want; } settings[] = {
		{ "PRAGMA synchronous", 2 }, { "PRAGMA foreign_keys", 1 },
		{ "PRAGMA recursive_triggers", 1 }, { "PRAGMA trusted_schema", 0 },
		{ "PRAGMA cell_size_check", 1 }, { "PRAGMA secure_delete", 1 },
		{ "PRAGMA journal_size_limit", 4 << 20 }, { "PRAGMA wal_autocheckpoint", 500 },
	};
	struct db *db = opened("settings.db");
	struct ask q = ask_once(db, "PRAGMA journal_mode");
	int defensive = 0;

	CHECK(ask_next(&q));
	CHECK_TEXT(got_text(&q, 0), "wal");
	CHECK_INT(ask_done(&q), OK);
	for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++) {
		int64_t is = number(db, settings[i].pragma);

		if (is != settings[i].want)
			fprintf(stderr, "%s:\n", settings[i].pragma);
		CHECK_INT(is, settings[i].want);
	}
	CHECK_INT(sqlite3_db_config(db->sqlite, SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive), SQLITE_OK);
	CHECK_INT(defensive, 1);
	CHECK(strstr(sqlite3_filename_database(sqlite3_db_filename(db->sqlite, "main")),
		"settings.db") != NULL);
	CHECK_INT(sqlite3_uri_boolean(sqlite3_db_filename(db->sqlite, "main"), "psow", 1), 0);
	db_close(db);
}

static void opens_only_what_is_a_store(void)
{
	struct db *db;
	sqlite3 *raw;

	CHECK_INT(db_open(folder_path(folder, "none.db"), false, &db), ERR_NOT_FOUND);
	CHECK(!db);
	CHECK(!file_is_there(folder, "none.db"));
	file_write(folder, "letter.db", "Dear neighbours, this is no store at all, and never was one."
		" It is long enough to be taken for a header of a hundred bytes, though.");
	CHECK_INT(db_open(folder_path(folder, "letter.db"), false, &db), ERR_BROKEN);
	CHECK(!db);
	CHECK_INT(sqlite3_open(folder_path(folder, "recipes.db"), &raw), SQLITE_OK);
	CHECK_INT(sqlite3_exec(raw, "CREATE TABLE recipe (name)", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(raw);
	CHECK_INT(db_open(folder_path(folder, "recipes.db"), false, &db), ERR_BROKEN);
	db = opened("a %41?b#c.db");
	db_close(db);
	CHECK(file_is_there(folder, "a %41?b#c.db"));
	CHECK_INT(db_open(NULL, true, &db), OK);
	CHECK_INT(number(db, "SELECT COUNT(*) FROM event"), 0);
	db_close(db);
	db_close(NULL);
}

static void opening_twice_changes_nothing(void)
{
	struct db *db = opened("twice.db"), *other;
	int64_t version = number(db, "PRAGMA user_version"), tables;

	tables = number(db, "SELECT COUNT(*) FROM sqlite_schema");
	CHECK(version >= 1);
	other = opened("twice.db");
	CHECK_INT(number(other, "PRAGMA user_version"), version);
	CHECK_INT(number(other, "SELECT COUNT(*) FROM sqlite_schema"), tables);
	db_close(other);
	db_close(db);
	db = opened("twice.db");
	CHECK_INT(number(db, "PRAGMA user_version"), version);
	CHECK_INT(number(db, "SELECT COUNT(*) FROM sqlite_schema"), tables);
	db_close(db);
}

static void refuses_a_store_from_the_future(void)
{
	struct db *db = opened("future.db");
	sqlite3 *raw;

	db_close(db);
	CHECK_INT(sqlite3_open(folder_path(folder, "future.db"), &raw), SQLITE_OK);
	CHECK_INT(sqlite3_exec(raw, "PRAGMA user_version=99", NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(raw);
	CHECK_INT(db_open(folder_path(folder, "future.db"), true, &db), ERR_BROKEN);
	CHECK(!db);
	CHECK(strstr(log_last(), "newer") != NULL);
}

/* Several programs come up at once on a new hall: the schema is made once. */
static void comes_up_in_many_processes_at_once(const char *name)
{
	pid_t children[6];
	int status;
	struct db *db;

	for (size_t i = 0; i < sizeof children / sizeof children[0]; i++) {
		children[i] = fork();
		if (children[i] == 0)
			_exit(db_open(folder_path(folder, name), true, &db) != OK);
	}
	for (size_t i = 0; i < sizeof children / sizeof children[0]; i++) {
		waitpid(children[i], &status, 0);
		CHECK_INT(status, 0);
	}
	db = opened(name);
	CHECK_INT(number(db, "SELECT COUNT(*) FROM event"), 0);
	db_close(db);
}

static enum err note(struct db *db, const char *scope)
{
	struct ask q = ask(db, "INSERT INTO attempt (scope, misses, until, hour_misses, hour)"
		" VALUES (:scope, 0, 0, 0, 0)");

	ask_text(&q, ":scope", scope);
	return ask_run(&q);
}

static int64_t notes(struct db *db)
{
	return number(db, "SELECT COUNT(*) FROM attempt");
}

static void transactions_nest_and_only_the_outermost_commits(void)
{
	struct db *db = opened("nest.db"), *other = opened("nest.db");

	CHECK_INT(db_begin(db), OK);
	CHECK_INT(note(db, "a"), OK);
	CHECK_INT(db_begin(db), OK);
	CHECK_INT(note(db, "b"), OK);
	CHECK_INT(db_end(db, OK), OK);
	CHECK_INT(notes(other), 0);
	CHECK_INT(db_end(db, OK), OK);
	CHECK_INT(notes(other), 2);
	CHECK_INT(db_begin(db), OK);
	CHECK_INT(note(db, "c"), OK);
	CHECK_INT(db_end(db, ERR_STOCK), ERR_STOCK);
	CHECK_INT(notes(db), 2);
	db_close(other);
	db_close(db);
}

static void one_failure_inside_undoes_everything(void)
{
	struct db *db = opened("doom.db");

	CHECK_INT(db_begin(db), OK);
	CHECK_INT(note(db, "outer"), OK);
	CHECK_INT(db_begin(db), OK);
	CHECK_INT(note(db, "inner"), OK);
	CHECK_INT(db_end(db, ERR_POINTS), ERR_POINTS);
	CHECK_INT(db_begin(db), OK);
	CHECK_INT(note(db, "sister"), OK);
	CHECK_INT(db_end(db, OK), OK);
	/* Whoever forgets that the inner one failed does not get a commit either. */
	CHECK_INT(db_end(db, OK), ERR_BROKEN);
	CHECK_INT(notes(db), 0);
	CHECK_INT(db_begin(db), OK);
	CHECK_INT(note(db, "after"), OK);
	CHECK_INT(db_end(db, OK), OK);
	CHECK_INT(notes(db), 1);
	db_close(db);
}

static void a_query_keeps_its_first_fault(void)
{
	struct db *db = opened("fault.db");
	struct ask q;
	int64_t out;

	CHECK_INT(note(db, "once"), OK);
	CHECK_INT(note(db, "once"), ERR_TWICE);
	CHECK_INT(note(db, NULL), ERR_BROKEN);
	CHECK_INT(note(db, "twice"), OK);

	q = ask(db, "SELECT nothing FROM nowhere");
	ask_int(&q, ":a", 1);
	ask_text(&q, ":b", "b");
	CHECK(!ask_next(&q));
	CHECK_INT(got_columns(&q), 0);
	CHECK_INT(ask_done(&q), ERR_BROKEN);
	CHECK_INT(ask_done(&q), ERR_BROKEN);

	q = ask(db, "SELECT misses FROM attempt WHERE scope = :scope");
	ask_text(&q, ":scope", "never");
	CHECK_INT(ask_number(&q, &out), ERR_NOT_FOUND);
	CHECK_INT(out, 0);
	db_close(db);
}

static void values_are_bound_and_come_back_as_they_went(void)
{
	static const char nasty[] = "'; DROP TABLE attempt; -- \xe5\x81\x9c\xe8\xbd\xa6";
	struct db *db = opened("bound.db");
	struct ask q = ask(db, "SELECT :text, :number, :blob, :nothing, :empty");
	size_t size;
	char *copy;

	ask_text(&q, ":text", nasty);
	ask_int(&q, ":number", INT64_MIN);
	ask_blob(&q, ":blob", "\0\1\2", 3);
	ask_blob(&q, ":empty", "", 0);
	ask_int(&q, ":unknown", 5);
	CHECK(ask_next(&q));
	CHECK_INT(got_columns(&q), 5);
	CHECK_TEXT(got_text(&q, 0), nasty);
	CHECK(got_int(&q, 1) == INT64_MIN);
	CHECK(memcmp(got_blob(&q, 2, &size), "\0\1\2", 3) == 0);
	CHECK_INT(size, 3);
	CHECK(got_null(&q, 3));
	CHECK_TEXT(got_text(&q, 3), "");
	CHECK(got_copy(&q, 3) == NULL);
	CHECK(!got_null(&q, 4));
	copy = got_copy(&q, 0);
	CHECK(!ask_next(&q));
	CHECK_INT(ask_done(&q), OK);
	CHECK_TEXT(copy, nasty);
	free(copy);
	db_close(db);
}

static const char by_scope[] = "SELECT hour FROM attempt WHERE scope = :scope";

static void statements_are_kept_and_forget_what_was_bound(void)
{
	struct db *db = opened("kept.db");
	struct ask outer = ask(db, by_scope), inner = ask(db, by_scope), again;
	struct sqlite3_stmt *kept = outer.stmt;
	char *bound;

	/* The same one twice at a time: two statements, so neither disturbs the other. */
	CHECK(outer.stmt != inner.stmt);
	CHECK_INT(ask_done(&inner), OK);
	CHECK_INT(ask_done(&outer), OK);
	again = ask(db, by_scope);
	CHECK(again.stmt == kept);
	ask_text(&again, ":scope", "old");
	CHECK(!ask_next(&again));
	CHECK_INT(ask_done(&again), OK);
	again = ask(db, by_scope);
	CHECK(again.stmt == kept);
	bound = sqlite3_expanded_sql(again.stmt);
	CHECK(strstr(bound, "old") == NULL);
	sqlite3_free(bound);
	CHECK_INT(ask_done(&again), OK);
	again = ask_once(db, by_scope);
	CHECK(!again.shared);
	CHECK_INT(ask_done(&again), OK);
	db_close(db);
}

/* More statements at a time than there is room for: those above are simply not kept. */
static void more_queries_than_room(void)
{
	struct db *db = opened("many.db");
	struct ask open[READY + 10];
	int64_t out;

	for (size_t i = 0; i < sizeof open / sizeof open[0]; i++)
		open[i] = ask(db, by_scope);
	CHECK(!open[READY + 5].shared);
	for (size_t i = 0; i < sizeof open / sizeof open[0]; i++)
		CHECK_INT(ask_done(&open[i]), OK);
	open[0] = ask(db, "SELECT 7");
	CHECK_INT(ask_number(&open[0], &out), OK);
	CHECK_INT(out, 7);
	db_close(db);
}

static void a_script_is_asked_statement_by_statement(void)
{
	static const char script[] = "SELECT 1;\n\tSELECT 2; SELECT 3;";
	const char *rest = script;
	struct db *db = opened("script.db");
	int64_t is, want = 1;

	for (; *rest; want++) {
		struct ask q = ask(db, rest);

		rest = ask_rest(&q, rest);
		CHECK_INT(ask_number(&q, &is), OK);
		CHECK_INT(is, want);
	}
	CHECK_INT(want, 4);
	db_close(db);
}

/* Every way that SQL has to write a row, and to change what holds the rows. */
static void refuses(struct db *db, const char *sql)
{
	struct ask q = ask_once(db, sql);
	enum err err = ask_run(&q);

	if (err != ERR_BROKEN)
		fprintf(stderr, "not refused: %s\n", sql);
	CHECK_INT(err, ERR_BROKEN);
}

static void only_appliers_may_write_the_log_and_what_follows_from_it(void)
{
	static const char *const ways[] = {
		"INSERT INTO %s SELECT * FROM %s", "REPLACE INTO %s SELECT * FROM %s",
		"INSERT OR REPLACE INTO main.%s SELECT * FROM %s",
		"INSERT OR IGNORE INTO \"%s\" SELECT * FROM %s",
		"DELETE FROM %s WHERE EXISTS (SELECT 1 FROM %s)", "DELETE FROM %s -- %s",
		"WITH x AS (SELECT 1) DELETE FROM %s WHERE 1 IN (SELECT COUNT(*) FROM %s)",
		"DROP TABLE %s -- %s",
	};
	static const char *const more[] = { "event", "head", "personal" };
	struct db *db = opened("lock.db");
	char sql[200];

	for (size_t t = 0; t < 3 || schema_projections[t - 3]; t++)
		for (size_t w = 0; w < sizeof ways / sizeof ways[0]; w++) {
			const char *table = t < 3 ? more[t] : schema_projections[t - 3];

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
			snprintf(sql, sizeof sql, ways[w], table, table);
#pragma GCC diagnostic pop
			refuses(db, sql);
		}
	refuses(db, "UPDATE event SET at = 0");
	refuses(db, "UPDATE EVENT SET at = 0");
	refuses(db, "UPDATE entry SET amount = 1000");
	refuses(db, "UPDATE matter SET state = 'passed'");
	refuses(db, "UPDATE OR REPLACE voucher SET state = 'posted'");
	refuses(db, "INSERT INTO head (one, seq, hash) VALUES (1, 1, X'') ON CONFLICT (one)"
		" DO UPDATE SET seq = 9");
	refuses(db, "UPDATE personal SET text = X''");
	CHECK_INT(note(db, "free"), OK);
	db_close(db);
}

static void the_doors_beside_the_lock_are_shut_too(void)
{
	struct db *db = opened("doors.db");

	refuses(db, "ATTACH DATABASE ':memory:' AS side");
	refuses(db, "DETACH DATABASE main");
	refuses(db, "PRAGMA writable_schema=ON");
	refuses(db, "PRAGMA recursive_triggers=OFF");
	refuses(db, "PRAGMA foreign_keys=OFF");
	refuses(db, "PRAGMA synchronous=OFF");
	refuses(db, "PRAGMA journal_mode=MEMORY");
	refuses(db, "PRAGMA trusted_schema=ON");
	refuses(db, "PRAGMA user_version=0");
	refuses(db, "VACUUM INTO '/tmp/never'");
	refuses(db, "DROP TRIGGER event_stays");
	refuses(db, "DROP INDEX event_subject");
	refuses(db, "ALTER TABLE event RENAME TO old_event");
	refuses(db, "ALTER TABLE event ADD COLUMN more TEXT");
	refuses(db, "ALTER TABLE matter DROP COLUMN rating");
	refuses(db, "CREATE TRIGGER sly AFTER INSERT ON attempt BEGIN"
		" UPDATE matter SET state = 'passed'; END");
	refuses(db, "CREATE TRIGGER sly AFTER INSERT ON event BEGIN"
		" UPDATE matter SET state = 'passed'; END");
	refuses(db, "CREATE TEMP TRIGGER sly AFTER INSERT ON main.event BEGIN"
		" DELETE FROM attempt; END");
	refuses(db, "CREATE TABLE mine (a)");
	refuses(db, "UPDATE sqlite_schema SET sql = ''");
	refuses(db, "DELETE FROM sqlite_schema");
	CHECK_INT(number(db, "SELECT COUNT(*) FROM sqlite_schema WHERE name = 'event_stays'"), 1);
	db_close(db);
}

/* What was prepared while applying does not stay usable afterwards. */
static void a_kept_statement_does_not_outlive_the_permission(void)
{
	static const char sql[] = "UPDATE reward SET stock = stock";
	struct db *db = opened("permission.db");
	struct ask q;

	CHECK(!db_applying(db, true));
	q = ask(db, sql);
	CHECK_INT(ask_run(&q), OK);
	CHECK(db_applying(db, false));
	q = ask(db, sql);
	CHECK_INT(ask_run(&q), ERR_BROKEN);
	db_close(db);
}

static void a_snapshot_sees_one_moment(void)
{
	struct db *db = opened("moment.db"), *other = opened("moment.db");

	CHECK_INT(db_snapshot(db, true), OK);
	CHECK_INT(notes(db), 0);
	CHECK_INT(note(other, "meanwhile"), OK);
	CHECK_INT(notes(db), 0);
	CHECK_INT(db_snapshot(db, false), OK);
	CHECK_INT(notes(db), 1);
	db_close(other);
	db_close(db);
}

static off_t journal_of(const char *name)
{
	struct stat stat_of;

	return stat(folder_path(folder, name), &stat_of) == 0 ? stat_of.st_size : -1;
}

/* What could not be cut from the journal is cut when the store is opened, unless somebody reads. */
static void opening_clears_the_journal(void)
{
	struct db *db = opened("journal.db"), *other;

	CHECK_INT(note(db, "first"), OK);
	CHECK_INT(db_snapshot(db, true), OK);
	CHECK_INT(notes(db), 1);
	other = opened("journal.db");
	CHECK(journal_of("journal.db-wal") > 0);
	CHECK_INT(note(other, "second"), OK);
	db_close(other);
	CHECK_INT(db_snapshot(db, false), OK);
	CHECK(journal_of("journal.db-wal") > 0);
	other = opened("journal.db");
	CHECK_INT(journal_of("journal.db-wal"), 0);
	CHECK_INT(notes(other), 2);
	CHECK_INT(note(other, "third"), OK);
	CHECK_INT(notes(db), 3);
	db_close(other);
	db_close(db);
}

static void copies_itself_whole_and_locks_again(void)
{
	struct db *db = opened("original.db"), *copy;

	CHECK_INT(note(db, "kept"), OK);
	CHECK_INT(db_copy_to(db, folder_path(folder, "copy.db")), OK);
	refuses(db, "DELETE FROM event");
	CHECK_INT(db_copy_to(db, folder_path(folder, "copy.db")), ERR_BROKEN);
	refuses(db, "DELETE FROM event");
	copy = opened("copy.db");
	CHECK_INT(notes(copy), 1);
	CHECK_INT(number(copy, "PRAGMA user_version"), number(db, "PRAGMA user_version"));
	db_close(copy);
	db_close(db);
}

/* Another program knows nothing of the authoriser: the triggers must hold by themselves. */
static void raw_refuses(sqlite3 *raw, const char *sql)
{
	int code = sqlite3_exec(raw, sql, NULL, NULL, NULL);

	if (code != SQLITE_CONSTRAINT)
		fprintf(stderr, "%d of another program's: %s\n", code, sql);
	CHECK_INT(code, SQLITE_CONSTRAINT);
}

static void raw_runs(sqlite3 *raw, const char *sql)
{
	CHECK_INT(sqlite3_exec(raw, sql, NULL, NULL, NULL), SQLITE_OK);
}

#define EVENT "INTO event VALUES (1, 'cli', 5, 0, 'keeper', 'x', 0, '{}', '{}', X'00', X'00')"

static void log_and_ledger_stay_for_other_programs_too(void)
{
	sqlite3 *raw;

	db_close(opened("foreign.db"));
	CHECK_INT(sqlite3_open(folder_path(folder, "foreign.db"), &raw), SQLITE_OK);
	raw_runs(raw, "INSERT " EVENT);
	raw_runs(raw, "INSERT INTO posting VALUES (1, 5, 5, 'cause', 'rule', 1, 'about')");
	raw_runs(raw, "INSERT INTO entry VALUES (1, 'resident/1', 20)");
	raw_runs(raw, "INSERT INTO entry VALUES (1, 'issue', -20)");
	raw_refuses(raw, "UPDATE event SET body = '{\"a\":1}'");
	raw_refuses(raw, "DELETE FROM event");
	raw_refuses(raw, "DELETE FROM event WHERE seq = 1");
	raw_refuses(raw, "REPLACE " EVENT);
	raw_refuses(raw, "INSERT OR REPLACE " EVENT);
	raw_refuses(raw, "UPDATE posting SET at = 6");
	raw_refuses(raw, "DELETE FROM posting");
	raw_refuses(raw, "REPLACE INTO posting VALUES (1, 6, 6, 'other', 'rule', 1, 'about')");
	raw_refuses(raw, "REPLACE INTO posting VALUES (2, 6, 6, 'cause', 'rule', 1, 'about')");
	raw_refuses(raw, "UPDATE entry SET amount = 2000");
	raw_refuses(raw, "DELETE FROM entry");
	raw_refuses(raw, "REPLACE INTO entry VALUES (1, 'resident/1', 2000)");
	raw_refuses(raw, "INSERT INTO entry VALUES (2, 'resident/1', -21)");
	raw_refuses(raw, "INSERT INTO entry VALUES (2, 'held', -1)");
	raw_runs(raw, "INSERT INTO entry VALUES (2, 'resident/1', -20)");
	raw_refuses(raw, "INSERT INTO reward VALUES (1, 'a', 'a', 5, -1, 0, 14, 0, 0, 0)");
	sqlite3_close(raw);
}

int main(void)
{
	random_seed(1);
	folder_make(folder);
	writes_durably_and_with_every_guard_on();
	opens_only_what_is_a_store();
	opening_twice_changes_nothing();
	refuses_a_store_from_the_future();
	for (int round = 0; round < 25; round++) {
		char name[16];

		snprintf(name, sizeof name, "crowd%d.db", round);
		comes_up_in_many_processes_at_once(name);
	}
	transactions_nest_and_only_the_outermost_commits();
	one_failure_inside_undoes_everything();
	a_query_keeps_its_first_fault();
	values_are_bound_and_come_back_as_they_went();
	statements_are_kept_and_forget_what_was_bound();
	more_queries_than_room();
	a_script_is_asked_statement_by_statement();
	only_appliers_may_write_the_log_and_what_follows_from_it();
	the_doors_beside_the_lock_are_shut_too();
	a_kept_statement_does_not_outlive_the_permission();
	a_snapshot_sees_one_moment();
	opening_clears_the_journal();
	copies_itself_whole_and_locks_again();
	log_and_ledger_stay_for_other_programs_too();
	folder_remove(folder);
	return checked();
}
