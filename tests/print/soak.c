/* soak.c - yishi-printd and cupsd killed again and again: no slip lost, none doubled. */
#include <config.h>

#include "base/clock.h"
#include "tests/print/receipt.h"

/* Slips come and programs die at random, by a seed that is told: soak PRINTD CUPSD SEED, the
 * kills of each and where chance begins. What make check runs is a short one; make soak has 500
 * of the one and 50 of the other. */
enum { PRINTD_KILLS = 30, CUPSD_KILLS = 5, SEED = 20261123, MOST = 4000, ROW_US = 60, CROWD = 4 };
enum { BEFORE_MS = 150, AFTER_MS = 500, DOWN_MS = 150, PATIENCE_MS = 180000 };

static char uids[MOST][JOB_UID];
static int slips, printd_kills, cupsd_kills;
static int at_kill[JOB_FAILED + 1];          /* the latest slip's state when a program died */

static void number_of(int slip, char number[16])
{
	snprintf(number, 16, "9%011d", slip);
}

static void pause_by_chance(int most_ms)
{
	pause_ms(rand() % most_ms);
}

static void add_one(void)
{
	char number[16];

	number_of(slips, number);
	add_slip(number, uids[slips++]);
}

static size_t waiting(void)
{
	struct jobs jobs;
	size_t count;

	CHECK_INT(outbox_list(&hall, true, &jobs), OK);
	count = jobs.count;
	jobs_release(&jobs);
	return count;
}

/* The printer is slower than chance: then nobody comes for a while. */
static void wait_for_a_place(void)
{
	int64_t until = clock_ms() + PATIENCE_MS;
	size_t most = (size_t)(rand() % CROWD);

	while (waiting() > most && clock_ms() < until)
		pause_ms(10);
}

static void note_state(void)
{
	struct job job;

	CHECK_INT(outbox_load(&hall, uids[slips - 1], &job), OK);
	at_kill[job.state]++;
}

static void kill_printd(void)
{
	note_state();
	printd_kills += stop_printd(SIGKILL) == -1;
	start_printd();
}

static void kill_cupsd(void)
{
	note_state();
	cupsd_kills += sh("kill -9 $(cat %s/pid)", cups_dir);
	pause_by_chance(DOWN_MS);
	CHECK(cups("start"));
}

static void go_through(int printds, int cupsds)
{
	start_printd();
	while (printds > 0 || cupsds > 0) {
		wait_for_a_place();
		pause_by_chance(BEFORE_MS);
		add_one();
		pause_by_chance(AFTER_MS);
		if (rand() % (printds + cupsds) < cupsds) {
			kill_cupsd();
			cupsds--;
		} else {
			kill_printd();
			printds--;
		}
	}
}

static int printed(void)
{
	int count = 0;

	for (int i = 0; i < slips; i++)
		count += job_is(uids[i], JOB_PRINTED, FAULT_NONE);
	return count;
}

static void wait_for_the_last(void)
{
	int64_t until = clock_ms() + PATIENCE_MS;

	while (printed() < slips && clock_ms() < until)
		pause_ms(200);
	CHECK_INT(printed(), slips);
}

/* Each paper is as long as a slip: nothing on it twice, nothing cut off. */
static void each_is_whole(void)
{
	struct bitmap bitmap;

	draw("900000000000", &bitmap);
	for (int i = 1; i <= faults->papers; i++)
		CHECK_INT(rows_of(i), bitmap.height);
	bitmap_release(&bitmap);
}

/* How often each number was read from a paper. */
static void count_papers(int times[MOST])
{
	char line[64], path[128];
	int slip;
	FILE *scans;

	CHECK(sh("cd %s && find . -name '*.pbm' | xargs zbarimg --nodbus --raw -q > ../scans"
		" 2> ../log/scan", folder));
	snprintf(path, sizeof path, "%s/scans", cups_dir);
	scans = fopen(path, "r");
	CHECK(scans != NULL);
	while (scans && fgets(line, sizeof line, scans)) {
		bool ours = sscanf(line, "YS1T9%11d", &slip) == 1 && slip < slips;

		CHECK(ours);
		times[ours ? slip : 0] += ours;
	}
	if (scans)
		fclose(scans);
}

static void report(const char *what, int count)
{
	printf("%-44s %6d\n", what, count);
}

static void none_is_lost_and_none_doubled(void)
{
	static int times[MOST];
	int lost = 0, doubled = 0, again = 0;
	struct job job;

	count_papers(times);
	for (int i = 0; i < slips; i++) {
		lost += times[i] == 0;
		doubled += times[i] > 1;
		CHECK_INT(outbox_load(&hall, uids[i], &job), OK);
		again += job.attempts > 1;
	}
	report("slips", slips);
	report("papers", faults->papers);
	report("lost", lost);
	report("doubled", doubled);
	report("sent to CUPS more than once", again);
	CHECK_INT(lost, 0);
	CHECK_INT(doubled, 0);
	CHECK_INT(faults->papers, slips);
}

static void report_kills(int seconds)
{
	report("kills of printd", printd_kills);
	report("kills of cupsd", cupsd_kills);
	report("  while the latest slip was new", at_kill[JOB_NEW]);
	report("  ... being sent", at_kill[JOB_SUBMITTING]);
	report("  ... sent", at_kill[JOB_SENT]);
	report("  ... printed", at_kill[JOB_PRINTED]);
	report("seconds", seconds);
}

static void soak(int printds, int cupsds)
{
	int64_t start = clock_ms();

	go_through(printds, cupsds);
	CHECK_INT(printd_kills, printds);
	CHECK_INT(cupsd_kills, cupsds);
	wait_for_the_last();
	report_kills((int)((clock_ms() - start) / 1000));
	none_is_lost_and_none_doubled();
	each_is_whole();
	CHECK_INT(faults->strange, 0);
	CHECK_INT(stop_printd(SIGTERM), 0);
}

int main(int argc, char **argv)
{
	int printds = argc > 1 ? atoi(argv[1]) : PRINTD_KILLS;
	int cupsds = argc > 2 ? atoi(argv[2]) : CUPSD_KILLS;
	unsigned seed = argc > 3 ? (unsigned)strtoul(argv[3], NULL, 10) : SEED;
	pid_t printer;

	i18n_start();
	if (!cups_there())
		return 77;
	if (printds + cupsds > MOST || !made())
		return 99;
	setvbuf(stdout, NULL, _IOLBF, 0);
	printf("soak %d %d %u\n", printds, cupsds, seed);
	srand(seed);
	snprintf(folder, sizeof folder, "%s/papers", cups_dir);
	printer = fake_start(&faults, folder, dots, NULL, &port);
	faults->row_us = ROW_US;
	set_conf("format", "escpos");
	set_conf("wait", "900");
	if (cups_rolls(port))
		soak(printds, cupsds);
	fake_end(printer);
	hall_close(&hall);
	cups_away();
	return checked();
}
