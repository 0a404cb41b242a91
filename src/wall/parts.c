/* parts.c - what stands on the pages of the board: a task, a decision, the five steps. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/when.h"
#include "domain/hall.h"
#include "term/bigtext.h"
#include "wall/pages.h"

enum { LABEL = 12, LABEL_LATEST = 16, WRAPPED = 3, LARGE = 32, DIGIT_ROWS = 4, DIGIT_ROWS_LARGE = 7,
	CLOCK_ROWS = 4, CLOCK_ROWS_LARGE = 11 };

static int put(struct canvas *canvas, int row, int column, enum style style, const char *words)
{
	return canvas_wrap(canvas, row, column, canvas->columns - column - WALL_MARGIN, WRAPPED, style,
		words);
}

/* A label, and beside it what is known under it; nothing where that is nothing. */
static int fact(struct canvas *canvas, int row, const char *label, const char *words)
{
	if (!*words)
		return 0;
	canvas_text(canvas, row, WALL_MARGIN, STYLE_NOTE, label);
	return put(canvas, row, WALL_MARGIN + LABEL, STYLE_PLAIN, words);
}

static int head(struct canvas *canvas, int row, const char *number, const char *called)
{
	char *words = xasprintf("%s  %s", number, called);
	int rows = put(canvas, row, WALL_MARGIN, STYLE_STRONG, words);

	free(words);
	return rows;
}

int wall_draw_duty(const struct duty *duty, struct canvas *canvas, int row)
{
	char *standing = duty_standing(duty), *progress = duty_progress(duty), date[WHEN_TEXT];
	int first = row;

	row += head(canvas, row, duty->file_number, duty->called);
	row += put(canvas, row, WALL_MARGIN, duty_warns(duty) ? STYLE_WARN : STYLE_PLAIN, standing);
	row += fact(canvas, row, _("In charge"), duty->party);
	row += fact(canvas, row, _("By"), when_day(duty->deadline, date));
	row += fact(canvas, row, _("Done when"), duty->criterion);
	row += fact(canvas, row, _("Held up by"), duty->cause);
	row += fact(canvas, row, _("Progress"), progress);
	free(progress);
	free(standing);
	return row + 1 - first;
}

int wall_draw_ruling(const struct ruling *ruling, struct canvas *canvas, int row)
{
	char date[WHEN_TEXT], *words = xasprintf("%s  %s", _(states[ruling->state].label),
		when_date(ruling->at, date));
	int first = row;

	row += head(canvas, row, ruling->file_number, ruling->called);
	row += put(canvas, row, WALL_MARGIN, STYLE_PLAIN, words);
	free(words);
	return row + 1 - first;
}

/* How many stand at that step, large, and what the step is called. */
static void draw_step(struct canvas *canvas, int row, int rows, const struct wall *wall, int step)
{
	int columns = (canvas->columns - 2 * WALL_MARGIN) / DISPLAY_STEPS;
	int64_t count = wall->display.steps[step];
	struct canvas part;
	char digits[24];

	snprintf(digits, sizeof digits, "%lld", (long long)count);
	canvas_init_part(&part, canvas, rows + 2, columns);
	bigtext_draw(&part, 0, rows, count > 0 ? STYLE_STRONG : STYLE_NOTE, digits);
	canvas_centre(&part, rows + 1, STYLE_PLAIN, phase_label((enum phase)step));
	canvas_window(canvas, row, WALL_MARGIN + step * columns, rows + 2, &part, 0);
	canvas_release(&part);
}

/* The next meeting, if there is one. */
static int draw_meeting(const struct wall *wall, struct canvas *canvas, int row)
{
	char moment[WHEN_TEXT], *words;
	int rows;

	if (!wall->display.meeting)
		return 0;
	words = xasprintf("%s  %s  %s", when_moment(wall->display.meeting_at, moment),
		wall->display.meeting_place, wall->display.meeting);
	rows = fact(canvas, row, _("Next meeting"), words);
	free(words);
	return rows + 1;
}

/* Those decided last, a row each, as far as they fit. */
static void draw_latest(const struct wall *wall, struct canvas *canvas, int row, int rows)
{
	for (int i = 0; i < rows && i < (int)wall->display.rulings_count; i++) {
		const struct ruling *ruling = &wall->display.rulings[i];
		char *words = xasprintf("%s  %s  %s", _(states[ruling->state].label),
			ruling->file_number, ruling->called);

		canvas_text(canvas, row + i, WALL_MARGIN, STYLE_NOTE, i == 0 ? _("Decided lately") : "");
		canvas_cut(canvas, row + i, WALL_MARGIN + LABEL_LATEST,
			canvas->columns - 2 * WALL_MARGIN - LABEL_LATEST, STYLE_PLAIN, words);
		free(words);
	}
}

void wall_draw_steps(const struct wall *wall, struct canvas *canvas)
{
	struct wall_room room = wall_room(wall, WALL_STEPS);
	int rows = canvas->rows >= LARGE ? DIGIT_ROWS_LARGE : DIGIT_ROWS, row = room.top;
	int left, used;
	char clock[WHEN_TEXT];

	for (int step = 0; step < DISPLAY_STEPS; step++)
		draw_step(canvas, row, rows, wall, step);
	row += rows + 3;
	row += draw_meeting(wall, canvas, row);
	clock_hour(clock_now(), clock);
	used = bigtext_draw(canvas, row, canvas->rows >= LARGE ? CLOCK_ROWS_LARGE : CLOCK_ROWS,
		STYLE_PLAIN, clock);
	row += used + 1;
	left = room.top + room.rows - row;
	draw_latest(wall, canvas, row, left);
}
