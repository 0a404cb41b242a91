/* shop.c - a reward was chosen: are you sure? Then it is redeemed. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
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
	rewards_release(&shop->rewards);
	return err == OK ? rewards_load(kiosk->hall, shop->balance, &shop->rewards) : err;
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
			.resident = session->resident, .reward = shop->chosen->id }, &taken);
	if (err == OK)
		err = intent_done(kiosk->hall, key);
	copy_text(session->code, sizeof session->code, taken.code);
	if (err == OK)
		return (struct step){ .kind = SWAP, .screen = SCREEN_VOUCHER, .id = taken.voucher,
			.err = slipwatch_begins(kiosk, taken.uid) };
	again = shop_load(kiosk, shop);
	return (struct step){ .err = again != OK ? again : err };
}

const struct action shop_answers[] = {
	{ '1', N_("Yes, take it"), yes }, { '2', N_("No, back to the rewards"), no }, { 0 }
};

void shop_draw_question(const struct kiosk *kiosk, const struct shop *shop,
	struct canvas *canvas, struct page *page)
{
	char *question = xasprintf(_("Spend %lld points on \"%s\"?"),
		(long long)shop->chosen->cost, reward_name(shop->chosen));
	char *rest = xasprintf(_("%lld points will be left. Nothing is spent before you have"
		" the reward."),
		(long long)(shop->balance - shop->chosen->cost));

	page_text(canvas, page, STYLE_STRONG, question);
	page->row++;
	page_text(canvas, page, STYLE_PLAIN, rest);
	page->row++;
	page_actions(kiosk, shop, canvas, page, shop_answers);
	free(question);
	free(rest);
}
