/* wording.c - is this what you mean? The resident agrees to the words, or corrects them. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "domain/matter.h"
#include "domain/wording.h"
#include "screens/form.h"
#include "screens/resident/lock.h"
#include "screens/table.h"

enum { QUESTIONS = 4 };

/* The journey first: its functions find the rest by it. */
struct words { struct form form; struct question questions[QUESTIONS]; struct matter matter; };

static const char corrects[] = "corrects";

static const struct words *of(const struct journey *journey)
{
	return (const struct words *)journey;
}

static void offer(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	*out = (struct choices){ .count = 2,
		.label = { _("Yes, that is what I mean"), _("No, I want to correct it") },
		.value = { "agrees", corrects } };
}

static bool asks_words(struct kiosk *kiosk, const struct journey *journey)
{
	return strcmp(journey_answer(journey, "agreed"), corrects) == 0;
}

/* What stands there may be changed a little, rather than written anew. */
static enum err fill_in(struct kiosk *kiosk, struct journey *journey)
{
	if (!journey->answers[1].text[0])
		copy_text(journey->answers[1].text, FIELD_BYTES, of(journey)->matter.wording);
	return OK;
}

static enum err settle(struct kiosk *kiosk, struct journey *journey)
{
	const struct matter *matter = &of(journey)->matter;
	bool anew = asks_words(kiosk, journey);
	enum err err = anew ?
		matter_word(kiosk->hall, matter->resident, ROLE_RESIDENT, matter->id,
			journey_answer(journey, "wording")) :
		matter_agree(kiosk->hall, matter->resident, ROLE_RESIDENT, matter->id, NULL);

	if (err == OK)
		kiosk_say(kiosk, false, "%s", anew ?
			_("It is recorded, thank you. The clerk looks at your correction.") :
			_("It is recorded, thank you. So it is put to the group."));
	return err;
}

static char *closing(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(_("Everybody may read these words: please leave names and numbers out."));
}

static void ask(struct kiosk *kiosk, struct words *words)
{
	words->questions[0] = (struct question){ .name = "agreed", .kind = ASK_CHOICE,
		.title = N_("So your matter is put to the group. Is this what you mean?"),
		.hint = words->matter.wording, .label = N_("Agreed"), .choices = offer,
		.check = fill_in };
	words->questions[1] = (struct question){ .name = "wording", .kind = ASK_TEXT,
		.title = N_("How should it be put?"), .label = N_("Wording"),
		.hint = N_("Without names and numbers: everybody may read it."),
		.limit = WORDING_MOST, .asked = asks_words };
	words->questions[2] = (struct question){ .name = "confirm", .title = N_("Is this right?"),
		.kind = ASK_READBACK, .text = closing, .check = settle };
	journey_start(kiosk, &words->form.journey, words->questions);
}

static enum err enter(struct kiosk *kiosk, void *state, int64_t id)
{
	struct words *words = state;
	enum err err = matter_load(kiosk->hall, id, &words->matter);

	if (err == OK && !wording_awaits_resident(&words->matter))
		err = ERR_MOVE;
	if (err == OK)
		ask(kiosk, words);
	return err;
}

static int64_t holder_of(const void *state)
{
	const struct words *words = state;

	return words->matter.id;
}

static void draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	lock_draw(kiosk, state, canvas, holder_of(state));
}

static struct step typed(struct kiosk *kiosk, void *state, term_key key)
{
	return lock_typed(kiosk, state, key, holder_of(state));
}

static struct step back(struct kiosk *kiosk, void *state)
{
	return lock_back(kiosk, state, holder_of(state));
}

static enum typing typing(const struct kiosk *kiosk, const void *state)
{
	return lock_typing(kiosk, state, holder_of(state));
}

static void leave(void *state)
{
	struct words *words = state;

	matter_release(&words->matter);
}

const struct screen wording_screen = {
	.name = "wording", .title = N_("The wording"), .state_size = sizeof(struct words),
	.enter = enter, .draw = draw, .typed = typed, .back = back, .typing = typing,
	.again = form_again, .leave = leave,
};
