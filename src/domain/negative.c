/* negative.c - the negative list: what the group may not decide, found by key phrases. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/negative.h"

/* The first phrase of the line that the text holds, or NULL; *length bytes of it. */
static const char *phrase_in(const char *phrases, const char *text, size_t *length)
{
	char phrase[NEGATIVE_PHRASE];

	for (; *phrases; phrases += *length) {
		phrases += strspn(phrases, " ");
		*length = strcspn(phrases, " ");
		if (*length == 0 || *length >= sizeof phrase)
			continue;
		snprintf(phrase, sizeof phrase, "%.*s", (int)*length, phrases);
		if (strstr(text, phrase))
			return phrases;
	}
	return NULL;
}

size_t negative_suspects(const struct hall *hall, const char *text,
	struct suspicion out[NEGATIVE_MOST])
{
	const struct setting *lines[NEGATIVE_MOST];
	size_t count = hall_section(hall, "negative-words", lines, NEGATIVE_MOST), found = 0;

	for (size_t i = 0; i < count; i++) {
		size_t length;
		const char *phrase = phrase_in(lines[i]->zh, text, &length);

		if (!phrase || !hall_text(hall, "negative", lines[i]->key, NULL))
			continue;
		out[found].item = lines[i]->key;
		snprintf(out[found++].phrase, NEGATIVE_PHRASE, "%.*s", (int)length, phrase);
	}
	return found;
}
