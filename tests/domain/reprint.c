/* reprint.c - tests of a slip that comes out once more: marked, counted and recorded. */
#include <config.h>

#include "base/text.h"
#include "domain/reprint.h"
#include "tests/domain/people.h"

static struct hall hall;
static const struct actor visitor = { 0, "resident" };

static struct job loaded(const char *uid)
{
	struct job job;

	CHECK_INT(outbox_load(&hall, uid, &job), OK);
	return job;
}

static void compose(struct slip *slip, int copy)
{
	*slip = (struct slip){0};
	slip_add(slip, SLIP_TITLE, "回执");
	slip_addf(slip, SLIP_HEAD, "补打 %d", copy);
}

static struct job first(void)
{
	struct slip slip;
	char uid[JOB_UID];

	compose(&slip, 0);
	CHECK_INT(outbox_add(&hall, "receipt", 7, 0, &slip, uid), OK);
	slip_release(&slip);
	return loaded(uid);
}

static enum err again(struct job *job)
{
	struct slip slip;
	char uid[JOB_UID] = "";
	enum err err;

	compose(&slip, job->copy + 1);
	err = reprint_slip(&hall, visitor, job, &slip, uid);
	slip_release(&slip);
	if (err == OK)
		*job = loaded(uid);
	return err;
}

static int64_t recorded(const char *kind)
{
	char sql[128];

	snprintf(sql, sizeof sql, "SELECT COUNT(*) FROM event WHERE kind = '%s'", kind);
	return number_in(&hall, sql);
}

static void three_times_at_most(void)
{
	struct job job = first();
	int64_t before = events_in(&hall);

	for (int copy = 1; copy <= REPRINTS; copy++) {
		CHECK_INT(again(&job), OK);
		CHECK_INT(job.copy, copy);
		CHECK_INT(job.subject, 7);
		CHECK_TEXT(job.kind, "receipt");
		CHECK_INT(recorded("slip.reprinted"), copy);
	}
	CHECK_INT(again(&job), ERR_MOVE);
	CHECK_INT(events_in(&hall), before + REPRINTS);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE kind = 'slip.reprinted'"
		" AND role = 'resident' AND body->>'$.slip' = 'receipt' AND body->>'$.about' = 7"
		" AND body->>'$.copy' = 3"), 1);
	CHECK_INT(number_in(&hall, "SELECT subject FROM event ORDER BY seq DESC LIMIT 1"), job.id);
}

/* Neither without the other. */
static void it_is_made_and_recorded_at_once(void)
{
	struct job job = first();
	struct job before = job;

	CHECK_INT(db_begin(hall.store->db), OK);
	CHECK_INT(again(&job), OK);
	CHECK_INT(db_end(hall.store->db, ERR_BUSY), ERR_BUSY);
	CHECK_INT(outbox_load(&hall, job.uid, &job), ERR_NOT_FOUND);
	CHECK_INT(recorded("slip.reprinted"), REPRINTS);
	CHECK_INT(loaded(before.uid).state, JOB_NEW);
}

static void staff_let_it_out_by_name(void)
{
	struct job job = first();

	CHECK_INT(reprint_release(&hall, clerk_does, job.uid), ERR_MOVE);
	CHECK_INT(outbox_hold(&hall, job.uid), OK);
	CHECK_INT(reprint_release(&hall, clerk_does, "YS-none"), ERR_NOT_FOUND);
	CHECK_INT(recorded("slip.released"), 0);
	CHECK_INT(reprint_release(&hall, clerk_does, job.uid), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM event WHERE kind = 'slip.released'"
		" AND role = 'clerk' AND actor = 2"), 1);
	CHECK_INT(outbox_load(&hall, job.uid, &job), ERR_NOT_FOUND);
}

int main(void)
{
	hall_with_staff(&hall);
	three_times_at_most();
	it_is_made_and_recorded_at_once();
	staff_let_it_out_by_name();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	return checked();
}
