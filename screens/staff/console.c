/* console.c - who is at the console, what they may, and what they type again and again. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/outbox.h"
#include "domain/resident.h"
#include "screens/staff/console.h"

enum { YEAR_DIGITS = 4 };

enum err console_may(const struct kiosk *kiosk, unsigned wanted, struct actor *out)
{
	return staff_may(kiosk->hall, kiosk->session.staff, wanted, out);
}

enum err console_roles(const struct kiosk *kiosk, unsigned *out)
{
	struct staff staff;
	enum err err = staff_load(kiosk->hall, kiosk->session.staff, &staff);

	*out = staff.roles;
	staff_release(&staff);
	return err;
}

static const char *on_its_way(const struct kiosk *kiosk, enum kind kind)
{
	if (!kinds[kind].a4)
		return _("The slip is on its way to the printer.");
	return *hall_text(kiosk->hall, "printer", "a4", "") ?
		_("It is on its way to the A4 printer.") :
		_("There is no A4 printer: it is kept as PDF in the folder paper.");
}

enum err console_print(struct kiosk *kiosk, enum kind kind, int64_t subject,
	const struct slip *slip)
{
	char uid[JOB_UID];
	enum err err = outbox_add(kiosk->hall, kinds[kind].name, subject, 0, slip, uid);

	if (err == OK)
		kiosk_say(kiosk, false, "%s", on_its_way(kiosk, kind));
	return err;
}

/* With its year it is written as on paper. */
static char *file_number(const char *digits)
{
	if (strlen(digits) <= YEAR_DIGITS)
		return xstrdup(digits);
	return xasprintf("议〔%.*s〕%s号", YEAR_DIGITS, digits, digits + YEAR_DIGITS);
}

enum err console_matter(struct kiosk *kiosk, const char *digits, int64_t *id)
{
	char *number = file_number(digits);
	enum err err = matter_by_number(kiosk->hall, number, id);

	if (err == ERR_INPUT)
		kiosk_say(kiosk, true, "%s", _("There is no matter with this file number."));
	free(number);
	return err;
}

enum err console_whose(struct kiosk *kiosk, int64_t id, char **whose)
{
	struct resident resident;
	enum err err = resident_load(kiosk->hall, id, &resident);

	wipe_free(*whose);
	*whose = err == OK ? resident_masked(&resident) : NULL;
	resident_release(&resident);
	return err;
}
