/* enrol.c - a resident gets a card: name, phone, PIN, and the card's slip. */
#include <config.h>

#include "domain/graph.h"
#include "domain/paper.h"
#include "screens/form.h"
#include "screens/page.h"
#include "screens/slipwatch.h"
#include "screens/staff/console.h"
#include "screens/staff/pins.h"
#include "screens/table.h"

enum { NAME_LIMIT = 20, PHONE_LIMIT = 15 };

struct enrol { struct form form; struct resident resident; struct slipwatch watch; };

static enum err compose(struct kiosk *kiosk, const void *state, int copy, struct slip *out)
{
	const struct enrol *enrol = state;

	return paper_card(kiosk->hall, &enrol->resident, copy, out);
}

static enum err print(struct kiosk *kiosk, struct enrol *enrol)
{
	struct slip slip = {0};
	enum err err = compose(kiosk, enrol, 0, &slip);

	kiosk->session.uid[0] = '\0';
	slipwatch_start(&enrol->watch, kiosk, compose, enrol);
	if (err == OK)
		err = slipwatch_print(&enrol->watch, kiosk, "card", enrol->resident.id, &slip);
	slip_release(&slip);
	return err;
}

/* Once taken in, a card that cannot be printed is no reason to ask all of it again. */
static enum err take_in(struct kiosk *kiosk, struct journey *journey)
{
	struct enrol *enrol = (struct enrol *)journey;
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	if (err == OK)
		err = resident_enrol(kiosk->hall, by, journey_answer(journey, "name"),
			journey_answer(journey, "phone"), journey_answer(journey, "pin"),
			&enrol->resident);
	if (err != OK)
		return err;
	enrol->form.finished = true;
	err = print(kiosk, enrol);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
	return OK;
}

static const struct question questions[] = {
	{ .name = "name", .title = N_("What is the resident's name?"), .label = N_("Name"),
	  .kind = ASK_TEXT, .limit = NAME_LIMIT },
	{ .name = "phone", .title = N_("A phone number, if they like?"),
	  .hint = N_("It may stay empty; only Enter then."), .label = N_("Phone"),
	  .kind = ASK_DIGITS, .limit = PHONE_LIMIT, .optional = true, .check = form_phone },
	{ .name = "pin", .title = N_("The resident chooses a PIN of six digits."),
	  .hint = N_("Please look away. No run such as 123456, not all the same."),
	  .kind = ASK_PIN, .limit = RESIDENT_PIN_DIGITS, .check = pins_first },
	{ .name = "again", .title = N_("The same PIN once more, please."), .kind = ASK_PIN,
	  .limit = RESIDENT_PIN_DIGITS, .check = pins_again },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK,
	  .check = take_in },
	{ 0 }
};

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct enrol *enrol = state;

	journey_start(kiosk, &enrol->form.journey, questions);
	return OK;
}

static bool settled(const struct kiosk *kiosk, const void *state)
{
	const struct enrol *enrol = state;

	return !slipwatch_busy(&enrol->watch) && !slipwatch_asks(&enrol->watch);
}

static const struct action choices[] = { { '1', N_("Done"), form_back, settled }, { 0 } };

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct enrol *enrol = state;
	struct page page = page_of(canvas);
	char spaced[CODE_SIZE + 4];

	if (!enrol->form.finished) {
		form_draw(kiosk, state, canvas);
		return;
	}
	page_head(canvas, &page, _("The card is made. Its number is:"));
	page_number(canvas, &page, code_spaced(enrol->resident.card, spaced));
	page_fact(canvas, &page, _("Name"), enrol->resident.name);
	page.row++;
	page.row += 1 + slipwatch_draw(&enrol->watch, canvas, page.row, page.left, page.width);
	page_actions(kiosk, state, canvas, &page, choices);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct enrol *enrol = state;
	enum err err = OK;
	bool done = false;

	if (!enrol->form.finished)
		return journey_typed(kiosk, &enrol->form.journey, key, &done);
	if (slipwatch_typed(&enrol->watch, kiosk, key, &err))
		return (struct step){ .err = err };
	return page_acted(kiosk, state, choices, key == K_ENTER ? '1' : key);
}

static struct step tick(struct kiosk *kiosk, void *state)
{
	struct enrol *enrol = state;

	return (struct step){ .err = slipwatch_tick(&enrol->watch, kiosk) };
}

static bool busy(const struct kiosk *kiosk, const void *state)
{
	const struct enrol *enrol = state;

	return slipwatch_busy(&enrol->watch);
}

static void leave(void *state)
{
	struct enrol *enrol = state;

	resident_release(&enrol->resident);
}

const struct screen staff_enrol_screen = {
	.name = "staff-enrol", .title = N_("A card for a resident"),
	.state_size = sizeof(struct enrol), .enter = enter, .draw = draw, .typed = typed,
	.back = form_back, .tick = tick, .typing = form_typing, .again = form_again,
	.busy = busy, .leave = leave,
};
