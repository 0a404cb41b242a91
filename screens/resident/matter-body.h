/*
 * matter-body.h - all that the holder of a tracking code may know of the matter.
 */
#ifndef SCREENS_RESIDENT_MATTER_BODY_H
#define SCREENS_RESIDENT_MATTER_BODY_H

#include "domain/timeline.h"
#include "domain/views.h"
#include "screens/standing.h"

/* Owns all of it: give it back with matter_body_release(). */
struct matter_body {
	struct standing standing;
	struct timeline timeline, joint;     /* joint: of the matter that it was joined with */
	struct views views;                  /* who said what with the PIN only, without names */
	bool opened;                         /* the PIN was right too */
	char *text;                          /* NULL: not opened, or erased */
};

CHECKED enum err matter_body_load(struct hall *hall, int64_t matter, bool opened,
	struct matter_body *out);
void matter_body_release(struct matter_body *body);
/* A scroll_body: from is the body. */
void matter_body_draw(const void *from, struct canvas *canvas, struct page *page);

#endif
