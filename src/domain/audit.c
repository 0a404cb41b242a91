/* audit.c - does the points bank add up? Where not, redemption closes. */
#include <config.h>

#include "base/clock.h"
#include "domain/audit.h"
#include "domain/hall.h"
#include "store/db.h"
#include "store/event.h"
#include "store/verify.h"

enum err audit_closed(struct hall *hall, bool *out)
{
	struct ask q = ask(hall->store->db, "SELECT 1 FROM closing WHERE opened_at = 0");

	*out = ask_next(&q);
	return ask_done(&q);
}

static enum err look(struct hall *hall, struct verdict *out)
{
	enum err err = db_snapshot(hall->store->db, true), done;

	*out = (struct verdict){ .good = true };
	if (err != OK)
		return err;
	err = verify_ledger(hall->store, out);
	done = db_snapshot(hall->store->db, false);
	return err != OK ? err : done;
}

/* Closes or opens where that is news. */
static enum err say(struct hall *hall, const struct verdict *verdict)
{
	struct event event = { .kind = verdict->good ? "points.opened" : "points.closed",
		.by = { 0, "clock" } };
	bool closed;
	enum err err = audit_closed(hall, &closed);

	if (!verdict->good)
		event.fields[0] = (struct event_field){ "what", .text = verdict->what };
	return err == OK && closed == verdict->good ? event_append(hall->store, &event) : err;
}

static enum err note(struct hall *hall, const struct verdict *verdict)
{
	struct ask q = ask(hall->store->db, "INSERT INTO meter (name, at) VALUES ('audit', :now)"
		" ON CONFLICT (name) DO UPDATE SET at = :now");
	enum err err;

	ask_int(&q, ":now", clock_now());
	err = ask_run(&q);
	return err == OK ? say(hall, verdict) : err;
}

enum err audit_now(struct hall *hall, struct verdict *out)
{
	enum err err = look(hall, out);

	if (err == OK)
		err = db_begin(hall->store->db);
	return err == OK ? db_end(hall->store->db, note(hall, out)) : err;
}

static enum err last_look(struct hall *hall, int64_t *at)
{
	struct ask q = ask(hall->store->db, "SELECT COALESCE(MAX(at), 0) FROM meter"
		" WHERE name = 'audit'");

	return ask_number(&q, at);
}

enum err audit_nightly(struct hall *hall)
{
	struct verdict verdict;
	int64_t last;
	bool closed = false;
	enum err err = last_look(hall, &last);

	if (err == OK)
		err = audit_closed(hall, &closed);
	if (err != OK || (!closed && clock_day(last, 0, 0) == clock_day(clock_now(), 0, 0)))
		return err;
	return audit_now(hall, &verdict);
}
