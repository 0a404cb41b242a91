/* second.c - the colleague who confirms at the console, as two questions of a journey. */
#include <config.h>

#include <string.h>

#include "domain/staff.h"
#include "kiosk/kiosk.h"
#include "screens/second.h"

enum err second_is_other(struct kiosk *kiosk, const char *number)
{
	struct staff staff;
	enum err err = staff_load(kiosk->hall, kiosk->session.staff, &staff);

	if (err == OK && strcmp(staff.number, number) == 0) {
		kiosk_say(kiosk, true, "%s", _("The second one must be somebody else."));
		err = ERR_ROLE;
	}
	staff_release(&staff);
	return err;
}

enum err second_number(struct kiosk *kiosk, struct journey *journey)
{
	return second_is_other(kiosk, journey_answer(journey, "second"));
}

enum err second_pin(struct kiosk *kiosk, struct journey *journey)
{
	int64_t id;

	return staff_login(kiosk->hall, journey_answer(journey, "second"),
		journey_answer(journey, "second_pin"), &id);
}

struct second_hand second_answered(const struct journey *journey)
{
	return (struct second_hand){ journey_answer(journey, "second"),
		journey_answer(journey, "second_pin") };
}
