/* matter.c - matters as they are read: one, many, by code, with their text. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/attempt.h"
#include "domain/calendar.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/matter-code.h"
#include "domain/resident.h"
#include "domain/title.h"
#include "store/db.h"
#include "store/vault.h"

static const char *const who_names[] = { "card", "name", "anonymous", "import" };

void matter_release(struct matter *matter)
{
	free(matter->file_number);
	free(matter->category);
	free(matter->place);
	free(matter->source);
	wipe_free(matter->subject);
	free(matter->title);
	free(matter->title_en);
	free(matter->urgency);
	free(matter->rating);
	free(matter->wording);
	*matter = (struct matter){0};
}

void matters_release(struct matters *matters)
{
	for (size_t i = 0; i < matters->count; i++)
		matter_release(&matters->list[i]);
	free(matters->list);
	*matters = (struct matters){0};
}

/* Whoever seconds it, and whoever seconds what was joined to it and was not counted yet. Without
 * a DISTINCT, for which SQLite would make a table of its own each time. */
#define JOINED "matter j WHERE j.parent > 0 AND j.parent = matter.id AND j.state = 'merged'"
#define SECONDS "(SELECT COUNT(*) FROM seconding s WHERE s.matter = matter.id)" \
	" + (SELECT COUNT(*) FROM seconding s JOIN " JOINED " AND s.matter = j.id" \
	"   AND NOT EXISTS (SELECT 1 FROM seconding t WHERE t.person = s.person" \
	"     AND (t.matter = matter.id OR (t.matter < s.matter AND t.matter IN" \
	"       (SELECT j.id FROM " JOINED ")))))"
#define COLUMNS "SELECT id, file_number, state, before, category, place, who, resident," \
	" assisted, urgency, source, text_seq, received_at, due_at, answered_at, paused_at," \
	" wake_at, moved_at, clerk, parent, round, rating, code_hash IS NOT NULL, held_wake," \
	" window_seq, window_until, extensions, wording, worded_at, worded_by = 'resident'," \
	" agreed_at, left_at, (SELECT words FROM title WHERE title.matter = matter.id)," \
	" " SECONDS " FROM matter"

static enum who who_read(const char *name)
{
	int i = 0;

	while (i < WHO_IMPORT && strcmp(who_names[i], name) != 0)
		i++;
	return (enum who)i;
}

static enum err fill(struct hall *hall, struct ask *q, struct matter *out)
{
	*out = (struct matter){
		.id = got_int(q, 0), .file_number = got_copy(q, 1), .category = got_copy(q, 4),
		.place = got_copy(q, 5), .who = who_read(got_text(q, 6)),
		.resident = got_int(q, 7), .assisted = got_int(q, 8), .urgency = got_copy(q, 9),
		.source = got_copy(q, 10), .text_seq = got_int(q, 11),
		.received_at = got_int(q, 12), .due_at = got_int(q, 13),
		.answered_at = got_int(q, 14), .paused_at = got_int(q, 15),
		.wake_at = got_int(q, 16), .moved_at = got_int(q, 17), .clerk = got_int(q, 18),
		.parent = got_int(q, 19), .round = got_int(q, 20), .rating = got_copy(q, 21),
		.has_code = got_int(q, 22) != 0, .held_wake = got_int(q, 23),
		.window_seq = got_int(q, 24), .window_until = got_int(q, 25),
		.extensions = got_int(q, 26), .wording = got_copy(q, 27),
		.worded_at = got_int(q, 28), .worded_by_resident = got_int(q, 29) != 0,
		.agreed_at = got_int(q, 30), .left_at = got_int(q, 31),
		.title = got_copy(q, 32), .seconds = got_int(q, 33),
	};
	if (!state_read(got_text(q, 2), &out->state) || !state_read(got_text(q, 3), &out->before))
		return fail(ERR_BROKEN, "matter %lld is in no known state", (long long)out->id);
	if (out->title)
		out->title_en = title_ready(hall, &(struct phrase){ out->category, out->place,
			out->title }, LANGUAGE_EN);
	return personal_load(hall->store, out->text_seq, "subject", &out->subject);
}

static enum err load_one(struct hall *hall, struct ask *q, struct matter *out)
{
	enum err err = ERR_NOT_FOUND, done;

	*out = (struct matter){0};
	if (ask_next(q))
		err = fill(hall, q, out);
	done = ask_done(q);
	if (err != OK)
		matter_release(out);
	return done != OK ? done : err;
}

enum err matter_known(struct hall *hall, const char *source, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM matter WHERE source = :source");

	ask_text(&q, ":source", source);
	*out = ask_next(&q);
	return ask_done(&q);
}

enum err matter_load(struct hall *hall, int64_t id, struct matter *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE id = :id");

	ask_int(&q, ":id", id);
	return load_one(hall, &q, out);
}

static bool wanted(const struct hall *hall, const struct matter_filter *filter,
	const struct matter *matter)
{
	if (!filter->open_only || !states[matter->state].closed)
		return true;
	return filter->heard && matter_window(hall, matter) >= clock_now();
}

enum err matters_load(struct hall *hall, const struct matter_filter *filter, struct matters *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE (:any OR state = :state)"
		" AND (:before = 0 OR id < :before) ORDER BY id DESC");
	enum err err = OK, done;

	*out = (struct matters){0};
	ask_int(&q, ":any", filter->state == STATE_COUNT);
	ask_text(&q, ":state", filter->state == STATE_COUNT ? "" : states[filter->state].name);
	ask_int(&q, ":before", filter->before_id);
	while (err == OK && (filter->limit == 0 || out->count < (size_t)filter->limit) &&
	       ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		err = fill(hall, &q, &out->list[out->count]);
		if (err == OK && !wanted(hall, filter, &out->list[out->count]))
			matter_release(&out->list[out->count]);
		else
			out->count++;
	}
	done = ask_done(&q);
	if (err != OK || done != OK)
		matters_release(out);
	return err != OK ? err : done;
}

static void scope_of(const struct hall *hall, char out[48])
{
	snprintf(out, 48, "track/%s", hall->store->origin);
}

enum err matter_by_code(struct hall *hall, const char *typed, struct matter *out)
{
	char code[CODE_SIZE], hash[VAULT_HEX], scope[48];
	struct ask q;
	enum err err = code_read(typed, CODE_DIGITS, code);

	*out = (struct matter){0};
	if (err != OK)
		return err;
	scope_of(hall, scope);
	err = attempt_allowed(hall, scope);
	if (err != OK)
		return err;
	vault_hash_hex(hall->store->vault, FOR_CODE, code, hash);
	wipe(code, sizeof code);
	q = ask(hall->store->db, COLUMNS " WHERE code_hash = :hash");
	ask_text(&q, ":hash", hash);
	err = load_one(hall, &q, out);
	return err == ERR_NOT_FOUND ? attempt_missed(hall, scope, err) : err;
}

static enum err pin_judged(struct hall *hall, const struct matter *matter, const char *pin)
{
	struct ask q = ask(hall->store->db, "SELECT pin_hash FROM matter WHERE id = :id");
	char hash[VAULT_HEX];
	bool fits = false;
	enum err err;

	if (matter->resident > 0) {
		err = ask_done(&q);
		return err == OK ? resident_pin_fits(hall, matter->resident, pin) : err;
	}
	matter_pin_hash(hall, matter->file_number, pin, hash);
	ask_int(&q, ":id", matter->id);
	if (ask_next(&q))
		fits = strcmp(got_text(&q, 0), hash) == 0;
	err = ask_done(&q);
	return err != OK ? err : fits ? OK : ERR_DENIED;
}

enum err matter_check_pin(struct hall *hall, const struct matter *matter, const char *pin)
{
	char scope[48];
	enum err err;

	snprintf(scope, sizeof scope, "matter/%lld", (long long)matter->id);
	err = attempt_allowed(hall, scope);
	if (err == OK)
		err = pin_judged(hall, matter, pin);
	if (err == ERR_DENIED)
		return attempt_missed(hall, scope, ERR_DENIED);
	return err == OK ? attempt_cleared(hall, scope) : err;
}

enum err matter_text(struct hall *hall, const struct matter *matter, char **out)
{
	return personal_load(hall->store, matter->text_seq, "text", out);
}

enum err matter_contact(struct hall *hall, const struct matter *matter, char **name, char **phone)
{
	struct ask q = ask(hall->store->db, "SELECT name_seq FROM resident WHERE id = :id");
	int64_t seq = matter->text_seq;
	enum err err;

	*name = *phone = NULL;
	ask_int(&q, ":id", matter->resident);
	if (ask_next(&q))
		seq = got_int(&q, 0);
	err = ask_done(&q);
	if (err == OK)
		err = personal_load(hall->store, seq, "name", name);
	return err == OK ? personal_load(hall->store, seq, "phone", phone) : err;
}

enum err matter_by_number(struct hall *hall, const char *number, int64_t *id)
{
	struct ask q = ask(hall->store->db, "SELECT id FROM matter WHERE file_number = :number"
		" OR (:number NOT GLOB '*[^0-9]*' AND file_serial = CAST(:number AS INTEGER)"
		" AND file_year = :year)");

	ask_text(&q, ":number", number);
	ask_int(&q, ":year", clock_year(clock_now()));
	return ask_number(&q, id) == OK ? OK : ERR_INPUT;
}

/* A decision from before windows were recorded has its days all the same. */
int64_t matter_window(const struct hall *hall, const struct matter *matter)
{
	if (!way_find(matter->state, OBJECTION, ROLE_RESIDENT) || matter->state == OBJECTION)
		return 0;
	return matter->window_until > 0 ? matter->window_until :
		calendar_days(hall, matter->moved_at, "objection", OBJECTION_DAYS);
}

const char *matter_category(const struct hall *hall, const char *key)
{
	return hall_text(hall, "categories", key, key);
}

const char *matter_place(const struct hall *hall, const char *key)
{
	return hall_text(hall, "places", key, key);
}
