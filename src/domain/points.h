/*
 * points.h - a resident's points: what was earned and why, what is there, what is owed.
 *
 * Points are earned by published rule (rules.h), once per cause, up to the rule's monthly cap.
 * Nobody's balance falls below zero. If an earning is reversed after it was spent, what is
 * missing is owed: the next points that come in pay it back first, each time as a line of its
 * own, and staff may forgive it (amend.h).
 */
#ifndef DOMAIN_POINTS_H
#define DOMAIN_POINTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/dispute.h"
#include "domain/rules.h"
#include "store/event.h"

struct hall;

/* What happened. cause: names it, the same each time ("meeting/3/resident/5"); units: times or
 * hours, 0 stands for 1; fact_at: when, 0 is now. */
struct earning {
	int64_t resident;
	enum rule rule;
	const char *cause, *about;
	int64_t units, fact_at;
};
/* Gives what the rule is worth; *given (may be NULL) are the points that came of it: 0 where
 * nobody has a card, the cause counted before and was not reversed since, the rule is worth
 * nothing on that day or the month's cap is reached. */
CHECKED enum err points_earn(struct hall *hall, struct actor by, const struct earning *earning,
	int64_t *given);

CHECKED enum err points_balance(struct hall *hall, int64_t resident, int64_t *out);
CHECKED enum err points_owed(struct hall *hall, int64_t resident, int64_t *out);
/* After the posting credit, in its transaction: pays what is owed out of what is there. */
CHECKED enum err points_settle(struct hall *hall, int64_t resident, int64_t credit);

/* What moved them, by a posting's rule: "You attended a meeting"; translated, static. */
const char *points_what(const char *rule);
/* One line of a resident's history; owns about. */
struct points_line {
	int64_t posting, at, amount;         /* posting: its event, for a dispute */
	const char *what;                    /* translated, static: "You attended a meeting" */
	char *about;                         /* which meeting, matter, reward; the reason */
	bool reversed;                       /* another line takes it back */
	enum dispute_state dispute;
};
struct points_history { int64_t before; struct points_line *list; size_t count; };

/* Newest first, at most limit lines. */
CHECKED enum err points_history_load(struct hall *hall, int64_t resident, int limit,
	struct points_history *out);
/* For the statement: the lines of the calendar month that at lies in, oldest first; before: the
 * balance it began with. */
CHECKED enum err points_month_load(struct hall *hall, int64_t resident, int64_t at,
	struct points_history *out);
void points_history_release(struct points_history *history);

/* Who earned most by rule from..until, reversals taken off; the most first. */
struct contributor { int64_t resident, points; };
struct contributors { struct contributor *list; size_t count; };
CHECKED enum err contributors_load(struct hall *hall, const int64_t span[2], int limit,
	struct contributors *out);
void contributors_release(struct contributors *contributors);

#endif
