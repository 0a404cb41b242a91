/* voucher.c - just redeemed: the voucher's code to show at the desk. */
#include <config.h>

#include <stdio.h>

#include "base/text.h"
#include "base/when.h"
#include "domain/paper.h"
#include "domain/voucher.h"
#include "screens/screens.h"
#include "screens/table.h"
#include "screens/ticket.h"

struct shown { struct ticket ticket; struct voucher voucher; };

static enum err compose(struct kiosk *kiosk, const void *state, int copy, struct slip *out)
{
	const struct shown *shown = state;

	return paper_voucher(kiosk->hall, &shown->voucher, shown->ticket.code, copy, out);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct shown *shown = state;
	enum err err = voucher_load(kiosk->hall, id, &shown->voucher);

	if (err != OK)
		return err;
	slipwatch_start(&shown->ticket.watch, kiosk, compose, shown);
	return ticket_make(kiosk, TAG_VOUCHER, kiosk->session.code, &shown->ticket);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct shown *shown = state;
	int64_t by = shown->voucher.day ? shown->voucher.day : shown->voucher.until;
	char until[WHEN_TEXT], brief[WHEN_TEXT], points[24];
	const struct fact facts[] = {
		{ shown->voucher.day ? _("On the day") : _("Fetch it by"),
		  when_day(by, until), when_date(by, brief) },
		{ _("Reward"), voucher_reward_name(&shown->voucher) },
		{ _("Points held"), points },
		{ 0 }
	};
	const struct heading heading = { _("Show this number at the desk to get your reward:"),
		_("Show this at the desk:") };

	snprintf(points, sizeof points, "%lld", (long long)shown->voucher.cost);
	ticket_draw(&shown->ticket, canvas, &heading, facts);
}

static void leave(void *state)
{
	struct shown *shown = state;

	voucher_release(&shown->voucher);
	ticket_release(&shown->ticket);
}

const struct screen voucher_screen = {
	.name = "voucher", .title = N_("Reward voucher"),
	.state_size = sizeof(struct shown), .enter = enter, .draw = draw, .typed = ticket_typed,
	.tick = ticket_tick, .busy = ticket_busy, .leave = leave,
};
