/*
 * answers.h - what was answered in a journey: kept true, and read back.
 */
#ifndef KIOSK_ANSWERS_H
#define KIOSK_ANSWERS_H

#include "kiosk/journey.h"

bool answers_asked(struct kiosk *kiosk, const struct journey *journey, int index);
/* The choices of that question at the moment, and the value of one of them. */
void answers_choices(struct kiosk *kiosk, const struct journey *journey, int index,
	struct choices *out);
const char *answers_value(const struct choices *choices, int index);
void answers_forget(struct answer *answer);
/* Forgets what is not asked any more or no choice any more; names choices anew. */
void answers_tidy(struct kiosk *kiosk, struct journey *journey);
/* The questions whose answers are read back, in order; yields how many. */
int answers_read_back(const struct journey *journey, int out[JOURNEY_QUESTIONS]);
/* Draws them as rows of label and value from the top of a canvas so wide; yields the rows.
 * Only counts where canvas is NULL. */
int answers_draw(const struct journey *journey, struct canvas *canvas, int width);

#endif
