/* chair-shown.c - the chair's screen drawn: where the meeting is, the time left, the moves. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "domain/hall.h"
#include "screens/staff/chair.h"
#include "term/bigtext.h"

enum { BIG_LEAST = 4, BIG_MOST = 7 };

/* "Somebody speaks: No. 3 陈** (for)". */
static char *heading(const struct chair *chair)
{
	const struct debate *debate = &chair->debate;
	const char *where = _(floors[debate->floor].label);

	for (size_t i = 0; debate->turn > 0 && i < chair->guests.count; i++)
		if (chair->guests.list[i].resident == debate->speaker) {
			char *called = guest_called(&chair->guests.list[i]);
			/* TRANSLATORS: where the meeting is, who speaks, for or against. */
			char *out = xasprintf(_("%s: %s (%s)"), where, called,
				side_label(debate->side));

			wipe_free(called);
			return out;
		}
	return xstrdup(where);
}

static void draw_motion(const struct chair *chair, int64_t id, struct canvas *canvas,
	struct page *page)
{
	const struct motion *motion = motion_find(&chair->motions, id);
	char *words, *line;

	if (!motion)
		return;
	words = id == chair->debate.main ? motions_question(&chair->motions, id) :
		xstrdup(motion->words);
	/* TRANSLATORS: who moved something, and what. */
	line = *words ? xasprintf(_("%s: %s"), motion->by, words) : xstrdup(motion->by);
	page_fact(canvas, page, motion_kind_label(motion->kind), line);
	free(line);
	free(words);
}

static void draw_matter(const struct chair *chair, struct canvas *canvas, struct page *page)
{
	const struct debate *debate = &chair->debate;
	const struct roll *roll = &debate->roll;
	/* TRANSLATORS: who counts at a meeting. */
	char *counts = xasprintf(_("entitled %d, recused %d, present %d%s"), roll->entitled,
		roll->recused, roll->present, debate->facts.quorum ? "" : _(": too few"));

	page_fact(canvas, page, _("Matter"), chair->called);
	draw_motion(chair, debate->main, canvas, page);
	draw_motion(chair, debate->amendment, canvas, page);
	draw_motion(chair, debate->other, canvas, page);
	if (debate->floor == FLOOR_POINT && chair->motions.count > 0)
		draw_motion(chair, chair->motions.list[chair->motions.count - 1].id, canvas, page);
	page_fact(canvas, page, _("Counts"), counts);
	free(counts);
}

static char *minutes(int64_t seconds)
{
	int64_t over = seconds < 0 ? -seconds : seconds;

	return xasprintf("%lld:%02lld", (long long)(over / 60), (long long)(over % 60));
}

/* A bar that runs empty, and what it means in words; in the colour of refusals once it is. */
static void draw_time(const struct kiosk *kiosk, const struct chair *chair, struct canvas *canvas,
	struct page *page)
{
	int64_t left = debate_turn_left(kiosk->hall, &chair->debate);
	int64_t limit = left + 1 > hall_number(kiosk->hall, "debate", "turn", 120) ? left + 1 :
		hall_number(kiosk->hall, "debate", "turn", 120);
	int64_t topic = debate_topic_left(kiosk->hall, &chair->debate);
	int bar = left > 0 ? (int)((page->width * left + limit - 1) / limit) : page->width;
	char *mine = minutes(left), *all = minutes(topic);
	char *words = left > 0 ? xasprintf(_("%s left to speak"), mine) :
		xasprintf(_("Time is up: %s too long. Please ask them to finish."), mine);
	char *rest = topic > 0 ? xasprintf(_("%s left for this topic"), all) :
		xstrdup(_("The time for this topic is used up."));

	canvas_fill(canvas, page->row, page->left, bar, left > 0 ? 0x2588 : 0x2591,
		left > 0 ? STYLE_STRONG : STYLE_WARN);
	page->row++;
	page_text(canvas, page, left > 0 ? STYLE_STRONG : STYLE_WARN, words);
	page_text(canvas, page, topic > 0 ? STYLE_NOTE : STYLE_WARN, rest);
	free(mine);
	free(all);
	free(words);
	free(rest);
}

/* Minutes and seconds as large as there is room for: to be seen from across the table. */
static void draw_big(const struct kiosk *kiosk, const struct chair *chair, struct canvas *canvas,
	struct page *page)
{
	int room = page->bottom - page->row - (int)chair->rule_count - 2;
	int64_t left = debate_turn_left(kiosk->hall, &chair->debate);
	char digits[48];

	if (room < BIG_LEAST)
		return;
	snprintf(digits, sizeof digits, "%02lld:%02lld", (long long)(left > 0 ? left / 60 : 0),
		(long long)(left > 0 ? left % 60 : 0));
	page->row += bigtext_draw(canvas, page->row, room < BIG_MOST ? room : BIG_MOST,
		left > 0 ? STYLE_STRONG : STYLE_WARN, digits);
}

static void draw_waiting(const struct chair *chair, struct canvas *canvas, struct page *page)
{
	struct text line = {0};

	for (size_t i = 0; i < chair->speakers.count; i++)
		/* TRANSLATORS: who waits to speak: between two, the name, for or against. */
		text_addf(&line, _("%s%s (%s)"), i > 0 ? _(", ") : "", chair->speakers.list[i].called,
			side_label(chair->speakers.list[i].side));
	if (line.length > 0)
		page_fact(canvas, page, _("They wait"), line.at);
	text_release(&line);
}

static char *line(const void *from, int index)
{
	const struct chair *chair = from;
	enum act act = chair->rules[index]->act;

	if (act != ACT_SPEAK || chair->speakers.count == 0)
		return xstrdup(_(acts[act].label));
	/* TRANSLATORS: give the floor to the next: the name, for or against. */
	return xasprintf(_("%s: %s (%s)"), _(acts[act].label), chair->speakers.list[0].called,
		side_label(chair->speakers.list[0].side));
}

void chair_draw(const struct kiosk *kiosk, const struct chair *chair, struct canvas *canvas)
{
	struct page page = page_of(canvas);
	struct list list = chair->list;
	char *head = heading(chair);

	page_head(canvas, &page, head);
	free(head);
	if (chair->debate.matter > 0)
		draw_matter(chair, canvas, &page);
	draw_waiting(chair, canvas, &page);
	if (chair->debate.turn > 0) {
		draw_time(kiosk, chair, canvas, &page);
		draw_big(kiosk, chair, canvas, &page);
	}
	if (chair->debate.matter > 0 && !chair->debate.facts.quorum)
		page_text(canvas, &page, STYLE_WARN,
			_("Too few are here to go on. Call people back in, or put it off."));
	else
		page_text(canvas, &page, STYLE_NOTE, _(floors[chair->debate.floor].hint));
	page.row += page.bottom - page.row > (int)chair->rule_count;
	list_fit(&list, (int)chair->rule_count, (int)chair->rule_count);
	page_list(canvas, &page, &list, line, chair);
}
