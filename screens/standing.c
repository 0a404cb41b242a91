/* standing.c - how a matter stands, in facts that anybody may know. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/timeline.h"
#include "domain/title.h"
#include "screens/standing.h"

enum { STEPS = 5, LINE_MOST = 6, LINE_BEHIND = 0x2501, LINE_AHEAD = 0x2500 };

void standing_release(struct standing *standing)
{
	free(standing->responsible);
	free(standing->criteria);
	matter_release(&standing->matter);
	*standing = (struct standing){0};
}

enum err standing_load(struct hall *hall, int64_t id, bool theirs, struct standing *out)
{
	enum err err;

	*out = (struct standing){ .hall = hall, .theirs = theirs };
	err = matter_load(hall, id, &out->matter);
	if (err == OK)
		err = matter_responsible(hall, &out->matter, &out->responsible, &out->by);
	if (err == OK)
		err = matter_criteria(hall, &out->matter, &out->criteria);
	if (err != OK)
		standing_release(out);
	return err;
}

/* The step it is at, or where it ended; STEPS or more: not known any more. */
static enum phase reached(const struct matter *matter)
{
	enum phase phase = phase_of(matter->state, matter->before);

	return phase == PHASE_END ? states[matter->before].phase : phase;
}

/* Columns of the lines between the steps, so that all of it fits. */
static int line_columns(int width)
{
	int taken = 2, columns;              /* the brackets */

	for (int i = 0; i < STEPS; i++)
		taken += utf8_width(phase_label((enum phase)i));
	columns = (width - taken) / (STEPS - 1) - 2;
	return columns < 1 ? 1 : columns > LINE_MOST ? LINE_MOST : columns;
}

static void draw_steps(const struct matter *matter, struct canvas *canvas, const struct page *page)
{
	int line = line_columns(page->width), column = page->left, at = (int)reached(matter);

	for (int i = 0; i < STEPS; i++) {
		const char *label = phase_label((enum phase)i), *open = i == at ? "[" : "";
		enum style style = i == at ? STYLE_MARK : i < at ? STYLE_STRONG : STYLE_NOTE;

		column += canvas_text(canvas, page->row, column, style, open);
		column += canvas_text(canvas, page->row, column, style, label);
		column += canvas_text(canvas, page->row, column, style, *open ? "]" : "");
		if (i < STEPS - 1)
			canvas_fill(canvas, page->row, column + 1, line,
				i < at && at < STEPS ? LINE_BEHIND : LINE_AHEAD, style);
		column += line + 2;
	}
}

void standing_bar(const struct standing *standing, struct canvas *canvas, struct page *page)
{
	const struct matter *matter = &standing->matter;
	const char *label = _(states[matter->state].label);
	char *words = states[matter->state].closed ? xasprintf(_("It has ended: %s"), label) :
		xasprintf(_("At the moment: %s"), label);

	draw_steps(matter, canvas, page);
	canvas_cut(canvas, page->row + 2, page->left, page->width, STYLE_STRONG, words);
	page->row += STANDING_BAR;
	free(words);
}

const char *standing_place(const struct hall *hall, const struct matter *matter)
{
	return hall_text(hall, "places", matter->place, _("elsewhere"));
}

/* What the resident has to do is nothing to ask of others. */
static bool asks_resident(const struct matter *matter)
{
	return matter->state == NEEDS_INFO || matter->state == EVALUATING;
}

static void standing_seconds(const struct standing *standing, struct canvas *canvas,
	struct page *page)
{
	int64_t seconds = standing->matter.seconds;
	char *words = xasprintf(P_("%lld person", "%lld people", seconds), (long long)seconds);

	if (seconds > 0)
		page_fact(canvas, page, _("Seconded by"), words);
	free(words);
}

void standing_facts(const struct standing *standing, struct canvas *canvas, struct page *page)
{
	const struct matter *matter = &standing->matter;
	char date[CLOCK_TEXT];
	bool others = !standing->theirs && asks_resident(matter);
	bool over = !standing->theirs && states[matter->state].closed;

	if (!standing->theirs)
		page_fact(canvas, page, _("Title"), matter_title(standing->hall, matter));
	if (!others && !over)
		page_fact(canvas, page, _("Next"), _(states[matter->state].next));
	page_fact(canvas, page, _("Responsible"),
		others ? _("whoever put it forward") : standing->responsible);
	if (standing->by > 0)
		page_fact(canvas, page, _("By"), clock_date(standing->by, date));
	if (!over)
		page_fact(canvas, page, _("Done when"), standing->criteria);
	page_fact(canvas, page, _("File number"), matter->file_number);
	page_fact(canvas, page, _("Category"), matter_category(standing->hall, matter->category));
	page_fact(canvas, page, _("Place"), standing_place(standing->hall, matter));
	page_fact(canvas, page, _("Received"), clock_date(matter->received_at, date));
	if (matter->answered_at > 0 && over)
		page_fact(canvas, page, _("Answered"), clock_date(matter->answered_at, date));
	standing_seconds(standing, canvas, page);
}
