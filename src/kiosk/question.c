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

/* In large letters the question is pinned, and no row of the pages is lost by that. */
enum { ROOMY = 22, PINNED_ROWS = 2 };

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
	struct frame frame = { .left = kiosk_left(canvas), .bottom = kiosk_bottom(canvas) };
	int air = canvas->rows < ROOMY || canvas->large ? 0 : 1, hint_rows;
	bool counts = counts_steps(journey) && !canvas->large;

	frame.width = canvas->columns - 2 * frame.left;
	hint_rows = canvas_wrapped_rows(frame.width, hint_of(journey));
	frame.title = kiosk_top(canvas) + (counts ? 1 : 0) + air;
	frame.hint = frame.title + air +
		canvas_wrapped_rows(frame.width, title_of(journey));
	frame.body = frame.hint + hint_rows + (hint_rows ? 1 : 1 - air);
	if (canvas->large)
		frame.body = frame.hint > PINNED_ROWS || journey_typing(journey) == TYPING_TEXT ?
			frame.hint : PINNED_ROWS;
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

/* These yield the row below. */
static int draw_list(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas, const struct frame *frame)
{
	int rows = frame->bottom - frame->body, step;
	struct list list = journey->list;

	if (list.count == 0)
		canvas_text(canvas, frame->body, frame->left, STYLE_NOTE,
			_("There is nothing to choose from."));
	list_fit(&list, list.count, list_page_rows(list.count, rows));
	step = list_step(&list, canvas, 1, rows);
	list_draw(&list, canvas, frame->body, frame->left - 2, step,
		journey->listing ? answer_line : choice_line, journey);
	return frame->body + list.page_rows * step + (list_pages(&list) > 1);
}

static int draw_text(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas, const struct frame *frame)
{
	struct canvas page = text_page(kiosk, journey, canvas, frame->width);
	int rows = text_rows(journey, frame), pages = pages_of(&page, rows), row;
	int at = journey->page < pages ? journey->page : pages - 1;

	canvas_window(canvas, frame->body, frame->left, rows, &page, at * rows);
	row = frame->body + (pages > 1 ? rows : page.rows) + (page.rows > 0);
	list_draw_pages(canvas, row, frame->left - 2, at, pages);
	row += pages > 1;
	list_draw(&journey->list, canvas, row, frame->left - 2, canvas->large ? CHOICE_ROWS : 1,
		after_text_line, journey);
	canvas_release(&page);
	return row + journey->list.count * (canvas->large ? CHOICE_ROWS : 1);
}

static int draw_entry(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas, const struct frame *frame)
{
	const struct box room = { frame->body, frame->left, frame->bottom - frame->body,
		frame->width };

	return entry_draw(kiosk, journey, canvas, &room);
}

/* Above what it is about; below that where the letters are large and rows are few, or nowhere.
 * What is said so far has the row that is free above the first choice then. */
static void draw_hint(const struct journey *journey, struct canvas *canvas,
	const struct frame *frame, int row)
{
	const char *hint = hint_of(journey);
	int rows = canvas_wrapped_rows(frame->width, hint);

	if (canvas->large && question_at(journey)->said && frame->hint < frame->body)
		canvas_cut(canvas, frame->hint, frame->left, frame->width, STYLE_STRONG, hint);
	else if (!canvas->large || row + rows <= frame->bottom)
		canvas_wrap(canvas, row, frame->left, frame->width, frame->bottom - row,
			question_at(journey)->said ? STYLE_STRONG : STYLE_NOTE, hint);
}

/* Writing needs all rows of a small window: the question was read before. */
static bool hides_title(const struct kiosk *kiosk, const struct journey *journey,
	const struct canvas *canvas, const struct frame *frame)
{
	return canvas->large && journey_typing(journey) == TYPING_TEXT &&
		frame->body + entry_least_rows(kiosk) > frame->bottom;
}

/* The question, and above it how far one has come. */
static void draw_title(const struct journey *journey, struct canvas *canvas,
	const struct frame *frame)
{
	char progress[80];

	snprintf(progress, sizeof progress, _("Step %d of %d"), journey->step,
		journey->steps);
	if (counts_steps(journey) && !canvas->large)
		canvas_text(canvas, kiosk_top(canvas), frame->left, STYLE_NOTE, progress);
	canvas_wrap(canvas, frame->title, frame->left, frame->width,
		frame->bottom - frame->title, STYLE_STRONG, title_of(journey));
}

void journey_draw(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas)
{
	static int (*const bodies[])(const struct kiosk *, const struct journey *,
		struct canvas *, const struct frame *) = {
		[ASK_CHOICE] = draw_list, [ASK_TEXT] = draw_entry,
		[ASK_DIGITS] = draw_entry, [ASK_PIN] = draw_entry,
		[ASK_NOTICE] = draw_text, [ASK_READBACK] = draw_text,
	};
	struct frame frame = lay_out(journey, canvas);
	int below;

	if (hides_title(kiosk, journey, canvas, &frame))
		frame.body = frame.title;
	else
		draw_title(journey, canvas, &frame);
	if (canvas->large)
		canvas->pinned = frame.body;
	else
		draw_hint(journey, canvas, &frame, frame.hint);
	below = journey->listing ? draw_list(kiosk, journey, canvas, &frame) :
		bodies[question_at(journey)->kind](kiosk, journey, canvas, &frame);
	if (canvas->large)
		draw_hint(journey, canvas, &frame, below);
}
