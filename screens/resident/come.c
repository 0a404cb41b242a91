/* come.c - a card on the day of a meeting: one key signs in; standing aside; one's points. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "base/when.h"
#include "domain/agenda.h"
#include "domain/invite.h"
#include "domain/meeting.h"
#include "domain/resident.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/table.h"

enum { ABOVE_BIG = 3 };

/* number: in the order they came, 0: not yet; just: it was done on this screen. */
struct come {
	struct resident resident;
	struct meeting meeting;
	int64_t number;
	size_t items;                        /* to stand aside from */
	bool just;
};

static enum err load_number(struct kiosk *kiosk, struct come *come)
{
	struct guests guests;
	enum err err = guests_load(kiosk->hall, come->meeting.id, 0, &guests);

	come->number = 0;
	for (size_t i = 0; i < guests.count; i++)
		if (guests.list[i].resident == come->resident.id && guests.list[i].here)
			come->number = guests.list[i].number;
	guests_release(&guests);
	return err;
}

static enum err load(struct kiosk *kiosk, struct come *come)
{
	struct agenda agenda = {0};
	enum err err;

	meeting_release(&come->meeting);
	err = meeting_for(kiosk->hall, come->resident.id, &come->meeting);
	if (err == OK)
		err = load_number(kiosk, come);
	if (err == OK)
		err = agenda_of_guest(kiosk->hall, come->resident.id, &agenda);
	come->items = agenda.count;
	agenda_release(&agenda);
	return err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct come *come = state;
	enum err err = resident_load(kiosk->hall, id, &come->resident);

	return err == OK ? load(kiosk, come) : err;
}

static struct step sign_in(struct kiosk *kiosk, void *state)
{
	struct come *come = state;
	enum err err = meeting_attend(kiosk->hall, (struct actor){ come->resident.id, "resident" },
		come->meeting.id, come->resident.id), seen = load(kiosk, come);

	come->just = err == OK;
	return (struct step){ .err = err != OK ? err : seen };
}

static struct step stand_aside(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = GO, .screen = SCREEN_ASIDE,
		.id = ((const struct come *)state)->resident.id };
}

static struct step to_points(struct kiosk *kiosk, void *state)
{
	const struct come *come = state;

	if (kiosk->session.resident == come->resident.id)
		return (struct step){ .kind = SWAP, .screen = SCREEN_POINTS };
	copy_text(kiosk->session.code, sizeof kiosk->session.code, come->resident.card);
	return (struct step){ .kind = GO, .screen = SCREEN_CARD, .id = 1 };
}

static bool not_yet(const struct kiosk *kiosk, const void *state)
{
	return ((const struct come *)state)->number == 0;
}

static bool has_items(const struct kiosk *kiosk, const void *state)
{
	return ((const struct come *)state)->items > 0;
}

static const struct action choices[] = {
	{ '1', N_("Yes, sign me in"), sign_in, not_yet },
	{ '2', N_("I stand aside from one of the matters"), stand_aside, has_items },
	{ '3', N_("My points"), to_points },
	{ 0 }
};

static void draw_number(const struct come *come, struct canvas *canvas, struct page *page)
{
	char digits[24];

	snprintf(digits, sizeof digits, "%lld", (long long)come->number);
	page_text(canvas, page, STYLE_STRONG, come->just ? _("You are signed in. Your number is:") :
		_("You are signed in already. Your number is:"));
	page_number(canvas, page, digits);
	page_text(canvas, page, STYLE_NOTE,
		_("The chair calls you by it. Please take your seat; you can go now."));
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct come *come = state;
	struct page page = page_of(canvas);
	char moment[WHEN_TEXT], *whose = resident_masked(&come->resident);
	/* TRANSLATORS: a name, at the head of the screen. */
	char *greeting = xasprintf(_("%s, you are invited to a meeting today."), whose);

	page_head(canvas, &page, greeting);
	page_fact(canvas, &page, _("Meeting"), come->meeting.title);
	page_fact(canvas, &page, _("Time"), when_near(come->meeting.held_at, moment));
	page_fact(canvas, &page, _("Where"), come->meeting.place);
	page.row++;
	if (come->number > 0)
		draw_number(come, canvas, &page);
	page.row++;
	page_actions(kiosk, state, canvas, &page, choices);
	free(greeting);
	wipe_free(whose);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	return page_acted(kiosk, state, choices, key);
}

static void again(struct kiosk *kiosk, void *state)
{
	struct come *come = state;
	enum err err = load(kiosk, come);

	come->just = false;
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

static struct step done(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = HOME };
}

static void leave(void *state)
{
	struct come *come = state;

	resident_release(&come->resident);
	meeting_release(&come->meeting);
}

const struct screen come_screen = {
	.name = "come", .title = N_("Meeting"), .state_size = sizeof(struct come), .enter = enter,
	.draw = draw, .typed = typed, .back = done,
	/* TRANSLATORS: at the foot, at most 8 columns: the visit is over. */
	.back_label = N_("Done"), .again = again, .leave = leave,
};
