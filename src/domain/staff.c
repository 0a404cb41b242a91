/* staff.c - those who work at the console. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/attempt.h"
#include "domain/credential.h"
#include "domain/graph.h"
#include "domain/hall.h"
#include "domain/staff.h"
#include "store/db.h"
#include "store/vault.h"

enum { FIRST_NUMBER = 1001 };

void staff_release(struct staff *staff)
{
	free(staff->number);
	wipe_free(staff->name);
	*staff = (struct staff){0};
}

void staff_list_release(struct staff_list *list)
{
	for (size_t i = 0; i < list->count; i++)
		staff_release(&list->list[i]);
	free(list->list);
	*list = (struct staff_list){0};
}

enum err staff_has_keeper(struct hall *hall, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM staff WHERE roles LIKE '%keeper%' LIMIT 1");

	*out = ask_next(&q);
	return ask_done(&q);
}

#define COLUMNS "SELECT id, number, roles, name_seq FROM staff"

static enum err fill(struct hall *hall, struct ask *q, struct staff *out)
{
	*out = (struct staff){ .id = got_int(q, 0), .number = got_copy(q, 1),
		.roles = roles_read(got_text(q, 2)) };
	return personal_load(hall->store, got_int(q, 3), "name", &out->name);
}

enum err staff_load(struct hall *hall, int64_t id, struct staff *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " WHERE id = :id");
	enum err err = ERR_NOT_FOUND, done;

	*out = (struct staff){0};
	ask_int(&q, ":id", id);
	if (ask_next(&q))
		err = fill(hall, &q, out);
	done = ask_done(&q);
	return done != OK ? done : err;
}

enum err staff_may(struct hall *hall, int64_t id, unsigned wanted, struct actor *out)
{
	struct staff staff;
	enum err err = staff_load(hall, id, &staff);
	unsigned fitting = err == OK ? staff.roles & wanted : 0;

	*out = (struct actor){ id, role_name(fitting) };
	staff_release(&staff);
	return err != OK ? err : fitting ? OK : ERR_ROLE;
}

enum err staff_list_load(struct hall *hall, struct staff_list *out)
{
	struct ask q = ask(hall->store->db, COLUMNS " ORDER BY id");
	enum err err = OK, done;

	*out = (struct staff_list){0};
	while (err == OK && ask_next(&q)) {
		out->list = xrealloc(out->list, out->count + 1, sizeof *out->list);
		err = fill(hall, &q, &out->list[out->count++]);
	}
	done = ask_done(&q);
	return err != OK ? err : done;
}

static void write_roles(unsigned wanted, char *out, size_t size)
{
	size_t used = 0;

	out[0] = '\0';
	for (int i = 0; i < ROLES; i++)
		if (wanted & roles[i].role)
			used += (size_t)snprintf(out + used, size - used, "%s%s",
				used ? " " : "", roles[i].name);
}

static enum err add_inside(struct hall *hall, struct event *event, const char *name,
	unsigned wanted, const char *stretched)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM staff");
	char number[24], names[96];
	enum err err = ask_number(&q, &event->subject);

	write_roles(wanted, names, sizeof names);
	snprintf(number, sizeof number, "%lld", (long long)event->subject + FIRST_NUMBER - 1);
	event->fields[0] = (struct event_field){ "number", .text = number };
	event->fields[1] = (struct event_field){ "roles", .text = names };
	event->personal[0] = (struct event_personal){ "name", name, true };
	event->personal[1] = (struct event_personal){ "pin", stretched, true };
	return err == OK ? event_append(hall->store, event) : err;
}

enum err staff_add(struct hall *hall, struct actor by, const char *name, unsigned wanted,
	const char *pin, int64_t *id)
{
	struct event event = { .kind = "staff.added", .by = by };
	char *clean, stretched[VAULT_PIN];
	enum err err;

	*id = 0;
	if (pin_is_weak(pin, STAFF_PIN_DIGITS))
		return ERR_WEAK;
	clean = utf8_clean(name, false);
	err = !*clean || !(wanted & ROLES_OF_STAFF) ? ERR_INPUT :
		vault_pin(hall->store->vault, pin, stretched);
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK) {
		err = add_inside(hall, &event, clean, wanted & ROLES_OF_STAFF, stretched);
		err = db_end(hall->store->db, err);
		*id = event.subject;
	}
	wipe(stretched, sizeof stretched);
	wipe_free(clean);
	return err;
}

static enum err judge(struct hall *hall, const char *number, const char *pin, int64_t *id)
{
	struct ask q = ask(hall->store->db, "SELECT id, pin_seq FROM staff WHERE number = :number");

	ask_text(&q, ":number", number);
	return credential_judge(hall, &q, pin, id);
}

enum err staff_login(struct hall *hall, const char *number, const char *pin, int64_t *id)
{
	char scope[48];
	enum err err;

	snprintf(scope, sizeof scope, "staff/%.32s", number);
	err = attempt_allowed(hall, scope);
	if (err == OK)
		err = judge(hall, number, pin, id);
	if (err == ERR_DENIED) {
		*id = 0;
		return attempt_missed(hall, scope, ERR_DENIED);
	}
	return err == OK ? attempt_cleared(hall, scope) : err;
}

/* The old one is erased; its digest stays in the log. */
static enum err replace_pin(struct hall *hall, struct event *event)
{
	struct ask q = ask(hall->store->db, "SELECT pin_seq FROM staff WHERE id = :id");
	int64_t old;
	enum err err;

	ask_int(&q, ":id", event->subject);
	err = ask_number(&q, &old);
	if (err == OK)
		err = event_append(hall->store, event);
	return err == OK ? personal_erase(hall->store, old, "pin") : err;
}

enum err staff_change_pin(struct hall *hall, int64_t id, const char *old_pin, const char *new_pin)
{
	struct event event = { .kind = "staff.pin_changed", .subject = id, .by = { id, "staff" } };
	char stretched[VAULT_PIN];
	struct staff staff;
	int64_t same;
	enum err err = staff_load(hall, id, &staff);

	if (err == OK)
		err = staff_login(hall, staff.number, old_pin, &same);
	if (err == OK && pin_is_weak(new_pin, STAFF_PIN_DIGITS))
		err = ERR_WEAK;
	if (err == OK)
		err = vault_pin(hall->store->vault, new_pin, stretched);
	event.personal[0] = (struct event_personal){ "pin", stretched, true };
	if (err == OK)
		err = db_begin(hall->store->db);
	if (err == OK)
		err = db_end(hall->store->db, replace_pin(hall, &event));
	wipe(stretched, sizeof stretched);
	staff_release(&staff);
	return err;
}
