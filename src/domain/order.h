/*
 * order.h - the rules of order: one table of what may come next at a meeting, and from whom.
 *
 * Motion, second, debate, vote (动议, 附议, 辩论, 表决), after Robert, as far as a community needs
 * him: one main motion at a time, one amendment of it, the end of the debate, adjournment, and
 * points of order, which interrupt whatever it is. Where a row leads is data too; what is known
 * of the meeting (struct facts) says which rows are open now. debate.h goes them.
 */
#ifndef DOMAIN_ORDER_H
#define DOMAIN_ORDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

/* How far the meeting is. The last two are no floor: where a row leads, what is said there. */
enum floor {
	FLOOR_EMPTY,                         /* nothing is before the meeting */
	FLOOR_PRESENTED,                     /* a matter is, and nobody has moved anything yet */
	FLOOR_MOVED,                         /* the motion wants a second */
	FLOOR_DEBATE,                        /* the motion is debated, nobody speaks just now */
	FLOOR_SPEAKING,                      /* somebody has the floor */
	FLOOR_AMENDING,                      /* an amendment wants a second */
	FLOOR_AMENDMENT,                     /* the amendment is debated */
	FLOOR_PROPOSED,                      /* to end the debate, or to adjourn, wants a second */
	FLOOR_HANDS,                         /* hands are shown: on that, or on the amendment */
	FLOOR_POINT,                         /* a point of order: the chair rules on it */
	FLOOR_PUT,                           /* the question is put: the vote on the motion */
	FLOOR_COUNT,
	FLOOR_RESUMED = FLOOR_COUNT,         /* where the point of order broke in */
	FLOOR_TOPIC,                         /* what is open: the amendment, the motion, the matter */
	FLOOR_COUNTED,                       /* as the show of hands says */
	FLOOR_LEFT                           /* the matter waits for another meeting */
};

enum act {
	ACT_TAKE_UP, ACT_CLOSE, ACT_MOTION, ACT_NO_MOTION, ACT_SECOND, ACT_NO_SECOND, ACT_HAND,
	ACT_SPEAK, ACT_DONE, ACT_AMEND, ACT_END_DEBATE, ACT_ADJOURN, ACT_PUT, ACT_HANDS, ACT_VOTE,
	ACT_POINT, ACT_UPHOLD, ACT_DENY, ACT_NO_QUORUM, ACT_COUNT
};

/* Whose it is: the chair's, that of anybody who may vote, of anybody but the mover. */
enum whose { OF_CHAIR, OF_ANYONE, OF_ANOTHER };
/* WHILE_TIME: the topic's time is not used up. IF_HANDS: it is not, and somebody wishes to speak.
 * IF_HEARD: it is, or everybody who wishes has spoken once. IF_LOST: the quorum is; then nothing
 * else is in order. */
enum when { ALWAYS, WHILE_TIME, IF_HANDS, IF_HEARD, IF_LOST };
/* polled: the vote is open, so nothing new is moved. */
struct facts { bool quorum, time, hands, unheard, polled; };

struct order_rule {
	enum floor from;
	enum act act;
	enum floor to;
	enum whose whose;
	enum when when;
};
extern const struct order_rule rules_of_order[];
extern const size_t rules_of_order_count;

/* name: stored. label: N_() what happens, for the chair's list. words: N_() what must be said
 * about it; NULL: nothing. */
struct act_row { const char *name, *label, *words; };
extern const struct act_row acts[ACT_COUNT];
/* name: stored. label: N_() short. hint: N_() what the chair does now, in plain words. */
struct floor_row { const char *name, *label, *hint; };
extern const struct floor_row floors[FLOOR_COUNT];

bool floor_read(const char *name, enum floor *out);
/* The row of that act, whether in order or not; NULL: never there. */
const struct order_rule *order_find(enum floor floor, enum act act);
bool order_holds(const struct order_rule *rule, const struct facts *facts);
/* Those in order now, as the chair's list has them; yields how many, room for ACT_COUNT. */
size_t orders_now(enum floor floor, const struct facts *facts, const struct order_rule *out[]);

#endif
