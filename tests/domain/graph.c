/* graph.c - tests of the graph: the table of PRODUCT.md, written out once more by hand. */
#include <config.h>

#include "tests/domain/people.h"

/*
 * From, to, who may go it; nothing else may. The words of the table and these roles: "two
 * clerks" and the panels are recorded with the move, the vote is computed but the chair
 * records it, the holder of a protected seat speaks through chair or overseer.
 */
static const struct { enum state from, to; unsigned who; } table[] = {
	{ RECEIVED, SCREENING, ROLE_CLOCK },
	{ RECEIVED, WITHDRAWN, ROLE_RESIDENT },
	{ SCREENING, NEEDS_INFO, ROLE_CLERK },
	{ SCREENING, NOT_ACCEPTED, ROLE_CLERK },
	{ SCREENING, REFERRED, ROLE_CLERK },
	{ SCREENING, MERGED, ROLE_CLERK },
	{ SCREENING, ASSESSING, ROLE_CLERK },
	{ SCREENING, WITHDRAWN, ROLE_RESIDENT },
	{ NEEDS_INFO, SCREENING, ROLE_RESIDENT | ROLE_CLOCK },
	{ NEEDS_INFO, WITHDRAWN, ROLE_RESIDENT },
	{ MERGED, SCREENING, ROLE_CLERK },
	{ MERGED, ASSESSING, ROLE_CLERK },
	{ ASSESSING, MERGED, ROLE_CLERK },
	{ ASSESSING, QUEUED, ROLE_CLERK | ROLE_CHAIR },
	{ ASSESSING, DEFERRED, ROLE_CLERK | ROLE_CHAIR },
	{ ASSESSING, NOT_ACCEPTED, ROLE_CLERK | ROLE_CHAIR },
	{ ASSESSING, WITHDRAWN, ROLE_RESIDENT },
	{ DEFERRED, ASSESSING, ROLE_CLOCK },
	{ DEFERRED, WITHDRAWN, ROLE_RESIDENT },
	{ QUEUED, DELIBERATING, ROLE_CHAIR },
	{ QUEUED, WITHDRAWN, ROLE_RESIDENT },
	{ DELIBERATING, QUEUED, ROLE_CHAIR },
	{ DELIBERATING, PASSED, ROLE_CHAIR },
	{ DELIBERATING, NOT_PASSED, ROLE_CHAIR },
	{ DELIBERATING, WITHDRAWN, ROLE_RESIDENT },
	{ PASSED, VETO_HOLD, ROLE_CHAIR | ROLE_OVERSEER },
	{ PASSED, PUBLICITY, ROLE_CLOCK },
	{ VETO_HOLD, DELIBERATING, ROLE_CHAIR },
	{ VETO_HOLD, NOT_PASSED, ROLE_CHAIR },
	{ PUBLICITY, OBJECTION, ROLE_RESIDENT },
	{ PUBLICITY, EXECUTING, ROLE_CLOCK },
	{ NOT_ACCEPTED, OBJECTION, ROLE_RESIDENT },
	{ NOT_ACCEPTED, ARCHIVED, ROLE_CLOCK },
	{ NOT_PASSED, OBJECTION, ROLE_RESIDENT },
	{ NOT_PASSED, ARCHIVED, ROLE_CLOCK },
	{ OBJECTION, PUBLICITY, ROLE_OVERSEER },
	{ OBJECTION, NOT_ACCEPTED, ROLE_OVERSEER },
	{ OBJECTION, NOT_PASSED, ROLE_OVERSEER },
	{ OBJECTION, SCREENING, ROLE_OVERSEER },
	{ OBJECTION, DELIBERATING, ROLE_OVERSEER },
	{ EXECUTING, BLOCKED, ROLE_EXECUTOR | ROLE_OVERSEER },
	{ EXECUTING, ACCEPTANCE, ROLE_EXECUTOR },
	{ BLOCKED, EXECUTING, ROLE_EXECUTOR | ROLE_OVERSEER },
	{ ACCEPTANCE, EVALUATING, ROLE_CLERK | ROLE_OVERSEER },
	{ ACCEPTANCE, EXECUTING, ROLE_CLERK | ROLE_OVERSEER },
	{ EVALUATING, CLOSED, ROLE_RESIDENT | ROLE_CLOCK },
	{ EVALUATING, EXECUTING, ROLE_RESIDENT },
	{ CLOSED, ARCHIVED, ROLE_CLOCK },
	{ REFERRED, ARCHIVED, ROLE_CLOCK },
	{ WITHDRAWN, ARCHIVED, ROLE_CLOCK },
};
enum { TABLE = sizeof table / sizeof table[0] };

static const struct { enum state state; const char *name; enum phase phase; bool closed; } rows[] = {
	{ RECEIVED, "received", PHASE_PROPOSE, false },
	{ NEEDS_INFO, "needs_info", PHASE_PROPOSE, false },
	{ SCREENING, "screening", PHASE_PROPOSE, false },
	{ NOT_ACCEPTED, "not_accepted", PHASE_END, true },
	{ REFERRED, "referred", PHASE_END, true },
	{ MERGED, "merged", PHASE_END, true },
	{ ASSESSING, "assessing", PHASE_DELIBERATE, false },
	{ DEFERRED, "deferred", PHASE_DELIBERATE, false },
	{ QUEUED, "queued", PHASE_DELIBERATE, false },
	{ DELIBERATING, "deliberating", PHASE_DELIBERATE, false },
	{ VETO_HOLD, "veto_hold", PHASE_DECIDE, false },
	{ PASSED, "passed", PHASE_DECIDE, false },
	{ NOT_PASSED, "not_passed", PHASE_END, true },
	{ PUBLICITY, "publicity", PHASE_DECIDE, false },
	{ OBJECTION, "objection", PHASE_KEEPS, false },
	{ EXECUTING, "executing", PHASE_CARRY_OUT, false },
	{ BLOCKED, "blocked", PHASE_CARRY_OUT, false },
	{ ACCEPTANCE, "acceptance", PHASE_CARRY_OUT, false },
	{ EVALUATING, "evaluating", PHASE_REVIEW, false },
	{ CLOSED, "closed", PHASE_REVIEW, true },
	{ WITHDRAWN, "withdrawn", PHASE_END, true },
	{ ARCHIVED, "archived", PHASE_KEEPS, true },
};

static unsigned who_may(enum state from, enum state to)
{
	for (size_t i = 0; i < TABLE; i++)
		if (table[i].from == from && table[i].to == to)
			return table[i].who;
	return 0;
}

static void the_states_are_those_of_the_product(void)
{
	enum state state;

	CHECK_INT(sizeof rows / sizeof rows[0], STATE_COUNT);
	for (size_t i = 0; i < STATE_COUNT; i++) {
		const struct state_row *row = &states[rows[i].state];

		CHECK_TEXT(row->name, rows[i].name);
		CHECK_INT(row->phase, rows[i].phase);
		CHECK_INT(row->closed, rows[i].closed);
		CHECK(row->label && *row->label);
		CHECK(row->next && *row->next);
		CHECK(state_read(row->name, &state));
		CHECK_INT(state, rows[i].state);
		for (size_t j = 0; j < i; j++) {
			CHECK(strcmp(states[i].name, states[j].name) != 0);
			CHECK(strcmp(states[i].label, states[j].label) != 0);
		}
	}
	CHECK(!state_read("", &state));
	CHECK(!state_read("Screening", &state));
	CHECK(!state_read("screening ", &state));
}

static void the_ways_are_those_of_the_product(void)
{
	for (int from = 0; from < STATE_COUNT; from++)
		for (int to = 0; to < STATE_COUNT; to++)
			for (int role = 0; role < ROLES; role++) {
				enum state a = (enum state)from, b = (enum state)to;
				const struct way *way = way_find(a, b, 1u << role);
				bool may = who_may(a, b) & (1u << role);

				if ((way != NULL) != may)
					fprintf(stderr, "%s -> %s by %s\n", states[from].name,
						states[to].name, role_name(1u << role));
				CHECK_INT(way != NULL, may);
				if (way) {
					CHECK_INT(way->from, from);
					CHECK_INT(way->to, to);
					CHECK(way->label && *way->label);
				}
			}
	CHECK(!way_find(SCREENING, ASSESSING, 0));
}

/* What the clock does, it does at a known time. */
static void every_way_of_the_clock_has_its_time(void)
{
	for (size_t i = 0; i < ways_count; i++)
		if (ways[i].who & ROLE_CLOCK) {
			CHECK_INT(ways[i].who, ROLE_CLOCK);
			CHECK_INT(ways[i].needs, 0);
			CHECK(ways[i].days != NULL);
			CHECK(ways[i].from == RECEIVED || !*ways[i].days || ways[i].days_default > 0);
		} else {
			CHECK(ways[i].days == NULL);
		}
}

static void every_state_can_be_reached(void)
{
	bool reached[STATE_COUNT] = { [RECEIVED] = true }, more = true;

	while (more) {
		more = false;
		for (size_t i = 0; i < ways_count; i++)
			if (reached[ways[i].from] && !reached[ways[i].to])
				reached[ways[i].to] = more = true;
	}
	for (int state = 0; state < STATE_COUNT; state++)
		CHECK(reached[state]);
}

/* Only what is archived, or joined with another, stays where it is for good. */
static void nothing_gets_stuck(void)
{
	for (int state = 0; state < STATE_COUNT; state++) {
		bool leaves = false;

		for (size_t i = 0; i < ways_count; i++)
			leaves = leaves || (int)ways[i].from == state;
		CHECK_INT(leaves, state != ARCHIVED);
	}
}

static void roles_are_read_and_written(void)
{
	CHECK_INT(roles_read("clerk keeper"), ROLE_CLERK | ROLE_KEEPER);
	CHECK_INT(roles_read("  keeper   clerk "), ROLE_CLERK | ROLE_KEEPER);
	CHECK_INT(roles_read(""), 0);
	CHECK_INT(roles_read("cler clerks Clerk"), 0);
	CHECK_INT(roles_read("resident clerk chair executor overseer keeper clock"), (1 << ROLES) - 1);
	CHECK_TEXT(role_name(ROLE_OVERSEER), "overseer");
	CHECK_TEXT(role_name(ROLE_CHAIR | ROLE_KEEPER), "chair");
	CHECK_TEXT(role_name(0), "nobody");
	for (int i = 0; i < ROLES; i++)
		CHECK_INT(roles_read(roles[i].name), roles[i].role);
}

static void phases_are_kept_by_objection_and_archive(void)
{
	CHECK_INT(phase_of(OBJECTION, PUBLICITY), PHASE_DECIDE);
	CHECK_INT(phase_of(OBJECTION, NOT_ACCEPTED), PHASE_END);
	CHECK_INT(phase_of(ARCHIVED, CLOSED), PHASE_REVIEW);
	CHECK_INT(phase_of(ARCHIVED, WITHDRAWN), PHASE_END);
	CHECK_INT(phase_of(EXECUTING, PUBLICITY), PHASE_CARRY_OUT);
	for (int phase = 0; phase <= PHASE_KEEPS; phase++)
		CHECK(*phase_label((enum phase)phase));
}

/* Everything recorded that any way may want, so that only graph and roles can refuse. */
static struct move full_move(int64_t matter, enum state to, unsigned roles_, int64_t other)
{
	struct move move = { .matter = matter, .to = to, .by = CLERK, .roles = roles_ };
	static char parent[24];

	for (int need = 0; need < NEED_COUNT; need++)
		if (needs[need].kind == NEED_IS_TEXT)
			move.values[need] = "说明";
		else if (needs[need].kind == NEED_IS_COUNT)
			move.values[need] = "3";
	snprintf(parent, sizeof parent, "%lld", (long long)other);
	move.values[NEED_PARENT] = parent;
	move.values[NEED_ITEM] = "budget";
	move.values[NEED_RATING] = "satisfied";
	move.values[NEED_DATE] = "20270630";
	move.values[NEED_AGENDA] = "20261101";
	return move;
}

/* State by state, whatever the graph does not have is refused, and nothing is left behind. */
static void what_is_no_way_is_refused_and_changes_nothing(void)
{
	struct hall hall;
	int64_t matter, other, events;
	int refused = 0;

	hall_with_staff(&hall);
	other = matter_comes(&hall);
	for (int from = 0; from < STATE_COUNT; from++) {
		matter = matter_comes(&hall);
		matter_put_in(&hall, matter, (enum state)from);
		events = events_in(&hall);
		for (int to = 0; to < STATE_COUNT; to++)
			for (int role = 0; role < ROLES; role++) {
				unsigned who = who_may((enum state)from, (enum state)to);
				struct move move = full_move(matter, (enum state)to, 1u << role, other);

				if (who & move.roles)
					continue;
				CHECK_INT(matter_move(&hall, &move), who ? ERR_ROLE : ERR_MOVE);
				refused++;
			}
		CHECK_INT(state_of(&hall, matter), from);
		CHECK_INT(events_in(&hall), events);
	}
	CHECK(refused > 3000);
	CHECK_INT(matter_move(&hall, MOVE(999, ASSESSING, CLERK, ROLE_CLERK)), ERR_NOT_FOUND);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

/* Of each way, one thing after the other that must be recorded is left out. */
static void what_must_be_recorded_is_asked_for(void)
{
	struct hall hall;
	int64_t matter, other, events;

	hall_with_staff(&hall);
	other = matter_comes(&hall);
	for (size_t i = 0; i < ways_count; i++) {
		const struct way *way = &ways[i];

		if (way->who & ROLE_CLOCK)
			continue;
		matter = matter_comes(&hall);
		matter_put_in(&hall, matter, way->from);
		events = events_in(&hall);
		for (int need = 0; need < NEED_COUNT; need++) {
			struct move move = full_move(matter, way->to, way->who, other);

			if (!(way->needs & NEED(need)) || needs[need].optional)
				continue;
			move.values[NEED_SECOND] = people[KEEPER].number;
			move.second_pin = people[KEEPER].pin;
			move.by = OVERSEER;
			move.values[need] = need % 2 ? NULL : "";
			CHECK_INT(matter_move(&hall, &move), ERR_MISSING);
		}
		CHECK_INT(state_of(&hall, matter), way->from);
		CHECK_INT(events_in(&hall), events);
	}
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

static void the_menu_shows_the_ways_from_here(void)
{
	const struct way *out[16];
	struct matter matter = { .state = DELIBERATING, .before = QUEUED };

	CHECK_INT(matter_ways(&matter, ROLE_CHAIR, out, 16), 2);        /* the vote shows once */
	CHECK_INT(out[0]->to, PASSED);
	CHECK_INT(out[1]->to, QUEUED);
	CHECK_INT(matter_ways(&matter, ROLE_CHAIR, out, 1), 1);
	CHECK_INT(matter_ways(&matter, ROLE_KEEPER, out, 16), 0);
	matter = (struct matter){ .state = OBJECTION, .before = NOT_PASSED };
	CHECK_INT(matter_ways(&matter, ROLE_OVERSEER, out, 16), 3);
	CHECK_INT(out[2]->to, NOT_PASSED);
	matter = (struct matter){ .state = MERGED, .before = ASSESSING };
	CHECK_INT(matter_ways(&matter, ROLE_CLERK, out, 16), 1);
	CHECK_INT(out[0]->to, ASSESSING);
	matter = (struct matter){ .state = ARCHIVED, .before = CLOSED };
	CHECK_INT(matter_ways(&matter, ~0u, out, 16), 0);
}

int main(void)
{
	day_begins();
	the_states_are_those_of_the_product();
	the_ways_are_those_of_the_product();
	every_way_of_the_clock_has_its_time();
	every_state_can_be_reached();
	nothing_gets_stuck();
	roles_are_read_and_written();
	phases_are_kept_by_objection_and_archive();
	what_is_no_way_is_refused_and_changes_nothing();
	what_must_be_recorded_is_asked_for();
	the_menu_shows_the_ways_from_here();
	return checked();
}
