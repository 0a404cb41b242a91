/* duty.c - the execution board: every task that no panel has accepted yet, and how far it is. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/document-inside.h"
#include "domain/duty.h"
#include "domain/flags.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/title.h"
#include "domain/work.h"
#include "store/db.h"

static void duty_release(struct duty *duty)
{
	free(duty->file_number);
	free(duty->called);
	free(duty->about);
	free(duty->party);
	free(duty->criterion);
	free(duty->cause);
	free(duty->progress);
}

void duties_release(struct duties *duties)
{
	for (size_t i = 0; i < duties->count; i++)
		duty_release(&duties->list[i]);
	free(duties->list);
	*duties = (struct duties){0};
}

static void take(struct hall *hall, struct ask *q, struct duties *out)
{
	char *category = got_copy(q, 4), *title = got_null(q, 6) ? NULL : got_copy(q, 6);
	struct duty duty = { .task = got_int(q, 0), .matter = got_int(q, 1),
		.deadline = got_int(q, 2), .file_number = got_copy(q, 3),
		.called = title_called(hall, &(struct phrase){ category, got_text(q, 5), title }),
		.about = document_about(hall, category, got_text(q, 5)),
		.extensions = got_int(q, 8), .party = got_copy(q, 9), .criterion = got_copy(q, 10),
		.cause = got_null(q, 11) ? xstrdup("") : got_copy(q, 11),
		.percent = (int)got_int(q, 12),
		.progress = got_null(q, 13) ? xstrdup("") : got_copy(q, 13),
		.progress_at = got_int(q, 14) };

	if (!state_read(got_text(q, 7), &duty.state))
		duty.state = EXECUTING;
	out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
	out->list[out->count++] = duty;
	free(category);
	free(title);
}

enum err duties_load(struct hall *hall, int limit, struct duties *out)
{
	struct ask q = ask(hall->store->db, "SELECT t.id, m.id, t.deadline, m.file_number, m.category,"
		" m.place, (SELECT words FROM title WHERE matter = m.id), m.state, m.extensions, t.party,"
		" t.criterion, CASE WHEN m.state = 'blocked' THEN (SELECT body->>'$.reason' FROM event"
		"  WHERE subject = m.id AND kind = 'matter.moved' AND body->>'$.to' = 'blocked'"
		"  ORDER BY seq DESC LIMIT 1) END, p.percent, p.words, p.at"
		" FROM task t JOIN matter m ON m.id = t.matter LEFT JOIN progress p"
		"  ON p.id = (SELECT MAX(id) FROM progress WHERE task = t.id)"
		" WHERE t.verdict <> 'pass' AND m.state IN ('passed', 'veto_hold', 'publicity',"
		"  'objection', 'executing', 'blocked', 'acceptance')"
		" ORDER BY t.deadline, t.id LIMIT :limit");

	*out = (struct duties){0};
	ask_int(&q, ":limit", limit > 0 ? limit : -1);
	while (ask_next(&q))
		take(hall, &q, out);
	return ask_done(&q);
}

void duties_count(const struct duties *duties, int *overdue, int *blocked)
{
	*overdue = *blocked = 0;
	for (size_t i = 0; i < duties->count; i++) {
		*overdue += duty_overdue(&duties->list[i]);
		*blocked += duties->list[i].state == BLOCKED;
	}
}

char *duties_words(const struct duties *duties)
{
	int count = (int)duties->count, overdue, blocked;

	duties_count(duties, &overdue, &blocked);
	if (count == 0)
		return xstrdup(_("No task is open."));
	if (overdue == 0)
		return xasprintf(P_("%d task open, none of them overdue.",
			"%d tasks open, none of them overdue.", count), count);
	return xasprintf(P_("%d task open, %d of them overdue.",
		"%d tasks open, %d of them overdue.", count), count, overdue);
}

bool duty_overdue(const struct duty *duty)
{
	return clock_now() > duty->deadline;
}

bool duty_warns(const struct duty *duty)
{
	return duty_overdue(duty) || duty->state == BLOCKED || duty->extensions >= EXTENSIONS_MANY;
}

char *duty_standing(const struct duty *duty)
{
	int64_t left = clock_day(duty->deadline, 0, 0) - clock_day(clock_now(), 0, 0);
	const char *state = _(states[duty->state].label);
	char *span = document_span(left < 0 ? -left : left);
	struct text out = {0};

	if (left == 0)
		text_addf(&out, _("%s, due today"), state);
	else
		/* TRANSLATORS: a state, and how long: "being carried out, 3 days overdue". */
		text_addf(&out, left < 0 ? _("%s, %s overdue") : _("%s, %s left"), state, span);
	/* The one that it stands at says so by itself. */
	if (duty->extensions > (duty->state == BLOCKED)) {
		int times = (int)duty->extensions;

		text_addf(&out, P_(", held up %d time so far", ", held up %d times so far", times), times);
	}
	free(span);
	return text_take(&out);
}

char *duty_progress(const struct duty *duty)
{
	char date[CLOCK_TEXT];

	if (!*duty->progress)
		return xstrdup(_("nothing yet"));
	/* TRANSLATORS: how far a task has come, as of when, and what was done. */
	return xasprintf(_("%d %% (%s): %s"), duty->percent, clock_date(duty->progress_at, date),
		duty->progress);
}

static enum err matter_of(struct hall *hall, int64_t task, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT matter FROM task WHERE id = :id");

	ask_int(&q, ":id", task);
	return ask_number(&q, out);
}

static enum err still_open(struct hall *hall, int64_t task)
{
	struct ask q = ask(hall->store->db,
		"SELECT COUNT(*) FROM task WHERE id = :id AND verdict <> 'pass'");
	int64_t open;
	enum err err;

	ask_int(&q, ":id", task);
	err = ask_number(&q, &open);
	return err != OK ? err : open > 0 ? OK : ERR_MOVE;
}

enum err task_progress(struct hall *hall, int64_t by, unsigned who, int64_t task, int percent,
	const char *words)
{
	static const enum state allowed[] = { EXECUTING, BLOCKED };
	char *clean = utf8_clean(words ? words : "", false);
	struct event event = { .kind = "matter.progressed", .by = { by, role_name(who) }, .fields = {
		{ "task", .number = task }, { "percent", .number = percent },
		{ "words", .text = clean } } };
	enum err err = !(who & (ROLE_EXECUTOR | ROLE_CLERK | ROLE_OVERSEER)) ? ERR_ROLE :
		!*clean ? ERR_MISSING : percent < 0 || percent > 100 ||
		utf8_count(clean) > PROGRESS_LIMIT ? ERR_INPUT : OK;

	if (err == OK)
		err = matter_of(hall, task, &event.subject);
	if (err == OK)
		err = still_open(hall, task);
	if (err == OK)
		err = work_append(hall, &event, allowed, sizeof allowed / sizeof *allowed);
	free(clean);
	return err;
}
