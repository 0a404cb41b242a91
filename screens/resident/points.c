/* points.c - a resident's balance, what of it ends next, and what to do with it. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "base/when.h"
#include "domain/lots.h"
#include "domain/meeting.h"
#include "domain/paper.h"
#include "domain/points.h"
#include "domain/reward.h"
#include "domain/star.h"
#include "domain/voucher.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/slipwatch.h"
#include "screens/table.h"
#include "term/bigtext.h"

enum { BIG_ROWS = 7, ROWS_BELOW = 10 };

/* now: the dearest reward that the points suffice for, NULL none; waiting: vouchers to fetch. */
struct points {
	struct slipwatch watch;
	int64_t balance, owed, waiting, fetch_by;
	struct expiring next;
	char *now;
	bool star;                           /* there is a round of it, or was */
	bool invited;                        /* to a meeting today */
};

static enum err load_rewards(struct kiosk *kiosk, struct points *points)
{
	struct rewards rewards = {0};
	enum err err = rewards_load(kiosk->hall, points->balance, &rewards);

	free(points->now);
	points->now = NULL;
	for (size_t i = 0; i < rewards.count; i++)
		if (rewards.list[i].cost <= points->balance && rewards.list[i].stock > 0) {
			free(points->now);
			points->now = xstrdup(reward_name(&rewards.list[i]));
		}
	rewards_release(&rewards);
	return err;
}

static enum err load_vouchers(struct kiosk *kiosk, struct points *points)
{
	struct vouchers vouchers = {0};
	enum err err = vouchers_load(kiosk->hall, kiosk->session.resident, &vouchers);

	points->waiting = points->fetch_by = 0;
	for (size_t i = 0; i < vouchers.count; i++)
		if (vouchers.list[i].state == VOUCHER_HELD) {
			points->waiting++;
			points->fetch_by = vouchers.list[i].until;
		}
	vouchers_release(&vouchers);
	return err;
}

static enum err load_meeting(struct kiosk *kiosk, struct points *points)
{
	struct meeting meeting;
	enum err err = meeting_for(kiosk->hall, kiosk->session.resident, &meeting);

	points->invited = err == OK;
	meeting_release(&meeting);
	return err == ERR_NOT_FOUND ? OK : err;
}

static enum err load(struct kiosk *kiosk, struct points *points)
{
	int64_t resident = kiosk->session.resident;
	struct star star = {0};
	enum err err = points_balance(kiosk->hall, resident, &points->balance);

	if (err == OK)
		err = points_owed(kiosk->hall, resident, &points->owed);
	if (err == OK)
		err = lots_next(kiosk->hall, resident, &points->next);
	if (err == OK)
		err = load_rewards(kiosk, points);
	if (err == OK)
		err = star_load(kiosk->hall, &star);
	points->star = star.phase != STAR_NONE;
	if (err == OK)
		err = load_meeting(kiosk, points);
	return err == OK ? load_vouchers(kiosk, points) : err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return load(kiosk, state);
}

static void again(struct kiosk *kiosk, void *state)
{
	enum err err = load(kiosk, state);

	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static struct step go(int screen)
{
	return (struct step){ .kind = GO, .screen = screen };
}

static struct step choose(struct kiosk *kiosk, void *state)
{
	return go(SCREEN_REWARDS);
}

static struct step history(struct kiosk *kiosk, void *state)
{
	return go(SCREEN_HISTORY);
}

static struct step earning(struct kiosk *kiosk, void *state)
{
	return go(SCREEN_EARNING);
}

static enum err compose(struct kiosk *kiosk, const void *state, int copy, struct slip *out)
{
	return paper_statement(kiosk->hall, kiosk->session.resident, copy, out);
}

static struct step print(struct kiosk *kiosk, void *state)
{
	struct points *points = state;
	struct slip slip = {0};
	enum err err = compose(kiosk, points, 0, &slip);

	points->watch = (struct slipwatch){ .compose = compose, .state = points };
	if (err == OK)
		err = slipwatch_print(&points->watch, kiosk, "statement", kiosk->session.resident,
			&slip);
	slip_release(&slip);
	return (struct step){ .err = err };
}

static struct step honour(struct kiosk *kiosk, void *state)
{
	return go(SCREEN_STAR);
}

static bool has_star(const struct kiosk *kiosk, const void *state)
{
	const struct points *points = state;

	return points->star;
}

static struct step to_meeting(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = GO, .screen = SCREEN_COME, .id = kiosk->session.resident };
}

static bool is_invited(const struct kiosk *kiosk, const void *state)
{
	return ((const struct points *)state)->invited;
}

static const struct action choices[] = {
	{ '1', N_("Choose a reward"), choose },
	{ '2', N_("What they came from"), history },
	{ '3', N_("How to earn more"), earning },
	{ '4', N_("Print this month's points"), print },
	{ '5', N_("Star of Deliberation"), honour, has_star },
	{ '6', N_("Today's meeting: sign in"), to_meeting, is_invited },
	{ 0 }
};

static void draw_balance(const struct points *points, struct canvas *canvas, struct page *page)
{
	char digits[24];
	int below = ROWS_BELOW + (points->star && points->owed > 0) + points->invited;
	int room = page->bottom - page->row - below, most = room < BIG_ROWS ? room : BIG_ROWS;
	struct box box = { page->row, page->left, most < 4 ? 4 : most, page->width };

	snprintf(digits, sizeof digits, "%lld", (long long)points->balance);
	page->row += bigtext_left(canvas, &box, STYLE_STRONG, digits) + 1;
}

/* Takes the sentence over. */
static void say(struct canvas *canvas, struct page *page, enum style style, char *sentence)
{
	page_text(canvas, page, style, sentence);
	free(sentence);
}

static void draw_facts(const struct points *points, struct canvas *canvas, struct page *page)
{
	char date[WHEN_TEXT];

	if (points->now)
		say(canvas, page, STYLE_PLAIN, xasprintf(_("Enough for: %s."), points->now));
	if (points->next.at > 0)
		say(canvas, page, STYLE_NOTE, xasprintf(_("%lld of them last until %s; please use them before."),
			(long long)points->next.points, when_date(points->next.at, date)));
	if (points->waiting > 0)
		say(canvas, page, STYLE_STRONG, xasprintf(P_("%lld voucher waits at the desk, until %s.",
			"%lld vouchers wait at the desk, the first until %s.", (unsigned long)points->waiting),
			(long long)points->waiting, when_day(points->fetch_by, date)));
	if (points->owed > 0)
		say(canvas, page, STYLE_WARN, xasprintf(
			_("%lld points were taken back after they had been spent: the next ones you earn pay for that first."),
			(long long)points->owed));
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct points *points = state;
	struct page page = page_of(canvas);

	page_head(canvas, &page, _("Your points:"));
	draw_balance(points, canvas, &page);
	draw_facts(points, canvas, &page);
	page.row++;
	page.row += slipwatch_draw(&points->watch, canvas, page.row, page.left, page.width);
	if (!slipwatch_asks(&points->watch))
		page_actions(kiosk, points, canvas, &page, choices);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct points *points = state;
	enum err err;

	if (slipwatch_typed(&points->watch, kiosk, key, &err))
		return (struct step){ .err = err };
	if (slipwatch_asks(&points->watch))
		return (struct step){ .kind = STAY };
	return page_acted(kiosk, state, choices, key);
}

static struct step tick(struct kiosk *kiosk, void *state)
{
	struct points *points = state;

	return (struct step){ .err = slipwatch_tick(&points->watch, kiosk) };
}

static bool busy(const struct kiosk *kiosk, const void *state)
{
	const struct points *points = state;

	return slipwatch_busy(&points->watch);
}

static void leave(void *state)
{
	struct points *points = state;

	free(points->now);
}

const struct screen points_screen = {
	.name = "points", .title = N_("My points"), .state_size = sizeof(struct points),
	.enter = enter, .draw = draw, .typed = typed, .again = again, .tick = tick, .busy = busy,
	.leave = leave,
};
