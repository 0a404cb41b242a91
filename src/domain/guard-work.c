/* guard-work.c - guards of the work: a task, evidence and verdict for each, the resident's word. */
#include <config.h>

#include <string.h>

#include "domain/hall.h"
#include "domain/move-inside.h"
#include "domain/task.h"
#include "store/db.h"

enum err guard_task(struct hall *hall, struct passage *passage)
{
	struct tasks tasks;
	enum err err = tasks_load(hall, passage->matter.id, false, &tasks);

	if (err == OK && tasks.count == 0)
		err = ERR_MOVE;
	tasks_release(&tasks);
	return err;
}

static size_t lines_of(const char *text)
{
	size_t lines = *text ? 1 : 0;

	for (; *text; text++)
		lines += *text == '\n';
	return lines;
}

/* Do so many lines as there are open tasks stand there? */
static enum err a_line_each(struct hall *hall, const struct passage *passage, enum need need)
{
	const char *value = passage->move->values[need];
	size_t lines = lines_of(value ? value : "");
	struct tasks tasks;
	enum err err = tasks_load(hall, passage->matter.id, true, &tasks);

	if (err == OK && lines != tasks.count)
		err = lines < tasks.count ? ERR_MISSING : ERR_INPUT;
	tasks_release(&tasks);
	return err;
}

enum err guard_evidence(struct hall *hall, struct passage *passage)
{
	enum err err = guard_task(hall, passage);

	return err == OK ? a_line_each(hall, passage, NEED_EVIDENCE) : err;
}

/* Every line is a verdict; does one of them say no? */
static enum err read_findings(const char *lines, bool *failed)
{
	*failed = false;
	while (*lines) {
		size_t length = strcspn(lines, "\n");
		bool fails = length == 4 && strncmp(lines, "fail", length) == 0;

		if (!fails && (length != 4 || strncmp(lines, "pass", length) != 0))
			return ERR_INPUT;
		*failed = *failed || fails;
		lines += length + (lines[length] == '\n');
	}
	return OK;
}

/* Did this colleague carry the matter out: report it done, or held up? */
static enum err carried_out(struct hall *hall, int64_t matter, int64_t staff, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM event WHERE subject = :matter"
		" AND kind = 'matter.moved' AND actor = :staff AND (role = 'executor'"
		" OR body->>'$.to' = 'acceptance') LIMIT 1");

	ask_int(&q, ":matter", matter);
	ask_int(&q, ":staff", staff);
	*out = ask_next(&q);
	return ask_done(&q);
}

/* Of those without a card only whoever put it forward counts: that their receipt proves. */
static enum err may_judge(struct hall *hall, int64_t matter, const struct person *person)
{
	bool no = false, theirs = true;
	enum err err = person_recused(hall, matter, person, &no);

	if (err == OK && !no && person->kind == BY_NUMBER)
		err = carried_out(hall, matter, person->id, &no);
	if (err == OK && person->kind != BY_NUMBER && person->kind != BY_CARD)
		err = person_submitted(hall, matter, person, &theirs);
	return err != OK ? err : no || !theirs ? ERR_ROLE : OK;
}

static enum err check_panel(struct hall *hall, const struct passage *passage)
{
	struct person writer = person_staff(passage->move->by);
	bool neighbour = false;
	enum err err = may_judge(hall, passage->matter.id, &writer);

	for (int i = 0; err == OK && i < passage->member_count; i++) {
		err = may_judge(hall, passage->matter.id, &passage->members[i]);
		neighbour = neighbour || passage->members[i].kind != BY_NUMBER;
	}
	return err != OK ? err : neighbour ? OK : ERR_ROLE;
}

/* Whatever is not met sends it back, with what is missing in words. */
enum err guard_findings(struct hall *hall, struct passage *passage)
{
	const char *remark = passage->move->values[NEED_REMARK];
	bool failed = false;
	enum err err = check_panel(hall, passage);

	if (err == OK)
		err = a_line_each(hall, passage, NEED_FINDING);
	if (err == OK)
		err = read_findings(passage->move->values[NEED_FINDING], &failed);
	if (err == OK && failed && (!remark || !*remark))
		err = ERR_MISSING;
	if (err == OK && failed != (passage->way->to == EXECUTING))
		passage->way = way_other(passage->way);
	return err;
}

enum err guard_rating(struct hall *hall, struct passage *passage)
{
	const char *answer = passage->move->values[NEED_ANSWER];
	bool unsolved = strcmp(passage->move->values[NEED_RATING], "unsatisfied") == 0;

	if (unsolved && (!answer || !*answer))
		return ERR_MISSING;
	if (unsolved != (passage->way->to == EXECUTING))
		passage->way = way_other(passage->way);
	return OK;
}
