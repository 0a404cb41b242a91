/* follow.c - what follows from a transition, in the same transaction. */
#include <config.h>

#include "domain/alarm.h"
#include "domain/flags.h"
#include "domain/hall.h"
#include "domain/matter-points.h"
#include "domain/service.h"
#include "domain/move-inside.h"
#include "domain/polling.h"
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

static enum err was_thanked(struct hall *hall, int64_t matter, int64_t resident, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM service WHERE resident = :resident"
		" AND matter = :matter AND rule = :rule");

	ask_int(&q, ":resident", resident);
	ask_int(&q, ":matter", matter);
	ask_text(&q, ":rule", rules[RULE_ACCEPTED].name);
	*out = ask_next(&q);
	return ask_done(&q);
}

/* Those of the panel who came with a card are thanked for it, once a matter. */
static enum err thank_panel(struct hall *hall, const struct passage *passage)
{
	struct service service = { .matter = passage->matter.id, .rule = RULE_ACCEPTED };
	int64_t given;
	enum err err = OK;

	for (int i = 0; err == OK && i < passage->member_count; i++) {
		bool before = true;

		service.resident = passage->members[i].id;
		if (passage->members[i].kind == BY_CARD)
			err = was_thanked(hall, service.matter, service.resident, &before);
		if (err == OK && !before)
			err = service_enter(hall, (struct actor){ 0, "computed" }, &service, &given);
	}
	return err;
}

/* A vote that is open while the matter goes elsewhere lapses. */
enum err passage_ends(struct hall *hall, const struct passage *passage)
{
	enum err err = OK;

	if (passage->way->from == DELIBERATING && passage->way->guard != GUARD_POLL)
		err = polling_lapse(hall, passage->matter.id, (struct actor){ 0, "computed" },
			&(struct polling_end){0});
	return err == ERR_NOT_FOUND ? OK : err;
}

enum err passage_follows(struct hall *hall, const struct passage *passage)
{
	const struct matter *matter = &passage->matter;
	const struct way *way = passage->way;
	enum err err = matter_points(hall, matter, way, passage->move);

	if (err == OK && way->guard == GUARD_POLL)
		err = polling_settled(hall, &passage->vote);
	if (err != OK || way->guard == GUARD_CORRECTION)
		return err;
	if (way->guard == GUARD_FINDINGS)
		return thank_panel(hall, passage);
	if (way->guard == GUARD_RATING && way->to == EXECUTING && matter->round >= 1)
		return alarm_raise(hall, "unsatisfied", matter->id);
	if (way->to == BLOCKED && matter->extensions + 1 >= EXTENSIONS_MANY)
		return alarm_raise(hall, "extended", matter->id);
	return way->to == ARCHIVED ? erase_texts(hall, matter->id) : OK;
}
