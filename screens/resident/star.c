/* star.c - 协商之星 at the kiosk: nominate a neighbour, vote once, see who was honoured. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/resident.h"
#include "domain/star.h"
#include "screens/over.h"
#include "screens/scroll.h"
#include "screens/signin.h"
#include "screens/table.h"

struct stars {
	struct over over;
	struct star star;
	struct nominees nominees;
	bool did;                            /* nominated, or voted */
	struct resident chosen;
	int64_t vote;
	char *whom;
	struct list list;
};

static enum err load(struct kiosk *kiosk, struct stars *stars)
{
	enum err err = star_load(kiosk->hall, &stars->star);

	nominees_release(&stars->nominees);
	if (err == OK)
		err = nominees_load(kiosk->hall, &stars->star, &stars->nominees);
	return err == OK ? star_did(kiosk->hall, &stars->star, kiosk->session.resident,
		&stars->did) : err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	return load(kiosk, state);
}

static enum err find(struct kiosk *kiosk, struct journey *journey)
{
	struct stars *stars = (struct stars *)journey;
	enum err err;

	resident_release(&stars->chosen);
	err = resident_by_card(kiosk->hall, journey_answer(journey, "nominee"), &stars->chosen);
	if (err == OK && stars->chosen.id == kiosk->session.resident) {
		kiosk_say(kiosk, true, "%s", _("Please nominate somebody else than yourself."));
		err = ERR_INPUT;
	}
	wipe_free(stars->whom);
	stars->whom = err == OK ? resident_masked(&stars->chosen) : NULL;
	return err;
}

static char *whom(const struct kiosk *kiosk, const struct journey *journey)
{
	const struct stars *stars = (const struct stars *)journey;

	return xasprintf(stars->star.phase == STAR_VOTING ?
		_("You vote for %s. Nobody can see whom you voted for.") :
		_("You nominate %s."), stars->whom ? stars->whom : "");
}

static enum err nominate(struct kiosk *kiosk, struct journey *journey)
{
	struct stars *stars = (struct stars *)journey;
	enum err err = star_nominate(kiosk->hall, kiosk->session.resident, stars->chosen.id);

	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Thank you, your nomination is recorded."));
	return err;
}

static enum err vote(struct kiosk *kiosk, struct journey *journey)
{
	struct stars *stars = (struct stars *)journey;
	enum err err = star_vote(kiosk->hall, kiosk->session.resident, stars->vote);

	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("Thank you, you have voted."));
	return err;
}

static const struct question nominating[] = {
	{ .name = "nominee", .title = N_("Whom do you nominate? Their card's number:"),
	  .hint = N_("Ask them for it: scan their card, or type its 8 digits."), .kind = ASK_DIGITS,
	  .limit = CARD_DIGITS, .check = find, .scanned = signin_scanned },
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_NOTICE, .text = whom,
	  .label = N_("Yes, I nominate them"), .check = nominate },
	{ 0 }
};

static const struct question voting[] = {
	{ .name = "confirm", .title = N_("Is this right?"), .kind = ASK_NOTICE, .text = whom,
	  .label = N_("Yes, that is my vote"), .check = vote },
	{ 0 }
};

static bool may_nominate(const struct kiosk *kiosk, const void *state)
{
	const struct stars *stars = state;

	return stars->star.phase == STAR_NOMINATING && !stars->did;
}

static struct step ask(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, nominating);
}

static const struct action choices[] = {
	{ '1', N_("Nominate a neighbour"), ask, may_nominate }, { 0 }
};

static bool may_vote(const struct stars *stars)
{
	return stars->star.phase == STAR_VOTING && !stars->did;
}

/* A name's first character and the last digits of the card tell neighbours apart. */
static void row(const void *from, int index, struct text *line, struct text *below)
{
	const struct stars *stars = from;
	const struct nominee *one = &stars->nominees.list[index];

	text_addf(line, _("%s (card …%s)"), one->who, one->card + CARD_DIGITS - 4);
	if (stars->star.phase == STAR_CLOSED)
		text_addf(below, P_("%lld vote", "%lld votes", (unsigned long)one->votes), (long long)one->votes);
	else if (one->points > 0)
		text_addf(below, _("earned %lld points in this time"), (long long)one->points);
	else
		text_addf(below, P_("nominated by %lld neighbour",
			"nominated by %lld neighbours", (unsigned long)one->nominated),
			(long long)one->nominated);
	if (one->wins)
		text_addf(below, "  %s", one->tied ? _("Star of Deliberation, equal votes") :
			_("Star of Deliberation"));
}

static const char *sentence(const struct stars *stars)
{
	if (stars->star.phase == STAR_NOMINATING)
		return stars->did ? _("You have nominated somebody. The vote comes next.") :
			_("Who did much for the community? Nominated so far:");
	if (stars->star.phase == STAR_VOTING)
		return stars->did ? _("You have voted. The result will show here.") :
			_("Whom do you vote for? Once, and in secret:");
	return stars->star.phase == STAR_CLOSED ? _("This is how the neighbours voted:") :
		_("There is no vote yet. Please ask at the desk.");
}

static int above(const struct kiosk *kiosk, const struct stars *stars)
{
	int rows = page_actions_rows(kiosk, stars, choices);

	return PAGE_HEAD + (rows > 0 ? rows + 1 : 0);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct stars *stars = state;
	struct page page = page_of(canvas);
	struct list list = stars->list;

	if (over_drawn(kiosk, state, canvas))
		return;
	page_head(canvas, &page, sentence(stars));
	page_actions(kiosk, state, canvas, &page, choices);
	page.row += above(kiosk, stars) > PAGE_HEAD;
	list.count = (int)stars->nominees.count;
	if (may_vote(stars)) {
		pairs_draw(canvas, &page, &list, row, stars);
		return;
	}
	for (int i = 0; i < list.count && page.row + 1 < page.bottom; i++) {
		struct text line = {0}, below = {0};

		row(stars, i, &line, &below);
		text_addf(&line, "  %s", below.at);
		page_text(canvas, &page, stars->nominees.list[i].wins ? STYLE_STRONG : STYLE_PLAIN,
			line.at);
		text_release(&line);
		text_release(&below);
	}
}

static struct step choose(struct kiosk *kiosk, struct stars *stars, int index)
{
	const struct nominee *one = &stars->nominees.list[index];

	stars->vote = one->resident;
	wipe_free(stars->whom);
	stars->whom = xasprintf(_("%s (card …%s)"), one->who, one->card + CARD_DIGITS - 4);
	return over_ask(kiosk, stars, voting);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct stars *stars = state;
	int index;

	if (over_took(kiosk, state, key))
		return (struct step){ .err = stars->over.asking ? OK : load(kiosk, stars) };
	if (!may_vote(stars))
		return page_acted(kiosk, state, choices, key);
	pairs_fit(kiosk, &stars->list, (int)stars->nominees.count, above(kiosk, stars));
	index = list_typed(&stars->list, key);
	return index < 0 ? (struct step){ .kind = STAY } : choose(kiosk, stars, index);
}

static void again(struct kiosk *kiosk, void *state)
{
	struct stars *stars = state;

	over_again(kiosk, state, stars->over.asking ? OK : load(kiosk, stars));
}

static void leave(void *state)
{
	struct stars *stars = state;

	nominees_release(&stars->nominees);
	resident_release(&stars->chosen);
	wipe_free(stars->whom);
}

const struct screen star_screen = {
	.name = "star", .title = N_("Star of Deliberation"), .state_size = sizeof(struct stars),
	.enter = enter, .draw = draw, .typed = typed, .back = over_back, .scanned = over_scanned,
	.typing = over_typing, .again = again, .leave = leave,
};
