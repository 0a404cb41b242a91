/* event.c - tests of the log: appended, chained, applied, its personal text apart. */
#include <config.h>

#include <sys/wait.h>

#include "base/clock.h"
#include "base/log.h"
#include "base/random.h"
#include "store/chain.h"
#include "store/db.h"
#include "store/event.h"
#include "store/verify.h"
#include "tests/check.h"
#include "tests/store/folder.h"

enum { NOW = 1795395600 };

/* What the domain's appliers are made of, on tables that are there. */
static const struct applier appliers[] = {
	{ "reward.listed", "INSERT INTO reward (id, name_zh, name_en, cost, stock, per_person, days,"
	  "  service, sponsor, withdrawn)"
	  " VALUES (:subject, :body->>'$.name', :role, :body->>'$.cost', 0, :seq, :at, 0, 0, 0);"
	  "INSERT INTO stock_move (seq, reward, day, pieces) VALUES (:seq, :subject, 0, :actor);" },
	{ "reward.doubled", "UPDATE reward SET cost = cost * 2;\n"
	  "\tINSERT INTO stock_move (seq, reward, day, pieces) VALUES (:seq, :subject, 0, 1);" },
	{ "reward.broken", "UPDATE reward SET name_zh = 'half done';"
	  "UPDATE reward SET cost = 0 WHERE id = :subject;" },
	{ "reward.senseless", "UPDATE nowhere SET nothing = 1;" },
	{ "noted", "" },
	{ 0 }
};

static char folder[FOLDER];

static struct store *opened(const char *where, const char *origin)
{
	struct store *store;

	CHECK_INT(store_open(where, origin, true, appliers, &store), OK);
	if (!store)
		die("no store: %s", log_last());
	return store;
}

static int64_t number(struct store *store, const char *sql)
{
	struct ask q = ask_once(store->db, sql);
	int64_t out = -1;

	CHECK_INT(ask_number(&q, &out), OK);
	return out;
}

static void check_words(struct store *store, const char *sql, const char *want)
{
	struct ask q = ask_once(store->db, sql);

	CHECK(ask_next(&q));
	CHECK_TEXT(got_text(&q, 0), want);
	CHECK_INT(ask_done(&q), OK);
}

static void check_good(struct store *store, int64_t events)
{
	struct verdict verdict;

	CHECK_INT(store_verify(store, &verdict), OK);
	CHECK_TEXT(verdict.what, "");
	CHECK(verdict.good);
	CHECK_INT(verdict.events, events);
}

static enum err listed(struct store *store, int64_t id, const char *name, int64_t cost)
{
	struct event event = { .kind = "reward.listed", .subject = id, .by = { 3, "keeper" },
		.fields = { { "name", .text = name }, { "cost", .number = cost } } };

	return event_append(store, &event);
}

static enum err noted(struct store *store, int64_t subject, int64_t *seq)
{
	struct event event = { .kind = "noted", .subject = subject };
	enum err err = event_append(store, &event);

	if (seq)
		*seq = event.seq;
	return err;
}

static void an_event_is_appended_and_applied(void)
{
	struct store *store = opened(NULL, "kiosk");
	struct event event = { .kind = "reward.listed", .subject = 7, .by = { 3, "keeper" },
		.fields = { { "name", .text = "理发 \"x\" \\ '" }, { "cost", .number = 25 },
			{ "none", .text = "" } } };

	CHECK_INT(event_append(store, &event), OK);
	CHECK_INT(event.seq, 1);
	CHECK_INT(event.at, NOW);
	check_words(store, "SELECT name_zh FROM reward", "理发 \"x\" \\ '");
	check_words(store, "SELECT name_en || cost || stock || per_person || days FROM reward",
		"keeper25311795395600");
	check_words(store, "SELECT origin || ' ' || role || ' ' || kind || ' ' || subject FROM event",
		"kiosk keeper reward.listed 7");
	check_words(store, "SELECT body->>'$.none' FROM event", "");
	check_words(store, "SELECT digests FROM event", "{}");
	clock_advance_ms(5000);
	event = (struct event){ .kind = "reward.doubled", .subject = 7 };
	CHECK_INT(event_append(store, &event), OK);
	CHECK_INT(event.seq, 2);
	CHECK_INT(event.at, NOW + 5);
	check_words(store, "SELECT role FROM event WHERE seq = 2", "nobody");
	check_words(store, "SELECT cost || ' ' || stock FROM reward", "50 4");
	check_good(store, 2);
	store_close(store);
}

static void each_event_holds_the_hash_of_the_one_before(void)
{
	struct store *store = opened(NULL, "cli");

	for (int i = 1; i <= 20; i++)
		CHECK_INT(noted(store, i, NULL), OK);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM event a JOIN event b ON b.seq = a.seq + 1"
		" WHERE b.prev = a.hash"), 19);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM event WHERE seq = 1 AND prev = zeroblob(32)"), 1);
	CHECK_INT(number(store, "SELECT COUNT(DISTINCT hash) FROM event WHERE length(hash) = 32"), 20);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM head JOIN event USING (seq, hash)"
		" WHERE seq = 20"), 1);
	check_good(store, 20);
	store_close(store);
}

/* The hash covers every field, and where one field ends and the next begins. */
static void the_hash_covers_every_field(void)
{
	const struct chain_link link = { 1, 2, 3, 4, "a", "b", "c", "d", "e", {0}, {0} };
	struct chain_link others[12];
	struct vault *vault = vault_of_tests();
	unsigned char hash[VAULT_HASH], other[VAULT_HASH];

	for (int i = 0; i < 12; i++)
		others[i] = link;
	others[0].seq++;
	others[1].at++;
	others[2].actor--;
	others[3].subject = -4;
	others[4].origin = "A";
	others[5].role = "";
	others[6].kind = "cc";
	others[7].body = "{}";
	others[8].digests = "";
	others[9].prev[31] = 1;
	others[10].origin = "ab";
	others[10].role = "";
	others[11].body = "de";
	others[11].digests = "";
	chain_hash(vault, &link, hash);
	for (int i = 0; i < 12; i++) {
		chain_hash(vault, &others[i], other);
		CHECK(memcmp(hash, other, sizeof hash) != 0);
	}
	others[0] = link;
	others[0].hash[0] = 1;
	chain_hash(vault, &others[0], other);
	CHECK(memcmp(hash, other, sizeof hash) == 0);
	vault_close(vault);
}

static void a_failing_applier_leaves_nothing_behind(void)
{
	static const char *const kinds[] = { "reward.broken", "reward.senseless", "never.heard.of" };
	struct store *store = opened(NULL, "kiosk");

	CHECK_INT(listed(store, 1, "理发", 25), OK);
	for (int i = 0; i < 3; i++) {
		struct event event = { .kind = kinds[i], .subject = 1,
			.personal = { { "text", "我家的事", false } } };

		CHECK_INT(event_append(store, &event), ERR_BROKEN);
		CHECK_INT(number(store, "SELECT COUNT(*) FROM event"), 1);
		CHECK_INT(number(store, "SELECT COUNT(*) FROM personal"), 0);
		CHECK_INT(number(store, "SELECT seq FROM head"), 1);
		check_words(store, "SELECT name_zh FROM reward", "理发");
		CHECK(!db_applying(store->db, false));
	}
	CHECK_INT(listed(store, 1, "again", 30), ERR_TWICE);
	CHECK_INT(listed(store, 2, "free", 0), ERR_BROKEN);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM event"), 1);
	CHECK_INT(listed(store, 2, "洗衣", 30), OK);
	CHECK_INT(number(store, "SELECT MAX(seq) FROM event"), 2);
	check_good(store, 2);
	store_close(store);
}

static void a_transaction_takes_its_events_along(void)
{
	struct store *store = opened(NULL, "kiosk");

	CHECK_INT(db_begin(store->db), OK);
	CHECK_INT(listed(store, 1, "a", 1), OK);
	CHECK_INT(listed(store, 2, "b", 1), OK);
	CHECK_INT(db_end(store->db, ERR_LIMIT), ERR_LIMIT);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM event"), 0);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM head"), 0);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM reward"), 0);
	CHECK_INT(db_begin(store->db), OK);
	CHECK_INT(listed(store, 1, "a", 1), OK);
	CHECK_INT(listed(store, 1, "a", 1), ERR_TWICE);
	CHECK(db_end(store->db, OK) != OK);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM event"), 0);
	check_good(store, 0);
	store_close(store);
}

static void check_personal(struct store *store, int64_t seq, const char *field, const char *want)
{
	char *text;

	CHECK_INT(personal_load(store, seq, field, &text), OK);
	CHECK_TEXT(text, want);
	wipe_free(text);
}

static void personal_text_stands_apart(void)
{
	struct store *store = opened(folder, "kiosk");
	struct event event = { .kind = "noted", .personal = {
		{ "name", "欧阳娜娜", true }, { "phone", "13912345678", true },
		{ "text", "三号楼的灯坏了", false }, { "empty", "", false } } };

	CHECK_INT(event_append(store, &event), OK);
	check_personal(store, 1, "name", "欧阳娜娜");
	check_personal(store, 1, "phone", "13912345678");
	check_personal(store, 1, "text", "三号楼的灯坏了");
	check_personal(store, 1, "empty", "");
	check_personal(store, 1, "other", NULL);
	check_personal(store, 2, "name", NULL);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM event WHERE body || digests LIKE '%欧阳%'"
		" OR body || digests LIKE '%13912345678%' OR body || digests LIKE '%灯坏了%'"), 0);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM event, json_each(digests)"
		" WHERE length(value) = 64"), 4);
	CHECK_INT(number(store, "SELECT COUNT(DISTINCT salt) FROM personal WHERE length(salt) = 16"), 4);
	CHECK_INT(number(store, "SELECT SUM(sealed) FROM personal"), 2);
	check_good(store, 1);
	store_close(store);
	CHECK(!store_holds(folder, "欧阳"));
	CHECK(!store_holds(folder, "13912345678"));
	CHECK(store_holds(folder, "三号楼的灯坏了"));
}

static void the_same_words_have_another_digest_each_time(void)
{
	struct store *store = opened(NULL, "kiosk");

	for (int i = 0; i < 3; i++) {
		struct event event = { .kind = "noted", .personal = { { "text", "是", false } } };

		CHECK_INT(event_append(store, &event), OK);
	}
	CHECK_INT(number(store, "SELECT COUNT(DISTINCT digests) FROM event"), 3);
	store_close(store);
}

static void erased_text_is_gone_and_the_chain_holds(void)
{
	struct store *store = opened(folder, "kiosk");
	struct event event = { .kind = "noted", .personal = { { "text", "请不要留下这句话", false },
		{ "name", "欧阳", true } } };

	CHECK_INT(event_append(store, &event), OK);
	CHECK_INT(noted(store, 1, NULL), OK);
	CHECK_INT(personal_erase(store, event.seq, NULL), OK);
	CHECK_INT(personal_erase(store, event.seq, NULL), OK);
	check_personal(store, event.seq, "text", NULL);
	check_personal(store, event.seq, "name", NULL);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM event WHERE length(digests) > 100"), 2);
	check_good(store, 3);
	store_close(store);
	CHECK(!store_holds(folder, "请不要留下这句话"));
	store = opened(folder, "cli");
	check_good(store, 3);
	store_close(store);
}

static void another_halls_key_opens_nothing(void)
{
	struct store *store;
	struct verdict verdict;
	char *text;

	CHECK_INT(unlink(folder_path(folder, "key")), 0);
	CHECK_INT(store_open(folder, "cli", false, appliers, &store), ERR_HALL);
	CHECK(!store);
	CHECK_INT(vault_create(folder_path(folder, "key")), OK);
	store = opened(folder, "cli");
	CHECK_INT(personal_load(store, 1, "name", &text), ERR_BROKEN);
	CHECK(!text);
	CHECK_INT(store_verify(store, &verdict), OK);
	CHECK(!verdict.good);
	CHECK_INT(verdict.event, 1);
	store_close(store);
}

/* Each child tells by its status whether all of its own events went in, in its own order. */
static int append_in_a_child(const char *where, int child, int rounds)
{
	struct store *store = opened(where, child ? "staff" : "kiosk");
	int64_t last = 0, seq;

	for (int i = 0; i < rounds; i++) {
		if (noted(store, child * 1000 + i, &seq) != OK || seq <= last)
			return 1;
		last = seq;
	}
	store_close(store);
	return 0;
}

static void several_processes_append_at_once(void)
{
	enum { CHILDREN = 3, ROUNDS = 200 };
	char where[FOLDER];
	pid_t children[CHILDREN];
	struct store *store;
	int status;

	folder_make(where);
	CHECK_INT(vault_create(folder_path(where, "key")), OK);
	store_close(opened(where, "cli"));
	for (int i = 0; i < CHILDREN; i++) {
		children[i] = fork();
		if (children[i] == 0)
			_exit(append_in_a_child(where, i, ROUNDS));
	}
	for (int i = 0; i < CHILDREN; i++) {
		waitpid(children[i], &status, 0);
		CHECK_INT(status, 0);
	}
	store = opened(where, "cli");
	CHECK_INT(number(store, "SELECT COUNT(*) FROM event"), CHILDREN * ROUNDS);
	CHECK_INT(number(store, "SELECT COUNT(DISTINCT subject) FROM event"), CHILDREN * ROUNDS);
	CHECK_INT(number(store, "SELECT MAX(seq) FROM event"), CHILDREN * ROUNDS);
	check_good(store, CHILDREN * ROUNDS);
	store_close(store);
	folder_remove(where);
}

static void a_full_event_keeps_all_its_fields(void)
{
	struct store *store = opened(NULL, "kiosk");
	struct event event = { .kind = "noted" };
	char names[EVENT_FIELDS][16];

	for (int i = 0; i < EVENT_FIELDS; i++) {
		snprintf(names[i], sizeof names[i], "n%d", i);
		event.fields[i] = (struct event_field){ names[i], .number = i };
	}
	CHECK_INT(event_append(store, &event), OK);
	CHECK_INT(number(store, "SELECT COUNT(*) FROM event, json_each(body)"), EVENT_FIELDS);
	CHECK_INT(number(store, "SELECT SUM(value) FROM event, json_each(body)"),
		EVENT_FIELDS * (EVENT_FIELDS - 1) / 2);
	check_good(store, 1);
	store_close(store);
}

int main(void)
{
	clock_set(NOW);
	random_seed(1);
	an_event_is_appended_and_applied();
	each_event_holds_the_hash_of_the_one_before();
	the_hash_covers_every_field();
	a_failing_applier_leaves_nothing_behind();
	a_transaction_takes_its_events_along();
	folder_make(folder);
	CHECK_INT(vault_create(folder_path(folder, "key")), OK);
	personal_text_stands_apart();
	the_same_words_have_another_digest_each_time();
	erased_text_is_gone_and_the_chain_holds();
	another_halls_key_opens_nothing();
	folder_remove(folder);
	several_processes_append_at_once();
	a_full_event_keeps_all_its_fields();
	return checked();
}
