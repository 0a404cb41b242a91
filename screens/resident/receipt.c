/* receipt.c - taken in: the tracking code to keep, and is the slip in your hand? */
#include <config.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/when.h"
#include "domain/matter.h"
#include "domain/paper.h"
#include "screens/screens.h"
#include "screens/table.h"
#include "screens/ticket.h"

enum { SOON = 2 * DAY };                     /* until then the hour matters */

struct shown { struct ticket ticket; struct matter matter; struct receipt receipt; };

static enum err compose(struct kiosk *kiosk, const void *state, int copy, struct slip *out)
{
	const struct shown *shown = state;

	return paper_receipt(kiosk->hall, &shown->matter, &shown->receipt, copy, out);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct shown *shown = state;
	struct receipt *receipt = &shown->receipt;
	enum err err = matter_load(kiosk->hall, id, &shown->matter);

	if (err != OK)
		return err;
	*receipt = (struct receipt){ .matter = id, .received_at = shown->matter.received_at,
		.due_at = shown->matter.due_at };
	copy_text(receipt->file_number, sizeof receipt->file_number, shown->matter.file_number);
	copy_text(receipt->code, sizeof receipt->code, kiosk->session.code);
	copy_text(receipt->pin, sizeof receipt->pin, kiosk->session.pin);
	slipwatch_start(&shown->ticket.watch, kiosk, compose, shown);
	return ticket_make(kiosk, TAG_MATTER, receipt->code, &shown->ticket);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct shown *shown = state;
	int64_t due = shown->receipt.due_at;
	bool soon = due - shown->receipt.received_at <= SOON;
	char text[WHEN_TEXT], brief[WHEN_TEXT];
	const struct fact facts[] = {
		{ _("PIN"), shown->receipt.pin },
		{ _("Answer by"), soon ? when_near(due, text) : when_day(due, text),
		  when_date(due, brief) },
		{ _("Next"), _(states[shown->matter.state].next) },
		{ _("File number"), shown->receipt.file_number },
		{ 0 }
	};
	const struct heading taken_in = {
		_("It is taken in. This number shows how it stands; keep it to yourself:"),
		_("Taken in. Keep this code:") };
	const struct heading reissued = {
		_("This is the new code; the old one counts no more. Please keep it secret:"),
		_("The new code:") };

	ticket_draw(&shown->ticket, canvas, kiosk->session.staff ? &reissued : &taken_in, facts);
}

static void leave(void *state)
{
	struct shown *shown = state;

	matter_release(&shown->matter);
	ticket_release(&shown->ticket);
}

const struct screen receipt_screen = {
	.name = "receipt", .title = N_("Your tracking code"),
	.state_size = sizeof(struct shown), .enter = enter, .draw = draw, .typed = ticket_typed,
	.tick = ticket_tick, .busy = ticket_busy, .leave = leave,
};
