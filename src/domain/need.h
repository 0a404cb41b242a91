/*
 * need.h - what a step of a matter may have to record: each a question, asked in this order.
 */
#ifndef DOMAIN_NEED_H
#define DOMAIN_NEED_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

struct hall;

enum need {
	NEED_BACK, NEED_ITEM, NEED_QUESTION, NEED_RATING, NEED_ANSWER, NEED_REASON, NEED_WHERE,
	NEED_BODY, NEED_NUMBER, NEED_PARENT, NEED_DATE, NEED_HARM, NEED_WORDING, NEED_AGENDA,
	NEED_EMERGENCY, NEED_ENTITLED, NEED_RECUSED, NEED_PRESENT, NEED_EVIDENCE, NEED_FINDING, NEED_REMARK, NEED_MEMBERS, NEED_SECOND,
	NEED_COUNT
};
typedef uint64_t needs_set;
#define NEED(x) ((needs_set)1 << (x))

enum need_kind {
	NEED_IS_TEXT, NEED_IS_COUNT,
	NEED_IS_DATE,                        /* 20261231; a moment: 202612310930 */
	NEED_IS_CHOICE, NEED_IS_MATTER, NEED_IS_STATE,
	NEED_IS_EACH,                        /* a line for each task that is not accepted yet */
	NEED_IS_PEOPLE,                      /* proven by card, receipt or number, and PIN */
	NEED_IS_STAFF
};

struct need_row {
	const char *name;                    /* in the event's body */
	enum need_kind kind;
	bool personal;                       /* a resident's own words: kept apart, may be erased */
	bool optional;
	int limit;                           /* characters */
	const char *title;                   /* N_() the question */
	const char *label;                   /* N_() for the read-back and the timeline */
};
extern const struct need_row needs[NEED_COUNT];

/* Judges one recorded value by itself, as matter_move() will. ERR_MISSING or ERR_INPUT. */
CHECKED enum err need_check(struct hall *hall, enum need need, const char *value);
/* Reads 20261231, 2026-12-31 (its midnight in the hall's zone) or 202612310930. ERR_INPUT. */
CHECKED enum err need_date(const char *text, int64_t *at);
/* The other way: 202612310930. */
enum { NEED_MOMENT = 16 };
const char *need_moment(int64_t at, char out[NEED_MOMENT]);
/* need_date() for a day that something is promised by: its last second. */
CHECKED enum err need_last_day(const char *text, int64_t *at);
/* A verdict or a rating in words, translated, static; the value itself where it is none. */
const char *need_word(const char *value);

#endif
