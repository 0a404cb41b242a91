/* meeting-questions.c - what is asked before an agenda goes out, and before a meeting is closed. */
#include <config.h>

#include "base/text.h"
#include "domain/agenda.h"
#include "screens/staff/console.h"
#include "screens/staff/meeting-questions.h"

enum { REASON_LIMIT = 120 };

const struct meeting *meeting_shown(const void *state)
{
	return &((const struct shown *)state)->meeting;
}

static bool too_late(struct kiosk *kiosk, const struct journey *journey)
{
	return meeting_shown(journey)->held_at < agenda_earliest(kiosk->hall, false);
}

static char *about_sending(const struct kiosk *kiosk, const struct journey *journey)
{
	return xasprintf(P_("It goes out to %d person with this day. Print the notice after that, and"
		" put it up.", "It goes out to %d people with this day. Print the notice after that, and"
		" put it up.", (unsigned long)meeting_shown(journey)->invited), (int)meeting_shown(journey)->invited);
}

static enum err send(struct kiosk *kiosk, struct journey *journey)
{
	static const struct { enum err err; const char *sentence; } whys[] = {
		{ ERR_MISSING, N_("First put matters on the agenda, and invite people.") },
		{ ERR_MOVE, N_("Even in an emergency it must be out two hours before.") },
	};
	struct actor by;
	enum err err = console_may(kiosk, MEETING_MAY, &by);

	if (err == OK)
		err = agenda_send(kiosk->hall, by, meeting_shown(journey)->id, journey_answer(journey, "why"));
	for (size_t i = 0; i < sizeof whys / sizeof *whys; i++)
		if (whys[i].err == err)
			kiosk_say(kiosk, true, "%s", _(whys[i].sentence));
	if (err == OK)
		kiosk_say(kiosk, false, "%s", _("It is out. Its days count from now."));
	return err;
}

const struct question meeting_sending[] = {
	{ .name = "why", .title = N_("It is less than three days until then: why can it not wait?"),
	  .hint = N_("Such as: a burst pipe. The reason is on the notice and in the minutes."),
	  .label = N_("Emergency"), .kind = ASK_TEXT, .limit = REASON_LIMIT, .asked = too_late },
	{ .name = "confirm", .title = N_("Send the agenda out?"), .label = N_("Send it out"),
	  .kind = ASK_NOTICE, .text = about_sending, .check = send },
	{ 0 }
};

static char *about_closing(const struct kiosk *kiosk, const struct journey *journey)
{
	return xstrdup(meeting_shown(journey)->state == MEETING_PLANNED ?
		_("It is not held. What was on its agenda can be put on another one's.") :
		_("Nobody can sign in any more. What was not dealt with waits for another meeting."));
}

static enum err close(struct kiosk *kiosk, struct journey *journey)
{
	struct actor by;
	enum err err = console_may(kiosk, MEETING_MAY, &by);

	return err == OK ? meeting_close(kiosk->hall, by, meeting_shown(journey)->id) : err;
}

const struct question meeting_closing[] = {
	{ .name = "confirm", .title = N_("Close the meeting?"), .label = N_("Close it"),
	  .kind = ASK_NOTICE, .text = about_closing, .check = close },
	{ 0 }
};
