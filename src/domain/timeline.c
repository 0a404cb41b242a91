/* timeline.c - what happened to a matter, in plain words, and who has it now. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/timeline.h"
#include "store/db.h"

void timeline_release(struct timeline *timeline)
{
	for (size_t i = 0; i < timeline->count; i++)
		happening_release(&timeline->list[i]);
	free(timeline->list);
	*timeline = (struct timeline){0};
}

enum err timeline_load(struct hall *hall, const struct matter *matter, enum view view,
	struct timeline *out)
{
	/* Secondings in a row are one line, in the place of the last; a phone's that a card took
	 * the place of is none. */
	struct ask q = ask(hall->store->db, "SELECT " HAPPENING_COLUMNS ", COUNT(*), MAX(seq) FROM"
		" (SELECT *, SUM(kind <> 'matter.seconded') OVER (ORDER BY seq) AS part FROM"
		"  (SELECT * FROM event WHERE subject = :id AND kind >= 'matter.' AND kind < 'matter/'"
		"    AND kind <> 'matter.tallied'"
		"    AND (kind <> 'matter.seconded' OR EXISTS (SELECT 1 FROM seconding s"
		"     WHERE s.matter = :id AND s.person = body->>'$.person'))"
		"   UNION ALL SELECT * FROM event WHERE seq IN"
		"    (SELECT seq FROM concern WHERE matter = :id)))"
		" GROUP BY part, kind = 'matter.seconded' ORDER BY seq");
	enum err err = OK, done;

	*out = (struct timeline){0};
	ask_int(&q, ":id", matter->id);
	while (err == OK && ask_next(&q)) {
		if (!happening_shows(got_text(&q, 2), view))
			continue;
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		err = happening_read(hall, &q, view, &out->list[out->count++]);
	}
	done = ask_done(&q);
	return err != OK ? err : done;
}

static enum err task_of(struct hall *hall, const struct matter *matter, char **party, int64_t *by)
{
	struct ask q = ask(hall->store->db, "SELECT party, deadline FROM task"
		" WHERE matter = :id ORDER BY verdict = 'pass', deadline LIMIT 1");

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
	case ACCEPTANCE:
		return _("the acceptance panel");
	default:
		return _("the clerk at the desk");
	}
}

enum err matter_responsible(struct hall *hall, const struct matter *matter, char **who, int64_t *by)
{
	bool carried_out = matter->state == EXECUTING || matter->state == BLOCKED;
	enum err err = OK;

	*who = NULL;
	*by = matter->answered_at == 0 && matter->paused_at == 0 ? matter->due_at : matter->wake_at;
	if (carried_out)
		err = task_of(hall, matter, who, by);
	if (matter->state == BLOCKED && matter->wake_at > 0)
		*by = matter->wake_at;       /* the new date */
	if (!*who)
		*who = xstrdup(states[matter->state].closed ? "" : usual_party(matter));
	if (states[matter->state].closed)
		*by = 0;
	return err;
}

const char *matter_next(const struct hall *hall, const struct matter *matter)
{
	int64_t window = matter_window(hall, matter);

	if (states[matter->state].closed && window > 0 && window < clock_now())
		return _("The days for objections are over. You may put it forward again at any time.");
	return _(states[matter->state].next);
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
