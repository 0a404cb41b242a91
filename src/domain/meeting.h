/*
 * meeting.h - meetings of the deliberation group and who came. Tables: meeting, attendance.
 *
 * A meeting is planned, gets an agenda (agenda.h) and guests (invite.h), is opened by the chair
 * with enough of them there (roll.h), debates (debate.h), and is closed. Or it is begun on the
 * spot, without agenda or guests: then it only counts who came.
 */
#ifndef DOMAIN_MEETING_H
#define DOMAIN_MEETING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "store/event.h"

struct hall;

enum meeting_state { MEETING_PLANNED, MEETING_OPEN, MEETING_CLOSED };
/* held_at: when it is to be held, or was begun on the spot. present: who came at all; invited,
 * items (of the agenda), unsent (items that did not go out yet): how many. emergency: why it
 * could not wait; "": it could. chair: a colleague; 0: not opened yet. */
struct meeting {
	int64_t id, held_at, opened_at, closed_at, chair, present, invited, items, unsent;
	enum meeting_state state;
	char *title, *place, *emergency;
};
struct meetings { struct meeting *list; size_t count; };

void meeting_release(struct meeting *meeting);
void meetings_release(struct meetings *meetings);
CHECKED enum err meetings_load(struct hall *hall, struct meetings *out);      /* newest first, 9 */
CHECKED enum err meeting_load(struct hall *hall, int64_t id, struct meeting *out);
/* Is it still to be prepared? ERR_MOVE: it was opened or closed; ERR_NOT_FOUND. */
CHECKED enum err meeting_planned(struct hall *hall, int64_t id);
/* In the state it is in, for a list; translated, static. */
const char *meeting_state_label(enum meeting_state state);
/* The meeting of today that this resident is invited to and that is not over; of two the
 * earlier one. ERR_NOT_FOUND: there is none. */
CHECKED enum err meeting_for(struct hall *hall, int64_t resident, struct meeting *out);

/* Title, place and held_at are read. ERR_INPUT: no title or place, or a time that is past. */
CHECKED enum err meeting_plan(struct hall *hall, struct actor by, const struct meeting *plan,
	int64_t *id);
/* Begun on the spot. ERR_INPUT: no title. */
CHECKED enum err meeting_open(struct hall *hall, struct actor by, const char *title, int64_t *id);
/* The chair opens what was planned. ERR_MOVE: it is not planned any more, or too few of those
 * invited are there; ERR_MISSING: its agenda did not go out; ERR_ROLE: by no chair. */
CHECKED enum err meeting_begin(struct hall *hall, struct actor chair, int64_t meeting);
/* It is over, or (if it was only planned) is not held. What is being debated there waits for
 * another meeting. ERR_MOVE: it was closed before; ERR_ROLE: it is open and has an agenda, and this
 * is neither the chair nor the calendar. */
CHECKED enum err meeting_close(struct hall *hall, struct actor by, int64_t meeting);
/* For the calendar: what was called and is over since [days] deliberation, but not closed, is. */
CHECKED enum err meetings_lapse(struct hall *hall);

/* Marks the resident as present, and gives the points for it, once. ERR_TWICE: there already;
 * whoever had left is there again, without points. ERR_MOVE: the meeting is over, or is not
 * today; ERR_NOT_FOUND: no such meeting or resident. */
CHECKED enum err meeting_attend(struct hall *hall, struct actor by, int64_t meeting, int64_t resident);
/* Somebody goes before it is over: they count no more. ERR_NOT_FOUND: they are not there;
 * ERR_MOVE: it is over. */
CHECKED enum err meeting_leave(struct hall *hall, struct actor by, int64_t meeting, int64_t resident);

#endif
