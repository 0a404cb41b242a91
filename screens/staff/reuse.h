/*
 * reuse.h - what a matter's screen at the console offers of the libraries.
 */
#ifndef SCREENS_STAFF_REUSE_H
#define SCREENS_STAFF_REUSE_H

#include "kiosk/screen.h"

/* Of a struct folder: a title for everybody, similar matters, a new one like it. */
extern const struct action reuse_actions[];

#endif
