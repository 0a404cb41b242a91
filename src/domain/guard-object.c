/* guard-object.c - guards of objections: in time, once each, answered by who had no part in it. */
#include <config.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "domain/move-inside.h"
#include "store/db.h"

/* By card; else by phone; else by the receipt that was shown. */
static enum err who_objects(struct hall *hall, const struct move *move,
	const struct matter *matter, struct person *out)
{
	struct matter held = {0};
	enum err err;

	if (move->by > 0) {
		*out = person_resident(move->by);
		return OK;
	}
	if (move->phone)
		return move->name && *move->name ? person_phone(hall, move->phone, out) : ERR_INPUT;
	if (move->holder <= 0 || move->holder == matter->id)
		return person_submitter(hall, matter, out);
	err = matter_load(hall, move->holder, &held);
	if (err == OK)
		err = person_submitter(hall, &held, out);
	matter_release(&held);
	return err;
}

static enum err only_once(struct hall *hall, const struct passage *passage)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM objection WHERE matter = :matter"
		" AND window_seq = :window AND person = :person");
	int64_t before;
	enum err err;

	ask_int(&q, ":matter", passage->matter.id);
	ask_int(&q, ":window", passage->matter.window_seq);
	ask_text(&q, ":person", passage->person.name);
	err = ask_number(&q, &before);
	return err != OK ? err : before == 0 ? OK : ERR_TWICE;
}

/* While one objection is being answered the days of all others stand still. */
enum err guard_objection(struct hall *hall, struct passage *passage)
{
	const struct matter *matter = &passage->matter;
	enum err err = who_objects(hall, passage->move, matter, &passage->person);

	if (err == OK && matter->state != OBJECTION && clock_now() > matter_window(hall, matter))
		err = ERR_MOVE;
	return err == OK ? only_once(hall, passage) : err;
}

/* Who refused it, or confirmed that, does not answer for it; a vote is nobody's alone. */
static enum err decided(struct hall *hall, const struct passage *passage, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT actor = :by OR body->>'$.second' IS :by FROM event"
		" WHERE subject = :matter AND kind = 'matter.moved' AND role <> 'clock'"
		" AND body->>'$.to' = :to AND body->>'$.from' NOT IN ('objection', 'deliberating')"
		" ORDER BY seq DESC LIMIT 1");

	ask_int(&q, ":by", passage->move->by);
	ask_int(&q, ":matter", passage->matter.id);
	ask_text(&q, ":to", states[passage->matter.before].name);
	*out = ask_next(&q) && got_int(&q, 0) != 0;
	return ask_done(&q);
}

/* Members are of staff or have a card: a receipt alone tells no two people apart. */
static bool may_answer(const struct passage *passage, const struct person *member)
{
	return member->kind == BY_CARD ||
		(member->kind == BY_NUMBER && member->id != passage->move->by);
}

enum err guard_review(struct hall *hall, struct passage *passage)
{
	bool involved = false;
	enum err err = decided(hall, passage, &involved);

	for (int i = 0; err == OK && !involved && i < passage->member_count; i++) {
		err = person_involved(hall, passage->matter.id, &passage->members[i], &involved);
		involved = involved || !may_answer(passage, &passage->members[i]);
	}
	return err != OK ? err : involved ? ERR_ROLE : OK;
}
