/*
 * signin.h - a resident's card and PIN as two questions of a journey, "card" and "pin".
 *
 * For a question's check and scanned. Once the PIN fits session.resident is who it is.
 */
#ifndef SCREENS_SIGNIN_H
#define SCREENS_SIGNIN_H

#include "domain/resident.h"
#include "kiosk/journey.h"

/* The two questions, asked where when() says so (NULL: always); label: what the read-back calls
 * the card, or NULL. */
#define SIGNIN_CARD(when, called) { .name = "card", .title = N_("Your card's number?"), \
	.hint = N_("Hold the card to the scanner, or type its 8 digits."), .label = called, \
	.kind = ASK_DIGITS, .limit = CARD_DIGITS, .asked = when, .check = signin_card, \
	.scanned = signin_scanned }
#define SIGNIN_PIN(when) { .name = "pin", .title = N_("The card's PIN?"), \
	.hint = N_("Six digits. Nobody here will ever ask you for it."), \
	.kind = ASK_PIN, .limit = RESIDENT_PIN_DIGITS, .asked = when, .check = signin_pin }

/* Eight digits and the check digit right; another card wants its own PIN. */
CHECKED enum err signin_card(struct kiosk *kiosk, struct journey *journey);
CHECKED enum err signin_pin(struct kiosk *kiosk, struct journey *journey);
CHECKED enum err signin_scanned(struct kiosk *kiosk, struct journey *journey, const char *tag);

#endif
