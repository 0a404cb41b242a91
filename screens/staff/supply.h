/*
 * supply.h - the questions behind the stock of rewards: pieces, days, what is listed; a new one.
 *
 * The state of stock.c.
 */
#ifndef SCREENS_STAFF_SUPPLY_H
#define SCREENS_STAFF_SUPPLY_H

#include "domain/graph.h"
#include "domain/reward.h"
#include "domain/sponsor.h"
#include "screens/over.h"
#include "screens/page.h"
#include "screens/staff/console.h"

enum { SUPPLY_MAY = ROLE_CLERK | ROLE_KEEPER };

struct stock {
	struct over over;
	const struct reward *reward;         /* which one was chosen, of rewards */
	struct rewards rewards;
	struct sponsors sponsors;
	char numbers[JOURNEY_CHOICES][8];    /* of the sponsors, as text */
	struct list list;
};

/* Journeys whose last check does it: one thing about the chosen reward, or a new one. */
extern const struct question supply_change[], supply_new[];

CHECKED enum err supply_load(struct kiosk *kiosk, struct stock *stock);
void supply_release(struct stock *stock);
/* For ASK_CHOICE: the partners by name, the hall itself first; values are their numbers. */
void supply_partners(struct kiosk *kiosk, const struct journey *journey, struct choices *out);
/* A cost above zero. */
CHECKED enum err supply_cost(struct kiosk *kiosk, struct journey *journey);
enum { SUPPLY_NAME = 30, SUPPLY_DIGITS = 5 };

#endif
