/* first.c - the keeper of a new hall: name, PIN twice, and then a staff number. */
#include <config.h>

#include "domain/graph.h"
#include "screens/form.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/staff/pins.h"
#include "screens/table.h"

/* A hall with one pair of hands must be able to do everything but check itself. */
enum { NAME_LIMIT = 20, FIRST_ROLES = ROLE_KEEPER | ROLE_CLERK | ROLE_CHAIR | ROLE_OVERSEER };

struct first { struct form form; struct staff staff; };

static enum err add(struct kiosk *kiosk, struct journey *journey)
{
	struct first *first = (struct first *)journey;
	int64_t id;
	enum err err = staff_add(kiosk->hall, (struct actor){ 0, "keeper" },
		journey_answer(journey, "name"), FIRST_ROLES, journey_answer(journey, "pin"), &id);

	if (err == OK)
		err = staff_load(kiosk->hall, id, &first->staff);
	first->form.finished = err == OK;
	return err;
}

static const struct question questions[] = {
	{ .name = "name", .title = N_("What is your name?"),
	  .hint = N_("You become the keeper of this hall and may add everybody else."),
	  .label = N_("Name"), .kind = ASK_TEXT, .limit = NAME_LIMIT },
	{ .name = "pin", .title = N_("Choose a PIN of at least six digits."),
	  .hint = N_("No run such as 123456, not all the same. Nobody can look it up later."),
	  .kind = ASK_PIN, .limit = PINS_LIMIT, .check = pins_first },
	{ .name = "again", .title = N_("The same PIN once more, please."), .kind = ASK_PIN,
	  .limit = PINS_LIMIT, .check = pins_again },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = add },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct first *first = state;
	bool kept;
	enum err err = staff_has_keeper(kiosk->hall, &kept);

	journey_start(kiosk, &first->form.journey, questions);
	return err == OK && kept ? ERR_ROLE : err;
}

static const struct action choices[] = { { '1', N_("Go on: log in"), form_back }, { 0 } };

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct first *first = state;
	struct page page = page_of(canvas);

	if (!first->form.finished) {
		form_draw(kiosk, state, canvas);
		return;
	}
	page_head(canvas, &page, _("The account is made. This is your staff number:"));
	page_number(canvas, &page, first->staff.number);
	page_text(canvas, &page, STYLE_PLAIN, _("You log in with this number and your PIN."));
	page.row++;
	page_actions(kiosk, state, canvas, &page, choices);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct first *first = state;
	bool done = false;

	if (first->form.finished)
		return page_acted(kiosk, state, choices, key);
	return journey_typed(kiosk, &first->form.journey, key, &done);
}

static void leave(void *state)
{
	struct first *first = state;

	staff_release(&first->staff);
}

const struct screen staff_first_screen = {
	.name = "staff-first", .title = N_("Keeper's account"), .state_size = sizeof(struct first),
	.enter = enter, .draw = draw, .typed = typed, .back = form_back, .typing = form_typing,
	.again = form_again, .leave = leave,
};
