/* board.c - the execution board on paper: who does what by when, and what counts as done. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/document-inside.h"
#include "domain/duty.h"
#include "domain/hall.h"

static const struct slip_column columns[] = {
	{ 22, false, N_("File number") }, { 15, false, N_("About") },
	{ 13, false, N_("In charge") }, { 20, false, N_("By") },
	{ 17, false, N_("Done when") }, { 13, false, N_("State") }
};
enum { COLUMNS = sizeof columns / sizeof *columns };

static void add_task(const struct duty *duty, struct slip *out)
{
	char *standing = duty_standing(duty), *progress = duty_progress(duty), date[CLOCK_TEXT];
	char *state = *duty->progress ? xasprintf(_("%s; %s"), standing, progress) :
		xstrdup(standing);
	const char *cells[COLUMNS] = { duty->file_number, duty->about, duty->party,
		clock_date(duty->deadline, date), duty->criterion, state };

	slip_cells(out, SLIP_ROW, cells, COLUMNS);
	free(state);
	free(progress);
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
