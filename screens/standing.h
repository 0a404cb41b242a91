/*
 * standing.h - how a matter stands, in facts that anybody may know: no words of a resident.
 */
#ifndef SCREENS_STANDING_H
#define SCREENS_STANDING_H

#include "domain/matter.h"
#include "screens/page.h"

enum { STANDING_BAR = 4 };                   /* rows */

/* A filled struct owns all of it: give it back with standing_release(). */
struct standing {
	const struct hall *hall;
	struct matter matter, lead;          /* lead: the one that it was joined with; else itself */
	char *responsible, *criteria;        /* of the lead */
	char *decision;                      /* the latest "no", or answer to objections; NULL: none */
	int64_t by;                          /* when that is due; 0: no date */
	bool theirs;                         /* it is shown to whoever put it forward */
};

CHECKED enum err standing_load(struct hall *hall, int64_t matter, bool theirs,
	struct standing *out);
void standing_release(struct standing *standing);
/* The five steps with the one reached in brackets, and the state in words. */
void standing_bar(const struct standing *standing, struct canvas *canvas, struct page *page);
void standing_facts(const struct standing *standing, struct canvas *canvas, struct page *page);
/* The place as hall.conf names it; a place in a resident's own words stays unsaid. */
const char *standing_place(const struct hall *hall, const struct matter *matter);

#endif
