/* agenda-paper.c - an agenda on paper: the notice before a meeting, and what the minutes say of it. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/agenda.h"
#include "domain/document-inside.h"
#include "domain/hall.h"
#include "domain/invite.h"
#include "domain/meeting.h"
#include "domain/motion.h"
#include "domain/stratum.h"

static const struct slip_column notice_columns[] = {
	{ 10, true, N_("Place in the order") }, { 30, false, N_("File number") }, { 60, false, N_("About") },
};
static const struct slip_column agenda_columns[] = {
	{ 8, true, N_("Place in the order") }, { 22, false, N_("File number") }, { 36, false, N_("About") },
	{ 13, false, N_("State") }, { 21, false, N_("Recused") },
};
static const struct slip_column motion_columns[] = {
	{ 22, false, N_("File number") }, { 13, false, N_("Kind of motion") }, { 27, false, N_("In words") },
	{ 11, false, N_("Moved by") }, { 12, false, N_("Seconded by") }, { 15, false, N_("Outcome") },
};
enum { NOTICE_CELLS = 3, AGENDA_CELLS = 5, MOTION_CELLS = 6 };

char *document_strata(const struct hall *hall, const struct guests *guests, bool came)
{
	struct stratum all[STRATA + 1];
	size_t count = strata(hall, all);
	struct text out = {0};

	all[count++] = (struct stratum){ .key = "", .label = stratum_label(hall, "") };
	for (size_t i = 0; i < count; i++) {
		int invited = 0, here = 0;

		for (size_t j = 0; j < guests->count; j++)
			if (strcmp(guests->list[j].stratum, all[i].key) == 0) {
				invited++;
				here += guests->list[j].number > 0;
			}
		if (invited > 0)
			/* TRANSLATORS: between two; a part of those who live here; how many of them. */
			text_addf(&out, came ? _("%s%s %d/%d") : _("%s%s %d"),
				out.length > 0 ? _(", ") : "", all[i].label, came ? here : invited, invited);
	}
	return text_take(&out);
}

static void add_items(struct slip *out, const struct agenda *agenda)
{
	document_table(out, notice_columns, NOTICE_CELLS);
	for (size_t i = 0; i < agenda->count; i++) {
		char *place = xasprintf("%d", (int)agenda->list[i].place);
		const char *cells[] = { place, agenda->list[i].number, agenda->list[i].called };

		slip_cells(out, SLIP_ROW, cells, NOTICE_CELLS);
		free(place);
	}
}

static void add_rules(const struct hall *hall, struct slip *out)
{
	slip_add(out, SLIP_STRONG, _("How it goes"));
	slip_addf(out, SLIP_TEXT, _("It may decide once %s of those invited are there. Please bring"
		" your card: it signs you in at the machine in the hall."),
		hall_text(hall, "rules", "quorum", "1/2"));
	slip_addf(out, SLIP_TEXT, _("Whoever speaks does so for at most %d seconds, and not again"
		" before everybody who wishes has spoken."), hall_number(hall, "debate", "turn", 120));
	slip_add(out, SLIP_TEXT, _("Whoever is concerned by a matter themselves stands aside from it:"
		" please say so at the machine or to the chair."));
}

static enum err compose(struct hall *hall, const struct meeting *meeting,
	const struct agenda *agenda, struct slip *out)
{
	char moment[CLOCK_TEXT], *people;
	struct guests guests;
	enum err err = guests_load(hall, meeting->id, 0, &guests);

	document_head(hall, out, _("Notice of a meeting"), meeting->title);
	slip_pair(out, _("Time"), clock_moment(meeting->held_at, moment));
	slip_pair(out, _("Where"), meeting->place);
	people = document_strata(hall, &guests, false);
	slip_pair(out, _("Invited"), people);
	if (*meeting->emergency)
		slip_pair(out, _("Emergency"), meeting->emergency);
	slip_add(out, SLIP_STRONG, _("Agenda"));
	add_items(out, agenda);
	add_rules(hall, out);
	document_foot(hall, out);
	free(people);
	guests_release(&guests);
	return err;
}

enum err document_agenda(struct hall *hall, int64_t id, struct slip *out)
{
	struct meeting meeting;
	struct agenda agenda = {0};
	enum err err = meeting_load(hall, id, &meeting);

	*out = (struct slip){0};
	if (err == OK)
		err = agenda_load(hall, id, &agenda);
	if (err == OK)
		err = agenda.count > 0 ? compose(hall, &meeting, &agenda, out) : ERR_MISSING;
	if (err != OK)
		slip_release(out);
	agenda_release(&agenda);
	meeting_release(&meeting);
	return err;
}

/* Those who stand aside from it, "none" where nobody does. */
static enum err add_aside(struct hall *hall, int64_t meeting, int64_t matter, char **out)
{
	struct guests guests;
	struct text names = {0};
	enum err err = guests_load(hall, meeting, matter, &guests);

	for (size_t i = 0; err == OK && i < guests.count; i++) {
		char *called = guest_called(&guests.list[i]);

		if (guests.list[i].aside)
			text_addf(&names, "%s%s", names.length > 0 ? _(", ") : "", called);
		wipe_free(called);
	}
	if (names.length == 0)
		text_add(&names, _("nobody"));
	*out = text_take(&names);
	guests_release(&guests);
	return err;
}

enum err document_of_agenda(struct hall *hall, int64_t meeting, struct slip *out)
{
	struct agenda agenda;
	enum err err = agenda_load(hall, meeting, &agenda);

	document_table(out, agenda_columns, AGENDA_CELLS);
	for (size_t i = 0; err == OK && i < agenda.count; i++) {
		const struct item *item = &agenda.list[i];
		char *place = xasprintf("%d", (int)item->place), *aside;

		err = add_aside(hall, meeting, item->matter, &aside);
		slip_cells(out, SLIP_ROW, (const char *[]){ place, item->number, item->called,
			item_state_label(item->state), aside }, AGENDA_CELLS);
		free(place);
		wipe_free(aside);
	}
	agenda_release(&agenda);
	return err;
}

/* "carried, 5 : 2". */
static char *outcome(const struct motion *motion)
{
	return motion->yes < 0 ? xstrdup(motion_state_label(motion)) :
		/* TRANSLATORS: what came of a motion; hands for and against. */
		xasprintf(_("%s, %d : %d"), motion_state_label(motion), (int)motion->yes,
			(int)motion->no);
}

static const char *number_of(const struct agenda *agenda, int64_t matter)
{
	for (size_t i = 0; i < agenda->count; i++)
		if (agenda->list[i].matter == matter)
			return agenda->list[i].number;
	return "";
}

enum err document_motions(struct hall *hall, int64_t meeting, struct slip *out)
{
	struct motions motions;
	struct agenda agenda = {0};
	enum err err = motions_load(hall, meeting, 0, &motions);

	if (err == OK)
		err = agenda_load(hall, meeting, &agenda);
	if (motions.count == 0)
		slip_add(out, SLIP_TEXT, _("None."));
	else
		document_table(out, motion_columns, MOTION_CELLS);
	for (size_t i = 0; err == OK && i < motions.count; i++) {
		const struct motion *one = &motions.list[i];
		char *words = outcome(one);

		slip_cells(out, SLIP_ROW, (const char *[]){ number_of(&agenda, one->matter),
			motion_kind_label(one->kind), one->words, one->by, one->seconded, words },
			MOTION_CELLS);
		free(words);
	}
	agenda_release(&agenda);
	motions_release(&motions);
	return err;
}
