/*
 * chair.h - the chair's screen: what stands before the meeting, and only the moves in order.
 */
#ifndef SCREENS_STAFF_CHAIR_H
#define SCREENS_STAFF_CHAIR_H

#include "domain/agenda.h"
#include "domain/debate.h"
#include "domain/invite.h"
#include "domain/meeting.h"
#include "domain/motion.h"
#include "domain/speakers.h"
#include "screens/over.h"
#include "screens/page.h"

enum { CHAIR_QUESTIONS = 8 };

/* rules: the moves in order, the list's lines. act: the one that is being asked about. who:
 * those here who may vote, by their numbers, as indexes of guests; labels are theirs, one each,
 * lent to the form. */
struct chair {
	struct over over;
	struct meeting meeting;
	struct debate debate;
	struct motions motions;
	struct speakers speakers;
	struct guests guests;
	struct agenda agenda;
	const struct order_rule *rules[ACT_COUNT];
	size_t rule_count;
	char *called, *wording, *labels[JOURNEY_CHOICES];
	size_t who[JOURNEY_CHOICES];
	struct question questions[CHAIR_QUESTIONS];
	const struct order_rule *rule;
	struct list list;
};

/* What a move wants to know, asked one by one; the last answer makes it. A move that wants nothing
 * is made at once. */
struct step chair_move(struct kiosk *kiosk, struct chair *chair, const struct order_rule *rule);
/* What somebody said, with their stance. */
struct step chair_note(struct kiosk *kiosk, struct chair *chair);
void chair_draw(const struct kiosk *kiosk, const struct chair *chair, struct canvas *canvas);
void chair_free_labels(struct chair *chair);

#endif
