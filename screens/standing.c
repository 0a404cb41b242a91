/* standing.c - how a matter stands, in facts that anybody may know. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/utf8.h"
#include "base/when.h"
#include "domain/flags.h"
#include "domain/hall.h"
#include "domain/joint.h"
#include "domain/notice.h"
#include "domain/timeline.h"
#include "domain/title.h"
#include "screens/standing.h"

enum { STEPS = 5, LINE_MOST = 6, LINE_BEHIND = 0x2501, LINE_AHEAD = 0x2500 };

void standing_release(struct standing *standing)
{
	free(standing->responsible);
	free(standing->criteria);
	free(standing->decision);
	matter_release(&standing->lead);
	matter_release(&standing->matter);
	*standing = (struct standing){0};
}

enum err standing_load(struct hall *hall, int64_t id, bool theirs, struct standing *out)
{
	enum err err;

	*out = (struct standing){ .hall = hall, .theirs = theirs };
	err = matter_load(hall, id, &out->matter);
	if (err == OK)
		err = matter_lead(hall, &out->matter, &out->lead);
	if (err == OK)
		err = matter_responsible(hall, &out->lead, &out->responsible, &out->by);
	if (err == OK)
		err = matter_criteria(hall, &out->lead, &out->criteria);
	if (err == OK)
		err = notice_words(hall, &out->lead, &out->decision);
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
				i < at && at < STEPS ? LINE_BEHIND : LINE_AHEAD,
				i < at ? STYLE_STRONG : STYLE_NOTE);
		column += line + 2;
	}
}

void standing_bar(const struct standing *standing, struct canvas *canvas, struct page *page)
{
	const struct matter *matter = &standing->lead;
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

/* "Monday 30 November (in 7 days)"; where the clock stands only the day. */
static void fact_date(struct canvas *canvas, struct page *page, const struct standing *standing)
{
	bool late = matter_flags(&standing->lead, standing->by) & FLAG_OVERDUE;
	char date[WHEN_TEXT];

	if (standing->by > 0)
		page_fact(canvas, page, _("By"), late || standing->by > clock_now() ?
			when_term(standing->by, date) : when_day(standing->by, date));
}

static void fact_window(struct canvas *canvas, struct page *page, const struct standing *standing)
{
	int64_t until = matter_window(standing->hall, &standing->lead);
	char moment[WHEN_TEXT];

	if (until >= clock_now())
		page_fact(canvas, page, _("Object until"), when_term(until, moment));
}

static void fact_joined(struct canvas *canvas, struct page *page, const struct standing *standing)
{
	if (standing->lead.id != standing->matter.id)
		page_fact(canvas, page, _("Joined to"), standing->lead.file_number);
}

/* A "no", or the answer to an objection, that it stands at. */
static bool decided(const struct matter *matter)
{
	return matter->state == NOT_ACCEPTED || matter->state == NOT_PASSED ||
		matter->before == OBJECTION;
}

static void fact_seconds(struct canvas *canvas, struct page *page, const struct standing *standing)
{
	int64_t seconds = standing->matter.seconds;
	char *words = xasprintf(P_("%lld person", "%lld people", seconds), (long long)seconds);

	if (seconds > 0)
		page_fact(canvas, page, _("Seconded by"), words);
	free(words);
}

void standing_facts(const struct standing *standing, struct canvas *canvas, struct page *page)
{
	const struct matter *matter = &standing->matter, *lead = &standing->lead;
	char date[WHEN_TEXT];
	bool others = !standing->theirs && asks_resident(lead);
	bool over = !standing->theirs && states[lead->state].closed &&
		matter_window(standing->hall, lead) < clock_now();

	fact_joined(canvas, page, standing);
	if (!standing->theirs)
		page_fact(canvas, page, _("Title"), matter_title(standing->hall, matter));
	if (!others && !over)
		page_fact(canvas, page, _("Next"), matter_next(standing->hall, lead));
	if (decided(lead))
		page_fact(canvas, page, _("Decision"), standing->decision);
	fact_window(canvas, page, standing);
	page_fact(canvas, page, _("Responsible"),
		others ? _("whoever put it forward") : standing->responsible);
	fact_date(canvas, page, standing);
	page_fact(canvas, page, _("Wording"), lead->wording);
	if (!over)
		page_fact(canvas, page, _("Done when"), standing->criteria);
	page_fact(canvas, page, _("File number"), matter->file_number);
	page_fact(canvas, page, _("Category"), matter_category(standing->hall, matter->category));
	page_fact(canvas, page, _("Place"), standing_place(standing->hall, matter));
	page_fact(canvas, page, _("Received"), when_day(matter->received_at, date));
	if (matter->answered_at > 0 && over)
		page_fact(canvas, page, _("Answered"), when_day(matter->answered_at, date));
	fact_seconds(canvas, page, standing);
}
