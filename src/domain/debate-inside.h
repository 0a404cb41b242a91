/*
 * debate-inside.h - a deed on its way through the rules of order. Only for debate*.c.
 */
#ifndef DOMAIN_DEBATE_INSIDE_H
#define DOMAIN_DEBATE_INSIDE_H

#include "domain/debate.h"
#include "domain/motion.h"

/* What stood before, the rule that allows it, what becomes of the floor. */
struct going {
	const struct deed *deed;
	const struct order_rule *rule;
	struct debate now;
	enum floor to, resume;
	int64_t main, amendment, other;
	int64_t motion;                      /* the one that is seconded or settled; 0: none */
	enum motion_kind kind;               /* of that, or of the one that is made */
	const char *becomes;                 /* its state; NULL: it stays */
	int64_t resident;                    /* who speaks next, where the order says so */
	enum side side;
};

/* The motion that wants a second or a show of hands; the one that is debated. 0: none. */
int64_t debate_waiting(const struct debate *now);
int64_t debate_topic(const struct debate *now);
/* going->motion; without words and names. */
CHECKED enum err debate_motion(struct hall *hall, const struct going *going, struct motion *out);
/* What the deed does to motions and floor, beside what its row says. */
CHECKED enum err debate_work_out(struct hall *hall, struct going *going);

#endif
