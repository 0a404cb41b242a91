/* sheet.c - all that staff may know of one matter, as one long sheet. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "domain/hall.h"
#include "domain/second.h"
#include "domain/title.h"
#include "screens/alike.h"
#include "screens/staff/sheet.h"

void sheet_release(struct sheet *sheet)
{
	wipe_free(sheet->text);
	wipe_free(sheet->name);
	wipe_free(sheet->phone);
	free(sheet->responsible);
	free(sheet->criteria);
	wipe_free(sheet->alike);
	timeline_release(&sheet->timeline);
	matter_release(&sheet->matter);
	*sheet = (struct sheet){0};
}

enum err sheet_load(struct hall *hall, int64_t id, struct sheet *out)
{
	enum err err;

	*out = (struct sheet){ .hall = hall };
	err = matter_load(hall, id, &out->matter);
	if (err == OK)
		err = matter_text(hall, &out->matter, &out->text);
	if (err == OK)
		err = matter_contact(hall, &out->matter, &out->name, &out->phone);
	if (err == OK)
		err = matter_responsible(hall, &out->matter, &out->responsible, &out->by);
	if (err == OK)
		err = matter_criteria(hall, &out->matter, &out->criteria);
	if (err == OK)
		err = matter_seconds_by_card(hall, id, &out->by_card);
	if (err == OK && way_find(out->matter.state, MERGED, ROLES_OF_STAFF))
		err = alike_lines(hall, id, &out->alike);
	if (err == OK)
		err = timeline_load(hall, &out->matter, true, &out->timeline);
	if (err != OK)
		sheet_release(out);
	return err;
}

static const char *urgency_words(const char *urgency)
{
	if (strcmp(urgency, "danger") == 0)
		return _("danger");
	return strcmp(urgency, "urgent") == 0 ? _("urgent") : "";
}

/* "Wang Li, 13800138000", or in whose name it stands where nobody is known. */
static char *person_words(const struct sheet *sheet)
{
	static const char *const unknown[] = {
		[WHO_CARD] = N_("a resident with a card"), [WHO_NAME] = N_("name erased"),
		[WHO_ANONYMOUS] = N_("anonymous"), [WHO_IMPORT] = N_("taken over from elsewhere"),
	};
	bool phone = sheet->phone && *sheet->phone;

	if (!sheet->name || !*sheet->name)
		return xstrdup(_(unknown[sheet->matter.who]));
	return phone ? xasprintf("%s  %s", sheet->name, sheet->phone) : xstrdup(sheet->name);
}

static void draw_due(const struct sheet *sheet, struct canvas *canvas, struct page *page)
{
	char moment[CLOCK_TEXT], *words;

	if (sheet->by == 0)
		return;
	clock_moment(sheet->by, moment);
	words = sheet->by < clock_now() ? xasprintf(_("%s (overdue)"), moment) : xstrdup(moment);
	page_fact(canvas, page, _("Due"), words);
	free(words);
}

/* The words are the resident's own: "you" is somebody else here. */
static const char *responsible(const struct sheet *sheet)
{
	enum state at = sheet->matter.state;

	return at == NEEDS_INFO || at == EVALUATING ? _("the resident") : sheet->responsible;
}

static void draw_seconds(const struct sheet *sheet, struct canvas *canvas, struct page *page)
{
	int64_t seconds = sheet->matter.seconds;
	/* TRANSLATORS: how many people second it, and how many of them showed their card. */
	char *words = xasprintf(_("%lld, %lld of them with a card"), (long long)seconds,
		(long long)sheet->by_card);

	if (seconds > 0)
		page_fact(canvas, page, _("Seconded by"), words);
	free(words);
}

static void draw_facts(const struct sheet *sheet, struct canvas *canvas, struct page *page)
{
	const struct matter *matter = &sheet->matter;
	char *person = person_words(sheet), *about = xasprintf("%s  %s",
		matter_category(sheet->hall, matter->category),
		matter_place(sheet->hall, matter->place));

	page_fact(canvas, page, _("State"), _(states[matter->state].label));
	page_fact(canvas, page, _("Urgency"), urgency_words(matter->urgency));
	page_fact(canvas, page, _("Responsible"), responsible(sheet));
	draw_due(sheet, canvas, page);
	page_fact(canvas, page, _("Done when"), sheet->criteria);
	page_fact(canvas, page, _("Category"), about);
	page_fact(canvas, page, _("Put forward by"), person);
	draw_seconds(sheet, canvas, page);
	page_fact(canvas, page, _("Title"), matter_title(sheet->hall, matter));
	page_fact(canvas, page, _("Similar"), sheet->alike);
	page->row++;
	free(about);
	wipe_free(person);
}

static void draw_happening(const struct happening *happening, struct canvas *canvas,
	struct page *page)
{
	char moment[CLOCK_TEXT], *when;

	when = xasprintf("%s  %s", clock_moment(happening->at, moment), happening->who);
	page_text(canvas, page, STYLE_NOTE, when);
	page_text(canvas, page, STYLE_PLAIN, happening->words);
	if (*happening->note)
		page_text(canvas, page, STYLE_PLAIN, happening->note);
	page->row++;
	free(when);
}

void sheet_draw(const void *from, struct canvas *canvas, struct page *page)
{
	const struct sheet *sheet = from;

	page_text(canvas, page, STYLE_STRONG, sheet->matter.file_number);
	page->row++;
	draw_facts(sheet, canvas, page);
	page_text(canvas, page, STYLE_PLAIN, sheet->text ? sheet->text :
		_("The resident's own words were erased."));
	page->row++;
	for (size_t i = sheet->timeline.count; i > 0; i--)
		draw_happening(&sheet->timeline.list[i - 1], canvas, page);
}
