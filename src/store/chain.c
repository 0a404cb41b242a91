/* chain.c - how events are chained: each one's keyed hash covers itself and the one before. */
#include <config.h>

#include <string.h>

#include "store/chain.h"
#include "store/db.h"
#include "store/store.h"

static void add_number(struct text *text, int64_t number)
{
	unsigned char bytes[8];

	for (int i = 0; i < 8; i++)
		bytes[i] = (unsigned char)((uint64_t)number >> (56 - 8 * i));
	text_add_bytes(text, bytes, sizeof bytes);
}

static void add_field(struct text *text, const char *field)
{
	add_number(text, (int64_t)strlen(field));
	text_add(text, field);
}

void chain_hash(const struct vault *vault, const struct chain_link *link,
	unsigned char out[VAULT_HASH])
{
	struct text whole = {0};

	text_add_bytes(&whole, link->prev, sizeof link->prev);
	add_number(&whole, link->seq);
	add_number(&whole, link->at);
	add_number(&whole, link->actor);
	add_number(&whole, link->subject);
	add_field(&whole, link->origin);
	add_field(&whole, link->role);
	add_field(&whole, link->kind);
	add_field(&whole, link->body);
	add_field(&whole, link->digests);
	vault_hash(vault, FOR_CHAIN, whole.at, whole.length, out);
	text_release(&whole);
}

void chain_digest(const struct vault *vault, const unsigned char salt[VAULT_SALT],
	const void *text, size_t size, unsigned char out[VAULT_HASH])
{
	struct text whole = {0};

	text_add_bytes(&whole, salt, VAULT_SALT);
	text_add_bytes(&whole, text, size);
	vault_hash(vault, FOR_DIGEST, whole.at, whole.length, out);
	text_release(&whole);
}

enum err chain_next(struct store *store, struct chain_link *link)
{
	struct ask q = ask(store->db, "SELECT seq, hash FROM head");
	size_t size;

	link->seq = 1;
	memset(link->prev, 0, sizeof link->prev);
	if (ask_next(&q)) {
		const void *hash = got_blob(&q, 1, &size);

		link->seq = got_int(&q, 0) + 1;
		if (size == sizeof link->prev)
			memcpy(link->prev, hash, size);
	}
	return ask_done(&q);
}

static enum err move_head(struct store *store, const struct chain_link *link)
{
	struct ask q = ask(store->db, "INSERT INTO head (one, seq, hash) VALUES (1, :seq, :hash)"
		" ON CONFLICT (one) DO UPDATE SET seq = :seq, hash = :hash");

	ask_int(&q, ":seq", link->seq);
	ask_blob(&q, ":hash", link->hash, sizeof link->hash);
	return ask_run(&q);
}

enum err chain_write(struct db *db, const struct chain_link *link)
{
	struct ask q = ask(db, "INSERT INTO event (seq, origin, at, actor, role, kind,"
		" subject, body, digests, prev, hash) VALUES (:seq, :origin, :at, :actor, :role,"
		" :kind, :subject, :body, :digests, :prev, :hash)");

	ask_int(&q, ":seq", link->seq);
	ask_text(&q, ":origin", link->origin);
	ask_int(&q, ":at", link->at);
	ask_int(&q, ":actor", link->actor);
	ask_text(&q, ":role", link->role);
	ask_text(&q, ":kind", link->kind);
	ask_int(&q, ":subject", link->subject);
	ask_text(&q, ":body", link->body);
	ask_text(&q, ":digests", link->digests);
	ask_blob(&q, ":prev", link->prev, sizeof link->prev);
	ask_blob(&q, ":hash", link->hash, sizeof link->hash);
	return ask_run(&q);
}

enum err chain_add(struct store *store, struct chain_link *link)
{
	enum err err;

	chain_hash(store->vault, link, link->hash);
	err = chain_write(store->db, link);
	return err == OK ? move_head(store, link) : err;
}
