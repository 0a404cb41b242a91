/* matter-body.c - all that the holder of a tracking code may know of the matter. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/utf8.h"
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

static void draw_happening(const struct happening *happening, struct canvas *canvas,
	struct page *page)
{
	struct page beside = *page;
	char moment[CLOCK_TEXT], *words;
	int columns = utf8_width(clock_moment(happening->at, moment)) + GAP;

	/* TRANSLATORS: what happened, and who did it: "Now: being screened (clerk)". */
	words = xasprintf(_("%s (%s)"), happening->words, happening->who);
	beside.left += columns;
	beside.width -= columns;
	canvas_text(canvas, page->row, page->left, STYLE_NOTE, moment);
	page_text(canvas, &beside, STYLE_PLAIN, words);
	page_text(canvas, &beside, STYLE_NOTE, happening->note);
	page->row = beside.row;
	free(words);
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
		for (size_t i = body->joint.count; i > 0; i--)
			draw_happening(&body->joint.list[i - 1], canvas, page);
		page->row++;
	}
	page_text(canvas, page, STYLE_STRONG, _("What happened, the latest first"));
	for (size_t i = body->timeline.count; i > 0; i--)
		draw_happening(&body->timeline.list[i - 1], canvas, page);
}
