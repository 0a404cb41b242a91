/*
 * sheet.h - all that staff may know of one matter, as one long sheet.
 */
#ifndef SCREENS_STAFF_SHEET_H
#define SCREENS_STAFF_SHEET_H

#include "domain/matter.h"
#include "domain/timeline.h"
#include "screens/page.h"

/* A filled struct owns all of it: give it back with sheet_release(). */
struct sheet {
	const struct hall *hall;
	struct matter matter;
	struct timeline timeline;
	char *text, *name, *phone;           /* NULL: not left, or erased */
	char *responsible, *criteria;
	int64_t by;                          /* when that is due; 0: no date */
	char *decision;                      /* notice_words(); NULL: none */
	char *suspicion;                     /* what the negative list makes of the text; "": nothing */
	char *opinions;                      /* what the assessors gave it; "": nothing */
	char *joined;                        /* the file number of the one it was joined with, or NULL */
	int supporters;
	int64_t by_card;                     /* its seconds that were given with a card */
	char *alike;                         /* what it could be joined with, while it is screened; or NULL */
};

CHECKED enum err sheet_load(struct hall *hall, int64_t matter, struct sheet *out);
void sheet_release(struct sheet *sheet);
/* A scroll_body: from is the sheet. What happened last stands first. */
void sheet_draw(const void *from, struct canvas *canvas, struct page *page);

#endif
