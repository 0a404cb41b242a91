/* credential.c - does a PIN fit the person that a query finds? */
#include <config.h>

#include "base/text.h"
#include "domain/credential.h"
#include "domain/hall.h"
#include "domain/staff.h"
#include "store/db.h"
#include "store/event.h"
#include "store/vault.h"

enum err credential_judge(struct hall *hall, struct ask *q, const char *pin, int64_t *id)
{
	int64_t seq = 0;
	char *stored = NULL;
	bool fits;
	enum err err;

	*id = 0;
	if (ask_next(q)) {
		*id = got_int(q, 0);
		seq = got_int(q, 1);
	}
	err = ask_done(q);
	if (err == OK && seq > 0)
		err = personal_load(hall->store, seq, "pin", &stored);
	fits = vault_pin_fits(hall->store->vault, stored, pin);
	wipe_free(stored);
	return err != OK ? err : fits ? OK : ERR_DENIED;
}

enum err credential_fit(const char *pin)
{
	return pin_is_weak(pin, STAFF_PIN_DIGITS) ? ERR_WEAK : OK;
}
