/*
 * vault.h - the hall's key and what is done with it: the only file that knows libsodium.
 *
 * One master key a hall (32 bytes in the file `key`, mode 0600) yields a key for each
 * purpose. Codes, cards and phones are looked up by keyed hash; names and phones are sealed;
 * PINs are stretched with argon2id after being keyed; the log is chained with a keyed hash.
 */
#ifndef STORE_VAULT_H
#define STORE_VAULT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/text.h"

enum { VAULT_HASH = 32, VAULT_HEX = 2 * VAULT_HASH + 1, VAULT_SALT = 16, VAULT_PIN = 128, VAULT_NAME = 17 };

/* What a hash or a seal is for: each has a key of its own. Numbers are stored by their
 * results: never renumber. */
enum purpose { FOR_CHAIN = 1, FOR_CODE = 2, FOR_PHONE = 3, FOR_SEAL = 4, FOR_PIN = 5,
	FOR_DIGEST = 6, FOR_NAME = 7, FOR_BALLOT = 8 };

struct vault;

CHECKED enum err vault_create(const char *path);     /* writes a new key; ERR_TWICE: there is one */
CHECKED enum err vault_open(const char *path, struct vault **out);
struct vault *vault_of_tests(void);                  /* a fixed key, nowhere stored */
void vault_close(struct vault *vault);               /* wipes the key; NULL is fine */
/* A name for the key, safe to show: which hall's it is. */
void vault_name(const struct vault *vault, char out[VAULT_NAME]);

void vault_hash(const struct vault *vault, enum purpose purpose, const void *bytes, size_t size,
	unsigned char out[VAULT_HASH]);
void vault_hash_text(const struct vault *vault, enum purpose purpose, const char *text,
	unsigned char out[VAULT_HASH]);
/* The same in hex: how look-up hashes are stored. */
void vault_hash_hex(const struct vault *vault, enum purpose purpose, const char *text,
	char out[VAULT_HEX]);
/* Seals bytes under a fresh nonce; appended to out. */
void vault_seal(const struct vault *vault, const void *bytes, size_t size, struct text *out);
/* ERR_BROKEN where it was not sealed by this hall or was changed since. */
CHECKED enum err vault_unseal(const struct vault *vault, const void *sealed, size_t size,
	struct text *out);

/* argon2id over the keyed PIN, about 20 ms on a small machine; text for storing. */
CHECKED enum err vault_pin(const struct vault *vault, const char *pin, char out[VAULT_PIN]);
/* Does the PIN belong to this text? The same time for a wrong one; stored NULL or "": false,
 * in the same time too. */
bool vault_pin_fits(const struct vault *vault, const char *stored, const char *pin);
/* Too easily guessed: all the same, a run up or down, or fewer than least digits. */
bool pin_is_weak(const char *pin, size_t least);

void hex(const unsigned char *bytes, size_t size, char *out);      /* out: 2 * size + 1 */

#endif
