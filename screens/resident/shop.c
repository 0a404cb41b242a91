/* shop.c - a reward was chosen: are you sure? Then it is redeemed. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "base/when.h"
#include "domain/intent.h"
#include "domain/outbox.h"
#include "domain/points.h"
#include "screens/resident/shop.h"
#include "screens/screens.h"
#include "screens/slipwatch.h"

enum err shop_load(struct kiosk *kiosk, struct shop *shop)
{
	enum err err = points_balance(kiosk->hall, kiosk->session.resident, &shop->balance);

	shop->chosen = NULL;
	shop->day = 0;
	rewards_release(&shop->rewards);
	return err == OK ? rewards_load(kiosk->hall, shop->balance, &shop->rewards) : err;
}

enum err shop_choose(struct kiosk *kiosk, struct shop *shop, const struct reward *reward)
{
	reward_days_release(&shop->days);
	shop->chosen = reward;
	shop->day = 0;
	shop->day_list = (struct list){0};
	return reward->service ? reward_days_load(kiosk->hall, reward->id, &shop->days) : OK;
}

bool shop_back(struct shop *shop)
{
	bool asked = shop->chosen != NULL;

	if (shop->day == 0)
		shop->chosen = NULL;
	shop->day = 0;
	return asked;
}

void shop_release(struct shop *shop)
{
	rewards_release(&shop->rewards);
	reward_days_release(&shop->days);
}

static struct step no(struct kiosk *kiosk, void *state)
{
	struct shop *shop = state;

	shop->chosen = NULL;
	return (struct step){ .kind = STAY };
}

static struct step yes(struct kiosk *kiosk, void *state)
{
	struct shop *shop = state;
	struct session *session = &kiosk->session;
	char wanted[INTENT_KEY], key[INTENT_KEY];
	struct taken taken = {0};
	enum err err, again;

	snprintf(wanted, sizeof wanted, "redeem/%lld/%lld", (long long)session->resident,
		(long long)shop->chosen->id);
	err = intent_make(kiosk->hall, wanted, key);
	if (err == OK)
		err = reward_redeem(kiosk->hall, &(struct wish){ .key = key,
			.resident = session->resident, .reward = shop->chosen->id,
			.day = shop->day }, &taken);
	if (err == OK)
		err = intent_done(kiosk->hall, key);
	copy_text(session->code, sizeof session->code, taken.code);
	if (err == OK)
		return (struct step){ .kind = SWAP, .screen = SCREEN_VOUCHER, .id = taken.voucher,
			.err = slipwatch_begins(kiosk, taken.uid) };
	again = shop_load(kiosk, shop);
	return (struct step){ .err = again != OK ? again : err };
}

static const struct action answers[] = {
	{ '1', N_("Yes, take it"), yes }, { '2', N_("No, back to the rewards"), no }, { 0 }
};

static bool wants_day(const struct shop *shop)
{
	return shop->chosen->service && shop->day == 0;
}

static char *day_line(const void *from, int index)
{
	const struct shop *shop = from;
	const struct reward_day *day = &shop->days.list[index];
	char date[WHEN_TEXT];

	return xasprintf(P_("%s  %lld place left", "%s  %lld places left", (unsigned long)day->places),
		when_day(day->day, date), (long long)day->places);
}

static void draw_days(const struct shop *shop, struct canvas *canvas, struct page *page)
{
	struct list list = shop->day_list;

	page_head(canvas, page, _("Which day suits you?"));
	list.count = (int)shop->days.count;
	if (list.count == 0)
		page_text(canvas, page, STYLE_PLAIN, _("There is no day with a free place at the moment."));
	page_list(canvas, page, &list, day_line, shop);
}

struct step shop_typed(struct kiosk *kiosk, struct shop *shop, term_key key)
{
	int index;

	if (!wants_day(shop))
		return page_acted(kiosk, shop, answers, key);
	page_fit(kiosk, &shop->day_list, (int)shop->days.count, PAGE_HEAD);
	index = list_typed(&shop->day_list, key);
	if (index >= 0)
		shop->day = shop->days.list[index].day;
	return (struct step){ .kind = STAY };
}

void shop_draw_question(const struct kiosk *kiosk, const struct shop *shop,
	struct canvas *canvas, struct page *page)
{
	char date[WHEN_TEXT], *question, *rest;

	if (wants_day(shop)) {
		draw_days(shop, canvas, page);
		return;
	}
	question = shop->day ? xasprintf(_("Spend %lld points on \"%s\" on %s?"),
		(long long)shop->chosen->cost, reward_name(shop->chosen), when_day(shop->day, date)) :
		xasprintf(_("Spend %lld points on \"%s\"?"),
		(long long)shop->chosen->cost, reward_name(shop->chosen));
	rest = xasprintf(_("%lld points will be left. Nothing is spent before you have"
		" the reward."),
		(long long)(shop->balance - shop->chosen->cost));
	page_text(canvas, page, STYLE_STRONG, question);
	page->row++;
	page_text(canvas, page, STYLE_PLAIN, rest);
	page->row++;
	page_actions(kiosk, shop, canvas, page, answers);
	free(question);
	free(rest);
}
