/*
 * display.h - what the board on the wall shows of the hall: nothing personal.
 *
 * Tasks, how many matters stand at each step, what was decided lately, the next meeting.
 */
#ifndef DOMAIN_DISPLAY_H
#define DOMAIN_DISPLAY_H

#include "domain/duty.h"

enum { DISPLAY_STEPS = PHASE_REVIEW + 1, DISPLAY_RULINGS = 8, DISPLAY_TASKS = 60, LATELY_DAYS = 30 };

/* A decision, or an end: passed, not passed, closed. */
struct ruling { int64_t at; enum state state; char *file_number, *called; };
/* duties: all of them; DISPLAY_TASKS are shown. steps: open matters by phase. meeting NULL: none is planned. Owns its strings. */
struct display {
	struct duties duties;
	int64_t steps[DISPLAY_STEPS], meeting_at;
	struct ruling rulings[DISPLAY_RULINGS];
	size_t rulings_count;
	char *meeting, *meeting_place;
};

CHECKED enum err display_load(struct hall *hall, struct display *out);
void display_release(struct display *display);

#endif
