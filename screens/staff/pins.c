/* pins.c - a new PIN is typed twice: two questions of a journey, named "pin" and "again". */
#include <config.h>

#include <string.h>

#include "domain/credential.h"
#include "kiosk/kiosk.h"
#include "screens/staff/pins.h"

enum err pins_first(struct kiosk *kiosk, struct journey *journey)
{
	return credential_fit(journey_answer(journey, "pin"));
}

enum err pins_again(struct kiosk *kiosk, struct journey *journey)
{
	if (strcmp(journey_answer(journey, "pin"), journey_answer(journey, "again")) == 0)
		return OK;
	journey_back(kiosk, journey);
	kiosk_say(kiosk, true, "%s", _("The two PINs differ. Please type both once more."));
	return ERR_INPUT;
}
