/* task.c - who does what by when, what counts as done, and what was found. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/task.h"
#include "domain/work.h"
#include "store/db.h"

void tasks_release(struct tasks *tasks)
{
	for (size_t i = 0; i < tasks->count; i++) {
		free(tasks->list[i].party);
		free(tasks->list[i].criterion);
		free(tasks->list[i].evidence);
		free(tasks->list[i].verdict);
	}
	free(tasks->list);
	*tasks = (struct tasks){0};
}

enum err tasks_load(struct hall *hall, int64_t matter, bool open, struct tasks *out)
{
	struct ask q = ask(hall->store->db, "SELECT id, deadline, party, criterion, evidence, verdict"
		" FROM task WHERE matter = :matter AND (NOT :open OR verdict <> 'pass') ORDER BY id");

	*out = (struct tasks){0};
	ask_int(&q, ":matter", matter);
	ask_int(&q, ":open", open);
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct task){ .id = got_int(&q, 0),
			.deadline = got_int(&q, 1), .party = got_copy(&q, 2),
			.criterion = got_copy(&q, 3), .evidence = got_copy(&q, 4),
			.verdict = got_copy(&q, 5) };
	}
	return ask_done(&q);
}

static enum err room_left(struct hall *hall, int64_t matter)
{
	struct tasks tasks;
	enum err err = tasks_load(hall, matter, false, &tasks);

	if (err == OK && tasks.count >= TASKS_MOST)
		err = ERR_TWICE;
	tasks_release(&tasks);
	return err;
}

enum err matter_assign(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const char *party, const char *deadline, const char *criterion)
{
	static const enum state allowed[] = { PASSED, PUBLICITY, EXECUTING };
	char *clean = utf8_clean(party, false), *done_when = utf8_clean(criterion, false);
	int64_t at = 0;
	enum err err = !*clean || !*deadline || !*done_when ? ERR_MISSING :
		need_last_day(deadline, &at);
	struct event event = { .kind = "matter.tasked", .subject = matter,
		.by = { by, role_name(who) }, .fields = { { "party", .text = clean },
			{ "deadline", .number = at }, { "criterion", .text = done_when } } };

	if (err == OK && !(who & (ROLE_CLERK | ROLE_CHAIR | ROLE_OVERSEER)))
		err = ERR_ROLE;
	if (err == OK && at <= clock_now())
		err = ERR_INPUT;
	if (err == OK)
		err = room_left(hall, matter);
	if (err == OK)
		err = work_append(hall, &event, allowed, sizeof allowed / sizeof allowed[0]);
	free(clean);
	free(done_when);
	return err;
}
