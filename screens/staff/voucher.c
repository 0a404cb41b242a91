/* voucher.c - one voucher: hand the reward over, to a relative too, or give the points back. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "domain/amend.h"
#include "domain/audit.h"
#include "domain/graph.h"
#include "domain/resident.h"
#include "domain/voucher.h"
#include "screens/over.h"
#include "screens/page.h"
#include "screens/second.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { NAME = 30 };

/* closed: redemption is, the points do not add up. */
struct counter {
	struct over over;
	struct voucher voucher;
	char *whose, *fetched_by;
	bool closed;
};

static void release(struct counter *counter)
{
	voucher_release(&counter->voucher);
	wipe_free(counter->whose);
	wipe_free(counter->fetched_by);
	counter->whose = counter->fetched_by = NULL;
}

static enum err load(struct kiosk *kiosk, struct counter *counter, int64_t id)
{
	enum err err;

	release(counter);
	err = voucher_load(kiosk->hall, id, &counter->voucher);
	if (err == OK)
		err = console_whose(kiosk, counter->voucher.resident, &counter->whose);
	if (err == OK && counter->voucher.proxy)
		err = voucher_fetched_by(kiosk->hall, &counter->voucher, &counter->fetched_by);
	return err == OK ? audit_closed(kiosk->hall, &counter->closed) : err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	return err == OK ? load(kiosk, state, id) : err;
}

static bool waits(const struct kiosk *kiosk, const void *state)
{
	const struct counter *counter = state;

	return counter->voucher.state == VOUCHER_HELD;
}

static struct step settle(struct kiosk *kiosk, struct counter *counter,
	enum err (*verb)(struct hall *, struct actor, int64_t), const char *said)
{
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by), seen;

	if (err == OK)
		err = verb(kiosk->hall, by, counter->voucher.id);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", said);
	seen = load(kiosk, counter, counter->voucher.id);
	return (struct step){ .err = err != OK ? err : seen };
}

static struct step hand_over(struct kiosk *kiosk, void *state)
{
	return settle(kiosk, state, voucher_hand_over, _("Handed over; the points are spent."));
}

static struct step cancel(struct kiosk *kiosk, void *state)
{
	return settle(kiosk, state, voucher_cancel,
		_("Cancelled; the points are back with the resident."));
}

static enum err hand_to(struct kiosk *kiosk, struct journey *journey)
{
	const struct counter *counter = (const struct counter *)journey;
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	if (err == OK)
		err = voucher_hand_to(kiosk->hall, by, counter->voucher.id, &(struct proxy){
			journey_answer(journey, "name"), journey_answer(journey, "pin") });
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Handed over to the relative; their name is recorded."));
	return err;
}

static const struct question relative[] = {
	{ .name = "name", .title = N_("Who fetches it for them? The relative's name:"),
	  .label = N_("Relative"), .kind = ASK_TEXT, .limit = NAME },
	{ .name = "pin", .title = N_("The PIN of the owner's card?"),
	  .hint = N_("The owner told it to the relative, who types it unseen."), .kind = ASK_PIN,
	  .limit = RESIDENT_PIN_DIGITS, .check = hand_to },
	{ 0 }
};

static struct step to_relative(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, relative);
}

static bool two(struct kiosk *kiosk, const struct journey *journey)
{
	return amend_wants_two(kiosk->hall, ((const struct counter *)journey)->voucher.cost);
}

static enum err refund(struct kiosk *kiosk, struct journey *journey)
{
	const struct counter *counter = (const struct counter *)journey;
	const struct amendment why = { journey_answer(journey, "reason"), second_answered(journey) };
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	if (err == OK)
		err = voucher_refund(kiosk->hall, by, counter->voucher.id, &why);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("The points are back. Is the piece good? Then count it in"
			" at the stock."));
	return err;
}

static const struct question refunding[] = {
	{ .name = "reason", .title = N_("Why do the points go back? The resident reads it."),
	  .label = N_("Reason"), .kind = ASK_TEXT, .limit = AMEND_REASON },
	SECOND_NUMBER(two),
	SECOND_PIN(two),
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = refund },
	{ 0 }
};

static struct step ask_why(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, refunding);
}

static bool was_handed_over(const struct kiosk *kiosk, const void *state)
{
	const struct counter *counter = state;

	return counter->voucher.state == VOUCHER_POSTED;
}

static struct step done(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = BACK };
}

static bool is_settled(const struct kiosk *kiosk, const void *state)
{
	return !waits(kiosk, state);
}

static const struct action choices[] = {
	{ '1', N_("Hand it over now"), hand_over, waits },
	{ '2', N_("Cancel it: the points go back"), cancel, waits },
	{ '3', N_("Hand it over to a relative"), to_relative, waits },
	{ '1', N_("The next voucher"), done, is_settled },
	{ '2', N_("It came back: refund the points"), ask_why, was_handed_over },
	{ 0 }
};

static char *state_words(const struct voucher *voucher)
{
	char moment[CLOCK_TEXT];

	clock_moment(voucher->settled_at, moment);
	if (voucher->state == VOUCHER_HELD)
		return xstrdup(_("waits to be handed over"));
	if (voucher->state == VOUCHER_REFUNDED)
		return xasprintf(_("handed over on %s; refunded since"), moment);
	return voucher->state == VOUCHER_POSTED ? xasprintf(_("handed over on %s"), moment) :
		xasprintf(_("no longer valid since %s; the points went back"), moment);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct counter *counter = state;
	const struct voucher *voucher = &counter->voucher;
	struct page page = page_of(canvas);
	char points[24], date[CLOCK_TEXT], *words;

	if (over_drawn(kiosk, state, canvas))
		return;
	words = state_words(voucher);
	snprintf(points, sizeof points, "%lld", (long long)voucher->cost);
	page_head(canvas, &page, voucher_reward_name(voucher));
	page_fact(canvas, &page, _("Whose"), counter->whose);
	page_fact(canvas, &page, _("Points"), points);
	if (voucher->day > 0)
		page_fact(canvas, &page, _("On"), clock_date(voucher->day, date));
	page_fact(canvas, &page, _("Until"), clock_date(voucher->until, date));
	page_fact(canvas, &page, _("State"), words);
	page_fact(canvas, &page, _("Fetched by"), counter->fetched_by);
	if (counter->closed)
		page_text(canvas, &page, STYLE_WARN, _("The points do not add up just now: no new"
			" vouchers. This one may still be handed over."));
	page.row++;
	page_actions(kiosk, state, canvas, &page, choices);
	free(words);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct counter *counter = state;

	if (!over_took(kiosk, state, key))
		return page_acted(kiosk, state, choices, key);
	return (struct step){ .err = counter->over.asking ? OK :
		load(kiosk, counter, counter->voucher.id) };
}

static void again(struct kiosk *kiosk, void *state)
{
	over_again(kiosk, state, OK);
}

static void leave(void *state)
{
	release(state);
}

const struct screen staff_voucher_screen = {
	.name = "staff-voucher", .title = N_("Voucher"), .state_size = sizeof(struct counter),
	.enter = enter, .draw = draw, .typed = typed, .back = over_back, .typing = over_typing,
	.again = again, .leave = leave,
};
