/*
 * product.c - holds the graph to docs/graph.md, and to the product's own list where that is at
 * hand: in YISHI_PRODUCT, or at ../shared/design/PRODUCT.md beside the sources.
 *
 * Both are read alike: tables of "| state | 中文 | phase | 311 |" and "| from → to | who | ... |".
 */
#include <config.h>

#include <stdlib.h>

#include "tests/domain/people.h"

enum { CELLS = 6, CELL = 1024, NAMES = 24, LINE = 4096 };

static const char *file;
static int line_number;

static void complain(const char *what, const char *about)
{
	fprintf(stderr, "%s:%d: %s: %s\n", file, line_number, what, about);
	checks_failed++;
}

/* "| a | b |" into "a" and "b"; yields how many cells there are, 0: it is no row. */
static int cells_of(const char *line, char cells[CELLS][CELL])
{
	int count = 0;

	if (strncmp(line, "| ", 2) != 0)
		return 0;
	for (line += 2; *line && count < CELLS; count++) {
		size_t length = strcspn(line, "|"), kept = length;

		while (kept > 0 && strchr(" \n", line[kept - 1]))
			kept--;
		snprintf(cells[count], CELL, "%.*s", (int)kept, line);
		line += length + (line[length] == '|');
		line += strspn(line, " \n");
	}
	return count;
}

static const struct { const char *word; enum phase phase; } phases[] = {
	{ "提", PHASE_PROPOSE }, { "议", PHASE_DELIBERATE }, { "决", PHASE_DECIDE },
	{ "办", PHASE_CARRY_OUT }, { "评", PHASE_REVIEW }, { "end", PHASE_END },
	{ "(keeps)", PHASE_KEEPS },
};

static void check_state(char cells[CELLS][CELL], bool listed[STATE_COUNT])
{
	enum state state;

	if (!state_read(cells[0], &state)) {
		complain("no such state", cells[0]);
		return;
	}
	listed[state] = true;
	CHECK_INT(states[state].closed, strcmp(cells[3], "closed") == 0);
	i18n_use(LANGUAGE_ZH);
	check_text(_(states[state].label), cells[1], file, line_number, "the state's label");
	i18n_use(LANGUAGE_EN);
	for (size_t i = 0; i < sizeof phases / sizeof *phases; i++)
		if (strcmp(phases[i].word, cells[2]) == 0)
			CHECK_INT(states[state].phase, phases[i].phase);
}

/* What stands for several states, or for one, in the words of the lists. */
static const struct { const char *words; enum state list[8]; int count; } groups[] = {
	{ "before passed", { RECEIVED, NEEDS_INFO, SCREENING, ASSESSING, DEFERRED, QUEUED,
		DELIBERATING }, 7 },
	{ "not_*", { NOT_ACCEPTED, NOT_PASSED }, 2 },
	{ "back", { PUBLICITY, NOT_ACCEPTED, NOT_PASSED }, 3 },
};

struct some { enum state list[NAMES]; int count; };

static void add_named(const char *name, struct some *out)
{
	enum state state;

	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		if (strcmp(groups[i].words, name) == 0) {
			for (int j = 0; j < groups[i].count; j++)
				out->list[out->count++] = groups[i].list[j];
			return;
		}
	if (state_read(name, &state))
		out->list[out->count++] = state;
	else
		complain("no such state", name);
}

/* "publicity, not_accepted" */
static struct some some_of(const char *text)
{
	struct some out = {0};
	char name[CELL];

	while (*text) {
		size_t length = strcspn(text, ","), kept = length;

		while (kept > 0 && text[kept - 1] == ' ')
			kept--;
		snprintf(name, sizeof name, "%.*s", (int)kept, text);
		add_named(name, &out);
		text += length + (text[length] == ',');
		text += strspn(text, " ");
	}
	return out;
}

/* Who is named, as the graph has them: those who make the step, or who confirm and judge it. */
static const struct { const char *word; unsigned who; bool second, members, computed; } names[] = {
	{ "clock", .who = ROLE_CLOCK }, { "two clerks", .who = ROLE_CLERK, .second = true },
	{ "clerk", .who = ROLE_CLERK }, { "overseer", .who = ROLE_OVERSEER },
	{ "executor", .who = ROLE_EXECUTOR }, { "holder of a protected seat", .who = ROLE_SEAT },
	{ "resident", .who = ROLE_RESIDENT }, { "chair", .who = ROLE_CHAIR },
	{ "uninvolved members", .members = true }, { "panel", .members = true },
	{ "computed", .computed = true }, { "assessors", .who = ROLE_CLERK | ROLE_CHAIR },
};

static bool has_part_in(const struct way *way, size_t name)
{
	return ((way->who | way->second) & names[name].who) ||
		(names[name].members && way->members > 0) ||
		(names[name].computed && way_other(way));
}

/* Everybody whom the row names has a part in one of its ways; not who "never" has. */
static void check_who(char *who, const struct some *from, const struct some *to)
{
	char *never = strstr(who, "never");

	if (never)
		*never = '\0';
	for (size_t name = 0; name < sizeof names / sizeof *names; name++) {
		bool found = false, seconded = !names[name].second;

		if (!strstr(who, names[name].word))
			continue;
		for (size_t i = 0; i < ways_count; i++)
			for (int a = 0; a < from->count; a++)
				for (int b = 0; b < to->count; b++)
					if (ways[i].from == from->list[a] && ways[i].to == to->list[b]) {
						found = found || has_part_in(&ways[i], name);
						seconded = seconded || ways[i].second;
					}
		if (!found || !seconded)
			complain("has no part in it", names[name].word);
	}
}

/* What both lists say in other words than rows: an undone joining, and another objection. */
static bool said_elsewhere(enum state from, enum state to)
{
	return from == MERGED || (from == OBJECTION && to == OBJECTION);
}

static void take_way(const char *arrow, char cells[CELLS][CELL], bool listed[STATE_COUNT][STATE_COUNT])
{
	bool both = strstr(cells[0], "↔") != NULL;
	char left[CELL];
	struct some from, to;

	snprintf(left, sizeof left, "%.*s", (int)(arrow - cells[0]), cells[0]);
	if (strncmp(left, "–", strlen("–")) == 0 || strncmp(left, "any", 3) == 0)
		return;
	from = some_of(left);
	to = some_of(arrow + strlen("→ "));
	for (int a = 0; a < from.count; a++)
		for (int b = 0; b < to.count; b++) {
			listed[from.list[a]][to.list[b]] = true;
			if (both)
				listed[to.list[b]][from.list[a]] = true;
		}
	if (!both)
		check_who(cells[1], &from, &to);
}

static void take_row(char cells[CELLS][CELL], int count, bool states_listed[STATE_COUNT],
	bool ways_listed[STATE_COUNT][STATE_COUNT])
{
	const char *arrow = strstr(cells[0], "→");

	if (!arrow)
		arrow = strstr(cells[0], "↔");
	if (arrow && strcmp(cells[1], "who") != 0)
		take_way(arrow, cells, ways_listed);
	else if (count >= 4 && (strcmp(cells[3], "open") == 0 || strcmp(cells[3], "closed") == 0))
		check_state(cells, states_listed);
}

static void compare(const bool states_listed[STATE_COUNT],
	bool ways_listed[STATE_COUNT][STATE_COUNT])
{
	line_number = 0;
	for (int from = 0; from < STATE_COUNT; from++) {
		if (!states_listed[from])
			complain("not in the list", states[from].name);
		for (int to = 0; to < STATE_COUNT; to++) {
			bool is = way_find((enum state)from, (enum state)to, ~0u) != NULL;
			char name[80];

			snprintf(name, sizeof name, "%s -> %s", states[from].name, states[to].name);
			if (is && !ways_listed[from][to] &&
			    !said_elsewhere((enum state)from, (enum state)to))
				complain("the list has no way", name);
			if (!is && ways_listed[from][to])
				complain("the graph has no way", name);
			CHECK(is || !ways_listed[from][to]);
		}
	}
}

/* False: it is not there. */
static bool holds_to(const char *path)
{
	static char cells[CELLS][CELL], line[LINE];
	bool states_listed[STATE_COUNT] = {0}, ways_listed[STATE_COUNT][STATE_COUNT] = {{0}};
	FILE *in = fopen(path, "r");

	if (!in)
		return false;
	file = path;
	line_number = 0;
	while (fgets(line, sizeof line, in)) {
		int count = cells_of(line, cells);

		line_number++;
		if (count >= 2)
			take_row(cells, count, states_listed, ways_listed);
	}
	fclose(in);
	compare(states_listed, ways_listed);
	return true;
}

int main(void)
{
	const char *srcdir = getenv("srcdir"), *named = getenv("YISHI_PRODUCT");
	char path[4096];

	day_begins();
	snprintf(path, sizeof path, "%s/docs/graph.md", srcdir ? srcdir : ".");
	CHECK(holds_to(path));
	snprintf(path, sizeof path, "%s/../shared/design/PRODUCT.md", srcdir ? srcdir : ".");
	if (!holds_to(named ? named : path))
		printf("%s is not here: held to docs/graph.md alone\n", named ? named : path);
	return checked();
}
