/* pages.c - which pages the board on the wall has, and the frame around each. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "term/bigtext.h"
#include "wall/pages.h"

enum { TALL = 36, HEADLINE_ROWS = 8, SCRATCH_ROWS = 60 };

/* What draws one of so many, and how many rows it took. */
typedef int draw_one(const struct wall *wall, size_t index, struct canvas *canvas, int row);

static int draw_task(const struct wall *wall, size_t index, struct canvas *canvas, int row)
{
	return wall_draw_duty(&wall->display.duties.list[index], canvas, row);
}

static int draw_ruling(const struct wall *wall, size_t index, struct canvas *canvas, int row)
{
	return wall_draw_ruling(&wall->display.rulings[index], canvas, row);
}

/* draw: NULL where the page is drawn as a whole. */
static const struct { const char *headline; draw_one *draw; } kinds[] = {
	[WALL_STEPS] = { N_("What the community is dealing with") },
	[WALL_TASKS] = { N_("Execution board"), draw_task },
	[WALL_RULINGS] = { N_("Decided lately"), draw_ruling },
};

/* Where the headline stands: large where there is room for it. */
static struct box headline_box(int rows, int columns)
{
	return (struct box){ 2, WALL_MARGIN, rows >= TALL ? HEADLINE_ROWS : 1,
		columns - 2 * WALL_MARGIN };
}

/* Title, blank, headline, blank above; blank and foot below. */
struct wall_room wall_room(const struct wall *wall, enum wall_kind kind)
{
	struct canvas size = { .rows = wall->rows, .columns = wall->columns, .blocks = wall->blocks };
	struct box box = headline_box(wall->rows, wall->columns);
	int large = bigtext_fits(&size, &box, _(kinds[kind].headline));
	int top = 3 + (large > 0 ? large : 1);

	return (struct wall_room){ top, wall->rows - top - 2 };
}

static void add_page(struct wall *wall, struct wall_page page)
{
	if (wall->count < WALL_PAGES)
		wall->pages[wall->count++] = page;
}

/* As many on a page as it holds whole, one at least. The blank row behind the last is not
 * needed. */
static void spread(struct wall *wall, enum wall_kind kind, size_t count)
{
	int room = wall_room(wall, kind).rows + 1, used = 0;
	struct wall_page page = { .kind = kind };
	struct canvas scratch = {0};

	canvas_init(&scratch, SCRATCH_ROWS, wall->columns);
	for (size_t i = 0; i < count; i++) {
		int rows = kinds[kind].draw(wall, i, &scratch, 0);

		if (page.count > 0 && used + rows > room) {
			add_page(wall, page);
			page = (struct wall_page){ .kind = kind, .first = i };
			used = 0;
		}
		page.count++;
		used += rows;
	}
	if (page.count > 0)
		add_page(wall, page);
	canvas_release(&scratch);
}

void wall_paginate(struct wall *wall)
{
	size_t tasks = wall->display.duties.count;

	wall->count = 0;
	add_page(wall, (struct wall_page){ .kind = WALL_STEPS });
	spread(wall, WALL_TASKS, tasks < DISPLAY_TASKS ? tasks : DISPLAY_TASKS);
	spread(wall, WALL_RULINGS, wall->display.rulings_count);
	if (wall->at >= wall->count)
		wall->at = 0;
}

static void draw_title(const struct wall *wall, struct canvas *canvas)
{
	char when[CLOCK_TEXT];
	int column;

	clock_moment(clock_now(), when);
	column = canvas->columns - utf8_width(when) - 1;
	canvas_fill(canvas, 0, 0, canvas->columns, ' ', STYLE_TITLE);
	canvas_cut(canvas, 0, 1, column - 2, STYLE_TITLE, hall_text(wall->hall, "hall", "name", ""));
	canvas_text(canvas, 0, column, STYLE_TITLE, when);
}

/* "5 tasks open, 1 of them overdue." and the page; what was read long ago says so. */
static void draw_foot(const struct wall *wall, struct canvas *canvas)
{
	int overdue, blocked, row = canvas->rows - 1;
	char *page = xasprintf(_("Page %d of %d"), wall->at + 1, wall->count), moment[CLOCK_TEXT];
	char *words;

	duties_count(&wall->display.duties, &overdue, &blocked);
	words = wall->stale ? xasprintf(_("The hall cannot be read just now. As of %s"),
		clock_moment(wall->read_at, moment)) : duties_words(&wall->display.duties);
	canvas_fill(canvas, row, 0, canvas->columns, ' ', STYLE_BAR);
	canvas_cut(canvas, row, 1, canvas->columns - utf8_width(page) - 4,
		wall->stale || overdue > 0 ? STYLE_WARN : STYLE_BAR, words);
	canvas_text(canvas, row, canvas->columns - utf8_width(page) - 1, STYLE_BAR, page);
	free(words);
	free(page);
}

static void draw_page(const struct wall *wall, struct canvas *canvas)
{
	const struct wall_page *page = &wall->pages[wall->at];
	struct box box = headline_box(canvas->rows, canvas->columns);
	int row = wall_room(wall, page->kind).top;

	bigtext_left(canvas, &box, STYLE_STRONG, _(kinds[page->kind].headline));
	if (!kinds[page->kind].draw)
		wall_draw_steps(wall, canvas);
	for (size_t i = page->first; i < page->first + page->count; i++)
		row += kinds[page->kind].draw(wall, i, canvas, row);
}

/* Black; the clock stands elsewhere each minute, so that it burns into no screen. */
static void draw_night(const struct wall *wall, struct canvas *canvas)
{
	int minute = (int)(clock_now() / MINUTE % (DAY / MINUTE)), rows = canvas->rows;
	char clock[CLOCK_TEXT];
	int room = canvas->columns - utf8_width(clock_hour(clock_now(), clock));

	for (int row = 0; row < rows; row++)
		canvas_fill(canvas, row, 0, canvas->columns, ' ', STYLE_NIGHT);
	if (strcmp(hall_text(wall->hall, "board", "night", "clock"), "clock") == 0 && room > 0)
		canvas_text(canvas, minute * 5 % rows, minute * 7 % room, STYLE_NIGHT, clock);
}

void wall_draw(const struct wall *wall, struct canvas *canvas)
{
	canvas_clear(canvas);
	if (wall->asleep) {
		draw_night(wall, canvas);
		return;
	}
	draw_page(wall, canvas);
	draw_title(wall, canvas);
	draw_foot(wall, canvas);
}
