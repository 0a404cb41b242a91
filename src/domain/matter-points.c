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
#include "domain/trail.h"

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

/* How often what the rule is for lies on the trail. */
static int64_t times(const struct trail *trail, enum rule rule)
{
	int64_t count = 0;

	for (size_t i = 1; i < trail->count; i++) {
		int at = step_at(trail->list[i - 1], trail->list[i]);

		count += at < STEPS && steps[at].rule == rule;
	}
	return count;
}

/* What a correction left on the trail stays earned; of reviews the first ones do. */
static enum err take_back(struct hall *hall, const struct matter *matter, const struct move *move)
{
	static const enum rule earned[] = { RULE_ADMITTED, RULE_ADOPTED, RULE_REVIEWED };
	struct actor by = { move->by, role_name(move->roles) };
	char cause[CAUSE];
	struct trail trail;
	enum err err = trail_load(hall, matter->id, &trail);

	for (size_t i = 0; i < sizeof earned / sizeof *earned; i++) {
		int64_t rounds = earned[i] == RULE_REVIEWED ? matter->round : 0;

		for (int64_t round = times(&trail, earned[i]); err == OK && round <= rounds; round++) {
			cause_of(matter, earned[i], round, cause);
			err = points_take_back(hall, by, cause, move->values[NEED_REASON]);
		}
	}
	trail_release(&trail);
	return err;
}

enum err matter_points(struct hall *hall, const struct matter *matter, const struct way *way,
	const struct move *move)
{
	int at = step_at(way->from, way->to);
	char cause[CAUSE];

	if (matter->resident <= 0)
		return OK;
	if (way->guard == GUARD_CORRECTION)
		return take_back(hall, matter, move);
	if (at == STEPS || (steps[at].who && !(way->who & steps[at].who)))
		return OK;
	cause_of(matter, steps[at].rule, steps[at].rule == RULE_REVIEWED ? matter->round : 0, cause);
	return points_earn(hall, (struct actor){ 0, "clock" }, &(struct earning){
		.resident = matter->resident, .rule = steps[at].rule, .cause = cause,
		.about = matter->file_number }, NULL);
}
