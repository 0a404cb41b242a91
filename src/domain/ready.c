/* ready.c - a sentence put together from ready parts: place, thing, problem, wish. */
#include <config.h>

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/ready.h"

enum { SECTION = 80, BOARD_ROOM = 64 };

/* A sentence under way. gap: stands for a part that is not there, of which lacks tells; known:
 * where what was chosen ends. */
struct weave {
	const char *place, *thing, *problem, *wish, *gap;
	struct text out;
	size_t known;
	bool lacks;
};

static const char *said_in(const struct setting *setting, enum language language)
{
	return !setting ? NULL : language == LANGUAGE_ZH ? setting->zh : setting->en;
}

/* Of KIND.CATEGORY.THING, KIND.CATEGORY and KIND the first that holds anything. */
static size_t nearest_section(const struct hall *hall, const char *kind,
	const struct ready *chosen, const struct setting *out[], size_t room)
{
	char sections[3][SECTION];
	size_t count = 0;

	snprintf(sections[0], SECTION, "%s.%s.%s", kind, chosen->category,
		chosen->thing ? chosen->thing->key : "");
	snprintf(sections[1], SECTION, "%s.%s", kind, chosen->category);
	snprintf(sections[2], SECTION, "%s", kind);
	for (int i = 0; count == 0 && i < 3; i++)
		count = hall_section(hall, sections[i], out, room);
	return count;
}

size_t ready_board(const struct hall *hall, enum board board, const struct ready *chosen,
	const struct setting *out[], size_t room)
{
	static const char *const kinds[] = { "things", "problems", "wishes" };

	return nearest_section(hall, kinds[board], chosen, out, room);
}

static const char *pattern_of(const struct hall *hall, const struct ready *chosen,
	enum language language)
{
	const struct setting *joining[BOARD_ROOM];
	size_t count = nearest_section(hall, "joining", chosen, joining, BOARD_ROOM);

	for (size_t i = 0; i < count; i++)
		if (strcmp(joining[i]->key, "sentence") == 0)
			return said_in(joining[i], language);
	return "";
}

/* "{Thing}" by its name in small letters; NULL: no such part, or it is not there. */
static const char *part_named(const struct weave *weave, const char *name, size_t length)
{
	const struct { const char *name, *words; } parts[] = {
		{ "place", weave->place }, { "thing", weave->thing },
		{ "problem", weave->problem }, { "wish", weave->wish },
	};

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (strlen(parts[i].name) == length &&
		    strncasecmp(parts[i].name, name, length) == 0)
			return parts[i].words;
	return NULL;
}

/* Puts in the part whose name stands there, or the gap; yields what follows its }. */
static const char *put_part(struct weave *weave, const char *at)
{
	size_t length = strcspn(at + 1, "}"), begins = weave->out.length;
	const char *words = part_named(weave, at + 1, length);

	text_add(&weave->out, words ? words : weave->gap);
	if (words && isupper((unsigned char)at[1]))
		weave->out.at[begins] = (char)toupper((unsigned char)weave->out.at[begins]);
	if (words)
		weave->known = weave->out.length;
	else
		weave->lacks = true;
	return at + 1 + length + (at[1 + length] == '}');
}

static void cut(struct weave *weave, size_t length)
{
	weave->out.length = length;
	weave->out.at[length] = '\0';
}

static const char *put(struct weave *weave, const char *at);

/* From [ to ]: taken back whole where a part of it is not there. */
static const char *put_group(struct weave *weave, const char *at)
{
	size_t begins = weave->out.length, known = weave->known;
	bool lacked = weave->lacks;

	weave->lacks = false;
	at = put(weave, at + 1);
	if (weave->lacks)
		cut(weave, begins);
	weave->known = weave->lacks ? known : weave->out.length;
	weave->lacks = lacked;
	return at + (*at == ']');
}

static const char *put(struct weave *weave, const char *at)
{
	while (*at && *at != ']')
		if (*at == '{')
			at = put_part(weave, at);
		else if (*at == '[')
			at = put_group(weave, at);
		else
			text_add_bytes(&weave->out, at++, 1);
	return at;
}

/* Within a sentence: [said-places], else as it is called; NULL: none of the hall's places. */
static char *say_place(const struct hall *hall, const char *place, enum language language)
{
	const struct setting *said = settings_find(&hall->settings, "said-places", place);
	const struct setting *called = settings_find(&hall->settings, "places", place);

	if (!called)
		return NULL;
	if (said)
		return xstrdup(said_in(said, language));
	return language == LANGUAGE_ZH ? xstrdup(called->zh) : xasprintf("at %s", called->en);
}

static struct weave weave_of(const struct hall *hall, const struct ready *chosen,
	enum language language, const char *gap)
{
	char *place = say_place(hall, chosen->place ? chosen->place : "", language);
	struct weave out = { .place = place, .gap = gap,
		.thing = said_in(chosen->thing, language),
		.problem = said_in(chosen->problem, language),
		.wish = said_in(chosen->wish, language) };

	text_add(&out.out, "");
	put(&out, pattern_of(hall, chosen, language));
	free(place);
	return out;
}

char *ready_sentence(const struct hall *hall, const struct ready *chosen, enum language language)
{
	struct weave woven;

	if (!chosen->thing || !chosen->problem)
		return NULL;
	woven = weave_of(hall, chosen, language, "");
	return text_take(&woven.out);
}

char *ready_begun(const struct hall *hall, const struct ready *chosen, const char *more)
{
	struct weave woven = weave_of(hall, chosen, i18n_language(), *more ? "…" : "");

	/* Behind what was chosen there is only what joins it to the rest. */
	cut(&woven, woven.known);
	if (woven.known > 0)
		text_add(&woven.out, more);
	return text_take(&woven.out);
}

/* Is it the sentence with one of the wishes, or without any? */
static bool find_wish(const struct hall *hall, const char *words, enum language language,
	struct ready *out)
{
	const struct setting *wishes[BOARD_ROOM + 1];
	size_t count = ready_board(hall, BOARD_WISHES, out, wishes, BOARD_ROOM);
	bool same = false;

	wishes[count] = NULL;
	for (size_t i = 0; !same && i <= count; i++) {
		char *sentence;

		out->wish = wishes[i];
		if (wishes[i] && !strstr(words, said_in(wishes[i], language)))
			continue;
		sentence = ready_sentence(hall, out, language);
		same = strcmp(sentence, words) == 0;
		free(sentence);
	}
	return same;
}

static bool find_problem(const struct hall *hall, const char *words, enum language language,
	struct ready *out)
{
	const struct setting *problems[BOARD_ROOM];
	size_t count = ready_board(hall, BOARD_PROBLEMS, out, problems, BOARD_ROOM);

	for (size_t i = 0; i < count; i++) {
		out->problem = problems[i];
		/* It may begin the sentence, with a capital letter. */
		if (strcasestr(words, said_in(problems[i], language)) &&
		    find_wish(hall, words, language, out))
			return true;
	}
	return false;
}

bool ready_find(const struct hall *hall, const char *words, struct ready *out)
{
	const struct setting *things[BOARD_ROOM];
	size_t count;

	out->thing = NULL;
	count = ready_board(hall, BOARD_THINGS, out, things, BOARD_ROOM);
	for (int language = 0; language < LANGUAGE_COUNT; language++)
		for (size_t i = 0; i < count; i++) {
			out->thing = things[i];
			if (find_problem(hall, words, language, out))
				return true;
		}
	out->thing = out->problem = out->wish = NULL;
	return false;
}
