/* entry.c - the field of a question: what is typed into it, and how it lies on the screen. */
#include <config.h>

#include <stdio.h>

#include "base/text.h"
#include "compose/view.h"
#include "kiosk/entry.h"
#include "kiosk/kiosk.h"

/* Rows of a text's frame and the line below it, and columns of a frame. */
enum { FRAME = 3, EDGE_ROWS = 2, EDGES = 4, TEXT_ROWS = 6, LEAST = 2, GROUP = 4 };

void entry_begin(struct kiosk *kiosk, struct journey *journey)
{
	static const enum field_kind kinds[] = { [ASK_TEXT] = FIELD_TEXT,
		[ASK_DIGITS] = FIELD_DIGITS, [ASK_PIN] = FIELD_PIN };
	const struct question *question = journey->questions + journey->at;
	enum typing typing = journey_typing(journey);

	composer_end(&kiosk->composer);
	field_wipe(&journey->field);
	if (typing == TYPING_NOTHING)
		return;
	field_init(&journey->field, kinds[question->kind], question->limit);
	if (question->kind != ASK_PIN)
		field_set(&journey->field, journey->answers[journey->at].text);
	if (typing == TYPING_TEXT)
		composer_begin(&kiosk->composer);
}

bool entry_takes(struct kiosk *kiosk, struct journey *journey, term_key key)
{
	return journey_typing(journey) == TYPING_TEXT ?
		composer_typed(&kiosk->composer, &journey->field, key) :
		field_typed(&journey->field, key);
}

/* Columns inside the box: as many as the number may have digits, in groups, and a caret. */
static int field_columns(const struct field *field, int most)
{
	int digits = field->limit > 0 ? field->limit : most;
	int columns = digits + digits / GROUP + 1;

	return columns < most ? columns : most;
}

/* A name wants one row and one for candidates, a whole matter as many as there are. */
static int text_rows(const struct field *field, int columns, int most)
{
	int wanted = field->limit > 0 ? (field->limit * 2 + columns - 1) / columns : TEXT_ROWS;

	if (wanted > TEXT_ROWS)
		wanted = TEXT_ROWS;
	if (wanted < LEAST)
		wanted = LEAST;
	if (wanted > most)
		wanted = most;
	return wanted > 1 ? wanted : 1;
}

/* What Enter does, and how much may still be written. */
static void draw_status(const struct field *field, struct canvas *canvas, const struct box *at)
{
	int left = field_left(field);
	char line[160];
	struct box box = *at;

	if (left < 0)
		snprintf(line, sizeof line, "%s", _("Enter: go on"));
	else if (field->kind == FIELD_TEXT)
		/* TRANSLATORS: under a field; at most 56 columns, as the next. */
		snprintf(line, sizeof line, _("Enter: go on     Characters left: %d"), left);
	else
		snprintf(line, sizeof line,
			_("Enter: go on     Backspace: delete     Digits left: %d"), left);
	box.columns = canvas_text(canvas, at->row, at->column, STYLE_NOTE, line);
	canvas_touch(canvas, &box, K_ENTER);
}

/* While something is composed Enter is for that. */
static void draw_text_status(const struct composer *composer, const struct field *field,
	struct canvas *canvas, const struct box *at)
{
	if (composer_composing(composer))
		canvas_text(canvas, at->row, at->column, STYLE_NOTE,
			_("Enter: take the marked one"));
	else
		draw_status(field, canvas, at);
}

static int draw_number(const struct field *field, struct canvas *canvas,
	const struct box *room)
{
	int columns = field_columns(field, room->columns - EDGES);
	const struct box box = { room->row, room->column, 3, columns + EDGES };
	const struct field_view view = {
		.box = { room->row + 1, room->column + EDGES / 2, 1, columns } };
	struct box status = { box.row + box.rows, room->column, canvas->large ? CHOICE_ROWS : 1, 0 };

	canvas_frame(canvas, &box, STYLE_PLAIN);
	field_draw(field, canvas, &view);
	draw_status(field, canvas, &status);
	return status.row + status.rows;
}

/* Rows that the text keeps for itself and its candidates. In large letters the frame's lower
 * edge takes the line below and the last of the candidates. */
static int least_rows(const struct composer *composer, bool large)
{
	return !large ? LEAST : composer_below(composer) > 1 ? composer_below(composer) : 1;
}

int entry_least_rows(const struct kiosk *kiosk)
{
	return EDGE_ROWS + least_rows(&kiosk->composer, true) + composer_least_rows(&kiosk->composer);
}

/* The keys under the text get what they want of what it leaves. */
static int draw_text(const struct composer *composer, const struct field *field,
	struct canvas *canvas, const struct box *room)
{
	int around = canvas->large ? EDGE_ROWS : FRAME;
	struct box keys = { 0, room->column, room->rows - around - least_rows(composer, canvas->large),
		room->columns };
	struct box box = { room->row, room->column, 0, room->columns };
	struct field_view view = { .box = { room->row + 1, room->column + EDGES / 2, 0,
		room->columns - EDGES }, .below = composer_below(composer) };
	struct box status = { 0, room->column + (canvas->large ? EDGES / 2 : 0), 1, room->columns };
	char preedit[FIELD_PREEDIT];

	keys.rows = keys.rows > 0 ? composer_rows(composer, &keys) : 0;
	view.box.rows = text_rows(field, view.box.columns, room->rows - around - keys.rows);
	view.preedit = composer_preedit(composer, preedit);
	box.rows = view.box.rows + EDGE_ROWS;
	status.row = box.row + box.rows - canvas->large;
	keys.row = status.row + 1;
	canvas_frame(canvas, &box, STYLE_PLAIN);
	composer_draw_name(composer, canvas, &box);
	field_draw(field, canvas, &view);
	if (keys.rows > 0)
		composer_draw_keys(composer, canvas, &keys);
	if (composer_draw_candidates(composer, canvas, &box) <= status.row)
		draw_text_status(composer, field, canvas, &status);
	wipe(preedit, sizeof preedit);
	return keys.row + keys.rows;
}

int entry_draw(const struct kiosk *kiosk, const struct journey *journey,
	struct canvas *canvas, const struct box *room)
{
	return journey->field.kind == FIELD_TEXT ?
		draw_text(&kiosk->composer, &journey->field, canvas, room) :
		draw_number(&journey->field, canvas, room);
}
