/* opening.c - a tracking code was shown: the session is about that matter from here on. */
#include <config.h>

#include "domain/matter.h"
#include "kiosk/kiosk.h"
#include "screens/opening.h"

enum err opening_matter(struct kiosk *kiosk, const char *typed)
{
	struct session *session = &kiosk->session;
	struct matter matter;
	enum err err = matter_by_code(kiosk->hall, typed, &matter);

	if (err == OK)
		err = code_read(typed, CODE_DIGITS, session->code);
	if (err == OK) {
		session->matter = matter.id;
		session->opened = false;
	}
	matter_release(&matter);
	return err;
}
