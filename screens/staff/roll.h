/*
 * roll.h - the people's library as a list, and the questions of who comes on to it.
 *
 * The state of people.c.
 */
#ifndef SCREENS_STAFF_ROLL_H
#define SCREENS_STAFF_ROLL_H

#include "domain/member.h"
#include "screens/form.h"
#include "screens/page.h"

/* asking: the form shows instead of the list; words: what is looked for, "": all. */
struct roll {
	struct form form;
	bool asking;
	char words[JOURNEY_LABEL];
	struct members members;
	struct list list;
};

CHECKED enum err roll_load(struct kiosk *kiosk, struct roll *roll);
/* Journeys whose last check does it and loads the list anew. */
extern const struct question roll_new[], roll_find[];

#endif
