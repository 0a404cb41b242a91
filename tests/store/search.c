/* search.c - tests of the index: what it finds, what it forgets, and that verify knows. */
#include <config.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "store/db.h"
#include "store/event.h"
#include "store/search.h"
#include "store/vault.h"
#include "store/verify.h"
#include "tests/check.h"
#include "tests/store/folder.h"

/* Matters as the domain has them, as far as search looks at them. */
static const struct applier appliers[] = {
	{ "matter.received", "INSERT INTO matter (id, file_number, file_year, file_serial, state,"
	  " before, category, place, who, resident, assisted, urgency, text_seq, received_at, due_at,"
	  " answered_at, paused_at, wake_at, moved_at, clerk, parent, round, rating)"
	  " VALUES (:subject, :subject, 2026, :subject, 'screening', 'received',"
	  " :body->>'$.category', :body->>'$.place', 'anonymous', 0, 0, 'ordinary', :seq, :at, :at,"
	  " 0, 0, 0, :at, 0, 0, 0, '');" SEARCH_JOINS },
	{ "matter.titled", SEARCH_LEAVES "INSERT OR REPLACE INTO title (matter, words)"
	  " VALUES (:subject, :body->>'$.title');" SEARCH_JOINS },
	{ "matter.tasked", SEARCH_LEAVES "INSERT INTO task (id, matter, party, deadline, criterion)"
	  " VALUES (:seq, :subject, :body->>'$.party', :at, :body->>'$.criterion');" SEARCH_JOINS },
	{ "matter.replied", SEARCH_LEAVES "INSERT INTO reply (matter, words, public)"
	  " VALUES (:subject, :body->>'$.reply', :body->>'$.public');" SEARCH_JOINS },
	{ "noted", "" },
	{ 0 }
};

static char folder[FOLDER];
static struct store *store;

static int64_t received(int64_t id, const char *category, const char *place, const char *text)
{
	struct event event = { .kind = "matter.received", .subject = id, .fields = {
			{ "category", .text = category }, { "place", .text = place } },
		.personal = { { "subject", text, false }, { "text", text, false },
			{ "name", "陈秀英", true } } };

	CHECK_INT(event_append(store, &event), OK);
	return event.seq;
}

static void titled(int64_t id, const char *title)
{
	CHECK_INT(event_append(store, &(struct event){ .kind = "matter.titled", .subject = id,
		.fields = { { "title", .text = title } } }), OK);
}

/* The ids that a word finds, newest first, with blanks between. */
static void check_found(const char *index, const char *word, const char *want)
{
	char sql[160];
	struct text got = {0};
	struct ask q;

	snprintf(sql, sizeof sql, "SELECT rowid FROM %s WHERE %s MATCH :word ORDER BY rowid DESC",
		index, index);
	q = ask_once(store->db, sql);
	ask_text(&q, ":word", word);
	while (ask_next(&q))
		text_addf(&got, "%s%lld", got.length > 0 ? " " : "", (long long)got_int(&q, 0));
	CHECK_INT(ask_done(&q), OK);
	CHECK_TEXT(got.at ? got.at : "", want);
	text_release(&got);
}

static void check_all(const char *word, const char *want)
{
	check_found("search_all", word, want);
}

static void check_open(const char *word, const char *want)
{
	check_found("search_open", word, want);
}

static void check_good(bool want)
{
	struct verdict verdict;

	CHECK_INT(store_verify(store, &verdict), OK);
	CHECK_INT(verdict.good, want);
	if (!want)
		CHECK(strstr(verdict.what, "reindex") != NULL);
}

static void finds_pairs_characters_and_words(void)
{
	received(1, "parking", "gate", "小区门口停车场太小");
	received(2, "lift", "b3", "电梯A3停水了");
	check_all("\"停车\"", "1");
	check_all("\"停车\" AND \"车场\"", "1");
	check_all("\"停\"", "2 1");
	check_all("\"水\"", "2");
	check_all("\"场\"", "1");
	check_all("\"a3\"", "2");
	check_all("\"A3\"", "2");
	check_all("\"gate\"", "1");
	check_all("\"场太\"", "1");
	check_all("\"梯停\"", "");
	check_good(true);
}

static void everybody_finds_no_own_words(void)
{
	check_open("\"停车\"", "");
	check_open("\"parking\"", "1");
	check_open("\"gate\"", "");
	check_all("\"陈秀\"", "");
	titled(1, "门口不好停车");
	check_open("\"停车\"", "1");
	check_all("\"不好\"", "1");
	titled(1, "大门拥堵");
	check_open("\"停车\"", "");
	check_open("\"大门\"", "1");
	check_all("\"不好\"", "");
	check_all("\"停车\"", "1");
	check_good(true);
}

static void what_is_done_and_answered_is_found(void)
{
	CHECK_INT(event_append(store, &(struct event){ .kind = "matter.tasked", .subject = 2,
		.fields = { { "party", .text = "物业公司" }, { "criterion", .text = "连续运行七天" } } }), OK);
	CHECK_INT(event_append(store, &(struct event){ .kind = "matter.replied", .subject = 2,
		.fields = { { "reply", .text = "已经检修" }, { "public", .number = 0 } } }), OK);
	CHECK_INT(event_append(store, &(struct event){ .kind = "matter.replied", .subject = 1,
		.fields = { { "reply", .text = "划线整治" }, { "public", .number = 1 } } }), OK);
	check_open("\"物业\" AND \"七天\"", "2");
	check_open("\"检修\"", "");
	check_all("\"检修\"", "2");
	check_open("\"整治\"", "1");
	check_good(true);
}

/* Erased words are found no more, the others still are; erased twice is erased. */
static void forgets_what_is_erased(void)
{
	int64_t seq = received(3, "noise", "", "搅拌站扰民");

	check_all("\"搅拌\"", "3");
	CHECK_INT(personal_erase(store, seq, "name"), OK);
	check_all("\"搅拌\"", "3");
	CHECK_INT(personal_erase(store, seq, "subject"), OK);
	check_all("\"搅拌\"", "3");
	check_good(true);
	CHECK_INT(personal_erase(store, seq, NULL), OK);
	check_all("\"搅拌\"", "");
	check_all("\"noise\"", "3");
	check_good(true);
	CHECK_INT(personal_erase(store, seq, NULL), OK);
	check_good(true);
	titled(3, "工地噪音");
	check_all("\"工地\"", "3");
	check_good(true);
}

/* Not even the bytes of the file, or of its log, tell what was written. */
static void forgets_it_in_the_file_too(void)
{
	int64_t seq = received(4, "noise", "", "Zugzwang");

	store_close(store);
	CHECK_INT(store_open(folder, "cli", false, appliers, &store), OK);
	CHECK(file_holds(folder, "hall.db", "zugzwang"));
	CHECK_INT(personal_erase(store, seq, NULL), OK);
	CHECK_INT(search_forget(store->db, 1000), OK);
	CHECK_INT(search_forget(store->db, 1000), OK);
	check_good(true);
	store_close(store);
	CHECK(!store_holds(folder, "gzwang"));
	CHECK_INT(store_open(folder, "cli", false, appliers, &store), OK);
}

/* Whoever writes an index past the log is named by verify; reindex mends it. */
static void verify_compares_the_index(void)
{
	static const char *const faults[] = {
		"INSERT INTO search_all (rowid, words) VALUES (1, '别的')",
		"INSERT INTO search_open (rowid, words) VALUES (1, '别的')",
		"INSERT INTO search_all (rowid, words) VALUES (77, '停车')",
		"INSERT INTO search_all (search_all, rowid, words) VALUES ('delete', 2, '停水')",
		"INSERT INTO search_open (search_open, rowid, words) VALUES ('delete', 3, '工地')",
		"DELETE FROM personal WHERE seq = 1",
	};

	for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
		CHECK_INT(db_run(store->db, faults[i]), ERR_BROKEN);
		check_good(true);
		db_applying(store->db, true);
		CHECK_INT(db_run(store->db, faults[i]), OK);
		db_applying(store->db, false);
		check_good(false);
		CHECK_INT(search_rebuild(store->db), OK);
		check_good(true);
	}
	check_all("\"电梯\"", "2");
	check_all("\"门口\"", "");
	check_open("\"大门\"", "1");
}

/* What fails leaves the index as it was. */
static void goes_back_with_its_transaction(void)
{
	CHECK_INT(db_begin(store->db), OK);
	received(5, "care", "", "送餐上门");
	check_all("\"送餐\"", "5");
	CHECK_INT(db_end(store->db, ERR_INPUT), ERR_INPUT);
	check_all("\"送餐\"", "");
	check_good(true);
}

static void goes_along_in_a_copy(void)
{
	struct db *db, *was = store->db;

	CHECK_INT(db_copy_to(store->db, folder_path(folder, "copy.db")), OK);
	CHECK_INT(db_open(folder_path(folder, "copy.db"), false, &db), OK);
	store->db = db;
	check_all("\"电梯\"", "2");
	check_good(true);
	store->db = was;
	db_close(db);
}

/* The same words in many matters, changed and erased in turn: index and texts agree. */
static void stays_true_over_many(void)
{
	int64_t seqs[200];

	for (int i = 0; i < 200; i++)
		seqs[i] = received(100 + i, "other", "b1", i % 3 ? "楼道里的路灯" : "楼下的路灯坏了");
	for (int i = 0; i < 200; i += 2)
		titled(100 + i, i % 4 ? "路灯" : "楼道");
	for (int i = 0; i < 200; i += 5)
		CHECK_INT(personal_erase(store, seqs[i], NULL), OK);
	CHECK_INT(search_forget(store->db, 1000), OK);
	check_good(true);
	for (int i = 0; i < 200; i += 2)
		titled(100 + i, "另一个");
	check_good(true);
}

int main(void)
{
	clock_set(1795395600);
	random_seed(7);
	folder_make(folder);
	CHECK_INT(vault_create(folder_path(folder, "key")), OK);
	CHECK_INT(store_open(folder, "kiosk", true, appliers, &store), OK);
	if (!store)
		die("no store: %s", log_last());
	finds_pairs_characters_and_words();
	everybody_finds_no_own_words();
	what_is_done_and_answered_is_found();
	forgets_what_is_erased();
	forgets_it_in_the_file_too();
	goes_back_with_its_transaction();
	goes_along_in_a_copy();
	verify_compares_the_index();
	stays_true_over_many();
	store_close(store);
	folder_remove(folder);
	return checked();
}
