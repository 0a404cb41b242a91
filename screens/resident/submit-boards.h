/*
 * submit-boards.h - a sentence put together on boards: thing, problem, wish, a digit each. 快选
 *
 * The rows of the three boards in the questions of submit-questions.c, and what they come to.
 * It can be finished by hand at any of them: the text then begins with what was chosen.
 */
#ifndef SCREENS_RESIDENT_SUBMIT_BOARDS_H
#define SCREENS_RESIDENT_SUBMIT_BOARDS_H

#include "screens/resident/submit-offers.h"

extern const char boards_parts[];            /* the choice of them, as value of "sentence" */
extern const char boards_no_wish[];

/* What is said so far stands above each board. */
void boards_start(struct submit *submit);
/* The choice to put a sentence together, where the category has boards; in the read-back what
 * became of it. */
void boards_add(struct kiosk *kiosk, const struct submit *submit, struct choices *out);
void boards_things(struct kiosk *kiosk, const struct journey *journey, struct choices *out);
void boards_problems(struct kiosk *kiosk, const struct journey *journey, struct choices *out);
void boards_wishes(struct kiosk *kiosk, const struct journey *journey, struct choices *out);
bool boards_ask_thing(struct kiosk *kiosk, const struct journey *journey);
bool boards_ask_problem(struct kiosk *kiosk, const struct journey *journey);
bool boards_ask_wish(struct kiosk *kiosk, const struct journey *journey);
/* Left for one's own words at one of the boards. */
bool boards_left(const struct journey *journey);
/* Checks "sentence": whoever chooses the boards goes through all of them. */
CHECKED enum err boards_begin(struct kiosk *kiosk, struct journey *journey);
/* Whoever goes back in the middle of that to the read-back finds what was there before. */
void boards_keep(struct journey *journey);
/* What the answers come to by now: the line above the boards, the sentence, and what one's own
 * words begin with unless they were begun. Call it when an answer, place or language changed. */
void boards_update(struct kiosk *kiosk, struct submit *submit);

#endif
