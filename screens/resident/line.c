/* line.c - one line of a resident's points: what it was, and 有疑问: a question to the staff. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/when.h"
#include "domain/dispute.h"
#include "domain/points.h"
#include "screens/over.h"
#include "screens/page.h"
#include "screens/points-rows.h"
#include "screens/screens.h"
#include "screens/table.h"

struct shown {
	struct over over;
	int64_t posting;
	struct points_history points;
	const struct points_line *line;
	struct disputes disputes;
};

static enum err load(struct kiosk *kiosk, struct shown *shown)
{
	enum err err;

	points_history_release(&shown->points);
	disputes_release(&shown->disputes);
	shown->line = NULL;
	err = points_history_load(kiosk->hall, kiosk->session.resident, POINTS_LINES, &shown->points);
	for (size_t i = 0; err == OK && i < shown->points.count; i++)
		if (shown->points.list[i].posting == shown->posting)
			shown->line = &shown->points.list[i];
	if (err == OK && !shown->line)
		return ERR_NOT_FOUND;
	if (err == OK && shown->line->dispute != DISPUTE_NONE)
		err = dispute_about(kiosk->hall, kiosk->session.resident, shown->posting, &shown->disputes);
	return err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct shown *shown = state;

	shown->posting = id;
	return load(kiosk, shown);
}

static enum err raise_with(struct kiosk *kiosk, struct journey *journey, const char *words)
{
	struct shown *shown = (struct shown *)journey;
	enum err err = dispute_raise(kiosk->hall, kiosk->session.resident, shown->posting, words);

	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Thank you. The answer will show here, beside this line."));
	return err;
}

static enum err raise_own(struct kiosk *kiosk, struct journey *journey)
{
	return raise_with(kiosk, journey, journey_answer(journey, "question"));
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 4, .label = {
		_("I was there, but the points are too few."), _("I did not do this."),
		_("I did not get the reward."), _("In words of my own") }, .value = { [3] = "own" } };
}

static bool own_words(struct kiosk *kiosk, const struct journey *journey)
{
	return strcmp(journey_answer(journey, "ready"), "own") == 0;
}

/* A ready sentence is a question already. */
static enum err raise_ready(struct kiosk *kiosk, struct journey *journey)
{
	return own_words(kiosk, journey) ? OK :
		raise_with(kiosk, journey, journey_answer(journey, "ready"));
}

static const struct question questions[] = {
	{ .name = "ready", .title = N_("What is not right with this line?"), .kind = ASK_CHOICE,
	  .choices = offer, .check = raise_ready },
	{ .name = "question", .title = N_("Please say it in your own words."), .kind = ASK_TEXT,
	  .limit = DISPUTE_TEXT, .asked = own_words, .check = raise_own },
	{ 0 }
};

static bool may_ask(const struct kiosk *kiosk, const void *state)
{
	const struct shown *shown = state;

	return shown->line->dispute == DISPUTE_NONE &&
		clock_now() - shown->line->at <= DISPUTE_DAYS * (int64_t)DAY;
}

static struct step ask(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, questions);
}

static const struct action choices[] = {
	{ '1', N_("Something is not right with it"), ask, may_ask },
	{ 0 }
};

static void draw_answer(const struct shown *shown, struct canvas *canvas, struct page *page)
{
	const struct dispute *dispute = &shown->disputes.list[0];
	char date[WHEN_TEXT];

	if (shown->disputes.count == 0)
		return;
	page->row++;
	page_fact(canvas, page, _("Your question"), dispute->question);
	if (dispute->state == DISPUTE_OPEN) {
		page_fact(canvas, page, _("Answer"), _("The staff will answer; it will show here."));
		return;
	}
	page_fact(canvas, page, _("Answer"), dispute->answer);
	page_fact(canvas, page, _("Answered on"), when_day(dispute->answered_at, date));
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct shown *shown = state;
	struct page page = page_of(canvas);
	char amount[24], date[WHEN_TEXT];

	if (over_drawn(kiosk, state, canvas))
		return;
	snprintf(amount, sizeof amount, "%+lld", (long long)shown->line->amount);
	page_head(canvas, &page, shown->line->what);
	page_fact(canvas, &page, _("Points"), amount);
	page_fact(canvas, &page, _("About"), shown->line->about);
	page_fact(canvas, &page, _("On"), when_day(shown->line->at, date));
	page_fact(canvas, &page, _("Remark"), shown->line->reversed ? _("taken back by another line") : NULL);
	draw_answer(shown, canvas, &page);
	page.row += 2;
	page_actions(kiosk, shown, canvas, &page, choices);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct shown *shown = state;

	if (!over_took(kiosk, state, key))
		return page_acted(kiosk, state, choices, key);
	return (struct step){ .err = shown->over.asking ? OK : load(kiosk, shown) };
}

static void again(struct kiosk *kiosk, void *state)
{
	over_again(kiosk, state, load(kiosk, state));
}

static void leave(void *state)
{
	struct shown *shown = state;

	points_history_release(&shown->points);
	disputes_release(&shown->disputes);
}

const struct screen line_screen = {
	.name = "line", .title = N_("My points"), .state_size = sizeof(struct shown),
	.enter = enter, .draw = draw, .typed = typed, .back = over_back,
	.typing = over_typing, .again = again, .leave = leave,
};
