/* joint.c - matters that go on as one, and who stands behind them. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/joint.h"
#include "domain/person.h"
#include "store/db.h"

enum err matter_lead(struct hall *hall, const struct matter *matter, struct matter *out)
{
	struct ask q = ask(hall->store->db, "WITH RECURSIVE up(id, parent, state, depth) AS ("
		"SELECT id, parent, state, 0 FROM matter WHERE id = :id"
		" UNION SELECT m.id, m.parent, m.state, up.depth + 1 FROM matter m, up"
		" WHERE up.state = 'merged' AND m.id = up.parent)"
		" SELECT id FROM up ORDER BY depth DESC LIMIT 1");
	int64_t id;
	enum err err;

	*out = (struct matter){0};
	ask_int(&q, ":id", matter->id);
	err = ask_number(&q, &id);
	return err == OK ? matter_load(hall, id, out) : err;
}

struct people { char (*list)[PERSON_NAME]; int count; };

static void add_once(struct people *people, const char *name)
{
	for (int i = 0; i < people->count; i++)
		if (strcmp(people->list[i], name) == 0)
			return;
	people->list = xrealloc(people->list, (size_t)people->count + 1, sizeof *people->list);
	copy_text(people->list[people->count++], PERSON_NAME, name);
}

static enum err add_submitter(struct hall *hall, int64_t id, struct people *people)
{
	struct person person;
	struct matter matter;
	enum err err = matter_load(hall, id, &matter);

	if (err == OK && matter.left_at == 0)
		err = person_submitter(hall, &matter, &person);
	if (err == OK && matter.left_at == 0)
		add_once(people, person.name);
	matter_release(&matter);
	return err;
}

static enum err add_seconders(struct hall *hall, int64_t id, struct people *people)
{
	struct ask q = ask(hall->store->db, "SELECT person FROM seconding WHERE matter = :id");

	ask_int(&q, ":id", id);
	while (ask_next(&q))
		add_once(people, got_text(&q, 0));
	return ask_done(&q);
}

/* Whoever put the matter itself forward comes first and is not counted. */
enum err matter_supporters(struct hall *hall, int64_t matter, int *out)
{
	struct ask q = ask(hall->store->db, "WITH RECURSIVE joined(id) AS (VALUES(:matter)"
		" UNION SELECT m.id FROM matter m, joined j"
		" WHERE m.parent = j.id AND m.state = 'merged')"
		" SELECT id FROM joined ORDER BY id <> :matter, id");
	struct people people = {0};
	bool own = true;
	int first = 0;
	enum err err = OK, done;

	ask_int(&q, ":matter", matter);
	while (err == OK && ask_next(&q)) {
		err = add_submitter(hall, got_int(&q, 0), &people);
		if (own)
			first = people.count;
		own = false;
		if (err == OK)
			err = add_seconders(hall, got_int(&q, 0), &people);
	}
	done = ask_done(&q);
	*out = people.count - first;
	free(people.list);
	return err != OK ? err : done;
}

/* A co-submitter may at any time; who put it forward as long as they could withdraw it. */
static bool may_leave(const struct matter *matter, int supporters)
{
	return matter->state == MERGED ||
		(supporters > 0 && way_find(matter->state, WITHDRAWN, ROLE_RESIDENT));
}

static enum err leave_inside(struct hall *hall, int64_t id, int64_t resident)
{
	struct event event = { .kind = "matter.left", .subject = id, .by = { resident, "resident" } };
	int supporters = 0;
	struct matter matter;
	enum err err = matter_load(hall, id, &matter);

	if (err == OK)
		err = matter_supporters(hall, id, &supporters);
	if (err == OK && (matter.left_at > 0 || !may_leave(&matter, supporters)))
		err = ERR_MOVE;
	if (err == OK)
		err = event_append(hall->store, &event);
	if (err == OK)
		err = personal_erase(hall->store, matter.text_seq, "name");
	if (err == OK)
		err = personal_erase(hall->store, matter.text_seq, "phone");
	matter_release(&matter);
	return err;
}

enum err matter_leave(struct hall *hall, int64_t matter, int64_t resident)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, leave_inside(hall, matter, resident)) : err;
}
