/* add.c - a colleague is added by the keeper, and types their own PIN. */
#include <config.h>

#include "domain/graph.h"
#include "screens/form.h"
#include "screens/page.h"
#include "screens/staff/console.h"
#include "screens/staff/pins.h"
#include "screens/table.h"

enum { NAME_LIMIT = 20 };

struct add { struct form form; struct staff staff; };

static void offer_roles(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 6,
		.label = { _("Clerk: takes matters in, hands rewards over"),
			_("Chair: leads the meetings"),
			_("Executor: carries out what was decided"),
			_("Overseer: sees that nothing is skipped"),
			_("Keeper: looks after the machine and the accounts"),
			_("Clerk and chair") },
		.value = { "clerk", "chair", "executor", "overseer", "keeper", "clerk chair" } };
}

static enum err add(struct kiosk *kiosk, struct journey *journey)
{
	struct add *add = (struct add *)journey;
	struct actor by;
	int64_t id;
	enum err err = console_may(kiosk, ROLE_KEEPER, &by);

	if (err == OK)
		err = staff_add(kiosk->hall, by, journey_answer(journey, "name"),
			roles_read(journey_answer(journey, "roles")),
			journey_answer(journey, "pin"), &id);
	if (err == OK)
		err = staff_load(kiosk->hall, id, &add->staff);
	add->form.finished = err == OK;
	return err;
}

static const struct question questions[] = {
	{ .name = "name", .title = N_("What is your colleague's name?"), .label = N_("Name"),
	  .kind = ASK_TEXT, .limit = NAME_LIMIT },
	{ .name = "roles", .title = N_("What will they do?"), .label = N_("Role"),
	  .kind = ASK_CHOICE, .choices = offer_roles },
	{ .name = "pin", .title = N_("The colleague chooses a PIN of at least six digits."),
	  .hint = N_("Please look away. No run such as 123456, not all the same."),
	  .kind = ASK_PIN, .limit = PINS_LIMIT, .check = pins_first },
	{ .name = "again", .title = N_("The same PIN once more, please."), .kind = ASK_PIN,
	  .limit = PINS_LIMIT, .check = pins_again },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = add },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct add *add = state;
	struct actor by;

	journey_start(kiosk, &add->form.journey, questions);
	return console_may(kiosk, ROLE_KEEPER, &by);
}

static const struct action choices[] = { { '1', N_("Done"), form_back }, { 0 } };

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct add *add = state;
	struct page page = page_of(canvas);

	if (!add->form.finished) {
		form_draw(kiosk, state, canvas);
		return;
	}
	page_head(canvas, &page, _("The account is made. The staff number is:"));
	page_number(canvas, &page, add->staff.number);
	page_fact(canvas, &page, _("Name"), add->staff.name);
	page.row++;
	page_actions(kiosk, state, canvas, &page, choices);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct add *add = state;
	bool done = false;

	if (add->form.finished)
		return page_acted(kiosk, state, choices, key);
	return journey_typed(kiosk, &add->form.journey, key, &done);
}

static void leave(void *state)
{
	struct add *add = state;

	staff_release(&add->staff);
}

const struct screen staff_add_screen = {
	.name = "staff-add", .title = N_("Add a colleague"), .state_size = sizeof(struct add),
	.enter = enter, .draw = draw, .typed = typed, .back = form_back, .typing = form_typing,
	.again = form_again, .leave = leave,
};
