/* recuse.c - somebody of staff stands aside from a matter (回避), with the reason. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/assess.h"
#include "domain/graph.h"
#include "screens/form.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { REASON_LIMIT = 200, NUMBER_LIMIT = 8 };

struct recuse { struct form form; int64_t matter, whose; unsigned roles; };

static struct recuse *of(struct journey *journey)
{
	return (struct recuse *)journey;
}

/* Only chair and overseer may say so of others. */
static bool asks_number(struct kiosk *kiosk, const struct journey *journey)
{
	const struct recuse *recuse = (const struct recuse *)journey;

	return (recuse->roles & (ROLE_CHAIR | ROLE_OVERSEER)) != 0;
}

static enum err find(struct kiosk *kiosk, struct journey *journey)
{
	const char *number = journey_answer(journey, "number");
	struct recuse *recuse = of(journey);
	struct staff_list staff = {0};
	enum err err = OK;

	recuse->whose = *number ? 0 : kiosk->session.staff;
	if (recuse->whose == 0)
		err = staff_list_load(kiosk->hall, &staff);
	for (size_t i = 0; i < staff.count; i++)
		if (strcmp(staff.list[i].number, number) == 0)
			recuse->whose = staff.list[i].id;
	staff_list_release(&staff);
	return err != OK ? err : recuse->whose > 0 ? OK : ERR_NOT_FOUND;
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct recuse *recuse = of(journey);
	int64_t staff = recuse->whose > 0 ? recuse->whose : kiosk->session.staff;
	enum err err = matter_recuse(kiosk->hall, kiosk->session.staff, recuse->roles,
		recuse->matter, staff, journey_answer(journey, "reason"));

	if (err == OK)
		kiosk_say(kiosk, false, "%s",
			_("Recorded. They neither judge nor decide this matter from here on."));
	return err;
}

static char *closing(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("Whoever put the matter forward may read the reason. It cannot be taken back."));
}

static const struct question questions[] = {
	{ .name = "number", .title = N_("Who stands aside? Leave it empty if you do."),
	  .label = N_("Staff number"), .kind = ASK_DIGITS, .limit = NUMBER_LIMIT, .optional = true,
	  .asked = asks_number, .check = find },
	{ .name = "reason", .title = N_("Why? Such as: a relative, a neighbour, their own business."),
	  .label = N_("Reason"), .kind = ASK_TEXT, .limit = REASON_LIMIT },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .text = closing,
	  .check = settle },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct recuse *recuse = state;
	enum err err = console_roles(kiosk, &recuse->roles);

	recuse->matter = id;
	if (err == OK)
		journey_start(kiosk, &recuse->form.journey, questions);
	return err;
}

const struct screen staff_recuse_screen = {
	.name = "staff-recuse", .title = N_("Stand aside"), .state_size = sizeof(struct recuse),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.typing = form_typing, .again = form_again,
};
