/*
 * when.h - days, times and terms as people say them, for whoever reads a screen or a slip.
 *
 * In the language of the moment and the hall's zone (TZ). The year is said only where it is
 * not this one. Records of staff and documents on A4 have theirs of clock.h: whole dates.
 */
#ifndef BASE_WHEN_H
#define BASE_WHEN_H

#include <stdint.h>

enum { WHEN_TEXT = 96 };                     /* room for any of the texts below */

const char *when_date(int64_t at, char out[WHEN_TEXT]);      /* 11月23日 / 23 November */
const char *when_day(int64_t at, char out[WHEN_TEXT]);       /* 11月23日 星期一 / Monday 23 November */
const char *when_time(int64_t at, char out[WHEN_TEXT]);      /* 下午3点 / 3 pm; 中午12点 / noon */
const char *when_stamp(int64_t at, char out[WHEN_TEXT]);     /* 11月23日 下午3点 / 23 November, 3 pm */
const char *when_moment(int64_t at, char out[WHEN_TEXT]);    /* 11月23日 星期一 下午3点 / Monday 23 November, 3 pm */
/* A term that began then: to the hour where it is two days or shorter, else to the day. */
const char *when_due(int64_t began, int64_t at, char out[WHEN_TEXT]);

/* For screens only, as paper is read on another day: 今天, 明天, 昨天 / today ... in place of the
 * day; and how long it is until then: 还有3天, 已超过2天 / in 3 days, 2 days overdue. Days are those
 * of the calendar; within the day, and within half a day across midnight, whole hours, and minutes of
 * which the last begun counts. */
const char *when_near(int64_t at, char out[WHEN_TEXT]);      /* 昨天 下午3点 / yesterday, 3 pm; else when_stamp() */
const char *when_left(int64_t at, char out[WHEN_TEXT]);
const char *when_term(int64_t at, char out[WHEN_TEXT]);      /* 11月30日 星期一（还有7天） / Monday 30 November (in 7 days) */

#endif
