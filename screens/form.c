/* form.c - screens that are one journey, and perhaps a result below it. */
#include <config.h>

#include <string.h>

#include "base/code.h"
#include "base/text.h"
#include "screens/form.h"

enum { PHONE_LEAST = 7 };

void form_draw(const struct kiosk *kiosk, const void *state, struct canvas *canvas)
{
	const struct form *form = state;

	journey_draw(kiosk, &form->journey, canvas);
}

struct step form_typed(struct kiosk *kiosk, void *state, term_key key)
{
	struct form *form = state;
	bool done = false;
	struct step step = journey_typed(kiosk, &form->journey, key, &done);

	return done ? (struct step){ .kind = BACK } : step;
}

struct step form_scanned(struct kiosk *kiosk, void *state, const char *tag)
{
	struct form *form = state;
	bool done = false;
	struct step step = journey_scanned(kiosk, &form->journey, tag, &done);

	return done ? (struct step){ .kind = BACK } : step;
}

struct step form_back(struct kiosk *kiosk, void *state)
{
	struct form *form = state;

	return form->finished ? (struct step){ .kind = BACK } :
		journey_back(kiosk, &form->journey);
}

enum typing form_typing(const struct kiosk *kiosk, const void *state)
{
	const struct form *form = state;

	return form->finished ? TYPING_NOTHING : journey_typing(&form->journey);
}

void form_again(struct kiosk *kiosk, void *state)
{
	struct form *form = state;

	if (!form->finished)
		journey_again(kiosk, &form->journey);
}

enum err form_phone(struct kiosk *kiosk, struct journey *journey)
{
	size_t digits = strlen(journey_answer(journey, "phone"));

	if (digits == 0 || digits >= PHONE_LEAST)
		return OK;
	kiosk_say(kiosk, true, "%s", _("Please type the whole phone number."));
	return ERR_INPUT;
}

enum err form_tag(struct kiosk *kiosk, struct journey *journey, const char *scanned, int kind)
{
	struct tag tag;
	enum err err = tag_read(scanned, kiosk->setup.scan_prefix, &tag);

	if (err == OK && (int)tag.kind == kind)
		field_set(&journey->field, tag.number);
	else if (err == OK)
		err = ERR_INPUT;
	wipe(&tag, sizeof tag);
	return err;
}
