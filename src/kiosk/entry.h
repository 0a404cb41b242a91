/*
 * entry.h - the field of a question: what is typed into it, and how it lies on the screen.
 */
#ifndef KIOSK_ENTRY_H
#define KIOSK_ENTRY_H

#include "kiosk/journey.h"

/* The question of the moment shows: its field holds the answer given before, and nothing is
 * being composed. */
void entry_begin(struct kiosk *kiosk, struct journey *journey);
/* True where the key was the field's, by way of the composer where it holds a text. */
bool entry_takes(struct kiosk *kiosk, struct journey *journey, term_key key);
/* In large letters: the rows that a text and what helps to compose it take at least. */
int entry_least_rows(const struct kiosk *kiosk);
/* Draws it into that room, with what helps to compose; yields the row below. */
int entry_draw(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas, const struct box *room);

#endif
