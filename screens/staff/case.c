/* case.c - one matter: what is known of it, and what may be done with it. */
#include <config.h>

#include "domain/document.h"
#include "domain/move.h"
#include "domain/views.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/staff/console.h"
#include "screens/staff/folder.h"
#include "screens/staff/reuse.h"
#include "screens/table.h"

static enum err load(struct kiosk *kiosk, struct folder *folder, int64_t id)
{
	const struct way *way;
	size_t ways_on = 1;
	struct views views = {0};
	struct slip decision;
	enum err err;

	sheet_release(&folder->sheet);
	err = sheet_load(kiosk->hall, id, &folder->sheet);
	if (err == OK)
		err = console_roles(kiosk, &folder->roles);
	if (err == OK)
		err = matter_offers(kiosk->hall, &folder->sheet.matter, folder->roles, &way,
			&ways_on);
	folder->moves = err == OK && ways_on > 0;
	folder->decided = err == OK &&
		document_decision(kiosk->hall, &folder->sheet.matter, &decision) == OK;
	if (folder->decided)
		slip_release(&decision);
	if (err == OK)
		err = views_load(kiosk->hall, id, VIEW_CODE, &views);
	folder->spoken = views.total > 0 || statement_fits(folder->sheet.matter.state);
	views_release(&views);
	return err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return load(kiosk, state, id);
}

/* A code that was issued here is for the resident's eyes while it shows, and for nobody's
 * after. */
static void forget_code(struct kiosk *kiosk)
{
	wipe(kiosk->session.code, sizeof kiosk->session.code);
	wipe(kiosk->session.pin, sizeof kiosk->session.pin);
}

static void again(struct kiosk *kiosk, void *state)
{
	struct folder *folder = state;
	enum err err = load(kiosk, folder, folder->sheet.matter.id);

	forget_code(kiosk);
	if (folder->asking)
		form_again(kiosk, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

/* The sheet's rows: what its choices and a blank row leave. */
static int sheet_rows(const struct kiosk *kiosk, const struct folder *folder,
	const struct page *page)
{
	int rows = page->bottom - page->row - 1 -
		page_actions_rows(kiosk, folder, folder_choices);
	int all = scroll_rows(sheet_draw, &folder->sheet, page->width);

	if (kiosk_large(kiosk) && all < rows)
		return all;
	return rows > 2 ? rows : 2;
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct folder *folder = state;
	struct page page = page_of(canvas), above = page;

	if (folder->asking) {
		form_draw(kiosk, state, canvas);
		return;
	}
	above.bottom = page.row + sheet_rows(kiosk, folder, &page);
	scroll_draw(canvas, &above, folder->page, sheet_draw, &folder->sheet);
	page.row = above.bottom + 1;
	page_actions(kiosk, state, canvas, &page, folder_choices);
}

static bool turned(const struct kiosk *kiosk, struct folder *folder, term_key key)
{
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	struct page page = page_of(&size);
	int pages = scroll_pages(sheet_draw, &folder->sheet, page.width,
		sheet_rows(kiosk, folder, &page));

	return scroll_turned(&folder->page, pages, key);
}

static struct step confirm(struct kiosk *kiosk, struct folder *folder, term_key key)
{
	bool done = false;
	struct step step = journey_typed(kiosk, &folder->form.journey, key, &done);

	if (!done)
		return step;
	folder->asking = false;
	return (struct step){ .kind = GO, .screen = SCREEN_RECEIPT,
		.id = folder->sheet.matter.id };
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct folder *folder = state;

	if (folder->asking)
		return confirm(kiosk, folder, key);
	if (turned(kiosk, folder, key))
		return (struct step){ .kind = STAY };
	return page_acted(kiosk, state, folder_choices, key);
}

static struct step back(struct kiosk *kiosk, void *state)
{
	struct folder *folder = state;
	bool asked = folder->asking;

	folder->asking = false;
	return (struct step){ .kind = asked ? STAY : BACK };
}

static void leave(void *state)
{
	struct folder *folder = state;

	sheet_release(&folder->sheet);
}

const struct screen staff_case_screen = {
	.name = "staff-case", .title = N_("Matter"), .state_size = sizeof(struct folder),
	.actions = reuse_actions, .enter = enter, .draw = draw, .typed = typed, .back = back, .again = again,
	.leave = leave,
};
