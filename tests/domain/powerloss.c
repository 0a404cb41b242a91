/*
 * powerloss.c - the machine is killed at any moment; what was acknowledged is there.
 *
 * A child puts matters forward and tells each one's file number by a pipe after the verb
 * came back; it is killed without a warning. Nothing it told may be missing, nothing half
 * done may be there, and the store must be whole. (Torn sectors are another matter: they
 * were tried with an in-memory file system, once, for the settings that db.c has.)
 */
#include <config.h>

#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#include "tests/domain/people.h"
#include "tests/store/folder.h"

enum { ROUNDS = 30, LONGEST_MS = 40 };

static char folder[FOLDER];

/* Never comes back. */
static void put_forward_for_ever(int tell, int round)
{
	struct receipt receipt;
	struct hall mine;

	random_seed((uint64_t)(1000 + round));
	if (hall_open(folder, "kiosk", &mine) != OK)
		_exit(1);
	for (;;) {
		if (matter_submit(&mine, &(struct submission){ .category = "lift", .text = "电梯坏了",
			.who = WHO_ANONYMOUS }, &receipt) != OK)
			_exit(2);
		if (write(tell, &receipt.matter, sizeof receipt.matter) != sizeof receipt.matter)
			_exit(3);
	}
}

static void wait_ms(int64_t ms)
{
	struct timespec nap = { .tv_sec = ms / 1000, .tv_nsec = ms % 1000 * 1000000 };

	nanosleep(&nap, NULL);
}

/* Yields the last matter that was acknowledged, 0 for none. */
static int64_t killed_in_the_middle(int round)
{
	int64_t told = 0, last = 0;
	int ends[2], status;
	pid_t child;

	CHECK_INT(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		close(ends[0]);
		put_forward_for_ever(ends[1], round);
	}
	close(ends[1]);
	/* From the first acknowledged one on, so that slow machines are killed at work too. */
	CHECK(read(ends[0], &told, sizeof told) == sizeof told);
	wait_ms(random_below(LONGEST_MS));
	kill(child, SIGKILL);
	do
		last = told;
	while (read(ends[0], &told, sizeof told) == sizeof told);
	close(ends[0]);
	waitpid(child, &status, 0);
	CHECK(WIFSIGNALED(status));
	return last;
}

static void everything_acknowledged_is_there(int64_t last)
{
	struct hall hall;

	CHECK_INT(hall_open(folder, "cli", &hall), OK);
	CHECK(number_in(&hall, "SELECT MAX(id) FROM matter") >= last);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) - MAX(id) FROM matter"), 0);
	CHECK_INT(number_in(&hall, "SELECT COUNT(*) FROM matter WHERE state <> 'screening'"), 0);
	CHECK_INT(number_in(&hall, "SELECT (SELECT COUNT(*) FROM outbox)"
		" - (SELECT COUNT(*) FROM matter)"), 0);
	CHECK_INT(number_in(&hall, "SELECT (SELECT COUNT(*) FROM event)"
		" - 2 * (SELECT COUNT(*) FROM matter)"), 0);
	CHECK_GOOD(&hall);
	hall_close(&hall);
}

int main(void)
{
	struct hall hall;
	int64_t last, before = 0;

	day_begins();
	folder_make(folder);
	CHECK_INT(hall_create(folder, &hall), OK);
	hall_close(&hall);
	for (int round = 0; round < ROUNDS && checks_failed == 0; round++) {
		last = killed_in_the_middle(round);
		CHECK(last > before);
		everything_acknowledged_is_there(last);
		before = last;
	}
	folder_remove(folder);
	return checked();
}
