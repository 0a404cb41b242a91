/* need.c - what a step of a matter may have to record, and whether it is what it should be. */
#include <config.h>

#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "base/text.h"
#include "base/utf8.h"
#include "domain/graph.h"
#include "domain/hall.h"
#include "domain/matter.h"

const struct need_row needs[NEED_COUNT] = {
	[NEED_BACK] = { "back", NEED_IS_STATE, .limit = 20,
		.title = N_("Where does the matter really stand?"), .label = N_("Back to") },
	[NEED_ITEM] = { "item", NEED_IS_CHOICE, .limit = 40,
		.title = N_("Which item of the negative list is it?"), .label = N_("Item") },
	[NEED_QUESTION] = { "question", NEED_IS_TEXT, .limit = 200,
		.title = N_("What should the resident tell us?"), .label = N_("Question") },
	[NEED_ANSWER] = { "answer", NEED_IS_TEXT, .personal = true, .limit = 300,
		.title = N_("What would you like to add?"), .label = N_("Added") },
	[NEED_RATING] = { "rating", NEED_IS_CHOICE, .limit = 20,
		.title = N_("Are you satisfied with the result?"), .label = N_("Rating") },
	[NEED_REASON] = { "reason", NEED_IS_TEXT, .limit = 300,
		.title = N_("What is the reason, in plain words?"), .label = N_("Reason") },
	[NEED_WHERE] = { "where", NEED_IS_TEXT, .limit = 120,
		.title = N_("Where can the resident go instead?"), .label = N_("Where instead") },
	[NEED_BODY] = { "body", NEED_IS_TEXT, .limit = 60,
		.title = N_("Which body takes it over?"), .label = N_("Taken over by") },
	[NEED_NUMBER] = { "number", NEED_IS_TEXT, .limit = 40,
		.title = N_("What is its number there?"), .label = N_("Number there") },
	[NEED_PARENT] = { "parent", NEED_IS_MATTER, .limit = 30,
		.title = N_("Which matter does it join? (the number in its file number)"),
		.label = N_("Joined to") },
	[NEED_DATE] = { "date", NEED_IS_DATE, .limit = 8,
		.title = N_("Until when? (8 digits, such as 20261231)"), .label = N_("Until") },
	[NEED_HARM] = { "harm", NEED_IS_TEXT, .limit = 200,
		.title = N_("What harm would be done, and to whom?"), .label = N_("Harm") },
	[NEED_WORDING] = { "wording", NEED_IS_TEXT, .limit = 200,
		.title = N_("What is the new wording, and how does it answer the harm?"),
		.label = N_("New wording") },
	[NEED_AGENDA] = { "agenda", NEED_IS_DATE, .limit = 12,
		.title = N_("When was the agenda sent out? (8 digits; 12 with the time of day)"),
		.label = N_("Agenda sent") },
	[NEED_EMERGENCY] = { "emergency", NEED_IS_TEXT, .optional = true, .limit = 200,
		.title = N_("If it could not wait for the notice period: why?"),
		.label = N_("Emergency") },
	[NEED_ENTITLED] = { "entitled", NEED_IS_COUNT, .limit = 4,
		.title = N_("How many are entitled to vote?"), .label = N_("Entitled") },
	[NEED_RECUSED] = { "recused", NEED_IS_COUNT, .limit = 4,
		.title = N_("How many of them stand aside (recusal)?"), .label = N_("Recused") },
	[NEED_PRESENT] = { "present", NEED_IS_COUNT, .limit = 4,
		.title = N_("How many are present?"), .label = N_("Present") },
	[NEED_EVIDENCE] = { "evidence", NEED_IS_EACH, .limit = 120,
		.title = N_("What shows that this is met?"), .label = N_("Evidence") },
	[NEED_FINDING] = { "finding", NEED_IS_EACH, .limit = 4,
		.title = N_("Did the panel find this met?"), .label = N_("Finding") },
	[NEED_REMARK] = { "remark", NEED_IS_TEXT, .optional = true, .limit = 300,
		.title = N_("What is still missing?"), .label = N_("Still missing") },
	[NEED_MEMBERS] = { "panel", NEED_IS_PEOPLE, .limit = 12,
		.title = N_("Who judges it? Scan a card or receipt, or key a number in."),
		.label = N_("Judged by") },
	[NEED_SECOND] = { "second", NEED_IS_STAFF, .limit = 8,
		.title = N_("A second colleague confirms: staff number"),
		.label = N_("Second") },
};

/* Seconds into a day, from four digits; -1: there is no such time of day. */
static int64_t time_of_day(const char *digits)
{
	int hour = (digits[0] - '0') * 10 + digits[1] - '0';
	int minute = (digits[2] - '0') * 10 + digits[3] - '0';

	return hour < 24 && minute < 60 ? hour * (int64_t)HOUR + minute * MINUTE : -1;
}

enum err need_date(const char *text, int64_t *at)
{
	size_t length = strlen(text);
	int64_t seconds = 0;
	char iso[16];
	enum err err;

	if (length == 10)
		return clock_parse(text, at);
	if ((length != 8 && length != 12) || strspn(text, "0123456789") != length)
		return ERR_INPUT;
	snprintf(iso, sizeof iso, "%.4s-%.2s-%.2s", text, text + 4, text + 6);
	err = clock_parse(iso, at);
	if (length == 12)
		seconds = time_of_day(text + 8);
	*at += seconds;
	return err != OK ? err : seconds < 0 ? ERR_INPUT : OK;
}

const char *need_moment(int64_t at, char out[NEED_MOMENT])
{
	int minutes = (int)((at - clock_day(at, 0, 0)) / MINUTE);
	char iso[CLOCK_TEXT];

	clock_day_iso(at, iso);
	snprintf(out, NEED_MOMENT, "%.4s%.2s%.2s%02d%02d", iso, iso + 5, iso + 8, minutes / 60 % 24,
		minutes % 60);
	return out;
}

enum err need_last_day(const char *text, int64_t *at)
{
	enum err err = need_date(text, at);

	*at += DAY - 1;
	return err;
}

static enum err check_choice(struct hall *hall, enum need need, const char *value)
{
	if (need == NEED_RATING)
		return need_word(value) != value ? OK : ERR_INPUT;
	return hall_text(hall, "negative", value, NULL) ? OK : ERR_INPUT;
}

static bool blank(const char *value)
{
	char *clean = utf8_clean(value, false);
	bool is = !*clean;

	wipe_free(clean);
	return is;
}

static enum err check_digits(const struct need_row *row, const char *value)
{
	size_t length = strlen(value);

	return strspn(value, "0123456789") == length && length <= (size_t)row->limit ? OK : ERR_INPUT;
}

enum err need_check(struct hall *hall, enum need need, const char *value)
{
	const struct need_row *row = &needs[need];
	enum state state;
	int64_t at;

	if (value && !utf8_valid(value))
		return ERR_INPUT;
	if (!value || blank(value))
		return row->optional ? OK : ERR_MISSING;
	switch (row->kind) {
	case NEED_IS_TEXT: case NEED_IS_EACH: case NEED_IS_PEOPLE:
		return OK;
	case NEED_IS_COUNT: case NEED_IS_STAFF:
		return check_digits(row, value);
	case NEED_IS_DATE:
		return need_date(value, &at);
	case NEED_IS_CHOICE:
		return check_choice(hall, need, value);
	case NEED_IS_MATTER:
		return matter_by_number(hall, value, &at);
	case NEED_IS_STATE:
		return state_read(value, &state) ? OK : ERR_INPUT;
	}
	return ERR_INPUT;
}

const char *need_word(const char *value)
{
	static const struct { const char *value, *word; } words[] = {
		{ "satisfied", N_("satisfied") }, { "mostly", N_("mostly satisfied") },
		{ "unsatisfied", N_("not satisfied") }, { "pass", N_("met") }, { "fail", N_("not met") },
	};

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strcmp(words[i].value, value) == 0)
			return _(words[i].word);
	return value;
}
