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
#include "store/search.h"
#include "store/verify-inside.h"

void verdict_wrong(struct verdict *verdict, int64_t event, const char *format, ...)
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

enum err verify_rules(struct store *store, const struct verify_rule *rules, size_t count,
	struct verdict *verdict)
{
	for (size_t i = 0; i < count; i++) {
		struct ask q = ask(store->db, rules[i].sql);
		int64_t number = 0;
		enum err err = ask_number(&q, &number);

		if (err == OK) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
			verdict_wrong(verdict, 0, _(rules[i].what), (long long)number);
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

	if (ask_next(&q) && strcmp(got_text(&q, 0), "ok") != 0)
		verdict_wrong(verdict, 0, _("The file is damaged: %s"), got_text(&q, 0));
	return ask_done(&q);
}

/* After the chain, which names the event that others point at in vain. */
static enum err check_references(struct store *store, struct verdict *verdict)
{
	struct ask q = ask_once(store->db, "PRAGMA foreign_key_check");

	if (ask_next(&q))
		verdict_wrong(verdict, 0, _("A row of the table %s points at nothing."), got_text(&q, 0));
	return ask_done(&q);
}

/* Of a text that goes on behind a NUL, C would see and hash only what stands before it. */
static const char *text_of(struct ask *q, int column, bool *whole)
{
	const char *text = got_text(q, column);
	size_t size;

	got_blob(q, column, &size);
	*whole = *whole && strlen(text) == size;
	return text;
}

static void hash_of(struct ask *q, int column, unsigned char out[VAULT_HASH], bool *whole)
{
	size_t size;
	const void *bytes = got_blob(q, column, &size);

	*whole = *whole && size == VAULT_HASH;
	if (size == VAULT_HASH)
		memcpy(out, bytes, VAULT_HASH);
}

/* whole becomes false where a column holds other bytes than the link can. */
struct chain_link verify_link(struct ask *q, bool *whole)
{
	struct chain_link link = { .seq = got_int(q, 0), .at = got_int(q, 2),
		.actor = got_int(q, 3), .subject = got_int(q, 6) };

	*whole = true;
	link.origin = text_of(q, 1, whole);
	link.role = text_of(q, 4, whole);
	link.kind = text_of(q, 5, whole);
	link.body = text_of(q, 7, whole);
	link.digests = text_of(q, 8, whole);
	hash_of(q, 9, link.prev, whole);
	hash_of(q, 10, link.hash, whole);
	return link;
}

static enum err check_head(struct store *store, const struct chain_link *last,
	struct verdict *verdict)
{
	struct chain_link next = {0};
	enum err err = chain_next(store, &next);

	if (err == OK && (next.seq != last->seq + 1 ||
	    memcmp(next.prev, last->hash, VAULT_HASH) != 0))
		verdict_wrong(verdict, last->seq + 1, _("Events are missing after number %lld."),
			(long long)last->seq);
	return err;
}

static enum err check_chain(struct store *store, struct verdict *verdict)
{
	struct ask q = ask(store->db, "SELECT " EVENT_COLUMNS " FROM event ORDER BY seq");
	struct chain_link last = {0};
	unsigned char hash[VAULT_HASH];
	bool whole;
	enum err err;

	while (verdict->good && ask_next(&q)) {
		struct chain_link link = verify_link(&q, &whole);

		chain_hash(store->vault, &link, hash);
		if (link.seq != last.seq + 1)
			verdict_wrong(verdict, last.seq + 1, _("Event %lld is missing."),
				(long long)last.seq + 1);
		else if (!whole || memcmp(hash, link.hash, sizeof hash) != 0 ||
			 memcmp(link.prev, last.hash, sizeof last.hash) != 0)
			verdict_wrong(verdict, link.seq, _("Event %lld was changed after it was written."),
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
	if (err != OK || !text || size != VAULT_SALT || got_int(q, 4) ||
	    strcmp(digest_hex, got_text(q, 3)) != 0)
		verdict_wrong(verdict, got_int(q, 0), _("The text of event %lld was changed."),
			(long long)got_int(q, 0));
	wipe_free(text);
	return OK;
}

static enum err check_personal(struct store *store, struct verdict *verdict)
{
	struct ask q = ask(store->db, "SELECT p.seq, p.field, p.salt,"
		" COALESCE(e.digests->>('$.' || p.field), ''),"
		" NOT p.sealed AND instr(p.text, X'00') > 0"
		" FROM personal p JOIN event e ON e.seq = p.seq ORDER BY p.seq");
	enum err err = OK, done;

	while (err == OK && verdict->good && ask_next(&q))
		err = check_digest(store, &q, verdict);
	done = ask_done(&q);
	return err != OK ? err : done;
}

static enum err check_search(struct store *store, struct verdict *verdict)
{
	bool holds;
	enum err err = search_holds(store->db, &holds);

	if (err == OK && !holds)
		verdict_wrong(verdict, 0, "%s", _("The search index does not hold the words of the"
			" texts; yishi reindex makes it anew."));
	return err;
}

enum err store_verify(struct store *store, struct verdict *out)
{
	static enum err (*const checks[])(struct store *, struct verdict *) = {
		check_file, check_chain, check_references, check_personal, verify_ledger,
		verify_replay, verify_urn, check_search,
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
