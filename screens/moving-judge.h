/*
 * moving-judge.h - a step's answers judged one by one, the step made, and why it was not.
 *
 * Checks for the questions of struct moving, which a journey of these begins. Only for
 * moving.c.
 */
#ifndef SCREENS_MOVING_JUDGE_H
#define SCREENS_MOVING_JUDGE_H

#include "screens/moving.h"

extern const char moving_second_pin[];       /* the name of that question */

CHECKED enum err moving_check_need(struct kiosk *kiosk, struct journey *journey);
CHECKED enum err moving_check_second_pin(struct kiosk *kiosk, struct journey *journey);
/* Makes the step, and says what became of it or what is wanted first. */
CHECKED enum err moving_make(struct kiosk *kiosk, struct journey *journey);

#endif
