/* board.c - the execution board on paper: who does what by when, and what counts as done. */
#include <config.h>

#include <stdbool.h>
#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/document-inside.h"
#include "domain/graph.h"
#include "domain/hall.h"
#include "store/db.h"
#include "store/store.h"

static const struct slip_column columns[] = {
	{ 22, false, N_("File number") }, { 15, false, N_("About") },
	{ 13, false, N_("In charge") }, { 20, false, N_("By") },
	{ 17, false, N_("Done when") }, { 13, false, N_("State") }
};
enum { COLUMNS = sizeof columns / sizeof *columns };

struct tally { int tasks, overdue; };

/* A deadline is the last second of its day. */
static bool is_overdue(int64_t deadline)
{
	return clock_now() > deadline;
}

/* "being carried out, 3 days overdue": days of the calendar. */
static char *state_words(const char *name, int64_t deadline)
{
	enum state state = EXECUTING;
	int64_t left = clock_day(deadline, 0, 0) - clock_day(clock_now(), 0, 0);
	char *span, *words;

	if (!state_read(name, &state))
		state = EXECUTING;
	if (left == 0)
		return xasprintf(_("%s, due today"), _(states[state].label));
	span = document_span(left < 0 ? -left : left);
	/* TRANSLATORS: a state, and how long: "being carried out, 3 days overdue". */
	words = xasprintf(left < 0 ? _("%s, %s overdue") : _("%s, %s left"),
		_(states[state].label), span);
	free(span);
	return words;
}

static void add_task(struct hall *hall, struct ask *q, struct slip *out, struct tally *tally)
{
	char *number = got_copy(q, 0), *about = document_about(hall, got_text(q, 1), got_text(q, 2));
	char *party = got_copy(q, 3), *criterion = got_copy(q, 5);
	char *state = state_words(got_text(q, 6), got_int(q, 4)), date[CLOCK_TEXT];
	const char *cells[COLUMNS] = { number, about, party, clock_date(got_int(q, 4), date),
		criterion, state };

	slip_cells(out, SLIP_ROW, cells, COLUMNS);
	tally->tasks++;
	tally->overdue += is_overdue(got_int(q, 4));
	free(state);
	free(criterion);
	free(party);
	free(about);
	free(number);
}

static enum err add_tasks(struct hall *hall, struct slip *out, struct tally *tally)
{
	struct ask q = ask(hall->store->db, "SELECT m.file_number, m.category, m.place, t.party,"
		" t.deadline, t.criterion, m.state FROM task t JOIN matter m ON m.id = t.matter"
		" WHERE m.state IN ('passed', 'veto_hold', 'publicity', 'objection', 'executing',"
		"  'blocked', 'acceptance') ORDER BY t.deadline, t.id");

	document_table(out, columns, COLUMNS);
	while (ask_next(&q))
		add_task(hall, &q, out, tally);
	return ask_done(&q);
}

enum err document_board(struct hall *hall, struct slip *out)
{
	char moment[CLOCK_TEXT], *as_of = xasprintf(_("As of %s"), clock_moment(clock_now(), moment));
	struct tally tally = {0};
	enum err err;

	*out = (struct slip){0};
	document_head(hall, out, _("Execution board"), as_of);
	err = add_tasks(hall, out, &tally);
	if (tally.tasks == 0)
		slip_add(out, SLIP_TEXT, _("No task is open."));
	else
		slip_addf(out, SLIP_TEXT, P_("%d task open, %d of them overdue.",
			"%d tasks open, %d of them overdue.", tally.tasks), tally.tasks, tally.overdue);
	document_foot(hall, out);
	free(as_of);
	if (err != OK)
		slip_release(out);
	return err;
}
