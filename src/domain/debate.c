/* debate.c - a meeting going by the rules of order: the one verb. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "domain/agenda.h"
#include "domain/debate-inside.h"
#include "domain/guard.h"
#include "domain/hall.h"
#include "domain/meeting.h"
#include "domain/speakers.h"
#include "store/db.h"

enum { TURNS = 2 };

static const struct { enum act act; enum motion_kind kind; } motions_made[] = {
	{ ACT_MOTION, MOTION_MAIN }, { ACT_AMEND, MOTION_AMENDMENT }, { ACT_END_DEBATE, MOTION_END },
	{ ACT_ADJOURN, MOTION_ADJOURN }, { ACT_POINT, MOTION_POINT },
};

static bool makes_motion(enum act act, enum motion_kind *kind)
{
	for (size_t i = 0; i < sizeof motions_made / sizeof *motions_made; i++)
		if (motions_made[i].act == act) {
			*kind = motions_made[i].kind;
			return true;
		}
	return false;
}

/* Nobody seconds their own. */
static enum err check_seconder(struct hall *hall, struct going *going)
{
	struct motion motion;
	enum err err;

	going->motion = debate_waiting(&going->now);
	going->becomes = "open";
	err = debate_motion(hall, going, &motion);
	return err == OK && motion.resident == going->deed->resident ? ERR_ROLE : err;
}

/* Who has spoken as often as one may waits until the next motion. */
static enum err check_hand(struct hall *hall, const struct going *going)
{
	int64_t turns;
	enum err err = speaker_turns(hall, &going->now, going->deed->resident, &turns);

	if (err == OK && turns >= hall_number(hall, "debate", "turns", TURNS))
		err = ERR_TWICE;
	return err == OK && going->now.turn > 0 && going->now.speaker == going->deed->resident ?
		ERR_TWICE : err;
}

static enum err check_person(struct hall *hall, struct going *going)
{
	enum err err = going->rule->whose == OF_CHAIR ? OK : roll_may_vote(hall, going->now.meeting,
		going->now.matter, going->deed->resident);

	if (err == OK && going->rule->whose == OF_ANOTHER)
		err = check_seconder(hall, going);
	if (err == OK && going->deed->act == ACT_HAND)
		err = check_hand(hall, going);
	return err;
}

static void put(struct event *event, struct event_field field)
{
	int i = 0;

	while (event->fields[i].name)
		i++;
	event->fields[i] = field;
}

static void put_motion(const struct going *going, enum motion_kind kind, bool made, struct event *event)
{
	const struct deed *deed = going->deed;

	if (made)
		put(event, (struct event_field){ "kind", .text = motion_kind_name(kind) });
	if (made && kind != MOTION_END)
		put(event, (struct event_field){ "words", .text = deed->words });
	if (going->motion > 0) {
		put(event, (struct event_field){ "motion", .number = going->motion });
		put(event, (struct event_field){ "becomes", .text = going->becomes });
	}
	if (deed->act == ACT_SECOND)
		put(event, (struct event_field){ "seconder", .number = deed->resident });
	if (deed->act == ACT_HANDS) {
		put(event, (struct event_field){ "yes", .number = deed->yes });
		put(event, (struct event_field){ "no", .number = deed->no });
	}
}

static void put_people(const struct going *going, struct event *event)
{
	const struct deed *deed = going->deed;
	int64_t who = going->resident > 0 ? going->resident : deed->resident;
	enum side side = deed->act == ACT_SPEAK ? going->side : deed->side;

	if (going->rule->whose != OF_CHAIR || deed->act == ACT_SPEAK)
		put(event, (struct event_field){ "resident", .number = who });
	if (deed->act == ACT_HAND || deed->act == ACT_SPEAK)
		put(event, (struct event_field){ "side", .text = side_name(side) });
}

static enum err record(struct hall *hall, struct actor by, const struct going *going)
{
	struct event event = { .kind = "debate.moved", .subject = going->now.meeting, .by = by,
		.fields = { { "act", .text = acts[going->deed->act].name },
			{ "matter", .number = going->now.matter },
			{ "to", .text = going->to < FLOOR_COUNT ? floors[going->to].name : "left" },
			{ "resume", .text = going->resume == FLOOR_EMPTY ? "" :
				floors[going->resume].name },
			{ "main", .number = going->main }, { "amendment", .number = going->amendment },
			{ "other", .number = going->other }, { "turn", .number = going->now.turn } } };
	enum motion_kind kind = MOTION_MAIN;
	bool made = makes_motion(going->deed->act, &kind);

	put_motion(going, kind, made, &event);
	put_people(going, &event);
	if (going->deed->act == ACT_HAND)
		put(&event, (struct event_field){ "about", .number = debate_topic(&going->now) });
	if (going->now.floor == FLOOR_POINT && going->now.turn > 0)
		put(&event, (struct event_field){ "held", .number = clock_now() - going->now.since });
	return event_append(hall->store, &event);
}

/* Why a matter waits for another meeting, in a sentence of the log. */
static const char *reason_of(const struct going *going, const char *moved)
{
	return going->deed->act == ACT_NO_MOTION ? _("Nobody made a motion.") :
		going->deed->act == ACT_NO_QUORUM ? _("Too few were left to decide.") : moved;
}

static enum err leave(struct hall *hall, struct actor by, const struct going *going)
{
	struct motions motions;
	const struct motion *motion;
	enum err err = motions_load(hall, going->now.meeting, going->now.matter, &motions);

	motion = motion_find(&motions, going->motion);
	if (err == OK)
		err = agenda_put_off(hall, by, going->now.meeting,
			reason_of(going, motion ? motion->words : ""));
	motions_release(&motions);
	return err;
}

static enum err check(struct hall *hall, struct actor by, struct going *going)
{
	const struct debate *now = &going->now;
	const char *words = going->deed->words;
	enum err err;

	going->rule = order_find(now->floor, going->deed->act);
	if (!going->rule || !order_holds(going->rule, &now->facts))
		return ERR_MOVE;
	if (!(roles_read(by.role) & ROLE_CHAIR))
		return ERR_ROLE;
	/* Without a quorum nobody decides: that it is put off is only recorded. */
	if (now->matter > 0 && going->deed->act != ACT_NO_QUORUM) {
		err = agenda_presides(hall, by, now->matter);
		if (err != OK)
			return err;
	}
	going->to = going->rule->to;
	going->resume = now->resume;
	going->main = now->main;
	going->amendment = now->amendment;
	going->other = now->other;
	if (acts[going->deed->act].words && !*words)
		return ERR_MISSING;
	return check_person(hall, going);
}

/* An item of this meeting's own agenda. */
static enum err take_up(struct hall *hall, struct actor by, int64_t meeting, int64_t matter)
{
	struct turn_of turn;
	enum err err = agenda_turn(hall, matter, &turn);

	if (err == OK && turn.meeting != meeting)
		err = ERR_NOT_FOUND;
	agenda_turn_release(&turn);
	return err == OK ? agenda_take_up(hall, by, matter) : err;
}

static enum err go_inside(struct hall *hall, struct actor by, int64_t meeting,
	const struct deed *deed)
{
	struct going going = { .deed = deed };
	enum err err = debate_load(hall, meeting, &going.now);

	if (err == OK)
		err = check(hall, by, &going);
	if (err != OK || deed->act == ACT_VOTE)
		return err;
	if (deed->act == ACT_TAKE_UP)
		return take_up(hall, by, meeting, deed->matter);
	if (deed->act == ACT_CLOSE)
		return meeting_close(hall, by, meeting);
	err = debate_work_out(hall, &going);
	if (err == OK)
		err = record(hall, by, &going);
	return err == OK && going.to == FLOOR_LEFT ? leave(hall, by, &going) : err;
}

enum err debate_go(struct hall *hall, struct actor by, int64_t meeting, const struct deed *deed)
{
	char *words = utf8_clean(deed->words ? deed->words : "", false);
	struct deed clean = *deed;
	enum err err = db_begin(hall->store->db);

	clean.words = words;
	if (err == OK)
		err = db_end(hall->store->db, go_inside(hall, by, meeting, &clean));
	free(words);
	return err;
}

/* Is it the chair's own deed, so that nobody else can have been refused? */
static bool is_of_chair(enum act act)
{
	for (size_t i = 0; i < rules_of_order_count; i++)
		if (rules_of_order[i].act == act)
			return rules_of_order[i].whose == OF_CHAIR;
	return false;
}

const char *debate_why(enum act act, enum err err)
{
	static const struct { enum act act; enum err err; const char *sentence; } whys[] = {
		{ ACT_SECOND, ERR_ROLE, N_("It takes somebody else who may vote here to second it.") },
		{ ACT_HAND, ERR_TWICE, N_("They wish to speak already, or have spoken as often as one may.") },
		{ ACT_HANDS, ERR_INPUT, N_("These are more hands than there are people who may vote.") },
		{ ACT_COUNT, ERR_MOVE, N_("This is not in order now.") },
		{ ACT_COUNT, ERR_ROLE, N_("Only who is invited, is here and does not stand aside may do this; nor may the chair stand aside.") },
	};

	if (act == ACT_TAKE_UP || (err == ERR_ROLE && is_of_chair(act)))
		return guard_why(GUARD_NOTICE, err);
	for (size_t i = 0; i < sizeof whys / sizeof *whys; i++)
		if ((whys[i].act == act || whys[i].act == ACT_COUNT) && whys[i].err == err)
			return _(whys[i].sentence);
	return err_text(err);
}
