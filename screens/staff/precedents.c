/* precedents.c - what was done in similar matters that are over, to begin a task from. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "base/text.h"
#include "screens/staff/found.h"
#include "screens/staff/precedents.h"

static void release_deed(struct deed *deed)
{
	free(deed->party);
	free(deed->criterion);
	*deed = (struct deed){0};
}

void precedents_release(struct precedents *precedents)
{
	for (int i = 0; i < precedents->count; i++)
		release_deed(&precedents->deeds[i]);
	precedents->count = 0;
}

/* Takes the deed over. */
static void add(struct precedents *out, const struct matter *matter, struct deed *deed)
{
	/* TRANSLATORS: who did it, what counted as done, and the file number of that case. */
	char *label = xasprintf(_("%s: %s (%s)"), deed->party, deed->criterion, matter->file_number);
	int at = out->count++;

	copy_text(out->labels[at], sizeof out->labels[at], label);
	snprintf(out->values[at], sizeof out->values[at], "%d", at);
	out->deeds[at] = *deed;
	*deed = (struct deed){0};
	free(label);
}

static enum err add_all(struct kiosk *kiosk, const struct matter *matter, struct precedents *out)
{
	struct outcome outcome;
	enum err err;

	if (!states[matter->state].closed)
		return OK;
	err = outcome_load(kiosk->hall, matter, false, &outcome);
	for (size_t i = 0; err == OK && i < outcome.deeds_count && out->count < PRECEDENTS; i++)
		add(out, matter, &outcome.deeds[i]);
	outcome_release(&outcome);
	return err;
}

enum err precedents_load(struct kiosk *kiosk, int64_t matter, struct precedents *out)
{
	struct found found;
	enum err err = found_similar(kiosk->hall, matter, &found);

	*out = (struct precedents){0};
	for (int i = 0; err == OK && i < found.count; i++)
		err = add_all(kiosk, &found.rows[i].matter, out);
	found_release(&found);
	if (err != OK)
		precedents_release(out);
	return err;
}
