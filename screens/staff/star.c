/* star.c - 协商之星 at the console: a round opened, voted on, counted; certificates. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/graph.h"
#include "domain/star.h"
#include "screens/over.h"
#include "screens/page.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { MAY = ROLE_CLERK | ROLE_KEEPER };

struct stars { struct over over; struct star star; struct nominees nominees; };

static enum err load(struct kiosk *kiosk, struct stars *stars)
{
	enum err err = star_load(kiosk->hall, &stars->star);

	nominees_release(&stars->nominees);
	return err == OK ? nominees_load(kiosk->hall, &stars->star, &stars->nominees) : err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by);

	return err == OK ? load(kiosk, state) : err;
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 3, .label = { _("The last three months, up to now"),
		_("The last twelve months, up to now"), _("The last month, up to now") },
		.value = { "3", "12", "1" } };
}

static enum err open(struct kiosk *kiosk, struct journey *journey)
{
	int months = atoi(journey_answer(journey, "months"));
	const int64_t span[2] = { clock_day(clock_now(), 0, -months), clock_now() + 1 };
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by);

	if (err == OK)
		err = star_open(kiosk->hall, by, span);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Opened: residents may nominate at the kiosk now."));
	return err;
}

static const struct question opening[] = {
	{ .name = "months", .title = N_("Which time is it for?"), .label = N_("Time"),
	  .kind = ASK_CHOICE, .choices = offer },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = open },
	{ 0 }
};

static struct step ask_to_open(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, opening);
}

static struct step go_on(struct kiosk *kiosk, struct stars *stars,
	enum err (*verb)(struct hall *, struct actor), const char *said)
{
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by), seen;

	if (err == OK)
		err = verb(kiosk->hall, by);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", said);
	if (err == ERR_MISSING)
		kiosk_say(kiosk, true, "%s", _("A vote wants at least two who are nominated."));
	seen = load(kiosk, stars);
	return (struct step){ .err = err == ERR_MISSING ? OK : err != OK ? err : seen };
}

static struct step begin_vote(struct kiosk *kiosk, void *state)
{
	return go_on(kiosk, state, star_begin_vote, _("Residents may vote at the kiosk now."));
}

static struct step close_vote(struct kiosk *kiosk, void *state)
{
	return go_on(kiosk, state, star_close, _("Closed and counted."));
}

static struct step print(struct kiosk *kiosk, void *state)
{
	struct stars *stars = state;
	enum err err = OK;

	for (size_t i = 0; err == OK && i < stars->nominees.count; i++) {
		const struct nominee *one = &stars->nominees.list[i];
		struct slip slip = {0};

		if (!one->wins)
			continue;
		err = document_star(kiosk->hall, &stars->star, one->resident, &slip);
		if (err == OK)
			err = console_print(kiosk, KIND_CERTIFICATE, one->resident, &slip);
		slip_release(&slip);
	}
	return (struct step){ .err = err };
}

static bool may_open(const struct kiosk *kiosk, const void *state)
{
	enum star_phase phase = ((const struct stars *)state)->star.phase;

	return phase == STAR_NONE || phase == STAR_CLOSED;
}

static bool nominates(const struct kiosk *kiosk, const void *state)
{
	return ((const struct stars *)state)->star.phase == STAR_NOMINATING;
}

static bool votes(const struct kiosk *kiosk, const void *state)
{
	return ((const struct stars *)state)->star.phase == STAR_VOTING;
}

static bool has_winners(const struct kiosk *kiosk, const void *state)
{
	const struct nominees *nominees = &((const struct stars *)state)->nominees;

	return nominees->count > 0 && nominees->list[0].wins;
}

static const struct action choices[] = {
	{ '1', N_("Open a round: nominations"), ask_to_open, may_open },
	{ '1', N_("No more nominations: let the vote begin"), begin_vote, nominates },
	{ '1', N_("Close the vote and count"), close_vote, votes },
	{ '2', N_("Print the certificates"), print, has_winners },
	{ 0 }
};

static void draw_nominees(const struct stars *stars, struct canvas *canvas, struct page *page)
{
	for (size_t i = 0; i < stars->nominees.count && page->row < page->bottom; i++) {
		const struct nominee *one = &stars->nominees.list[i];
		struct text line = {0};

		text_addf(&line, _("%s (card …%s)"), one->who, one->card + CARD_DIGITS - 4);
		if (stars->star.phase == STAR_CLOSED)
			text_addf(&line, P_("  %lld vote", "  %lld votes", (unsigned long)one->votes),
				(long long)one->votes);
		else
			text_addf(&line, _("  points: %lld  nominated: %lld"), (long long)one->points,
				(long long)one->nominated);
		if (one->wins)
			text_addf(&line, "  %s", one->tied ? _("Star of Deliberation, equal votes") :
				_("Star of Deliberation"));
		page_text(canvas, page, one->wins ? STYLE_STRONG : STYLE_PLAIN, line.at);
		text_release(&line);
	}
}

static char *heading(const struct star *star)
{
	char from[CLOCK_TEXT], until[CLOCK_TEXT];

	if (star->phase == STAR_NONE)
		return xstrdup(_("There was no round yet."));
	clock_date(star->from_at, from);
	clock_date(star->until_at - 1, until);
	return star->phase == STAR_NOMINATING ? xasprintf(_("%s to %s: nominations"), from, until) :
		xasprintf(star->phase == STAR_VOTING ? _("%s to %s: the vote; %lld voted") :
			_("%s to %s: the result; %lld voted"), from, until, (long long)star->voted);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct stars *stars = state;
	struct page page = page_of(canvas);
	char *head;

	if (over_drawn(kiosk, state, canvas))
		return;
	head = heading(&stars->star);
	page_head(canvas, &page, head);
	free(head);
	page_actions(kiosk, state, canvas, &page, choices);
	page.row++;
	draw_nominees(stars, canvas, &page);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct stars *stars = state;

	if (over_took(kiosk, state, key))
		return (struct step){ .err = stars->over.asking ? OK : load(kiosk, stars) };
	return page_acted(kiosk, state, choices, key);
}

static void again(struct kiosk *kiosk, void *state)
{
	over_again(kiosk, state, load(kiosk, state));
}

static void leave(void *state)
{
	nominees_release(&((struct stars *)state)->nominees);
}

const struct screen staff_star_screen = {
	.name = "staff-star", .title = N_("Star of Deliberation"), .state_size = sizeof(struct stars),
	.enter = enter, .draw = draw, .typed = typed, .back = over_back, .typing = over_typing,
	.again = again, .leave = leave,
};
