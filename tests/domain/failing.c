/* failing.c - what a verb leaves behind where it fails, at any statement and any write. */
#include <config.h>

#include <string.h>

#include "store/db-inside.h"
#include "tests/domain/crash-vfs.h"
#include "tests/domain/failing.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

enum { ENOUGH = 20 };                /* of failed checks */

/* The fault: statements to go before it; whether it is due; whether it struck. */
static struct { int left; bool armed, due, struck; } fault;

/* That a transaction cannot even be rolled back ends the program, as it should. What the search
 * index asks itself in the midst of a statement, whether somebody else wrote, it forgives: then the
 * next statement is struck instead. */
static int a_statement_begins(unsigned what, void *nothing, void *stmt, void *sql)
{
	bool asks_itself = strncmp(sql, "-- PRAGMA", 9) == 0;

	if (asks_itself && fault.due) {
		fault.due = false;
		fault.left = 0;
	} else if (!asks_itself && fault.armed && strcmp(sql, "ROLLBACK") != 0 &&
		   fault.left-- == 0) {
		fault.due = true;
	}
	return 0;
}

static int a_step_is_made(void *nothing)
{
	bool now = fault.due;

	fault.struck = fault.struck || now;
	fault.due = false;
	return now;
}

static void arm(int statements)
{
	memset(&fault, 0, sizeof fault);
	fault.left = statements;
	fault.armed = true;
}

static bool disarm(void)
{
	bool struck = fault.struck;

	memset(&fault, 0, sizeof fault);
	return struck;
}

/* Yields whether the fault struck. */
static bool fails_at(struct hall *hall, const struct trial *trial, int statements)
{
	int64_t before = events_in(hall);
	enum err err;
	bool struck;

	arm(statements);
	err = trial->run();
	struck = disarm();
	if (struck != (err != OK))
		fprintf(stderr, "%s, statement %d: %s\n", trial->name, statements, err_name(err));
	CHECK_INT(err != OK, struck);
	if (struck && !trial->parts && events_in(hall) != before)
		fprintf(stderr, "%s, statement %d left something behind\n", trial->name, statements);
	if (struck && !trial->parts)
		CHECK_INT(events_in(hall), before);
	return struck;
}

static void fail_at_each_statement(struct hall *hall, const struct trial *trials)
{
	sqlite3 *sqlite = hall->store->db->sqlite;

	sqlite3_trace_v2(sqlite, SQLITE_TRACE_STMT, a_statement_begins, NULL);
	sqlite3_progress_handler(sqlite, 1, a_step_is_made, NULL);
	for (; trials->name; trials++) {
		int statements = 0;

		trials->prepare();
		while (fails_at(hall, trials, statements) && checks_failed < ENOUGH)
			statements++;
		CHECK(statements > 0);
	}
}

/* Where a store can die. */
struct dying { struct hall *hall; const char *folder; const struct trial *trial; void (*whole)(void); };

/* Yields how many events the verb left, -1 where it came through. */
static int64_t die_before(const struct dying *dying, int writes)
{
	int64_t before = events_in(dying->hall);
	enum err err;

	crash_after(writes, writes % 2);
	err = dying->trial->run();
	if (!crash_happened()) {
		crash_over();
		CHECK_INT(err, OK);
		return -1;
	}
	hall_close(dying->hall);
	crash_over();
	CHECK_INT(hall_open(dying->folder, "kiosk", dying->hall), OK);
	dying->whole();
	return events_in(dying->hall) - before;
}

/* Where it was done though the process died it is prepared anew. */
static void die_everywhere(const struct dying *dying)
{
	int64_t whole = 0, left = 0, before = 0;

	dying->trial->prepare();
	for (int writes = 0; left >= 0 && checks_failed < ENOUGH; writes++) {
		before = events_in(dying->hall);
		left = die_before(dying, writes);
		if (left > 0 && !dying->trial->parts) {
			CHECK(whole == 0 || left == whole);
			whole = left;
		}
		if (left > 0)
			dying->trial->prepare();
	}
	/* Or there is nothing left to do: all rules are pinned, the month's cap is reached. */
	if (whole > 0 && events_in(dying->hall) != before)
		CHECK_INT(events_in(dying->hall) - before, whole);
}

static void in_memory(const struct story *story)
{
	hall_with_staff(story->hall);
	story->fill();
	fail_at_each_statement(story->hall, story->trials);
	story->whole();
	CHECK_GOOD(story->hall);
	hall_close(story->hall);
}

static void in_files(const struct story *story)
{
	char folder[FOLDER];

	day_begins();
	folder_make(folder);
	CHECK_INT(hall_create(folder, story->hall), OK);
	staff_come(story->hall);
	story->fill();
	for (const struct trial *trial = story->trials; trial->name; trial++)
		die_everywhere(&(struct dying){ story->hall, folder, trial, story->whole });
	CHECK_GOOD(story->hall);
	hall_close(story->hall);
	folder_remove(folder);
}

void fails_everywhere(const struct story *story)
{
	crash_install();
	in_memory(story);
	in_files(story);
}
