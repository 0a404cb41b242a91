/*
 * need.h - what a step of a matter may have to record: each a question, asked in this order.
 */
#ifndef DOMAIN_NEED_H
#define DOMAIN_NEED_H

#include <stdbool.h>

enum need {
	NEED_ITEM, NEED_QUESTION, NEED_ANSWER, NEED_RATING, NEED_REASON, NEED_WHERE, NEED_BODY,
	NEED_NUMBER, NEED_PARENT, NEED_DATE, NEED_HARM, NEED_AGENDA, NEED_EMERGENCY,
	NEED_ENTITLED, NEED_RECUSED, NEED_PRESENT, NEED_FOR, NEED_AGAINST, NEED_ABSTAIN,
	NEED_EVIDENCE, NEED_FINDING, NEED_PANEL, NEED_SECOND, NEED_COUNT
};
#define NEED(x) (1u << (x))

enum need_kind { NEED_IS_TEXT, NEED_IS_COUNT, NEED_IS_DATE, NEED_IS_CHOICE, NEED_IS_MATTER, NEED_IS_STAFF };

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

#endif
