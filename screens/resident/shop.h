/*
 * shop.h - a reward was chosen: are you sure? Then it is redeemed.
 */
#ifndef SCREENS_RESIDENT_SHOP_H
#define SCREENS_RESIDENT_SHOP_H

#include "domain/reward.h"
#include "domain/voucher.h"
#include "screens/page.h"

/* The state of rewards.c. chosen: the reward that is asked about; NULL: the list shows. */
struct shop {
	int64_t balance;
	struct rewards rewards;
	struct list list;
	const struct reward *chosen;
};

/* Reads balance and rewards (again); nothing is chosen then. */
CHECKED enum err shop_load(struct kiosk *kiosk, struct shop *shop);
void shop_draw_question(const struct kiosk *kiosk, const struct shop *shop,
	struct canvas *canvas, struct page *page);
extern const struct action shop_answers[];           /* to that question */

#endif
