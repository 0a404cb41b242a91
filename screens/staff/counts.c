/* counts.c - what the desk tells at a glance: how much there is to do, and what went wrong. */
#include <config.h>

#include <stdlib.h>

#include "base/clock.h"
#include "base/text.h"
#include "domain/alarm.h"
#include "domain/audit.h"
#include "domain/dispute.h"
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

static enum err count_questions(struct hall *hall, struct counts *out)
{
	struct disputes open;
	enum err err = disputes_open(hall, &open);

	out->questions = (int)open.count;
	disputes_release(&open);
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
		err = count_questions(hall, out);
	if (err == OK)
		err = audit_closed(hall, &out->closed);
	if (err == OK)
		err = printer_load(hall, &out->printer);
	if (err == OK) {
		free(out->alarms);
		err = alarms_words(hall, day_ago, &out->alarms);
	}
	return err;
}

void counts_release(struct counts *counts)
{
	free(counts->alarms);
	*counts = (struct counts){0};
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

char *counts_questions(const struct counts *counts)
{
	return counts->questions > 0 ? xasprintf(_("%d to answer"), counts->questions) : xstrdup("");
}
