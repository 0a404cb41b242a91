/* document.c - what all documents have in common: head, foot, and what a matter is about. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/document-inside.h"
#include "domain/hall.h"

void document_head(const struct hall *hall, struct slip *slip, const char *title,
	const char *about)
{
	slip_add(slip, SLIP_HEAD, hall_text(hall, "hall", "name", ""));
	slip_add(slip, SLIP_TITLE, title);
	slip_add(slip, SLIP_MIDDLE, about);
	slip_add(slip, SLIP_RULE, "");
}

void document_foot(const struct hall *hall, struct slip *slip)
{
	char moment[CLOCK_TEXT];
	char *printed = xasprintf(_("Printed %s"), clock_moment(clock_now(), moment));
	const char *cells[] = { hall_text(hall, "hall", "name", ""), printed,
		/* TRANSLATORS: {page} and {pages} stay as they are; they become numbers. */
		_("Page {page} of {pages}") };

	slip_cells(slip, SLIP_FOOT, cells, sizeof cells / sizeof *cells);
	wipe_free(printed);
}

void document_table(struct slip *slip, const struct slip_column *columns, size_t count)
{
	struct slip_column *named = xcalloc(count, sizeof *named);

	for (size_t i = 0; i < count; i++) {
		named[i] = columns[i];
		named[i].label = _(columns[i].label);
	}
	slip_table(slip, named, count);
	free(named);
}

char *document_about(const struct hall *hall, const char *category, const char *place)
{
	const char *other = hall_text(hall, "categories", "other", "");
	const char *what = hall_text(hall, "categories", category, other);
	const char *where = hall_text(hall, "places", place, "");

	/* TRANSLATORS: a category and a place: "Lift, Building 3". */
	return *where ? xasprintf(_("%s, %s"), what, where) : xstrdup(what);
}

char *document_span(int64_t seconds)
{
	long days = (long)(seconds / DAY), hours = (long)(seconds / HOUR);

	if (days > 0)
		return xasprintf(P_("%ld day", "%ld days", days), days);
	return xasprintf(P_("%ld hour", "%ld hours", hours), hours);
}
