/*
 * move-inside.h - one transition on its way through the checks. Only for move.c, its record
 * and its guards.
 */
#ifndef DOMAIN_MOVE_INSIDE_H
#define DOMAIN_MOVE_INSIDE_H

#include "domain/agenda.h"
#include "domain/guard.h"
#include "domain/matter.h"
#include "domain/move.h"
#include "domain/task.h"
#include "domain/vote.h"
#include "store/event.h"

enum { EACH_NAME = 32 };

struct passage {
	const struct move *move;
	struct matter matter;
	const struct way *way;
	struct way correction;               /* way_correction with its two ends, where it is one */
	enum state before;                   /* a correction brings it back */
	int64_t second;                      /* the colleague who confirms; 0: nobody */
	unsigned second_roles;
	struct person members[MOVE_MEMBERS];
	int member_count;
	struct person person;                /* who objects */
	struct turn_of turn;                 /* at a meeting, where it begins now */
	struct vote vote;                    /* the poll that decides it */
	/* What the event borrows while it is written. */
	char *lines, *panel, each[TASKS_MOST][EACH_NAME], sent[NEED_MOMENT];
	struct vote_words words;
};

/* What the event of it holds. */
CHECKED enum err record_passage(struct hall *hall, struct passage *passage, struct event *event);
/* What ends by it, before it is written: an open vote. */
CHECKED enum err passage_ends(struct hall *hall, const struct passage *passage);
/* What follows from it in the same transaction: points, alarms, erasing. */
CHECKED enum err passage_follows(struct hall *hall, const struct passage *passage);

typedef enum err guard_check(struct hall *hall, struct passage *passage);
CHECKED guard_check guard_parent, guard_undo, guard_alone, guard_assessed, guard_admitted,
	guard_notice, guard_poll, guard_veto, guard_objection, guard_review, guard_task,
	guard_evidence, guard_findings, guard_rating;

#endif
