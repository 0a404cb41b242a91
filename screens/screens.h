/*
 * screens.h - the names of all screens, and the two tables of them.
 */
#ifndef SCREENS_SCREENS_H
#define SCREENS_SCREENS_H

#include "kiosk/kiosk.h"

/* Behind each name: what id means to it (nothing said: nothing). */
enum screen_name {
	SCREEN_HOME,
	SCREEN_SUBMIT,                       /* the journey of a new matter. id: one that it begins like, 0: none */
	SCREEN_DANGER,                       /* whom to call at once */
	SCREEN_RECEIPT,                      /* code, QR, is the slip in your hand? id: matter */
	SCREEN_TRACK,                        /* key the code in */
	SCREEN_MATTER,                       /* where it stands. id: matter; session.code was shown */
	SCREEN_UNLOCK,                       /* its PIN. id: matter */
	SCREEN_STEP,                         /* a resident's own step: add, object, rate, withdraw. id: matter */
	SCREEN_WORDING,                      /* agree to the words, or correct them. id: matter */
	SCREEN_OBJECT,                       /* anyone objects, or vetoes with a seat. id: matter */
	SCREEN_CARD,                         /* card and PIN; then session.resident, SCREEN_POINTS. id: 1 where session.code is a card just scanned */
	SCREEN_POINTS,                       /* balance and what to do */
	SCREEN_HISTORY,
	SCREEN_LINE,                         /* one line of it; a question about it. id: its posting */
	SCREEN_EARNING,                      /* what taking part is worth */
	SCREEN_REWARDS,
	SCREEN_VOUCHER,                      /* just redeemed. id: voucher */
	SCREEN_COME,                         /* a card on the day of a meeting. id: resident */
	SCREEN_ASIDE,                        /* from a matter of an agenda. id: resident; at the console too */
	SCREEN_STAR,                         /* nominate, vote, see the result */
	SCREEN_LOOK,                         /* open matters and cases, without anybody's words */
	SCREEN_SECOND,                       /* 附议. id: matter */
	SCREEN_BALLOT,                       /* vote with a slip. id: 1 where session.code is one just scanned, 0: asked first */
	SCREEN_HELP,                         /* the staff have been called */

	STAFF_HOME,                          /* log in; the keeper's first PIN where there is nobody */
	STAFF_FIRST,                         /* the keeper's name and PIN */
	STAFF_DESK,                          /* what there is to do */
	STAFF_INBOX,                         /* matters. id: 0 open ones, 1 all */
	STAFF_FIND,                          /* matters by number, words, category. id: enum find_kind */
	STAFF_LIBRARY,                       /* the three libraries */
	STAFF_SIMILAR,                       /* what is like a matter. id: matter */
	STAFF_TITLE,                         /* what everybody may read of it. id: matter */
	STAFF_PEOPLE,                        /* members and experts */
	STAFF_MEMBER,                        /* one of them. id: member */
	STAFF_CASE,                          /* one matter. id: matter */
	STAFF_MOVE,                          /* a step of it. id: matter; which way is asked first */
	STAFF_TASK,                          /* who does what by when. id: matter */
	STAFF_PROGRESS,                      /* how far a task has come. id: matter */
	STAFF_BOARD,                         /* every task that is not done yet */
	STAFF_VIEWS,                         /* who said what. id: matter */
	STAFF_STATE,                         /* write down what somebody says. id: matter */
	STAFF_SCORE,                         /* three criteria. id: matter */
	STAFF_WORD,                          /* the words that go to the group. id: matter */
	STAFF_RECUSE,                        /* stand aside. id: matter */
	STAFF_WEIGH,                         /* its urgency. id: matter */
	STAFF_SEAT,                          /* a protected seat for a resident */
	STAFF_ENROL,                         /* a resident */
	STAFF_RESIDENT,                      /* by the card. id: resident; nothing said: asked first */
	STAFF_LINES,                         /* their points, line by line; take one back. id: resident */
	STAFF_ADJUST,                        /* give or take points. id: resident */
	STAFF_SERVE,                         /* hours, panels, mediation. id: resident */
	STAFF_DISPUTES,                      /* questions about points */
	STAFF_STAR,                          /* a round of it: open, vote, count, print */
	STAFF_SPONSORS,                      /* partners who give rewards */
	STAFF_HANDOVER,                      /* scan or key in a voucher */
	STAFF_VOUCHER,                       /* hand over or cancel. id: voucher */
	STAFF_PRINTER,                       /* slips and printer */
	STAFF_PIN,                           /* one's own */
	STAFF_ADD,                           /* a colleague */
	STAFF_MEETINGS,                      /* meetings; a new one */
	STAFF_MEETING,                       /* one of them, and what there is to do. id: meeting */
	STAFF_AGENDA,                        /* what is on its agenda. id: meeting */
	STAFF_GUESTS,                        /* who is invited, who is here. id: meeting */
	STAFF_CHAIR,                         /* the moves in order. id: meeting */
	STAFF_STRATUM,                       /* to which part of the residents they belong. id: resident */
	STAFF_ATTEND,                        /* scan cards. id: meeting */
	STAFF_STOCK,                         /* rewards and their pieces */
	STAFF_POLL,                          /* the vote on it: open, ballots, counts, close. id: matter */
	STAFF_BALLOT,                        /* a ballot slip on its way. id: matter; session.code is its number */
	STAFF_HELP,                          /* who calls for help at the kiosk */
	SCREEN_COUNT
};

/* A number or words; by category or words, of all matters or of those that are over. */
enum find_kind { FIND_ANY, FIND_BY_KIND, FIND_CASES };

extern const struct screen *const screens[SCREEN_COUNT];

/* What kiosk_init() wants for the public machine or for the staff console. The hall stays the
 * caller's, and open as long as the kiosk runs. */
struct kiosk_setup screens_public(struct hall *hall);
struct kiosk_setup screens_staff(struct hall *hall);
/* The one that hall.conf names; PALETTE_NORMAL where it names none. */
enum palette screens_palette(struct hall *hall);

#endif
