/* console.c - who is at the console, and what they may. */
#include <config.h>

#include "domain/hall.h"
#include "domain/outbox.h"
#include "screens/staff/console.h"

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
