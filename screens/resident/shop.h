/*
 * shop.h - a reward was chosen: are you sure? Then it is redeemed.
 */
#ifndef SCREENS_RESIDENT_SHOP_H
#define SCREENS_RESIDENT_SHOP_H

#include "domain/reward.h"
#include "domain/voucher.h"
#include "screens/page.h"

/* The state of rewards.c. chosen: the reward that is asked about; NULL: the list shows. A service
 * wants a day first: days are those to choose from, day the one chosen, 0 not yet. */
struct shop {
	int64_t balance, day;
	struct rewards rewards;
	struct reward_days days;
	struct list list, day_list;
	const struct reward *chosen;
};

/* Reads balance and rewards (again); nothing is chosen then. */
CHECKED enum err shop_load(struct kiosk *kiosk, struct shop *shop);
/* From here on this one is asked about. */
CHECKED enum err shop_choose(struct kiosk *kiosk, struct shop *shop, const struct reward *reward);
/* Back from its question to the days, from the days to the rewards; false where the rewards show. */
bool shop_back(struct shop *shop);
void shop_release(struct shop *shop);
struct step shop_typed(struct kiosk *kiosk, struct shop *shop, term_key key);
void shop_draw_question(const struct kiosk *kiosk, const struct shop *shop,
	struct canvas *canvas, struct page *page);

#endif
