/* look.c - the open matters, without anybody's words. */
#include <config.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/standing.h"
#include "screens/table.h"

enum { MOST = 200 };

/* shown.hall NULL: the list shows, else one matter. */
struct look { struct matters matters; struct list list; struct standing shown; int page; };

static enum err load(struct kiosk *kiosk, struct look *look)
{
	matters_release(&look->matters);
	return matters_load(kiosk->hall, &(struct matter_filter){ .state = STATE_COUNT,
		.open_only = true, .heard = true, .limit = MOST }, &look->matters);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return load(kiosk, state);
}

struct lines { const struct hall *hall; const struct look *look; };

static void matter_text_of(const void *from, int index, struct text *line, struct text *below)
{
	const struct lines *lines = from;
	const struct matter *matter = &lines->look->matters.list[index];
	char date[CLOCK_TEXT];

	text_addf(line, "%s  %s", matter->file_number,
		matter_category(lines->hall, matter->category));
	text_addf(below, "%s  %s  %s", standing_place(lines->hall, matter),
		_(states[matter->state].label), clock_date(matter->received_at, date));
}

static void draw_list(const struct kiosk *kiosk, const struct look *look,
	struct canvas *canvas, struct page *page)
{
	struct list list = look->list;
	struct lines lines = { kiosk->hall, look };

	list.count = (int)look->matters.count;
	page_head(canvas, page, _("What the community is dealing with:"));
	if (list.count == 0)
		page_text(canvas, page, STYLE_PLAIN,
			_("Nothing at the moment. You can put the first matter forward."));
	pairs_draw(canvas, page, &list, matter_text_of, &lines);
}

static void body(const void *from, struct canvas *canvas, struct page *page)
{
	standing_facts(from, canvas, page);
}

static bool may_object(const struct kiosk *kiosk, const void *state)
{
	const struct matter *matter = &((const struct look *)state)->shown.matter;

	return matter->state == OBJECTION || matter_window(kiosk->hall, matter) >= clock_now();
}

static bool may_veto(const struct kiosk *kiosk, const void *state)
{
	const struct matter *matter = &((const struct look *)state)->shown.matter;

	return matter->state == PASSED && matter->wake_at >= clock_now();
}

static struct step object(struct kiosk *kiosk, void *state)
{
	const struct look *look = state;

	return (struct step){ .kind = GO, .screen = SCREEN_OBJECT, .id = look->shown.matter.id };
}

static const struct action choices[] = {
	{ '1', N_("I object to this decision"), object, may_object },
	{ '1', N_("I hold a protected seat and veto it"), object, may_veto },
	{ 0 }
};

/* The facts' rows: what the choices below them, and a blank row, leave. */
static struct page facts_page(const struct kiosk *kiosk, const struct look *look,
	const struct canvas *canvas)
{
	struct page page = page_of(canvas);
	int rows = page_actions_rows(kiosk, look, choices);

	page.bottom -= rows > 0 ? rows + 1 : 0;
	return page;
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct look *look = state;
	struct page page = page_of(canvas), below = page;

	if (!look->shown.hall) {
		draw_list(kiosk, look, canvas, &page);
		return;
	}
	page = facts_page(kiosk, look, canvas);
	below.row = page.bottom + 1;
	standing_bar(&look->shown, canvas, &page);
	scroll_draw(canvas, &page, look->page, body, &look->shown);
	page_actions(kiosk, look, canvas, &below, choices);
}

static bool turned(const struct kiosk *kiosk, struct look *look, term_key key)
{
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	struct page page = facts_page(kiosk, look, &size);

	return scroll_turned(&look->page, scroll_pages(body, &look->shown, page.width,
		page.bottom - page.row - STANDING_BAR), key);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct look *look = state;
	int index;

	if (look->shown.hall)
		return turned(kiosk, look, key) ? (struct step){ .kind = STAY } :
			page_acted(kiosk, state, choices, key);
	pairs_fit(kiosk, &look->list, (int)look->matters.count, PAGE_HEAD);
	index = list_typed(&look->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	look->page = 0;
	return (struct step){ .err = standing_load(kiosk->hall, look->matters.list[index].id,
		false, &look->shown) };
}

/* The language changed. */
static void again(struct kiosk *kiosk, void *state)
{
	struct look *look = state;
	int64_t id = look->shown.matter.id;
	enum err err = OK;

	standing_release(&look->shown);
	if (id)
		err = standing_load(kiosk->hall, id, false, &look->shown);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static struct step back(struct kiosk *kiosk, void *state)
{
	struct look *look = state;

	if (!look->shown.hall)
		return (struct step){ .kind = BACK };
	standing_release(&look->shown);
	return (struct step){ .kind = STAY };
}

static void leave(void *state)
{
	struct look *look = state;

	matters_release(&look->matters);
	standing_release(&look->shown);
}

const struct screen look_screen = {
	.name = "look", .title = N_("Look around"), .state_size = sizeof(struct look),
	.enter = enter, .draw = draw, .typed = typed, .back = back, .again = again,
	.leave = leave,
};
