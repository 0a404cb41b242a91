/* disputes.c - what residents ask about their points: the open questions, and the answers. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "domain/dispute.h"
#include "domain/graph.h"
#include "screens/over.h"
#include "screens/screens.h"
#include "screens/scroll.h"
#include "screens/staff/console.h"
#include "screens/table.h"

/* at: which one is being answered. */
struct questions {
	struct over over;
	struct disputes open;
	char **whose;
	struct list list;
	int at;
};

static void release(struct questions *questions)
{
	for (size_t i = 0; questions->whose && i < questions->open.count; i++)
		wipe_free(questions->whose[i]);
	free(questions->whose);
	questions->whose = NULL;
	disputes_release(&questions->open);
}

static enum err load(struct kiosk *kiosk, struct questions *questions)
{
	enum err err;

	release(questions);
	err = disputes_open(kiosk->hall, &questions->open);
	questions->whose = xcalloc(questions->open.count + 1, sizeof *questions->whose);
	for (size_t i = 0; err == OK && i < questions->open.count; i++)
		err = console_whose(kiosk, questions->open.list[i].resident, &questions->whose[i]);
	list_fit(&questions->list, (int)questions->open.count, questions->list.page_rows);
	return err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	return err == OK ? load(kiosk, state) : err;
}

static const struct questions *of(const struct journey *journey)
{
	return (const struct questions *)journey;
}

static const struct dispute *chosen(const struct journey *journey)
{
	return &of(journey)->open.list[of(journey)->at];
}

static char *told(const struct kiosk *kiosk, const struct journey *journey)
{
	const struct dispute *dispute = chosen(journey);
	char date[CLOCK_TEXT];

	/* TRANSLATORS: who asks, on which day; the question; points, what for, about what. */
	return xasprintf(_("%s asked on %s: \"%s\" The line: %+lld points, %s %s"),
		of(journey)->whose[of(journey)->at], clock_date(dispute->raised_at, date),
		dispute->question ? dispute->question : "", (long long)dispute->amount, dispute->what,
		dispute->about ? dispute->about : "");
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2, .label = { _("Explain it: the line is right"),
		_("Something was wrong, and is set right") },
		.value = { "explained", "corrected" } };
}

static enum err answer(struct kiosk *kiosk, struct journey *journey)
{
	const struct reply reply = { strcmp(journey_answer(journey, "kind"), "corrected") == 0,
		journey_answer(journey, "words") };
	struct actor by;
	enum err err = console_may(kiosk, ROLE_CLERK | ROLE_KEEPER, &by);

	if (err == OK)
		err = dispute_answer(kiosk->hall, by, chosen(journey)->id, &reply);
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Answered; the resident sees it beside the line."));
	return err;
}

static const struct question asked[] = {
	{ .name = "line", .title = N_("A question about a line"), .kind = ASK_NOTICE, .text = told,
	  .label = N_("Answer it") },
	{ .name = "kind", .title = N_("What is the answer?"), .label = N_("Answer"),
	  .hint = N_("To set a line right, open the resident by the card first."),
	  .kind = ASK_CHOICE, .choices = offer },
	{ .name = "words", .title = N_("In words, for the resident:"), .label = N_("Words"),
	  .kind = ASK_TEXT, .limit = DISPUTE_TEXT },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_READBACK, .check = answer },
	{ 0 }
};

static struct step see_lines(struct kiosk *kiosk, void *state)
{
	const struct questions *questions = state;

	return (struct step){ .kind = GO, .screen = STAFF_LINES,
		.id = questions->open.list[questions->list.mark].resident };
}

static bool some(const struct kiosk *kiosk, const void *state)
{
	const struct questions *questions = state;

	return !questions->over.asking && questions->open.count > 0;
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: all lines of the marked one's points. */
	{ 'p', N_("Points"), see_lines, some }, { 0 }
};

static void row(const void *from, int index, struct text *line, struct text *below)
{
	const struct questions *questions = from;
	const struct dispute *dispute = &questions->open.list[index];
	char date[CLOCK_TEXT];

	text_addf(line, "%s  %s  %+lld %s", questions->whose[index],
		clock_date(dispute->raised_at, date), (long long)dispute->amount, dispute->what);
	text_add(below, dispute->question ? dispute->question : "");
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct questions *questions = state;
	struct page page = page_of(canvas);
	struct list list = questions->list;

	if (over_drawn(kiosk, state, canvas))
		return;
	page_head(canvas, &page, _("Questions about points, the longest waiting first:"));
	list.count = (int)questions->open.count;
	if (list.count == 0)
		page_text(canvas, &page, STYLE_PLAIN, _("Nobody waits for an answer."));
	pairs_draw(canvas, &page, &list, row, questions);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct questions *questions = state;
	int index;

	if (over_took(kiosk, state, key))
		return (struct step){ .err = questions->over.asking ? OK : load(kiosk, questions) };
	pairs_fit(kiosk, &questions->list, (int)questions->open.count, PAGE_HEAD);
	index = list_typed(&questions->list, key);
	if (index < 0)
		return (struct step){ .kind = STAY };
	questions->at = index;
	return over_ask(kiosk, state, asked);
}

static void again(struct kiosk *kiosk, void *state)
{
	struct questions *questions = state;

	over_again(kiosk, state, questions->over.asking ? OK : load(kiosk, questions));
}

static void leave(void *state)
{
	release(state);
}

const struct screen staff_disputes_screen = {
	.name = "staff-disputes", .title = N_("Questions about points"),
	.state_size = sizeof(struct questions), .actions = actions, .enter = enter, .draw = draw,
	.typed = typed, .back = over_back, .typing = over_typing, .again = again, .leave = leave,
};
