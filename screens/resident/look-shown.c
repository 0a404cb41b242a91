/* look-shown.c - one matter as anybody may look at it, and what they may do about it. */
#include <config.h>

#include "base/clock.h"
#include "domain/seconding.h"
#include "screens/outcome-facts.h"
#include "screens/resident/look-shown.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/views-body.h"

void look_shown_release(struct look_shown *shown)
{
	standing_release(&shown->standing);
	outcome_release(&shown->outcome);
	views_release(&shown->views);
	shown->page = 0;
}

enum err look_shown_load(struct kiosk *kiosk, int64_t id, struct look_shown *out)
{
	enum err err;

	look_shown_release(out);
	err = standing_load(kiosk->hall, id, false, &out->standing);
	if (err == OK)
		err = outcome_load(kiosk->hall, &out->standing.matter, true, &out->outcome);
	if (err == OK)
		err = views_load(kiosk->hall, out->standing.lead.id, VIEW_CODE, &out->views);
	if (err != OK)
		look_shown_release(out);
	return err;
}

/* Then the decision's own words stand among the facts already. */
static bool refused(const struct matter *matter)
{
	return matter->state == NOT_ACCEPTED || matter->state == NOT_PASSED;
}

static void body(const void *from, struct canvas *canvas, struct page *page)
{
	const struct look_shown *shown = from;

	standing_facts(&shown->standing, canvas, page);
	if (!refused(&shown->standing.matter))
		outcome_facts(&shown->outcome, canvas, page);
	page->row += shown->views.total > 0;
	views_bars(&shown->views, canvas, page);
}

static bool may_second(const struct kiosk *kiosk, const void *state)
{
	const struct look_shown *shown = state;

	return matter_seconded_in(shown->standing.matter.state);
}

static struct step second(struct kiosk *kiosk, void *state)
{
	const struct look_shown *shown = state;

	return (struct step){ .kind = GO, .screen = SCREEN_SECOND,
		.id = shown->standing.matter.id };
}

static bool may_object(const struct kiosk *kiosk, const void *state)
{
	const struct matter *matter = &((const struct look_shown *)state)->standing.matter;

	return matter->state == OBJECTION || matter_window(kiosk->hall, matter) >= clock_now();
}

static bool may_veto(const struct kiosk *kiosk, const void *state)
{
	const struct matter *matter = &((const struct look_shown *)state)->standing.matter;

	return matter->state == PASSED && matter->wake_at >= clock_now();
}

static struct step object(struct kiosk *kiosk, void *state)
{
	const struct look_shown *shown = state;

	return (struct step){ .kind = GO, .screen = SCREEN_OBJECT,
		.id = shown->standing.matter.id };
}

/* One at a time: before the vote, behind it, and once it is decided. */
static const struct action choices[] = {
	{ '1', N_("I second this"), second, may_second },
	{ '1', N_("I object to this decision"), object, may_object },
	{ '1', N_("I hold a protected seat and veto it"), object, may_veto },
	{ 0 }
};

/* The part above the choices: as long as it is, or as there is room. */
static struct page facts_page(const struct kiosk *kiosk, const struct look_shown *shown,
	const struct canvas *canvas)
{
	struct page page = page_of(canvas);
	int below = page_actions_rows(kiosk, shown, choices);
	int rows = STANDING_BAR + scroll_rows(body, shown, page.width);

	page.bottom -= below > 0 ? below + 1 : 0;
	if (page.row + rows < page.bottom)
		page.bottom = page.row + rows;
	return page;
}

void look_shown_draw(const struct kiosk *kiosk, const struct look_shown *shown,
	struct canvas *canvas)
{
	struct page page = facts_page(kiosk, shown, canvas), below = page;

	below.row = page.bottom + 1;
	below.bottom = kiosk_bottom(canvas);
	standing_bar(&shown->standing, canvas, &page);
	scroll_draw(canvas, &page, shown->page, body, shown);
	page_actions(kiosk, shown, canvas, &below, choices);
}

struct step look_shown_typed(struct kiosk *kiosk, struct look_shown *shown, term_key key)
{
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	struct page page = facts_page(kiosk, shown, &size);
	int pages = scroll_pages(body, shown, page.width, page.bottom - page.row - STANDING_BAR);

	if (scroll_turned(&shown->page, pages, key))
		return (struct step){ .kind = STAY };
	return page_acted(kiosk, shown, choices, key);
}
