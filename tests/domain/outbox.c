/* outbox.c - tests of slips on their way to paper. */
#include <config.h>

#include "base/text.h"
#include "domain/outbox.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

static struct hall hall;

static void add(char uid[JOB_UID])
{
	struct slip slip = {0};

	slip_add(&slip, SLIP_TITLE, "回执");
	slip_add(&slip, SLIP_CODE, "482710936651");
	CHECK_INT(outbox_add(&hall, "receipt", 5, 0, &slip, uid), OK);
	slip_release(&slip);
}

static struct job loaded(const char *uid)
{
	struct job job;

	CHECK_INT(outbox_load(&hall, uid, &job), OK);
	return job;
}

static bool has_slip(const char *uid)
{
	struct slip slip;
	enum err err = outbox_slip(&hall, uid, &slip);

	CHECK(err == OK || err == ERR_NOT_FOUND);
	if (err == OK)
		CHECK_INT(slip.count, 2);
	slip_release(&slip);
	return err == OK;
}

static void a_job_is_added(void)
{
	char uid[JOB_UID], other[JOB_UID];
	struct job job;
	struct slip slip;

	add(uid);
	add(other);
	CHECK(strcmp(uid, other) != 0);
	CHECK(strncmp(uid, "YS-000001-", 10) == 0);
	CHECK_INT(strlen(uid), 16);
	job = loaded(uid);
	CHECK_INT(job.id, 1);
	CHECK_TEXT(job.uid, uid);
	CHECK_TEXT(job.kind, "receipt");
	CHECK_INT(job.subject, 5);
	CHECK_INT(job.state, JOB_NEW);
	CHECK_INT(job.fault, FAULT_NONE);
	CHECK_INT(job.attempts, 0);
	CHECK_INT(job.created_at, MORNING);
	CHECK_INT(outbox_slip(&hall, uid, &slip), OK);
	CHECK_TEXT(slip.items[1].text, "482710936651");
	slip_release(&slip);
	CHECK_INT(outbox_load(&hall, "YS-none", &job), ERR_NOT_FOUND);
	CHECK_INT(job.id, 0);
	CHECK_INT(outbox_slip(&hall, "YS-none", &slip), ERR_NOT_FOUND);
}

static void a_job_goes_its_way(void)
{
	char uid[JOB_UID], detail[300];

	add(uid);
	pass_seconds(5);
	CHECK_INT(outbox_set(&hall, uid, JOB_SUBMITTING, FAULT_NONE, NULL), OK);
	CHECK_INT(loaded(uid).attempts, 1);
	CHECK_INT(loaded(uid).updated_at, clock_now());
	CHECK_INT(outbox_set(&hall, uid, JOB_SENT, FAULT_NONE, "job 12"), OK);
	CHECK_TEXT(loaded(uid).detail, "job 12");
	CHECK_INT(outbox_remark(&hall, uid, FAULT_PAPER, "media-empty"), OK);
	CHECK_INT(loaded(uid).state, JOB_SENT);
	CHECK_INT(loaded(uid).fault, FAULT_PAPER);
	memset(detail, 'x', sizeof detail);
	detail[sizeof detail - 1] = '\0';
	CHECK_INT(outbox_remark(&hall, uid, FAULT_PAPER, detail), OK);
	CHECK_INT(strlen(loaded(uid).detail), 159);
	CHECK(has_slip(uid));
	CHECK_INT(outbox_set(&hall, uid, JOB_PRINTED, FAULT_NONE, ""), OK);
	CHECK(!has_slip(uid));
	/* Ended is ended. */
	CHECK_INT(outbox_set(&hall, uid, JOB_FAILED, FAULT_BROKEN, ""), ERR_MOVE);
	CHECK_INT(outbox_set(&hall, uid, JOB_NEW, FAULT_NONE, ""), ERR_MOVE);
	CHECK_INT(outbox_remark(&hall, uid, FAULT_PAPER, ""), ERR_MOVE);
	CHECK_INT(outbox_hold(&hall, uid), OK);
	CHECK_INT(outbox_again(&hall, uid), ERR_MOVE);
	CHECK_INT(loaded(uid).state, JOB_PRINTED);
	CHECK_INT(outbox_set(&hall, "YS-none", JOB_SENT, FAULT_NONE, ""), ERR_MOVE);
	CHECK_INT(outbox_hold(&hall, "YS-none"), OK);
	CHECK_INT(outbox_again(&hall, "YS-none"), ERR_NOT_FOUND);
}

/* Which ends keep the slip for staff, and which wipe it. */
static void ended_jobs_keep_or_wipe_their_slip(void)
{
	static const struct { enum job_state state; bool kept; } ends[] = {
		{ JOB_PRINTED, false }, { JOB_KEPT, false }, { JOB_HELD, true }, { JOB_FAILED, true },
	};
	char uids[4][JOB_UID];

	for (int i = 0; i < 4; i++) {
		add(uids[i]);
		CHECK_INT(outbox_set(&hall, uids[i], ends[i].state, FAULT_NONE, ""), OK);
		CHECK_INT(has_slip(uids[i]), ends[i].kept);
	}
	pass_seconds(DAY);
	CHECK_INT(outbox_sweep(&hall), OK);
	CHECK(has_slip(uids[2]));
	pass_seconds(1);
	CHECK_INT(hall_tick(&hall), OK);
	for (int i = 0; i < 4; i++)
		CHECK(!has_slip(uids[i]));
	CHECK_INT(outbox_again(&hall, uids[2]), ERR_MOVE);
	CHECK_INT(loaded(uids[2]).state, JOB_HELD);
}

static void the_end_of_a_session_holds_what_is_open(void)
{
	static const enum job_state open[] = { JOB_NEW, JOB_SUBMITTING, JOB_SENT };
	char uid[JOB_UID];

	for (int i = 0; i < 3; i++) {
		add(uid);
		CHECK_INT(outbox_set(&hall, uid, open[i], FAULT_NONE, ""), OK);
		CHECK_INT(outbox_hold(&hall, uid), OK);
		CHECK_INT(loaded(uid).state, JOB_HELD);
		CHECK(has_slip(uid));
		/* The printer's late word does not change that. */
		CHECK_INT(outbox_set(&hall, uid, JOB_SENT, FAULT_NONE, ""), ERR_MOVE);
	}
}

static void staff_print_again_under_a_new_name(void)
{
	char uid[JOB_UID];
	struct jobs jobs;
	struct job job;

	add(uid);
	CHECK_INT(outbox_again(&hall, uid), ERR_MOVE);
	CHECK_INT(outbox_set(&hall, uid, JOB_SUBMITTING, FAULT_NONE, ""), OK);
	CHECK_INT(outbox_set(&hall, uid, JOB_FAILED, FAULT_BROKEN, "aborted"), OK);
	CHECK_INT(outbox_again(&hall, uid), OK);
	CHECK_INT(outbox_load(&hall, uid, &job), ERR_NOT_FOUND);
	CHECK_INT(outbox_list(&hall, false, &jobs), OK);
	job = jobs.list[0];
	jobs_release(&jobs);
	CHECK(strcmp(job.uid, uid) != 0);
	CHECK(strncmp(job.uid, uid, 10) == 0);
	CHECK_INT(job.state, JOB_NEW);
	CHECK_INT(job.fault, FAULT_NONE);
	CHECK_INT(job.attempts, 0);
	CHECK_TEXT(job.detail, "");
	CHECK(has_slip(job.uid));
}

static void lists_are_for_the_printer_and_for_staff(void)
{
	char uid[JOB_UID];
	struct jobs jobs;

	CHECK_INT(outbox_list(&hall, true, &jobs), OK);
	for (size_t i = 0; i < jobs.count; i++) {
		CHECK(jobs.list[i].state <= JOB_SENT);
		CHECK(i == 0 || jobs.list[i].id > jobs.list[i - 1].id);
		CHECK_INT(outbox_set(&hall, jobs.list[i].uid, JOB_KEPT, FAULT_NONE, "a.pdf"), OK);
	}
	jobs_release(&jobs);
	jobs_release(&jobs);
	CHECK_INT(outbox_list(&hall, true, &jobs), OK);
	CHECK_INT(jobs.count, 0);
	jobs_release(&jobs);
	for (int i = 0; i < 60; i++)
		add(uid);
	CHECK_INT(outbox_list(&hall, false, &jobs), OK);
	CHECK_INT(jobs.count, 50);
	CHECK_TEXT(jobs.list[0].uid, uid);
	jobs_release(&jobs);
	CHECK_INT(outbox_list(&hall, true, &jobs), OK);
	CHECK_INT(jobs.count, 60);
	jobs_release(&jobs);
}

static void a_job_comes_and_goes_with_its_transaction(void)
{
	int64_t before = number_in(&hall, "SELECT COUNT(*) FROM outbox");
	char uid[JOB_UID];

	CHECK_INT(db_begin(hall.store->db), OK);
	add(uid);
	CHECK_INT(db_end(hall.store->db, ERR_BUSY), ERR_BUSY);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM outbox"), before);
}

static void the_printer_is_alive_while_it_speaks(void)
{
	struct printer printer = { .queue = "slips", .fault = FAULT_COVER, .detail = "cover-open" };
	struct printer seen;

	CHECK_INT(printer_load(&hall, &seen), OK);
	CHECK(!seen.alive);
	CHECK_INT(printer_save(&hall, &printer), OK);
	CHECK_INT(printer_load(&hall, &seen), OK);
	CHECK(seen.alive);
	CHECK_TEXT(seen.queue, "slips");
	CHECK_INT(seen.fault, FAULT_COVER);
	CHECK_TEXT(seen.detail, "cover-open");
	CHECK_INT(seen.checked_at, clock_now());
	pass_seconds(89);
	CHECK_INT(printer_load(&hall, &seen), OK);
	CHECK(seen.alive);
	pass_seconds(1);
	CHECK_INT(printer_load(&hall, &seen), OK);
	CHECK(!seen.alive);
	CHECK_INT(printer_save(&hall, &printer), OK);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM printer"), 1);
}

static void each_printer_has_its_own_trouble(void)
{
	struct printer office = { .a4 = true, .queue = "office", .fault = FAULT_PAPER };
	struct printer seen;

	CHECK_INT(printer_load_a4(&hall, &seen), OK);
	CHECK(!seen.alive && seen.a4);
	CHECK_INT(printer_save(&hall, &office), OK);
	CHECK_INT(printer_load_a4(&hall, &seen), OK);
	CHECK(seen.alive && seen.a4);
	CHECK_TEXT(seen.queue, "office");
	CHECK_INT(seen.fault, FAULT_PAPER);
	CHECK_INT(printer_load(&hall, &seen), OK);
	CHECK(!seen.a4);
	CHECK_TEXT(seen.queue, "slips");
	CHECK_INT(seen.fault, FAULT_COVER);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM printer"), 2);
}

/* What was printed of a matter before, whatever became of it. */
static void copies_are_counted(void)
{
	struct slip slip = {0};
	char uid[JOB_UID];
	int copies;

	slip_add(&slip, SLIP_TITLE, "回执");
	for (int i = 0; i < 3; i++) {
		CHECK_INT(outbox_copies(&hall, "receipt", 77, &copies), OK);
		CHECK_INT(copies, i);
		CHECK_INT(outbox_add(&hall, "receipt", 77, copies, &slip, uid), OK);
		CHECK_INT(outbox_set(&hall, uid, JOB_PRINTED, FAULT_NONE, ""), OK);
	}
	CHECK_INT(outbox_copies(&hall, "progress", 77, &copies), OK);
	CHECK_INT(copies, 0);
	slip_release(&slip);
}

static void everything_has_its_words(void)
{
	for (int i = JOB_NEW; i <= JOB_FAILED; i++)
		CHECK(*job_state_text((enum job_state)i));
	for (int i = FAULT_NONE; i <= FAULT_BROKEN; i++) {
		CHECK(*fault_text((enum fault)i));
		CHECK_INT(*fault_label((enum fault)i) != '\0', i != FAULT_NONE);
	}
}

static void slips_are_sealed_in_the_file(void)
{
	char folder[FOLDER], uid[JOB_UID];
	struct receipt receipt;
	struct hall disk;

	folder_make(folder);
	CHECK_INT(hall_create(folder, &disk), OK);
	CHECK_INT(matter_submit(&disk, &(struct submission){ .category = "lift", .text = "电梯",
		.who = WHO_ANONYMOUS }, &receipt), OK);
	copy_text(uid, sizeof uid, receipt.uid);
	CHECK(!store_holds(folder, receipt.code));
	CHECK(!store_holds(folder, "YS1T"));
	CHECK_INT(outbox_set(&disk, uid, JOB_PRINTED, FAULT_NONE, ""), OK);
	hall_close(&disk);
	CHECK(!store_holds(folder, receipt.code));
	CHECK(!store_holds(folder, receipt.pin));
	CHECK(store_holds(folder, uid));
	folder_remove(folder);
}

int main(void)
{
	day_begins();
	CHECK_INT(hall_open_memory("printd", &hall), OK);
	a_job_is_added();
	a_job_goes_its_way();
	ended_jobs_keep_or_wipe_their_slip();
	the_end_of_a_session_holds_what_is_open();
	staff_print_again_under_a_new_name();
	lists_are_for_the_printer_and_for_staff();
	a_job_comes_and_goes_with_its_transaction();
	the_printer_is_alive_while_it_speaks();
	each_printer_has_its_own_trouble();
	copies_are_counted();
	everything_has_its_words();
	hall_close(&hall);
	slips_are_sealed_in_the_file();
	return checked();
}
