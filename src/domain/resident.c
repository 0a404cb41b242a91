/* resident.c - who has a card: for points, and for putting matters forward by name. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/attempt.h"
#include "domain/credential.h"
#include "domain/hall.h"
#include "domain/resident.h"
#include "store/db.h"
#include "store/vault.h"

void resident_release(struct resident *resident)
{
	wipe_free(resident->name);
	free(resident->seat);
	free(resident->stratum);
	*resident = (struct resident){0};
}

char *resident_masked(const struct resident *resident)
{
	uint32_t ch;
	size_t first = resident->name && *resident->name ? utf8_next(resident->name, &ch) : 0;

	return xasprintf("%.*s**", (int)first, first > 0 ? resident->name : "");
}

#define COLUMNS "SELECT id, card, name_seq, joined_at, seat, stratum FROM resident"

static enum err load_one(struct hall *hall, struct ask *q, struct resident *out)
{
	enum err err = ERR_NOT_FOUND, done;

	*out = (struct resident){0};
	if (ask_next(q)) {
		out->id = got_int(q, 0);
		copy_text(out->card, sizeof out->card, got_text(q, 1));
		out->joined_at = got_int(q, 3);
		out->seat = got_copy(q, 4);
		out->stratum = got_copy(q, 5);
		err = personal_load(hall->store, got_int(q, 2), "name", &out->name);
	}
	done = ask_done(q);
	return done != OK ? done : err;
}

enum err resident_load(struct hall *hall, int64_t id, struct resident *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE id = :id");

	ask_int(&q, ":id", id);
	return load_one(hall, &q, out);
}

enum err resident_known(struct hall *hall, int64_t id)
{
	struct ask q = ask(hall->store->db, "SELECT id FROM resident WHERE id = :id");

	ask_int(&q, ":id", id);
	return ask_number(&q, &id);
}

enum err resident_by_card(struct hall *hall, const char *card, struct resident *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE card = :card");
	char number[CODE_SIZE];
	enum err err = code_read(card, CARD_DIGITS, number);

	*out = (struct resident){0};
	ask_text(&q, ":card", number);
	if (err == OK)
		return load_one(hall, &q, out);
	return ask_done(&q) != OK ? ERR_BROKEN : err;
}

/* A card number that nobody has yet. */
static enum err draw_card(struct hall *hall, char card[CODE_SIZE])
{
	enum err err;
	int64_t taken;

	do {
		struct ask q = ask(hall->store->db,
			"SELECT COUNT(*) FROM resident WHERE card = :card");

		code_make(card, CARD_DIGITS);
		ask_text(&q, ":card", card);
		err = ask_number(&q, &taken);
	} while (err == OK && taken > 0);
	return err;
}

static enum err enrol_inside(struct hall *hall, struct event *event, char card[CODE_SIZE])
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM resident");
	enum err err = ask_number(&q, &event->subject);

	if (err == OK)
		err = draw_card(hall, card);
	event->fields[0] = (struct event_field){ "card", .text = card };
	return err == OK ? event_append(hall->store, event) : err;
}

enum err resident_enrol(struct hall *hall, struct actor by, const char *name, const char *phone,
	const char *pin, struct resident *out)
{
	struct event event = { .kind = "resident.enrolled", .by = by };
	char card[CODE_SIZE], stretched[VAULT_PIN];
	char *clean = utf8_clean(name, false), *call = utf8_clean(phone, false);
	enum err err = !*clean ? ERR_INPUT : pin_is_weak(pin, RESIDENT_PIN_DIGITS) ? ERR_WEAK :
		vault_pin(hall->store->vault, pin, stretched);

	*out = (struct resident){0};
	event.personal[0] = (struct event_personal){ "name", clean, true };
	event.personal[1] = (struct event_personal){ "pin", stretched, true };
	event.personal[2] = (struct event_personal){ "phone", call, true };
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, enrol_inside(hall, &event, card));
	wipe(stretched, sizeof stretched);
	wipe_free(clean);
	wipe_free(call);
	return err == OK ? resident_load(hall, event.subject, out) : err;
}

enum err resident_pin_fits(struct hall *hall, int64_t id, const char *pin)
{
	struct ask q = ask(hall->store->db, "SELECT id, pin_seq FROM resident WHERE id = :id");
	int64_t same;

	ask_int(&q, ":id", id);
	return credential_judge(hall, &q, pin, &same);
}

static enum err judge_card(struct hall *hall, const char *card, const char *pin, int64_t *id)
{
	struct ask q = ask(hall->store->db, "SELECT id, pin_seq FROM resident WHERE card = :card");

	ask_text(&q, ":card", card);
	return credential_judge(hall, &q, pin, id);
}

enum err resident_login(struct hall *hall, const char *card, const char *pin, int64_t *id)
{
	char number[CODE_SIZE], scope[32];
	enum err err = code_read(card, CARD_DIGITS, number);

	*id = 0;
	if (err != OK)
		return err;
	snprintf(scope, sizeof scope, "card/%s", number);
	err = attempt_allowed(hall, scope);
	if (err == OK)
		err = judge_card(hall, number, pin, id);
	if (err == ERR_DENIED) {
		*id = 0;
		return attempt_missed(hall, scope, ERR_DENIED);
	}
	return err == OK ? attempt_cleared(hall, scope) : err;
}

enum err resident_seat(struct hall *hall, struct actor by, int64_t resident, const char *seat)
{
	struct event event = { .kind = "resident.seated", .subject = resident, .by = by,
		.fields = { { "seat", .text = seat } } };
	struct resident holder;
	enum err err = *seat && !hall_text(hall, "protected-seats", seat, NULL) ? ERR_INPUT :
		resident_load(hall, resident, &holder);

	if (err != OK)
		return err;
	err = strcmp(holder.seat, seat) == 0 ? ERR_TWICE : event_append(hall->store, &event);
	resident_release(&holder);
	return err;
}
