/* answers.c - what was answered in a journey: kept true, and read back. */
#include <config.h>

#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "kiosk/answers.h"

enum { GROUP = 4 };

void choices_add(struct choices *choices, const char *label, const char *value)
{
	choices->label[choices->count] = label;
	choices->value[choices->count++] = value;
}

bool answers_asked(struct kiosk *kiosk, const struct journey *journey, int index)
{
	const struct question *question = journey->questions + index;

	return !question->asked || question->asked(kiosk, journey);
}

void answers_forget(struct answer *answer)
{
	wipe(answer, sizeof *answer);
}

const char *answers_value(const struct choices *choices, int index)
{
	return choices->value[index] ? choices->value[index] : choices->label[index];
}

/* Finds the answer again among the choices of the moment, and what it is called now. */
static void find_choice(struct answer *answer, const struct choices *choices)
{
	for (int i = 0; i < choices->count; i++)
		if (strcmp(answer->text, answers_value(choices, i)) == 0) {
			answer->choice = i;
			copy_text(answer->label, sizeof answer->label, choices->label[i]);
			return;
		}
	answers_forget(answer);
}

void answers_choices(struct kiosk *kiosk, const struct journey *journey, int index,
	struct choices *out)
{
	*out = (struct choices){0};
	if (journey->questions[index].choices)
		journey->questions[index].choices(kiosk, journey, out);
}

void answers_tidy(struct kiosk *kiosk, struct journey *journey)
{
	for (int i = 0; journey->questions[i].name; i++) {
		struct answer *answer = journey->answers + i;
		struct choices choices;

		if (!answer->given)
			continue;
		if (!answers_asked(kiosk, journey, i))
			answers_forget(answer);
		if (answer->given && journey->questions[i].kind == ASK_CHOICE) {
			answers_choices(kiosk, journey, i, &choices);
			find_choice(answer, &choices);
		}
	}
}

int answers_read_back(const struct journey *journey, int out[JOURNEY_QUESTIONS])
{
	int count = 0;

	for (int i = 0; journey->questions[i].name; i++) {
		const struct question *question = journey->questions + i;

		if (journey->answers[i].given && question->label &&
		    question->kind != ASK_NOTICE && question->kind != ASK_READBACK)
			out[count++] = i;
	}
	return count;
}

/* An answer as the read-back shows it; the caller frees. */
static char *shown_answer(const struct journey *journey, int index)
{
	const struct answer *answer = journey->answers + index;
	enum question_kind kind = journey->questions[index].kind;
	struct text out = {0};

	if (!answer->text[0])
		return xstrdup(_("(left empty)"));
	if (kind == ASK_CHOICE || kind == ASK_TEXT)
		return xstrdup(kind == ASK_CHOICE ? answer->label : answer->text);
	for (int i = 0; answer->text[i]; i++) {
		if (i > 0 && i % GROUP == 0)
			text_add(&out, " ");
		text_add_bytes(&out, kind == ASK_PIN ? "*" : answer->text + i, 1);
	}
	return text_take(&out);
}

static int label_columns(const struct journey *journey, int width)
{
	int answers[JOURNEY_QUESTIONS], widest = 0;
	int count = answers_read_back(journey, answers);

	for (int i = 0; i < count; i++) {
		int columns = utf8_width(_(journey->questions[answers[i]].label));

		if (columns > widest)
			widest = columns;
	}
	return widest < width / 3 ? widest : width / 3;
}

int answers_draw(const struct journey *journey, struct canvas *canvas, int width)
{
	int answers[JOURNEY_QUESTIONS], row = 0;
	int count = answers_read_back(journey, answers);
	int labels = label_columns(journey, width), beside = labels + 2;

	for (int i = 0; i < count; i++) {
		char *value = shown_answer(journey, answers[i]);

		if (canvas)
			canvas_cut(canvas, row, 0, labels, STYLE_NOTE,
				_(journey->questions[answers[i]].label));
		row += canvas_wrap(canvas, row, beside, width - beside,
			canvas ? canvas->rows : 0, STYLE_PLAIN, value);
		wipe_free(value);
	}
	return row;
}

const char *journey_answer(const struct journey *journey, const char *name)
{
	for (int i = 0; journey->questions[i].name; i++)
		if (strcmp(journey->questions[i].name, name) == 0)
			return journey->answers[i].text;
	return "";
}
