/* submit-boards.c - a sentence put together on boards: thing, problem, wish, a digit each. */
#include <config.h>

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "domain/hall.h"
#include "domain/ready.h"
#include "screens/resident/submit-boards.h"
#include "screens/resident/submit-questions.h"

enum { LINES = JOURNEY_CHOICES - 2 };

const char boards_parts[] = "-parts", boards_no_wish[] = "-none";
static const char thing[] = "thing", problem[] = "problem", wish[] = "wish";
static const char *const boards[] = { thing, problem, wish };

static bool is(const struct journey *journey, const char *name, const char *value)
{
	return strcmp(journey_answer(journey, name), value) == 0;
}

/* A thing is known by its key, for sections are named by it; the others by their Chinese, so
 * that another thing's line of the same number is another one. */
static const char *value_of(enum board board, const struct setting *line)
{
	return board == BOARD_THINGS ? line->key : line->zh;
}

static const struct setting *picked(const struct kiosk *kiosk, const struct journey *journey,
	enum board board, const struct ready *before)
{
	const struct setting *lines[LINES];
	size_t count = ready_board(kiosk->hall, board, before, lines, LINES);

	for (size_t i = 0; i < count; i++)
		if (is(journey, boards[board], value_of(board, lines[i])))
			return lines[i];
	return NULL;
}

/* What was chosen on the boards before that one. */
static struct ready chosen_before(const struct kiosk *kiosk, const struct journey *journey,
	int board)
{
	struct ready out = { .category = journey_answer(journey, "category"),
		.place = journey_answer(journey, "place") };

	if (board > BOARD_THINGS)
		out.thing = picked(kiosk, journey, BOARD_THINGS, &out);
	if (board > BOARD_PROBLEMS && out.thing)
		out.problem = picked(kiosk, journey, BOARD_PROBLEMS, &out);
	if (board > BOARD_WISHES && out.problem)
		out.wish = picked(kiosk, journey, BOARD_WISHES, &out);
	return out;
}

static void add(struct choices *out, const char *label, const char *value)
{
	out->label[out->count] = label;
	out->value[out->count++] = value;
}

static void add_lines(const struct kiosk *kiosk, const struct journey *journey, enum board board,
	struct choices *out)
{
	const struct setting *lines[LINES];
	struct ready before = chosen_before(kiosk, journey, (int)board);
	size_t count = ready_board(kiosk->hall, board, &before, lines, LINES);

	for (size_t i = 0; i < count; i++)
		add(out, i18n_either(lines[i]->zh, lines[i]->en), value_of(board, lines[i]));
}

void boards_start(struct submit *submit)
{
	for (int i = 0; submit->questions[i].name; i++)
		for (int board = 0; board <= BOARD_WISHES; board++)
			if (strcmp(submit->questions[i].name, boards[board]) == 0)
				submit->questions[i].said = submit->begun;
}

void boards_add(struct kiosk *kiosk, const struct submit *submit, struct choices *out)
{
	const struct journey *journey = &submit->form.journey;
	const struct setting *lines[LINES];
	struct ready none = chosen_before(kiosk, journey, BOARD_THINGS);
	bool read_back = journey->questions[journey->at].kind == ASK_READBACK;
	const char *label = read_back && submit->sentence[0] ? submit->sentence :
		read_back && boards_left(journey) ? _("None of these: I will write it myself") :
		_("Put a sentence together from a few words");

	if (out->count < LINES && ready_board(kiosk->hall, BOARD_THINGS, &none, lines, LINES) > 0)
		add(out, label, boards_parts);
}

void boards_things(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	add_lines(kiosk, journey, BOARD_THINGS, out);
	add(out, _("None of these: I will write it myself"), submit_own_words);
}

void boards_problems(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	add_lines(kiosk, journey, BOARD_PROBLEMS, out);
	add(out, _("None of these: I will write it myself"), submit_own_words);
}

void boards_wishes(struct kiosk *kiosk, const struct journey *journey, struct choices *out)
{
	add_lines(kiosk, journey, BOARD_WISHES, out);
	add(out, _("That is all, nothing more"), boards_no_wish);
	add(out, _("I go on in my own words"), submit_own_words);
}

bool boards_ask_thing(struct kiosk *kiosk, const struct journey *journey)
{
	return is(journey, "sentence", boards_parts);
}

bool boards_ask_problem(struct kiosk *kiosk, const struct journey *journey)
{
	return boards_ask_thing(kiosk, journey) && !is(journey, thing, submit_own_words);
}

bool boards_ask_wish(struct kiosk *kiosk, const struct journey *journey)
{
	return boards_ask_problem(kiosk, journey) && !is(journey, problem, submit_own_words);
}

bool boards_left(const struct journey *journey)
{
	if (!is(journey, "sentence", boards_parts))
		return false;
	return is(journey, thing, submit_own_words) || is(journey, problem, submit_own_words) ||
		is(journey, wish, submit_own_words);
}

static struct answer *answer_of(struct journey *journey, const char *name)
{
	int i = 0;

	while (strcmp(journey->questions[i].name, name) != 0)
		i++;
	return &journey->answers[i];
}

enum err boards_begin(struct kiosk *kiosk, struct journey *journey)
{
	for (int i = 0; i <= BOARD_WISHES && is(journey, "sentence", boards_parts); i++)
		answer_of(journey, boards[i])->given = false;
	return OK;
}

void boards_keep(struct journey *journey)
{
	for (int i = 0; i <= BOARD_WISHES && is(journey, "sentence", boards_parts); i++) {
		struct answer *answer = answer_of(journey, boards[i]);

		answer->given = answer->text[0] != '\0';
	}
}

/* The board that shows; past the last one where none does. */
static int board_at(const struct journey *journey)
{
	int board = 0;

	while (board <= BOARD_WISHES && strcmp(journey_asks(journey), boards[board]) != 0)
		board++;
	return board;
}

static void keep(char *out, size_t size, char *words)
{
	copy_text(out, size, words ? words : "");
	wipe_free(words);
}

/* Whoever has not begun to write finds there what was chosen. */
static void begin_text(struct submit *submit, char *begun)
{
	struct answer *text = answer_of(&submit->form.journey, "text");

	if (!text->text[0] || strcmp(text->text, submit->draft) == 0) {
		copy_text(text->text, sizeof text->text, begun);
		copy_text(submit->draft, sizeof submit->draft, begun);
	}
	wipe_free(begun);
}

void boards_update(struct kiosk *kiosk, struct submit *submit)
{
	const struct journey *journey = &submit->form.journey;
	struct ready before = chosen_before(kiosk, journey, board_at(journey));
	struct ready all = chosen_before(kiosk, journey, BOARD_WISHES + 1);

	/* TRANSLATORS: behind a sentence that is not finished yet. */
	keep(submit->begun, sizeof submit->begun, ready_begun(kiosk->hall, &before, _(" …")));
	submit->sentence[0] = '\0';
	if (!is(journey, "sentence", boards_parts) || boards_left(journey))
		return;
	keep(submit->sentence, sizeof submit->sentence,
		ready_sentence(kiosk->hall, &all, i18n_language()));
	if (all.thing)
		begin_text(submit, all.problem ? xstrdup(submit->sentence) :
			ready_begun(kiosk->hall, &all, ""));
}
