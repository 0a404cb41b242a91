/*
 * service.h - what residents do for the community, entered at the desk by card.
 * Table: service.
 *
 * Volunteering by hours, a seat on the panel that accepts a matter's work, a dispute that was
 * mediated. The rule (rules.h) in force on the day it was done decides what it earns.
 */
#ifndef DOMAIN_SERVICE_H
#define DOMAIN_SERVICE_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "domain/rules.h"
#include "store/event.h"

struct hall;

/* Hours a day; days that it may be entered late; characters of what. */
enum { SERVICE_HOURS = 12, SERVICE_DAYS = 60, SERVICE_WORDS = 40 };

/* rule: RULE_VOLUNTEERED (hours), RULE_ACCEPTED (matter) or RULE_MEDIATED (matter or 0). */
struct service {
	int64_t id, resident, matter, hours, day;    /* day: its midnight; 0: today */
	enum rule rule;
	char *what;                          /* "扫雪"; NULL: none. Owned when loaded, else borrowed */
};
struct services { struct service *list; size_t count; };
void services_release(struct services *services);

/* *given: the points that came of it (0: the month's cap). ERR_INPUT: no such hours or day, no
 * words; ERR_NOT_FOUND: no such resident or matter; ERR_MOVE: that matter's work was never up
 * for acceptance; ERR_TWICE: the same for the same day (a panel: for the same matter) is
 * entered; ERR_LIMIT: more than 12 hours that day. */
CHECKED enum err service_enter(struct hall *hall, struct actor by, const struct service *service,
	int64_t *given);
/* Newest first, at most limit. resident 0: everybody's. */
CHECKED enum err services_load(struct hall *hall, int64_t resident, int limit,
	struct services *out);
/* Hours of volunteering between two instants. */
CHECKED enum err service_hours(struct hall *hall, int64_t resident, const int64_t span[2],
	int64_t *hours);

#endif
