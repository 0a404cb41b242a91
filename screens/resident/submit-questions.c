/* submit-questions.c - what is asked of whoever puts a matter forward. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "kiosk/kiosk.h"
#include "screens/form.h"
#include "screens/resident/submit-boards.h"
#include "screens/resident/submit-offers.h"
#include "screens/resident/submit-questions.h"
#include "screens/signin.h"

enum { SENTENCES = 64, PLACE_LIMIT = 40, NAME_LIMIT = 20, PHONE_LIMIT = 12 };

/* Values of choices that are none of hall.conf's. */
static const char elsewhere[] = "-elsewhere";
const char submit_own_words[] = "-own";
const char submit_who[] = "who";
static const char by_card[] = "card", by_name[] = "name", nameless[] = "anonymous";

static bool is(const struct journey *journey, const char *name, const char *value)
{
	return strcmp(journey_answer(journey, name), value) == 0;
}

static void add_choice(struct choices *out, const char *label, const char *value)
{
	if (out->count == JOURNEY_CHOICES)
		return;
	out->label[out->count] = label;
	out->value[out->count++] = value;
}

static void add_settings(const struct kiosk *kiosk, const char *section, struct choices *out)
{
	const struct setting *settings[JOURNEY_CHOICES - 1];
	size_t count = hall_section(kiosk->hall, section, settings, JOURNEY_CHOICES - 1);

	for (size_t i = 0; i < count; i++)
		add_choice(out, i18n_either(settings[i]->zh, settings[i]->en), settings[i]->key);
}

static void categories(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	add_settings(kiosk, "categories", out);
}

static void places(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	add_settings(kiosk, "places", out);
	add_choice(out, _("Somewhere else"), elsewhere);
}

/* By their Chinese, so that the one chosen stays so in the other language. */
static void sentences(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct setting *settings[JOURNEY_CHOICES - 1];
	char section[SENTENCES];
	size_t count;

	snprintf(section, sizeof section, "sentences.%s", journey_answer(journey, "category"));
	count = hall_section(kiosk->hall, section, settings, JOURNEY_CHOICES - 1);
	for (size_t i = 0; i < count; i++)
		add_choice(out, i18n_either(settings[i]->zh, settings[i]->en), settings[i]->zh);
	boards_add(kiosk, (const struct submit *)journey, out);
	add_choice(out, _("None of these: I will write it myself"), submit_own_words);
}

static void people(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	add_choice(out, _("With my resident's card and PIN"), by_card);
	add_choice(out, _("I leave my name and phone"), by_name);
	add_choice(out, _("Without a name"), nameless);
	offers_add((const struct submit *)journey, out);
}

static bool asks_elsewhere(struct kiosk *kiosk, const struct journey *journey)
{
	return is(journey, "place", elsewhere);
}

static bool asks_own(struct kiosk *kiosk, const struct journey *journey)
{
	return is(journey, "sentence", submit_own_words) || boards_left(journey);
}

static bool asks_card(struct kiosk *kiosk, const struct journey *journey)
{
	return is(journey, "who", by_card);
}

static bool asks_name(struct kiosk *kiosk, const struct journey *journey)
{
	return is(journey, "who", by_name);
}

static char *privacy(const struct kiosk *kiosk, const struct journey *journey)
{
	const char *desk = hall_text(kiosk->hall, "hall", "desk", "");
	struct text text = {0};

	text_addf(&text, "%s\n", _("We keep what you told us here. A name and phone are kept"
		" encrypted."));
	text_addf(&text, "%s\n", _("Only the staff and those who deal with it read your words."
		" Others see category, place, progress and a public title, not what you wrote or"
		" who you are."));
	text_addf(&text, _("When the matter is over and %d days have passed, your words are"
		" erased."), hall_number(kiosk->hall, "days", "archive", 180));
	text_addf(&text, "\n");
	text_addf(&text, _("You may withdraw the matter here at any time before the vote."
		" Questions? Please ask %s."), desk);
	return text_take(&text);
}

static char *before_saving(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("It is saved first; then your slip is printed."));
}

const struct question submit_questions[] = {
	{ .name = "category", .title = N_("What is it about?"), .label = N_("Category"),
	  .kind = ASK_CHOICE, .choices = categories },
	{ .name = "place", .title = N_("Where is it?"), .label = N_("Place"),
	  .kind = ASK_CHOICE, .choices = places },
	{ .name = "elsewhere", .title = N_("Which place is it?"), .label = N_("Exact place"),
	  .kind = ASK_TEXT, .limit = PLACE_LIMIT, .asked = asks_elsewhere },
	{ .name = "sentence", .title = N_("What is wrong, or what would you like?"),
	  .label = N_("Matter"), .kind = ASK_CHOICE, .choices = sentences, .check = boards_begin },
	{ .name = "thing", .title = N_("Which of these is it about?"), .kind = ASK_CHOICE,
	  .choices = boards_things, .asked = boards_ask_thing },
	{ .name = "problem", .title = N_("What is the matter with it?"), .kind = ASK_CHOICE,
	  .choices = boards_problems, .asked = boards_ask_problem },
	{ .name = "wish", .title = N_("What would you like to be done?"), .kind = ASK_CHOICE,
	  .choices = boards_wishes, .asked = boards_ask_wish },
	{ .name = "text", .title = N_("Please write what it is."), .label = N_("Your words"),
	  .hint = N_("What happened, since when, and what would help."),
	  .kind = ASK_TEXT, .limit = MATTER_TEXT, .asked = asks_own },
	{ .name = submit_who, .title = N_("How would you like to put it forward?"),
	  .hint = N_("With a card you may earn points. Without a name it counts as much."),
	  .label = N_("Put forward"), .kind = ASK_CHOICE, .choices = people },
	SIGNIN_CARD(asks_card, N_("Card")),
	SIGNIN_PIN(asks_card),
	{ .name = "name", .title = N_("What is your name?"), .label = N_("Name"), .kind = ASK_TEXT,
	  .limit = NAME_LIMIT, .asked = asks_name },
	{ .name = "phone", .title = N_("Your phone number?"), .label = N_("Phone"),
	  .hint = N_("Its last four digits will be your PIN for this matter."),
	  .kind = ASK_DIGITS, .limit = PHONE_LIMIT, .asked = asks_name, .check = form_phone },
	{ .name = "privacy", .title = N_("How we treat what you tell us"),
	  .label = N_("I agree, go on"), .kind = ASK_NOTICE, .text = privacy },
	{ .name = "confirm", .title = N_("Is everything right?"),
	  .label = N_("Yes, put it forward"), .kind = ASK_READBACK, .text = before_saving },
	{ 0 }
};

static const char *label_of(const struct journey *journey, const char *name)
{
	for (int i = 0; journey->questions[i].name; i++)
		if (strcmp(journey->questions[i].name, name) == 0)
			return journey->answers[i].label;
	return "";
}

const char *submit_text(const struct journey *journey)
{
	if (is(journey, "sentence", submit_own_words) || boards_left(journey))
		return journey_answer(journey, "text");
	return is(journey, "sentence", boards_parts) ? ((const struct submit *)journey)->sentence :
		label_of(journey, "sentence");
}

bool submit_text_given(const struct journey *journey)
{
	for (int i = 0; i < journey->at; i++)
		if (strcmp(journey->questions[i].name, "text") == 0)
			return true;
	return false;
}

struct submission submit_answers(const struct kiosk *kiosk, const struct journey *journey)
{
	const char *place = is(journey, "place", elsewhere) ? "elsewhere" : "place";
	struct submission out = { .category = journey_answer(journey, "category"),
		.place = journey_answer(journey, place), .text = submit_text(journey),
		.who = WHO_ANONYMOUS, .assisted = kiosk->session.staff };

	if (is(journey, "who", by_card)) {
		out.who = WHO_CARD;
		out.resident = kiosk->session.resident;
	} else if (is(journey, "who", by_name)) {
		out.who = WHO_NAME;
		out.name = journey_answer(journey, "name");
		out.phone = journey_answer(journey, "phone");
	}
	return out;
}
