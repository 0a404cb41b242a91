/* seconding.c - 附议: a resident stands behind a matter that is there. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/person.h"
#include "domain/seconding.h"
#include "store/db.h"

bool matter_seconded_in(enum state state)
{
	return states[state].phase == PHASE_PROPOSE || states[state].phase == PHASE_DELIBERATE;
}

/* Who it is, and the phone that is known of them: "" where none is. */
struct behind { struct person person; char phone[PERSON_NAME]; };

static enum err phone_of_resident(struct hall *hall, int64_t resident, char out[PERSON_NAME])
{
	struct ask q = ask(hall->store->db, "SELECT name_seq FROM resident WHERE id = :id");
	struct person person = {0};
	char *phone = NULL;
	int64_t seq;
	enum err err;

	ask_int(&q, ":id", resident);
	err = ask_number(&q, &seq);
	if (err == OK)
		err = personal_load(hall->store, seq, "phone", &phone);
	/* One too short to tell people apart is none. */
	if (phone && person_phone(hall, phone, &person) == OK)
		copy_text(out, PERSON_NAME, person.name);
	wipe_free(phone);
	return err;
}

static enum err find_behind(struct hall *hall, const struct seconder *seconder, struct behind *out)
{
	enum err err;

	*out = (struct behind){0};
	if (seconder->resident > 0) {
		out->person = person_resident(seconder->resident);
		return phone_of_resident(hall, seconder->resident, out->phone);
	}
	err = person_phone(hall, seconder->phone ? seconder->phone : "", &out->person);
	copy_text(out->phone, sizeof out->phone, out->person.name);
	return err;
}

/* Is it their own matter, put forward with card or phone? */
static enum err not_theirs(struct hall *hall, const struct matter *matter,
	const struct behind *behind)
{
	struct person submitter;
	enum err err = person_submitter(hall, matter, &submitter);

	if (err != OK)
		return err;
	return strcmp(submitter.name, behind->person.name) == 0 ||
		strcmp(submitter.name, behind->phone) == 0 ? ERR_TWICE : OK;
}

/* Without a card the phone must be new to the matter, whoever left it. */
static enum err not_there(struct hall *hall, int64_t matter, const struct behind *behind)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM seconding WHERE matter = :matter"
		" AND (person = :person OR (NOT :card AND phone = :phone))");
	int64_t count;
	enum err err;

	ask_int(&q, ":matter", matter);
	ask_text(&q, ":person", behind->person.name);
	ask_text(&q, ":phone", behind->phone);
	ask_int(&q, ":card", behind->person.kind == BY_CARD);
	err = ask_number(&q, &count);
	return err != OK ? err : count > 0 ? ERR_TWICE : OK;
}

static enum err second_inside(struct hall *hall, const struct matter *matter,
	const struct seconder *seconder, const char *name)
{
	struct behind behind;
	bool card = seconder->resident > 0;
	struct event event = { .kind = "matter.seconded", .subject = matter->id,
		.by = { seconder->resident, "resident" }, .fields = {
			{ "person", .text = behind.person.name },
			{ "resident", .number = seconder->resident }, { "phone", .text = behind.phone } },
		.personal = { { card ? NULL : "name", name, true }, { "phone", seconder->phone, true } } };
	enum err err = find_behind(hall, seconder, &behind);

	if (err == OK)
		err = not_theirs(hall, matter, &behind);
	if (err == OK)
		err = not_there(hall, matter->id, &behind);
	return err == OK ? event_append(hall->store, &event) : err;
}

enum err matter_second(struct hall *hall, int64_t id, const struct seconder *seconder)
{
	char *name = utf8_clean(seconder->name ? seconder->name : "", false);
	struct matter matter = {0};
	enum err err = seconder->resident > 0 || *name ? db_begin(hall->store->db) : ERR_INPUT;

	if (err == OK) {
		err = matter_load(hall, id, &matter);
		if (err == OK)
			err = matter_seconded_in(matter.state) ?
				second_inside(hall, &matter, seconder, name) : ERR_MOVE;
		err = db_end(hall->store->db, err);
	}
	matter_release(&matter);
	wipe_free(name);
	return err;
}

enum err matter_seconds_by_card(struct hall *hall, int64_t matter, int64_t *out)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(DISTINCT person) FROM seconding"
		" WHERE resident > 0 AND matter IN (SELECT :matter UNION ALL SELECT id FROM matter"
		" WHERE parent > 0 AND parent = :matter AND state = 'merged')");

	ask_int(&q, ":matter", matter);
	return ask_number(&q, out);
}
