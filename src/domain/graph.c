/* graph.c - the states of a matter and the only ways between them: one table. */
#include <config.h>

#include <string.h>

#include "base/i18n.h"
#include "domain/graph.h"

const struct state_row states[STATE_COUNT] = {
	[RECEIVED] = { "received", N_("received"), PHASE_PROPOSE, false,
		N_("A clerk will look at it.") },
	[NEEDS_INFO] = { "needs_info", N_("more information wanted"), PHASE_PROPOSE, false,
		N_("Please answer the question; the clock stands still until then.") },
	[SCREENING] = { "screening", N_("being screened"), PHASE_PROPOSE, false,
		N_("A clerk checks whether the group may decide it.") },
	[NOT_ACCEPTED] = { "not_accepted", N_("not accepted"), PHASE_END, true,
		N_("Whoever does not agree may object here.") },
	[REFERRED] = { "referred", N_("passed on"), PHASE_END, true,
		N_("The body named takes it further; this code stays valid.") },
	[MERGED] = { "merged", N_("joined with another"), PHASE_END, true,
		N_("It goes on together with the matter that it joined.") },
	[ASSESSING] = { "assessing", N_("being assessed"), PHASE_DELIBERATE, false,
		N_("Three assessors judge need, feasibility and how many it concerns.") },
	[DEFERRED] = { "deferred", N_("deferred"), PHASE_DELIBERATE, false,
		N_("It will be looked at again on the day named.") },
	[QUEUED] = { "queued", N_("waiting for a meeting"), PHASE_DELIBERATE, false,
		N_("The chair puts it on the agenda of a meeting.") },
	[DELIBERATING] = { "deliberating", N_("in deliberation"), PHASE_DELIBERATE, false,
		N_("The meeting debates it and votes.") },
	[VETO_HOLD] = { "veto_hold", N_("vetoed, considered again"), PHASE_DECIDE, false,
		N_("A new wording must answer the harm that was named.") },
	[PASSED] = { "passed", N_("passed"), PHASE_DECIDE, false,
		N_("After the days for a veto the decision is made public.") },
	[NOT_PASSED] = { "not_passed", N_("not passed"), PHASE_END, true,
		N_("Whoever does not agree may object here.") },
	[PUBLICITY] = { "publicity", N_("made public"), PHASE_DECIDE, false,
		N_("Anyone may object now; after that it is carried out."), .alarm = "no_task" },
	[OBJECTION] = { "objection", N_("objection under review"), PHASE_KEEPS, false,
		N_("The overseer answers with reasons by the day named."),
		.due = "objection_answer", .due_days = 7, .alarm = "objection" },
	[EXECUTING] = { "executing", N_("being carried out"), PHASE_CARRY_OUT, false,
		N_("Whoever is responsible does it by the date named.") },
	[BLOCKED] = { "blocked", N_("held up"), PHASE_CARRY_OUT, false,
		N_("It goes on by the new date named."), .alarm = "blocked" },
	[ACCEPTANCE] = { "acceptance", N_("waiting for acceptance"), PHASE_CARRY_OUT, false,
		N_("A panel checks each thing that was promised.") },
	[EVALUATING] = { "evaluating", N_("waiting for your word"), PHASE_REVIEW, false,
		N_("Please say whether it is solved.") },
	[CLOSED] = { "closed", N_("closed"), PHASE_REVIEW, true,
		N_("Thank you for taking part.") },
	[WITHDRAWN] = { "withdrawn", N_("withdrawn"), PHASE_END, true,
		N_("You may put it forward again at any time.") },
	[ARCHIVED] = { "archived", N_("archived as a case"), PHASE_KEEPS, true,
		N_("It can be found as a case; your own words were erased.") },
};

const struct role_row roles[ROLES] = {
	{ ROLE_RESIDENT, "resident", N_("resident") },
	{ ROLE_CLERK, "clerk", N_("clerk") },
	{ ROLE_CHAIR, "chair", N_("chair") },
	{ ROLE_EXECUTOR, "executor", N_("executor") },
	{ ROLE_OVERSEER, "overseer", N_("overseer") },
	{ ROLE_KEEPER, "keeper", N_("keeper") },
	{ ROLE_CLOCK, "clock", N_("the calendar") },
	{ ROLE_SEAT, "seat", N_("holder of a protected seat") },
};

#define REFUSAL (NEED(NEED_ITEM) | NEED(NEED_REASON) | NEED(NEED_WHERE))
#define REVIEW (NEED(NEED_REASON) | NEED(NEED_MEMBERS))
#define VERDICT (NEED(NEED_FINDING) | NEED(NEED_REMARK) | NEED(NEED_MEMBERS))
#define CLERK_OR_CHAIR (ROLE_CLERK | ROLE_CHAIR)
#define ON_SITE (ROLE_EXECUTOR | ROLE_OVERSEER)
#define AT_THE_DESK (ROLE_CLERK | ROLE_OVERSEER)

/* The first way of a pair is the one that a menu offers first. */
const struct way ways[] = {
	{ RECEIVED, SCREENING, ROLE_CLOCK, 0, N_("Start screening"), .hands = ROLE_CLERK, .days = "received" },

	{ SCREENING, ASSESSING, ROLE_CLERK, 0, N_("Take on: to the assessment") },
	{ SCREENING, NEEDS_INFO, ROLE_CLERK, NEED(NEED_QUESTION), N_("Ask the resident"), .clock = CLOCK_STOPS },
	{ SCREENING, REFERRED, ROLE_CLERK, NEED(NEED_BODY) | NEED(NEED_NUMBER), N_("Pass on to another body") },
	{ SCREENING, MERGED, ROLE_CLERK, NEED(NEED_PARENT), N_("Join with another matter"), GUARD_PARENT },
	{ SCREENING, NOT_ACCEPTED, ROLE_CLERK, REFUSAL | NEED(NEED_SECOND), N_("Do not accept (two clerks)"), .second = ROLE_CLERK, .clock = CLOCK_WINDOW },
	{ NEEDS_INFO, SCREENING, ROLE_RESIDENT, NEED(NEED_ANSWER), N_("Add the information"), .clock = CLOCK_GOES_ON },
	{ NEEDS_INFO, SCREENING, ROLE_CLOCK, 0, N_("Go on as it is"), .clock = CLOCK_GOES_ON, .days = "needs_info", .days_default = 15 },
	{ MERGED, SCREENING, ROLE_CLERK, NEED(NEED_REASON), N_("Undo the joining"), GUARD_UNDO, .back = true },
	{ MERGED, ASSESSING, ROLE_CLERK, NEED(NEED_REASON), N_("Undo the joining"), GUARD_UNDO, .back = true },

	{ ASSESSING, QUEUED, CLERK_OR_CHAIR, 0, N_("Admit to deliberation"), GUARD_ADMITTED },
	{ ASSESSING, DEFERRED, CLERK_OR_CHAIR, NEED(NEED_DATE) | NEED(NEED_REASON), N_("Defer"), GUARD_ASSESSED },
	{ ASSESSING, NOT_ACCEPTED, CLERK_OR_CHAIR, REFUSAL, N_("Do not accept"), GUARD_ASSESSED, .clock = CLOCK_WINDOW },
	{ ASSESSING, MERGED, ROLE_CLERK, NEED(NEED_PARENT), N_("Join with another matter"), GUARD_PARENT },
	{ DEFERRED, ASSESSING, ROLE_CLOCK, 0, N_("Look at it again"), .days = "" },

	{ QUEUED, DELIBERATING, ROLE_CHAIR, 0, N_("Open the deliberation"), GUARD_NOTICE },
	{ DELIBERATING, PASSED, ROLE_CHAIR, 0, N_("Close the vote"), GUARD_POLL },
	{ DELIBERATING, NOT_PASSED, ROLE_CHAIR, 0, N_("Close the vote"), GUARD_POLL, .clock = CLOCK_WINDOW },
	{ DELIBERATING, QUEUED, ROLE_CHAIR, NEED(NEED_REASON), N_("Adjourn") },
	{ DELIBERATING, QUEUED, ROLE_CLOCK, 0, N_("Adjourned without a vote"), .days = "deliberation", .days_default = 1 },

	{ PASSED, VETO_HOLD, ROLE_SEAT, NEED(NEED_HARM), N_("Veto it"), GUARD_VETO },
	{ PASSED, PUBLICITY, ROLE_CLOCK, 0, N_("Make it public"), .clock = CLOCK_WINDOW, .days = "veto", .days_default = 3 },
	{ VETO_HOLD, DELIBERATING, ROLE_CHAIR, NEED(NEED_WORDING) | NEED(NEED_SECOND), N_("Deliberate a new wording"), .second = ROLE_OVERSEER },
	{ VETO_HOLD, NOT_PASSED, ROLE_CHAIR, NEED(NEED_REASON) | NEED(NEED_SECOND), N_("The harm stands: not passed"), .second = ROLE_OVERSEER, .clock = CLOCK_WINDOW },
	{ PUBLICITY, EXECUTING, ROLE_CLOCK, 0, N_("Carry it out"), GUARD_TASK, .days = "publicity", .days_default = 7 },

	{ PUBLICITY, OBJECTION, ROLE_RESIDENT, NEED(NEED_ANSWER), N_("Object"), GUARD_OBJECTION, .clock = CLOCK_STOPS },
	{ NOT_ACCEPTED, OBJECTION, ROLE_RESIDENT, NEED(NEED_ANSWER), N_("Object"), GUARD_OBJECTION, .clock = CLOCK_STOPS },
	{ NOT_PASSED, OBJECTION, ROLE_RESIDENT, NEED(NEED_ANSWER), N_("Object"), GUARD_OBJECTION, .clock = CLOCK_STOPS },
	{ OBJECTION, OBJECTION, ROLE_RESIDENT, NEED(NEED_ANSWER), N_("Object too"), GUARD_OBJECTION },
	{ OBJECTION, PUBLICITY, ROLE_OVERSEER, REVIEW, N_("The decision stands"), GUARD_REVIEW, .members = 2, .back = true, .clock = CLOCK_GOES_ON },
	{ OBJECTION, NOT_ACCEPTED, ROLE_OVERSEER, REVIEW, N_("The decision stands"), GUARD_REVIEW, .members = 2, .back = true, .clock = CLOCK_GOES_ON },
	{ OBJECTION, NOT_PASSED, ROLE_OVERSEER, REVIEW, N_("The decision stands"), GUARD_REVIEW, .members = 2, .back = true, .clock = CLOCK_GOES_ON },
	{ OBJECTION, SCREENING, ROLE_OVERSEER, REVIEW, N_("Screen it anew"), GUARD_REVIEW, .members = 2 },
	{ OBJECTION, DELIBERATING, ROLE_OVERSEER, REVIEW, N_("Deliberate it anew"), GUARD_REVIEW, .members = 2 },

	{ EXECUTING, ACCEPTANCE, ROLE_EXECUTOR, NEED(NEED_EVIDENCE), N_("Report it done"), GUARD_EVIDENCE },
	{ EXECUTING, BLOCKED, ON_SITE, NEED(NEED_REASON) | NEED(NEED_DATE), N_("Report it held up") },
	{ BLOCKED, EXECUTING, ON_SITE, NEED(NEED_REASON), N_("Go on with it") },
	{ ACCEPTANCE, EVALUATING, AT_THE_DESK, VERDICT, N_("Record what the panel found"), GUARD_FINDINGS, .members = 1 },
	{ ACCEPTANCE, EXECUTING, AT_THE_DESK, VERDICT, N_("Record what the panel found"), GUARD_FINDINGS, .members = 1 },
	{ EVALUATING, CLOSED, ROLE_RESIDENT, NEED(NEED_RATING), N_("Say whether it is solved"), GUARD_RATING },
	{ EVALUATING, EXECUTING, ROLE_RESIDENT, NEED(NEED_RATING) | NEED(NEED_ANSWER), N_("Say whether it is solved"), GUARD_RATING },
	{ EVALUATING, CLOSED, ROLE_CLOCK, 0, N_("Close without an answer"), .days = "evaluation", .days_default = 28 },

	{ RECEIVED, WITHDRAWN, ROLE_RESIDENT, 0, N_("Withdraw"), GUARD_ALONE },
	{ NEEDS_INFO, WITHDRAWN, ROLE_RESIDENT, 0, N_("Withdraw"), GUARD_ALONE },
	{ SCREENING, WITHDRAWN, ROLE_RESIDENT, 0, N_("Withdraw"), GUARD_ALONE },
	{ ASSESSING, WITHDRAWN, ROLE_RESIDENT, 0, N_("Withdraw"), GUARD_ALONE },
	{ DEFERRED, WITHDRAWN, ROLE_RESIDENT, 0, N_("Withdraw"), GUARD_ALONE },
	{ QUEUED, WITHDRAWN, ROLE_RESIDENT, 0, N_("Withdraw"), GUARD_ALONE },
	{ DELIBERATING, WITHDRAWN, ROLE_RESIDENT, 0, N_("Withdraw"), GUARD_ALONE },

	{ CLOSED, ARCHIVED, ROLE_CLOCK, 0, N_("Archive"), .days = "archive", .days_default = 180 },
	{ NOT_ACCEPTED, ARCHIVED, ROLE_CLOCK, 0, N_("Archive"), .days = "archive", .days_default = 180 },
	{ NOT_PASSED, ARCHIVED, ROLE_CLOCK, 0, N_("Archive"), .days = "archive", .days_default = 180 },
	{ REFERRED, ARCHIVED, ROLE_CLOCK, 0, N_("Archive"), .days = "archive", .days_default = 180 },
	{ WITHDRAWN, ARCHIVED, ROLE_CLOCK, 0, N_("Archive"), .days = "archive", .days_default = 180 },
};
const size_t ways_count = sizeof ways / sizeof ways[0];

const struct way *way_find(enum state from, enum state to, unsigned who)
{
	for (size_t i = 0; i < ways_count; i++)
		if (ways[i].from == from && ways[i].to == to && (ways[i].who & who))
			return &ways[i];
	return NULL;
}

static bool computed(enum guard guard)
{
	return guard == GUARD_POLL || guard == GUARD_FINDINGS || guard == GUARD_RATING;
}

const struct way *way_other(const struct way *way)
{
	for (size_t i = 0; computed(way->guard) && i < ways_count; i++)
		if (ways[i].from == way->from && ways[i].guard == way->guard && &ways[i] != way)
			return &ways[i];
	return NULL;
}

const struct way *way_of_clock(enum state from)
{
	for (size_t i = 0; i < ways_count; i++)
		if (ways[i].from == from && (ways[i].who & ROLE_CLOCK))
			return &ways[i];
	return NULL;
}

bool state_read(const char *name, enum state *out)
{
	for (int i = 0; i < STATE_COUNT; i++)
		if (strcmp(states[i].name, name) == 0) {
			*out = (enum state)i;
			return true;
		}
	return false;
}

unsigned roles_read(const char *names)
{
	unsigned found = 0;

	while (*names) {
		size_t length = strcspn(names, " ");

		for (int i = 0; i < ROLES; i++)
			if (strlen(roles[i].name) == length &&
			    strncmp(roles[i].name, names, length) == 0)
				found |= roles[i].role;
		names += length;
		names += strspn(names, " ");
	}
	return found;
}

const char *role_name(unsigned role)
{
	for (int i = 0; i < ROLES; i++)
		if (roles[i].role & role)
			return roles[i].name;
	return "nobody";
}

const char *role_label(const char *name)
{
	for (int i = 0; i < ROLES; i++)
		if (strcmp(roles[i].name, name) == 0)
			return _(roles[i].label);
	return "";
}

enum phase phase_of(enum state state, enum state before)
{
	enum phase phase = states[state].phase;

	return phase == PHASE_KEEPS ? states[before].phase : phase;
}

const char *phase_label(enum phase phase)
{
	static const char *const labels[] = {
		[PHASE_PROPOSE] = N_("Propose"), [PHASE_DELIBERATE] = N_("Deliberate"),
		[PHASE_DECIDE] = N_("Decide"), [PHASE_CARRY_OUT] = N_("Carry out"),
		[PHASE_REVIEW] = N_("Review"), [PHASE_END] = N_("Ended"), [PHASE_KEEPS] = N_("Ended"),
	};

	return _(labels[phase]);
}
