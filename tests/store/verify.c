/* verify.c - tests that nothing can be changed behind the log's back without a word. */
#include <config.h>

#include <sqlite3.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "store/db.h"
#include "store/event.h"
#include "store/vault.h"
#include "store/verify.h"
#include "tests/check.h"
#include "tests/store/folder.h"

static const struct applier appliers[] = {
	{ "resident.enrolled", "INSERT INTO resident (id, card, name_seq, pin_seq, joined_at)"
	  " VALUES (:subject, :body->>'$.card', :seq, :seq, :at);" },
	{ "reward.listed", "INSERT INTO reward (id, name_zh, name_en, cost, stock, per_person, days,"
	  "  service, sponsor, withdrawn) VALUES (:subject, :body->>'$.name', '', 25, 0, 0, 14, 0, 0, 0);"
	  "INSERT INTO stock_move (seq, reward, day, pieces) VALUES (:seq, :subject, 0, 2);" },
	{ "points.posted", "INSERT INTO posting (seq, at, fact_at, cause, rule, units, about)"
	  " VALUES (:seq, :at, :at, :body->>'$.cause', 'attended', 1, '');"
	  "INSERT INTO entry (seq, account, amount) VALUES (:seq, 'resident/1', 10);"
	  "INSERT INTO entry (seq, account, amount) VALUES (:seq, 'issue', -10);"
	  "INSERT INTO lot (seq, resident, rest, expires_at) VALUES (:seq, 1, 0, 2000000000);"
	  "INSERT INTO lot_entry (seq, lot, amount) VALUES (:seq, :seq, 10);" },
	{ "noted", "" },
	{ 0 }
};

/* The log of the tests: event 2 has personal text, 4 moves points, 6 is the last. */
enum { NOTED = 1, ENROLLED, LISTED, POSTED, LISTED_TOO, LAST };

static char folder[FOLDER];
static struct store *store;
static sqlite3 *raw;                 /* another program, without our lock */

static void append(struct event event)
{
	CHECK_INT(event_append(store, &event), OK);
}

static void make_store(void)
{
	folder_make(folder);
	CHECK_INT(vault_create(folder_path(folder, "key")), OK);
	CHECK_INT(store_open(folder, "kiosk", true, appliers, &store), OK);
	if (!store)
		die("no store: %s", log_last());
	append((struct event){ .kind = "noted", .by = { 7, "keeper" }, .subject = 3 });
	append((struct event){ .kind = "resident.enrolled", .subject = 1, .by = { 1, "clerk" },
		.fields = { { "card", .text = "48271093" } }, .personal = {
			{ "name", "陈秀英", true }, { "text", "想要一个坡道", false } } });
	append((struct event){ .kind = "reward.listed", .subject = 1,
		.fields = { { "name", .text = "理发" } } });
	append((struct event){ .kind = "points.posted", .subject = 1,
		.fields = { { "cause", .text = "meeting/1" } } });
	append((struct event){ .kind = "reward.listed", .subject = 2,
		.fields = { { "name", .text = "洗衣" } } });
	append((struct event){ .kind = "noted", .personal = { { "text", "最后一句", false } } });
}

static void raw_run(const char *sql)
{
	char *words = NULL;

	CHECK_INT(sqlite3_exec(raw, sql, NULL, NULL, &words), SQLITE_OK);
	if (words)
		fprintf(stderr, "%s: %s\n", sql, words);
	sqlite3_free(words);
}

static char guards[8192];           /* the triggers' SQL, to put them back */

static int keep_guard(void *nothing, int columns, char **values, char **names)
{
	size_t used = strlen(guards);

	snprintf(guards + used, sizeof guards - used, "%s;", values[0]);
	return 0;
}

static int drop_guard(void *nothing, int columns, char **values, char **names)
{
	char sql[1024];

	snprintf(sql, sizeof sql, "DROP TRIGGER %s", values[0]);
	raw_run(sql);
	return 0;
}

static void guards_off(void)
{
	CHECK_INT(sqlite3_exec(raw, "SELECT group_concat(name, ';DROP TRIGGER ') FROM sqlite_schema"
		" WHERE type = 'trigger'", drop_guard, NULL, NULL), SQLITE_OK);
}

static void open_behind_its_back(void)
{
	CHECK_INT(sqlite3_open(folder_path(folder, "hall.db"), &raw), SQLITE_OK);
	CHECK_INT(sqlite3_exec(raw, "SELECT sql FROM sqlite_schema WHERE type = 'trigger'",
		keep_guard, NULL, NULL), SQLITE_OK);
	raw_run("PRAGMA synchronous=OFF");
	guards_off();
}

static struct verdict verdict_now(void)
{
	struct verdict verdict;

	CHECK_INT(store_verify(store, &verdict), OK);
	return verdict;
}

static void check_good(void)
{
	struct verdict verdict;

	if (raw)
		raw_run(guards);
	verdict = verdict_now();
	if (raw)
		guards_off();

	CHECK_TEXT(verdict.what, "");
	CHECK(verdict.good);
	CHECK_INT(verdict.events, LAST);
	CHECK_INT(verdict.event, 0);
}

static void check_bad(const char *how, int64_t event)
{
	struct verdict verdict = verdict_now();

	if (verdict.good || verdict.event != event)
		fprintf(stderr, "%s: \"%s\"\n", how, verdict.what);
	CHECK(!verdict.good);
	CHECK(verdict.what[0]);
	CHECK_INT(verdict.event, event);
}

/* Tampers, looks, and puts everything back: a whole copy of the tables is kept beside. */
static void tampered(const char *sql, int64_t event)
{
	static const char *const tables[] = { "event", "head", "personal", "resident", "reward",
		"posting", "entry", "account", "lot", "lot_entry", "stock_move", "voucher" };
	char back[120];

	raw_run(sql);
	check_bad(sql, event);
	raw_run("BEGIN");
	for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
		snprintf(back, sizeof back, "DELETE FROM %s; INSERT INTO %s SELECT * FROM kept.%s",
			tables[i], tables[i], tables[i]);
		raw_run(back);
	}
	raw_run("COMMIT");
}

static void keep_a_copy(void)
{
	raw_run("ATTACH ':memory:' AS kept");
	raw_run("CREATE TABLE kept.event AS SELECT * FROM event;"
		"CREATE TABLE kept.head AS SELECT * FROM head;"
		"CREATE TABLE kept.personal AS SELECT * FROM personal;"
		"CREATE TABLE kept.resident AS SELECT * FROM resident;"
		"CREATE TABLE kept.reward AS SELECT * FROM reward;"
		"CREATE TABLE kept.posting AS SELECT * FROM posting;"
		"CREATE TABLE kept.entry AS SELECT * FROM entry;"
		"CREATE TABLE kept.account AS SELECT * FROM account;"
		"CREATE TABLE kept.lot AS SELECT * FROM lot;"
		"CREATE TABLE kept.lot_entry AS SELECT * FROM lot_entry;"
		"CREATE TABLE kept.stock_move AS SELECT * FROM stock_move;"
		"CREATE TABLE kept.voucher AS SELECT * FROM voucher");
}

static sqlite3_stmt *prepared(const char *sql)
{
	sqlite3_stmt *stmt = NULL;

	CHECK_INT(sqlite3_prepare_v2(raw, sql, -1, &stmt, NULL), SQLITE_OK);
	return stmt;
}

static void put(sqlite3_stmt *update, bool text, const void *bytes, int size)
{
	if (text)
		sqlite3_bind_text(update, 1, bytes, size, SQLITE_TRANSIENT);
	else
		sqlite3_bind_blob(update, 1, bytes, size, SQLITE_TRANSIENT);
	CHECK_INT(sqlite3_step(update), SQLITE_DONE);
	sqlite3_reset(update);
}

/* Every byte of one column of one row, changed by itself; then one more, one less. */
static void every_byte_counts(const char *table, const char *column, int64_t seq, int stride)
{
	sqlite3_stmt *select, *update;
	char how[80];
	unsigned char *bytes;
	bool text;
	int size;

	snprintf(how, sizeof how, "SELECT %s FROM %s WHERE seq = %lld", column, table, (long long)seq);
	select = prepared(how);
	CHECK_INT(sqlite3_step(select), SQLITE_ROW);
	text = sqlite3_column_type(select, 0) == SQLITE_TEXT;
	size = sqlite3_column_bytes(select, 0);
	bytes = xcalloc(1, (size_t)size + 2);
	if (size > 0)
		memcpy(bytes, text ? (const void *)sqlite3_column_text(select, 0) :
			sqlite3_column_blob(select, 0), (size_t)size);
	sqlite3_finalize(select);
	snprintf(how, sizeof how, "UPDATE %s SET %s = ?1 WHERE seq = %lld", table, column,
		(long long)seq);
	update = prepared(how);
	for (int i = 0; i < size; i += stride) {
		snprintf(how, sizeof how, "byte %d of %s.%s of %lld", i, table, column, (long long)seq);
		bytes[i] ^= 1;
		put(update, text, bytes, size);
		check_bad(how, seq);
		bytes[i] ^= 1;
	}
	snprintf(how, sizeof how, "length of %s.%s of %lld", table, column, (long long)seq);
	put(update, text, bytes, size + 1);
	check_bad(how, seq);
	if (size > 0) {
		put(update, text, bytes, size - 1);
		check_bad(how, seq);
		put(update, text, bytes, 0);
		check_bad(how, seq);
	}
	put(update, text, bytes, size);
	sqlite3_finalize(update);
	free(bytes);
	check_good();
}

static void every_byte_of_an_event_counts(void)
{
	static const char *const columns[] = { "origin", "role", "kind", "body", "digests", "prev",
		"hash" };

	for (size_t i = 0; i < sizeof columns / sizeof columns[0]; i++)
		for (int64_t seq = NOTED; seq <= LAST; seq++)
			every_byte_counts("event", columns[i], seq, seq == ENROLLED ? 1 : 13);
}

static void every_number_of_an_event_counts(void)
{
	static const char *const columns[] = { "at", "actor", "subject" };
	char sql[100];

	for (int seq = NOTED; seq <= LAST; seq++)
		for (int i = 0; i < 3; i++) {
			snprintf(sql, sizeof sql, "UPDATE event SET %s = %s + 1 WHERE seq = %d",
				columns[i], columns[i], seq);
			tampered(sql, seq);
			snprintf(sql, sizeof sql, "UPDATE event SET %s = -%s - 1 WHERE seq = %d",
				columns[i], columns[i], seq);
			tampered(sql, seq);
		}
	check_good();
}

static void no_event_may_be_missing_or_elsewhere(void)
{
	char sql[100];

	for (int seq = NOTED; seq <= LAST; seq++) {
		snprintf(sql, sizeof sql, "DELETE FROM event WHERE seq = %d", seq);
		tampered(sql, seq);
	}
	tampered("DELETE FROM event WHERE seq > 3", POSTED);
	tampered("DELETE FROM event", NOTED);
	tampered("DELETE FROM event; DELETE FROM personal", NOTED);
	tampered("DELETE FROM event WHERE seq = 6; DELETE FROM personal WHERE seq = 6", LAST);
	/* The head moved back as well: what the event wrote is still there. */
	tampered("DELETE FROM event WHERE seq >= 5; DELETE FROM personal WHERE seq >= 5;"
		"UPDATE head SET (seq, hash) = (SELECT seq, hash FROM event WHERE seq = 4)", 0);
	tampered("UPDATE event SET seq = 7 WHERE seq = 6", LAST);
	tampered("UPDATE event SET seq = 0 WHERE seq = 1", NOTED);
	tampered("UPDATE event SET seq = 100 WHERE seq = 3; UPDATE event SET seq = 3 WHERE seq = 5;"
		"UPDATE event SET seq = 5 WHERE seq = 100", LISTED);
	tampered("UPDATE event SET seq = 100 WHERE seq = 1; UPDATE event SET seq = 1 WHERE seq = 2;"
		"UPDATE event SET seq = 2 WHERE seq = 100", NOTED);
	tampered("INSERT INTO event SELECT 7, origin, at, actor, role, kind, subject, body, digests,"
		" prev, hash FROM event WHERE seq = 6", LAST + 1);
	tampered("INSERT INTO event SELECT 7, origin, at, actor, role, kind, subject, body, '{}',"
		" (SELECT hash FROM event WHERE seq = 6), zeroblob(32) FROM event WHERE seq = 1",
		LAST + 1);
	check_good();
}

static void the_head_counts(void)
{
	tampered("UPDATE head SET seq = 7", LAST + 1);
	tampered("UPDATE head SET seq = 5", LAST + 1);
	tampered("UPDATE head SET hash = zeroblob(32)", LAST + 1);
	tampered("UPDATE head SET hash = X''", LAST + 1);
	tampered("UPDATE head SET hash = CAST(hash || X'00' AS BLOB)", LAST + 1);
	tampered("UPDATE head SET (seq, hash) = (SELECT seq, hash FROM event WHERE seq = 5)", LAST + 1);
	tampered("DELETE FROM head", LAST + 1);
	check_good();
}

static void personal_text_counts(void)
{
	every_byte_counts("personal", "text", LAST, 1);
	every_byte_counts("personal", "salt", LAST, 1);
	tampered("UPDATE personal SET text = CAST(text || X'00' || 'x' AS BLOB) WHERE seq = 6", LAST);
	tampered("UPDATE personal SET text = X'' WHERE seq = 2 AND field = 'text'", ENROLLED);
	tampered("UPDATE personal SET text = randomblob(60) WHERE seq = 2 AND sealed", ENROLLED);
	tampered("UPDATE personal SET text = substr(text, 2) WHERE seq = 2 AND sealed", ENROLLED);
	tampered("UPDATE personal SET sealed = 0 WHERE seq = 2", ENROLLED);
	tampered("UPDATE personal SET sealed = 1 WHERE seq = 6", LAST);
	tampered("UPDATE personal SET field = 'phone' WHERE seq = 2 AND field = 'name'", ENROLLED);
	tampered("INSERT INTO personal VALUES (3, 'text', zeroblob(16), 0, X'78')", LISTED);
	tampered("UPDATE personal SET seq = 1 WHERE seq = 6", NOTED);
	tampered("INSERT INTO personal VALUES (99, 'text', zeroblob(16), 0, X'78')", 0);
	check_good();
	/* That it may be erased is what it stands apart for. */
	raw_run("DELETE FROM personal");
	check_good();
	raw_run("INSERT INTO personal SELECT * FROM kept.personal");
	check_good();
}

static void what_screens_read_counts(void)
{
	tampered("UPDATE reward SET cost = cost - 1 WHERE id = 1", 0);
	tampered("UPDATE reward SET name_zh = '理髮' WHERE id = 1", 0);
	tampered("UPDATE reward SET name_en = 'Haircut' WHERE id = 1", 0);
	tampered("UPDATE reward SET name_zh = name_zh || char(0) || 'x' WHERE id = 1", 0);
	tampered("UPDATE reward SET id = 3 WHERE id = 2", 0);
	tampered("DELETE FROM reward WHERE id = 2", 0);
	tampered("DELETE FROM reward", 0);
	tampered("INSERT INTO reward VALUES (3, 'x', 'x', 1, 0, 0, 14, 0, 0, 0)", 0);
	tampered("UPDATE resident SET card = '48271094'", 0);
	tampered("UPDATE resident SET pin_seq = 6", 0);
	tampered("INSERT INTO resident (id, card, name_seq, pin_seq, joined_at) VALUES (2, '11111111', 2, 2, 5)", 0);
	check_good();
}

static void the_ledger_counts(void)
{
	tampered("UPDATE entry SET amount = 11 WHERE account = 'resident/1'", 0);
	tampered("UPDATE entry SET amount = amount * 2", 0);
	tampered("UPDATE entry SET account = 'resident/2' WHERE account = 'resident/1'", 0);
	tampered("UPDATE entry SET amount = -amount", 0);
	tampered("DELETE FROM entry", 0);
	tampered("DELETE FROM entry WHERE account = 'issue'", 0);
	tampered("DELETE FROM entry; DELETE FROM posting", 0);
	tampered("UPDATE posting SET cause = 'meeting/2'", 0);
	tampered("UPDATE posting SET at = at + 1", 0);
	tampered("INSERT INTO posting VALUES (5, 1, 1, 'again', 'attended', 1, '');"
		"INSERT INTO entry VALUES (5, 'resident/1', 10);"
		"INSERT INTO entry VALUES (5, 'issue', -10)", 0);
	tampered("INSERT INTO voucher VALUES (1, 1, 1, 25, 4, 'held', 'x', 0, 1, 2, 0, 0, 0)", 0);
	tampered("UPDATE account SET balance = balance + 1 WHERE name = 'resident/1'", 0);
	tampered("DELETE FROM account WHERE name = 'issue'", 0);
	tampered("INSERT INTO account VALUES ('held', 0)", 0);
	tampered("UPDATE lot SET rest = 9", 0);
	tampered("UPDATE lot SET expires_at = expires_at + 1", 0);
	tampered("DELETE FROM lot_entry", 0);
	tampered("UPDATE lot_entry SET amount = 11; UPDATE lot SET rest = 11", 0);
	tampered("UPDATE stock_move SET pieces = 3", 0);
	tampered("UPDATE stock_move SET pieces = 3; UPDATE reward SET stock = 3", 0);
	check_good();
}

/* Verifying changes nothing and shuts nobody out. */
static void looking_changes_nothing(void)
{
	struct verdict verdict;

	raw_run(guards);
	raw_run("BEGIN IMMEDIATE");
	CHECK_INT(store_verify(store, &verdict), OK);
	CHECK(verdict.good);
	raw_run("ROLLBACK");
	guards_off();
	CHECK_INT(db_begin(store->db), OK);
	CHECK_INT(store_verify(store, &verdict), ERR_BROKEN);
	CHECK_INT(db_end(store->db, OK), OK);
	check_good();
}

static void a_damaged_file_is_noticed(void)
{
	struct verdict verdict;
	FILE *file;
	char zeros[2048] = "";
	enum err err;

	sqlite3_close(raw);
	store_close(store);
	file = fopen(folder_path(folder, "hall.db"), "r+");
	CHECK(file && fseek(file, -4096, SEEK_END) == 0);
	CHECK_INT(fwrite(zeros, 1, sizeof zeros, file), sizeof zeros);
	fclose(file);
	err = store_open(folder, "cli", false, appliers, &store);
	if (err == OK)
		err = store_verify(store, &verdict);
	CHECK(err != OK || !verdict.good);
	store_close(store);
}

/* A guard that was taken away is missed, though every row is as it was. */
static void what_guards_the_log_counts(void)
{
	struct verdict verdict;

	raw_run(guards);
	raw_run("DROP TRIGGER event_stays");
	verdict = verdict_now();
	CHECK(!verdict.good);
	CHECK_INT(verdict.event, 0);
}

int main(void)
{
	clock_set(1795395600);
	random_seed(1);
	make_store();
	check_good();
	open_behind_its_back();
	check_good();
	keep_a_copy();
	every_byte_of_an_event_counts();
	every_number_of_an_event_counts();
	no_event_may_be_missing_or_elsewhere();
	the_head_counts();
	personal_text_counts();
	what_screens_read_counts();
	the_ledger_counts();
	looking_changes_nothing();
	what_guards_the_log_counts();
	a_damaged_file_is_noticed();
	folder_remove(folder);
	return checked();
}
