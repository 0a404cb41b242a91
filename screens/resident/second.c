/* second.c - 附议: to stand behind a matter that is there. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "domain/seconding.h"
#include "domain/title.h"
#include "screens/form.h"
#include "screens/page.h"
#include "screens/screens.h"
#include "screens/signin.h"
#include "screens/standing.h"
#include "screens/table.h"

enum { NAME_LIMIT = 20, PHONE_LIMIT = 12, ABOUT_ROOM = 480 };

static const char by_card[] = "card", by_name[] = "name";

/* The journey first: its questions find the rest by it. outcome: what came of it. */
struct second {
	struct form form;
	struct question questions[JOURNEY_QUESTIONS + 1];
	int64_t matter;
	char about[ABOUT_ROOM];              /* what it is, as everybody may know it */
	enum err outcome;
};

static void people(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2,
		.label = { _("With my resident's card and PIN"), _("I leave my name and phone") },
		.value = { by_card, by_name } };
}

static bool asks_card(struct kiosk *kiosk, const struct journey *journey)
{
	return strcmp(journey_answer(journey, "how"), by_card) == 0;
}

static bool asks_name(struct kiosk *kiosk, const struct journey *journey)
{
	return strcmp(journey_answer(journey, "how"), by_name) == 0;
}

static const struct question questions[] = {
	{ .name = "how", .title = N_("Do you want to second this?"), .kind = ASK_CHOICE,
	  .choices = people },
	SIGNIN_CARD(asks_card, NULL),
	SIGNIN_PIN(asks_card),
	{ .name = "name", .title = N_("What is your name?"), .kind = ASK_TEXT,
	  .hint = N_("Only the staff see it. Name and phone are kept encrypted."),
	  .limit = NAME_LIMIT, .asked = asks_name },
	{ .name = "phone", .title = N_("Your phone number?"),
	  .hint = N_("So that everybody counts once."), .kind = ASK_DIGITS,
	  .limit = PHONE_LIMIT, .asked = asks_name, .check = form_phone },
	{ 0 }
};

static enum err describe(struct kiosk *kiosk, struct second *second)
{
	struct matter matter;
	enum err err = matter_load(kiosk->hall, second->matter, &matter);
	struct text about = {0};

	if (err == OK) {
		text_addf(&about, _("%s: %s"), standing_place(kiosk->hall, &matter),
			matter_called(kiosk->hall, &matter));
		text_addf(&about, "\n%s  %s", matter.file_number, _(states[matter.state].label));
		text_add(&about, "\n");
		if (matter.seconds > 0)
			text_addf(&about, P_("%lld person seconds it so far.",
				"%lld people second it so far.", matter.seconds),
				(long long)matter.seconds);
	}
	copy_text(second->about, sizeof second->about, about.at ? about.at : "");
	text_release(&about);
	matter_release(&matter);
	return err;
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct second *second = state;
	enum err err;

	second->matter = id;
	err = describe(kiosk, second);
	for (int i = 0; questions[i].name; i++)
		second->questions[i] = questions[i];
	second->questions[0].hint = second->about;
	journey_start(kiosk, &second->form.journey, second->questions);
	return err;
}

static enum err stand_behind(struct kiosk *kiosk, struct second *second)
{
	const struct journey *journey = &second->form.journey;
	bool card = asks_card(kiosk, journey);
	struct seconder seconder = { .resident = card ? kiosk->session.resident : 0,
		.name = journey_answer(journey, "name"), .phone = journey_answer(journey, "phone") };

	second->outcome = matter_second(kiosk->hall, second->matter, &seconder);
	second->form.finished = second->outcome == OK || second->outcome == ERR_TWICE ||
		second->outcome == ERR_MOVE;
	return second->form.finished ? describe(kiosk, second) : second->outcome;
}

static struct step end(struct kiosk *kiosk, void *state)
{
	return (struct step){ .kind = HOME };
}

static const struct action answers[] = { { '1', N_("Back to the first screen"), end }, { 0 } };

static const char *sentence(enum err outcome)
{
	if (outcome == ERR_TWICE)
		return _("You stand behind this already. Everybody counts once.");
	if (outcome == ERR_MOVE)
		return _("This has gone on meanwhile, and can be seconded no more.");
	return _("Thank you. You stand behind it now.");
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct second *second = state;
	struct page page = page_of(canvas);

	if (!second->form.finished) {
		form_draw(kiosk, state, canvas);
		return;
	}
	page_text(canvas, &page, STYLE_STRONG, sentence(second->outcome));
	page.row++;
	page_text(canvas, &page, STYLE_PLAIN, second->about);
	page.row++;
	page_text(canvas, &page, STYLE_NOTE,
		_("How it gets on you can see here at any time, under \"Look around\"."));
	page.row++;
	page_actions(kiosk, state, canvas, &page, answers);
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct second *second = state;
	bool done = false;

	if (second->form.finished)
		return page_acted(kiosk, state, answers, key == K_ENTER ? '1' : key);
	journey_typed(kiosk, &second->form.journey, key, &done);
	return (struct step){ .err = done ? stand_behind(kiosk, second) : OK };
}

static struct step scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	struct second *second = state;
	struct journey *journey = &second->form.journey;
	struct tag read;
	bool done = false;

	if (second->form.finished)
		return (struct step){ .err = ERR_INPUT };
	if (strcmp(journey_asks(journey), "how") == 0 &&
	    tag_read(tag, kiosk->setup.scan_prefix, &read) == OK && read.kind == TAG_CARD)
		journey_typed(kiosk, journey, '1', &done);
	return journey_scanned(kiosk, journey, tag, &done);
}

static void again(struct kiosk *kiosk, void *state)
{
	enum err err = describe(kiosk, state);

	form_again(kiosk, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}

const struct screen second_screen = {
	.name = "second", .title = N_("Second a matter"), .state_size = sizeof(struct second),
	.enter = enter, .draw = draw, .typed = typed, .back = form_back, .scanned = scanned,
	.again = again, .typing = form_typing,
};
