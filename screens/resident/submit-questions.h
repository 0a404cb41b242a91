/*
 * submit-questions.h - what is asked of whoever puts a matter forward.
 */
#ifndef SCREENS_RESIDENT_SUBMIT_QUESTIONS_H
#define SCREENS_RESIDENT_SUBMIT_QUESTIONS_H

#include "domain/matter.h"
#include "kiosk/journey.h"

/* Of a journey that begins a struct submit (submit-offers.h). */
extern const struct question submit_questions[];
extern const char submit_who[];              /* the name of the question who puts it forward */
extern const char submit_own_words[];        /* the choice that is none of hall.conf's or boards.conf's */

/* The text as it stands: the sentence chosen or put together, or their own words; "" before that. */
const char *submit_text(const struct journey *journey);
/* Are the questions about it behind us? */
bool submit_text_given(const struct journey *journey);
/* What the answers come to; borrowed from them. */
struct submission submit_answers(const struct kiosk *kiosk, const struct journey *journey);

#endif
