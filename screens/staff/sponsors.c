/* sponsors.c - 公益合伙人: who gives rewards, and what they gave; a new partner. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "domain/graph.h"
#include "domain/sponsor.h"
#include "screens/over.h"
#include "screens/scroll.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { NAME = 30 };

struct partners { struct over over; struct sponsors sponsors; struct list list; };

static enum err load(struct kiosk *kiosk, struct partners *partners)
{
	sponsors_release(&partners->sponsors);
	return sponsors_load(kiosk->hall, &partners->sponsors);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	return err == OK ? load(kiosk, state) : err;
}

static enum err add(struct kiosk *kiosk, struct journey *journey)
{
	struct sponsor sponsor = { .name_zh = xstrdup(journey_answer(journey, "zh")),
		.name_en = xstrdup(journey_answer(journey, "en")) };
	struct actor by;
	int64_t id;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	if (err == OK)
		err = sponsor_add(kiosk->hall, by, &sponsor, &id);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Welcome to the new partner. Name them at a reward now."));
	free(sponsor.name_zh);
	free(sponsor.name_en);
	return err;
}

static const struct question questions[] = {
	{ .name = "zh", .title = N_("What is the partner called, in Chinese?"),
	  .label = N_("Chinese name"), .kind = ASK_TEXT, .limit = NAME },
	{ .name = "en", .title = N_("And in English?"), .hint = N_("It may stay empty; only Enter then."),
	  .label = N_("English name"), .kind = ASK_TEXT, .limit = NAME, .optional = true },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = add },
	{ 0 }
};

static struct step ask_for_new(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, questions);
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: a new reward, or partner. */
	{ 'n', N_("New one"), ask_for_new, over_away }, { 0 }
};

static void row(const void *from, int index, struct text *line, struct text *below)
{
	const struct sponsor *sponsor = &((const struct partners *)from)->sponsors.list[index];

	text_add(line, sponsor_name(sponsor));
	text_addf(below, P_("%lld piece handed over, worth %lld points",
		"%lld pieces handed over, worth %lld points", (unsigned long)sponsor->pieces),
		(long long)sponsor->pieces, (long long)sponsor->gave);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct partners *partners = state;
	struct page page = page_of(canvas);
	struct list list = partners->list;

	if (over_drawn(kiosk, state, canvas))
		return;
	page_head(canvas, &page, _("Shops and bodies that give rewards:"));
	list.count = (int)partners->sponsors.count;
	if (list.count == 0)
		page_text(canvas, &page, STYLE_NOTE, _("There is no partner yet. Press n to add one."));
	pairs_draw(canvas, &page, &list, row, partners);
}

/* Choosing one does nothing: the arrows only turn the pages. */
static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct partners *partners = state;

	if (over_took(kiosk, state, key))
		return (struct step){ .err = partners->over.asking ? OK : load(kiosk, partners) };
	pairs_fit(kiosk, &partners->list, (int)partners->sponsors.count, PAGE_HEAD);
	list_typed(&partners->list, key);
	return (struct step){ .kind = STAY };
}

static void again(struct kiosk *kiosk, void *state)
{
	over_again(kiosk, state, load(kiosk, state));
}

static void leave(void *state)
{
	struct partners *partners = state;

	sponsors_release(&partners->sponsors);
}

const struct screen staff_sponsors_screen = {
	.name = "staff-sponsors", .title = N_("Partners"), .state_size = sizeof(struct partners),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .back = over_back,
	.typing = over_typing, .again = again, .leave = leave,
};
