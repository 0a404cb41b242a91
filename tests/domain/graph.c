/* graph.c - tests of the graph: the table of PRODUCT.md, written out once more by hand. */
#include <config.h>

#include "domain/guard.h"
#include "tests/domain/voting.h"

/*
 * From, to, who may go it; nothing else may. The words of the table and these roles: "two
 * clerks" and the panels are proven with the move, the vote is computed but the chair
 * records it, three assessors have given their scores before clerk or chair does.
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
	{ DELIBERATING, QUEUED, ROLE_CHAIR | ROLE_CLOCK },
	{ DELIBERATING, PASSED, ROLE_CHAIR },
	{ DELIBERATING, NOT_PASSED, ROLE_CHAIR },
	{ DELIBERATING, WITHDRAWN, ROLE_RESIDENT },
	{ PASSED, VETO_HOLD, ROLE_SEAT },
	{ PASSED, PUBLICITY, ROLE_CLOCK },
	{ VETO_HOLD, DELIBERATING, ROLE_CHAIR },
	{ VETO_HOLD, NOT_PASSED, ROLE_CHAIR },
	{ PUBLICITY, OBJECTION, ROLE_RESIDENT },
	{ PUBLICITY, EXECUTING, ROLE_CLOCK },
	{ NOT_ACCEPTED, OBJECTION, ROLE_RESIDENT },
	{ NOT_ACCEPTED, ARCHIVED, ROLE_CLOCK },
	{ NOT_PASSED, OBJECTION, ROLE_RESIDENT },
	{ NOT_PASSED, ARCHIVED, ROLE_CLOCK },
	{ OBJECTION, OBJECTION, ROLE_RESIDENT },
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
	CHECK_INT(roles_read("resident clerk chair executor overseer keeper clock seat"), (1 << ROLES) - 1);
	CHECK_TEXT(role_name(ROLE_OVERSEER), "overseer");
	CHECK_TEXT(role_name(ROLE_CHAIR | ROLE_KEEPER), "chair");
	CHECK_TEXT(role_name(0), "nobody");
	for (int i = 0; i < ROLES; i++) {
		CHECK_INT(roles_read(roles[i].name), roles[i].role);
		CHECK_TEXT(role_label(roles[i].name), _(roles[i].label));
	}
	CHECK_TEXT(role_label("nobody"), "");
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

static struct hall hall;
static struct neighbour holder, judge, objector;
static int64_t other;                        /* an open matter that others may join */

/* As if the matter had gone its way there, its clock due in the role of the clock. */
static void stand(int64_t matter, enum state state, int64_t wake)
{
	struct event event = { .kind = "matter.moved", .subject = matter, .by = { KEEPER, "clerk" },
		.fields = { { "from", .text = "received" }, { "to", .text = states[state].name },
			{ "wake_at", .number = wake } } };

	if (state == MERGED)
		event.fields[3] = (struct event_field){ "parent_id", .number = other };
	CHECK_INT(event_append(hall.store, &event), OK);
}

static void assessed(int64_t matter)
{
	for (int i = CLERK; i <= EXECUTOR; i++)
		CHECK_INT(matter_assess(&hall, i, people[i].roles, matter,
			&(struct scores){ 4, 4, 4, "可行" }), OK);
	wording_settled(&hall, matter);
}

/* A matter in that state for which the guard of a way to that other one holds. */
static int64_t ready(enum state from, enum state to)
{
	int64_t matter = matter_comes(&hall), due = clock_now();

	if (from == MERGED || (from == OBJECTION && way_find(from, to, ~0u) &&
			       way_find(from, to, ~0u)->back))
		stand(matter, to, 0);
	if (from == EXECUTING || from == ACCEPTANCE || (from == PUBLICITY && to == EXECUTING)) {
		stand(matter, PUBLICITY, 0);
		CHECK_INT(matter_assign(&hall, CLERK, ROLE_CLERK, matter, "物业", "20281231", "亮七天"), OK);
	}
	if (from == PASSED && to == VETO_HOLD)
		due += DAY;
	stand(matter, from, due);
	if (from == ASSESSING)
		assessed(matter);
	return matter;
}

static const char *number_text(int64_t number, char out[24])
{
	snprintf(out, 24, "%lld", (long long)number);
	return out;
}

/* Everything recorded that any way may want; whoever makes it is none who had to do with it. */
static struct move full_move(int64_t matter, enum state to, unsigned role, char parent[24])
{
	struct move move = { .matter = matter, .to = to, .roles = role,
		.by = role == ROLE_SEAT ? holder.id : role == ROLE_RESIDENT ? objector.id :
			role == ROLE_OVERSEER ? OVERSEER : role == ROLE_CHAIR ? CHAIR : CLERK };

	for (int need = 0; need < NEED_COUNT; need++)
		if (needs[need].kind == NEED_IS_TEXT)
			move.values[need] = "说明";
	move.values[NEED_PARENT] = number_text(other, parent);
	move.values[NEED_ITEM] = "budget";
	move.values[NEED_RATING] = to == EXECUTING ? "unsatisfied" : "satisfied";
	move.values[NEED_FINDING] = to == EXECUTING ? "fail" : "pass";
	move.values[NEED_EVIDENCE] = "照片";
	move.values[NEED_DATE] = "20270630";
	return move;
}

/* Those whose PINs it takes; that is slow, so only where the way wants them. */
static void confirm(struct move *move, const struct way *way)
{
	enum { SECOND_OVERSEER = OVERSEER, SECOND_CLERK = KEEPER };
	int second = way->second == ROLE_OVERSEER ? SECOND_OVERSEER : SECOND_CLERK;

	if (way->needs & NEED(NEED_SECOND)) {
		move->values[NEED_SECOND] = people[second].number;
		move->second_pin = people[second].pin;
	}
	if (way->needs & NEED(NEED_MEMBERS)) {
		move->members[0] = CARD(judge);
		move->members[1] = CARD(holder);
	}
}

/* The meeting that the way wants, and the vote there. */
static void gather(const struct way *way, int64_t matter)
{
	const struct roll all = { 3, 0, 3 };

	if (way->guard == GUARD_NOTICE)
		meeting_hears(&hall, matter, &all);
	if (way->guard != GUARD_POLL)
		return;
	matter_is_heard(&hall, matter, &all);
	CHECK_INT(polling_open(&hall, CHAIR, matter, &by_hands), OK);
	is_counted(&hall, matter, &(struct tally){ way->to == PASSED ? 3 : 0, 0, 0 });
}

static void hall_made(void)
{
	hall_with_staff(&hall);
	holder = neighbour_comes(&hall, "吴玉兰");
	judge = neighbour_comes(&hall, "刘建国");
	objector = neighbour_comes(&hall, "陈秀英");
	CHECK_INT(resident_seat(&hall, keeper_does, holder.id, "elderly"), OK);
	other = matter_comes(&hall);
}

static const char *cell(enum state from, enum state to, unsigned role)
{
	static char text[80];

	snprintf(text, sizeof text, "%s -> %s by %s", states[from].name, states[to].name,
		role_name(role));
	return text;
}

/* Every state, every other one, every role: whoever may and records all of it gets there;
 * everybody else gets the one right refusal, and nothing is left behind. */
static void every_cell_of_the_graph(void)
{
	int gone = 0, refused = 0;
	char parent[24];

	for (int from = 0; from < STATE_COUNT; from++) {
		int64_t stays = ready((enum state)from, SCREENING), events = events_in(&hall);

		for (int to = 0; to < STATE_COUNT; to++)
			for (int role = 0; role < ROLES; role++) {
				enum state a = (enum state)from, b = (enum state)to;
				unsigned who = who_may(a, b);
				const struct way *way = way_find(a, b, 1u << role);
				struct move move = full_move(stays, b, 1u << role, parent);

				if (way) {
					move.matter = ready(a, b);
					confirm(&move, way);
					gather(way, move.matter);
					check_int(matter_move(&hall, &move), OK, __FILE__, __LINE__,
						cell(a, b, 1u << role));
					check_int(state_of(&hall, move.matter), to, __FILE__, __LINE__,
						cell(a, b, 1u << role));
					events = events_in(&hall);
					gone++;
					continue;
				}
				check_int(matter_move(&hall, &move), who ? ERR_ROLE : ERR_MOVE, __FILE__,
					__LINE__, cell(a, b, 1u << role));
				refused++;
			}
		CHECK_INT(state_of(&hall, stays), from);
		CHECK_INT(events_in(&hall), events);
	}
	CHECK_INT(gone + refused, STATE_COUNT * STATE_COUNT * ROLES);
	CHECK(gone >= (int)TABLE);
	CHECK_INT(matter_move(&hall, MOVE(999, ASSESSING, CLERK, ROLE_CLERK)), ERR_NOT_FOUND);
	CHECK_GOOD(&hall);
}

static void check_missing(const struct way *way, int64_t matter, enum need need)
{
	char parent[24];
	struct move move = full_move(matter, way->to, way->who & (~way->who + 1), parent);

	confirm(&move, way);
	if (need == NEED_MEMBERS)
		move.members[way->members - 1] = move.members[MOVE_MEMBERS - 1] = (struct proof){0};
	if (need == NEED_MEMBERS && way->members == 1)
		move.members[1] = (struct proof){0};
	move.values[need] = need % 2 ? NULL : "";
	check_int(matter_move(&hall, &move), ERR_MISSING, __FILE__, __LINE__, needs[need].name);
}

/* Of each way, one thing after the other that must be recorded is left out. */
static void what_must_be_recorded_is_asked_for(void)
{
	int left_out = 0;

	for (size_t i = 0; i < ways_count; i++) {
		const struct way *way = &ways[i];
		int64_t matter, events;

		if (!way->needs)
			continue;
		matter = ready(way->from, way->to);
		events = events_in(&hall);
		for (int need = 0; need < NEED_COUNT; need++)
			if ((way->needs & NEED(need)) && !needs[need].optional) {
				check_missing(way, matter, (enum need)need);
				left_out++;
			}
		CHECK_INT(state_of(&hall, matter), way->from);
		CHECK_INT(events_in(&hall), events);
	}
	CHECK(left_out > 40);
	CHECK_GOOD(&hall);
}

/* Each refusal that a guard has a sentence for says more than the error itself. */
static void every_no_has_its_sentence(void)
{
	for (size_t i = 0; i < ways_count; i++)
		if (ways[i].guard != GUARD_NONE) {
			int told = 0;

			for (int err = OK + 1; err < ERR_COUNT; err++) {
				const char *why = guard_why(ways[i].guard, (enum err)err);

				CHECK(*why);
				told += strcmp(why, err_text((enum err)err)) != 0;
			}
			CHECK(told > 0);
		}
	CHECK_TEXT(guard_why(GUARD_NONE, ERR_MISSING), err_text(ERR_MISSING));
}

static void the_menu_shows_the_ways_from_here(void)
{
	const struct way *out[16];
	struct matter matter = { .state = DELIBERATING, .before = QUEUED };

	CHECK_INT(matter_ways(&matter, ROLE_CHAIR, out, 16), 1);        /* the vote is no step of theirs */
	CHECK_INT(out[0]->to, QUEUED);
	matter = (struct matter){ .state = EVALUATING, .before = ACCEPTANCE };
	CHECK_INT(matter_ways(&matter, ROLE_RESIDENT, out, 16), 1);     /* so does the rating */
	matter = (struct matter){ .state = DELIBERATING, .before = QUEUED };
	CHECK_INT(matter_ways(&matter, ROLE_CHAIR, out, 1), 1);
	CHECK_INT(matter_ways(&matter, ROLE_KEEPER, out, 16), 0);
	matter = (struct matter){ .state = OBJECTION, .before = NOT_PASSED };
	CHECK_INT(matter_ways(&matter, ROLE_OVERSEER, out, 16), 3);
	CHECK_INT(out[0]->to, NOT_PASSED);
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
	hall_made();
	every_cell_of_the_graph();
	what_must_be_recorded_is_asked_for();
	hall_close(&hall);
	every_no_has_its_sentence();
	the_menu_shows_the_ways_from_here();
	return checked();
}
