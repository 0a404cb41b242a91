/*
 * poll.h - the vote on a matter at the console: what the screen and its forms share.
 */
#ifndef SCREENS_STAFF_POLL_H
#define SCREENS_STAFF_POLL_H

#include "domain/matter.h"
#include "domain/polling.h"
#include "domain/roll.h"
#include "screens/over.h"

/* The state of the screen. there: a vote was opened at some time; heard: it is before a meeting. */
struct voting {
	struct over over;
	struct matter matter;
	struct polling polling;
	struct roll roll;
	bool there, heard, issued;           /* issued: a ballot, whose slip is to be shown */
	struct vote usual;                   /* as the hall votes */
	char *usual_words;
	struct waiting { char card[CODE_SIZE], *name; } waiting[JOURNEY_CHOICES];
	int waiting_count;                   /* who is there and has no ballot yet */
};

/* Opens one: how, by which rule; the last question does it. */
extern const struct question poll_opening[];
/* Gives a ballot to whoever shows a card, or is chosen from the roll, which is looked at before. */
extern const struct question poll_issuing[];
CHECKED enum err poll_waiting(struct kiosk *kiosk, struct voting *voting);
void poll_waiting_release(struct voting *voting);
/* What one teller counted. */
extern const struct question poll_counting[];
extern const struct question poll_closing[];
extern const struct question poll_annulling[];

#endif
