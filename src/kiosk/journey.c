/* journey.c - several questions, one a screen: the walk through them. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "kiosk/answers.h"
#include "kiosk/entry.h"
#include "kiosk/kiosk.h"
#include "kiosk/question.h"

enum { NOWHERE = -1 };

static const struct question *question_at(const struct journey *journey)
{
	return journey->questions + journey->at;
}

/* The nearest question asked from there on, one way or the other; NOWHERE past the ends. */
static int nearest_asked(struct kiosk *kiosk, const struct journey *journey, int from,
	int way)
{
	for (int i = from; i >= 0 && journey->questions[i].name; i += way)
		if (answers_asked(kiosk, journey, i))
			return i;
	return NOWHERE;
}

static void fit_list(struct kiosk *kiosk, struct journey *journey)
{
	enum question_kind kind = question_at(journey)->kind;
	int answers[JOURNEY_QUESTIONS], count = kind == ASK_READBACK ? 2 : 1;

	if (journey->listing)
		count = answers_read_back(journey, answers);
	else if (kind == ASK_CHOICE)
		count = journey->choices.count;
	list_fit(&journey->list, count, question_page_rows(kiosk, journey, count));
}

static void count_steps(struct kiosk *kiosk, struct journey *journey)
{
	journey->step = journey->steps = 0;
	for (int i = 0; journey->questions[i].name; i++)
		if (answers_asked(kiosk, journey, i)) {
			journey->steps++;
			journey->step += i <= journey->at;
		}
}

static void show(struct kiosk *kiosk, struct journey *journey, int index)
{
	journey->at = index;
	journey->page = 0;
	journey->listing = false;
	journey->list = (struct list){ .mark = journey->answers[index].choice };
	entry_begin(kiosk, journey);
	count_steps(kiosk, journey);
	journey_again(kiosk, journey);
}

/* The first question asked that has no answer; NOWHERE: only the read-back is left. */
static int first_missing(struct kiosk *kiosk, const struct journey *journey)
{
	int i = nearest_asked(kiosk, journey, 0, 1);

	while (i != NOWHERE && journey->answers[i].given)
		i = nearest_asked(kiosk, journey, i + 1, 1);
	return i != NOWHERE && journey->questions[i].kind != ASK_READBACK ? i : NOWHERE;
}

static int read_back_of(const struct journey *journey)
{
	int i = 0;

	while (journey->questions[i].kind != ASK_READBACK)
		i++;
	return i;
}

/* On to what comes after this answer: the next question, or the first one that a change
 * opened, or the read-back; past the last one the journey is done. */
static void advance(struct kiosk *kiosk, struct journey *journey, bool *done)
{
	int next = nearest_asked(kiosk, journey, journey->at + 1, 1);
	bool after_read_back = question_at(journey)->kind == ASK_READBACK;

	if (journey->changing || after_read_back) {
		answers_tidy(kiosk, journey);
		next = first_missing(kiosk, journey);
		journey->changing = next != NOWHERE;
		if (!journey->changing && !after_read_back)
			next = read_back_of(journey);
	}
	if (next == NOWHERE)
		*done = true;
	else
		show(kiosk, journey, next);
}

static void give(struct kiosk *kiosk, struct journey *journey, bool *done)
{
	const struct question *question = question_at(journey);
	struct answer *answer = journey->answers + journey->at;
	enum err err;

	answer->given = true;
	err = question->check ? question->check(kiosk, journey) : OK;
	if (err == OK) {
		advance(kiosk, journey, done);
		return;
	}
	if (!kiosk->notice[0])
		kiosk_say(kiosk, true, "%s", err_text(err));
	answer->given = false;
	if (question->kind == ASK_PIN) {
		answers_forget(answer);
		field_wipe(&journey->field);
	}
}

static void give_field(struct kiosk *kiosk, struct journey *journey, bool *done)
{
	const struct question *question = question_at(journey);
	struct answer *answer = journey->answers + journey->at;
	char *clean = utf8_clean(journey->field.text, false);

	answers_forget(answer);
	copy_text(answer->text, sizeof answer->text, clean);
	wipe_free(clean);
	if (answer->text[0] || question->optional)
		give(kiosk, journey, done);
	else if (question->kind == ASK_TEXT)
		kiosk_say(kiosk, true, "%s", _("Please write something first."));
	else
		kiosk_say(kiosk, true, "%s", _("Please type the number first."));
}

static void give_choice(struct kiosk *kiosk, struct journey *journey, int index,
	bool *done)
{
	struct answer *answer = journey->answers + journey->at;

	answers_forget(answer);
	answer->choice = index;
	copy_text(answer->text, sizeof answer->text,
		answers_value(&journey->choices, index));
	copy_text(answer->label, sizeof answer->label, journey->choices.label[index]);
	give(kiosk, journey, done);
}

static void list_answers(struct kiosk *kiosk, struct journey *journey)
{
	journey->listing = true;
	journey->list = (struct list){0};
	fit_list(kiosk, journey);
}

/* What picking one of the list does, by what the list is of. */
static void picked(struct kiosk *kiosk, struct journey *journey, int index, bool *done)
{
	int answers[JOURNEY_QUESTIONS];

	if (journey->listing) {
		answers_read_back(journey, answers);
		journey->changing = true;
		show(kiosk, journey, answers[index]);
	} else if (question_at(journey)->kind == ASK_CHOICE) {
		give_choice(kiosk, journey, index, done);
	} else if (index == 0) {
		give(kiosk, journey, done);
	} else {
		list_answers(kiosk, journey);
	}
}

static bool turned_page(struct kiosk *kiosk, struct journey *journey, term_key key)
{
	enum question_kind kind = question_at(journey)->kind;
	bool on = key == '+' || key == K_PAGE_DOWN;
	bool before = key == '-' || key == K_PAGE_UP;
	int page = journey->page + (on ? 1 : -1);

	if (journey->listing || (kind != ASK_NOTICE && kind != ASK_READBACK))
		return false;
	if ((on || before) && page >= 0 && page < question_text_pages(kiosk, journey))
		journey->page = page;
	return on || before;
}

struct step journey_typed(struct kiosk *kiosk, struct journey *journey, term_key key,
	bool *done)
{
	int index;

	if (journey_typing(journey)) {
		if (!entry_takes(kiosk, journey, key) && key == K_ENTER)
			give_field(kiosk, journey, done);
		return (struct step){ .kind = STAY };
	}
	fit_list(kiosk, journey);
	if (turned_page(kiosk, journey, key))
		return (struct step){ .kind = STAY };
	index = list_typed(&journey->list, key);
	if (index >= 0)
		picked(kiosk, journey, index, done);
	return (struct step){ .kind = STAY };
}

/* Whoever only goes back to look finds what they had begun to write. */
static void keep_draft(struct journey *journey)
{
	struct answer *answer = journey->answers + journey->at;
	enum question_kind kind = question_at(journey)->kind;

	if (kind == ASK_TEXT || kind == ASK_DIGITS)
		copy_text(answer->text, sizeof answer->text, journey->field.text);
}

struct step journey_back(struct kiosk *kiosk, struct journey *journey)
{
	int before = nearest_asked(kiosk, journey, journey->at - 1, -1);

	if (composer_drop(&kiosk->composer))
		return (struct step){ .kind = STAY };
	if (journey->listing) {
		show(kiosk, journey, journey->at);
	} else if (journey->changing) {
		journey->changing = false;
		show(kiosk, journey, read_back_of(journey));
	} else if (before == NOWHERE) {
		return (struct step){ .kind = BACK };
	} else {
		keep_draft(journey);
		show(kiosk, journey, before);
	}
	return (struct step){ .kind = STAY };
}

struct step journey_scanned(struct kiosk *kiosk, struct journey *journey, const char *tag,
	bool *done)
{
	const struct question *question = question_at(journey);

	if (journey->listing || !question->scanned ||
	    question->scanned(kiosk, journey, tag) != OK)
		return (struct step){ .err = ERR_INPUT };
	give_field(kiosk, journey, done);
	return (struct step){ .kind = STAY };
}

void journey_again(struct kiosk *kiosk, struct journey *journey)
{
	enum question_kind kind = question_at(journey)->kind;

	if (kind == ASK_CHOICE)
		answers_choices(kiosk, journey, journey->at, &journey->choices);
	if (kind == ASK_READBACK)
		answers_tidy(kiosk, journey);
	fit_list(kiosk, journey);
}

void journey_start(struct kiosk *kiosk, struct journey *journey,
	const struct question *questions)
{
	int first;

	*journey = (struct journey){ .questions = questions };
	first = nearest_asked(kiosk, journey, 0, 1);
	show(kiosk, journey, first == NOWHERE ? 0 : first);
}

const char *journey_asks(const struct journey *journey)
{
	return question_at(journey)->name;
}

enum typing journey_typing(const struct journey *journey)
{
	enum question_kind kind = question_at(journey)->kind;

	return kind == ASK_TEXT ? TYPING_TEXT :
		kind == ASK_DIGITS || kind == ASK_PIN ? TYPING_DIGITS : TYPING_NOTHING;
}
