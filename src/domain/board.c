/* board.c - the execution board on paper: who does what by when, and what counts as done. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/document-inside.h"
#include "domain/duty.h"
#include "domain/hall.h"

static const struct slip_column columns[] = {
	{ 22, false, N_("File number") }, { 12, false, N_("About") },
	{ 12, false, N_("In charge") }, { 20, false, N_("By") },
	{ 16, false, N_("Done when") }, { 18, false, N_("State") }
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static void add_task(const struct duty *duty, struct slip *out)
{
	char *standing = duty_standing(duty), date[CLOCK_TEXT];
	/* TRANSLATORS: how a task stands, how far it has come, and what was done. */
	char *state = *duty->progress ? xasprintf(_("%s; %d %%: %s"), standing, duty->percent,
		duty->progress) : xstrdup(standing);
	const char *cells[COLUMNS] = { duty->file_number, duty->about, duty->party,
		clock_date(duty->deadline, date), duty->criterion, state };

	slip_cells(out, SLIP_ROW, cells, COLUMNS);
	free(state);
	free(standing);
}

enum err document_board(struct hall *hall, struct slip *out)
{
	char moment[CLOCK_TEXT], *as_of = xasprintf(_("As of %s"), clock_moment(clock_now(), moment));
	struct duties duties;
	char *summary;
	enum err err = duties_load(hall, 0, &duties);

	*out = (struct slip){0};
	document_head(hall, out, _("Execution board"), as_of);
	document_table(out, columns, COLUMNS);
	for (size_t i = 0; i < duties.count; i++)
		add_task(&duties.list[i], out);
	summary = duties_words(&duties);
	slip_add(out, SLIP_TEXT, summary);
	document_foot(hall, out);
	free(summary);
	duties_release(&duties);
	free(as_of);
	if (err != OK)
		slip_release(out);
	return err;
}
