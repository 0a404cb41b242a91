/* title.c - the one sentence of a matter that everybody may read. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "domain/hall.h"
#include "domain/matter.h"
#include "domain/ready.h"
#include "domain/title.h"

enum { SENTENCES = 64, SECTION = 80 };

static const struct setting *sentence_of(const struct hall *hall, const char *category,
	const char *words)
{
	const struct setting *lines[SENTENCES];
	char section[SECTION];
	size_t count;

	snprintf(section, sizeof section, "sentences.%s", category);
	count = hall_section(hall, section, lines, SENTENCES);
	for (size_t i = 0; i < count; i++)
		if (strcmp(lines[i]->zh, words) == 0 || strcmp(lines[i]->en, words) == 0)
			return lines[i];
	return NULL;
}

char *title_ready(const struct hall *hall, const struct phrase *phrase, enum language language)
{
	const struct setting *sentence = sentence_of(hall, phrase->category, phrase->words);
	struct ready ready = { .category = phrase->category, .place = phrase->place };

	if (sentence)
		return xstrdup(language == LANGUAGE_ZH ? sentence->zh : sentence->en);
	return ready_find(hall, phrase->words, &ready) ? ready_sentence(hall, &ready, language) : NULL;
}

char *title_called(const struct hall *hall, const struct phrase *phrase)
{
	char *ready = phrase->words ? title_ready(hall, phrase, i18n_language()) : NULL;

	return ready ? ready : xstrdup(phrase->words ? phrase->words :
		matter_category(hall, phrase->category));
}

char *title_core(const struct hall *hall, const struct phrase *phrase)
{
	struct ready ready = { .category = phrase->category, .place = phrase->place };
	char *core;

	if (ready_find(hall, phrase->words, &ready)) {
		ready.place = NULL;
		ready.wish = NULL;
		return ready_sentence(hall, &ready, LANGUAGE_ZH);
	}
	core = title_ready(hall, phrase, LANGUAGE_ZH);
	return core ? core : xstrdup(phrase->words);
}

const char *matter_title(const struct hall *hall, const struct matter *matter)
{
	return i18n_either(matter->title, matter->title_en);
}

const char *matter_called(const struct hall *hall, const struct matter *matter)
{
	return matter->title ? matter_title(hall, matter) :
		matter_category(hall, matter->category);
}

enum err matter_entitle(struct hall *hall, int64_t by, unsigned who, int64_t id, const char *title)
{
	char *clean = utf8_clean(title, false);
	struct event event = { .kind = "matter.titled", .subject = id,
		.by = { by, role_name(who & ROLE_CLERK) }, .fields = { { "title", .text = clean } } };
	struct matter matter = {0};
	enum err err = !(who & ROLE_CLERK) ? ERR_ROLE : !*clean ? ERR_MISSING :
		utf8_count(clean) > TITLE_LIMIT ? ERR_INPUT : OK;

	if (err == OK)
		err = matter_load(hall, id, &matter);
	if (err == OK)
		err = event_append(hall->store, &event);
	matter_release(&matter);
	free(clean);
	return err;
}
