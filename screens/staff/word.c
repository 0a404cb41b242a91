/* word.c - the words in which a matter is put to the group, agreed with whoever put it forward. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/matter.h"
#include "domain/wording.h"
#include "screens/form.h"
#include "screens/staff/console.h"
#include "screens/table.h"

enum { QUESTIONS = 5, HOW_LIMIT = 100 };

/* The journey first: its functions find the rest by it. */
struct word {
	struct form form;
	struct question questions[QUESTIONS];
	struct matter matter;
	unsigned roles;
};

static const char agree[] = "agree", told[] = "told", anew[] = "anew";

static const struct word *of(const struct journey *journey)
{
	return (const struct word *)journey;
}

static bool does(const struct journey *journey, const char *what)
{
	return strcmp(journey_answer(journey, "what"), what) == 0;
}

static bool has_words(struct kiosk *kiosk, const struct journey *journey)
{
	return *of(journey)->matter.wording != '\0';
}

static bool asks_words(struct kiosk *kiosk, const struct journey *journey)
{
	return !has_words(kiosk, journey) || does(journey, anew);
}

static bool asks_how(struct kiosk *kiosk, const struct journey *journey)
{
	return does(journey, told);
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	const struct matter *matter = &of(journey)->matter;

	if (wording_awaits_clerk(matter)) {
		out->label[out->count] = _("Agree: this is how the resident wants it");
		out->value[out->count++] = agree;
	} else if (matter->agreed_at == 0) {
		out->label[out->count] = _("The resident has agreed");
		out->value[out->count++] = told;
	}
	out->label[out->count] = _("Word it anew");
	out->value[out->count++] = anew;
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct word *word = of(journey);
	bool words = asks_words(kiosk, journey);
	enum err err = words ?
		matter_word(kiosk->hall, kiosk->session.staff, word->roles, word->matter.id,
			journey_answer(journey, "wording")) :
		matter_agree(kiosk->hall, kiosk->session.staff, word->roles, word->matter.id,
			journey_answer(journey, "how"));

	if (err == OK)
		kiosk_say(kiosk, false, "%s", words ?
			_("Recorded. Whoever put it forward is asked to confirm it.") :
			_("Recorded: both sides agree on the wording."));
	return err;
}

static char *closing(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("Everybody may read these words: please leave names and numbers out."));
}

static void ask(struct kiosk *kiosk, struct word *word)
{
	struct answer *answers = word->form.journey.answers;

	word->questions[0] = (struct question){ .name = "what", .kind = ASK_CHOICE,
		.title = N_("What about the wording?"), .label = N_("To do"),
		.hint = word->matter.wording, .choices = offer, .asked = has_words };
	word->questions[1] = (struct question){ .name = "wording", .kind = ASK_TEXT,
		.title = N_("How should it be put to the group?"), .label = N_("Wording"),
		.hint = N_("Without names and numbers: everybody may read it."),
		.limit = WORDING_MOST, .asked = asks_words };
	word->questions[2] = (struct question){ .name = "how", .kind = ASK_TEXT,
		.title = N_("How did the resident say so, and when?"), .label = N_("How it was said"),
		.limit = HOW_LIMIT, .asked = asks_how };
	word->questions[3] = (struct question){ .name = "confirm", .title = N_("Is this right?"),
		.kind = ASK_READBACK, .text = closing, .check = settle };
	journey_start(kiosk, &word->form.journey, word->questions);
	copy_text(answers[1].text, sizeof answers[1].text, *word->matter.wording ?
		word->matter.wording : word->matter.subject ? word->matter.subject : "");
	if (!*word->matter.wording)
		field_set(&word->form.journey.field, answers[1].text);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct word *word = state;
	enum err err = matter_load(kiosk->hall, id, &word->matter);

	if (err == OK)
		err = console_roles(kiosk, &word->roles);
	if (err == OK)
		ask(kiosk, word);
	return err;
}

static void leave(void *state)
{
	struct word *word = state;

	matter_release(&word->matter);
}

const struct screen staff_word_screen = {
	.name = "staff-word", .title = N_("The wording"), .state_size = sizeof(struct word),
	.enter = enter, .draw = form_draw, .typed = form_typed, .back = form_back,
	.typing = form_typing, .again = form_again, .leave = leave,
};
