/*
 * seek.h - what somebody looks for among matters: a word or two, or a category.
 */
#ifndef SCREENS_SEEK_H
#define SCREENS_SEEK_H

#include "kiosk/journey.h"

/* "": whatever it is. */
struct sought { char category[JOURNEY_LABEL], words[JOURNEY_LABEL]; };

/* "by", the categories among the choices, and "words". */
extern const struct question seek_questions[];
void seek_answered(const struct journey *journey, struct sought *out);
bool seek_any(const struct sought *sought);          /* is something sought at all? */

#endif
