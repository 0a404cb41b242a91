/* title.c - the one sentence of a matter that everybody may read, written by a clerk. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/matter.h"
#include "domain/title.h"
#include "screens/form.h"
#include "screens/staff/console.h"
#include "screens/table.h"

struct title { struct form form; int64_t matter; };

static enum err give(struct kiosk *kiosk, struct journey *journey)
{
	const struct title *title = (const struct title *)journey;
	unsigned who;
	enum err err = console_roles(kiosk, &who);

	if (err == OK)
		err = matter_entitle(kiosk->hall, kiosk->session.staff, who, title->matter,
			journey_answer(journey, "title"));
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Everybody can read the title now."));
	return err;
}

static const struct question questions[] = {
	{ .name = "title", .title = N_("What may everybody read that it is about?"),
	  .hint = N_("A few words, such as: more light in the garden. Nothing that tells who put it"
		" forward: no name, no flat, no phone."),
	  .kind = ASK_TEXT, .limit = TITLE_LIMIT, .check = give },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct title *title = state;
	struct matter matter;
	enum err err = matter_load(kiosk->hall, id, &matter);

	title->matter = id;
	journey_start(kiosk, &title->form.journey, questions);
	if (err == OK && matter.title)
		field_set(&title->form.journey.field, matter.title);
	matter_release(&matter);
	return err;
}

const struct screen staff_title_screen = {
	.name = "staff-title", .title = N_("Public title"), .state_size = sizeof(struct title),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.typing = form_typing, .again = form_again,
};
