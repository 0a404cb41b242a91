/* board.c - every task that no panel has accepted yet, the soonest due first. */
#include <config.h>

#include "domain/document.h"
#include "screens/board-body.h"
#include "screens/scroll.h"
#include "screens/staff/console.h"
#include "screens/table.h"

struct board { struct duties duties; int page; };

static enum err load(struct kiosk *kiosk, struct board *board)
{
	duties_release(&board->duties);
	return duties_load(kiosk->hall, 0, &board->duties);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return load(kiosk, state);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct board *board = state;
	struct page page = page_of(canvas);

	scroll_draw(canvas, &page, board->page, board_body, &board->duties);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct board *board = state;
	struct canvas size = { .rows = kiosk->rows, .columns = kiosk->columns };
	struct page page = page_of(&size);

	scroll_turned(&board->page, scroll_pages(board_body, &board->duties, page.width,
		page.bottom - page.row), key);
	return (struct step){ .kind = STAY };
}

static struct step print(struct kiosk *kiosk, void *state)
{
	struct slip slip;
	enum err err = document_board(kiosk->hall, &slip);

	if (err == OK)
		err = console_print(kiosk, KIND_BOARD, 0, &slip);
	slip_release(&slip);
	return (struct step){ .err = err };
}

static const struct action actions[] = { { 'p', N_("Print"), print }, { 0 } };

static void again(struct kiosk *kiosk, void *state)
{
	enum err err = load(kiosk, state);

	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static void leave(void *state)
{
	duties_release(&((struct board *)state)->duties);
}

const struct screen staff_board_screen = {
	.name = "staff-board", .title = N_("Execution board"), .state_size = sizeof(struct board),
	.actions = actions, .enter = enter, .draw = draw, .typed = typed, .again = again,
	.leave = leave,
};
