/* version1.c - a hall of version 0.1.0 opens, is whole, and its matters go on. */
#include <config.h>

#include <sqlite3.h>
#include <stdlib.h>

#include "domain/timeline.h"
#include "domain/trail.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

static const unsigned char key[] = {
	0x78, 0x5a, 0x33, 0xb3, 0x86, 0x94, 0x30, 0x20, 0xfd, 0xad, 0xf5, 0xb7, 0x2b, 0x91, 0x84, 0x93,
	0xb5, 0xe0, 0xae, 0xa3, 0x87, 0x77, 0xaa, 0x44, 0x99, 0xb3, 0x70, 0x6a, 0x78, 0xf7, 0x62, 0xf8,
};

static struct hall hall;

/* The store as that version left it, from its dump. */
static void old_hall(const char *folder)
{
	const char *srcdir = getenv("srcdir");
	char path[4096], *sql = xcalloc(1, 1 << 20);
	FILE *file = fopen(folder_path(folder, "key"), "wb");
	sqlite3 *raw = NULL;

	CHECK(file && fwrite(key, sizeof key, 1, file) == 1 && fclose(file) == 0);
	CHECK_INT(chmod(folder_path(folder, "key"), 0600), 0);
	snprintf(path, sizeof path, "%s/tests/domain/version1.sql", srcdir ? srcdir : ".");
	file = fopen(path, "r");
	CHECK(file && fread(sql, 1, (1 << 20) - 1, file) > 1000 && fclose(file) == 0);
	CHECK_INT(sqlite3_open(folder_path(folder, "hall.db"), &raw), SQLITE_OK);
	CHECK_INT(sqlite3_exec(raw, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(raw);
	free(sql);
	CHECK_INT(hall_furnish(folder), OK);
}

static void what_was_there_is_there(void)
{
	struct matter matter = loaded_in(&hall, 3);
	struct assessments all;

	CHECK_INT(matter.state, BLOCKED);
	CHECK_INT(matter.extensions, 3);
	CHECK_INT(matter.round, 2);
	matter_release(&matter);
	/* Its task is due at the end of the day then named, not at its beginning. */
	CHECK_INT(number_in(&hall, "SELECT deadline % 86400 FROM task"), 16 * HOUR - 1);
	CHECK_INT(number_in(&hall, "SELECT matter FROM alarm WHERE about = 'unsatisfied'"), 3);
	CHECK_INT(assessments_load(&hall, 2, &all), OK);
	CHECK_INT(all.count, 3);
	CHECK_INT(all.list[0].representativeness, 5);
	assessments_release(&all);
}

static bool shows(int64_t id, const char *words)
{
	struct matter matter = loaded_in(&hall, id);
	struct timeline timeline;
	bool found = false;

	CHECK_INT(timeline_load(&hall, &matter, VIEW_STAFF, &timeline), OK);
	for (size_t i = 0; i < timeline.count; i++)
		found = found || strstr(timeline.list[i].note, words);
	timeline_release(&timeline);
	matter_release(&matter);
	return found;
}

/* What was recorded otherwise then is told still. */
static void its_story_is_told(void)
{
	CHECK(shows(3, "Judged by: 邻居一人"));
	CHECK(shows(3, "Finding: 都好"));
	CHECK(shows(3, "Evidence: 照片"));
	CHECK(shows(3, "Added: 还在响"));
	CHECK(shows(6, "for 7, against 1, abstained 1: more than half"));
	CHECK(shows(1, "Item: Before a court or in arbitration"));
}

static void its_matters_go_on(void)
{
	struct neighbour neighbour = neighbour_comes(&hall, "刘建国");
	struct matter matter;

	/* A decision from before windows were recorded is heard for its seven days too. */
	pass_days(7);
	CHECK_INT(matter_move(&hall, MOVE(1, OBJECTION, neighbour.id, ROLE_RESIDENT,
		[NEED_ANSWER] = "没有起诉")), OK);
	CHECK_INT(matter_move(&hall, MOVE(4, SCREENING, 0, ROLE_RESIDENT, [NEED_ANSWER] = "三楼")), OK);
	matter = loaded_in(&hall, 4);
	CHECK_INT(matter.due_at, MORNING + 14 * DAY);
	matter_release(&matter);
	wording_settled(&hall, 2);
	CHECK_INT(matter_move(&hall, MOVE(2, QUEUED, CHAIR, ROLE_CHAIR)), OK);
	CHECK_INT(matter_move(&hall, MOVE(5, SCREENING, CLERK, ROLE_CLERK, [NEED_REASON] = "不同")), OK);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(state_of(&hall, 6), PUBLICITY);
	CHECK_INT(state_of(&hall, 1), OBJECTION);
}

int main(void)
{
	char folder[FOLDER];

	day_begins();
	folder_make(folder);
	old_hall(folder);
	CHECK_INT(hall_open(folder, "staff", &hall), OK);
	CHECK_GOOD(&hall);
	what_was_there_is_there();
	its_story_is_told();
	its_matters_go_on();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	/* Brought up once, it stays so. */
	CHECK_INT(hall_open(folder, "staff", &hall), OK);
	CHECK_GOOD(&hall);
	hall_close(&hall);
	folder_remove(folder);
	return checked();
}
