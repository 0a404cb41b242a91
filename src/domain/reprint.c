/* reprint.c - a slip that comes out once more: on whose word, and recorded. */
#include <config.h>

#include "domain/hall.h"
#include "domain/reprint.h"
#include "store/db.h"

static enum err record(struct hall *hall, const char *kind, struct actor by,
	const struct job *job)
{
	struct event event = { .kind = kind, .subject = job->id, .by = by, .fields = {
		{ "slip", .text = job->kind }, { "about", .number = job->subject },
		{ "copy", .number = job->copy } } };

	return event_append(hall->store, &event);
}

static enum err reprint_inside(struct hall *hall, struct actor by, const struct job *of,
	const struct slip *slip, char uid[JOB_UID])
{
	struct job job;
	enum err err = outbox_add(hall, of->kind, of->subject, of->copy + 1, slip, uid);

	if (err == OK)
		err = outbox_load(hall, uid, &job);
	return err == OK ? record(hall, "slip.reprinted", by, &job) : err;
}

enum err reprint_by_staff(struct hall *hall, struct actor by, const struct job *of,
	const struct slip *slip, char uid[JOB_UID])
{
	enum err err = db_begin(hall->store->db);

	return err == OK ?
		db_end(hall->store->db, reprint_inside(hall, by, of, slip, uid)) : err;
}

enum err reprint_slip(struct hall *hall, struct actor by, const struct job *of,
	const struct slip *slip, char uid[JOB_UID])
{
	return of->copy < REPRINTS ? reprint_by_staff(hall, by, of, slip, uid) : ERR_MOVE;
}

static enum err release_inside(struct hall *hall, struct actor by, const char *uid)
{
	struct job job;
	enum err err = outbox_load(hall, uid, &job);

	if (err == OK)
		err = outbox_again(hall, uid);
	return err == OK ? record(hall, "slip.released", by, &job) : err;
}

enum err reprint_release(struct hall *hall, struct actor by, const char *uid)
{
	enum err err = db_begin(hall->store->db);

	return err == OK ? db_end(hall->store->db, release_inside(hall, by, uid)) : err;
}
