/*
 * opening.h - a code was shown: the session is about that matter, or that ballot, from here on.
 */
#ifndef SCREENS_OPENING_H
#define SCREENS_OPENING_H

#include <stdbool.h>

#include "base/err.h"

struct kiosk;

/* As matter_by_code(); sets session.matter and session.code, and what its PIN opened before
 * is closed. */
CHECKED enum err opening_matter(struct kiosk *kiosk, const char *typed);
/* As ballot_find(), and sets session.code. */
CHECKED enum err opening_ballot(struct kiosk *kiosk, const char *typed);
/* Says what speaks against a ballot; false where the error has no words but its own. */
bool opening_ballot_why(struct kiosk *kiosk, enum err err);

#endif
