/* syncs.c - one commit, one fdatasync: what a resident puts forward costs exactly one. */
#include <config.h>

#include <sys/syscall.h>

#include "domain/intent.h"
#include "domain/points.h"
#include "domain/reward.h"
#include "domain/voucher.h"
#include "store/db.h"
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
	/* So that none of them is the one that finds the WAL long enough to be written back; the
	 * first write to a new one also writes its header. */
	db_forget(hall.store->db);
	matter_comes(&hall);
	for (int i = 0; i < 10; i++) {
		syncs = 0;
		matter_comes(&hall);
		CHECK_INT(syncs, 1);
	}
}

static void other_verbs_are_one_sync_too(void)
{
	char name[] = "理发", key[INTENT_KEY];
	struct taken taken;
	int64_t resident = resident_comes(&hall);

	CHECK_INT(points_earn(&hall, clerk_does, &(struct earning){ .resident = resident,
		.rule = RULE_ATTENDED, .cause = "a/1", .about = "" }, NULL), OK);
	CHECK_INT(reward_add(&hall, keeper_does, &(struct reward){ .name_zh = name, .cost = 10,
		.stock = 1 }), OK);
	/* The key is stored before the deed: both are on disk, one after the other. */
	syncs = 0;
	CHECK_INT(intent_make(&hall, "redeem/1/1", key), OK);
	CHECK_INT(syncs, 1);
	CHECK_INT(reward_redeem(&hall, &(struct wish){ .key = key, .resident = resident,
		.reward = 1 }, &taken), OK);
	CHECK_INT(syncs, 2);
	syncs = 0;
	CHECK_INT(matter_move(&hall, MOVE(1, ASSESSING, CLERK, ROLE_CLERK)), OK);
	CHECK_INT(syncs, 1);
}

static void looking_is_none(void)
{
	struct matters matters;

	CHECK_INT(hall_tick(&hall), OK);     /* the day's first has things to write down */
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
