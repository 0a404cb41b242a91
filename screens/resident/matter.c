/* matter.c - where a matter stands, what happened to it, and what one can do about it. */
#include <config.h>

#include "screens/resident/matter-choices.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/table.h"

static enum err load(struct kiosk *kiosk, struct matter_shown *shown, int64_t id)
{
	bool opened = kiosk->session.opened && kiosk->session.matter == id;

	matter_body_release(&shown->body);
	return matter_body_load(kiosk->hall, id, opened, &shown->body);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct matter_shown *shown = state;

	copy_text(shown->code, sizeof shown->code, kiosk->session.code);
	return load(kiosk, shown, id);
}

static void again(struct kiosk *kiosk, void *state)
{
	struct matter_shown *shown = state;
	enum err err = load(kiosk, shown, shown->body.standing.matter.id);

	shown->page = 0;
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

/* The part above the choices: as long as it is, or as there is room. */
static struct page upper_part(const struct kiosk *kiosk, const struct matter_shown *shown,
	const struct canvas *canvas, int *foot)
{
	struct page page = page_of(canvas);
	int rows = STANDING_BAR + scroll_rows(matter_body_draw, &shown->body, page.width);
	struct action actions[MATTER_CHOICES + 1];

	matter_choices(shown, actions);
	*foot = slipwatch_draw(&shown->watch, NULL, 0, 0, page.width);
	if (!slipwatch_asks(&shown->watch))
		*foot += page_actions_rows(kiosk, shown, actions);
	page.bottom -= *foot + 1;
	if (page.row + rows < page.bottom)
		page.bottom = page.row + rows;
	return page;
}

static void draw_foot(const struct kiosk *kiosk, const struct matter_shown *shown,
	struct canvas *canvas, struct page page)
{
	struct action actions[MATTER_CHOICES + 1];

	matter_choices(shown, actions);
	page.row += slipwatch_draw(&shown->watch, canvas, page.row, page.left, page.width);
	if (!slipwatch_asks(&shown->watch))
		page_actions(kiosk, shown, canvas, &page, actions);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct matter_shown *shown = state;
	int foot;
	struct page page = upper_part(kiosk, shown, canvas, &foot), below = page;

	below.row = page.bottom + 1;
	standing_bar(&shown->body.standing, canvas, &page);
	scroll_draw(canvas, &page, shown->page, matter_body_draw, &shown->body);
	draw_foot(kiosk, shown, canvas, below);
}

static bool turned(const struct kiosk *kiosk, struct matter_shown *shown, term_key key)
{
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	int foot;
	struct page page = upper_part(kiosk, shown, &size, &foot);

	return scroll_turned(&shown->page, scroll_pages(matter_body_draw, &shown->body, page.width,
		page.bottom - page.row - STANDING_BAR), key);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct matter_shown *shown = state;
	struct action actions[MATTER_CHOICES + 1];
	enum err err;

	if (slipwatch_typed(&shown->watch, kiosk, key, &err))
		return (struct step){ .err = err };
	if (turned(kiosk, shown, key) || slipwatch_asks(&shown->watch))
		return (struct step){ .kind = STAY };
	matter_choices(shown, actions);
	return page_acted(kiosk, state, actions, key);
}

static struct step tick(struct kiosk *kiosk, void *state)
{
	struct matter_shown *shown = state;

	return (struct step){ .err = slipwatch_tick(&shown->watch, kiosk) };
}

static bool busy(const struct kiosk *kiosk, const void *state)
{
	const struct matter_shown *shown = state;

	return slipwatch_busy(&shown->watch);
}

static void leave(void *state)
{
	struct matter_shown *shown = state;

	matter_body_release(&shown->body);
}

const struct screen matter_screen = {
	.name = "matter", .title = N_("How it stands"), .state_size = sizeof(struct matter_shown),
	.enter = enter, .draw = draw, .typed = typed, .tick = tick, .again = again,
	.busy = busy, .leave = leave,
};
