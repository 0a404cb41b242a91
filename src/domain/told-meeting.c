/* told-meeting.c - what a meeting did with a matter, in plain words. */
#include <config.h>

#include <stdlib.h>

#include "base/text.h"
#include "base/when.h"
#include "domain/hall.h"
#include "domain/meeting.h"
#include "domain/motion.h"
#include "domain/told.h"
#include "store/db.h"
#include "store/store.h"

static enum err note_meeting(const struct told *told)
{
	char moment[WHEN_TEXT];
	struct meeting meeting;
	enum err err = meeting_load(told->hall, told->subject, &meeting);

	told_note(told, _("Meeting"), meeting.title);
	if (err == OK)
		told_note(told, _("Time"), when_stamp(meeting.held_at, moment));
	meeting_release(&meeting);
	return err;
}

enum err told_listed(const struct told *told, char **words)
{
	*words = xstrdup(_("It was put on the agenda of a meeting."));
	return note_meeting(told);
}

enum err told_unlisted(const struct told *told, char **words)
{
	*words = xstrdup(_("It was taken off the agenda of a meeting."));
	return note_meeting(told);
}

enum err told_took_up(const struct told *told, char **words)
{
	*words = xstrdup(_("A meeting took it up."));
	return note_meeting(told);
}

static int64_t number_of(const struct told *told, const char *name)
{
	char *value = told_field(told, name);
	int64_t number = value ? atoll(value) : 0;

	free(value);
	return number;
}

/* The motion that was made, seconded or settled by that event. */
static enum err motion_of(const struct told *told, struct motions *motions,
	const struct motion **out)
{
	int64_t id = number_of(told, "motion");
	enum err err = motions_load(told->hall, told->subject, number_of(told, "matter"), motions);

	*out = motion_find(motions, id > 0 ? id : told->seq);
	return err;
}

/* What became of it then, which need not be where it stands now. */
static char *words_of(const struct told *told, const struct motion *motion)
{
	struct motion then = *motion;

	then.state = told_says(told, "becomes", "open") ? MOTION_OPEN :
		told_says(told, "becomes", "carried") ? MOTION_CARRIED :
		told_says(told, "becomes", "lost") ? MOTION_LOST : MOTION_FALLEN;
	if (told_says(told, "becomes", NULL) && then.state != MOTION_OPEN)
		/* TRANSLATORS: a kind of motion, and what came of it. */
		return xasprintf(_("At the meeting: %s, %s"), motion_kind_label(motion->kind),
			motion_state_label(&then));
	return xasprintf(then.state == MOTION_OPEN ? _("At the meeting: %s, seconded") :
		_("At the meeting: %s"), motion_kind_label(motion->kind));
}

enum err told_debated(const struct told *told, char **words)
{
	const struct motion *motion;
	struct motions motions;
	enum err err = motion_of(told, &motions, &motion);

	if (motion)
		*words = words_of(told, motion);
	if (motion && told->staff)
		told_note(told, motion->by, motion->words);
	motions_release(&motions);
	return err;
}
