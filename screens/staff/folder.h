/*
 * folder.h - what may be done with one matter at the console: offered, and done.
 *
 * The state of case.c.
 */
#ifndef SCREENS_STAFF_FOLDER_H
#define SCREENS_STAFF_FOLDER_H

#include "screens/form.h"
#include "screens/staff/sheet.h"

struct folder {
	struct form form;
	bool asking;                         /* the form asks whether a new code is wanted */
	struct sheet sheet;
	unsigned roles;                      /* of who is at the console */
	bool moves;                          /* they may take it a step on, or back */
	bool decided;                        /* there is a decision to print */
	bool spoken;                         /* somebody spoke on it, or may */
	int page;                            /* of the sheet, from 0 */
};

/* By digit; what the roles or the state forbid is left out. */
extern const struct action folder_choices[];

#endif
