/* event.c - the log: the one way in for data. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/random.h"
#include "store/chain.h"
#include "store/db.h"
#include "store/event.h"
#include "store/json.h"
#include "store/search.h"
#include "store/vault.h"

static const struct applier *applier_of(const struct store *store, const char *kind)
{
	for (const struct applier *applier = store->appliers; applier->kind; applier++)
		if (strcmp(applier->kind, kind) == 0)
			return applier;
	return NULL;
}

static enum err run_one(struct ask *q, const struct logged *logged)
{
	ask_int(q, ":seq", logged->seq);
	ask_int(q, ":at", logged->at);
	ask_int(q, ":actor", logged->actor);
	ask_text(q, ":role", logged->role);
	ask_int(q, ":subject", logged->subject);
	ask_text(q, ":body", logged->body);
	return ask_run(q);
}

enum err event_apply(struct store *store, const struct logged *logged)
{
	const struct applier *applier = applier_of(store, logged->kind);
	bool was = db_applying(store->db, true);
	enum err err = OK;

	if (!applier)
		err = fail(ERR_BROKEN, "nothing applies %s", logged->kind);
	for (const char *sql = applier ? applier->sql : ""; err == OK && *sql; ) {
		struct ask q = ask(store->db, sql);

		sql = ask_rest(&q, sql);
		err = run_one(&q, logged);
	}
	db_applying(store->db, was);
	return err;
}

static enum err save_personal(struct store *store, int64_t seq,
	const struct event_personal *personal, struct text *digests)
{
	unsigned char salt[VAULT_SALT], digest[VAULT_HASH];
	char digest_hex[2 * VAULT_HASH + 1];
	struct text sealed = {0};
	struct ask q = ask(store->db, "INSERT INTO personal (seq, field, salt, sealed, text)"
		" VALUES (:seq, :field, :salt, :sealed, :text)");

	random_bytes(salt, sizeof salt);
	chain_digest(store->vault, salt, personal->text, strlen(personal->text), digest);
	hex(digest, sizeof digest, digest_hex);
	text_addf(digests, "%s\"%s\":\"%s\"", digests->length > 1 ? "," : "", personal->field,
		digest_hex);
	if (personal->sealed)
		vault_seal(store->vault, personal->text, strlen(personal->text), &sealed);
	else
		text_add(&sealed, personal->text);
	ask_int(&q, ":seq", seq);
	ask_text(&q, ":field", personal->field);
	ask_blob(&q, ":salt", salt, sizeof salt);
	ask_int(&q, ":sealed", personal->sealed);
	ask_blob(&q, ":text", sealed.at ? sealed.at : "", sealed.length);
	text_release(&sealed);
	return ask_run(&q);
}

/* The personal rows name the event's row, so they follow it; their digests precede it. */
static enum err append_inside(struct store *store, struct event *event, char *body)
{
	struct chain_link link = {
		.origin = store->origin, .at = event->at, .actor = event->by.id,
		.role = event->by.role && *event->by.role ? event->by.role : "nobody",
		.kind = event->kind, .subject = event->subject, .body = body,
	};
	struct text digests = {0};
	struct logged logged;
	enum err err = chain_next(store, &link);

	text_add(&digests, "{");
	for (int i = 0; err == OK && i < EVENT_PERSONAL && event->personal[i].field; i++)
		err = save_personal(store, link.seq, &event->personal[i], &digests);
	text_add(&digests, "}");
	link.digests = digests.at;
	if (err == OK)
		err = chain_add(store, &link);
	text_release(&digests);
	event->seq = link.seq;
	logged = (struct logged){ .seq = link.seq, .at = link.at, .actor = link.actor,
		.role = link.role, .kind = link.kind, .subject = link.subject, .body = body };
	return err == OK ? event_apply(store, &logged) : err;
}

void event_add(struct event *event, struct event_field field)
{
	int i = 0;

	while (event->fields[i].name)
		i++;
	event->fields[i] = field;
}

enum err event_append(struct store *store, struct event *event)
{
	char *body = NULL;
	bool was;
	enum err err = db_begin(store->db);

	if (err != OK)
		return err;
	event->at = clock_now();
	err = json_write(store->db, event->fields, &body);
	was = db_applying(store->db, true);
	if (err == OK)
		err = append_inside(store, event, body);
	db_applying(store->db, was);
	free(body);
	return db_end(store->db, err);
}

static enum err open_text(const struct store *store, struct ask *q, char **out)
{
	struct text plain = {0};
	size_t size;
	const void *bytes = got_blob(q, 0, &size);
	enum err err = OK;

	if (got_int(q, 1))
		err = vault_unseal(store->vault, bytes, size, &plain);
	else
		text_add_bytes(&plain, bytes, size);
	if (err == OK)
		*out = text_take(&plain);
	text_release(&plain);
	return err;
}

enum err personal_load(struct store *store, int64_t seq, const char *field, char **out)
{
	struct ask q = ask(store->db, "SELECT text, sealed FROM personal"
		" WHERE seq = :seq AND field = :field");
	enum err err = OK, done;

	*out = NULL;
	ask_int(&q, ":seq", seq);
	ask_text(&q, ":field", field);
	if (ask_next(&q))
		err = open_text(store, &q, out);
	done = ask_done(&q);
	return err != OK ? err : done;
}

static enum err erase_inside(struct store *store, int64_t seq, const char *field)
{
	struct ask q;
	bool found;
	enum err err = search_leaves(store->db, seq, &found);

	if (err != OK)
		return err;
	q = ask(store->db, "DELETE FROM personal WHERE seq = :seq"
		" AND (:field IS NULL OR field = :field)");
	ask_int(&q, ":seq", seq);
	ask_text(&q, ":field", field);
	err = ask_run(&q);
	return err == OK && found ? search_joins(store->db, seq) : err;
}

enum err personal_erase(struct store *store, int64_t seq, const char *field)
{
	bool was;
	enum err err = db_begin(store->db);

	if (err != OK)
		return err;
	was = db_applying(store->db, true);
	err = erase_inside(store, seq, field);
	db_applying(store->db, was);
	return db_end(store->db, err);
}
