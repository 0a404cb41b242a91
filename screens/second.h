/*
 * second.h - the colleague who confirms at the console, as two questions of a journey: "second"
 * and "second_pin".
 */
#ifndef SCREENS_SECOND_H
#define SCREENS_SECOND_H

#include "domain/second.h"
#include "kiosk/journey.h"

enum { SECOND_DIGITS = 8, SECOND_PIN_DIGITS = 12 };

/* Both asked where when() says so (NULL: always). */
#define SECOND_NUMBER(when) { .name = "second", .kind = ASK_DIGITS, .limit = SECOND_DIGITS, \
	.title = N_("A second colleague confirms: staff number"), .label = N_("Second"), \
	.asked = when, .check = second_number }
#define SECOND_PIN(when) { .name = "second_pin", .kind = ASK_PIN, .limit = SECOND_PIN_DIGITS, \
	.title = N_("The second colleague's PIN, typed by themselves?"), .label = N_("Their PIN"), \
	.asked = when, .check = second_pin }

/* ERR_ROLE, said in words: it is the one who is at the console. */
CHECKED enum err second_is_other(struct kiosk *kiosk, const char *number);
CHECKED enum err second_number(struct kiosk *kiosk, struct journey *journey);
CHECKED enum err second_pin(struct kiosk *kiosk, struct journey *journey);
/* What was answered; borrowed from the journey. */
struct second_hand second_answered(const struct journey *journey);

#endif
