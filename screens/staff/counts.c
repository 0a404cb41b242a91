/* counts.c - what the desk tells at a glance: how much there is to do, and what went wrong. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/attempt.h"
#include "domain/timeline.h"
#include "screens/staff/counts.h"

static enum err count_waiting(struct hall *hall, struct counts *out)
{
	struct jobs jobs;
	enum err err = outbox_list(hall, true, &jobs);

	out->waiting = (int)jobs.count;
	jobs_release(&jobs);
	return err;
}

enum err counts_load(struct hall *hall, struct counts *out)
{
	int64_t day_ago = clock_now() - DAY;
	enum err err = matters_count(hall, &out->open, &out->overdue);

	out->at = clock_now();
	if (err == OK)
		err = count_waiting(hall, out);
	if (err == OK)
		err = printer_load(hall, &out->printer);
	if (err == OK)
		err = alarms_count(hall, "guessing", day_ago, &out->guessing);
	if (err == OK)
		err = alarms_count(hall, "unsatisfied", day_ago, &out->unsatisfied);
	return err;
}

char *counts_matters(const struct counts *counts)
{
	if (counts->overdue > 0)
		return xasprintf(_("%d overdue, %d open"), counts->overdue, counts->open);
	return xasprintf(_("%d open"), counts->open);
}

char *counts_printer(const struct counts *counts)
{
	if (counts->waiting > 0)
		return xasprintf(_("%s; %d waiting"), printer_text(&counts->printer), counts->waiting);
	return xstrdup(printer_text(&counts->printer));
}

/* clause: freed here. */
static void add_alarm(struct text *alarms, int times, char *clause)
{
	if (times > 0)
		/* TRANSLATORS: between two clauses of one line. */
		text_addf(alarms, "%s%s", alarms->length > 0 ? _("; ") : "", clause);
	free(clause);
}

char *counts_alarms(const struct counts *counts)
{
	struct text alarms = {0};

	add_alarm(&alarms, counts->guessing,
		xasprintf(_("too many wrong numbers or PINs: %d"), counts->guessing));
	add_alarm(&alarms, counts->unsatisfied,
		xasprintf(_("not solved, said twice: %d"), counts->unsatisfied));
	return text_take(&alarms);
}
