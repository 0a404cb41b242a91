/* alike.c - the open matters that are most like one, as lines. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/title.h"
#include "screens/alike.h"
#include "screens/staff/found.h"

enum { MOST = 4, SHARE_LEAST = 25, WORDS = 24, NUMBER_ROOM = 16 };

/* "0012" of 议〔2026〕0012号; false: it is another year's, which cannot be typed so. */
static bool number_of(const struct matter *matter, char out[NUMBER_ROOM])
{
	char year[16];
	const char *at;

	snprintf(year, sizeof year, "〔%d〕", clock_year(clock_now()));
	at = strstr(matter->file_number, year);
	copy_text(out, NUMBER_ROOM, at ? at + strlen(year) : "");
	out[strspn(out, "0123456789")] = '\0';
	return *out;
}

static void add_line(const struct hall *hall, const struct matter *matter, const char *number,
	struct text *out)
{
	const char *words = matter->title ? matter_title(hall, matter) :
		matter->subject ? matter->subject : "";

	text_addf(out, "%s%s  %.*s", out->length > 0 ? "\n" : "", number,
		(int)utf8_fit(words, 2 * WORDS), words);
}

enum err alike_lines(struct hall *hall, int64_t matter, char **out)
{
	struct found found;
	struct text lines = {0};
	char number[NUMBER_ROOM];
	int left = MOST;
	enum err err = found_similar(hall, matter, &found);

	*out = NULL;
	for (int i = 0; err == OK && i < found.count && left > 0; i++) {
		const struct found_row *row = &found.rows[i];

		if (row->share < SHARE_LEAST || states[row->matter.state].closed ||
		    !number_of(&row->matter, number))
			continue;
		add_line(hall, &row->matter, number, &lines);
		left--;
	}
	if (lines.length > 0)
		*out = text_take(&lines);
	text_release(&lines);
	found_release(&found);
	return err;
}
