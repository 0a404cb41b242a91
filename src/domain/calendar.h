/*
 * calendar.h - when a term is over, by the hall's own calendar.
 *
 * hall.conf says of each term how long it is ([days], [answer-hours]) and whether all days
 * count or only working ones ([count] KEY = working). Working are the days of [week] working
 * (1 is Monday) that are not in [holidays], and those in [workdays]. A term of working days
 * ends at the hour it began, on the last of them; hours beyond whole days are added to that.
 */
#ifndef DOMAIN_CALENDAR_H
#define DOMAIN_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

struct hall;

bool calendar_works(const struct hall *hall, int64_t at);
/* The end of a term that begins then: so many seconds of it, counted as [count] key says. */
int64_t calendar_end(const struct hall *hall, int64_t from, int64_t seconds, const char *key);
/* The same for a key of [days]. */
int64_t calendar_days(const struct hall *hall, int64_t from, const char *key, int usual);

#endif
