/* sheet.c - all that staff may know of one matter, as one long sheet. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "domain/assess.h"
#include "domain/flags.h"
#include "domain/hall.h"
#include "domain/joint.h"
#include "domain/negative.h"
#include "domain/notice.h"
#include "domain/seconding.h"
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
	free(sheet->decision);
	free(sheet->suspicion);
	free(sheet->opinions);
	free(sheet->joined);
	wipe_free(sheet->alike);
	timeline_release(&sheet->timeline);
	matter_release(&sheet->matter);
	*sheet = (struct sheet){0};
}

/* "Law-enforcement penalties (...); Before a court (...)" while it is screened. */
static char *suspicions_of(const struct sheet *sheet)
{
	struct suspicion found[NEGATIVE_MOST];
	size_t count = sheet->text && sheet->matter.state == SCREENING ?
		negative_suspects(sheet->hall, sheet->text, found) : 0;
	struct text out = {0};

	for (size_t i = 0; i < count; i++) {
		text_add(&out, i ? "\n" : "");
		text_addf(&out, _("%s (the text says \"%s\")"),
			hall_text(sheet->hall, "negative", found[i].item, ""), found[i].phrase);
	}
	return text_take(&out);
}

/* What others gave shows only once there are enough: nobody follows the first. */
static enum err load_opinions(struct hall *hall, struct sheet *sheet)
{
	struct assessments all;
	double need = 0, can = 0, reach = 0;
	enum err err = assessments_load(hall, sheet->matter.id, &all);

	for (size_t i = 0; i < all.count; i++) {
		need += all.list[i].necessity;
		can += all.list[i].feasibility;
		reach += all.list[i].representativeness;
	}
	if (err == OK && all.count >= ASSESSORS)
		sheet->opinions = xasprintf(_("%d assessors: need %.1f, feasibility %.1f, reach %.1f"),
			(int)all.count, need / (double)all.count, can / (double)all.count,
			reach / (double)all.count);
	else if (sheet->matter.state == ASSESSING)
		sheet->opinions = xasprintf(_("%d of %d assessors so far"), (int)all.count, ASSESSORS);
	assessments_release(&all);
	return err;
}

static enum err load_joined(struct hall *hall, struct sheet *sheet)
{
	struct matter lead;
	enum err err = matter_lead(hall, &sheet->matter, &lead);

	if (err == OK && lead.id != sheet->matter.id)
		sheet->joined = xstrdup(lead.file_number);
	matter_release(&lead);
	return err == OK ? matter_supporters(hall, sheet->matter.id, &sheet->supporters) : err;
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
		err = timeline_load(hall, &out->matter, VIEW_STAFF, &out->timeline);
	if (err == OK)
		err = notice_words(hall, &out->matter, &out->decision);
	if (err == OK)
		err = load_opinions(hall, out);
	if (err == OK)
		err = load_joined(hall, out);
	if (err == OK)
		out->suspicion = suspicions_of(out);
	if (err != OK)
		sheet_release(out);
	return err;
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

/* In the colour of warnings where one of them is. */
static void draw_flags(const struct sheet *sheet, struct canvas *canvas, struct page *page)
{
	unsigned flags = matter_flags(&sheet->matter, sheet->by);
	char *alarms = flags_words(flags & FLAGS_OF_ALARM);
	/* Who put it forward says already that nobody is named. */
	char *others = flags_words(flags & ~(unsigned)(FLAGS_OF_ALARM | FLAG_ANONYMOUS));

	if (*alarms)
		page_text(canvas, page, STYLE_WARN, alarms);
	page_fact(canvas, page, _("Marks"), others);
	free(alarms);
	free(others);
}

static void draw_window(const struct sheet *sheet, struct canvas *canvas, struct page *page)
{
	int64_t until = matter_window(sheet->hall, &sheet->matter);
	char moment[CLOCK_TEXT];

	if (until >= clock_now())
		page_fact(canvas, page, _("Object until"), clock_moment(until, moment));
}

static void draw_wording(const struct matter *matter, struct canvas *canvas, struct page *page)
{
	char *words;

	if (!*matter->wording)
		return;
	words = xasprintf(matter->agreed_at > 0 ? _("%s (agreed)") :
		matter->worded_by_resident ? _("%s (the resident's correction: agree to it?)") :
		_("%s (not confirmed yet)"), matter->wording);
	page_fact(canvas, page, _("Wording"), words);
	free(words);
}

static void draw_supporters(const struct sheet *sheet, struct canvas *canvas, struct page *page)
{
	char *words = xasprintf(_("%d more"), sheet->supporters);

	if (sheet->supporters > sheet->matter.seconds)
		page_fact(canvas, page, _("Behind it"), words);
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
	draw_flags(sheet, canvas, page);
	page_fact(canvas, page, _("Joined to"), sheet->joined);
	page_fact(canvas, page, _("Responsible"), responsible(sheet));
	draw_due(sheet, canvas, page);
	draw_window(sheet, canvas, page);
	page_fact(canvas, page, _("Done when"), sheet->criteria);
	page_fact(canvas, page, _("Assessed"), sheet->opinions);
	draw_wording(matter, canvas, page);
	page_fact(canvas, page, _("Category"), about);
	page_fact(canvas, page, _("Put forward by"), person);
	draw_supporters(sheet, canvas, page);
	draw_seconds(sheet, canvas, page);
	page_fact(canvas, page, _("Title"), matter_title(sheet->hall, matter));
	page_fact(canvas, page, _("Similar"), sheet->alike);
	page_fact(canvas, page, _("Perhaps"), sheet->suspicion);
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
