/*
 * folk.h - the people's library as a list, and the questions of who comes on to it.
 *
 * The state of people.c.
 */
#ifndef SCREENS_STAFF_FOLK_H
#define SCREENS_STAFF_FOLK_H

#include "domain/member.h"
#include "screens/form.h"
#include "screens/page.h"

/* asking: the form shows instead of the list; words: what is looked for, "": all. */
struct folk {
	struct form form;
	bool asking;
	char words[JOURNEY_LABEL];
	struct members members;
	struct list list;
};

CHECKED enum err folk_load(struct kiosk *kiosk, struct folk *folk);
/* Journeys whose last check does it and loads the list anew. */
extern const struct question folk_new[], folk_find[];

#endif
