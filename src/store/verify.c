/* verify.c - is everything as the log says, and is the log as it was written? */
#include <config.h>

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/chain.h"
#include "store/db.h"
#include "store/event.h"
#include "store/schema.h"
#include "store/verify.h"

/* Says what is wrong; the first thing said stands. */
static void PRINTF(3, 4) wrong(struct verdict *verdict, int64_t event, const char *format, ...)
{
	va_list args;

	if (!verdict->good)
		return;
	va_start(args, format);
	vsnprintf(verdict->what, sizeof verdict->what, format, args);
	va_end(args);
	verdict->good = false;
	verdict->event = event;
}

/* Queries that yield a row for whatever is wrong: a number that names it. */
static const struct { const char *sql, *what; } rules[] = {
	{ "SELECT seq FROM entry GROUP BY seq HAVING SUM(amount) <> 0",
	  N_("The points of posting %lld do not sum to zero.") },
	{ "SELECT COUNT(*) FROM entry HAVING TOTAL(amount) <> 0",
	  N_("The ledger's %lld entries do not sum to zero.") },
	{ "SELECT MAX(seq) FROM entry WHERE account <> 'issue' GROUP BY account HAVING SUM(amount) < 0",
	  N_("An account is below zero since posting %lld.") },
	{ "SELECT (SELECT TOTAL(cost) FROM voucher WHERE state = 'held') AS waiting"
	  " WHERE waiting <> (SELECT TOTAL(amount) FROM entry WHERE account = 'held')",
	  N_("The points held are not the %lld of the vouchers that wait.") },
	{ "SELECT seq FROM posting WHERE seq NOT IN (SELECT seq FROM entry)",
	  N_("Posting %lld moved no points.") },
};

static enum err check_rules(struct store *store, struct verdict *verdict)
{
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
		struct ask q = ask(store->db, rules[i].sql);
		int64_t number = 0;
		enum err err = ask_number(&q, &number);

		if (err == OK) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
			wrong(verdict, 0, _(rules[i].what), (long long)number);
#pragma GCC diagnostic pop
		} else if (err != ERR_NOT_FOUND) {
			return err;
		}
	}
	return OK;
}

static enum err check_file(struct store *store, struct verdict *verdict)
{
	struct ask q = ask_once(store->db, "PRAGMA integrity_check(1)");
	enum err err;

	if (ask_next(&q) && strcmp(got_text(&q, 0), "ok") != 0)
		wrong(verdict, 0, _("The file is damaged: %s"), got_text(&q, 0));
	err = ask_done(&q);
	if (err != OK)
		return err;
	q = ask_once(store->db, "PRAGMA foreign_key_check");
	if (ask_next(&q))
		wrong(verdict, 0, _("A row of the table %s points at nothing."), got_text(&q, 0));
	return ask_done(&q);
}

#define EVENT_COLUMNS "seq, origin, at, actor, role, kind, subject, body, digests, prev, hash"

static struct chain_link link_of(struct ask *q)
{
	struct chain_link link = {
		.seq = got_int(q, 0), .origin = got_text(q, 1), .at = got_int(q, 2),
		.actor = got_int(q, 3), .role = got_text(q, 4), .kind = got_text(q, 5),
		.subject = got_int(q, 6), .body = got_text(q, 7), .digests = got_text(q, 8),
	};
	size_t size;
	const void *bytes = got_blob(q, 9, &size);

	if (size == sizeof link.prev)
		memcpy(link.prev, bytes, size);
	bytes = got_blob(q, 10, &size);
	if (size == sizeof link.hash)
		memcpy(link.hash, bytes, size);
	return link;
}

static enum err check_head(struct store *store, const struct chain_link *last,
	struct verdict *verdict)
{
	struct chain_link next = {0};
	enum err err = chain_next(store, &next);

	if (err == OK && (next.seq != last->seq + 1 ||
	    memcmp(next.prev, last->hash, VAULT_HASH) != 0))
		wrong(verdict, last->seq + 1, _("Events are missing after number %lld."),
			(long long)last->seq);
	return err;
}

static enum err check_chain(struct store *store, struct verdict *verdict)
{
	struct ask q = ask(store->db, "SELECT " EVENT_COLUMNS " FROM event ORDER BY seq");
	struct chain_link last = {0};
	unsigned char hash[VAULT_HASH];
	enum err err;

	while (verdict->good && ask_next(&q)) {
		struct chain_link link = link_of(&q);

		chain_hash(store->vault, &link, hash);
		if (link.seq != last.seq + 1)
			wrong(verdict, last.seq + 1, _("Event %lld is missing."),
				(long long)last.seq + 1);
		else if (memcmp(hash, link.hash, sizeof hash) != 0 ||
			 memcmp(link.prev, last.hash, sizeof last.hash) != 0)
			wrong(verdict, link.seq, _("Event %lld was changed after it was written."),
				(long long)link.seq);
		memcpy(last.hash, link.hash, sizeof last.hash);
		last.seq = link.seq;
		verdict->events++;
	}
	err = ask_done(&q);
	return err == OK && verdict->good ? check_head(store, &last, verdict) : err;
}

static enum err check_digest(struct store *store, struct ask *q, struct verdict *verdict)
{
	unsigned char digest[VAULT_HASH];
	char digest_hex[2 * VAULT_HASH + 1], *text = NULL;
	size_t size;
	const unsigned char *salt = got_blob(q, 2, &size);
	enum err err = personal_load(store, got_int(q, 0), got_text(q, 1), &text);

	if (err == OK && text && size == VAULT_SALT) {
		chain_digest(store->vault, salt, text, strlen(text), digest);
		hex(digest, sizeof digest, digest_hex);
	}
	if (err != OK || !text || size != VAULT_SALT || strcmp(digest_hex, got_text(q, 3)) != 0)
		wrong(verdict, got_int(q, 0), _("The text of event %lld was changed."),
			(long long)got_int(q, 0));
	wipe_free(text);
	return OK;
}

static enum err check_personal(struct store *store, struct verdict *verdict)
{
	struct ask q = ask(store->db, "SELECT p.seq, p.field, p.salt,"
		" COALESCE(e.digests->>('$.' || p.field), '')"
		" FROM personal p JOIN event e ON e.seq = p.seq ORDER BY p.seq");
	enum err err = OK, done;

	while (err == OK && verdict->good && ask_next(&q))
		err = check_digest(store, &q, verdict);
	done = ask_done(&q);
	return err != OK ? err : done;
}

/* The row itself, as it stands, so that what refers to it finds it. */
static enum err copy_event(struct store *twin, const struct chain_link *link)
{
	struct ask q = ask(twin->db, "INSERT INTO event (" EVENT_COLUMNS ") VALUES (:seq, '', :at,"
		" :actor, :role, :kind, :subject, :body, '', X'', X'')");

	ask_int(&q, ":seq", link->seq);
	ask_int(&q, ":at", link->at);
	ask_int(&q, ":actor", link->actor);
	ask_text(&q, ":role", link->role);
	ask_text(&q, ":kind", link->kind);
	ask_int(&q, ":subject", link->subject);
	ask_text(&q, ":body", link->body);
	return ask_run(&q);
}

static enum err replay_one(struct store *twin, const struct chain_link *link)
{
	struct logged logged = { .seq = link->seq, .at = link->at, .actor = link->actor,
		.subject = link->subject, .role = link->role, .kind = link->kind,
		.body = link->body };
	bool was = db_applying(twin->db, true);
	enum err err = copy_event(twin, link);

	db_applying(twin->db, was);
	return err == OK ? event_apply(twin, &logged) : err;
}

static enum err replay(struct store *store, struct store *twin, struct verdict *verdict)
{
	struct ask q = ask(store->db, "SELECT " EVENT_COLUMNS " FROM event ORDER BY seq");
	enum err err = db_begin(twin->db), done;

	while (err == OK && verdict->good && ask_next(&q)) {
		struct chain_link link = link_of(&q);

		if (replay_one(twin, &link) != OK)
			wrong(verdict, link.seq, _("Event %lld cannot be replayed."),
				(long long)link.seq);
	}
	done = ask_done(&q);
	return err == OK ? db_end(twin->db, done) : err;
}

/* "SELECT quote(a) || ',' || quote(b) ... FROM table ORDER BY 1": each row as one text. */
static enum err rows_of(struct db *db, const char *table, struct ask *out)
{
	struct text sql = {0};
	struct ask q = ask(db, "SELECT name FROM pragma_table_info(:table) ORDER BY cid");
	enum err err;

	ask_text(&q, ":table", table);
	text_add(&sql, "SELECT ''");
	while (ask_next(&q))
		text_addf(&sql, " || ',' || quote(%s)", got_text(&q, 0));
	err = ask_done(&q);
	text_addf(&sql, " FROM %s ORDER BY 1", table);
	*out = ask_once(db, sql.at);
	text_release(&sql);
	return err;
}

static enum err compare(struct store *store, struct store *twin, const char *table,
	struct verdict *verdict)
{
	struct ask is = {0}, ought = {0};
	enum err err = rows_of(store->db, table, &is), one, two;
	bool more = true, same = true;

	if (err == OK)
		err = rows_of(twin->db, table, &ought);
	while (err == OK && more && same) {
		bool another = ask_next(&ought);

		more = ask_next(&is);
		same = more == another && (!more || strcmp(got_text(&is, 0), got_text(&ought, 0)) == 0);
	}
	if (!same)
		wrong(verdict, 0, _("The table %s is not what the log says."), table);
	one = ask_done(&is);
	two = ask_done(&ought);
	return err != OK ? err : one != OK ? one : two;
}

static enum err check_replay(struct store *store, struct verdict *verdict)
{
	struct store twin = *store;
	enum err err = db_open(NULL, true, &twin.db);

	if (err != OK)
		return err;
	err = replay(store, &twin, verdict);
	for (int i = 0; err == OK && verdict->good && schema_projections[i]; i++)
		err = compare(store, &twin, schema_projections[i], verdict);
	db_close(twin.db);
	return err;
}

enum err store_verify(struct store *store, struct verdict *out)
{
	static enum err (*const checks[])(struct store *, struct verdict *) = {
		check_file, check_chain, check_personal, check_rules, check_replay,
	};
	enum err err = db_snapshot(store->db, true), done;

	*out = (struct verdict){ .good = true };
	if (err != OK)
		return err;
	for (size_t i = 0; err == OK && out->good && i < sizeof checks / sizeof checks[0]; i++)
		err = checks[i](store, out);
	done = db_snapshot(store->db, false);
	return err != OK ? err : done;
}
