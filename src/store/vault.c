/* vault.c - the hall's key and what is done with it: the only file that knows libsodium. */
#include <config.h>

#include <errno.h>
#include <fcntl.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "store/vault.h"

enum {
	KEY = crypto_kdf_KEYBYTES,
	NONCE = crypto_secretbox_NONCEBYTES,
	MAC = crypto_secretbox_MACBYTES,
	PIN_OPERATIONS = 2,                  /* argon2id: two passes over 8 MiB */
	PIN_MEMORY = 8 << 20
};

static const char context[crypto_kdf_CONTEXTBYTES + 1] = "yishi-v1";

struct vault { unsigned char master[KEY]; };

static void start_sodium(void)
{
	if (sodium_init() < 0)
		die("libsodium does not start");
}

enum err vault_create(const char *path)
{
	unsigned char key[KEY];
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	bool written;

	if (fd < 0)
		return errno == EEXIST ? ERR_TWICE : fail(ERR_BROKEN, "key: %s", strerror(errno));
	start_sodium();
	crypto_kdf_keygen(key);
	written = file_put(fd, key, sizeof key) && fsync(fd) == 0;
	wipe(key, sizeof key);
	close(fd);
	if (!written)
		(void)unlink(path);
	return written ? OK : fail(ERR_FULL, "key: %s", strerror(errno));
}

enum err vault_open(const char *path, struct vault **out)
{
	struct vault *vault = xcalloc(1, sizeof *vault);
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t got = fd < 0 ? -1 : read(fd, vault->master, KEY);

	if (fd >= 0)
		close(fd);
	*out = vault;
	if (got == KEY) {
		start_sodium();
		return OK;
	}
	vault_close(vault);
	*out = NULL;
	return fail(ERR_HALL, "key: %s", got < 0 ? strerror(errno) : "too short");
}

struct vault *vault_of_tests(void)
{
	struct vault *vault = xcalloc(1, sizeof *vault);

	start_sodium();
	memset(vault->master, 7, KEY);
	return vault;
}

void vault_close(struct vault *vault)
{
	if (vault)
		wipe(vault, sizeof *vault);
	free(vault);
}

static void key_for(const struct vault *vault, enum purpose purpose, unsigned char out[KEY])
{
	crypto_kdf_derive_from_key(out, KEY, (uint64_t)purpose, context, vault->master);
}

void vault_hash(const struct vault *vault, enum purpose purpose, const void *bytes, size_t size,
	unsigned char out[VAULT_HASH])
{
	unsigned char key[KEY];

	key_for(vault, purpose, key);
	crypto_generichash(out, VAULT_HASH, bytes, size, key, sizeof key);
	wipe(key, sizeof key);
}

void vault_hash_text(const struct vault *vault, enum purpose purpose, const char *text,
	unsigned char out[VAULT_HASH])
{
	vault_hash(vault, purpose, text, strlen(text), out);
}

void vault_hash_hex(const struct vault *vault, enum purpose purpose, const char *text,
	char out[VAULT_HEX])
{
	unsigned char hash[VAULT_HASH];

	vault_hash_text(vault, purpose, text, hash);
	hex(hash, sizeof hash, out);
}

void vault_name(const struct vault *vault, char out[VAULT_NAME])
{
	unsigned char hash[VAULT_HASH];

	vault_hash_text(vault, FOR_NAME, "", hash);
	hex(hash, (VAULT_NAME - 1) / 2, out);
}

void vault_seal(const struct vault *vault, const void *bytes, size_t size, struct text *out)
{
	unsigned char key[KEY], nonce[NONCE];
	unsigned char *sealed = xcalloc(1, size + MAC);

	key_for(vault, FOR_SEAL, key);
	randombytes_buf(nonce, sizeof nonce);
	crypto_secretbox_easy(sealed, bytes, size, nonce, key);
	wipe(key, sizeof key);
	text_add_bytes(out, nonce, sizeof nonce);
	text_add_bytes(out, sealed, size + MAC);
	free(sealed);
}

enum err vault_unseal(const struct vault *vault, const void *sealed, size_t size, struct text *out)
{
	unsigned char key[KEY], *plain;
	const unsigned char *bytes = sealed;
	int code;

	if (!sealed || size < NONCE + MAC)
		return fail(ERR_BROKEN, "a sealed text is too short");
	plain = xcalloc(1, size);
	key_for(vault, FOR_SEAL, key);
	code = crypto_secretbox_open_easy(plain, bytes + NONCE, size - NONCE, bytes, key);
	wipe(key, sizeof key);
	if (code == 0)
		text_add_bytes(out, plain, size - NONCE - MAC);
	wipe(plain, size);
	free(plain);
	return code == 0 ? OK : fail(ERR_BROKEN, "a sealed text does not open");
}

enum err vault_pin(const struct vault *vault, const char *pin, char out[VAULT_PIN])
{
	unsigned char keyed[VAULT_HASH];
	int code;

	vault_hash_text(vault, FOR_PIN, pin, keyed);
	code = crypto_pwhash_str_alg(out, (const char *)keyed, sizeof keyed, PIN_OPERATIONS,
		PIN_MEMORY, crypto_pwhash_ALG_ARGON2ID13);
	wipe(keyed, sizeof keyed);
	return code == 0 ? OK : fail(ERR_BUSY, "no memory to stretch a PIN");
}

bool vault_pin_fits(const struct vault *vault, const char *stored, const char *pin)
{
	char nobody[VAULT_PIN];
	unsigned char keyed[VAULT_HASH];
	bool fits;

	if (!stored || !*stored) {
		if (vault_pin(vault, pin, nobody) != OK)
			return false;
		wipe(nobody, sizeof nobody);
		return false;
	}
	vault_hash_text(vault, FOR_PIN, pin, keyed);
	fits = crypto_pwhash_str_verify(stored, (const char *)keyed, sizeof keyed) == 0;
	wipe(keyed, sizeof keyed);
	return fits;
}

bool pin_is_weak(const char *pin, size_t least)
{
	size_t length = strlen(pin);
	bool same = true, up = true, down = true;

	if (length < least || strspn(pin, "0123456789") != length)
		return true;
	for (size_t i = 1; i < length; i++) {
		same = same && pin[i] == pin[i - 1];
		up = up && pin[i] == pin[i - 1] + 1;
		down = down && pin[i] == pin[i - 1] - 1;
	}
	return same || up || down;
}

void hex(const unsigned char *bytes, size_t size, char *out)
{
	sodium_bin2hex(out, size * 2 + 1, bytes, size);
}
