/* matter-code.c - tracking codes and PINs of matters, as they are issued and stored. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/random.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter-code.h"
#include "store/db.h"

void matter_pin_hash(const struct hall *hall, const char *file_number, const char *pin,
	char out[VAULT_HEX])
{
	char *both = xasprintf("%s/%s", file_number, pin);

	vault_hash_hex(hall->store->vault, FOR_PIN, both, out);
	wipe_free(both);
}

static enum err draw_code(struct hall *hall, struct secret *out)
{
	int64_t taken;
	enum err err;

	do {
		struct ask q = ask(hall->store->db,
			"SELECT COUNT(*) FROM matter WHERE code_hash = :hash");

		code_make(out->code, CODE_DIGITS);
		vault_hash_hex(hall->store->vault, FOR_CODE, out->code, out->code_hex);
		ask_text(&q, ":hash", out->code_hex);
		err = ask_number(&q, &taken);
	} while (err == OK && taken > 0);
	return err;
}

/* The last four digits of a phone number however it was written; false: it has fewer. */
static bool phone_tail(const char *phone, char out[5])
{
	size_t found = 0;

	for (size_t i = strlen(phone); i > 0 && found < 4; i--)
		if (phone[i - 1] >= '0' && phone[i - 1] <= '9')
			out[3 - found++] = phone[i - 1];
	out[4] = '\0';
	return found == 4;
}

enum err matter_draw_secret(struct hall *hall, const char *file_number, const char *phone,
	bool fresh_pin, struct secret *out)
{
	char pin[MATTER_PIN] = "";

	*out = (struct secret){0};
	if (phone && !phone_tail(phone, pin))
		return ERR_INPUT;
	if (!phone && fresh_pin) {
		snprintf(pin, sizeof pin, "%06u", random_below(1000000));
		copy_text(out->pin, sizeof out->pin, pin);
	}
	if (*pin)
		matter_pin_hash(hall, file_number, pin, out->pin_hex);
	wipe(pin, sizeof pin);
	return draw_code(hall, out);
}
