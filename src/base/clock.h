/*
 * clock.h - the two clocks: the calendar's, and one that only runs forward.
 *
 * Instants are whole seconds since 1970-01-01T00:00:00Z. Tests and the tour set the calendar's clock;
 * everybody else only reads. Texts are in the hall's time zone (TZ).
 */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

#include "base/err.h"

enum { MINUTE = 60, HOUR = 60 * MINUTE, DAY = 24 * HOUR };

int64_t clock_now(void);
int64_t clock_ms(void);                      /* monotonic milliseconds; for waiting only */
int64_t clock_real_ms(void);                 /* the same, also while the clocks are frozen */
int clock_ms_to_minute(void);                /* until the calendar's next minute has begun */
void clock_set(int64_t at);                  /* tests, tour: freezes both clocks at this instant */
void clock_advance_ms(int64_t ms);           /* tests, tour: moves both frozen clocks on */

enum { CLOCK_TEXT = 48 };                    /* room for any of the texts below */

const char *clock_iso(int64_t at, char out[CLOCK_TEXT]);      /* 2026-11-23T07:00:00Z */
const char *clock_day_iso(int64_t at, char out[CLOCK_TEXT]);  /* 2026-11-23, in the zone */
const char *clock_date(int64_t at, char out[CLOCK_TEXT]);     /* 2026年11月23日 / 23 Nov 2026 */
const char *clock_moment(int64_t at, char out[CLOCK_TEXT]);   /* the same with hour and minute */
const char *clock_hour(int64_t at, char out[CLOCK_TEXT]);    /* 09:00, in the zone */
int clock_year(int64_t at);                  /* in the hall's zone, as all below */
int clock_weekday(int64_t at);               /* 1 is Monday, 7 Sunday */
/* Midnight in the hall's zone of the day that is so many months, then days after that of at;
 * of the first day of a month, of a year. A day that a month has not is one of the next. */
int64_t clock_day(int64_t at, int days, int months);
int64_t clock_month(int64_t at, int months);
int64_t clock_new_year(int64_t at);
/* Reads ISO 8601 with an offset or Z ("2019-02-14T20:00:00+08:00"), or a bare date, which
 * is its midnight in the hall's zone. ERR_INPUT on anything else. */
CHECKED enum err clock_parse(const char *iso, int64_t *at);

#endif
