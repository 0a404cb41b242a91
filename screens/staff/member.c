/* member.c - one member or expert: what they know, when they served; a service, or goodbye. */
#include <config.h>

#include <stdlib.h>

#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/member.h"
#include "screens/form.h"
#include "screens/member-lines.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { NUMBER_LIMIT = 8 };

/* asking: the form shows instead of the facts. */
struct member_shown { struct form form; bool asking; struct member member; char *phone; };

static void put_away(struct member_shown *shown)
{
	member_release(&shown->member);
	wipe_free(shown->phone);
	shown->phone = NULL;
}

static enum err load(struct kiosk *kiosk, struct member_shown *shown, int64_t id)
{
	enum err err;

	put_away(shown);
	err = member_load(kiosk->hall, id, &shown->member);
	return err == OK ? member_phone(kiosk->hall, id, &shown->phone) : err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return load(kiosk, state, id);
}

static enum err serve(struct kiosk *kiosk, struct journey *journey)
{
	struct member_shown *shown = (struct member_shown *)journey;
	unsigned who;
	int64_t matter;
	enum err err = matter_by_number(kiosk->hall, journey_answer(journey, "number"), &matter);

	if (err == ERR_INPUT)
		kiosk_say(kiosk, true, "%s", _("There is no matter with this number this year."));
	if (err == OK)
		err = console_roles(kiosk, &who);
	if (err == OK)
		err = member_serve(kiosk->hall, kiosk->session.staff, who, shown->member.id, matter);
	if (err == ERR_TWICE)
		kiosk_say(kiosk, true, "%s", _("This service is on record already."));
	return err;
}

static const struct question service[] = {
	{ .name = "number", .title = N_("In which matter did they serve?"), .kind = ASK_DIGITS,
	  .hint = N_("The number in its file number: 12 for number 12 of this year."),
	  .limit = NUMBER_LIMIT, .check = serve },
	{ 0 }
};

static char *about_leaving(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("Their name and phone are erased for good. How often they served stays"
		" counted."));
}

static enum err take_off(struct kiosk *kiosk, struct journey *journey)
{
	const struct member_shown *shown = (const struct member_shown *)journey;
	unsigned who;
	enum err err = console_roles(kiosk, &who);

	return err == OK ? member_leave(kiosk->hall, kiosk->session.staff, who,
		shown->member.id) : err;
}

static const struct question leaving[] = {
	{ .name = "leave", .title = N_("Take them off the list?"), .kind = ASK_NOTICE,
	  .text = about_leaving, .label = N_("Take them off"), .check = take_off },
	{ 0 }
};

static struct step ask(struct kiosk *kiosk, void *state, const struct question *questions)
{
	struct member_shown *shown = state;

	shown->asking = true;
	journey_start(kiosk, &shown->form.journey, questions);
	return (struct step){ .kind = STAY };
}

static struct step ask_for_matter(struct kiosk *kiosk, void *state)
{
	return ask(kiosk, state, service);
}

static struct step ask_to_leave(struct kiosk *kiosk, void *state)
{
	return ask(kiosk, state, leaving);
}

static const struct action choices[] = {
	{ '1', N_("They served in a matter"), ask_for_matter },
	{ '2', N_("Take them off the list"), ask_to_leave },
	{ 0 }
};

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct member_shown *shown = state;
	const struct member *member = &shown->member;
	struct page page = page_of(canvas);
	char *served;

	if (shown->asking) {
		form_draw(kiosk, state, canvas);
		return;
	}
	page_head(canvas, &page, member->name ? member->name : "");
	page_fact(canvas, &page, _("As"), member->expert ? _("Expert") : _("Member of the group"));
	page_fact(canvas, &page, _("Category"), *member->category ?
		matter_category(kiosk->hall, member->category) : _("For every kind of matter"));
	page_fact(canvas, &page, _("Knows about"), member->knows);
	page_fact(canvas, &page, _("Phone"), shown->phone);
	served = member_served(member);
	page_fact(canvas, &page, _("Served"), served);
	free(served);
	page.row++;
	page_actions(kiosk, state, canvas, &page, choices);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct member_shown *shown = state;
	bool done = false, leaves;
	enum err err;

	if (!shown->asking)
		return page_acted(kiosk, state, choices, key);
	leaves = shown->form.journey.questions == leaving;
	journey_typed(kiosk, &shown->form.journey, key, &done);
	shown->asking = !done;
	if (!done)
		return (struct step){ .kind = STAY };
	if (leaves)
		return (struct step){ .kind = BACK };
	err = load(kiosk, shown, shown->member.id);
	return (struct step){ .err = err };
}

static struct step back(struct kiosk *kiosk, void *state)
{
	struct member_shown *shown = state;
	bool asked = shown->asking;

	shown->asking = false;
	return (struct step){ .kind = asked ? STAY : BACK };
}

static void again(struct kiosk *kiosk, void *state)
{
	if (((const struct member_shown *)state)->asking)
		form_again(kiosk, state);
}

static enum typing typing(const struct kiosk *kiosk, const void *state)
{
	return ((const struct member_shown *)state)->asking ? form_typing(kiosk, state) : TYPING_NOTHING;
}

static void leave(void *state)
{
	put_away(state);
}

const struct screen staff_member_screen = {
	.name = "staff-member", .title = N_("Member or expert"),
	.state_size = sizeof(struct member_shown), .enter = enter, .draw = draw, .typed = typed,
	.back = back, .typing = typing, .again = again, .leave = leave,
};
