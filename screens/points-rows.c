/* points-rows.c - lines of a resident's points as rows of a list. */
#include <config.h>

#include "base/when.h"
#include "screens/points-rows.h"

/* What became of the resident's question, NULL where there was none. */
static const char *dispute_words(enum dispute_state state)
{
	static const char *const words[] = {
		[DISPUTE_OPEN] = N_("you asked; the staff will answer"),
		[DISPUTE_EXPLAINED] = N_("answered"), [DISPUTE_CORRECTED] = N_("set right"),
	};

	return state == DISPUTE_NONE ? NULL : _(words[state]);
}

void points_row(const void *from, int index, struct text *line, struct text *below)
{
	const struct points_history *points = from;
	const struct points_line *one = &points->list[index];
	const char *asked = dispute_words(one->dispute);
	char date[WHEN_TEXT];

	text_addf(line, "%+-6lld %s", (long long)one->amount, one->what);
	text_add(below, when_date(one->at, date));
	if (one->about && *one->about)
		text_addf(below, "  %s", one->about);
	if (one->reversed)
		text_addf(below, "  %s", _("taken back"));
	if (asked)
		text_addf(below, "  %s", asked);
}
