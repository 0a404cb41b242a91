/* told.c - an event while it is put into words: its fields, and the lines of its note. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/when.h"
#include "domain/hall.h"
#include "domain/told.h"
#include "store/db.h"
#include "store/store.h"

void told_note(const struct told *told, const char *label, const char *value)
{
	if (value && *value)
		/* TRANSLATORS: a label and what was recorded under it. */
		text_addf(told->note, _("%s: %s\n"), label, value);
}

char *told_field(const struct told *told, const char *name)
{
	struct ask q = ask(told->hall->store->db, "SELECT :body->>('$.\"' || :name || '\"')");
	char *value;

	ask_text(&q, ":body", told->json);
	ask_text(&q, ":name", name);
	value = ask_next(&q) ? got_copy(&q, 0) : NULL;
	if (ask_done(&q) != OK) {
		free(value);
		value = NULL;
	}
	return value;
}

bool told_says(const struct told *told, const char *name, const char *value)
{
	char *is = told_field(told, name);
	bool same = is && (!value || strcmp(is, value) == 0);

	free(is);
	return same;
}

void told_note_field(const struct told *told, const char *name, const char *label)
{
	char *value = told_field(told, name);

	told_note(told, label, value);
	free(value);
}

void told_note_date(const struct told *told, const char *name, const char *label)
{
	char *value = told_field(told, name), date[WHEN_TEXT];

	if (value)
		told_note(told, label, when_date(atoll(value), date));
	free(value);
}
