/* second.c - 附议: a resident stands behind a matter that is there. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/second.h"
#include "store/db.h"
#include "store/vault.h"

enum { PHONE_LEAST = 7, PHONE_ROOM = 32, PERSON_ROOM = VAULT_HEX + 16 };

bool matter_seconded_in(enum state state)
{
	return states[state].phase == PHASE_PROPOSE || states[state].phase == PHASE_DELIBERATE;
}

/* The digits alone: however a number is written, it is the same. False: too few. */
static bool phone_digits(const char *phone, char out[PHONE_ROOM])
{
	size_t count = 0;

	for (; phone && *phone && count < PHONE_ROOM - 1; phone++)
		if (*phone >= '0' && *phone <= '9')
			out[count++] = *phone;
	out[count] = '\0';
	return count >= PHONE_LEAST;
}

static void hash_phone(const struct hall *hall, const char *phone, char out[VAULT_HEX])
{
	char digits[PHONE_ROOM];

	out[0] = '\0';
	if (phone_digits(phone, digits))
		vault_hash_hex(hall->store->vault, FOR_PHONE, digits, out);
	wipe(digits, sizeof digits);
}

/* The phone that an event holds, by its hash; "" where it has none. */
static enum err hash_phone_of(struct hall *hall, int64_t seq, char out[VAULT_HEX])
{
	char *phone = NULL;
	enum err err = personal_load(hall->store, seq, "phone", &phone);

	hash_phone(hall, phone, out);
	wipe_free(phone);
	return err;
}

static enum err phone_of_resident(struct hall *hall, int64_t resident, char out[VAULT_HEX])
{
	struct ask q = ask(hall->store->db, "SELECT name_seq FROM resident WHERE id = :id");
	int64_t seq;
	enum err err;

	ask_int(&q, ":id", resident);
	err = ask_number(&q, &seq);
	return err == OK ? hash_phone_of(hall, seq, out) : err;
}

/* Is it their own matter? */
static enum err not_theirs(struct hall *hall, const struct matter *matter,
	const struct seconder *seconder, const char *phone)
{
	char own[VAULT_HEX];
	enum err err = hash_phone_of(hall, matter->text_seq, own);

	if (err != OK)
		return err;
	return (seconder->resident > 0 && seconder->resident == matter->resident) ||
		(*phone && strcmp(own, phone) == 0) ? ERR_TWICE : OK;
}

/* Without a card the phone must be new to the matter, whoever left it. */
static enum err not_there(struct hall *hall, int64_t matter, const char *person, const char *phone,
	bool card)
{
	struct ask q = ask(hall->store->db, "SELECT COUNT(*) FROM seconding WHERE matter = :matter"
		" AND (person = :person OR (NOT :card AND phone = :phone))");
	int64_t count;
	enum err err;

	ask_int(&q, ":matter", matter);
	ask_text(&q, ":person", person);
	ask_text(&q, ":phone", phone);
	ask_int(&q, ":card", card);
	err = ask_number(&q, &count);
	return err != OK ? err : count > 0 ? ERR_TWICE : OK;
}

static void name_person(const struct seconder *seconder, const char *phone, char out[PERSON_ROOM])
{
	if (seconder->resident > 0)
		snprintf(out, PERSON_ROOM, "resident/%lld", (long long)seconder->resident);
	else
		snprintf(out, PERSON_ROOM, "phone/%s", phone);
}

static enum err second_inside(struct hall *hall, const struct matter *matter,
	const struct seconder *seconder, const char *name)
{
	char phone[VAULT_HEX], person[PERSON_ROOM];
	bool card = seconder->resident > 0;
	struct event event = { .kind = "matter.seconded", .subject = matter->id,
		.by = { seconder->resident, "resident" }, .fields = {
			{ "person", .text = person }, { "resident", .number = seconder->resident },
			{ "phone", .text = phone } },
		.personal = { { card ? NULL : "name", name, true }, { "phone", seconder->phone, true } } };
	enum err err = OK;

	hash_phone(hall, seconder->phone, phone);
	if (card)
		err = phone_of_resident(hall, seconder->resident, phone);
	name_person(seconder, phone, person);
	if (err == OK)
		err = not_theirs(hall, matter, seconder, phone);
	if (err == OK)
		err = not_there(hall, matter->id, person, phone, card);
	return err == OK ? event_append(hall->store, &event) : err;
}

enum err matter_second(struct hall *hall, int64_t id, const struct seconder *seconder)
{
	char *name = utf8_clean(seconder->name ? seconder->name : "", false), digits[PHONE_ROOM];
	struct matter matter = {0};
	enum err err = seconder->resident > 0 || (*name && phone_digits(seconder->phone, digits)) ?
		db_begin(hall->store->db) : ERR_INPUT;

	wipe(digits, sizeof digits);
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
