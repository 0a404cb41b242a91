/* voucher.c - one voucher: hand the reward over, or give the points back. */
#include <config.h>

#include <stdio.h>

#include "base/clock.h"
#include "domain/graph.h"
#include "domain/resident.h"
#include "domain/voucher.h"
#include "screens/page.h"
#include "screens/staff/console.h"
#include "screens/table.h"

struct counter { struct voucher voucher; char *whose; };

static enum err load(struct kiosk *kiosk, struct counter *counter, int64_t id)
{
	struct resident resident = {0};
	enum err err;

	voucher_release(&counter->voucher);
	wipe_free(counter->whose);
	counter->whose = NULL;
	err = voucher_load(kiosk->hall, id, &counter->voucher);
	if (err == OK)
		err = resident_load(kiosk->hall, counter->voucher.resident, &resident);
	if (err == OK)
		counter->whose = resident_masked(&resident);
	resident_release(&resident);
	return err;
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
	{ '1', N_("The next voucher"), done, is_settled },
	{ 0 }
};

static char *state_words(const struct voucher *voucher)
{
	char moment[CLOCK_TEXT];

	clock_moment(voucher->settled_at, moment);
	if (voucher->state == VOUCHER_HELD)
		return xstrdup(_("waits to be handed over"));
	return voucher->state == VOUCHER_POSTED ? xasprintf(_("handed over on %s"), moment) :
		xasprintf(_("no longer valid since %s; the points went back"), moment);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct counter *counter = state;
	const struct voucher *voucher = &counter->voucher;
	struct page page = page_of(canvas);
	char points[24], date[CLOCK_TEXT], *words = state_words(voucher);

	snprintf(points, sizeof points, "%lld", (long long)voucher->cost);
	page_head(canvas, &page, voucher_reward_name(voucher));
	page_fact(canvas, &page, _("Whose"), counter->whose);
	page_fact(canvas, &page, _("Points"), points);
	page_fact(canvas, &page, _("Until"), clock_date(voucher->until, date));
	page_fact(canvas, &page, _("State"), words);
	page.row += 2;
	page_actions(kiosk, state, canvas, &page, choices);
	wipe_free(words);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	return page_acted(kiosk, state, choices, key);
}

static void leave(void *state)
{
	struct counter *counter = state;

	voucher_release(&counter->voucher);
	wipe_free(counter->whose);
}

const struct screen staff_voucher_screen = {
	.name = "staff-voucher", .title = N_("Voucher"), .state_size = sizeof(struct counter),
	.enter = enter, .draw = draw, .typed = typed, .leave = leave,
};
