/* matter-body.c - all that the holder of a tracking code may know of the matter. */
#include <config.h>

#include <stdlib.h>

#include "base/utf8.h"
#include "base/when.h"
#include "screens/resident/matter-body.h"
#include "screens/views-body.h"

enum { GAP = 2 };

void matter_body_release(struct matter_body *body)
{
	wipe_free(body->text);
	views_release(&body->views);
	timeline_release(&body->timeline);
	timeline_release(&body->joint);
	standing_release(&body->standing);
	*body = (struct matter_body){0};
}

enum err matter_body_load(struct hall *hall, int64_t id, bool opened, struct matter_body *out)
{
	enum err err;

	*out = (struct matter_body){ .opened = opened };
	err = standing_load(hall, id, true, &out->standing);
	if (err == OK)
		err = timeline_load(hall, &out->standing.matter, opened ? VIEW_OWN : VIEW_CODE,
			&out->timeline);
	if (err == OK && out->standing.lead.id != id)
		err = timeline_load(hall, &out->standing.lead, VIEW_CODE, &out->joint);
	if (err == OK)
		err = views_load(hall, out->standing.lead.id, opened ? VIEW_OWN : VIEW_CODE, &out->views);
	if (err == OK && opened)
		err = matter_text(hall, &out->standing.matter, &out->text);
	if (err != OK)
		matter_body_release(out);
	return err;
}

/* What happened stands in one column, whatever the times before it are. */
static int time_columns(const struct timeline *timeline)
{
	char moment[WHEN_TEXT];
	int widest = 0;

	for (size_t i = 0; i < timeline->count; i++) {
		int columns = utf8_width(when_near(timeline->list[i].at, moment));

		widest = columns > widest ? columns : widest;
	}
	return widest + GAP;
}

static void draw_happening(const struct happening *happening, int columns,
	struct canvas *canvas, struct page *page)
{
	struct page beside = *page;
	char moment[WHEN_TEXT], *words;

	/* TRANSLATORS: what happened, and who did it: "Now: being screened (clerk)". */
	words = xasprintf(_("%s (%s)"), happening->words, happening->who);
	beside.left += columns;
	beside.width -= columns;
	canvas_text(canvas, page->row, page->left, STYLE_NOTE, when_near(happening->at, moment));
	page_text(canvas, &beside, STYLE_PLAIN, words);
	page_text(canvas, &beside, STYLE_NOTE, happening->note);
	page->row = beside.row;
	free(words);
}

static void draw_timeline(const struct timeline *timeline, struct canvas *canvas,
	struct page *page)
{
	int columns = time_columns(timeline);

	for (size_t i = timeline->count; i > 0; i--)
		draw_happening(&timeline->list[i - 1], columns, canvas, page);
}

void matter_body_draw(const void *from, struct canvas *canvas, struct page *page)
{
	const struct matter_body *body = from;

	/* Who keyed the PIN in wants to see what it opens. */
	if (body->opened) {
		page_text(canvas, page, STYLE_STRONG, _("Your words"));
		page_text(canvas, page, STYLE_PLAIN,
			body->text ? body->text : _("They were erased."));
		page->row++;
	}
	standing_facts(&body->standing, canvas, page);
	page->row++;
	if (body->views.total > 0) {
		views_bars(&body->views, canvas, page);
		views_said(&body->views, canvas, page);
		page->row++;
	}
	if (body->joint.count > 0) {
		page_text(canvas, page, STYLE_STRONG, _("What happened to the one it joined"));
		draw_timeline(&body->joint, canvas, page);
		page->row++;
	}
	page_text(canvas, page, STYLE_STRONG, _("What happened, the latest first"));
	draw_timeline(&body->timeline, canvas, page);
}
