/* console.c - who is at the console, and what they may. */
#include <config.h>

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
