/*
 * signin.h - a resident's card and PIN as two questions of a journey, "card" and "pin".
 *
 * For a question's check and scanned. Once the PIN fits session.resident is who it is.
 */
#ifndef SCREENS_SIGNIN_H
#define SCREENS_SIGNIN_H

#include "kiosk/journey.h"

/* Eight digits and the check digit right; another card wants its own PIN. */
CHECKED enum err signin_card(struct kiosk *kiosk, struct journey *journey);
CHECKED enum err signin_pin(struct kiosk *kiosk, struct journey *journey);
CHECKED enum err signin_scanned(struct kiosk *kiosk, struct journey *journey, const char *tag);

#endif
