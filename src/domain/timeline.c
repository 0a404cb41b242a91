/* timeline.c - what happened to a matter, in plain words, and who has it now. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/poll.h"
#include "domain/timeline.h"
#include "store/db.h"

void timeline_release(struct timeline *timeline)
{
	for (size_t i = 0; i < timeline->count; i++) {
		free(timeline->list[i].words);
		wipe_free(timeline->list[i].note);
	}
	free(timeline->list);
	*timeline = (struct timeline){0};
}

static const char *role_label(const char *name)
{
	for (int i = 0; i < ROLES; i++)
		if (strcmp(roles[i].name, name) == 0)
			return _(roles[i].label);
	return "";
}

static void add_note(struct text *note, const char *label, const char *value)
{
	if (value && *value)
		/* TRANSLATORS: a label and what was recorded under it. */
		text_addf(note, _("%s: %s\n"), label, value);
}

static const char *rating_text(const char *rating)
{
	return strcmp(rating, "satisfied") == 0 ? _("satisfied") : _("mostly satisfied");
}

/* A recorded value as people read it; text has room for a date. */
static const char *readable(const struct hall *hall, enum need need, const char *value,
	char date[CLOCK_TEXT])
{
	int64_t at;

	if (need == NEED_ITEM)
		return hall_text(hall, "negative", value, value);
	if (need == NEED_RATING)
		return rating_text(value);
	if (needs[need].kind != NEED_IS_DATE || strlen(value) != 8)
		return value;
	snprintf(date, CLOCK_TEXT, "%.4s-%.2s-%.2s", value, value + 4, value + 6);
	return clock_parse(date, &at) == OK ? clock_date(at, date) : value;
}

struct body { struct hall *hall; const char *json; };

static char *field_of(const struct body *body, const char *name)
{
	struct ask q = ask(body->hall->store->db, "SELECT :body->>('$.' || :name)");
	char *value;

	ask_text(&q, ":body", body->json);
	ask_text(&q, ":name", name);
	value = ask_next(&q) ? got_copy(&q, 0) : NULL;
	if (ask_done(&q) != OK) {
		free(value);
		value = NULL;
	}
	return value;
}

static int number_of(const struct body *body, enum need need)
{
	char *value = field_of(body, needs[need].name);
	int number = value ? atoi(value) : 0;

	free(value);
	return number;
}

static void note_poll(const struct body *body, bool passed, struct text *note)
{
	struct poll poll = { .entitled = number_of(body, NEED_ENTITLED),
		.recused = number_of(body, NEED_RECUSED), .present = number_of(body, NEED_PRESENT),
		.yes = number_of(body, NEED_FOR), .no = number_of(body, NEED_AGAINST),
		.abstained = number_of(body, NEED_ABSTAIN) };
	char *sentence = poll_sentence(body->hall, &poll, passed);

	text_addf(note, "%s\n", sentence);
	free(sentence);
}

static void note_values(const struct body *body, struct text *note)
{
	char date[CLOCK_TEXT];

	for (int need = 0; need < NEED_COUNT; need++) {
		char *value = needs[need].kind == NEED_IS_STAFF ? NULL : field_of(body, needs[need].name);

		if (value)
			add_note(note, _(needs[need].label),
				readable(body->hall, (enum need)need, value, date));
		free(value);
	}
}

static enum err note_own_words(struct hall *hall, int64_t seq, struct text *note)
{
	char *words;
	enum err err = personal_load(hall->store, seq, needs[NEED_ANSWER].name, &words);

	if (err == OK)
		add_note(note, _(needs[NEED_ANSWER].label), words);
	wipe_free(words);
	return err;
}

static char *moved_words(const struct body *body, struct text *note)
{
	char *to = field_of(body, "to"), *corrected = field_of(body, "correction");
	enum state state = RECEIVED;
	char *words, *voted = NULL;

	if (to && !state_read(to, &state))
		state = RECEIVED;
	if (state == PASSED || state == NOT_PASSED)
		voted = field_of(body, needs[NEED_FOR].name);
	if (voted)
		note_poll(body, state == PASSED, note);
	else
		note_values(body, note);
	/* TRANSLATORS: %s is a state, such as "being assessed". */
	words = xasprintf(corrected ? _("Corrected: back to %s") : _("Now: %s"),
		_(states[state].label));
	free(voted);
	free(corrected);
	free(to);
	return words;
}

static void note_field(const struct body *body, const char *name, const char *label,
	struct text *note)
{
	char *value = field_of(body, name);

	add_note(note, label, value);
	free(value);
}

static char *tasked_words(const struct body *body, struct text *note)
{
	char *deadline = field_of(body, "deadline"), date[CLOCK_TEXT];

	note_field(body, "party", _("Responsible"), note);
	add_note(note, _("By"), clock_date(deadline ? atoll(deadline) : 0, date));
	note_field(body, "criterion", _("Done when"), note);
	free(deadline);
	return xstrdup(_("A task was given out."));
}

static char *noted_words(const struct body *body, const char *words, struct text *note)
{
	note_field(body, "title", _("Title"), note);
	note_field(body, "reply", _("Reply"), note);
	return xstrdup(words);
}

static enum err happening_of(struct hall *hall, struct ask *q, bool opened, struct happening *out)
{
	struct body body = { hall, got_text(q, 4) };
	const char *kind = got_text(q, 2);
	struct text note = {0};
	enum err err = OK;

	*out = (struct happening){ .at = got_int(q, 1), .who = role_label(got_text(q, 3)) };
	if (strcmp(kind, "matter.received") == 0)
		out->words = xstrdup(_("Taken in, and given its number."));
	else if (strcmp(kind, "matter.recoded") == 0)
		out->words = xstrdup(_("A new code was issued; the old one no longer counts."));
	else if (strcmp(kind, "matter.tasked") == 0)
		out->words = tasked_words(&body, &note);
	else if (strcmp(kind, "matter.assessed") == 0)
		out->words = xstrdup(_("An assessor gave an opinion."));
	else if (strcmp(kind, "matter.titled") == 0)
		out->words = noted_words(&body, _("It was given a title that everybody may read."), &note);
	else if (strcmp(kind, "matter.replied") == 0)
		out->words = noted_words(&body, _("It was answered before it came here."), &note);
	else
		out->words = moved_words(&body, &note);
	if (opened)
		err = note_own_words(hall, got_int(q, 0), &note);
	if (note.length > 0)
		note.at[--note.length] = '\0';
	out->note = text_take(&note);
	return err;
}

enum err timeline_load(struct hall *hall, const struct matter *matter, bool opened,
	struct timeline *out)
{
	struct ask q = ask(hall->store->db, "SELECT seq, COALESCE(body->>'$.replied_at',"
		"  body->>'$.received_at', at), kind, role, body FROM event WHERE subject = :id"
		" AND kind >= 'matter.' AND kind < 'matter/' AND kind <> 'matter.seconded' ORDER BY seq");
	enum err err = OK, done;

	*out = (struct timeline){0};
	ask_int(&q, ":id", matter->id);
	while (err == OK && ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		err = happening_of(hall, &q, opened, &out->list[out->count++]);
	}
	done = ask_done(&q);
	return err != OK ? err : done;
}

static enum err task_of(struct hall *hall, const struct matter *matter, char **party, int64_t *by)
{
	struct ask q = ask(hall->store->db, "SELECT party, deadline FROM task"
		" WHERE matter = :id ORDER BY deadline LIMIT 1");

	*party = NULL;
	ask_int(&q, ":id", matter->id);
	if (ask_next(&q)) {
		*party = got_copy(&q, 0);
		*by = got_int(&q, 1);
	}
	return ask_done(&q);
}

/* Who has it in each phase, where no task names anybody. */
static const char *usual_party(const struct matter *matter)
{
	switch (matter->state) {
	case NEEDS_INFO: case EVALUATING:
		return _("you");
	case QUEUED: case DELIBERATING: case VETO_HOLD:
		return _("the chair of the deliberation group");
	case OBJECTION:
		return _("the overseer");
	case ASSESSING:
		return _("the assessors");
	default:
		return _("the clerk at the desk");
	}
}

enum err matter_responsible(struct hall *hall, const struct matter *matter, char **who, int64_t *by)
{
	bool carried_out = phase_of(matter->state, matter->before) == PHASE_CARRY_OUT;
	enum err err = OK;

	*who = NULL;
	*by = matter->answered_at == 0 && matter->paused_at == 0 ? matter->due_at : matter->wake_at;
	if (carried_out)
		err = task_of(hall, matter, who, by);
	if (!*who)
		*who = xstrdup(states[matter->state].closed ? "" : usual_party(matter));
	if (states[matter->state].closed)
		*by = 0;
	return err;
}

enum err matter_criteria(struct hall *hall, const struct matter *matter, char **out)
{
	struct ask q = ask(hall->store->db, "SELECT criterion FROM task WHERE matter = :id ORDER BY id");
	struct text lines = {0};

	ask_int(&q, ":id", matter->id);
	while (ask_next(&q))
		text_addf(&lines, "%s%s", lines.length ? "\n" : "", got_text(&q, 0));
	*out = text_take(&lines);
	return ask_done(&q);
}

enum err matters_count(struct hall *hall, int *open, int *overdue)
{
	struct matter_filter filter = { .state = STATE_COUNT, .open_only = true };
	struct matters matters;
	enum err err = matters_load(hall, &filter, &matters);

	*open = *overdue = 0;
	for (size_t i = 0; err == OK && i < matters.count; i++) {
		char *who;
		int64_t by;

		err = matter_responsible(hall, &matters.list[i], &who, &by);
		free(who);
		++*open;
		*overdue += by > 0 && by < clock_now();
	}
	matters_release(&matters);
	return err;
}
