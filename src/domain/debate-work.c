/* debate-work.c - what a deed does to motions and floor: seconds, hands counted, speakers, points. */
#include <config.h>

#include "domain/debate-inside.h"
#include "domain/hall.h"
#include "domain/speakers.h"
#include "store/db.h"
#include "store/store.h"

int64_t debate_waiting(const struct debate *now)
{
	return now->other > 0 ? now->other : now->amendment > 0 ? now->amendment : now->main;
}

int64_t debate_topic(const struct debate *now)
{
	return now->amendment > 0 ? now->amendment : now->main;
}

static enum floor topic(const struct going *going)
{
	return going->amendment > 0 ? FLOOR_AMENDMENT : going->main > 0 ? FLOOR_DEBATE :
		FLOOR_PRESENTED;
}

enum err debate_motion(struct hall *hall, const struct going *going, struct motion *out)
{
	struct motions motions;
	const struct motion *found;
	enum err err = motions_load(hall, going->now.meeting, going->now.matter, &motions);

	found = err == OK ? motion_find(&motions, going->motion) : NULL;
	if (found)
		*out = (struct motion){ .resident = found->resident, .kind = found->kind };
	motions_release(&motions);
	return err != OK ? err : found ? OK : ERR_BROKEN;
}

/* More hands for it than against it; the debate ends by two thirds, for it takes words away. */
static bool enough(enum motion_kind kind, int yes, int no)
{
	return kind == MOTION_END ? yes > 0 && yes >= 2 * (int64_t)no : yes > no;
}

/* Where the hands lead, and which motion they settle. */
static enum err count_hands(struct hall *hall, struct going *going)
{
	const struct deed *deed = going->deed;
	struct motion motion;
	bool carried;
	enum err err;

	going->motion = debate_waiting(&going->now);
	if (deed->yes < 0 || deed->no < 0 || deed->yes + (int64_t)deed->no > going->now.roll.present)
		return ERR_INPUT;
	err = debate_motion(hall, going, &motion);
	if (err != OK)
		return err;
	carried = enough(motion.kind, deed->yes, deed->no);
	going->kind = motion.kind;
	going->becomes = carried ? "carried" : "lost";
	going->other = 0;
	if (motion.kind == MOTION_AMENDMENT)
		going->amendment = 0;
	going->to = topic(going);
	if (carried && motion.kind == MOTION_END)
		going->to = going->amendment > 0 ? FLOOR_HANDS : FLOOR_PUT;
	if (carried && motion.kind == MOTION_ADJOURN)
		going->to = FLOOR_LEFT;
	return OK;
}

static void let_fall(struct going *going)
{
	going->motion = debate_waiting(&going->now);
	going->becomes = "fallen";
	if (going->other > 0)
		going->other = 0;
	else if (going->amendment > 0)
		going->amendment = 0;
	else
		going->main = 0;
}

static enum err choose_speaker(struct hall *hall, struct going *going)
{
	struct speakers speakers;
	enum err err = speakers_load(hall, &going->now, &speakers);

	if (err == OK && speakers.count == 0)
		err = ERR_MOVE;
	if (err == OK) {
		going->resident = speakers.list[0].resident;
		going->side = speakers.list[0].side;
	}
	speakers_release(&speakers);
	return err;
}

static enum err rule_on_point(struct hall *hall, struct going *going)
{
	struct ask q = ask(hall->store->db, "SELECT MAX(id) FROM motion WHERE meeting = :meeting"
		" AND kind = 'point' AND state = 'open'");

	ask_int(&q, ":meeting", going->now.meeting);
	going->becomes = going->deed->act == ACT_UPHOLD ? "carried" : "lost";
	going->resume = FLOOR_EMPTY;
	return ask_number(&q, &going->motion);
}

enum err debate_work_out(struct hall *hall, struct going *going)
{
	enum err err = OK;

	switch (going->deed->act) {
	case ACT_NO_SECOND:
		let_fall(going);
		break;
	case ACT_SPEAK:
		err = choose_speaker(hall, going);
		break;
	case ACT_HANDS:
		err = count_hands(hall, going);
		break;
	case ACT_UPHOLD: case ACT_DENY:
		err = rule_on_point(hall, going);
		break;
	case ACT_POINT:
		going->resume = going->now.floor;
		break;
	default:
		break;
	}
	if (going->to == FLOOR_TOPIC)
		going->to = topic(going);
	if (going->to == FLOOR_RESUMED)
		going->to = going->now.resume;
	return err;
}
