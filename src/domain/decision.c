/* decision.c - what the group decided on a matter, on paper. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/document-inside.h"
#include "domain/guard.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/views.h"
#include "domain/vote.h"
#include "store/db.h"
#include "store/store.h"

static const struct slip_column columns[] = {
	{ 26, false, N_("In charge") }, { 24, false, N_("By") }, { 50, false, N_("Done when") }
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static enum state reached(const struct matter *matter)
{
	return matter->state == ARCHIVED || matter->state == OBJECTION ? matter->before : matter->state;
}

static void add_matter(struct hall *hall, const struct matter *matter, struct slip *out)
{
	char *about = document_about(hall, matter->category, matter->place), date[CLOCK_TEXT];

	slip_add(out, SLIP_STRONG, _("1. The matter"));
	/* TRANSLATORS: what a matter is about, and when it came in. */
	slip_addf(out, SLIP_TEXT, _("A matter about: %s. It was received on %s."), about,
		clock_date(matter->received_at, date));
	free(about);
}

static void add_vote(struct hall *hall, const struct vote *vote, struct slip *out)
{
	char *sentence = poll_sentence(hall, &vote->poll, vote->passed), date[CLOCK_TEXT];

	slip_add(out, SLIP_STRONG, _("2. The vote"));
	slip_addf(out, SLIP_TEXT, _("The deliberation group voted on %s."),
		clock_date(vote->at, date));
	if (vote->method != VOTE_UNKNOWN) {
		char *rule = poll_rule_words(hall, &vote->poll);

		slip_pair(out, _("Taken"), vote_method_label(vote->method));
		slip_pair(out, _("Rule"), rule);
		free(rule);
	}
	slip_add(out, SLIP_TEXT, sentence);
	free(sentence);
}

/* Why a matter that passed was not to be after all. */
static enum err add_veto(struct hall *hall, const struct matter *matter, struct slip *out)
{
	struct ask q = ask(hall->store->db, "SELECT body->>'$.harm', body->>'$.reason' FROM event"
		" WHERE subject = :id AND kind = 'matter.moved'"
		" AND body->>'$.to' IN ('veto_hold', 'not_passed') ORDER BY seq DESC LIMIT 2");

	ask_int(&q, ":id", matter->id);
	slip_add(out, SLIP_TEXT, _("It passed, but a veto was upheld. It is not passed."));
	while (ask_next(&q))
		slip_pair(out, got_null(&q, 0) ? _("Reason") : _("Harm"),
			got_text(&q, got_null(&q, 0) ? 1 : 0));
	return ask_done(&q);
}

static enum err add_tasks(struct hall *hall, const struct matter *matter, struct slip *out)
{
	struct ask q = ask(hall->store->db, "SELECT party, deadline, criterion FROM task"
		" WHERE matter = :id ORDER BY deadline, id");
	size_t before = out->count;
	char date[CLOCK_TEXT];

	ask_int(&q, ":id", matter->id);
	while (ask_next(&q)) {
		const char *cells[COLUMNS] = { got_text(&q, 0), clock_date(got_int(&q, 1), date),
			got_text(&q, 2) };

		if (out->count == before)
			document_table(out, columns, COLUMNS);
		slip_cells(out, SLIP_ROW, cells, COLUMNS);
	}
	if (out->count == before)
		slip_add(out, SLIP_TEXT, _("Who does what by when is still to be settled."));
	return ask_done(&q);
}

static enum err add_decision(struct hall *hall, const struct matter *matter,
	const struct vote *vote, struct slip *out)
{
	slip_add(out, SLIP_STRONG, _("3. The decision"));
	if (vote->passed && reached(matter) == NOT_PASSED)
		return add_veto(hall, matter, out);
	slip_add(out, SLIP_TEXT, vote->passed ? _("It is passed, and is carried out as follows.") :
		_("It is not passed."));
	return vote->passed ? add_tasks(hall, matter, out) : OK;
}

/* Until when one may object, or what became of that. */
static char *objection_words(const struct hall *hall, const struct matter *matter)
{
	int days = hall_number(hall, "days", "publicity", 7);
	char date[CLOCK_TEXT];

	if (matter->state == OBJECTION)
		return xstrdup(_("Somebody has objected; the overseer answers with reasons."));
	if (matter->state == PASSED)
		return xasprintf(_("It will be made public for %d days. Until then anybody may object, at"
			" the machine or to the staff."), days);
	if (matter->state == PUBLICITY)
		return xasprintf(_("It is public until %s. Until then anybody may object, at the machine"
			" or to the staff."), clock_date(matter->wake_at, date));
	if (matter->state == NOT_PASSED)
		return xasprintf(_("Until %s anybody may object, at the machine or to the staff."),
			clock_date(matter->moved_at + OBJECTION_DAYS * (int64_t)DAY, date));
	return xstrdup(_("The days for objections are over. The decision stands."));
}

static void add_closing(struct hall *hall, const struct matter *matter, const struct vote *vote,
	struct slip *out)
{
	char *words = objection_words(hall, matter), date[CLOCK_TEXT];
	const char *who[] = { _("Chair:"), _("Overseer:") };

	slip_add(out, SLIP_STRONG, _("4. Objections"));
	slip_add(out, SLIP_TEXT, words);
	slip_cells(out, SLIP_SIGN, who, sizeof who / sizeof *who);
	slip_add(out, SLIP_SPACE, "");
	slip_add(out, SLIP_END, hall_text(hall, "hall", "name", ""));
	slip_add(out, SLIP_END, clock_date(vote->at, date));
	document_foot(hall, out);
	free(words);
}

enum err document_decision(struct hall *hall, const struct matter *matter, struct slip *out)
{
	struct vote vote;
	enum err err = vote_load(hall, matter->id, &vote);

	*out = (struct slip){0};
	if (err == ERR_NOT_FOUND || matter->state == VETO_HOLD)
		return ERR_MOVE;
	if (err != OK)
		return err;
	document_head(hall, out, _("Decision"), matter->file_number);
	add_matter(hall, matter, out);
	err = views_of_matter(hall, out, matter->id, _("This is how many spoke on it:"));
	add_vote(hall, &vote, out);
	if (err == OK)
		err = add_decision(hall, matter, &vote, out);
	add_closing(hall, matter, &vote, out);
	if (err != OK)
		slip_release(out);
	return err;
}
