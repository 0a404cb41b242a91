/* minutes.c - the minutes of a meeting on paper, from what was recorded in its time. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/document-inside.h"
#include "domain/graph.h"
#include "domain/hall.h"
#include "domain/invite.h"
#include "domain/meeting.h"
#include "domain/resident.h"
#include "domain/views.h"
#include "domain/vote.h"
#include "store/db.h"
#include "store/store.h"

enum { LONGEST = 12 * HOUR };

/* When a meeting was: from its beginning to its end or the next one's beginning, half a day at
 * most. section: how many headings there are. */
struct session { int64_t id, from, until, items; char *title, *place, *emergency; int section; };

static const struct slip_column outcome_columns[] = {
	{ 22, false, N_("File number") }, { 21, false, N_("About") },
	{ 13, false, N_("Outcome") }, { 44, false, N_("Vote, or reason") }
};
static const struct slip_column task_columns[] = {
	{ 22, false, N_("File number") }, { 20, false, N_("In charge") },
	{ 20, false, N_("By") }, { 38, false, N_("Done when") }
};
enum { CELLS = 4 };                          /* of either */

static int64_t earlier(int64_t one, int64_t other)
{
	return other > 0 && other < one ? other : one;
}

static enum err load(struct hall *hall, int64_t id, struct session *out)
{
	struct ask q = ask(hall->store->db, "SELECT MIN(n.opened_at) FROM meeting m JOIN meeting n"
		" ON n.opened_at > m.opened_at WHERE m.id = :id");
	struct meeting meeting;
	int64_t next = 0;
	enum err err = meeting_load(hall, id, &meeting), found;

	ask_int(&q, ":id", id);
	found = ask_number(&q, &next);
	*out = (struct session){ .id = id, .items = meeting.items, .title = meeting.title,
		.place = meeting.place, .emergency = meeting.emergency };
	out->from = meeting.opened_at > 0 ? meeting.opened_at : meeting.held_at;
	out->until = earlier(earlier(out->from + LONGEST, next), meeting.closed_at);
	return err != OK ? err : found;
}

static void put_away(struct session *session)
{
	free(session->title);
	free(session->place);
	free(session->emergency);
}

static void add_heading(struct session *session, struct slip *out, const char *words)
{
	/* TRANSLATORS: the number of a heading, and the heading. */
	slip_addf(out, SLIP_STRONG, _("%d. %s"), ++session->section, words);
}

/* Everybody by the first character: enough for those who were there. */
static enum err add_who_came(struct hall *hall, const struct session *session, struct slip *out)
{
	struct ask q = ask(hall->store->db, "SELECT resident FROM attendance WHERE meeting = :id"
		" ORDER BY at, resident");
	struct text names = {0};
	int count = 0;
	enum err err = OK, done;
	char *words;

	ask_int(&q, ":id", session->id);
	while (err == OK && ask_next(&q)) {
		struct resident resident;
		char *name;

		err = resident_load(hall, got_int(&q, 0), &resident);
		name = resident_masked(&resident);
		/* TRANSLATORS: between two names. */
		text_addf(&names, "%s%s", count++ ? _(", ") : "", name);
		wipe_free(name);
		resident_release(&resident);
	}
	done = ask_done(&q);
	/* TRANSLATORS: how many residents came to a meeting, and who. */
	words = count ? xasprintf(P_("%d: %s", "%d: %s", count), count, names.at) :
		xstrdup(_("nobody signed in with a card"));
	slip_pair(out, _("Residents present"), words);
	free(words);
	text_release(&names);
	return err != OK ? err : done;
}

static void bind(struct ask *q, const struct session *session)
{
	ask_int(q, ":from", session->from);
	ask_int(q, ":until", session->until);
}

/* How they voted and the sentence of it; of anything else the reason that was recorded. */
static char *why(struct hall *hall, const char *body, const char *reason)
{
	struct vote vote;
	char *sentence, *out;

	if (vote_read(hall, body, &vote) != OK || vote.poll.entitled == 0)
		return xstrdup(reason);
	sentence = poll_sentence(hall, &vote.poll, vote.passed);
	if (vote.method == VOTE_UNKNOWN)
		return sentence;
	/* TRANSLATORS: how a vote was taken, and its result in a sentence. */
	out = xasprintf(_("Vote %s. %s"), vote_method_label(vote.method), sentence);
	free(sentence);
	return out;
}

static void add_outcome(struct hall *hall, struct ask *q, struct slip *out)
{
	char *number = got_copy(q, 0), *about = document_about(hall, got_text(q, 1), got_text(q, 2));
	enum state to = DELIBERATING;
	char *words;
	const char *cells[CELLS] = { number, about };

	if (!state_read(got_text(q, 3), &to))
		to = DELIBERATING;
	words = why(hall, got_text(q, 4), got_text(q, 5));
	cells[2] = _(states[to].label);
	cells[3] = words;
	slip_cells(out, SLIP_ROW, cells, CELLS);
	free(words);
	free(about);
	free(number);
}

/* Of each matter that was deliberated only what came of it last. */
static enum err add_outcomes(struct hall *hall, struct session *session, struct slip *out)
{
	struct ask q = ask(hall->store->db, "SELECT m.file_number, m.category, m.place,"
		" e.body->>'$.to', e.body, COALESCE(e.body->>'$.reason', '')"
		" FROM event e JOIN matter m ON m.id = e.subject WHERE e.seq IN"
		" (SELECT MAX(seq) FROM event WHERE kind = 'matter.moved' AND at >= :from AND at < :until"
		"  AND 'deliberating' IN (body->>'$.from', body->>'$.to') GROUP BY subject)"
		" ORDER BY e.seq");
	size_t before = out->count;

	bind(&q, session);
	add_heading(session, out, _("Matters dealt with"));
	while (ask_next(&q)) {
		if (out->count == before + 1)
			document_table(out, outcome_columns, CELLS);
		add_outcome(hall, &q, out);
	}
	if (out->count == before + 1)
		slip_add(out, SLIP_TEXT, _("No matter came to the vote."));
	return ask_done(&q);
}

static enum err add_tasks(struct hall *hall, struct session *session, struct slip *out)
{
	struct ask q = ask(hall->store->db, "SELECT m.file_number, t.party, t.deadline, t.criterion"
		" FROM task t JOIN event e ON e.seq = t.id JOIN matter m ON m.id = t.matter"
		" WHERE e.at >= :from AND e.at < :until ORDER BY t.id");
	size_t before = out->count;
	char date[CLOCK_TEXT];

	bind(&q, session);
	add_heading(session, out, _("Tasks given out"));
	while (ask_next(&q)) {
		const char *cells[CELLS] = { got_text(&q, 0), got_text(&q, 1),
			clock_date(got_int(&q, 2), date), got_text(&q, 3) };

		if (out->count == before + 1)
			document_table(out, task_columns, CELLS);
		slip_cells(out, SLIP_ROW, cells, CELLS);
	}
	if (out->count == before + 1)
		slip_add(out, SLIP_TEXT, _("None."));
	return ask_done(&q);
}

static void add_signatures(struct slip *out)
{
	/* TRANSLATORS: before a line to sign on; so the next two. */
	const char *who[] = { _("Chair:"), _("Recorder:"), _("Date:") };

	slip_cells(out, SLIP_SIGN, who, sizeof who / sizeof *who);
}

/* Of those invited; whoever was begun on the spot has none. */
static enum err add_parts(struct hall *hall, const struct session *session, struct slip *out)
{
	struct guests guests;
	char *words;
	enum err err = guests_load(hall, session->id, 0, &guests);

	words = document_strata(hall, &guests, true);
	if (err == OK && *words)
		slip_pair(out, _("Of those invited"), words);
	free(words);
	guests_release(&guests);
	return err;
}

static enum err add_order(struct hall *hall, struct session *session, struct slip *out)
{
	enum err err;

	if (session->items == 0)
		return OK;
	add_heading(session, out, _("Agenda"));
	err = document_of_agenda(hall, session->id, out);
	add_heading(session, out, _("Motions, in order"));
	return err == OK ? document_motions(hall, session->id, out) : err;
}

enum err document_minutes(struct hall *hall, int64_t meeting, struct slip *out)
{
	struct session session;
	char moment[CLOCK_TEXT];
	enum err err = load(hall, meeting, &session);

	*out = (struct slip){0};
	if (err != OK) {
		put_away(&session);
		return err;
	}
	document_head(hall, out, _("Minutes of the meeting"), session.title);
	slip_pair(out, _("Time"), clock_moment(session.from, moment));
	if (*session.place)
		slip_pair(out, _("Where"), session.place);
	if (*session.emergency)
		slip_pair(out, _("Emergency"), session.emergency);
	err = add_who_came(hall, &session, out);
	if (err == OK)
		err = add_parts(hall, &session, out);
	if (err == OK)
		err = add_order(hall, &session, out);
	if (err == OK)
		err = add_outcomes(hall, &session, out);
	if (err == OK)
		err = add_tasks(hall, &session, out);
	if (err == OK)
		err = views_of_meeting(hall, out, &(struct views_session){ session.id, session.from,
			session.until, _("3. Views put forward") });
	add_signatures(out);
	document_foot(hall, out);
	put_away(&session);
	if (err != OK)
		slip_release(out);
	return err;
}
