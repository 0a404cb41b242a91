/*
 * meeting-questions.h - what is asked before an agenda goes out, and before a meeting is closed.
 *
 * Of the screen of one meeting, whose state this is.
 */
#ifndef SCREENS_STAFF_MEETING_QUESTIONS_H
#define SCREENS_STAFF_MEETING_QUESTIONS_H

#include "domain/graph.h"
#include "domain/meeting.h"
#include "domain/roll.h"
#include "screens/over.h"

enum { MEETING_MAY = ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER };

struct shown { struct over over; struct meeting meeting; struct roll roll; unsigned roles; };

const struct meeting *meeting_shown(const void *state);
/* Journeys whose last check does it. */
extern const struct question meeting_sending[], meeting_closing[];

#endif
