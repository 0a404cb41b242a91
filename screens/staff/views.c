/* views.c - the map of views of a matter: who said what, who said it first, and what is added. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "domain/matter.h"
#include "screens/over.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/staff/console.h"
#include "screens/table.h"
#include "screens/views-body.h"

enum { WORDS_LIMIT = 40 };

/* words "": all that was said; else only what has them. */
struct shown {
	struct over over;
	int64_t matter;
	enum state state;
	struct views views;
	char words[JOURNEY_LABEL];
	int page;
};

static enum err load(struct kiosk *kiosk, struct shown *shown)
{
	struct matter matter = {0};
	enum err err = matter_load(kiosk->hall, shown->matter, &matter);

	shown->state = matter.state;
	shown->page = 0;
	matter_release(&matter);
	views_release(&shown->views);
	if (err == OK)
		err = shown->words[0] ?
			views_find(kiosk->hall, shown->matter, shown->words, &shown->views) :
			views_load(kiosk->hall, shown->matter, VIEW_STAFF, &shown->views);
	return err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct shown *shown = state;

	shown->matter = id;
	return load(kiosk, shown);
}

static void body(const void *from, struct canvas *canvas, struct page *page)
{
	const struct shown *shown = from;

	if (shown->words[0]) {
		char *head = xasprintf(_("Who said it: %s"), shown->words);

		page_text(canvas, page, STYLE_STRONG, head);
		free(head);
	}
	if (shown->views.total == 0)
		page_text(canvas, page, STYLE_PLAIN, shown->words[0] ? _("Nobody said that.") :
			_("Nobody has spoken on it yet."));
	if (shown->words[0]) {
		views_found(&shown->views, canvas, page);
		return;
	}
	views_bars(&shown->views, canvas, page);
	views_said(&shown->views, canvas, page);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct shown *shown = state;
	struct page page = page_of(canvas);

	if (!over_drawn(kiosk, state, canvas))
		scroll_draw(canvas, &page, shown->page, body, shown);
}

static enum err sought(struct kiosk *kiosk, struct journey *journey)
{
	struct shown *shown = (struct shown *)journey;

	copy_text(shown->words, sizeof shown->words, journey_answer(journey, "words"));
	return load(kiosk, shown);
}

static const struct question seeking[] = {
	{ .name = "words", .title = N_("What was said? One word is enough."), .label = N_("Words"),
	  .kind = ASK_TEXT, .limit = WORDS_LIMIT, .check = sought },
	{ 0 }
};

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct shown *shown = state;
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	struct page page = page_of(&size);

	if (!over_took(kiosk, state, key))
		scroll_turned(&shown->page, scroll_pages(body, shown, page.width,
			page.bottom - page.row), key);
	return (struct step){ .kind = STAY };
}

/* From what was found to all that was said. */
static struct step back(struct kiosk *kiosk, void *state)
{
	struct shown *shown = state;

	if (shown->over.asking || !shown->words[0])
		return over_back(kiosk, state);
	shown->words[0] = '\0';
	return (struct step){ .err = load(kiosk, shown) };
}

static struct step find(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, seeking);
}

static bool has_said(const struct kiosk *kiosk, const void *state)
{
	return over_away(kiosk, state) && ((const struct shown *)state)->views.total > 0;
}

static bool may_add(const struct kiosk *kiosk, const void *state)
{
	return over_away(kiosk, state) && statement_fits(((const struct shown *)state)->state);
}

static struct step add(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = GO, .screen = STAFF_STATE,
		.id = ((const struct shown *)state)->matter };
}

static const struct action actions[] = {
	{ 'f', N_("Find"), find, has_said },
	/* TRANSLATORS: at the foot, at most 8 columns: write down what somebody says. */
	{ 'n', N_("Add"), add, may_add },
	{ 0 }
};

static void again(struct kiosk *kiosk, void *state)
{
	over_again(kiosk, state, load(kiosk, state));
}

static void leave(void *state)
{
	views_release(&((struct shown *)state)->views);
}

const struct screen staff_views_screen = {
	.name = "staff-views", .title = N_("Map of views"), .state_size = sizeof(struct shown),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .back = back,
	.again = again, .typing = over_typing, .leave = leave,
};
