/*
 * precedents.h - what was done in similar matters that are over, to begin a task from.
 */
#ifndef SCREENS_STAFF_PRECEDENTS_H
#define SCREENS_STAFF_PRECEDENTS_H

#include "domain/outcome.h"
#include "kiosk/journey.h"

enum { PRECEDENTS = 6 };

/* Owns its deeds: give it back with precedents_release(). */
struct precedents {
	struct deed deeds[PRECEDENTS];
	char labels[PRECEDENTS][JOURNEY_LABEL], values[PRECEDENTS][4];
	int count;
};

/* Of those most like that matter, the nearest first. */
CHECKED enum err precedents_load(struct kiosk *kiosk, int64_t matter, struct precedents *out);
void precedents_release(struct precedents *precedents);

#endif
