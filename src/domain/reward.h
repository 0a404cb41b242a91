/*
 * reward.h - what points can be spent on: the catalogue, its stock and the days of services.
 * Tables: reward, reward_day, stock_move.
 *
 * Goods lie on the shelf; a service (an hour of household help) has days to choose from, each
 * with so many places. Stock is the sum of its moves: delivered, gone, held by a voucher, come
 * back. A place nobody took is gone when its day is over.
 */
#ifndef DOMAIN_REWARD_H
#define DOMAIN_REWARD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

enum { REWARD_MOST = 100000, REWARD_DAYS = 366 };    /* points, pieces; days */

/* Owns its strings. per_person: pieces a person and calendar year, 0: as many as one likes.
 * days: to fetch it. sponsor: 0 the hall itself. stock: pieces left, of a service all its
 * places to come. */
struct reward {
	int64_t id, cost, stock, per_person, days, sponsor;
	bool service, withdrawn;
	char *name_zh, *name_en;
	char *sponsor_zh, *sponsor_en;       /* loaded; "" for the hall's own */
};
struct rewards { struct reward *list; size_t count; };
struct reward_day { int64_t day, places; };          /* day: its midnight in the hall */
struct reward_days { struct reward_day *list; size_t count; };

void rewards_release(struct rewards *rewards);
void reward_days_release(struct reward_days *days);
const char *reward_name(const struct reward *reward);        /* in the language of the moment */
const char *reward_sponsor(const struct reward *reward);     /* the same; "": none */

/* Affordable ones first, then by cost; balance: what the resident has. Not those withdrawn. */
CHECKED enum err rewards_load(struct hall *hall, int64_t balance, struct rewards *out);
CHECKED enum err rewards_all(struct hall *hall, struct rewards *out);        /* for staff */
CHECKED enum err reward_load(struct hall *hall, int64_t id, struct rewards *out);    /* one */
/* The days of a service that are to come and have a place, the next first. */
CHECKED enum err reward_days_load(struct hall *hall, int64_t id, struct reward_days *out);
/* Lists a new reward. ERR_INPUT: no name or no cost, a number below zero, a service with
 * stock (it gets days), no such sponsor. days 0: as [days] voucher says. */
CHECKED enum err reward_add(struct hall *hall, struct actor by, const struct reward *reward);
/* Name, cost, limit, days, sponsor, withdrawn as in reward; vouchers keep what they cost. */
CHECKED enum err reward_change(struct hall *hall, struct actor by, const struct reward *reward);
/* Pieces delivered (or, below zero, gone). ERR_STOCK: more would be gone than there are;
 * ERR_INPUT: none, very many, or a service, which wants a day. */
CHECKED enum err reward_stock(struct hall *hall, struct actor by, int64_t id, int64_t pieces);
/* The same for the places of a service on a day to come. */
CHECKED enum err reward_offer(struct hall *hall, struct actor by, int64_t id,
	const struct reward_day *places);
/* The tick's part: places whose day is over are gone. */
CHECKED enum err reward_days_pass(struct hall *hall);

#endif
