/* question.c - how one question of a journey lies on the screen. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/utf8.h"
#include "kiosk/answers.h"
#include "kiosk/entry.h"
#include "kiosk/kiosk.h"
#include "kiosk/question.h"

enum { WIDEST = 100, ROOMY = 22 };

/* Rows and columns of the parts, on one screen. */
struct frame { int left, width, title, hint, body, bottom; };

static const struct question *question_at(const struct journey *journey)
{
	return journey->questions + journey->at;
}

static const char *title_of(const struct journey *journey)
{
	return journey->listing ? _("Which answer do you want to change?") :
		_(question_at(journey)->title);
}

static const char *hint_of(const struct journey *journey)
{
	const struct question *question = question_at(journey);

	if (journey->listing)
		return "";
	return question->said ? question->said : question->hint ? _(question->hint) : "";
}

/* "Step 1 of 1" says nothing. */
static bool counts_steps(const struct journey *journey)
{
	return journey->steps > 1;
}

static struct frame lay_out(const struct journey *journey, const struct canvas *canvas)
{
	struct frame frame = { .left = canvas->columns < 80 ? 2 : 4,
		.bottom = kiosk_bottom(canvas) };
	int air = canvas->rows < ROOMY ? 0 : 1, hint_rows;

	frame.width = canvas->columns - 2 * frame.left;
	if (frame.width > WIDEST) {
		frame.left = (canvas->columns - WIDEST) / 2;
		frame.width = WIDEST;
	}
	hint_rows = canvas_wrapped_rows(frame.width, hint_of(journey));
	frame.title = kiosk_top(canvas) + (counts_steps(journey) ? 1 : 0) + air;
	frame.hint = frame.title + air +
		canvas_wrapped_rows(frame.width, title_of(journey));
	frame.body = frame.hint + hint_rows + (hint_rows ? 1 : 1 - air);
	return frame;
}

static struct canvas size_of(const struct kiosk *kiosk)
{
	return (struct canvas){ .rows = kiosk->rows, .columns = kiosk->columns };
}

int question_page_rows(const struct kiosk *kiosk, const struct journey *journey, int count)
{
	struct canvas size = size_of(kiosk);
	struct frame frame = lay_out(journey, &size);

	return list_page_rows(count, frame.bottom - frame.body);
}

/* The text of a notice, or the answers with the closing line, as a canvas however long. */
static struct canvas text_page(const struct kiosk *kiosk, const struct journey *journey,
	const struct canvas *whole, int width)
{
	const struct question *question = question_at(journey);
	char *text = question->text ? question->text(kiosk, journey) : NULL;
	int text_rows = text ? canvas_wrapped_rows(width, text) : 0, rows = 0;
	struct canvas page;

	if (question->kind == ASK_READBACK)
		rows = answers_draw(journey, NULL, width) + (text_rows ? 1 : 0);
	canvas_init_part(&page, whole, rows + text_rows, width);
	if (question->kind == ASK_READBACK)
		answers_draw(journey, &page, width);
	if (text_rows)
		canvas_wrap(&page, rows, 0, width, text_rows, STYLE_PLAIN, text);
	wipe_free(text);
	return page;
}

/* What is left for the text above its choices, a page count and a blank row. */
static int text_rows(const struct journey *journey, const struct frame *frame)
{
	int rows = frame->bottom - frame->body - 2 -
		(question_at(journey)->kind == ASK_READBACK ? 2 : 1);

	return rows > 1 ? rows : 1;
}

static int pages_of(const struct canvas *page, int rows)
{
	return page->rows > rows ? (page->rows + rows - 1) / rows : 1;
}

int question_text_pages(const struct kiosk *kiosk, const struct journey *journey)
{
	struct canvas size = size_of(kiosk), page;
	struct frame frame = lay_out(journey, &size);
	int pages;

	page = text_page(kiosk, journey, &size, frame.width);
	pages = pages_of(&page, text_rows(journey, &frame));
	canvas_release(&page);
	return pages;
}

static const char *choice_line(const void *from, int index)
{
	const struct journey *journey = from;

	return journey->choices.label[index];
}

static const char *answer_line(const void *from, int index)
{
	const struct journey *journey = from;
	int answers[JOURNEY_QUESTIONS];

	answers_read_back(journey, answers);
	return _(journey->questions[answers[index]].label);
}

static const char *after_text_line(const void *from, int index)
{
	const struct question *question = question_at(from);

	if (index == 1)
		return _("Change an answer");
	if (question->label)
		return _(question->label);
	return question->kind == ASK_READBACK ? _("Confirm") : _("Go on");
}

static void draw_list(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas, const struct frame *frame)
{
	int rows = frame->bottom - frame->body;
	struct list list = journey->list;

	if (list.count == 0)
		canvas_text(canvas, frame->body, frame->left, STYLE_NOTE,
			_("There is nothing to choose from."));
	list_fit(&list, list.count, list_page_rows(list.count, rows));
	list_draw(&list, canvas, frame->body, frame->left - 2, list_step(&list, rows),
		journey->listing ? answer_line : choice_line, journey);
}

static void draw_text(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas, const struct frame *frame)
{
	struct canvas page = text_page(kiosk, journey, canvas, frame->width);
	int rows = text_rows(journey, frame), pages = pages_of(&page, rows), row;
	int at = journey->page < pages ? journey->page : pages - 1;

	canvas_window(canvas, frame->body, frame->left, rows, &page, at * rows);
	row = frame->body + (pages > 1 ? rows : page.rows) + (page.rows > 0);
	list_draw_pages(canvas, row, frame->left - 2, at, pages);
	list_draw(&journey->list, canvas, row + (pages > 1), frame->left - 2, 1,
		after_text_line, journey);
	canvas_release(&page);
}

static void draw_entry(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas, const struct frame *frame)
{
	const struct box room = { frame->body, frame->left, frame->bottom - frame->body,
		frame->width };

	entry_draw(kiosk, journey, canvas, &room);
}

void journey_draw(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas)
{
	static void (*const bodies[])(const struct kiosk *, const struct journey *,
		struct canvas *, const struct frame *) = {
		[ASK_CHOICE] = draw_list, [ASK_TEXT] = draw_entry,
		[ASK_DIGITS] = draw_entry, [ASK_PIN] = draw_entry,
		[ASK_NOTICE] = draw_text, [ASK_READBACK] = draw_text,
	};
	struct frame frame = lay_out(journey, canvas);
	char progress[80];

	snprintf(progress, sizeof progress, _("Step %d of %d"), journey->step,
		journey->steps);
	if (counts_steps(journey))
		canvas_text(canvas, kiosk_top(canvas), frame.left, STYLE_NOTE, progress);
	canvas_wrap(canvas, frame.title, frame.left, frame.width,
		frame.bottom - frame.title, STYLE_STRONG, title_of(journey));
	canvas_wrap(canvas, frame.hint, frame.left, frame.width, frame.bottom - frame.hint,
		question_at(journey)->said ? STYLE_STRONG : STYLE_NOTE, hint_of(journey));
	if (journey->listing)
		draw_list(kiosk, journey, canvas, &frame);
	else
		bodies[question_at(journey)->kind](kiosk, journey, canvas, &frame);
}
