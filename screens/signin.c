/* signin.c - a resident's card and PIN as two questions of a journey, "card" and "pin". */
#include <config.h>

#include <string.h>

#include "domain/resident.h"
#include "kiosk/answers.h"
#include "kiosk/kiosk.h"
#include "screens/form.h"
#include "screens/signin.h"

static void forget_pin(struct kiosk *kiosk, struct journey *journey)
{
	kiosk->session.resident = 0;
	for (int i = 0; journey->questions[i].name; i++)
		if (strcmp(journey->questions[i].name, "pin") == 0)
			answers_forget(&journey->answers[i]);
}

enum err signin_card(struct kiosk *kiosk, struct journey *journey)
{
	char card[CODE_SIZE];
	enum err err = code_read(journey_answer(journey, "card"), CARD_DIGITS, card);

	if (err == ERR_INPUT)
		kiosk_say(kiosk, true, _("A card number has %d digits."), CARD_DIGITS);
	if (err == OK)
		forget_pin(kiosk, journey);
	return err;
}

enum err signin_pin(struct kiosk *kiosk, struct journey *journey)
{
	return resident_login(kiosk->hall, journey_answer(journey, "card"),
		journey_answer(journey, "pin"), &kiosk->session.resident);
}

enum err signin_scanned(struct kiosk *kiosk, struct journey *journey, const char *tag)
{
	return form_tag(kiosk, journey, tag, TAG_CARD);
}
