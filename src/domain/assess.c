/* assess.c - three criteria (三性评估), and who stands aside (回避). */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/assess.h"
#include "domain/hall.h"
#include "domain/person.h"
#include "domain/resident.h"
#include "domain/staff.h"
#include "domain/work.h"
#include "store/db.h"

enum { ROUND = 4 };                          /* its place among the fields of an assessment */

static bool in_range(int score)
{
	return score >= 0 && score <= 5;
}

/* How often the matter has come to be assessed; undoing a joining or a mistake begins nothing. */
static enum err round_of(struct hall *hall, int64_t matter, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT MAX(1, COUNT(*)) FROM event WHERE subject = :matter"
		" AND kind = 'matter.moved' AND body->>'$.to' = 'assessing'"
		" AND body->>'$.from' <> 'merged' AND body->>'$.correction' IS NULL");

	ask_int(&q, ":matter", matter);
	return ask_number(&q, out);
}

static enum err may_judge(struct hall *hall, int64_t matter, int64_t by)
{
	struct person person = person_staff(by);
	bool recused = false;
	enum err err = person_recused(hall, matter, &person, &recused);

	return err != OK ? err : recused ? ERR_ROLE : OK;
}

static enum err judge(struct hall *hall, struct event *event)
{
	static const enum state allowed[] = { ASSESSING };
	enum err err = db_begin(hall->store->db);

	if (err != OK)
		return err;
	err = may_judge(hall, event->subject, event->by.id);
	if (err == OK)
		err = round_of(hall, event->subject, &event->fields[ROUND].number);
	if (err == OK)
		err = work_append(hall, event, allowed, 1);
	return db_end(hall->store->db, err);
}

enum err matter_assess(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	const struct scores *scores)
{
	char *note = utf8_clean(scores->note ? scores->note : "", false);
	struct event event = { .kind = "matter.assessed", .subject = matter,
		.by = { by, role_name(who) }, .fields = {
			{ "necessity", .number = scores->necessity },
			{ "feasibility", .number = scores->feasibility },
			{ "representativeness", .number = scores->representativeness },
			{ "note", .text = note }, [ROUND] = { "round" } } };
	enum err err = ERR_INPUT;

	if (!(who & ROLES_OF_STAFF))
		err = ERR_ROLE;
	else if (!*note)
		err = ERR_MISSING;
	else if (in_range(scores->necessity) && in_range(scores->feasibility) &&
		 in_range(scores->representativeness))
		err = judge(hall, &event);
	free(note);
	return err;
}

enum err assessments_load(struct hall *hall, int64_t matter, struct assessments *out)
{
	struct ask q = ask(hall->store->db, "SELECT staff, necessity, feasibility,"
		" representativeness, note FROM assessment a WHERE matter = :matter AND round = :round"
		" AND NOT EXISTS (SELECT 1 FROM recusal r WHERE r.matter = a.matter"
		" AND r.person = 'staff/' || a.staff) ORDER BY staff");
	int64_t round = 0;
	enum err err = round_of(hall, matter, &round), done;

	*out = (struct assessments){0};
	ask_int(&q, ":matter", matter);
	ask_int(&q, ":round", round);
	while (ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		out->list[out->count++] = (struct assessment){ .staff = got_int(&q, 0),
			.necessity = (int)got_int(&q, 1), .feasibility = (int)got_int(&q, 2),
			.representativeness = (int)got_int(&q, 3), .note = got_copy(&q, 4) };
	}
	done = ask_done(&q);
	return err != OK ? err : done;
}

void assessments_release(struct assessments *assessments)
{
	for (size_t i = 0; i < assessments->count; i++)
		free(assessments->list[i].note);
	free(assessments->list);
	*assessments = (struct assessments){0};
}

/* Before it is decided. */
static enum err append_recusal(struct hall *hall, struct event *event)
{
	static const enum state allowed[] = { SCREENING, NEEDS_INFO, ASSESSING, DEFERRED, QUEUED,
		DELIBERATING };

	return work_append(hall, event, allowed, sizeof allowed / sizeof *allowed);
}

static enum err staff_known(struct hall *hall, int64_t staff)
{
	struct staff colleague;
	enum err err = staff_load(hall, staff, &colleague);

	staff_release(&colleague);
	return err;
}

enum err matter_recuse(struct hall *hall, int64_t by, unsigned who, int64_t matter,
	int64_t staff, const char *reason)
{
	char *clean = utf8_clean(reason, false);
	struct person person = person_staff(staff);
	struct event event = { .kind = "matter.recused", .subject = matter,
		.by = { by, role_name(who) },
		.fields = { { "person", .text = person.name }, { "reason", .text = clean } } };
	enum err err = OK;

	if (!(who & ROLES_OF_STAFF) || (by != staff && !(who & (ROLE_CHAIR | ROLE_OVERSEER))))
		err = ERR_ROLE;
	else if (!*clean)
		err = ERR_MISSING;
	if (err == OK)
		err = staff_known(hall, staff);
	if (err == OK)
		err = append_recusal(hall, &event);
	free(clean);
	return err;
}

enum err matter_stand_aside(struct hall *hall, struct actor by, int64_t matter,
	const struct aside *aside)
{
	char *clean = utf8_clean(aside->reason, false);
	struct person person = person_resident(aside->resident);
	struct event event = { .kind = "matter.recused", .subject = matter, .by = by,
		.fields = { { "person", .text = person.name }, { "reason", .text = clean } } };
	enum err err = *clean ? resident_known(hall, aside->resident) : ERR_MISSING;

	if (err == OK)
		err = append_recusal(hall, &event);
	free(clean);
	return err;
}
