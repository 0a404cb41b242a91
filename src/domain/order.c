/* order.c - the rules of order: one table of what may come next at a meeting, and from whom. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "domain/order.h"

const struct floor_row floors[FLOOR_COUNT] = {
	[FLOOR_EMPTY] = { "empty", N_("Nothing is before the meeting"),
		N_("Call the next item of the agenda.") },
	[FLOOR_PRESENTED] = { "presented", N_("The matter is presented"),
		N_("Let it be explained, then ask: who makes a motion?") },
	[FLOOR_MOVED] = { "moved", N_("A motion was made"),
		N_("Read it out, then ask: who seconds it?") },
	[FLOOR_DEBATE] = { "debate", N_("The motion is debated"),
		N_("Ask who wishes to speak: for and against in turn.") },
	[FLOOR_SPEAKING] = { "speaking", N_("Somebody speaks"),
		N_("Nobody interrupts, except with a point of order.") },
	[FLOOR_AMENDING] = { "amending", N_("An amendment was moved"),
		N_("Read it out, then ask: who seconds it?") },
	[FLOOR_AMENDMENT] = { "amendment", N_("The amendment is debated"),
		N_("Only about the amendment now; the motion comes after it.") },
	[FLOOR_PROPOSED] = { "proposed", N_("Something about the meeting was moved"),
		N_("It is not debated. Ask: who seconds it?") },
	[FLOOR_HANDS] = { "hands", N_("A show of hands"),
		N_("Ask who is for it, then who is against it, and count.") },
	[FLOOR_POINT] = { "point", N_("A point of order"),
		N_("Say at once whether it is right; the clock stands still.") },
	[FLOOR_PUT] = { "put", N_("The question is put"),
		N_("Read the motion out once more; then the vote is taken.") },
};

const struct act_row acts[ACT_COUNT] = {
	[ACT_TAKE_UP] = { "take_up", N_("Call an item of the agenda"), NULL },
	[ACT_CLOSE] = { "close", N_("Close the meeting"), NULL },
	[ACT_MOTION] = { "motion", N_("Somebody makes a motion"),
		N_("What is to be decided, in one sentence?") },
	[ACT_NO_MOTION] = { "no_motion", N_("Nobody makes a motion: put it off"), NULL },
	[ACT_SECOND] = { "second", N_("Somebody seconds it"), NULL },
	[ACT_NO_SECOND] = { "no_second", N_("Nobody seconds it: it falls"), NULL },
	[ACT_HAND] = { "hand", N_("Somebody wishes to speak"), NULL },
	[ACT_SPEAK] = { "speak", N_("Give the floor to the next"), NULL },
	[ACT_DONE] = { "done", N_("They have finished"), NULL },
	[ACT_AMEND] = { "amend", N_("Somebody moves an amendment"),
		N_("What is to be changed in the motion?") },
	[ACT_END_DEBATE] = { "end_debate", N_("Somebody moves to end the debate"), NULL },
	[ACT_ADJOURN] = { "adjourn", N_("Somebody moves to put it off"),
		N_("Why should it wait for another meeting?") },
	[ACT_PUT] = { "put", N_("All have been heard: put it to the vote"), NULL },
	[ACT_HANDS] = { "hands", N_("Enter the hands that were counted"), NULL },
	[ACT_VOTE] = { "vote", N_("Go on to the vote"), NULL },
	[ACT_POINT] = { "point", N_("Somebody raises a point of order"),
		N_("Which rule do they say is not kept?") },
	[ACT_UPHOLD] = { "uphold", N_("They are right: it is put in order"), NULL },
	[ACT_DENY] = { "deny", N_("They are not right: it goes on"), NULL },
	[ACT_NO_QUORUM] = { "no_quorum", N_("Too few are left: put it off"), NULL },
};

/* In each floor what one mostly does comes first; what is offered at times only, behind what always
 * is, so that the same digit does the same. */
const struct order_rule rules_of_order[] = {
	{ FLOOR_EMPTY, ACT_TAKE_UP, FLOOR_PRESENTED, OF_CHAIR, ALWAYS },
	{ FLOOR_EMPTY, ACT_CLOSE, FLOOR_EMPTY, OF_CHAIR, ALWAYS },

	{ FLOOR_PRESENTED, ACT_MOTION, FLOOR_MOVED, OF_ANYONE, ALWAYS },
	{ FLOOR_PRESENTED, ACT_NO_MOTION, FLOOR_LEFT, OF_CHAIR, ALWAYS },
	{ FLOOR_PRESENTED, ACT_ADJOURN, FLOOR_PROPOSED, OF_ANYONE, ALWAYS },
	{ FLOOR_PRESENTED, ACT_POINT, FLOOR_POINT, OF_ANYONE, ALWAYS },
	{ FLOOR_PRESENTED, ACT_NO_QUORUM, FLOOR_LEFT, OF_CHAIR, IF_LOST },

	{ FLOOR_MOVED, ACT_SECOND, FLOOR_DEBATE, OF_ANOTHER, ALWAYS },
	{ FLOOR_MOVED, ACT_NO_SECOND, FLOOR_PRESENTED, OF_CHAIR, ALWAYS },
	{ FLOOR_MOVED, ACT_POINT, FLOOR_POINT, OF_ANYONE, ALWAYS },
	{ FLOOR_MOVED, ACT_NO_QUORUM, FLOOR_LEFT, OF_CHAIR, IF_LOST },

	{ FLOOR_DEBATE, ACT_HAND, FLOOR_DEBATE, OF_ANYONE, WHILE_TIME },
	{ FLOOR_DEBATE, ACT_SPEAK, FLOOR_SPEAKING, OF_CHAIR, IF_HANDS },
	{ FLOOR_DEBATE, ACT_PUT, FLOOR_PUT, OF_CHAIR, IF_HEARD },
	{ FLOOR_DEBATE, ACT_AMEND, FLOOR_AMENDING, OF_ANYONE, ALWAYS },
	{ FLOOR_DEBATE, ACT_END_DEBATE, FLOOR_PROPOSED, OF_ANYONE, ALWAYS },
	{ FLOOR_DEBATE, ACT_ADJOURN, FLOOR_PROPOSED, OF_ANYONE, ALWAYS },
	{ FLOOR_DEBATE, ACT_POINT, FLOOR_POINT, OF_ANYONE, ALWAYS },
	{ FLOOR_DEBATE, ACT_NO_QUORUM, FLOOR_LEFT, OF_CHAIR, IF_LOST },

	{ FLOOR_SPEAKING, ACT_DONE, FLOOR_TOPIC, OF_CHAIR, ALWAYS },
	{ FLOOR_SPEAKING, ACT_HAND, FLOOR_SPEAKING, OF_ANYONE, WHILE_TIME },
	{ FLOOR_SPEAKING, ACT_POINT, FLOOR_POINT, OF_ANYONE, ALWAYS },
	{ FLOOR_SPEAKING, ACT_NO_QUORUM, FLOOR_LEFT, OF_CHAIR, IF_LOST },

	{ FLOOR_AMENDING, ACT_SECOND, FLOOR_AMENDMENT, OF_ANOTHER, ALWAYS },
	{ FLOOR_AMENDING, ACT_NO_SECOND, FLOOR_DEBATE, OF_CHAIR, ALWAYS },
	{ FLOOR_AMENDING, ACT_POINT, FLOOR_POINT, OF_ANYONE, ALWAYS },
	{ FLOOR_AMENDING, ACT_NO_QUORUM, FLOOR_LEFT, OF_CHAIR, IF_LOST },

	{ FLOOR_AMENDMENT, ACT_HAND, FLOOR_AMENDMENT, OF_ANYONE, WHILE_TIME },
	{ FLOOR_AMENDMENT, ACT_SPEAK, FLOOR_SPEAKING, OF_CHAIR, IF_HANDS },
	{ FLOOR_AMENDMENT, ACT_PUT, FLOOR_HANDS, OF_CHAIR, IF_HEARD },
	{ FLOOR_AMENDMENT, ACT_END_DEBATE, FLOOR_PROPOSED, OF_ANYONE, ALWAYS },
	{ FLOOR_AMENDMENT, ACT_ADJOURN, FLOOR_PROPOSED, OF_ANYONE, ALWAYS },
	{ FLOOR_AMENDMENT, ACT_POINT, FLOOR_POINT, OF_ANYONE, ALWAYS },
	{ FLOOR_AMENDMENT, ACT_NO_QUORUM, FLOOR_LEFT, OF_CHAIR, IF_LOST },

	{ FLOOR_PROPOSED, ACT_SECOND, FLOOR_HANDS, OF_ANOTHER, ALWAYS },
	{ FLOOR_PROPOSED, ACT_NO_SECOND, FLOOR_TOPIC, OF_CHAIR, ALWAYS },
	{ FLOOR_PROPOSED, ACT_POINT, FLOOR_POINT, OF_ANYONE, ALWAYS },
	{ FLOOR_PROPOSED, ACT_NO_QUORUM, FLOOR_LEFT, OF_CHAIR, IF_LOST },

	{ FLOOR_HANDS, ACT_HANDS, FLOOR_COUNTED, OF_CHAIR, ALWAYS },
	{ FLOOR_HANDS, ACT_POINT, FLOOR_POINT, OF_ANYONE, ALWAYS },
	{ FLOOR_HANDS, ACT_NO_QUORUM, FLOOR_LEFT, OF_CHAIR, IF_LOST },

	{ FLOOR_POINT, ACT_UPHOLD, FLOOR_RESUMED, OF_CHAIR, ALWAYS },
	{ FLOOR_POINT, ACT_DENY, FLOOR_RESUMED, OF_CHAIR, ALWAYS },
	{ FLOOR_POINT, ACT_NO_QUORUM, FLOOR_LEFT, OF_CHAIR, IF_LOST },

	{ FLOOR_PUT, ACT_VOTE, FLOOR_PUT, OF_CHAIR, ALWAYS },
	{ FLOOR_PUT, ACT_POINT, FLOOR_POINT, OF_ANYONE, ALWAYS },
	{ FLOOR_PUT, ACT_NO_QUORUM, FLOOR_LEFT, OF_CHAIR, IF_LOST },
};
const size_t rules_of_order_count = sizeof rules_of_order / sizeof rules_of_order[0];

bool floor_read(const char *name, enum floor *out)
{
	for (int i = 0; i < FLOOR_COUNT; i++)
		if (strcmp(floors[i].name, name) == 0) {
			*out = (enum floor)i;
			return true;
		}
	return false;
}

const struct order_rule *order_find(enum floor floor, enum act act)
{
	for (size_t i = 0; i < rules_of_order_count; i++)
		if (rules_of_order[i].from == floor && rules_of_order[i].act == act)
			return &rules_of_order[i];
	return NULL;
}

/* What is voted on as it is worded is not moved any more, nor put off, while the vote is open. */
static bool waits_for_vote(const struct order_rule *rule)
{
	return rule->from == FLOOR_PRESENTED && rule->act != ACT_POINT && rule->act != ACT_NO_QUORUM;
}

bool order_holds(const struct order_rule *rule, const struct facts *facts)
{
	bool held[] = {
		[ALWAYS] = true, [WHILE_TIME] = facts->time, [IF_HANDS] = facts->time && facts->hands,
		[IF_HEARD] = !facts->time || !facts->unheard, [IF_LOST] = !facts->quorum,
	};
	bool needs_quorum = rule->from != FLOOR_EMPTY && rule->when != IF_LOST;

	return held[rule->when] && !(facts->polled && waits_for_vote(rule)) &&
		(facts->quorum || !needs_quorum);
}

size_t orders_now(enum floor floor, const struct facts *facts, const struct order_rule *out[])
{
	size_t count = 0;

	for (size_t i = 0; i < rules_of_order_count; i++)
		if (rules_of_order[i].from == floor && order_holds(&rules_of_order[i], facts))
			out[count++] = &rules_of_order[i];
	return count;
}
