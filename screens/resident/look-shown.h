/*
 * look-shown.h - one matter as anybody may look at it, and what they may do about it.
 */
#ifndef SCREENS_RESIDENT_LOOK_SHOWN_H
#define SCREENS_RESIDENT_LOOK_SHOWN_H

#include "domain/outcome.h"
#include "domain/views.h"
#include "screens/standing.h"

/* standing.hall NULL: none is. Owns it all: give it back with look_shown_release(). */
struct look_shown {
	struct standing standing;
	struct outcome outcome;
	struct views views;                  /* how many spoke; no words */
	int page;
};

CHECKED enum err look_shown_load(struct kiosk *kiosk, int64_t matter, struct look_shown *out);
void look_shown_release(struct look_shown *shown);
void look_shown_draw(const struct kiosk *kiosk, const struct look_shown *shown,
	struct canvas *canvas);
struct step look_shown_typed(struct kiosk *kiosk, struct look_shown *shown, term_key key);

#endif
