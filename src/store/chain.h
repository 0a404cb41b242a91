/*
 * chain.h - how events are chained: each one's keyed hash covers itself and the one before.
 */
#ifndef STORE_CHAIN_H
#define STORE_CHAIN_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/vault.h"

struct db;
struct store;

/* One row of the log. Texts are borrowed. */
struct chain_link {
	int64_t seq, at, actor, subject;
	const char *origin, *role, *kind, *body, *digests;
	unsigned char prev[VAULT_HASH], hash[VAULT_HASH];
};

/* Fills seq and prev from the head of the chain. */
CHECKED enum err chain_next(struct store *store, struct chain_link *link);
/* Hashes the link, writes the row and moves the head. */
CHECKED enum err chain_add(struct store *store, struct chain_link *link);
/* Only writes the row, hash and all as they are. */
CHECKED enum err chain_write(struct db *db, const struct chain_link *link);
/* The hash of all fields but hash itself, each with its length before it. */
void chain_hash(const struct vault *vault, const struct chain_link *link,
	unsigned char out[VAULT_HASH]);
/* The digest that stands in an event for a personal text. */
void chain_digest(const struct vault *vault, const unsigned char salt[VAULT_SALT],
	const void *text, size_t size, unsigned char out[VAULT_HASH]);

#endif
