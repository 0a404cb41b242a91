/* graph.c - the command that prints the ways of a matter: as a table, or for graphviz. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "cli/commands.h"
#include "domain/graph.h"
#include "domain/need.h"

/* "clerk, chair"; the caller frees. */
static char *roles_words(unsigned who)
{
	struct text out = {0};

	for (int i = 0; i < ROLES; i++)
		if (who & roles[i].role)
			text_addf(&out, "%s%s", out.length > 0 ? _(", ") : "", _(roles[i].label));
	return text_take(&out);
}

/* Who makes the step, who confirms it and how many judge it; the caller frees. */
static char *who_words(const struct way *way)
{
	struct text out = {0};
	char *who = roles_words(way->who), *second = roles_words(way->second);

	text_add(&out, who);
	if (way->needs & NEED(NEED_SECOND))
		text_addf(&out, " + %s", second);
	if (way->members > 0)
		text_addf(&out, " + %s: %d", _(needs[NEED_MEMBERS].label), way->members);
	free(who);
	free(second);
	return text_take(&out);
}

static char *needs_words(needs_set wanted)
{
	struct text out = {0};

	for (int need = 0; need < NEED_COUNT; need++)
		if (wanted & NEED(need))
			text_addf(&out, "%s%s", out.length > 0 ? _(", ") : "", _(needs[need].label));
	return text_take(&out);
}

/* What the clock does on that way, and how many days it waits before one of its own. */
static char *clock_words(const struct way *way)
{
	static const char *const effects[] = {
		[CLOCK_RUNS] = "", [CLOCK_STOPS] = N_("the clock stops"),
		[CLOCK_GOES_ON] = N_("the clock goes on"), [CLOCK_WINDOW] = N_("objections are heard"),
	};
	const char *effect = effects[way->clock];
	struct text out = {0};

	if (way->days && *way->days && way->days_default > 0)
		text_addf(&out, P_("after %d day", "after %d days", way->days_default), way->days_default);
	else if (way->days)
		text_add(&out, *way->days ? _("at once") : _("on the day named"));
	if (*effect)
		text_addf(&out, "%s%s", out.length > 0 ? _("; ") : "", _(effect));
	return text_take(&out);
}

static void print_table(void)
{
	printf("| %s | %s | %s | %s | %s |\n|--|--|--|--|--|\n", _("from"), _("to"), _("who"),
		_("what is recorded"), _("clock"));
	for (size_t i = 0; i < ways_count; i++) {
		char *who = who_words(&ways[i]), *needed = needs_words(ways[i].needs);
		char *clock = clock_words(&ways[i]);

		printf("| %s | %s | %s | %s | %s |\n", states[ways[i].from].name,
			states[ways[i].to].name, who, needed, clock);
		free(who);
		free(needed);
		free(clock);
	}
}

static void print_states(enum phase phase)
{
	for (int state = 0; state < STATE_COUNT; state++)
		if (states[state].phase == phase)
			printf("\t%s [label=\"%s\"%s];\n", states[state].name, _(states[state].label),
				states[state].closed ? ", peripheries=2" : "");
}

/* No label of ours holds a quotation mark or a backslash. */
static void print_dot(void)
{
	printf("digraph matter {\n\trankdir=LR;\n\tnode [shape=box, style=rounded];\n");
	for (int phase = 0; phase < PHASE_KEEPS; phase++) {
		printf("\tsubgraph cluster_%d {\n\tlabel=\"%s\";\n", phase,
			phase_label((enum phase)phase));
		print_states((enum phase)phase);
		printf("\t}\n");
	}
	print_states(PHASE_KEEPS);
	for (size_t i = 0; i < ways_count; i++) {
		char *who = roles_words(ways[i].who);

		printf("\t%s -> %s [label=\"%s\\n(%s)\"%s];\n", states[ways[i].from].name,
			states[ways[i].to].name, _(ways[i].label), who,
			ways[i].who & ROLE_CLOCK ? ", style=dashed" : "");
		free(who);
	}
	printf("}\n");
}

enum err command_graph(struct cli *cli)
{
	if (cli->options[OPTION_DOT])
		print_dot();
	else
		print_table();
	return OK;
}
