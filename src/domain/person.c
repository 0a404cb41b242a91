/* person.c - who somebody is where that may be staff, a card, a receipt or a phone. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/code.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/person.h"
#include "domain/resident.h"
#include "domain/staff.h"
#include "store/db.h"
#include "store/store.h"
#include "store/vault.h"

/* The last eleven digits make a phone: with or without the country's number it is the same. */
enum { PHONE_LEAST = 7, PHONE_DIGITS = 11, ROOM = 32 };

static struct person named(enum person_kind kind, int64_t id)
{
	static const char *const names[] = { [BY_NUMBER] = "staff", [BY_CARD] = "resident",
		[BY_RECEIPT] = "matter" };
	struct person person = { .kind = kind, .id = id };

	snprintf(person.name, sizeof person.name, "%s/%lld", names[kind], (long long)id);
	return person;
}

struct person person_staff(int64_t id)
{
	return named(BY_NUMBER, id);
}

struct person person_resident(int64_t id)
{
	return named(BY_CARD, id);
}

/* The digits of a number however it was written; yields how many there are. */
static int digits_of(const char *typed, char out[ROOM])
{
	int count = 0;

	for (; *typed; typed++)
		if (*typed >= '0' && *typed <= '9' && count < ROOM - 1)
			out[count++] = *typed;
	out[count] = '\0';
	return count;
}

enum err person_phone(const struct hall *hall, const char *phone, struct person *out)
{
	char digits[ROOM], hash[VAULT_HEX];
	int count = digits_of(phone, digits);

	*out = (struct person){ .kind = BY_PHONE };
	if (count < PHONE_LEAST)
		return ERR_INPUT;
	vault_hash_hex(hall->store->vault, FOR_PHONE,
		digits + (count > PHONE_DIGITS ? count - PHONE_DIGITS : 0), hash);
	wipe(digits, sizeof digits);
	snprintf(out->name, sizeof out->name, "phone/%s", hash);
	return OK;
}

enum err person_submitter(struct hall *hall, const struct matter *matter, struct person *out)
{
	char *phone = NULL;
	enum err err = OK;

	*out = matter->resident > 0 ? person_resident(matter->resident) :
		named(BY_RECEIPT, matter->id);
	if (matter->who == WHO_NAME)
		err = personal_load(hall->store, matter->text_seq, "phone", &phone);
	if (err == OK && phone)
		err = person_phone(hall, phone, out);
	wipe_free(phone);
	return err;
}

static enum err prove_receipt(struct hall *hall, const struct proof *proof, struct person *out)
{
	struct matter matter;
	enum err err = matter_by_code(hall, proof->number, &matter);

	if (err == OK)
		err = matter_check_pin(hall, &matter, proof->pin);
	if (err == OK)
		err = person_submitter(hall, &matter, out);
	matter_release(&matter);
	return err;
}

enum err person_prove(struct hall *hall, const struct proof *proof, struct person *out)
{
	struct proof typed = { proof->number ? proof->number : "", proof->pin ? proof->pin : "" };
	char digits[ROOM];
	int count = digits_of(typed.number, digits);
	int64_t id;
	enum err err;

	*out = (struct person){0};
	if (count == CODE_DIGITS)
		return prove_receipt(hall, &typed, out);
	err = count == CARD_DIGITS ? resident_login(hall, digits, typed.pin, &id) :
		staff_login(hall, digits, typed.pin, &id);
	if (err == OK)
		*out = count == CARD_DIGITS ? person_resident(id) : person_staff(id);
	return err;
}

/* The matter and all that were joined with it. */
#define JOINED "WITH RECURSIVE joined(id) AS (VALUES(:matter)" \
	" UNION SELECT m.id FROM matter m, joined j WHERE m.parent = j.id)"

static enum err acted(struct hall *hall, int64_t matter, const struct person *person, bool *out)
{
	struct ask q = ask(hall->store->db, JOINED
		" SELECT 1 FROM joined j JOIN event e ON e.subject = j.id"
		" AND e.kind >= 'matter.' AND e.kind < 'matter/'"
		" WHERE (:kind < 2 AND e.actor = :id AND e.role <> 'clock'"
		"   AND (:kind = 1) = (e.role IN ('resident', 'seat')))"
		" OR (:kind = 0 AND e.body->>'$.second' = :id)"
		" OR (:kind = 1 AND e.kind = 'matter.stated' AND e.body->>'$.resident' = :id)"
		" OR e.body->>'$.person' = :name"
		" OR instr(' ' || (e.body->>'$.panel') || ' ', ' ' || :name || ' ') > 0 LIMIT 1");

	ask_int(&q, ":matter", matter);
	ask_int(&q, ":kind", person->kind);
	ask_int(&q, ":id", person->id);
	ask_text(&q, ":name", person->name);
	*out = ask_next(&q);
	return ask_done(&q);
}

enum err person_submitted(struct hall *hall, int64_t matter, const struct person *person,
	bool *out)
{
	struct ask q = ask(hall->store->db, JOINED " SELECT id FROM joined");
	enum err err = OK, done;

	*out = false;
	ask_int(&q, ":matter", matter);
	while (err == OK && !*out && ask_next(&q)) {
		struct person submitter;
		struct matter one;

		err = matter_load(hall, got_int(&q, 0), &one);
		if (err == OK)
			err = person_submitter(hall, &one, &submitter);
		*out = err == OK && strcmp(submitter.name, person->name) == 0;
		matter_release(&one);
	}
	done = ask_done(&q);
	return err != OK ? err : done;
}

enum err person_involved(struct hall *hall, int64_t matter, const struct person *person, bool *out)
{
	enum err err = acted(hall, matter, person, out);

	if (err == OK && !*out)
		err = person_submitted(hall, matter, person, out);
	return err == OK && !*out ? person_recused(hall, matter, person, out) : err;
}

enum err person_recused(struct hall *hall, int64_t matter, const struct person *person, bool *out)
{
	struct ask q = ask(hall->store->db,
		"SELECT 1 FROM recusal WHERE matter = :matter AND person = :name");

	ask_int(&q, ":matter", matter);
	ask_text(&q, ":name", person->name);
	*out = ask_next(&q);
	return ask_done(&q);
}
