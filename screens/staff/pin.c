/* pin.c - one's own PIN, changed. */
#include <config.h>

#include <string.h>

#include "screens/staff/console.h"
#include "screens/form.h"
#include "screens/staff/pins.h"
#include "screens/table.h"

/* At once, so that a slip of the finger is said where it was made. */
static enum err check_old(struct kiosk *kiosk, struct journey *journey)
{
	struct staff staff;
	int64_t id;
	enum err err = staff_load(kiosk->hall, kiosk->session.staff, &staff);

	if (err == OK)
		err = staff_login(kiosk->hall, staff.number, journey_answer(journey, "old"), &id);
	if (err == ERR_DENIED)
		kiosk_say(kiosk, true, "%s", _("This is not your PIN. Please try again."));
	staff_release(&staff);
	return err;
}

static enum err check_new(struct kiosk *kiosk, struct journey *journey)
{
	if (strcmp(journey_answer(journey, "old"), journey_answer(journey, "pin")) != 0)
		return pins_first(kiosk, journey);
	kiosk_say(kiosk, true, "%s", _("This is the old PIN. Please choose another one."));
	return ERR_WEAK;
}

static enum err change(struct kiosk *kiosk, struct journey *journey)
{
	enum err err = pins_again(kiosk, journey);

	if (err != OK)
		return err;
	err = staff_change_pin(kiosk->hall, kiosk->session.staff, journey_answer(journey, "old"),
		journey_answer(journey, "pin"));
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Your new PIN counts from now on."));
	return err;
}

static const struct question questions[] = {
	{ .name = "old", .title = N_("Your PIN as it is now?"), .kind = ASK_PIN,
	  .limit = PINS_LIMIT, .check = check_old },
	{ .name = "pin", .title = N_("Choose a PIN of at least six digits."),
	  .hint = N_("No run such as 123456, not all the same. Nobody can look it up later."),
	  .kind = ASK_PIN, .limit = PINS_LIMIT, .check = check_new },
	{ .name = "again", .title = N_("The same PIN once more, please."), .kind = ASK_PIN,
	  .limit = PINS_LIMIT, .check = change },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct form *form = state;

	journey_start(kiosk, &form->journey, questions);
	return OK;
}

const struct screen staff_pin_screen = {
	.name = "staff-pin", .title = N_("My PIN"), .state_size = sizeof(struct form),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.typing = form_typing, .again = form_again,
};
