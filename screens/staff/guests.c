/* guests.c - who is invited to a meeting, by stratum: draw, add or take one; who leaves it. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/graph.h"
#include "domain/invite.h"
#include "domain/meeting.h"
#include "domain/resident.h"
#include "domain/stratum.h"
#include "screens/over.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { MAY = ROLE_CLERK | ROLE_CHAIR | ROLE_KEEPER, NAME_COLUMNS = 14, PART_COLUMNS = 22, ABOVE = 3 };

struct guests_shown {
	struct over over;
	int64_t meeting;
	bool planned;
	struct guests guests;
	struct list list;
};

static enum err load(struct kiosk *kiosk, struct guests_shown *shown)
{
	enum err err = meeting_planned(kiosk->hall, shown->meeting);

	shown->planned = err == OK;
	guests_release(&shown->guests);
	if (err == OK || err == ERR_MOVE)
		err = guests_load(kiosk->hall, shown->meeting, 0, &shown->guests);
	page_fit(kiosk, &shown->list, (int)shown->guests.count, ABOVE);
	return err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct guests_shown *shown = state;
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by);

	shown->meeting = id;
	return err == OK ? load(kiosk, shown) : err;
}

static struct step draw_lots(struct kiosk *kiosk, void *state)
{
	struct guests_shown *shown = state;
	struct actor by;
	int drawn = 0;
	enum err err = console_may(kiosk, MAY, &by), seen;

	if (err == OK)
		err = meeting_draw(kiosk->hall, by, shown->meeting, &drawn);
	if (err == OK)
		kiosk_say(kiosk, false, P_("%d person was drawn.", "%d people were drawn.",
			(unsigned long)drawn), drawn);
	if (err == ERR_NOT_FOUND)
		kiosk_say(kiosk, true, "%s", _("Every seat is taken, or nobody is left to draw."));
	seen = load(kiosk, shown);
	return (struct step){ .err = err == OK || err == ERR_NOT_FOUND ? seen : err };
}

static enum err invite(struct kiosk *kiosk, struct journey *journey)
{
	struct guests_shown *shown = (struct guests_shown *)journey;
	struct resident resident = {0};
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by);

	if (err == OK)
		err = resident_by_card(kiosk->hall, journey_answer(journey, "card"), &resident);
	if (err == OK)
		err = meeting_invite(kiosk->hall, by, shown->meeting, resident.id);
	if (err == ERR_TWICE)
		kiosk_say(kiosk, true, "%s", _("They are invited already."));
	resident_release(&resident);
	return err;
}

static enum err scan(struct kiosk *kiosk, struct journey *journey, const char *tag)
{
	return form_tag(kiosk, journey, tag, TAG_CARD);
}

static const struct question inviting[] = {
	{ .name = "card", .title = N_("Please scan the card, or key its 8 digits in."),
	  .hint = N_("They are invited beside those who were drawn."), .kind = ASK_DIGITS,
	  .limit = CARD_DIGITS, .check = invite, .scanned = scan },
	{ 0 }
};

static struct step ask_for_card(struct kiosk *kiosk, void *state)
{
	return over_ask(kiosk, state, inviting);
}

static const struct guest *marked(const void *state)
{
	const struct guests_shown *shown = state;

	return shown->guests.count > 0 ? &shown->guests.list[shown->list.mark] : NULL;
}

static struct step change(struct kiosk *kiosk, struct guests_shown *shown,
	enum err (*verb)(struct hall *, struct actor, int64_t, int64_t))
{
	struct actor by;
	enum err err = console_may(kiosk, MAY, &by), seen;

	if (err == OK)
		err = verb(kiosk->hall, by, shown->meeting, marked(shown)->resident);
	seen = load(kiosk, shown);
	return (struct step){ .err = err != OK ? err : seen };
}

static struct step take_out(struct kiosk *kiosk, void *state)
{
	return change(kiosk, state, meeting_uninvite);
}

static struct step leaves(struct kiosk *kiosk, void *state)
{
	return change(kiosk, state, meeting_leave);
}

static struct step stands_aside(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = GO, .screen = SCREEN_ASIDE, .id = marked(state)->resident };
}

static bool may_invite(const struct kiosk *kiosk, const void *state)
{
	return over_away(kiosk, state) && ((const struct guests_shown *)state)->planned;
}

/* Until the first of them comes. */
static bool may_draw(const struct kiosk *kiosk, const void *state)
{
	const struct guests_shown *shown = state;
	bool came = false;

	for (size_t i = 0; i < shown->guests.count; i++)
		came = came || shown->guests.list[i].number > 0;
	return may_invite(kiosk, state) && !came;
}

static bool may_take_out(const struct kiosk *kiosk, const void *state)
{
	return may_invite(kiosk, state) && marked(state) && !marked(state)->here;
}

static bool is_here(const struct kiosk *kiosk, const void *state)
{
	return over_away(kiosk, state) && marked(state) && marked(state)->here;
}

static const struct action actions[] = {
	/* TRANSLATORS: at the foot, at most 8 columns: draw who is invited; invite somebody by
	 * hand; take the marked one out; the marked one leaves the meeting, stands aside. */
	{ 'a', N_("Draw"), draw_lots, may_draw }, { 'n', N_("Invite"), ask_for_card, may_invite },
	{ 'd', N_("Take out"), take_out, may_take_out }, { 'l', N_("Leaves"), leaves, is_here },
	{ 'r', N_("Aside"), stands_aside, is_here }, { 0 }
};

struct lines { const struct hall *hall; const struct guests *guests; };

static char *line(const void *from, int index)
{
	const struct lines *lines = from;
	const struct guest *guest = &lines->guests->list[index];
	char *called = guest_called(guest);
	struct text out = {0};

	line_add(&out, NAME_COLUMNS, called);
	line_add(&out, PART_COLUMNS, stratum_label(lines->hall, guest->stratum));
	text_addf(&out, _("card …%s"), guest->card + CARD_DIGITS - 4);
	text_add(&out, "  ");
	text_add(&out, guest->here ? _("here") : guest->number > 0 ? _("left") : "");
	wipe_free(called);
	return text_take(&out);
}

/* "Registered residents 5 of 5, ...": how full each stratum's seats are. */
static char *seats(const struct hall *hall, const struct guests *guests)
{
	struct stratum all[STRATA];
	size_t count = strata(hall, all);
	struct text out = {0};

	for (size_t i = 0; i < count; i++) {
		int taken = 0;

		for (size_t j = 0; j < guests->count; j++)
			taken += strcmp(guests->list[j].stratum, all[i].key) == 0;
		/* TRANSLATORS: a part of those who live here, its seats taken, its seats. */
		text_addf(&out, _("%s%s %d/%d"), i > 0 ? _(", ") : "", all[i].label, taken,
			all[i].seats);
	}
	return text_take(&out);
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct guests_shown *shown = state;
	struct lines lines = { kiosk->hall, &shown->guests };
	struct page page = page_of(canvas);
	struct list list = shown->list;
	char *words;

	if (over_drawn(kiosk, state, canvas))
		return;
	words = seats(kiosk->hall, &shown->guests);
	page.row += canvas_wrap(canvas, page.row, page.left, page.width, ABOVE - 1, STYLE_STRONG,
		words) + 1;
	free(words);
	if (shown->guests.count == 0)
		page_text(canvas, &page, STYLE_NOTE,
			_("Nobody is invited yet. Press a to draw from each part, n to invite by hand."));
	list.count = (int)shown->guests.count;
	page_list(canvas, &page, &list, line, &lines);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct guests_shown *shown = state;
	int index;

	if (over_took(kiosk, state, key))
		return (struct step){ .err = shown->over.asking ? OK : load(kiosk, shown) };
	page_fit(kiosk, &shown->list, (int)shown->guests.count, ABOVE);
	index = list_typed(&shown->list, key);
	if (index >= 0)
		shown->list.mark = index;
	return (struct step){ .kind = STAY };
}

static struct step scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	struct step step = over_scanned(kiosk, state, tag);
	enum err err = step.err == OK ? load(kiosk, state) : step.err;

	return (struct step){ .kind = step.kind, .err = err };
}

static void again(struct kiosk *kiosk, void *state)
{
	over_again(kiosk, state, load(kiosk, state));
}

static void leave(void *state)
{
	guests_release(&((struct guests_shown *)state)->guests);
}

const struct screen staff_guests_screen = {
	.name = "staff-guests", .title = N_("Who is invited"),
	.state_size = sizeof(struct guests_shown), .actions = actions, .enter = enter,
	.draw = draw, .typed = typed, .back = over_back, .scanned = scanned, .typing = over_typing,
	.again = again, .leave = leave,
};
