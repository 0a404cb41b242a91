/* submit.c - how long a submission takes, against the disk's own floor in the same run. */
#include <config.h>

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/matter.h"

enum { ROUNDS = 500, BLOCK = 4096 };

static double floor_us[ROUNDS], submit_us[ROUNDS], track_us[ROUNDS];

static double now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static int by_size(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static void report(const char *what, double *us, const double *base)
{
	double p50, p99;

	qsort(us, ROUNDS, sizeof *us, by_size);
	p50 = us[ROUNDS / 2];
	p99 = us[ROUNDS * 99 / 100];
	printf("%-34s p50 %8.1f us   p99 %8.1f us", what, p50, p99);
	if (base)
		printf("   %.2f x the floor", p50 / base[ROUNDS / 2]);
	printf("\n");
}

static void one_round(struct hall *hall, int fd, int i)
{
	static const char block[BLOCK];
	struct submission submission = { .category = "lift", .place = "b3",
		.text = "3号楼的电梯坏了三天，老人上下楼很困难。", .who = WHO_ANONYMOUS };
	struct receipt receipt;
	struct matter matter;
	double start = now_us();

	if (write(fd, block, sizeof block) != BLOCK || fdatasync(fd) != 0)
		die("the floor could not be measured");
	floor_us[i] = now_us() - start;
	start = now_us();
	if (matter_submit(hall, &submission, &receipt) != OK)
		die("a submission failed");
	submit_us[i] = now_us() - start;
	start = now_us();
	if (matter_by_code(hall, receipt.code, &matter) != OK)
		die("a matter was not found");
	track_us[i] = now_us() - start;
	matter_release(&matter);
}

int main(void)
{
	char folder[] = "bench-hall-XXXXXX", command[64], *path;
	struct hall hall;
	int fd;

	i18n_start();
	if (!mkdtemp(folder) || hall_create(folder, &hall) != OK)
		die("no hall");
	path = hall_path(&hall, "floor");
	fd = open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
	for (int i = 0; i < ROUNDS; i++)
		one_round(&hall, fd, i);
	report("append 4 KiB + fdatasync (floor)", floor_us, NULL);
	report("matter_submit, receipt included", submit_us, floor_us);
	report("matter_by_code, a hit", track_us, NULL);
	close(fd);
	free(path);
	hall_close(&hall);
	snprintf(command, sizeof command, "rm -rf ./%s", folder);
	return system(command) != 0;
}
