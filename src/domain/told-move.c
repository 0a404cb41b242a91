/* told-move.c - a step of a matter in plain words, with what was recorded. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/when.h"
#include "domain/graph.h"
#include "domain/hall.h"
#include "domain/task.h"
#include "domain/told.h"
#include "domain/vote.h"

/* How it was voted, and what came of it. */
static void note_vote(const struct told *told, const struct vote *vote)
{
	char *sentence = poll_sentence(told->hall, &vote->poll, vote->passed);

	if (vote->method != VOTE_UNKNOWN)
		told_note(told, _("Vote"), vote_method_label(vote->method));
	text_addf(told->note, "%s\n", sentence);
	free(sentence);
}

/* How many judged it; before they were proven, their names were written down. */
static void note_people(const struct told *told, const char *value)
{
	char *count;
	int people = 1;

	if (!strchr(value, '/')) {
		told_note(told, _(needs[NEED_MEMBERS].label), value);
		return;
	}
	for (; *value; value++)
		people += *value == ' ';
	count = people == 1 ? xstrdup(_("one member")) : xasprintf(_("%d members"), people);
	told_note(told, _(needs[NEED_MEMBERS].label), count);
	free(count);
}

static void note_value(const struct told *told, enum need need, const char *value)
{
	char date[WHEN_TEXT];
	bool moment = strlen(value) == 12;
	int64_t at;

	if (needs[need].kind == NEED_IS_PEOPLE)
		note_people(told, value);
	else if (need == NEED_ITEM)
		told_note(told, _(needs[need].label), hall_text(told->hall, "negative", value, value));
	else if (needs[need].kind == NEED_IS_DATE && need_date(value, &at) == OK)
		told_note(told, _(needs[need].label),
			moment ? when_stamp(at, date) : when_date(at, date));
	else if (needs[need].kind == NEED_IS_CHOICE)
		told_note(told, _(needs[need].label), need_word(value));
	else
		told_note(told, _(needs[need].label), value);
}

static void note_values(const struct told *told)
{
	for (int need = 0; need < NEED_COUNT; need++) {
		char *value = needs[need].kind == NEED_IS_STAFF ? NULL :
			told_field(told, needs[need].name);

		if (value)
			note_value(told, (enum need)need, value);
		free(value);
	}
}

/* "Runs for seven days: not met", for each task that was judged or reported then. */
static enum err note_each(const struct told *told, enum need need)
{
	struct tasks tasks;
	enum err err = tasks_load(told->hall, told->subject, false, &tasks);

	for (size_t i = 0; err == OK && i < tasks.count; i++) {
		char *name = xasprintf("%s/%lld", needs[need].name, (long long)tasks.list[i].id);
		char *value = told_field(told, name);

		if (value)
			told_note(told, tasks.list[i].criterion, need_word(value));
		free(value);
		free(name);
	}
	tasks_release(&tasks);
	return err;
}

static enum err note_move(const struct told *told, enum state to)
{
	struct vote vote;
	enum err err = vote_read(told->hall, told->json, &vote);

	if (err == OK)
		note_vote(told, &vote);
	else if (err == ERR_NOT_FOUND)
		note_values(told);
	else
		return err;
	err = OK;
	if (to == ACCEPTANCE)
		err = note_each(told, NEED_EVIDENCE);
	else if (told_says(told, "from", states[ACCEPTANCE].name))
		err = note_each(told, NEED_FINDING);
	if (told_says(told, "clerk", NULL) && told_says(told, "from", states[EVALUATING].name))
		text_addf(told->note, "%s\n", _("Said for the second time: the overseer looks after it."));
	return err;
}

enum err told_moved(const struct told *told, char **words)
{
	char *to = told_field(told, "to");
	bool corrected = told_says(told, "correction", NULL);
	enum state state = RECEIVED;

	if (to && !state_read(to, &state))
		state = RECEIVED;
	free(to);
	if (told_says(told, "stays", NULL))
		*words = xstrdup(_("Somebody else objected too."));
	else
		/* TRANSLATORS: %s is a state, such as "being assessed". */
		*words = xasprintf(corrected ? _("Corrected: back to %s") : _("Now: %s"),
			_(states[state].label));
	return note_move(told, state);
}
