/* call.c - a visitor calls for help, and somebody of the staff comes. */
#include <config.h>

#include "base/text.h"
#include "domain/call.h"
#include "domain/hall.h"
#include "domain/staff.h"
#include "store/db.h"
#include "store/store.h"

static enum err name_of(struct hall *hall, struct call *call)
{
	struct staff staff;
	enum err err = call->staff > 0 ? staff_load(hall, call->staff, &staff) : ERR_NOT_FOUND;

	if (err == ERR_NOT_FOUND)
		return OK;
	copy_text(call->name, sizeof call->name, err == OK && staff.name ? staff.name : "");
	staff_release(&staff);
	return err;
}

enum err call_load(struct hall *hall, struct call *out)
{
	struct ask q = ask(hall->store->db, "SELECT id, at, place, staff, answered_at FROM call"
		" WHERE ended_at = 0 ORDER BY id DESC LIMIT 1");
	enum err err;

	*out = (struct call){0};
	if (ask_next(&q)) {
		*out = (struct call){ .id = got_int(&q, 0), .at = got_int(&q, 1),
			.staff = got_int(&q, 3), .answered_at = got_int(&q, 4) };
		copy_text(out->where, sizeof out->where, got_text(&q, 2));
	}
	err = ask_done(&q);
	return err == OK ? name_of(hall, out) : err;
}

static enum err help_inside(struct hall *hall, const char *where, struct call *out)
{
	struct event event = { .kind = "help.called", .by = { 0, "resident" },
		.fields = { { "place", .text = where } } };
	struct ask q;
	enum err err = call_load(hall, out);

	if (err != OK || out->id > 0)
		return err;
	q = ask(hall->store->db, "SELECT COALESCE(MAX(id), 0) + 1 FROM call");
	err = ask_number(&q, &event.subject);
	if (err == OK)
		err = event_append(hall->store, &event);
	return err == OK ? call_load(hall, out) : err;
}

enum err call_help(struct hall *hall, const char *where, struct call *out)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, help_inside(hall, where, out)) : err;
}

static enum err answer_inside(struct hall *hall, struct actor by, int64_t id)
{
	struct event event = { .kind = "help.answered", .subject = id, .by = by };
	struct call call;
	enum err err = call_load(hall, &call);

	if (err == OK && call.id != id)
		err = ERR_NOT_FOUND;
	if (err == OK && call.staff > 0)
		err = call.staff == by.id ? OK : ERR_TWICE;
	else if (err == OK)
		err = event_append(hall->store, &event);
	return err;
}

enum err call_answer(struct hall *hall, struct actor by, int64_t id)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, answer_inside(hall, by, id)) : err;
}

static enum err end_inside(struct hall *hall, int64_t id)
{
	struct event event = { .kind = "help.ended", .subject = id, .by = { 0, "resident" } };
	struct call call;
	enum err err = call_load(hall, &call);

	return err != OK || call.id != id ? err : event_append(hall->store, &event);
}

enum err call_end(struct hall *hall, int64_t id)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, end_inside(hall, id)) : err;
}
