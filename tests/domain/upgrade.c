/* upgrade.c - tests that a hall of 0.1 comes up to date: its points get lots, nothing is lost. */
#include <config.h>

#include <sqlite3.h>
#include <sys/wait.h>

#include "domain/lots.h"
#include "domain/points.h"
#include "domain/reward.h"
#include "domain/voucher.h"
#include "tests/domain/people.h"
#include "tests/store/folder.h"

static char folder[FOLDER];
static struct hall hall;

static char *read_file(const char *path)
{
	FILE *file = fopen(path, "r");
	struct text all = {0};
	char part[4096];
	size_t got;

	while (file && (got = fread(part, 1, sizeof part, file)) > 0)
		text_add_bytes(&all, part, got);
	if (file)
		fclose(file);
	return text_take(&all);
}

static void raw_run(const char *sql)
{
	sqlite3 *raw;

	CHECK_INT(sqlite3_open(folder_path(folder, "hall.db"), &raw), SQLITE_OK);
	CHECK_INT(sqlite3_exec(raw, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(raw);
}

static void an_old_hall_stands_there(void)
{
	char *source = xasprintf("%s/tests/domain/hall-0.1.sql", getenv("srcdir") ? getenv("srcdir") : ".");
	char *sql = read_file(source), key[33] = "";

	folder_make(folder);
	memset(key, 7, 32);          /* as vault_of_tests() */
	file_write(folder, "key", key);
	CHECK(*sql);
	raw_run(sql);
	CHECK_INT(hall_furnish(folder), OK);
	free(sql);
	free(source);
}

static int64_t balance_of(int64_t resident)
{
	int64_t balance = -1;

	CHECK_INT(points_balance(&hall, resident, &balance), OK);
	return balance;
}

/* Cut short after the schema's step and before the replay: the next one to come does it. */
static void a_crash_in_between_is_made_good(void)
{
	static const struct applier none[] = { { "hall.opened", "" }, { 0 } };
	struct store *store;

	CHECK(store_open(folder, "cli", false, none, &store) != OK);
	CHECK(!store);
	CHECK_INT(hall_open(folder, "cli", &hall), OK);
	CHECK_INT(number_in(&hall, "SELECT replayed FROM head"), 1);
	CHECK_GOOD(&hall);
}

/* 1 had a reward handed over, one cancelled, and one waits still; 2 let one lapse. */
static void its_points_have_lots(void)
{
	CHECK_INT(events_in(&hall), 49);
	CHECK_INT(balance_of(1), 10);
	CHECK_INT(balance_of(2), 60);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM lot"), 12);
	CHECK_INT(number_in(&hall, "SELECT SUM(rest) FROM lot WHERE resident = 1"), 10);
	CHECK_INT(number_in(&hall, "SELECT SUM(rest = 10) FROM lot WHERE resident = 2"), 6);
	/* The hold that waits took the rest of one lot and two whole ones. */
	CHECK_INT(number_in(&hall, "SELECT group_concat(amount, '') = '-5-10-10' FROM"
		" (SELECT amount FROM lot_entry WHERE seq = 45 ORDER BY lot)"), 1);
	CHECK_INT(number_in(&hall, "SELECT strftime('%s', at, 'unixepoch', '+24 months') - expires_at"
		" FROM lot JOIN posting USING (seq) LIMIT 1"), 0);
	CHECK_INT(number_in(&hall, "SELECT stock FROM reward"), 2);
	CHECK_INT(number_in(&hall, "SELECT SUM(pieces) FROM stock_move"), 2);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM staff"), STAFF);
	CHECK_INT(number_in(&hall, "SELECT state = 'assessing' FROM matter"), 1);
}

static void it_goes_on_from_there(void)
{
	struct points_history history;

	CHECK_INT(points_history_load(&hall, 1, 20, &history), OK);
	CHECK_INT(history.count, 10);
	CHECK_TEXT(history.list[0].what, "Held for a reward");
	points_history_release(&history);
	CHECK_INT(voucher_cancel(&hall, clerk_does, 4), OK);
	CHECK_INT(balance_of(1), 35);
	CHECK_INT(voucher_cancel(&hall, clerk_does, 2), ERR_TWICE);
	CHECK_INT(hall_tick(&hall), OK);
	CHECK_GOOD(&hall);
	/* Two years on nothing of it is left. */
	years_pass(&hall, 3);
	CHECK_INT(balance_of(1), 0);
	CHECK_INT(balance_of(2), 0);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

static int open_at_once(int start)
{
	struct hall mine;
	char shot;
	enum err err = read(start, &shot, 1) == 1 ? hall_open(folder, "kiosk", &mine) : ERR_COUNT;

	hall_close(&mine);
	return (int)err;
}

static void two_programs_come_up_at_once(void)
{
	int start[2], status;
	pid_t children[2];

	an_old_hall_stands_there();
	CHECK_INT(pipe(start), 0);
	for (int i = 0; i < 2; i++) {
		children[i] = fork();
		if (children[i] == 0)
			_exit(open_at_once(start[0]));
	}
	CHECK_INT(write(start[1], "go", 2), 2);
	for (int i = 0; i < 2; i++) {
		waitpid(children[i], &status, 0);
		CHECK_INT(WEXITSTATUS(status), OK);
	}
	close(start[0]);
	close(start[1]);
	CHECK_INT(hall_open(folder, "cli", &hall), OK);
	its_points_have_lots();
	CHECK_GOOD(&hall);
	hall_close(&hall);
	folder_remove(folder);
}

int main(void)
{
	day_begins();
	pass_days(90);
	an_old_hall_stands_there();
	a_crash_in_between_is_made_good();
	its_points_have_lots();
	it_goes_on_from_there();
	folder_remove(folder);
	two_programs_come_up_at_once();
	return checked();
}
