/* matter-points.c - what a step of a matter earns whoever put it forward with a card. */
#include <config.h>

#include <stdio.h>

#include "domain/amend.h"
#include "domain/graph.h"
#include "domain/hall.h"
#include "domain/ledger.h"
#include "domain/matter.h"
#include "domain/matter-points.h"
#include "domain/move.h"
#include "domain/points.h"

/* who: whose step it must be; 0: anybody's. */
static const struct { enum state from, to; enum rule rule; unsigned who; } steps[] = {
	{ ASSESSING, QUEUED, RULE_ADMITTED, 0 },
	{ PASSED, PUBLICITY, RULE_ADOPTED, 0 },
	{ EVALUATING, CLOSED, RULE_REVIEWED, ROLE_RESIDENT },
	{ EVALUATING, EXECUTING, RULE_REVIEWED, ROLE_RESIDENT },
};
enum { STEPS = sizeof steps / sizeof steps[0] };

/* The step from there to there; STEPS: it earns nothing. */
static int step_at(enum state from, enum state to)
{
	int i = 0;

	while (i < STEPS && (steps[i].from != from || steps[i].to != to))
		i++;
	return i;
}

/* A matter that was sent back to work is reviewed anew: each round is a cause of its own. */
static void cause_of(const struct matter *matter, enum rule rule, int64_t round, char out[CAUSE])
{
	int length = snprintf(out, CAUSE, "matter/%lld/%s", (long long)matter->id, rules[rule].name);

	if (round > 0)
		snprintf(out + length, CAUSE - (size_t)length, "/%lld", (long long)round);
}

enum err matter_points(struct hall *hall, const struct matter *matter, const struct way *way,
	const struct move *move)
{
	bool back = way->guard == GUARD_CORRECTION;
	int at = back ? step_at(way->to, way->from) : step_at(way->from, way->to);
	int64_t round = matter->round;
	char cause[CAUSE];

	if (at == STEPS || matter->resident <= 0)
		return OK;
	if (!back && steps[at].who && !(way->who & steps[at].who))
		return OK;
	/* Sent back to work it counts a round more than when it was reviewed. */
	if (steps[at].rule != RULE_REVIEWED)
		round = 0;
	else if (back && steps[at].to == EXECUTING)
		round--;
	cause_of(matter, steps[at].rule, round, cause);
	if (back)
		return points_take_back(hall, (struct actor){ move->by, role_name(move->roles) },
			cause, move->values[NEED_REASON]);
	return points_earn(hall, (struct actor){ 0, "clock" }, &(struct earning){
		.resident = matter->resident, .rule = steps[at].rule, .cause = cause,
		.about = matter->file_number }, NULL);
}
