/*
 * submit-like.h - a new matter that begins with what another one says: a clerk starts from a case.
 */
#ifndef SCREENS_RESIDENT_SUBMIT_LIKE_H
#define SCREENS_RESIDENT_SUBMIT_LIKE_H

#include "screens/resident/submit-offers.h"

/* Category, place and title stand there as if chosen before; each is still asked. */
CHECKED enum err submit_like(struct kiosk *kiosk, struct submit *submit, int64_t matter);

#endif
