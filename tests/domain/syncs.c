/* syncs.c - one commit, one fdatasync: what a resident puts forward costs exactly one. */
#include <config.h>

#include <sys/syscall.h>

#include "domain/points.h"
#include "domain/reward.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

int fsync(int fd);
int fdatasync(int fd);

static int syncs;

/* Take the place of libc's, for SQLite as well. */
int fsync(int fd)
{
	syncs++;
	return (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd)
{
	syncs++;
	return (int)syscall(SYS_fdatasync, fd);
}

static struct hall hall;

static void a_submit_is_one_sync(void)
{
	/* The first write after opening also writes the header of a new WAL. */
	matter_comes(&hall);
	for (int i = 0; i < 10; i++) {
		syncs = 0;
		matter_comes(&hall);
		CHECK_INT(syncs, 1);
	}
}

static void other_verbs_are_one_sync_too(void)
{
	char name[] = "理发", code[CODE_SIZE], uid[40];
	int64_t id, resident = resident_comes(&hall);

	CHECK_INT(points_earn(&hall, clerk_does, resident, "attended", "a/1", ""), OK);
	CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = name, .cost = 10,
		.stock = 1 }), OK);
	syncs = 0;
	CHECK_INT(reward_redeem(&hall, resident, 1, code, uid, &id), OK);
	CHECK_INT(syncs, 1);
	syncs = 0;
	CHECK_INT(matter_move(&hall, MOVE(1, ASSESSING, CLERK, ROLE_CLERK)), OK);
	CHECK_INT(syncs, 1);
}

static void looking_is_none(void)
{
	struct matters matters;

	CHECK_INT(hall_tick(&hall), OK);     /* the first look of the hour is remembered */
	syncs = 0;
	CHECK_INT(matters_load(&hall, &(struct matter_filter){ .state = STATE_COUNT }, &matters), OK);
	matters_release(&matters);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_INT(matter_move(&hall, MOVE(1, PASSED, CLERK, ROLE_CLERK)), ERR_MOVE);
	CHECK_INT(syncs, 0);
}

int main(void)
{
	char folder[FOLDER];

	day_begins();
	folder_make(folder);
	CHECK_INT(hall_create(folder, &hall), OK);
	CHECK(syncs > 0);
	a_submit_is_one_sync();
	other_verbs_are_one_sync_too();
	looking_is_none();
	hall_close(&hall);
	folder_remove(folder);
	return checked();
}
