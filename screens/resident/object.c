/* object.c - anyone objects to a decision; who holds a protected seat vetoes it. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/guard.h"
#include "domain/notice.h"
#include "kiosk/kiosk.h"
#include "screens/form.h"
#include "screens/signin.h"
#include "screens/slipwatch.h"
#include "screens/table.h"

enum { NAME_LIMIT = 20, PHONE_LIMIT = 12 };

/* The journey first: its functions find the rest by it. */
struct object { struct form form; struct matter matter; };

static const char by_card[] = "card", by_name[] = "name";

static const struct object *of(const struct journey *journey)
{
	return (const struct object *)journey;
}

static bool is_veto(const struct journey *journey)
{
	return of(journey)->matter.state == PASSED;
}

static bool by(const struct journey *journey, const char *who)
{
	return strcmp(journey_answer(journey, "who"), who) == 0;
}

static bool asks_who(struct kiosk *kiosk, const struct journey *journey)
{
	return !is_veto(journey);
}

static bool asks_card(struct kiosk *kiosk, const struct journey *journey)
{
	return is_veto(journey) || by(journey, by_card);
}

static bool asks_name(struct kiosk *kiosk, const struct journey *journey)
{
	return !is_veto(journey) && by(journey, by_name);
}

static bool asks_reason(struct kiosk *kiosk, const struct journey *journey)
{
	return !is_veto(journey);
}

static bool asks_harm(struct kiosk *kiosk, const struct journey *journey)
{
	return is_veto(journey);
}

static void offer_who(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2,
		.label = { _("With my resident's card and PIN"), _("I leave my name and phone") },
		.value = { by_card, by_name } };
}

/* A slip that says so; an objection that cannot be printed is recorded all the same. */
static enum err print(struct kiosk *kiosk, int64_t matter)
{
	struct slip slip = {0};
	struct matter now;
	char uid[JOB_UID];
	enum err err = matter_load(kiosk->hall, matter, &now);

	if (err == OK)
		err = paper_objection(kiosk->hall, &now, &slip);
	if (err == OK)
		err = outbox_add(kiosk->hall, "objection", matter, 0, &slip, uid);
	if (err == OK)
		err = slipwatch_begins(kiosk, uid);
	slip_release(&slip);
	matter_release(&now);
	return err;
}

static enum err make(struct kiosk *kiosk, struct journey *journey)
{
	bool veto = is_veto(journey), named = asks_name(kiosk, journey);
	struct move move = { .matter = of(journey)->matter.id, .to = veto ? VETO_HOLD : OBJECTION,
		.roles = veto ? ROLE_SEAT : ROLE_RESIDENT,
		.by = named ? 0 : kiosk->session.resident,
		.name = named ? journey_answer(journey, "name") : NULL,
		.phone = named ? journey_answer(journey, "phone") : NULL,
		.values = { [NEED_ANSWER] = journey_answer(journey, "reason"),
			[NEED_HARM] = journey_answer(journey, "harm") } };
	enum err err = matter_move(kiosk->hall, &move), printed;

	if (err != OK) {
		kiosk_say(kiosk, true, "%s", guard_why(veto ? GUARD_VETO : GUARD_OBJECTION, err));
		return err;
	}
	printed = veto ? OK : print(kiosk, move.matter);
	if (printed != OK)
		kiosk_say(kiosk, true, "%s", err_text(printed));
	else
		kiosk_say(kiosk, false, "%s", veto ?
			_("Your veto is recorded, thank you. The chair and the overseer look at it now.") :
			_("Your objection is recorded, thank you. A slip of it is being printed."));
	return OK;
}

static char *closing(const struct kiosk *kiosk, const struct journey *journey)
{
	if (is_veto(journey))
		return xstrdup(_("Everybody may read what harm you name."));
	return xstrdup(_("Only the staff and those who answer it read your words. Name and phone"
		" are kept encrypted, for the answer alone."));
}

static const struct question questions[] = {
	{ .name = "who", .title = N_("Who objects?"), .label = N_("Who"), .kind = ASK_CHOICE,
	  .hint = N_("Everybody may object once to a decision."),
	  .choices = offer_who, .asked = asks_who },
	SIGNIN_CARD(asks_card, N_("Card")),
	SIGNIN_PIN(asks_card),
	{ .name = "name", .title = N_("What is your name?"), .label = N_("Name"), .kind = ASK_TEXT,
	  .limit = NAME_LIMIT, .asked = asks_name },
	{ .name = "phone", .title = N_("Your phone number?"), .label = N_("Phone"),
	  .kind = ASK_DIGITS, .limit = PHONE_LIMIT, .asked = asks_name, .check = form_phone },
	{ .name = "reason", .title = N_("What do you object to, and why?"),
	  .label = N_("Objection"), .kind = ASK_TEXT, .limit = 300, .asked = asks_reason },
	{ .name = "harm", .title = N_("What harm would be done, and to whom?"), .label = N_("Harm"),
	  .kind = ASK_TEXT, .limit = 200, .asked = asks_harm },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .text = closing,
	  .check = make },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct object *object = state;
	enum err err = matter_load(kiosk->hall, id, &object->matter);

	if (err == OK)
		journey_start(kiosk, &object->form.journey, questions);
	return err;
}

static void leave(void *state)
{
	struct object *object = state;

	matter_release(&object->matter);
}

const struct screen object_screen = {
	.name = "object", .title = N_("Objection or veto"), .state_size = sizeof(struct object),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.scanned = form_scanned, .typing = form_typing, .again = form_again, .leave = leave,
};
