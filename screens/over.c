/* over.c - a form laid over a screen, and taken away again once it is answered. */
#include <config.h>

#include "screens/over.h"

struct step over_ask(struct kiosk *kiosk, void *state, const struct question *questions)
{
	struct over *over = state;

	over->asking = true;
	journey_start(kiosk, &over->form.journey, questions);
	return (struct step){ .kind = STAY };
}

bool over_drawn(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct over *over = state;

	if (over->asking)
		form_draw(kiosk, state, canvas);
	return over->asking;
}

bool over_took(struct kiosk *kiosk, void *state, term_key key)
{
	struct over *over = state;
	bool done = false;

	if (!over->asking)
		return false;
	journey_typed(kiosk, &over->form.journey, key, &done);
	over->asking = !done;
	return true;
}

bool over_away(const struct kiosk *kiosk, const void *state)
{
	const struct over *over = state;

	return !over->asking;
}

struct step over_back(struct kiosk *kiosk, void *state)
{
	struct over *over = state;

	if (!over->asking)
		return (struct step){ .kind = BACK };
	over->asking = form_back(kiosk, state).kind == STAY;
	return (struct step){ .kind = STAY };
}

struct step over_scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	struct over *over = state;
	struct step step;
	bool done = false;

	if (!over->asking)
		return (struct step){ .err = ERR_INPUT };
	step = journey_scanned(kiosk, &over->form.journey, tag, &done);
	over->asking = !done;
	return step;
}

enum typing over_typing(const struct kiosk *kiosk, const void *state)
{
	return over_away(kiosk, state) ? TYPING_NOTHING : form_typing(kiosk, state);
}

void over_again(struct kiosk *kiosk, void *state, enum err err)
{
	if (!over_away(kiosk, state))
		form_again(kiosk, state);
	if (err != OK)
		kiosk_say(kiosk, true, "%s", err_text(err));
}
