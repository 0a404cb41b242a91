/*
 * gathering.h - a meeting as most tests want it: planned, told, opened, so many there.
 */
#ifndef TESTS_DOMAIN_GATHERING_H
#define TESTS_DOMAIN_GATHERING_H

#include "domain/agenda.h"
#include "domain/debate.h"
#include "domain/invite.h"
#include "domain/meeting.h"
#include "domain/roll.h"
#include "tests/domain/people.h"

static const struct actor chair_does = { CHAIR, "chair" };

/* A matter that waits for a meeting. */
static inline int64_t matter_waits(struct hall *hall)
{
	int64_t matter = matter_comes(hall);

	matter_put_in(hall, matter, QUEUED);
	return matter;
}

/* A meeting in four days with these matters on its agenda, so many newcomers invited (their ids
 * out), and told of it; 0 ends the matters. */
static inline int64_t meeting_is_called(struct hall *hall, const int64_t *matters, int64_t *guests,
	int count)
{
	struct meeting plan = { .title = (char[]){ "十一月议事会" }, .place = (char[]){ "活动室" },
		.held_at = clock_now() + 4 * DAY };
	int64_t id;

	CHECK_INT(meeting_plan(hall, clerk_does, &plan, &id), OK);
	for (; *matters; matters++)
		CHECK_INT(agenda_add(hall, clerk_does, id, *matters), OK);
	for (int i = 0; i < count; i++) {
		guests[i] = neighbour_comes(hall, "吴玉兰").id;
		CHECK_INT(meeting_invite(hall, clerk_does, id, guests[i]), OK);
	}
	CHECK_INT(agenda_send(hall, clerk_does, id, ""), OK);
	return id;
}

/* Its day comes, the first present of them come, and the chair opens it. */
static inline void meeting_is_opened(struct hall *hall, int64_t meeting, const int64_t *guests,
	int present)
{
	pass_days(4);
	for (int i = 0; i < present; i++)
		CHECK_INT(meeting_attend(hall, clerk_does, meeting, guests[i]), OK);
	CHECK_INT(meeting_begin(hall, chair_does, meeting), OK);
}

/* The same for one matter at once, as if it had been called four days ago: before it, so many are
 * entitled, stand aside and are there. Residents are taken in once and come again. */
static inline int64_t meeting_hears(struct hall *hall, int64_t matter, const struct roll *counts)
{
	static int64_t known[16];
	int64_t now = clock_now(), id;
	struct meeting plan = { .title = (char[]){ "十一月议事会" }, .place = (char[]){ "活动室" },
		.held_at = now };

	clock_set(now - 4 * DAY);
	CHECK_INT(meeting_plan(hall, clerk_does, &plan, &id), OK);
	CHECK_INT(agenda_add(hall, clerk_does, id, matter), OK);
	for (int i = 0; i < counts->entitled; i++) {
		if (known[i] == 0)
			known[i] = neighbour_comes(hall, "吴玉兰").id;
		CHECK_INT(meeting_invite(hall, clerk_does, id, known[i]), OK);
	}
	CHECK_INT(agenda_send(hall, clerk_does, id, ""), OK);
	clock_set(now);
	for (int i = 0; i < counts->recused; i++)
		CHECK_INT(matter_stand_aside(hall, clerk_does, matter,
			&(struct aside){ known[counts->entitled - 1 - i], "亲属" }), OK);
	for (int i = 0; i < counts->present; i++)
		CHECK_INT(meeting_attend(hall, clerk_does, id, known[i]), OK);
	CHECK_INT(meeting_begin(hall, chair_does, id), OK);
	return id;
}

/* What is before that meeting is moved, seconded, amended, and put to the vote; by the first three
 * of its guests who are there. */
static inline void meeting_debates(struct hall *hall, int64_t meeting, const int64_t guests[3])
{
	const struct deed deeds[] = {
		{ ACT_MOTION, .resident = guests[0], .words = "修好3号楼电梯" },
		{ ACT_SECOND, .resident = guests[1] },
		{ ACT_AMEND, .resident = guests[2], .words = "十二月底以前完成" },
		{ ACT_SECOND, .resident = guests[0] }, { ACT_PUT }, { ACT_HANDS, .yes = 3, .no = 0 },
		{ ACT_END_DEBATE, .resident = guests[1] }, { ACT_NO_SECOND }, { ACT_PUT },
	};

	for (size_t i = 0; i < sizeof deeds / sizeof *deeds; i++)
		CHECK_INT(debate_go(hall, chair_does, meeting, &deeds[i]), OK);
}

#endif
