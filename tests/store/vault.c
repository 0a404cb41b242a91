/* vault.c - tests of the hall's key: hashes, seals, PINs. */
#include <config.h>

#include <sys/stat.h>

#include "base/log.h"
#include "store/vault.h"
#include "tests/check.h"
#include "tests/store/folder.h"

static char folder[FOLDER];

static struct vault *made(const char *name)
{
	struct vault *vault;

	CHECK_INT(vault_create(folder_path(folder, name)), OK);
	CHECK_INT(vault_open(folder_path(folder, name), &vault), OK);
	return vault;
}

static void a_key_is_made_once_and_is_the_owners_alone(void)
{
	struct vault *vault = made("key"), *same;
	struct stat st;
	char name[VAULT_NAME], again[VAULT_NAME];

	CHECK_INT(stat(folder_path(folder, "key"), &st), 0);
	CHECK_INT(st.st_mode & 0777, 0600);
	CHECK_INT(st.st_size, 32);
	CHECK_INT(vault_create(folder_path(folder, "key")), ERR_TWICE);
	CHECK_INT(vault_open(folder_path(folder, "key"), &same), OK);
	vault_name(vault, name);
	vault_name(same, again);
	CHECK_TEXT(again, name);
	CHECK_INT(strlen(name), 16);
	vault_close(vault);
	vault_close(same);
	vault_close(NULL);
}

static void what_is_no_key_is_refused(void)
{
	struct vault *vault;

	CHECK_INT(vault_open(folder_path(folder, "none"), &vault), ERR_HALL);
	CHECK(!vault);
	file_write(folder, "short", "0123456789");
	CHECK_INT(vault_open(folder_path(folder, "short"), &vault), ERR_HALL);
	CHECK(!vault);
	CHECK_INT(vault_open(folder, &vault), ERR_HALL);
	CHECK_INT(vault_create(folder_path(folder, "no/such/place")), ERR_BROKEN);
}

static void each_purpose_and_each_hall_hashes_differently(void)
{
	enum { PURPOSES = FOR_NAME + 2 };
	struct vault *vault = made("one"), *other = made("two");
	char hashes[PURPOSES][VAULT_HEX];

	for (int i = FOR_CHAIN; i <= FOR_NAME; i++)
		vault_hash_hex(vault, (enum purpose)i, "482710936651", hashes[i - 1]);
	vault_hash_hex(other, FOR_CODE, "482710936651", hashes[PURPOSES - 2]);
	vault_hash_hex(vault, FOR_CODE, "482710936652", hashes[PURPOSES - 1]);
	for (int i = 0; i < PURPOSES; i++) {
		CHECK_INT(strlen(hashes[i]), 64);
		CHECK_INT(strspn(hashes[i], "0123456789abcdef"), 64);
		for (int j = 0; j < i; j++)
			CHECK(strcmp(hashes[i], hashes[j]) != 0);
	}
	vault_hash_hex(vault, FOR_CODE, "482710936651", hashes[0]);
	CHECK_TEXT(hashes[0], hashes[FOR_CODE - 1]);
	vault_close(vault);
	vault_close(other);
}

/* Stored by their results: the tests' hall must hash as it always did. */
static void hashes_never_change(void)
{
	struct vault *vault = vault_of_tests();
	char hash[VAULT_HEX];

	vault_hash_hex(vault, FOR_CODE, "482710936651", hash);
	CHECK_TEXT(hash,
		"6b43887bd372480a53200cab5a5e28799ad118a1b372cbd659aac8d472526247");
	vault_hash_hex(vault, FOR_CHAIN, "", hash);
	CHECK_TEXT(hash,
		"9b6f1bc7a990c98fce0e890a23c47ae7613ec4c3faf9eced78ae6aade133e0b4");
	vault_close(vault);
}

static void sealed_text_opens_only_whole_and_here(void)
{
	static const char secret[] = "陈秀英 13800138000";
	struct vault *vault = made("seal"), *other = made("wrong");
	struct text sealed = {0}, again = {0}, plain = {0};

	vault_seal(vault, secret, strlen(secret), &sealed);
	vault_seal(vault, secret, strlen(secret), &again);
	CHECK_INT(sealed.length, strlen(secret) + 24 + 16);
	CHECK(memcmp(sealed.at, again.at, sealed.length) != 0);
	CHECK(memmem(sealed.at, sealed.length, "138", 3) == NULL);
	CHECK_INT(vault_unseal(vault, sealed.at, sealed.length, &plain), OK);
	CHECK_TEXT(plain.at, secret);
	text_clear(&plain);
	CHECK_INT(vault_unseal(other, sealed.at, sealed.length, &plain), ERR_BROKEN);
	for (size_t i = 0; i < sealed.length; i++) {
		sealed.at[i] ^= 1;
		CHECK_INT(vault_unseal(vault, sealed.at, sealed.length, &plain), ERR_BROKEN);
		sealed.at[i] ^= 1;
		CHECK_INT(vault_unseal(vault, sealed.at, i, &plain), ERR_BROKEN);
	}
	CHECK_INT(vault_unseal(vault, NULL, 0, &plain), ERR_BROKEN);
	CHECK_INT(plain.length, 0);
	CHECK_INT(vault_unseal(vault, sealed.at, sealed.length, &plain), OK);
	CHECK_TEXT(plain.at, secret);
	text_clear(&plain);
	text_clear(&sealed);
	vault_seal(vault, "", 0, &sealed);
	CHECK_INT(vault_unseal(vault, sealed.at, sealed.length, &plain), OK);
	CHECK_INT(plain.length, 0);
	text_release(&sealed);
	text_release(&again);
	text_release(&plain);
	vault_close(vault);
	vault_close(other);
}

static void a_pin_fits_only_itself_and_its_hall(void)
{
	struct vault *vault = made("pin"), *other = made("pins");
	char stored[VAULT_PIN], again[VAULT_PIN];

	CHECK_INT(vault_pin(vault, "135790", stored), OK);
	CHECK_INT(vault_pin(vault, "135790", again), OK);
	CHECK(strcmp(stored, again) != 0);
	CHECK(strncmp(stored, "$argon2id$v=19$m=8192,t=2,p=1$", 30) == 0);
	CHECK(vault_pin_fits(vault, stored, "135790"));
	CHECK(vault_pin_fits(vault, again, "135790"));
	CHECK(!vault_pin_fits(vault, stored, "135791"));
	CHECK(!vault_pin_fits(vault, stored, "1357900"));
	CHECK(!vault_pin_fits(vault, stored, ""));
	CHECK(!vault_pin_fits(other, stored, "135790"));
	CHECK(!vault_pin_fits(vault, NULL, "135790"));
	CHECK(!vault_pin_fits(vault, "", "135790"));
	CHECK(!vault_pin_fits(vault, "nonsense", "135790"));
	vault_close(vault);
	vault_close(other);
}

static void easy_pins_are_weak(void)
{
	static const char *const weak[] = {
		"", "1", "12345", "135", "000000", "111111", "999999", "123456", "012345", "456789",
		"987654", "543210", "1234567", "88888888", "13579a", "１３５７９０", "135 790", "-13579",
	};
	static const char *const good[] = { "135790", "482615", "112233", "100000", "890123",
		"1234576", "0000001" };

	for (size_t i = 0; i < sizeof weak / sizeof weak[0]; i++) {
		if (!pin_is_weak(weak[i], 6))
			fprintf(stderr, "not weak: %s\n", weak[i]);
		CHECK(pin_is_weak(weak[i], 6));
	}
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
		CHECK(!pin_is_weak(good[i], 6));
	CHECK(!pin_is_weak("1357", 4));
	CHECK(pin_is_weak("1234", 4));
}

static void bytes_are_written_in_hex(void)
{
	char out[9];

	hex((const unsigned char[]){ 0, 0x0F, 0xA0, 0xFF }, 4, out);
	CHECK_TEXT(out, "000fa0ff");
}

int main(void)
{
	folder_make(folder);
	a_key_is_made_once_and_is_the_owners_alone();
	what_is_no_key_is_refused();
	each_purpose_and_each_hall_hashes_differently();
	hashes_never_change();
	sealed_text_opens_only_whole_and_here();
	a_pin_fits_only_itself_and_its_hall();
	easy_pins_are_weak();
	bytes_are_written_in_hex();
	folder_remove(folder);
	return checked();
}
