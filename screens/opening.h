/*
 * opening.h - a tracking code was shown: the session is about that matter from here on.
 */
#ifndef SCREENS_OPENING_H
#define SCREENS_OPENING_H

#include "base/err.h"

struct kiosk;

/* As matter_by_code(); sets session.matter and session.code, and what its PIN opened before
 * is closed. */
CHECKED enum err opening_matter(struct kiosk *kiosk, const char *typed);

#endif
