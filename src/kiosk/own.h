/*
 * own.h - the kiosk's own keys, the same on every screen: language, help, letters, reading aloud, colours.
 *
 * Within src/kiosk/ only.
 */
#ifndef KIOSK_OWN_H
#define KIOSK_OWN_H

#include <stdbool.h>

#include "term/key.h"

struct kiosk;

/* plain: heard unless the screen is typing; always: heard then too. */
struct own {
	term_key plain, always;
	const char *label;                   /* N_(), at most 8 columns; NULL: the other language's name */
	void (*act)(struct kiosk *kiosk);
	bool (*when)(const struct kiosk *kiosk);     /* NULL: always */
	bool rare;                           /* in large letters it stands below the screen */
};
extern const struct own owns[];                      /* ends with a row without a key */

/* The row that this key stands for at the moment; NULL: none. */
const struct own *own_for(const struct kiosk *kiosk, term_key key);
/* What to press for it at the moment; K_NONE: it is not offered. */
term_key own_key(const struct kiosk *kiosk, const struct own *own);
/* Translated; brief: of at most 4 columns where it is a language. */
const char *own_label(const struct own *own, bool brief);
void own_end_session(struct kiosk *kiosk);           /* the next one finds letters as usual */

#endif
