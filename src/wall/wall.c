/* wall.c - the board on the wall: what happens to it as time passes. */
#include <config.h>

#include <stdlib.h>
#include <sys/stat.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/hall.h"
#include "domain/opening.h"
#include "wall/pages.h"

enum { RETRY_MS = 5000, SECONDS = 12 };

static int64_t page_ms(const struct wall *wall)
{
	int seconds = hall_number(wall->hall, "board", "seconds", SECONDS);

	return (seconds > 0 ? seconds : SECONDS) * (int64_t)1000;
}

/* The keeper may change hall.conf meanwhile; one that cannot be read changes nothing. */
static void follow_settings(struct wall *wall)
{
	char *path = wall->hall->dir ? hall_path(wall->hall, "hall.conf") : NULL;
	struct stat is;

	if (path && stat(path, &is) == 0 && is.st_mtim.tv_sec != wall->conf_changed) {
		if (wall->conf_changed == 0 || hall_read_again(wall->hall) == OK)
			wall->conf_changed = is.st_mtim.tv_sec;
	}
	free(path);
}

static void read_hall(struct wall *wall)
{
	struct display fresh;

	wall->tried_ms = clock_ms();
	wall->stale = display_load(wall->hall, &fresh) != OK;
	if (wall->stale)
		return;
	display_release(&wall->display);
	wall->display = fresh;
	wall->read_at = clock_now();
	wall_paginate(wall);
}

static void begin(struct wall *wall)
{
	wall->at = 0;
	wall->turned_ms = clock_ms();
}

void wall_init(struct wall *wall, struct hall *hall)
{
	*wall = (struct wall){ .hall = hall, .rows = 24, .columns = 80, .minute = -1 };
	begin(wall);
	wall_paginate(wall);
	wall_time(wall);
}

void wall_release(struct wall *wall)
{
	display_release(&wall->display);
}

void wall_size(struct wall *wall, int rows, int columns)
{
	wall->rows = rows;
	wall->columns = columns;
	wall_paginate(wall);
}

static void turn(struct wall *wall, int by)
{
	wall->at = (wall->at + by + wall->count) % wall->count;
	wall->turned_ms = clock_ms();
}

static void pass_minute(struct wall *wall)
{
	bool was = wall->asleep;

	wall->minute = clock_now() / MINUTE;
	follow_settings(wall);
	wall->asleep = !opening_at(wall->hall, clock_now());
	if (wall->asleep)
		return;
	read_hall(wall);
	if (was)
		begin(wall);
}

void wall_time(struct wall *wall)
{
	if (clock_now() / MINUTE != wall->minute)
		pass_minute(wall);
	else if (wall->stale && clock_ms() - wall->tried_ms >= RETRY_MS)
		read_hall(wall);
	if (!wall->asleep && clock_ms() - wall->turned_ms >= page_ms(wall))
		turn(wall, 1);
}

static void at_most(int64_t *wait, int64_t other)
{
	if (other < *wait)
		*wait = other > 0 ? other : 0;
}

int wall_wait(const struct wall *wall)
{
	int64_t wait = clock_ms_to_minute();

	if (!wall->asleep)
		at_most(&wait, wall->turned_ms + page_ms(wall) - clock_ms());
	if (!wall->asleep && wall->stale)
		at_most(&wait, wall->tried_ms + RETRY_MS - clock_ms());
	return (int)wait;
}

void wall_key(struct wall *wall, term_key key)
{
	if (key == 'q' || key == 'Q')
		wall->left = true;
	else if (key == K_RIGHT || key == K_DOWN || key == K_PAGE_DOWN || key == ' ')
		turn(wall, 1);
	else if (key == K_LEFT || key == K_UP || key == K_PAGE_UP)
		turn(wall, -1);
}
