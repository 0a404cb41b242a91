/* opening.c - a code was shown: the session is about that matter, or that ballot, from here on. */
#include <config.h>

#include "base/text.h"
#include "domain/ballot.h"
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

bool opening_ballot_why(struct kiosk *kiosk, enum err err)
{
	static const struct { enum err err; const char *sentence; } whys[] = {
		{ ERR_INPUT, N_("A ballot slip has 12 digits.") },
		{ ERR_NOT_FOUND, N_("This is no ballot slip of this vote. Please ask the staff.") },
		{ ERR_TWICE, N_("This slip was used already: each counts once.") },
		{ ERR_LATE, N_("This vote is over. The slip does not count any more.") },
	};

	for (size_t i = 0; i < sizeof whys / sizeof *whys; i++)
		if (whys[i].err == err) {
			kiosk_say(kiosk, true, "%s", _(whys[i].sentence));
			return true;
		}
	return false;
}

enum err opening_ballot(struct kiosk *kiosk, const char *typed)
{
	struct ballot ballot;
	enum err err = ballot_find(kiosk->hall, typed, &ballot);

	if (err == OK)
		err = code_read(typed, CODE_DIGITS, kiosk->session.code);
	return err;
}
