/* member.c - the people's library: members of the group and experts. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/bigram.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/member.h"
#include "store/db.h"

enum { MAY = ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER };

void member_release(struct member *member)
{
	wipe_free(member->name);
	free(member->category);
	free(member->knows);
	*member = (struct member){0};
}

void members_release(struct members *members)
{
	for (size_t i = 0; i < members->count; i++)
		member_release(&members->list[i]);
	free(members->list);
	*members = (struct members){0};
}

#define COLUMNS "SELECT id, expert, category, knows, name_seq," \
	" (SELECT COUNT(*) FROM served WHERE member = member.id) AS services," \
	" (SELECT COALESCE(MAX(at), 0) FROM served WHERE member = member.id) AS served_at" \
	" FROM member WHERE name_seq > 0"

static enum err fill(struct hall *hall, struct ask *q, struct member *out)
{
	*out = (struct member){ .id = got_int(q, 0), .expert = got_int(q, 1) != 0,
		.category = got_copy(q, 2), .knows = got_copy(q, 3), .services = got_int(q, 5),
		.served_at = got_int(q, 6) };
	return personal_load(hall->store, got_int(q, 4), "name", &out->name);
}

enum err member_load(struct hall *hall, int64_t id, struct member *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " AND id = :id");
	enum err err = ERR_NOT_FOUND, done;

	*out = (struct member){0};
	ask_int(&q, ":id", id);
	if (ask_next(&q))
		err = fill(hall, &q, out);
	done = ask_done(&q);
	return done != OK ? done : err;
}

static bool has(const char *text, const char *folded)
{
	char *whole = bigram_fold(text);
	bool found = strstr(whole, folded) != NULL;

	wipe_free(whole);
	return found;
}

static bool is_wanted(const struct hall *hall, const struct roster *roster,
	const struct member *member)
{
	char *words = bigram_fold(roster->words ? roster->words : "");
	bool wanted = has(member->name ? member->name : "", words) || has(member->knows, words) ||
		has(matter_category(hall, member->category), words);

	if (roster->category && *roster->category && *member->category)
		wanted = wanted && strcmp(roster->category, member->category) == 0;
	wipe_free(words);
	return wanted;
}

enum err members_load(struct hall *hall, const struct roster *roster, struct members *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " ORDER BY services, served_at, id");
	enum err err = OK, done;

	*out = (struct members){0};
	while (err == OK && ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		err = fill(hall, &q, &out->list[out->count]);
		if (err == OK && is_wanted(hall, roster, &out->list[out->count]))
			out->count++;
		else
			member_release(&out->list[out->count]);
	}
	done = ask_done(&q);
	if (err != OK || done != OK)
		members_release(out);
	return err != OK ? err : done;
}

enum err member_phone(struct hall *hall, int64_t id, char **out)
{
	struct ask q = ask(hall->store->db, "SELECT name_seq FROM member WHERE id = :id");
	int64_t seq;
	enum err err;

	*out = NULL;
	ask_int(&q, ":id", id);
	err = ask_number(&q, &seq);
	return err == OK ? personal_load(hall->store, seq, "phone", out) : err;
}

static enum err judge(const struct member *member, const char *name, const char *knows)
{
	if (!*name || (member->expert && !*knows))
		return ERR_MISSING;
	return utf8_count(name) > MEMBER_NAME || utf8_count(knows) > MEMBER_KNOWS ? ERR_INPUT : OK;
}

static enum err add_inside(struct hall *hall, struct event *event)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM member");
	enum err err = ask_number(&q, &event->subject);

	return err == OK ? event_append(hall->store, event) : err;
}

enum err member_add(struct hall *hall, int64_t by, unsigned who, const struct member *member,
	const char *phone, int64_t *id)
{
	char *name = utf8_clean(member->name ? member->name : "", false);
	char *knows = utf8_clean(member->knows ? member->knows : "", false);
	struct event event = { .kind = "member.added", .by = { by, role_name(who & MAY) },
		.fields = { { "expert", .number = member->expert },
			{ "category", .text = member->category ? member->category : "" },
			{ "knows", .text = knows } },
		.personal = { { "name", name, true }, { phone && *phone ? "phone" : NULL, phone, true } } };
	enum err err = who & MAY ? judge(member, name, knows) : ERR_ROLE;

	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, add_inside(hall, &event));
	*id = err == OK ? event.subject : 0;
	wipe_free(name);
	free(knows);
	return err;
}

enum err member_serve(struct hall *hall, int64_t by, unsigned who, int64_t id, int64_t matter)
{
	struct event event = { .kind = "member.served", .subject = id,
		.by = { by, role_name(who & MAY) }, .fields = { { "matter", .number = matter } } };
	struct member member = {0};
	struct matter served = {0};
	enum err err = who & MAY ? member_load(hall, id, &member) : ERR_ROLE;

	if (err == OK)
		err = matter_load(hall, matter, &served);
	if (err == OK)
		err = event_append(hall->store, &event);
	matter_release(&served);
	member_release(&member);
	return err;
}

static enum err leave_inside(struct hall *hall, struct event *event)
{
	struct ask q = ask(hall->store->db, "SELECT name_seq FROM member WHERE id = :id");
	int64_t seq = 0;
	enum err err;

	ask_int(&q, ":id", event->subject);
	err = ask_number(&q, &seq);
	if (err == OK && seq == 0)
		err = ERR_NOT_FOUND;
	if (err == OK)
		err = event_append(hall->store, event);
	return err == OK ? personal_erase(hall->store, seq, NULL) : err;
}

enum err member_leave(struct hall *hall, int64_t by, unsigned who, int64_t id)
{
	struct event event = { .kind = "member.left", .subject = id,
		.by = { by, role_name(who & MAY) } };
	enum err err = who & MAY ? db_begin(hall->store->db) : ERR_ROLE;

	return err == OK ? db_end(hall->store->db, leave_inside(hall, &event)) : err;
}
