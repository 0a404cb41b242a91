/*
 * supply.h - the questions behind the stock of rewards: pieces that came or went, a new kind.
 *
 * The state of stock.c.
 */
#ifndef SCREENS_STAFF_SUPPLY_H
#define SCREENS_STAFF_SUPPLY_H

#include "domain/graph.h"
#include "domain/reward.h"
#include "screens/form.h"
#include "screens/page.h"
#include "screens/staff/console.h"

enum { SUPPLY_MAY = ROLE_CLERK | ROLE_KEEPER };

struct stock {
	struct form form;
	bool asking;                         /* the form shows instead of the list */
	int64_t reward;                      /* what it is about; 0: a new one */
	struct rewards rewards;
	struct list list;
};

/* Journeys whose last check does it and loads the rewards anew. */
extern const struct question supply_pieces[], supply_new[];

CHECKED enum err supply_load(struct kiosk *kiosk, struct stock *stock);

#endif
