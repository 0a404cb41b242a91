/* ballot.c - a ballot slip on its way to the printer, for whoever stands before the desk. */
#include <config.h>

#include "base/text.h"
#include "domain/ballot.h"
#include "domain/matter.h"
#include "domain/title.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/table.h"
#include "screens/ticket.h"

struct shown { struct ticket ticket; struct ballot ballot; struct matter matter; };

static enum err compose(struct kiosk *kiosk, const void *state, int copy, struct slip *out)
{
	const struct shown *shown = state;

	return paper_ballot(kiosk->hall, &shown->ballot, shown->ticket.code, copy, out);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct shown *shown = state;
	enum err err = ballot_peek(kiosk->hall, kiosk->session.code, &shown->ballot);

	if (err == OK)
		err = matter_load(kiosk->hall, id, &shown->matter);
	if (err == OK) {
		slipwatch_start(&shown->ticket.watch, kiosk, compose, shown);
		err = ticket_make(kiosk, TAG_BALLOT, kiosk->session.code, &shown->ticket);
	}
	wipe(kiosk->session.code, sizeof kiosk->session.code);
	return err;
}

/* The number is the voter's alone: it shows only where no paper carries it. */
static bool shows_number(const struct shown *shown)
{
	enum job_state state = shown->ticket.watch.job.state;

	return state == JOB_HELD || state == JOB_FAILED || state == JOB_KEPT ||
		shown->ticket.watch.given_up;
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct shown *shown = state;
	const struct heading heading = { _("Not printed. Let the voter copy this number, and look away:"),
		_("For the voter alone:") };
	const struct fact facts[] = { { _("Matter"), matter_called(kiosk->hall, &shown->matter) },
		{ 0 } };
	struct page page = page_of(canvas);

	if (shows_number(shown)) {
		ticket_draw(&shown->ticket, canvas, &heading, facts);
		return;
	}
	page_head(canvas, &page, _("The ballot slip is for the voter's eyes only."));
	page_fact(canvas, &page, _("Matter"), matter_called(kiosk->hall, &shown->matter));
	page_text(canvas, &page, STYLE_PLAIN, _("Give it to them folded. They vote at the machine;"
		" a lost slip cannot be replaced, as nobody knows which one it was."));
	page.row++;
	slipwatch_draw(&shown->ticket.watch, canvas, page.row, page.left, page.width);
}

/* The next voter waits: in hand, and back to the vote. */
static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct shown *shown = state;
	struct step step = ticket_typed(kiosk, state, key);

	return shown->ticket.watch.taken ? (struct step){ .kind = BACK } : step;
}

static void leave(void *state)
{
	struct shown *shown = state;

	matter_release(&shown->matter);
	ticket_release(&shown->ticket);
}

const struct screen staff_ballot_screen = {
	.name = "staff-ballot", .title = N_("Ballot slip"), .state_size = sizeof(struct shown),
	.enter = enter, .draw = draw, .typed = typed, .tick = ticket_tick, .busy = ticket_busy,
	.leave = leave,
};
