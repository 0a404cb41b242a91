/* follow.c - what follows from a transition, in the same transaction. */
#include <config.h>

#include <stdio.h>

#include "domain/alarm.h"
#include "domain/flags.h"
#include "domain/hall.h"
#include "domain/move-inside.h"
#include "domain/points.h"
#include "store/db.h"

/* Every personal text of the matter and of those that were joined with it. */
static enum err erase_texts(struct hall *hall, int64_t matter)
{
	struct ask q = ask(hall->store->db, "WITH RECURSIVE joined(id) AS (VALUES(:matter)"
		" UNION SELECT m.id FROM matter m, joined j"
		" WHERE m.parent = j.id AND m.state = 'merged')"
		" SELECT seq FROM joined j JOIN event e ON e.subject = j.id"
		" AND e.kind >= 'matter.' AND e.kind < 'matter/' AND digests <> '{}'");
	enum err err = OK, done;

	ask_int(&q, ":matter", matter);
	while (err == OK && ask_next(&q))
		err = personal_erase(hall->store, got_int(&q, 0), NULL);
	done = ask_done(&q);
	return err != OK ? err : done;
}

static enum err earned(struct hall *hall, const struct matter *matter, const struct way *way)
{
	char cause[48];

	if (way->to != QUEUED || way->from != ASSESSING)
		return OK;
	snprintf(cause, sizeof cause, "matter/%lld/admitted", (long long)matter->id);
	return points_earn(hall, (struct actor){ 0, "clock" }, matter->resident, "admitted", cause,
		matter->file_number);
}

enum err passage_follows(struct hall *hall, const struct passage *passage)
{
	const struct matter *matter = &passage->matter;
	const struct way *way = passage->way;

	enum err err = earned(hall, matter, way);

	if (err != OK || way->guard == GUARD_CORRECTION)
		return err;
	if (way->guard == GUARD_RATING && way->to == EXECUTING && matter->round >= 1)
		return alarm_raise(hall, "unsatisfied", matter->id);
	if (way->to == BLOCKED && matter->extensions + 1 >= EXTENSIONS_MANY)
		return alarm_raise(hall, "extended", matter->id);
	return way->to == ARCHIVED ? erase_texts(hall, matter->id) : OK;
}
