/* happening.c - one event of a matter in plain words. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "domain/hall.h"
#include "domain/happening.h"
#include "domain/matter.h"
#include "domain/person.h"
#include "domain/staff.h"
#include "domain/statement.h"
#include "domain/told.h"
#include "domain/urgency.h"
#include "store/db.h"
#include "store/event.h"
#include "store/store.h"

void happening_release(struct happening *happening)
{
	free(happening->words);
	wipe_free(happening->note);
	wipe_free(happening->who);
	*happening = (struct happening){0};
}

static enum err tell_received(const struct told *told, char **words)
{
	*words = xstrdup(_("Taken in, and given its number."));
	return OK;
}

static enum err tell_recoded(const struct told *told, char **words)
{
	*words = xstrdup(_("A new code was issued; the old one no longer counts."));
	return OK;
}

static enum err tell_tasked(const struct told *told, char **words)
{
	*words = xstrdup(_("A task was given out."));
	told_note_field(told, "party", _("Responsible"));
	told_note_date(told, "deadline", _("By"));
	told_note_field(told, "criterion", _("Done when"));
	return OK;
}

static enum err tell_progressed(const struct told *told, char **words)
{
	char *percent = told_field(told, "percent");

	*words = xasprintf(_("A task has come so far: %s %%"), percent ? percent : "");
	told_note_field(told, "words", _("Progress"));
	free(percent);
	return OK;
}

static enum err tell_assessed(const struct told *told, char **words)
{
	*words = xstrdup(_("An assessor gave an opinion."));
	return OK;
}

static enum err tell_recused(const struct told *told, char **words)
{
	*words = xstrdup(_("Somebody stood aside from it."));
	told_note_field(told, "reason", _(needs[NEED_REASON].label));
	return OK;
}

static enum err tell_worded(const struct told *told, char **words)
{
	*words = xstrdup(told_says(told, "side", "resident") ? _("The wording was corrected.") :
		_("A wording was proposed."));
	told_note_field(told, "wording", _("Wording"));
	return OK;
}

static enum err tell_agreed(const struct told *told, char **words)
{
	*words = xstrdup(_("Both sides agree on the wording."));
	told_note_field(told, "how", _("How it was said"));
	return OK;
}

static enum err tell_weighed(const struct told *told, char **words)
{
	char *urgency = told_field(told, "urgency");
	const char *label = urgency ? urgency_label(urgency) : NULL;

	*words = xasprintf(_("Its urgency is now: %s"), label ? label : "");
	told_note_field(told, "reason", _(needs[NEED_REASON].label));
	told_note_date(told, "due_at", _("Answer by"));
	free(urgency);
	return OK;
}

static enum err tell_left(const struct told *told, char **words)
{
	*words = xstrdup(_("Whoever put it forward stepped back; it goes on for the others."));
	return OK;
}

static enum err tell_titled(const struct told *told, char **words)
{
	*words = xstrdup(_("It was given a title that everybody may read."));
	told_note_field(told, "title", _("Title"));
	return OK;
}

static enum err tell_replied(const struct told *told, char **words)
{
	*words = xstrdup(_("It was answered before it came here."));
	told_note_field(told, "reply", _("Reply"));
	return OK;
}

static enum err tell_stated(const struct told *told, char **words)
{
	char *name = told_field(told, "stance"), *speaker = told_field(told, "resident"), *who = NULL;
	struct statement statement = { .resident = speaker ? atoll(speaker) : 0 };
	enum err err = OK;

	*words = xstrdup(_(stances[stance_read(name ? name : "")].told));
	if (told->staff)
		err = statement_speaker(told->hall, &statement, VIEW_STAFF, &who);
	told_note(told, _("Speaker"), who);
	wipe_free(who);
	free(speaker);
	free(name);
	return err;
}

static enum err tell_seconded(const struct told *told, char **words)
{
	int count = (int)told->count;

	*words = xasprintf(P_("%d resident seconded it.", "%d residents seconded it.", count), count);
	return OK;
}

static const struct kind_told {
	const char *kind;
	enum err (*tell)(const struct told *, char **);
	bool staff_only;
} kinds_told[] = {
	{ "matter.moved", told_moved }, { "matter.received", tell_received },
	{ "matter.recoded", tell_recoded }, { "matter.tasked", tell_tasked },
	{ "matter.assessed", tell_assessed }, { "matter.recused", tell_recused },
	{ "matter.worded", tell_worded }, { "matter.agreed", tell_agreed },
	{ "matter.weighed", tell_weighed }, { "matter.left", tell_left },
	{ "matter.titled", tell_titled }, { "matter.replied", tell_replied },
	{ "matter.progressed", tell_progressed }, { "matter.stated", tell_stated }, { "matter.seconded", tell_seconded },
	{ "matter.polled", told_polled }, { "matter.unpolled", told_unpolled },
	{ "matter.tallied", told_tallied, .staff_only = true },
	{ "meeting.listed", told_listed }, { "meeting.unlisted", told_unlisted },
	{ "meeting.took_up", told_took_up }, { "debate.moved", told_debated },
	{ "member.served", told_served }, { "service.entered", told_helped },
	{ "slip.reprinted", told_reprinted }, { "slip.released", told_released },
	{ "alarm.raised", told_alarm, .staff_only = true },
};

/* An objector's words are theirs, and hidden from whoever put the matter forward, unless they
 * are the same. */
static enum err hidden(const struct told *told, enum view view, bool *out)
{
	char *objector = told_field(told, "person");
	struct person submitter = {0};
	struct matter matter = {0};
	enum err err = OK;

	if (objector && view == VIEW_OWN)
		err = matter_load(told->hall, told->subject, &matter);
	if (matter.id > 0)
		err = person_submitter(told->hall, &matter, &submitter);
	*out = view == VIEW_CODE || (objector && view == VIEW_OWN &&
		strcmp(objector, submitter.name) != 0);
	matter_release(&matter);
	free(objector);
	return err;
}

static enum err note_words(const struct told *told, const char *field, const char *label)
{
	char *words = NULL;
	enum err err = personal_load(told->hall->store, told->seq, field, &words);

	if (err == OK)
		told_note(told, label, words);
	wipe_free(words);
	return err;
}

static enum err note_own_words(const struct told *told, enum view view)
{
	bool hide;
	enum err err = hidden(told, view, &hide);

	if (err != OK || hide)
		return err;
	if (told_says(told, "stance", NULL))
		return note_words(told, "words", _("Said"));
	return note_words(told, needs[NEED_ANSWER].name, told_says(told, "person", NULL) ?
		_("Objection") : _(needs[NEED_ANSWER].label));
}

static const struct kind_told *row_of(const char *kind)
{
	for (size_t i = 0; i < sizeof kinds_told / sizeof *kinds_told; i++)
		if (strcmp(kinds_told[i].kind, kind) == 0)
			return &kinds_told[i];
	return NULL;
}

bool happening_shows(const char *kind, enum view view)
{
	const struct kind_told *row = row_of(kind);

	return row && (view == VIEW_STAFF || !row->staff_only);
}

/* "clerk Li Xiaomei": a resident's name is not told by what they did. */
static enum err who_did(struct hall *hall, struct ask *q, enum view view, char **out)
{
	const char *role = got_text(q, 3), *label = role_label(role);
	struct staff staff = {0};
	enum err err = OK;

	if (view == VIEW_STAFF && got_int(q, 6) > 0 && (roles_read(role) & ROLES_OF_STAFF))
		err = staff_load(hall, got_int(q, 6), &staff);
	*out = staff.name ? xasprintf("%s %s", label, staff.name) :
		xstrdup(*label ? label : _("the machine"));
	staff_release(&staff);
	return err;
}

enum err happening_read(struct hall *hall, struct ask *q, enum view view, struct happening *out)
{
	struct text note = {0};
	struct told told = { .hall = hall, .seq = got_int(q, 0), .subject = got_int(q, 5),
		.count = got_int(q, 7), .json = got_text(q, 4), .staff = view == VIEW_STAFF,
		.note = &note };
	const struct kind_told *row = row_of(got_text(q, 2));
	enum err err, own;

	*out = (struct happening){ .at = got_int(q, 1) };
	err = who_did(hall, q, view, &out->who);
	if (err == OK && row)
		err = row->tell(&told, &out->words);
	if (!out->words)
		out->words = xstrdup("");
	own = note_own_words(&told, view);
	if (note.length > 0)
		note.at[--note.length] = '\0';
	out->note = text_take(&note);
	return err != OK ? err : own;
}
