/*
 * moving-judge.h - a step's answers judged one by one, the step made, and why it was not.
 *
 * Checks for the questions of struct moving, which a journey of these begins. Only for
 * moving.c and moving-needs.c.
 */
#ifndef SCREENS_MOVING_JUDGE_H
#define SCREENS_MOVING_JUDGE_H

#include "screens/moving.h"

/* The names of questions that are none of the needs themselves. */
extern const char *const moving_members[MOVE_MEMBERS], *const moving_member_pins[MOVE_MEMBERS];

CHECKED enum err moving_check_need(struct kiosk *kiosk, struct journey *journey);
/* Another number wants its own PIN. */
CHECKED enum err moving_check_number(struct kiosk *kiosk, struct journey *journey);
/* Judges number and PIN of the member whose PIN is asked. */
CHECKED enum err moving_check_member(struct kiosk *kiosk, struct journey *journey);
/* Is it left to the others who stand behind it, rather than withdrawn? In moving.c. */
bool moving_leaves(const struct moving *moving);
/* Makes the step, and says what became of it or what is wanted first. */
CHECKED enum err moving_make(struct kiosk *kiosk, struct journey *journey);

#endif
