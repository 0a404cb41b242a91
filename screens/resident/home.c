/* home.c - the first screen: what one can do here. */
#include <config.h>

#include "base/text.h"
#include "domain/ballot.h"
#include "domain/hall.h"
#include "domain/outbox.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/table.h"

enum { CHOICES = 5, USUAL = 4, AIRY_ROWS = 24, PAIR_ROWS = 3, BELOW = 4 };

static const struct { const char *label, *remark; int screen; } choices[CHOICES] = {
	{ N_("Put a matter forward"), N_("Something is broken or missing, or you have an idea"),
	  SCREEN_SUBMIT },
	{ N_("See how it is getting on"), N_("With the number on your slip"), SCREEN_TRACK },
	{ N_("My points"), N_("With your resident's card: balance and rewards"), SCREEN_CARD },
	{ N_("Look around"), N_("What the community is dealing with at the moment"),
	  SCREEN_LOOK },
	{ N_("Vote with a ballot slip"), N_("The one that you were given at the meeting"),
	  SCREEN_BALLOT },
};

/* votes: there is a vote by ballot slips just now; else the last choice is not there. */
struct home { struct list list; enum fault fault; bool votes; };

static int choices_of(const struct home *home)
{
	return home->votes ? CHOICES : USUAL;
}

static enum err load(struct kiosk *kiosk, struct home *home)
{
	struct printer printer;
	enum err err = printer_load(kiosk->hall, &printer);

	home->fault = printer.fault;
	if (err == OK && printer.checked_at > 0 && !printer.alive)
		home->fault = FAULT_SILENT;
	return err == OK ? ballots_wanted(kiosk->hall, &home->votes) : err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return load(kiosk, state);
}

static struct step tick(struct kiosk *kiosk, void *state)
{
	return (struct step){ .err = load(kiosk, state) };
}

/* Whoever came back here has shown nothing yet; only a slip on its way is still theirs. */
static void again(struct kiosk *kiosk, void *state)
{
	struct session *session = &kiosk->session;

	session->resident = session->matter = 0;
	session->opened = false;
	wipe(session->code, sizeof session->code);
	wipe(session->pin, sizeof session->pin);
}

static const char *fault_sentence(enum fault fault)
{
	if (fault == FAULT_PAPER)
		return _("The printer is out of paper. You can go on; please note your number.");
	if (fault == FAULT_COVER)
		return _("The printer's cover is open. You can go on; please note your number.");
	return _("The printer does not work now. You can go on; please note your number.");
}

static void choice_text(const void *from, int index, struct text *line, struct text *below)
{
	text_add(line, _(choices[index].label));
	text_add(below, _(choices[index].remark));
}

static const char *scanner_sentence(void)
{
	return _("Or hold the code on your slip or card to the scanner.");
}

static void draw_head(const struct home *home, struct canvas *canvas, struct page *page)
{
	bool fault = home->fault != FAULT_NONE;

	page_headline(canvas, page, PAIR_ROWS * choices_of(home) + BELOW, _("Hello. Please press a number."));
	if (fault)
		page_text(canvas, page, STYLE_WARN, fault_sentence(home->fault));
	else if (canvas->large)
		page_text(canvas, page, STYLE_NOTE, scanner_sentence());
	canvas->pinned = page->row;
	page->row += !canvas->large && (!fault || canvas->rows >= AIRY_ROWS);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct home *home = state;
	struct page page = page_of(canvas);
	struct list list = home->list;
	int bottom = page.bottom;

	draw_head(home, canvas, &page);
	list_fit(&list, choices_of(home), choices_of(home));
	page.bottom = bottom - 1;
	pairs_draw(canvas, &page, &list, choice_text, NULL);
	if (canvas->large)
		return;
	page.row += PAIR_ROWS * choices_of(home);
	if (page.row >= bottom)
		page.row = bottom - 1;
	page.bottom = bottom;
	page_text(canvas, &page, STYLE_NOTE, scanner_sentence());
	/* It stands in the bar too, where who cannot see well does not look for it. */
	if (kiosk->glass.palettes && page.row < page.bottom)
		page_text(canvas, &page, STYLE_NOTE, _("Hard to see? Press 9 for other colours."));
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct home *home = state;
	int index;

	list_fit(&home->list, choices_of(home), choices_of(home));
	index = list_typed(&home->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	return (struct step){ .kind = GO, .screen = choices[index].screen };
}

const struct screen home_screen = {
	.name = "home", .title = N_("Welcome"), .state_size = sizeof(struct home),
	.enter = enter, .draw = draw, .typed = typed, .tick = tick, .again = again,
};
